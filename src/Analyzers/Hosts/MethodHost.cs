using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>Declarations of methods: names are compared first, so that nearly none is bound.</summary>
internal static class MethodHost
{
    public static void Register(CompilationStartAnalysisContext context, LogFrameworks frameworks, OptionReader options)
        => context.RegisterOperationAction(
            c => Run(
                c.Operation.Syntax,
                HostContext.Create(frameworks, c.Operation.SemanticModel!, options, c.ReportDiagnostic, c.CancellationToken)),
            OperationKind.LocalFunction);

    /// <summary>Runs the rules over a method or local function; other nodes are passed over.</summary>
    public static void Run(SyntaxNode declaration, RuleContext context)
    {
        var name = declaration switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            _ => "",
        };
        if (RuleCatalog.MethodRules.Any(r => r.IsCandidate(name)))
        {
            Run(declaration, name, context);
        }
    }

    private static void Run(SyntaxNode declaration, string name, RuleContext context)
    {
        if (context.Model.GetDeclaredSymbol(declaration, context.CancellationToken) is IMethodSymbol method)
        {
            RuleRunner.Run(
                RuleCatalog.MethodRules.Where(r => r.IsCandidate(name)).ToImmutableArray(), rule => rule.Check(declaration, method, context));
        }
    }
}
