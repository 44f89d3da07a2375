using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>What a project says about the severity of rules, as the compiler reads it.</summary>
internal sealed class Severities(Compilation compilation, OptionReader options)
{
    /// <summary>Analysis modes in which the SDK's own file has a line for each of its rules.</summary>
    private static readonly string[] ModesWithLines = ["all", "recommended", "minimum"];

    /// <summary>Whether a rule reports in a file, however mildly.</summary>
    public bool IsOn(DiagnosticDescriptor rule, SyntaxTree tree, CancellationToken cancellationToken)
    {
        var severity = OfFile(rule.Id, tree, cancellationToken) ?? OfProject(rule.Id) ?? OfGlobalFile(rule.Id, cancellationToken);
        return severity is { } written and not ReportDiagnostic.Default
            ? written != ReportDiagnostic.Suppress
            : rule.IsEnabledByDefault && OfCategory(rule.Category, tree) != "none";
    }

    /// <summary>
    /// Whether somebody wrote a severity for one of the SDK's rules: in an <c>.editorconfig</c>, a project file or a global file. What the SDK's own
    /// file says for an analysis mode looks like a line in a global file; only the severity tells them apart.
    /// </summary>
    public bool IsWritten(string builtIn, SyntaxTree tree, CancellationToken cancellationToken)
        => (OfFile(builtIn, tree, cancellationToken) ?? OfProject(builtIn)) is not null
            || (OfGlobalFile(builtIn, cancellationToken) is { } severity
                && !(severity is ReportDiagnostic.Warn or ReportDiagnostic.Error && IsModeWithLines()));

    private ReportDiagnostic? OfFile(string id, SyntaxTree tree, CancellationToken cancellationToken)
        => compilation.Options.SyntaxTreeOptionsProvider?.TryGetDiagnosticValue(tree, id, cancellationToken, out var severity) == true
            ? severity
            : null;

    private ReportDiagnostic? OfProject(string id)
        => compilation.Options.SpecificDiagnosticOptions.TryGetValue(id, out var severity) ? severity : null;

    private ReportDiagnostic? OfGlobalFile(string id, CancellationToken cancellationToken)
        => compilation.Options.SyntaxTreeOptionsProvider?.TryGetGlobalDiagnosticValue(id, cancellationToken, out var severity) == true
            ? severity
            : null;

    /// <summary>A bulk line; null where there is none.</summary>
    private string? OfCategory(string category, SyntaxTree tree)
    {
        var ofFile = options.OfFiles.GetOptions(tree);
        return ofFile.TryGetValue($"dotnet_analyzer_diagnostic.category-{category}.severity", out var severity)
            || ofFile.TryGetValue("dotnet_analyzer_diagnostic.severity", out severity)
                ? severity.Trim().ToLowerInvariant()
                : null;
    }

    private bool IsModeWithLines()
        => options.BuildProperty("LogAnalyzersBuiltInModes") is { } modes
            && ModesWithLines.Any(m => modes.IndexOf(m, StringComparison.OrdinalIgnoreCase) >= 0);
}
