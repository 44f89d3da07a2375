using System.Text;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.DocsGenerator;

/// <summary>A rule's page: the header is generated, the rest is written by hand and kept.</summary>
internal static class RulePage
{
    /// <summary>The sections that every page has; the last but one only where there is a fix.</summary>
    private static readonly string[] Sections = ["Why", "Before and after", "What it does not report", "When the fix is withheld", "How to suppress"];

    public static string PathOf(Rule rule) => $"docs/rules/{rule.Id}.md";

    public static IEnumerable<string> SectionsOf(Rule rule) => Sections.Where(s => rule.HasFix || s != "When the fix is withheld");

    public static string Create(Rule rule, string? text)
        => text is null
            ? Markers.Around("header", Header(rule)) + "\n" + string.Concat(SectionsOf(rule).Select(s => $"\n## {s}\n"))
            : WithReasons(Markers.Replace(text, "header", Header(rule)), rule);

    /// <summary>What messages say where no fix is offered, at the head of the section about that.</summary>
    private static string WithReasons(string text, Rule rule)
    {
        const string Heading = "\n## When the fix is withheld\n\n";
        var list = "Where the file and its project show it, the message ends with the reason:\n\n"
            + string.Concat(rule.NoFixes.Select(r => $"- *no fix: {r.Words}*\n"));
        return rule.NoFixes.IsEmpty ? text
            : Markers.IsIn(text, "reasons") ? Markers.Replace(text, "reasons", list)
            : text.Replace(Heading, Heading + Markers.Around("reasons", list) + "\n", StringComparison.Ordinal);
    }

    /// <summary>As an <c>.editorconfig</c> spells it.</summary>
    public static string SeverityOf(Rule rule)
        => !rule.Descriptor.IsEnabledByDefault ? "off" : Spell(rule.Descriptor.DefaultSeverity);

    private static string Spell(DiagnosticSeverity severity)
        => severity == DiagnosticSeverity.Info ? "suggestion" : severity.ToString().ToLowerInvariant();

    private static string Spell(MigrationStep step)
        => step switch
        {
            MigrationStep.SaysTheSame => "says the same",
            MigrationStep.SaysMore => "says more",
            _ => "taste",
        };

    private static string Header(Rule rule)
    {
        var descriptor = rule.Descriptor;
        var text = new StringBuilder();
        text.Append($"""
            # {rule.Id}: {descriptor.Title}

            | | |
            |---|---|
            | Category | {descriptor.Category} |
            | Severity | {Spell(descriptor.DefaultSeverity)} |
            | Enabled by default | {(descriptor.IsEnabledByDefault ? "yes" : "no")} |
            | Code fix | {(rule.HasFix ? $"yes, with Fix All; step {(int)rule.Step + 1} of a migration: {Spell(rule.Step)}" : "no")} |
            | In `LogAnalyzersMode` `Minimum` | {(rule.InMinimum ? "yes" : "no")} |

            """);
        if (!rule.ReplacesBuiltIn.IsEmpty)
        {
            text.Append($"| Replaces | {string.Join(", ", rule.ReplacesBuiltIn)} |\n");
        }

        text.Append($"\n{descriptor.Description}\n\n");
        AppendOptions(text, rule);
        if (rule is FileRule)
        {
            AppendSeverityInFiles(text, rule);
            return text.ToString();
        }

        text.Append(descriptor.IsEnabledByDefault
            ? "Change its severity in an `.editorconfig` (`error`, `warning`, `suggestion`, `silent`, `none`):\n\n"
            : "Off by default; this line in an `.editorconfig` enables it (`dotnet format` ignores it until then):\n\n");
        var other = !descriptor.IsEnabledByDefault || descriptor.DefaultSeverity == DiagnosticSeverity.Info ? "warning" : "suggestion";
        text.Append($"```editorconfig\n[*.cs]\ndotnet_diagnostic.{rule.Id}.severity = {other}\n```\n");
        return text.ToString();
    }

    /// <summary>What sets the severity of findings in files, seen with the compilers of .NET 8 and 10.</summary>
    private static void AppendSeverityInFiles(StringBuilder text, Rule rule)
    {
        var inCode = rule is ICreationRule or IOtherCallRule ? " Findings in C# obey an `.editorconfig` as well." : "";
        text.Append($"""
            Change its severity for findings in files in a `.globalconfig` (`error`, `warning`, `suggestion`, `silent`, `none`), or with `NoWarn`:

            ```editorconfig
            is_global = true
            dotnet_diagnostic.{rule.Id}.severity = suggestion
            ```

            The compiler asks no section of an `.editorconfig` about files that are no C#, and no line for a category: neither has an effect there.{
                inCode}

            """);
    }

    private static void AppendOptions(StringBuilder text, Rule rule)
    {
        if (rule.Options.IsEmpty)
        {
            return;
        }

        text.Append(
            "Options, set in an `.editorconfig`; a value that makes no sense counts as the default:\n\n| Option | Default | |\n|---|---|---|\n");
        foreach (var option in rule.Options)
        {
            var value = option.DefaultText.Length == 0 ? "unset" : $"`{option.DefaultText}`";
            text.Append($"| `{option.Key}` | {value} | {option.Description.Replace("|", "\\|", StringComparison.Ordinal)} |\n");
        }

        text.Append('\n');
    }
}
