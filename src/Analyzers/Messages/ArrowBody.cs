using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>The body of <c>void M() => call;</c>, where it is on one line and can get a block.</summary>
/// <param name="Declaration">The method or local function.</param>
/// <param name="Head">From the end of its head to the expression.</param>
/// <param name="End">Behind the semicolon.</param>
internal sealed record ArrowBody(SyntaxNode Declaration, TextSpan Head, int End)
{
    /// <summary>Null where it has comments, directives or several lines.</summary>
    public static ArrowBody? Of(CodeSite site, ArrowExpressionClauseSyntax arrow)
    {
        var (declaration, semicolon) = arrow.Parent is MethodDeclarationSyntax method
            ? ((SyntaxNode)method, method.SemicolonToken)
            : (arrow.Parent!, ((LocalFunctionStatementSyntax)arrow.Parent!).SemicolonToken);
        var text = site.Text;
        var head = TextSpan.FromBounds(arrow.ArrowToken.GetPreviousToken().Span.End, arrow.Expression.SpanStart);
        return declaration.ContainsDirectives || semicolon.IsMissing || text.ToString(head).Trim() != "=>"
            || text.ToString(arrow.Expression.Span).IndexOf('\n') >= 0
            || text.ToString(TextSpan.FromBounds(arrow.Expression.Span.End, semicolon.Span.End)) != ";"
            ? null : new(declaration, head, semicolon.Span.End);
    }
}
