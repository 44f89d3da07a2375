using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.DocsGenerator;

/// <summary>The lists of rules inside of the README's code, where no markers can stand.</summary>
internal static partial class ReadmeLists
{
    /// <exception cref="InvalidOperationException">The text has no such list.</exception>
    public static string Replace(string text, ImmutableArray<Rule> rules)
    {
        var warnings = rules.Where(r => r.Descriptor is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning }).Select(r => r.Id);
        text = ReplaceSteps(text, rules);
        return ReplaceOnly(Warnings(), text, "<WarningsNotAsErrors>$(WarningsNotAsErrors);" + string.Join(';', warnings) + "</WarningsNotAsErrors>");
    }

    /// <summary>The commands stand in the order of the steps.</summary>
    private static string ReplaceSteps(string text, ImmutableArray<Rule> rules)
    {
        var steps = Enum.GetValues<MigrationStep>();
        var at = 0;
        return Recipe().Count(text) == steps.Length
            ? Recipe().Replace(text, _ => "--diagnostics " + IdsOf(rules, steps[at++]) + "\n")
            : throw new InvalidOperationException($"not {steps.Length} of '{Recipe()}'");
    }

    /// <summary>The rules of a step that have a fix, as a command lists them.</summary>
    public static string IdsOf(ImmutableArray<Rule> rules, MigrationStep step)
        => string.Join(' ', rules.Where(r => r.HasFix && r.Step == step).Select(r => r.Id));

    private static string ReplaceOnly(Regex list, string text, string by)
        => list.Count(text) == 1
            ? list.Replace(text, by.Replace("$", "$$", StringComparison.Ordinal))
            : throw new InvalidOperationException($"not one '{list}'");

    /// <summary>The commands that migrate a project, one a step.</summary>
    [GeneratedRegex(@"--diagnostics( LOG\d+){3,}\n")]
    private static partial Regex Recipe();

    /// <summary>The property that keeps a build with warnings as errors going.</summary>
    [GeneratedRegex(@"<WarningsNotAsErrors>[^<]*(;LOG\d+){5,}</WarningsNotAsErrors>")]
    private static partial Regex Warnings();
}
