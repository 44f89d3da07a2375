using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>Declarations of methods: names are compared first, so that nearly none is bound.</summary>
internal static class MethodHost
{
    public static void Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
        => context.RegisterSyntaxNodeAction(c => Analyze(c, frameworks, options), SyntaxKind.MethodDeclaration, SyntaxKind.LocalFunctionStatement);

    private static void Analyze(SyntaxNodeAnalysisContext context, LogFrameworks frameworks, OptionReader options)
    {
        var name = context.Node is MethodDeclarationSyntax declaration ? declaration.Identifier.ValueText : ((LocalFunctionStatementSyntax)context.Node).Identifier.ValueText;
        if (RuleCatalog.MethodRules.Any(r => r.IsCandidate(name)))
        {
            Run(context, name, frameworks, options);
        }
    }

    private static void Run(SyntaxNodeAnalysisContext context, string name, LogFrameworks frameworks, OptionReader options)
    {
        if (context.SemanticModel.GetDeclaredSymbol(context.Node, context.CancellationToken) is IMethodSymbol method)
        {
            var ruleContext = new RuleContext(frameworks, context.SemanticModel, options, context.ReportDiagnostic, context.CancellationToken);
            RuleRunner.Run(RuleCatalog.MethodRules.Where(r => r.IsCandidate(name)).ToImmutableArray(), rule => rule.Check(context.Node, method, ruleContext));
        }
    }
}
