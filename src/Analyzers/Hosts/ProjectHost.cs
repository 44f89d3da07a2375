using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Events;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>
/// Rules that compare a whole project. They run in the analyzer that sees the definitions by attribute, where there may be such; the other's findings
/// at those would be taken for findings in generated code.
/// </summary>
internal sealed class ProjectHost
{
    private readonly LogFrameworks _frameworks;
    private readonly OptionReader _options;
    private readonly AnalyzerOptions _files;

    private ProjectHost(Compilation compilation, AnalyzerOptions files, LogFrameworks frameworks, OptionReader options)
    {
        _frameworks = frameworks;
        _options = options;
        _files = files;
        Collectors = RuleCatalog.CompilationRules.Select(r => r.Start(compilation, options)).ToImmutableArray();
    }

    /// <summary>What the rules remember of the compilation.</summary>
    public ImmutableArray<CallCollector> Collectors { get; }

    /// <summary>Asks for the operations, and for the end; null where the other analyzer does.</summary>
    /// <param name="seesDefinitions">Whether the caller sees definitions by attribute.</param>
    public static ProjectHost? Register(
        CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options, bool seesDefinitions)
    {
        if (frameworks.Apis.Any(a => a.HasDefinitions) != seesDefinitions
            || (frameworks.Apis.IsEmpty && Baseline.FileOf(options.Files) is null && !EventContract.IsIn(options.Files)))
        {
            return null;
        }

        var host = new ProjectHost(context.Compilation, context.Options, frameworks, options);
        context.RegisterOperationAction(
            host.Collect, OperationKind.Invocation, OperationKind.ObjectCreation, OperationKind.SimpleAssignment);
        context.RegisterCompilationEndAction(host.Report);
        return host;
    }

    private void Collect(OperationAnalysisContext context)
    {
        var operation = context.Operation;
        var method = operation is IInvocationOperation invocation
            ? _frameworks.Find(invocation.TargetMethod, operation.Syntax.SyntaxTree, _options)
            : null;
        var keys = PropertyKeys.Find(operation, _frameworks, operation.SemanticModel!, context.CancellationToken);
        if ((method is null && keys is null)
            || GeneratedFiles.Contains(operation.Syntax.SyntaxTree, _files.AnalyzerConfigOptionsProvider, context.CancellationToken))
        {
            return;
        }

        if (method is not null)
        {
            var call = LogCall.Create((IInvocationOperation)operation, method, operation.SemanticModel!);
            RuleRunner.Run(Collectors, c => c.Add(call, context.CancellationToken));
        }

        if (keys is not null)
        {
            RuleRunner.Run(Collectors, c => c.Add(keys, context.CancellationToken));
        }
    }

    private void Report(CompilationAnalysisContext context)
    {
        var report = Baseline.Around(context.ReportDiagnostic, _options.Files, context.Compilation, context.CancellationToken);
        foreach (var diagnostic in Collectors.SelectMany(c => c.Find(context.CancellationToken)))
        {
            report(diagnostic);
        }

        if (StaleBaseline.Of(_options.Files, context.Compilation, context.CancellationToken) is { } stale)
        {
            context.ReportDiagnostic(stale);
        }
    }
}
