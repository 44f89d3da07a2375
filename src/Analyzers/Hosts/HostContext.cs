using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Hosts;

/// <summary>What rules see and do that a host runs: they report to the compiler, but for what the project's baseline has.</summary>
internal static class HostContext
{
    /// <param name="model">The file that is looked at.</param>
    /// <param name="report">What reports to the compiler.</param>
    public static RuleContext Create(
        LogFrameworks frameworks, SemanticModel model, OptionReader options, Action<Diagnostic> report, CancellationToken cancellationToken)
        => new(frameworks, model, options, Baseline.Around(report, options.Files, model.Compilation, cancellationToken), cancellationToken);
}
