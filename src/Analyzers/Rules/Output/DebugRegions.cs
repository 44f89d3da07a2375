using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Output;

/// <summary>The parts of a file that exist only where <c>DEBUG</c> is defined; found once per file.</summary>
internal sealed class DebugRegions
{
    private const string Symbol = "DEBUG";

    private readonly List<TextSpan> _spans = [];

    private DebugRegions(SyntaxNode root)
    {
        if (!root.ContainsDirectives)
        {
            return;
        }

        var open = new Stack<Branch>();
        var start = -1;
        foreach (var trivia in root.DescendantTrivia(static n => n.ContainsDirectives))
        {
            if (!trivia.IsDirective)
            {
                continue;
            }

            switch (trivia.GetStructure())
            {
                case IfDirectiveTriviaSyntax first:
                    open.Push(new Branch(Needs(first.Condition, true), Needs(first.Condition, false), open.Count > 0 && open.Peek().IsDebug));
                    break;
                case ElifDirectiveTriviaSyntax next when open.Count > 0:
                    var before = open.Pop();
                    open.Push(new Branch(
                        before.ElseNeeds || Needs(next.Condition, true), before.ElseNeeds || Needs(next.Condition, false), before.Outer));
                    break;
                case ElseDirectiveTriviaSyntax when open.Count > 0:
                    var last = open.Pop();
                    open.Push(new Branch(last.ElseNeeds, last.ElseNeeds, last.Outer));
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
                default:
                    continue;
            }

            var isDebug = open.Count > 0 && open.Peek().IsDebug;
            if (isDebug && start < 0)
            {
                start = trivia.SpanStart;
            }
            else if (!isDebug && start >= 0)
            {
                _spans.Add(TextSpan.FromBounds(start, trivia.SpanStart));
                start = -1;
            }
        }

        if (start >= 0)
        {
            _spans.Add(TextSpan.FromBounds(start, root.FullSpan.End));
        }
    }

    /// <summary>Whether the position is compiled in debug builds only.</summary>
    public static bool Contain(SyntaxTree tree, int position, CancellationToken cancellationToken)
    {
        foreach (var span in HostFacts.OfTree.Of(tree, static (t, c) => new DebugRegions(t.GetRoot(c)), cancellationToken)._spans)
        {
            if (span.Contains(position))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the condition can have that value only where DEBUG is defined: <c>DEBUG || TRACE</c> can without.</summary>
    private static bool Needs(ExpressionSyntax condition, bool value, int depth = 0) => depth < 32 && condition switch
    {
        IdentifierNameSyntax name => value && name.Identifier.ValueText == Symbol,
        ParenthesizedExpressionSyntax inner => Needs(inner.Expression, value, depth + 1),
        PrefixUnaryExpressionSyntax not => Needs(not.Operand, !value, depth + 1),
        BinaryExpressionSyntax both
            when both.IsKind(SyntaxKind.LogicalAndExpression) == value
                && both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
                => Needs(both.Left, value, depth + 1) || Needs(both.Right, value, depth + 1),
        BinaryExpressionSyntax either when either.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
            => Needs(either.Left, value, depth + 1) && Needs(either.Right, value, depth + 1),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression, Right: LiteralExpressionSyntax literal } equal
            => Needs(equal.Left, value == literal.IsKind(SyntaxKind.TrueLiteralExpression), depth + 1),
        _ => false,
    };

    /// <param name="Needs">Whether this branch needs DEBUG.</param>
    /// <param name="ElseNeeds">Whether a branch after it would.</param>
    /// <param name="Outer">Whether a branch around it does.</param>
    private readonly record struct Branch(bool Needs, bool ElseNeeds, bool Outer)
    {
        public bool IsDebug => Needs || Outer;
    }
}
