using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Catch clauses that go on with another value in place of the one that was to be had.</summary>
internal static class OtherValue
{
    /// <summary>Whether a clause gives a variable another value, which the attempt was to give it: <c>host = "localhost";</c>.</summary>
    public static bool IsGiven(BlockSyntax handler, BlockSyntax attempt)
    {
        var wanted = new HashSet<string>(Assigned(attempt), StringComparer.Ordinal);
        return wanted.Count > 0 && Assigned(handler).Any(wanted.Contains);

        static IEnumerable<string> Assigned(BlockSyntax block) => block.Statements.OfType<ExpressionStatementSyntax>()
            .Select(static s => s.Expression is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } set
                && set.Right.Kind() is not (SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression)
                ? set.Left.ToString() : null)
            .Where(static n => n is not null).Select(static n => n!);
    }
}
