using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5007: a scope that nothing ends.</summary>
internal sealed class UndisposedScope : LoggerRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.UndisposedScope,
        "Scope is never disposed",
        "The scope that '{0}' opens is never disposed: later records, which have nothing to do with it, are marked with it too",
        Categories.Logger,
        DiagnosticSeverity.Warning,
        "A scope ends when it is disposed. One that nobody disposes goes on for as long as the logical thread, and marks records of other work.");

    private static readonly NoFix OldLanguage = new("a using declaration needs C# 8");

    private static readonly NoFix NothingInside = new("nothing of the block would be left inside the scope");

    private static readonly NoFix NoStatement = new("it is not opened by a statement of its own");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(OldLanguage, NothingInside, NoStatement);

    public override void Check(IOperation operation, LoggerMethod method, RuleContext context)
    {
        if (method.Kind == LoggerMethodKind.Scope && operation is IInvocationOperation invocation && !IsExpectation(invocation)
            && ScopeResult.IsLost(operation, context.Model, context.CancellationToken))
        {
            context.Report(
                this, WhyNot(operation.Syntax, context.Frameworks, context.Model), operation.Syntax.GetLocation(), invocation.TargetMethod.Name);
        }
    }

    /// <summary><c>logger.Received().BeginScope(…)</c> of a mock asks whether it was called.</summary>
    private static bool IsExpectation(IInvocationOperation invocation)
        => (invocation.Instance ?? invocation.Arguments.FirstOrDefault()?.Value) is IInvocationOperation { TargetMethod.Name: var name }
            && (name.StartsWith("Received", StringComparison.Ordinal) || name.StartsWith("DidNotReceive", StringComparison.Ordinal)
                || name is "When" or "Configure");

    /// <summary>Why the scope can't end with the block that it is opened in; null where it can.</summary>
    public static NoFix? WhyNot(SyntaxNode call, LogFrameworks frameworks, SemanticModel model)
        => model.SyntaxTree.Options is CSharpParseOptions { LanguageVersion: < LanguageVersion.CSharp8 } ? OldLanguage
            : call.FirstAncestorOrSelf<StatementSyntax>() is not (ExpressionStatementSyntax
                or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0, Declaration.Variables.Count: 1, Modifiers.Count: 0 }) ? NoStatement
            : !HasWorkBehind(call.FirstAncestorOrSelf<StatementSyntax>()!, frameworks, model) ? NothingInside
            : null;

    /// <summary>Whether the rest of the block does more than opening further scopes, which a caller may rely on.</summary>
    private static bool HasWorkBehind(StatementSyntax statement, LogFrameworks frameworks, SemanticModel model)
    {
        var all = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement),
            _ => (IEnumerable<StatementSyntax>)[],
        };
        return all.Where(s => s.SpanStart > statement.SpanStart)
            .Any(s => s is not ReturnStatementSyntax { Expression: null } and not BreakStatementSyntax and not LocalFunctionStatementSyntax
                && !Opens(s, frameworks, model));
    }

    private static bool Opens(StatementSyntax statement, LogFrameworks frameworks, SemanticModel model)
        => statement is ExpressionStatementSyntax { Expression: var expression }
            && (expression is AssignmentExpressionSyntax assignment ? assignment.Right : expression) is InvocationExpressionSyntax call
            && frameworks.FindLoggerMethod(model.GetSymbolInfo(call).Symbol is IMethodSymbol method
                ? method.ReducedFrom ?? method
                : null) is { Kind: LoggerMethodKind.Scope };
}
