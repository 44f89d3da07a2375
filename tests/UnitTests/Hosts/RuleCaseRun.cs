using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Projects;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>
/// All cases in one version of the language: one program that is fixed file by file, since a program for each case would take minutes.
/// </summary>
internal sealed class RuleCaseRun
{
    /// <summary>Rules that are off by default.</summary>
    private static readonly (string, string)[] AllOn
        = [.. RuleCatalog.All.Where(r => !r.Descriptor.IsEnabledByDefault).Select(r => ($"dotnet_diagnostic.{r.Id}.severity", "warning"))];

    private static readonly ConcurrentDictionary<LanguageVersion, Lazy<Task<RuleCaseRun>>> Runs = new();

    private readonly ILookup<string, string> _found;
    private readonly string[] _texts;
    private readonly ILookup<string, string> _left;

    private RuleCaseRun(ILookup<string, string> found, string[] texts, ILookup<string, string> left, string[] errors)
    {
        (_found, _texts, _left) = (found, texts, left);
        Errors = errors;
    }

#if BETWEEN_HOSTS
    /// <summary>C# 7.3 and the newest that this host knows; those between are asked of the oldest and the newest host.</summary>
    public static IEnumerable<LanguageVersion> Languages { get; } =
        [LanguageVersion.CSharp7_3, LanguageVersion.Latest.MapSpecifiedToEffectiveVersion()];
#else
    /// <summary>From C# 7.3 to the newest that this host knows.</summary>
    public static IEnumerable<LanguageVersion> Languages { get; } =
        Enum.GetValues<LanguageVersion>().Where(v => v >= LanguageVersion.CSharp7_3 && v <= LanguageVersion.Latest.MapSpecifiedToEffectiveVersion());
#endif

    /// <summary>The compiler's errors before the fixes and after them.</summary>
    public IReadOnlyList<string> Errors { get; }

    public static Task<RuleCaseRun> In(LanguageVersion language) => Runs.GetOrAdd(language, l => new(() => RunAsync(l))).Value;

    /// <summary>What is reported in the cases' code and can't be known again by a baseline.</summary>
    public IReadOnlyList<string> WithoutFingerprint { get; private init; } = [];

    /// <summary>The IDs that are reported in a case's code.</summary>
    public IEnumerable<string> FoundIn(RuleCase of) => _found[FileOf(of)];

    /// <summary>Those that are reported after its fix.</summary>
    public IEnumerable<string> LeftIn(RuleCase of) => _left[FileOf(of)];

    /// <summary>The file after its fix.</summary>
    public string TextOf(RuleCase of) => _texts[Array.IndexOf(RuleCases.All, of)];

    /// <summary>The names of the cases whose rule reports them in the newest version, with a line in front of their files.</summary>
    public static async Task<IEnumerable<string>> FoundBehindAsync(Func<RuleCase, string> line)
    {
        using var run = new FixRun(
            [.. RuleCases.All.Select(c => line(c) + "\n" + c.File(c.Before))], AllOn, kind: OutputKind.ConsoleApplication,
            references: References.WithSmallFramework).WithGenerator();
        var found = IdsByFile(await run.DiagnosticsAsync());
        return RuleCases.All.Where(c => found[FileOf(c)].Contains(c.Id)).Select(c => c.Name);
    }

    private static async Task<RuleCaseRun> RunAsync(LanguageVersion language)
    {
        using var run = new FixRun(
            [.. RuleCases.All.Select(c => c.File(c.Before))], AllOn, language, OutputKind.ConsoleApplication,
            references: References.WithSmallFramework).WithGenerator();
        var errors = (await run.ErrorsAsync()).ToArray();
        var found = await run.DiagnosticsAsync();
        foreach (var of in RuleCases.All.Where(c => c.After is not null))
        {
            // The compilation that one fix was bound in is the next one's to start from.
            if (found.Where(d => d.Id == of.Id && FileName(d) == FileOf(of)).ToImmutableArray() is { IsEmpty: false } own)
            {
                await run.FixAllAsync(of.Id, own);
            }
        }

        var texts = await Task.WhenAll(RuleCases.All.Select((_, i) => run.TextAsync(i)));
        errors = [.. errors, .. await run.ErrorsAsync()];
        return new(IdsByFile(found), texts, IdsByFile(await run.DiagnosticsAsync()), [.. errors.Select(e => e.ToString())])
        {
            WithoutFingerprint = [.. found.Where(d => !d.Properties.ContainsKey(Fingerprint.Key)).Select(d => d.Id).Distinct()],
        };
    }

    private static ILookup<string, string> IdsByFile(IEnumerable<Diagnostic> found) => found.ToLookup(FileName, d => d.Id);

    private static string FileName(Diagnostic found) => Path.GetFileName(found.Location.SourceTree!.FilePath);

    private static string FileOf(RuleCase of) => $"File{Array.IndexOf(RuleCases.All, of)}.cs";
}
