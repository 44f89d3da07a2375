using System.Reflection;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules;

/// <summary>Makes descriptors; the first parameter is named <c>id</c> so that release tracking sees each call.</summary>
internal static class Descriptors
{
    private static readonly string? HelpBase = typeof(Descriptors).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .FirstOrDefault(a => a.Key == "RuleHelpBase")?.Value;

    /// <summary>The same rule in other words: those for the key of a property, or for a call that logs by way of another.</summary>
    /// <param name="severity">That of these words by default; null for the rule's.</param>
    public static DiagnosticDescriptor InWords(DiagnosticDescriptor rule, string message, DiagnosticSeverity? severity = null)
        => new(
            rule.Id, rule.Title, message, rule.Category, severity ?? rule.DefaultSeverity, rule.IsEnabledByDefault, rule.Description,
            rule.HelpLinkUri, [.. rule.CustomTags]);

    /// <summary>The same rule where only the end of a compilation shows what it reports: an editor has to be told so.</summary>
    public static DiagnosticDescriptor AtEnd(DiagnosticDescriptor rule)
        => new(
            rule.Id, rule.Title, rule.MessageFormat, rule.Category, rule.DefaultSeverity, rule.IsEnabledByDefault, rule.Description,
            rule.HelpLinkUri, [.. rule.CustomTags, WellKnownDiagnosticTags.CompilationEnd]);

    public static DiagnosticDescriptor Create(
        string id,
        string title,
        string messageFormat,
        string category,
        DiagnosticSeverity defaultSeverity,
        string description,
        bool isEnabledByDefault = true,
        params string[] customTags)
#pragma warning disable RS2000, RS1033, RS1032, RS1031 // The call sites are tracked and checked, not this factory.
        => new(id, title, messageFormat, category, defaultSeverity, isEnabledByDefault, description,
            helpLinkUri: HelpBase is null ? "" : HelpBase + id + ".md", customTags: customTags);
#pragma warning restore RS2000, RS1033, RS1032, RS1031
}
