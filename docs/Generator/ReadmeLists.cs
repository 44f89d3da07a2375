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
        var fixable = rules.Where(r => r.HasFix).Select(r => r.Id);
        var warnings = rules.Where(r => r.Descriptor is { IsEnabledByDefault: true, DefaultSeverity: DiagnosticSeverity.Warning }).Select(r => r.Id);
        text = ReplaceOnly(Recipe(), text, "--diagnostics " + string.Join(' ', fixable) + "\n");
        return ReplaceOnly(Warnings(), text, "<WarningsNotAsErrors>$(WarningsNotAsErrors);" + string.Join(';', warnings) + "</WarningsNotAsErrors>");
    }

    private static string ReplaceOnly(Regex list, string text, string by)
        => list.Count(text) == 1
            ? list.Replace(text, by.Replace("$", "$$", StringComparison.Ordinal))
            : throw new InvalidOperationException($"not one '{list}'");

    /// <summary>The command that migrates a project.</summary>
    [GeneratedRegex(@"--diagnostics( LOG\d+){5,}\n")]
    private static partial Regex Recipe();

    /// <summary>The property that keeps a build with warnings as errors going.</summary>
    [GeneratedRegex(@"<WarningsNotAsErrors>[^<]*(;LOG\d+){5,}</WarningsNotAsErrors>")]
    private static partial Regex Warnings();
}
