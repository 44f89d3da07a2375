using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>
/// Maps the value of a constant string expression to source: which span of which literal gives which characters.
/// </summary>
internal sealed class TextMap
{
    private readonly ImmutableArray<Segment> _segments;
    private readonly SyntaxTree _tree;

    private TextMap(ImmutableArray<Segment> segments, SyntaxTree tree)
    {
        _segments = segments;
        _tree = tree;
    }

    /// <summary>A map over the whole value, or null where the expression is no constant string.</summary>
    public static TextMap? Create(ExpressionSyntax expression, string value, SemanticModel model, CancellationToken cancellationToken)
    {
        var segments = ImmutableArray.CreateBuilder<Segment>();
        var offset = 0;
        foreach (var operand in ConstantOperands(expression))
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (operand)
            {
                case LiteralExpressionSyntax literal when LiteralUnits.Decode(literal) is { IsDefault: false } units:
                    Add(units);
                    break;
                case InterpolatedStringTextSyntax text when LiteralUnits.Decode(text) is { IsDefault: false } units:
                    Add(units);
                    break;
                case InterpolatedStringTextSyntax:
                    return null;
                case ExpressionSyntax other when model.GetConstantValue(other, cancellationToken) is { HasValue: true, Value: var constant }:
                    AddOpaque(other.Span, constant?.ToString() ?? "");
                    break;
                default:
                    return null;
            }
        }

        return offset == value.Length ? new TextMap(segments.ToImmutable(), expression.SyntaxTree) : null;

        void Add(ImmutableArray<TextUnit> units)
        {
            foreach (var unit in units)
            {
                segments.Add(new(offset, unit.Value.Length, unit.Span, Indentation(unit), IsExact: true));
                offset += unit.Value.Length;
            }
        }

        void AddOpaque(TextSpan span, string text)
        {
            segments.Add(new(offset, text.Length, span, 0, IsExact: false));
            offset += text.Length;
        }
    }

    /// <summary>The source location of a span of the value.</summary>
    public Location Locate(TextSpan valueSpan) => Location.Create(_tree, SourceSpan(valueSpan, out _));

    /// <summary>The exact source span, or null where part of it comes from a named constant or crosses literals.</summary>
    public TextSpan? Exact(TextSpan valueSpan)
    {
        var span = SourceSpan(valueSpan, out var exact);
        return exact ? span : null;
    }

    private TextSpan SourceSpan(TextSpan valueSpan, out bool exact)
    {
        int start = -1, end = -1, previousEnd = -1;
        exact = true;
        for (var i = FirstAt(valueSpan.Start); i < _segments.Length && _segments[i].Start < Math.Max(valueSpan.End, valueSpan.Start + 1); i++)
        {
            var segment = _segments[i];
            if (segment.Length == 0)
            {
                continue;
            }

            start = start < 0 ? segment.Span.Start + segment.Indentation : start;
            exact &= segment.IsExact && (previousEnd < 0 || previousEnd == segment.Span.Start);
            end = previousEnd = segment.Span.End;
        }

        exact &= start >= 0;
        return start < 0 ? new TextSpan(_segments.Length == 0 ? 0 : _segments[0].Span.Start, 0) : TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private int FirstAt(int offset)
    {
        int low = 0, high = _segments.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_segments[middle].Start + _segments[middle].Length <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    /// <summary>Literals, text parts and constants in the order of the value; iterative, since chains of <c>+</c> can be very long.</summary>
    private static IEnumerable<SyntaxNode> ConstantOperands(ExpressionSyntax expression)
    {
        var stack = new Stack<SyntaxNode>();
        stack.Push(expression);
        while (stack.Count > 0)
        {
            switch (stack.Pop())
            {
                case ParenthesizedExpressionSyntax parenthesized:
                    stack.Push(parenthesized.Expression);
                    break;
                case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression):
                    stack.Push(binary.Right);
                    stack.Push(binary.Left);
                    break;
                case InterpolatedStringExpressionSyntax interpolated:
                    for (var i = interpolated.Contents.Count - 1; i >= 0; i--)
                    {
                        stack.Push(interpolated.Contents[i] is InterpolationSyntax interpolation
                            ? interpolation.Expression
                            : interpolated.Contents[i]);
                    }

                    break;
                case var other:
                    yield return other;
                    break;
            }
        }
    }

    /// <summary>The blanks before the first character of a raw string's line, which are no part of it.</summary>
    private static int Indentation(TextUnit unit)
    {
        var blanks = unit.Raw.Length - unit.Value.Length;
        return blanks > 0 && unit.Raw.EndsWith(unit.Value, StringComparison.Ordinal) && string.IsNullOrWhiteSpace(unit.Raw.Substring(0, blanks))
            ? blanks
            : 0;
    }

    private readonly record struct Segment(int Start, int Length, TextSpan Span, int Indentation, bool IsExact);
}
