using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

/// <content>Interpolated strings, and text that is made in their holes.</content>
internal sealed partial class TemplateParts
{
    private bool AddInterpolation(InterpolatedStringExpressionSyntax interpolated, int depth)
    {
        var source = new LiteralSource(
            LiteralUnits.StyleOf(interpolated), interpolated.StringStartToken.Text.Replace("$", ""), interpolated.StringEndToken.Text);
        if (interpolated.Contents.Count == 0)
        {
            _parts.Add(TextPart.Of("", source));
        }

        foreach (var content in interpolated.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                var units = LiteralUnits.Decode(text);
                _parts.Add(units.IsDefault ? TextPart.Of(text.TextToken.ValueText, source) : new TextPart(units, source));
            }
            else if (content is InterpolationSyntax interpolation && !AddInterpolationHole(interpolation, source, depth))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddInterpolationHole(InterpolationSyntax interpolation, LiteralSource source, int depth)
    {
        string? alignment = null;
        if (interpolation.AlignmentClause is { } clause)
        {
            // A constant expression may stand there; a template takes digits only.
            if (_model.GetConstantValue(clause.Value, _cancellationToken) is not { HasValue: true, Value: int width })
            {
                return false;
            }

            alignment = width.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var format = interpolation.FormatClause?.FormatStringToken.ValueText;
        var expression = Strip(interpolation.Expression);
        if (_model.GetConstantValue(expression, _cancellationToken) is { HasValue: true, Value: var constant })
        {
            if (alignment is null && format is null)
            {
                return expression is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax && constant is string
                    ? AddInner(expression, source, depth)
                    : AddConstant(expression, constant, source);
            }

            if (ConstantText.Render(constant, _model.GetTypeInfo(expression, _cancellationToken).Type, alignment, format) is { } rendered)
            {
                _parts.Add(TextPart.Of(rendered, source));
                return true;
            }
        }

        if (_model.GetOperation(expression, _cancellationToken)?.Unwrap() is not { } operation)
        {
            return false;
        }

        if (alignment is null && format is null && IsEmptyText(operation))
        {
            return AddEmpty(source);
        }

        if (alignment is null && format is null && operation.Type?.SpecialType == SpecialType.System_String && IsTextBuilder(expression, operation))
        {
            return AddInner(expression, source, depth);
        }

        // Braces in a format would end the hole: that one value is formatted on its own.
        if (format is not null && format.IndexOfAny(['{', '}']) >= 0)
        {
            return source.Style != LiteralStyle.Raw
                && AddValue(
                    expression, operation, null, null, source, (source.Style == LiteralStyle.Verbatim ? "$@\"" : "$\"") + interpolation + "\"");
        }

        return AddValue(expression, operation, alignment, format, source);
    }

    /// <summary>Text made inside a hole is part of the message; its pieces take the style of the literal around them.</summary>
    private bool AddInner(ExpressionSyntax expression, LiteralSource source, int depth)
    {
        var from = _parts.Count;
        if (!Add(expression, depth + 1))
        {
            return false;
        }

        for (var i = from; i < _parts.Count; i++)
        {
            _parts[i] = _parts[i] switch
            {
                TextPart text when text.Source == source => text,
                TextPart text => TextPart.Of(text.Value, source, text.Constant),
                HolePart hole => hole with { Source = source },
                var other => other,
            };
        }

        // A break can't stand inside a literal.
        _parts.RemoveAll(p => p is BreakPart && _parts.IndexOf(p) >= from);
        return true;
    }

    private static bool IsTextBuilder(ExpressionSyntax expression, IOperation operation)
        => expression is InterpolatedStringExpressionSyntax
            || MadeText.Of(operation).Kind is TextKind.Sum or TextKind.Format or TextKind.Concat or TextKind.Join;
}
