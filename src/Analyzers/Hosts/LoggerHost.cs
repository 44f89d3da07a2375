using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>
/// Loggers themselves: declarations, by syntax and spelling first, and what rules say of the calls that make loggers, scopes and factories.
/// </summary>
internal static class LoggerHost
{
    public static void Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (frameworks.Apis.Any(a => a.Loggers.Statics?.AutoShutdown is not null))
        {
            context.RegisterOperationAction(c => AnalyzeAssignment(c, frameworks, options), OperationKind.SimpleAssignment);
        }
    }

    /// <summary>Runs the rules over a call, or creation, that has to do with loggers.</summary>
    public static void Run(IOperation operation, LoggerMethod method, RuleContext context)
        => RuleRunner.Run(RuleCatalog.LoggerRules, r => r.Check(operation, method, context));

    /// <summary>Runs the rules over what a node declares.</summary>
    public static void Run(SyntaxNode declaration, LogFrameworks frameworks, RuleContext context)
    {
        foreach (var logger in LoggerDeclaration.In(declaration, frameworks, context.Model, context.CancellationToken))
        {
            RuleRunner.Run(RuleCatalog.LoggerRules, r => r.Check(logger, context));
        }
    }

    private static void AnalyzeAssignment(OperationAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        if (((ISimpleAssignmentOperation)context.Operation).Target is not IPropertyReferenceOperation { Property: { IsStatic: true } property }
            || context.Operation.Syntax is not AssignmentExpressionSyntax assignment)
        {
            return;
        }

        foreach (var api in frameworks.Apis)
        {
            if (api.Loggers.Statics?.AutoShutdown == SetUpMember.AssignmentOf(property)
                && property.ContainingNamespace.Name == api.Namespace)
            {
                var rules = HostContext.Create(
                    frameworks, context.Operation.SemanticModel!, options, context.ReportDiagnostic, context.CancellationToken);
                RuleRunner.Run(RuleCatalog.LoggerRules, r => r.Check(assignment, property, api, rules));
            }
        }
    }
}
