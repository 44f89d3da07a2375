using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Whether all that a project writes its records to is text, in which a line break starts what looks like another record: by what its code and its
/// configuration files name. A project that names no sink is told nothing of.
/// </summary>
internal sealed class TextOnlySinks
{
    private static readonly ImmutableArray<string> OfText = Of(static o => o.Lines);

    private static readonly ImmutableArray<string> OfTextInFile = Of(static o => o.LinesInFile);

    private static readonly ImmutableArray<string> Hosts = Of(static o => o.LinesOfHosts);

    private static readonly ImmutableArray<string> Clearing
        = KnownFrameworks.All.Select(f => f.TextOutput.LinesTakenAway).OfType<string>().ToImmutableArray();

    private static readonly ImmutableArray<string> Structured = Of(static o => o.Apart).AddRange(TextOutputSigns.Services);

    private TextOnlySinks(bool areAll) => AreAll = areAll;

    /// <summary>Whether one is named, and none that keeps values apart.</summary>
    public bool AreAll { get; }

    public static TextOnlySinks Of(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Find<TextOnlySinks>(compilation)
            ?? HostFacts.OfCompilation.Of(compilation, (c, token) => Search(c, files, token), cancellationToken);

    private static TextOnlySinks Search(Compilation compilation, ImmutableArray<AdditionalText> files, CancellationToken cancellationToken)
    {
        var (isNamed, isHosted, isCleared) = (false, false, false);
        foreach (var tree in compilation.SyntaxTrees)
        {
            var text = tree.GetText(cancellationToken).ToString();
            if (Names(text, Structured))
            {
                return new(false);
            }

            isNamed |= Names(text, OfText);
            isHosted |= Names(text, Hosts);
            isCleared |= Names(text, Clearing);
        }

        foreach (var file in files.Where(f => ConfigFile.IsConfiguration(f.Path)))
        {
            // In such files "json" is the name of a formatter or layout; a path may end so, too.
            var text = file.GetText(cancellationToken)?.ToString().Replace(".json", "") ?? "";
            var isSetUp = Names(text, OfTextInFile);
            if (Names(text, TextOutputSigns.ServicesInFile) && (isSetUp || text.IndexOf("FormatterName", StringComparison.Ordinal) >= 0))
            {
                return new(false);
            }

            isNamed |= isSetUp;
        }

        return new(isNamed || (isHosted && !isCleared));
    }

    private static ImmutableArray<string> Of(Func<TextOutputSigns, ImmutableArray<string>> words)
        => KnownFrameworks.All.SelectMany(f => words(f.TextOutput)).ToImmutableArray();

    private static bool Names(string text, ImmutableArray<string> words) => words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0);
}
