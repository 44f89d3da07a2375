using System.Collections.Concurrent;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>All cases in one version of the language: one program before the fixes and one after them, since a program for each case would take minutes.</summary>
internal sealed class RuleCaseRun
{
    /// <summary>Rules that are off by default.</summary>
    private static readonly (string, string)[] AllOn = [.. RuleCatalog.All.Where(r => !r.Descriptor.IsEnabledByDefault).Select(r => ($"dotnet_diagnostic.{r.Id}.severity", "warning"))];

    private static readonly ConcurrentDictionary<LanguageVersion, Lazy<Task<RuleCaseRun>>> Runs = new();

    private readonly ILookup<string, string> _found;
    private readonly ILookup<string, string> _left;
    private readonly Dictionary<string, string> _fixed;
    private readonly string[] _errors;

    private RuleCaseRun(ILookup<string, string> found, Dictionary<string, string> @fixed, ILookup<string, string> left, string[] errors)
        => (_found, _fixed, _left, _errors) = (found, @fixed, left, errors);

    /// <summary>From C# 7.3 to the newest that this host knows.</summary>
    public static IEnumerable<LanguageVersion> Languages { get; } =
        Enum.GetValues<LanguageVersion>().Where(v => v >= LanguageVersion.CSharp7_3 && v <= LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());

    /// <summary>The compiler's errors in the program before the fixes or in the one after them.</summary>
    public IEnumerable<string> Errors => _errors;

    public static Task<RuleCaseRun> In(LanguageVersion language) => Runs.GetOrAdd(language, l => new(() => RunAsync(l))).Value;

    /// <summary>The IDs that are reported in a case's code.</summary>
    public IEnumerable<string> FoundIn(RuleCase of) => _found[FileOf(of)];

    /// <summary>Those that are reported after its fix.</summary>
    public IEnumerable<string> LeftIn(RuleCase of) => _left[FileOf(of)];

    public string TextOf(RuleCase of) => _fixed[of.Name];

    private static async Task<RuleCaseRun> RunAsync(LanguageVersion language)
    {
        using var before = Program(language, RuleCases.All.Select(c => c.File(c.Before)));
        var found = await IdsAsync(before);
        var texts = new Dictionary<string, string>();
        foreach (var (index, of) in RuleCases.All.Index())
        {
            texts.Add(of.Name, of.After is null ? of.File(of.Before) : await before.FixedAsync(of.Id, index));
        }

        using var after = Program(language, RuleCases.All.Select(c => texts[c.Name]));
        var errors = (await before.ErrorsAsync()).Concat(await after.ErrorsAsync());
        return new(found, texts, await IdsAsync(after), [.. errors.Select(e => e.ToString())]);
    }

    private static FixRun Program(LanguageVersion language, IEnumerable<string> files)
        => new([.. files], AllOn, language, OutputKind.ConsoleApplication, references: References.WithAllFrameworks);

    private static async Task<ILookup<string, string>> IdsAsync(FixRun run)
        => (await run.DiagnosticsAsync()).ToLookup(d => Path.GetFileName(d.Location.SourceTree!.FilePath), d => d.Id);

    private static string FileOf(RuleCase of) => $"File{Array.IndexOf(RuleCases.All, of)}.cs";
}
