using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>Catch clauses.</summary>
internal static class CatchHost
{
    public static void Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
        => context.RegisterOperationAction(c => Analyze(c, frameworks, options), OperationKind.CatchClause);

    private static void Analyze(OperationAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var clause = (ICatchClauseOperation)context.Operation;
        var rules = HostContext.Create(frameworks, clause.SemanticModel!, options, context.ReportDiagnostic, context.CancellationToken);
        var caught = CaughtException.Of(clause, rules.Find);
        RuleRunner.Run(RuleCatalog.CatchRules, r => r.Check(caught, rules));
    }
}
