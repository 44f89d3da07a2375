using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>Where all ways out of a program pass, so that logging can be closed there.</summary>
/// <param name="Statement">The statement that it is closed in, behind or before.</param>
/// <param name="Kind">Which of these.</param>
internal sealed record ClosingPlace(StatementSyntax Statement, ClosingPlaceKind Kind)
{
    /// <summary>The statements of the function that a program begins with; null where it has no list of them.</summary>
    public static IReadOnlyList<StatementSyntax>? BodyOf(SyntaxNode function) => function switch
    {
        MethodDeclarationSyntax { Body: { } body } => body.Statements,
        CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToArray(),
        _ => null,
    };

    /// <summary>
    /// The place for what a statement sets up: the <c>finally</c> of a <c>try</c> that everything else stands in, else the end of a body that is left
    /// nowhere else. Null where there is none.
    /// </summary>
    /// <param name="function">What the program begins with.</param>
    /// <param name="body">Its statements.</param>
    /// <param name="start">One of them, which sets logging up.</param>
    public static ClosingPlace? Of(SyntaxNode function, IReadOnlyList<StatementSyntax> body, StatementSyntax start)
    {
        var rest = body.Where(s => s.SpanStart > start.SpanStart && s is not LocalFunctionStatementSyntax).ToArray();
        if (rest.FirstOrDefault() is TryStatementSyntax whole && rest.Skip(1).All(IsPlainReturn))
        {
            return whole.Finally is null or { Block.Statements.Count: > 0 } ? new(whole, ClosingPlaceKind.Finally) : null;
        }

        if (rest.LastOrDefault() is not { } last || last is ThrowStatementSyntax)
        {
            return null;
        }

        var isReturn = IsPlainReturn(last);
        return function.DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax
            and not BaseTypeDeclarationSyntax).Any(n => !(isReturn && n == last) && Leaves(n)) ? null
            : new(last, isReturn ? ClosingPlaceKind.Before : ClosingPlaceKind.Behind);
    }

    /// <summary>A return whose value does nothing that might still be logged.</summary>
    private static bool IsPlainReturn(StatementSyntax statement)
        => statement is ReturnStatementSyntax { Expression: null or LiteralExpressionSyntax or IdentifierNameSyntax };

    private static bool Leaves(SyntaxNode node)
        => node is ReturnStatementSyntax or GotoStatementSyntax or IdentifierNameSyntax { Identifier.ValueText: "Exit" or "FailFast" }
            or WhileStatementSyntax { Condition.RawKind: (int)SyntaxKind.TrueLiteralExpression } or ForStatementSyntax { Condition: null };
}

/// <summary>How a place where logging is closed is told.</summary>
internal enum ClosingPlaceKind
{
    /// <summary>In the <c>finally</c> of a <c>try</c> statement.</summary>
    Finally,

    /// <summary>Behind a statement.</summary>
    Behind,

    /// <summary>Before a statement, which is a return.</summary>
    Before,
}
