using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Hosts;

/// <summary>The host for loggers themselves: declarations, by syntax and spelling first, and the calls that make loggers, scopes and factories.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LoggerDeclarationAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalog.LoggerRules.Select(r => r.Descriptor).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    private static void Start(CompilationStartAnalysisContext context)
    {
        var frameworks = LogFrameworks.For(context.Compilation);
        if (frameworks.Apis.IsEmpty)
        {
            return;
        }

        var options = new OptionReader(context.Options.AnalyzerConfigOptionsProvider);
        context.RegisterSyntaxNodeAction(c => AnalyzeDeclaration(c, frameworks, options), SyntaxKind.Parameter, SyntaxKind.FieldDeclaration, SyntaxKind.PropertyDeclaration);
        if (frameworks.Apis.Any(a => a.Statics?.Unending is not null))
        {
            context.RegisterSyntaxNodeAction(c => AnalyzeAssignment(c, frameworks, options), SyntaxKind.SimpleAssignmentExpression);
        }

        context.RegisterOperationAction(c => AnalyzeCall(c, frameworks, options), OperationKind.Invocation, OperationKind.ObjectCreation);
    }

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

    private static void AnalyzeCall(OperationAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var operation = context.Operation;
        if (frameworks.FindLoggerMethod(operation is IInvocationOperation invocation ? invocation.TargetMethod : ((IObjectCreationOperation)operation).Constructor) is { } method)
        {
            var rules = new RuleContext(frameworks, operation.SemanticModel!, options, context.ReportDiagnostic, context.CancellationToken);
            RuleRunner.Run(RuleCatalog.LoggerRules, r => r.Check(operation, method, rules));
        }
    }
}
