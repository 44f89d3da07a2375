using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>Loggers themselves: declarations, by syntax and spelling first, and what rules say of the calls that make loggers, scopes and factories.</summary>
internal static class LoggerHost
{
    public static void Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        context.RegisterSyntaxNodeAction(c => AnalyzeDeclaration(c, frameworks, options), SyntaxKind.Parameter, SyntaxKind.FieldDeclaration, SyntaxKind.PropertyDeclaration);
        if (frameworks.Apis.Any(a => a.Statics?.Unending is not null))
        {
            context.RegisterSyntaxNodeAction(c => AnalyzeAssignment(c, frameworks, options), SyntaxKind.SimpleAssignmentExpression);
        }
    }

    /// <summary>Runs the rules over a call, or creation, that has to do with loggers.</summary>
    public static void Run(IOperation operation, LoggerMethod method, RuleContext context) => RuleRunner.Run(RuleCatalog.LoggerRules, r => r.Check(operation, method, context));

    private static void AnalyzeDeclaration(SyntaxNodeAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        foreach (var declaration in LoggerDeclaration.In(context.Node, frameworks, context.SemanticModel, context.CancellationToken))
        {
            var rules = new RuleContext(frameworks, context.SemanticModel, options, context.ReportDiagnostic, context.CancellationToken);
            RuleRunner.Run(RuleCatalog.LoggerRules, r => r.Check(declaration, rules));
        }
    }

    private static void AnalyzeAssignment(SyntaxNodeAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var assignment = (AssignmentExpressionSyntax)context.Node;
        var name = (assignment.Left as MemberAccessExpressionSyntax)?.Name.Identifier.ValueText;
        foreach (var api in frameworks.Apis)
        {
            if (name is not null && api.Statics?.Unending is { } unending && unending.EndsWith("." + name + "=", StringComparison.Ordinal)
                && context.SemanticModel.GetSymbolInfo(assignment.Left, context.CancellationToken).Symbol is IPropertySymbol { IsStatic: true } property
                && property.ContainingNamespace.Name == api.Namespace)
            {
                var rules = new RuleContext(frameworks, context.SemanticModel, options, context.ReportDiagnostic, context.CancellationToken);
                RuleRunner.Run(RuleCatalog.LoggerRules, r => r.Check(assignment, property, api, rules));
            }
        }
    }
}
