using System.Collections.Immutable;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

/// <content>Composite formats with their values: <c>string.Format</c>, <c>Console.WriteLine</c>, <c>AppendFormat</c>.</content>
internal sealed partial class TemplateParts
{
    private bool? AddFormat(MadeText text, int depth)
    {
        if (text.Format is not { } format || !text.TryReadValues(out var values))
        {
            return null;
        }

        var provider = text.Culture == TextCulture.Other ? text.Provider : null;
        if (provider is not null && !Effects.IsPure(provider))
        {
            return null;
        }

        var from = _parts.Count;
        if (AddComposite(format, values, provider, depth))
        {
            return true;
        }

        _parts.RemoveRange(from, _parts.Count - from);
        return null;
    }

    private bool AddComposite(IOperation format, IReadOnlyList<IOperation> arguments, IOperation? provider, int depth)
    {
        format = format.Unwrap();
        if (format.ConstantValue is not { HasValue: true, Value: string text }
            || CompositeGrammar.Split(text, out var error) is var pieces && error is not null)
        {
            return false;
        }

        var literal = Strip((ExpressionSyntax)format.Syntax) as LiteralExpressionSyntax;
        var units = literal is null ? default : LiteralUnits.Decode(literal);
        var from = _parts.Count;
        if (!units.IsDefault && !units.IsEmpty)
        {
            AddLiteral(literal!);
        }

        var source = _parts.Count > from ? _parts[from].Source : null;
        _parts.RemoveRange(from, _parts.Count - from);

        var order = new List<IOperation>();
        foreach (var piece in pieces)
        {
            if (piece.Hole is not { } hole)
            {
                _parts.Add(units.IsDefault ? TextPart.Of(piece.Text!, source) : new TextPart(UnitsOf(units, piece), source));
                continue;
            }

            if (hole.Position >= arguments.Count)
            {
                return false;
            }

            var value = arguments[hole.Position];
            order.Add(value);
            if (!AddCompositeHole(value, hole, provider, source, depth))
            {
                return false;
            }
        }

        if (source is not null && pieces.IsEmpty)
        {
            _parts.Add(TextPart.Of("", source));
        }

        return EvaluationOrder.IsKept(arguments, order);
    }

    private bool AddCompositeHole(IOperation value, Hole hole, IOperation? provider, LiteralSource? source, int depth)
    {
        var expression = Strip((ExpressionSyntax)value.Syntax);
        var alignment = hole.Alignment?.Trim();

        if (alignment is null && IsEmptyText(value))
        {
            return AddEmpty(source);
        }

        if (alignment is null && value.ConstantValue is { HasValue: true, Value: string text })
        {
            return AddConstant(expression, text, source);
        }

        // A number that is written as a value stays one.
        if (value.ConstantValue is { HasValue: true, Value: var constant } && !expression.IsKind(SyntaxKind.NumericLiteralExpression)
            && ConstantText.Render(constant, value.Type, alignment, hole.Format) is { } rendered)
        {
            _parts.Add(TextPart.Of(rendered, source));
            return true;
        }

        if (provider is not null && value.Type?.SpecialType != SpecialType.System_String)
        {
            // Another culture than the template's: that one value is formatted on its own.
            var inner = "{0" + (hole.Format is null ? "" : ":" + hole.Format.Replace("\\", "\\\\").Replace("\"", "\\\"")) + "}";
            return AddValue(expression, value, alignment, null, source, $"string.Format({provider.Syntax}, \"{inner}\", {expression})");
        }

        if (alignment is null && hole.Format is null && value.Type?.SpecialType == SpecialType.System_String && IsTextBuilder(expression, value))
        {
            return AddInner(expression, source ?? LiteralSource.Regular, depth);
        }

        return AddValue(expression, value, alignment, hole.Format, source);
    }

    /// <summary>The units of a literal piece, doubled braces taken as one.</summary>
    private static ImmutableArray<TextUnit> UnitsOf(ImmutableArray<TextUnit> units, CompositePart piece)
    {
        var result = ImmutableArray.CreateBuilder<TextUnit>();
        var offset = 0;
        var skip = false;
        foreach (var unit in units)
        {
            var at = offset;
            offset += unit.Value.Length;
            if (at < piece.Span.Start || at >= piece.Span.End)
            {
                continue;
            }

            skip = !skip && unit.Value is "{" or "}" && result.Count > 0 && result[result.Count - 1].Value == unit.Value;
            if (!skip)
            {
                result.Add(unit);
            }
        }

        // Runs of braces ("{{{{") are rare; the text decides.
        var text = string.Concat(result.Select(u => u.Value));
        return text == piece.Text ? result.ToImmutable() : TextPart.Of(piece.Text!).Units;
    }
}
