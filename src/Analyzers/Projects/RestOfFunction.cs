using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Projects;

/// <summary>What is still to run of a function when something in it has happened.</summary>
internal static class RestOfFunction
{
    /// <summary>What stands behind a node in each block around it, with what those dispose and finally do.</summary>
    /// <param name="ending">The node after which it has happened.</param>
    /// <param name="isAtBlockEnd">Whether it happens at the end of the block around the node, as what <c>using</c> declares is disposed.</param>
    public static IEnumerable<TextSpan> Behind(SyntaxNode ending, SyntaxNode function, bool isAtBlockEnd)
    {
        var exits = false;
        var isEnded = !isAtBlockEnd;
        for (var node = ending; node is not null && node != function; node = node.Parent)
        {
            switch (node.Parent)
            {
                case BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax when isEnded && !exits:
                    var (rest, leaves) = Behind(node);
                    yield return rest;
                    exits = leaves;
                    break;
                case BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax:
                    isEnded = true;
                    break;
                case TryStatementSyntax { Finally: { } last } tried when tried.Finally != node:
                    yield return last.Span;
                    if (node == tried.Block && !exits)
                    {
                        foreach (var clause in tried.Catches)
                        {
                            yield return clause.Span;
                        }
                    }

                    break;
                case TryStatementSyntax tried when node == tried.Block && !exits:
                    foreach (var clause in tried.Catches)
                    {
                        yield return clause.Span;
                    }

                    break;
                case ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax when isEnded && !exits:
                    yield return node.Parent.Span;
                    break;
                case UsingStatementSyntax or IfStatementSyntax or SwitchStatementSyntax or LockStatementSyntax
                    when isEnded && !exits && node is not (StatementSyntax or ElseClauseSyntax or SwitchSectionSyntax):
                    // In the header: the body comes next.
                    yield return TextSpan.FromBounds(ending.Span.End, node.Parent.Span.End);
                    break;
                case StatementSyntax statement when isEnded && !exits && statement is ExpressionStatementSyntax or LocalDeclarationStatementSyntax
                    or ReturnStatementSyntax:
                    yield return TextSpan.FromBounds(ending.Span.End, statement.Span.End);
                    exits = statement is ReturnStatementSyntax;
                    break;
            }
        }
    }

    /// <summary>The statements behind a node in its block, and whether they leave the function.</summary>
    private static (TextSpan Span, bool Leaves) Behind(SyntaxNode statement)
    {
        var siblings = statement.Parent switch
        {
            BlockSyntax block => block.Statements.ToArray(),
            SwitchSectionSyntax section => section.Statements.ToArray(),
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit }
                => unit.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement).ToArray(),
            _ => [],
        };
        var following = siblings.Where(s => s.SpanStart > statement.SpanStart).ToArray();
        var leaving = following.FirstOrDefault(s => s is ReturnStatementSyntax or GotoStatementSyntax || IsExit(s));
        var end = leaving?.Span.End ?? following.LastOrDefault()?.Span.End ?? statement.Span.End;
        return (TextSpan.FromBounds(statement.Span.End, end), leaving is not null);
    }

    private static bool IsExit(StatementSyntax statement)
        => statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax
            { Name.Identifier.ValueText: "Exit" or "FailFast", Expression: var owner } } }
            && owner.LastNameText() == "Environment";
}
