using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>
/// How the sinks of a solution show records: what its code and configuration files say of them. What only tests set up does not count.
/// What a text says is kept as long as the text, so that a run costs each file once.
/// </summary>
internal static class TextOutputs
{
    private static readonly string[] Words = KnownFrameworks.All.SelectMany(f => f.TextOutput.Words).ToArray();

    /// <summary>Tells the frameworks of a document's project, before they are asked how to write a value.</summary>
    public static async Task TellAsync(Document document, Compilation compilation, OptionReader options, CancellationToken cancellationToken)
    {
        if (HostFacts.OfCompilation.Find<TextOutput>(compilation) is null)
        {
            var tree = (await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false))!;
            var sinks = await SinksAsync(document.Project.Solution, cancellationToken).ConfigureAwait(false);
            var isBare = options.Get(TextOutput.Literal, tree) switch
            {
                "always" => false,
                "never" => true,
                _ => sinks.Exists(s => s.IsBare == true) && sinks.TrueForAll(s => s.IsBare != false),
            };
            HostFacts.OfCompilation.Of(compilation, _ => new TextOutput(isBare, sinks.Exists(s => s.HidesException)));
        }
    }

    private static async Task<List<SinkText>> SinksAsync(Solution solution, CancellationToken cancellationToken)
        => (await FactOfProjects<Said>.OfAsync(solution, FindAsync, cancellationToken).ConfigureAwait(false)).SelectMany(s => s.Sinks).ToList();

    /// <summary>What a project says that is no test's.</summary>
    private static async Task<Said> FindAsync(Project project, CancellationToken cancellationToken)
    {
        var said = ImmutableArray.CreateBuilder<SinkText>();
        foreach (var file in project.AdditionalDocuments.Where(d => ConfigFile.IsConfiguration(d.Name)))
        {
            said.AddRange(OfText(await file.GetTextAsync(cancellationToken).ConfigureAwait(false), t => OfFile(file.Name, t, cancellationToken)));
        }

        foreach (var document in project.Documents)
        {
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            if (SolutionFacts.OfText.Find<Said>(text) is { } known)
            {
                said.AddRange(known.Sinks);
            }
            else
            {
                var root = Mentions(text) ? await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) : null;
                said.AddRange(OfText(text, _ => root is null ? [] : KnownFrameworks.All.SelectMany(f => f.TextOutput.In(root))));
            }
        }

        var isTests = said.Any(s => s.IsBare == false || s.HidesException)
            && await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is { } compilation
            && ProjectFacts.Of(compilation).ReferencesTestFramework;
        return new(isTests ? ImmutableArray<SinkText>.Empty : said.ToImmutable());
    }

    private static IEnumerable<SinkText> OfFile(string name, SourceText text, CancellationToken cancellationToken)
        => ConfigFile.TryRead(name, text, cancellationToken) is { } file ? KnownFrameworks.All.SelectMany(f => f.TextOutput.In(file)) : [];

    private static ImmutableArray<SinkText> OfText(SourceText text, Func<SourceText, IEnumerable<SinkText>> read)
        => SolutionFacts.OfText.Of(text, t => new Said(read(t).ToImmutableArray())).Sinks;

    private static bool Mentions(SourceText text)
        => text.ToString() is var whole && Words.Any(w => whole.IndexOf(w, StringComparison.Ordinal) >= 0);

    /// <summary>The sinks that a text names.</summary>
    private sealed record Said(ImmutableArray<SinkText> Sinks);
}
