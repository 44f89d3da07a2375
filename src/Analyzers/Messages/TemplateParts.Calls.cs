using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Messages;

/// <summary>Methods that make text: <c>string.Format</c>, <c>Concat</c>, <c>Join</c>, <c>Create</c> and chains of a <c>StringBuilder</c>.</summary>
internal sealed partial class TemplateParts
{
    /// <summary>Whether the call was taken apart; null where it is a value like any other.</summary>
    private bool? AddCall(IInvocationOperation call, int depth)
    {
        var text = MadeText.Of(call);
        return text.Kind switch
        {
            TextKind.Format => AddFormat(text, depth),
            TextKind.Concat => AddConcat(call, depth),
            TextKind.Join => AddJoin(call, depth),
            TextKind.Create or TextKind.Invariant => AddCultured(text, depth),
            TextKind.Builder => AddBuilder(text, depth),
            _ => null,
        };
    }

    /// <summary><c>string.Create(provider, $"…")</c> with the invariant culture says the same as the interpolation.</summary>
    private bool? AddCultured(MadeText text, int depth)
        => text is { Culture: not TextCulture.Other, Call.Arguments: [.., { Value.Syntax: InterpolatedStringExpressionSyntax interpolated }] }
            ? Add(interpolated, depth + 1)
            : null;

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

    private bool? AddConcat(IInvocationOperation call, int depth)
    {
        if (call.TargetMethod.IsGenericMethod || !call.TryReadValues(0, out var values)
            || call.TargetMethod.Parameters.Any(p => p.Type.Name is "ReadOnlySpan" && !p.IsParams))
        {
            return null;
        }

        foreach (var value in values)
        {
            if (!Add((ExpressionSyntax)value.Syntax, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool? AddJoin(IInvocationOperation call, int depth)
    {
        if (call.ArgumentFor(0)?.Unwrap().ConstantValue is not { HasValue: true, Value: var constant } || constant is not (string or char or null))
        {
            return null;
        }

        var separator = constant?.ToString() ?? "";
        if (call.TargetMethod.Parameters.Length == 2 && call.TryReadValues(1, out var values))
        {
            for (var i = 0; i < values.Length; i++)
            {
                if (i > 0)
                {
                    _parts.Add(TextPart.Of(separator));
                }

                if (!Add((ExpressionSyntax)values[i].Syntax, depth + 1))
                {
                    return false;
                }
            }

            return true;
        }

        // Whether the list says the same as its joined text is the framework's.
        if (JoinedLists.ListOf(call) is { } items)
        {
            if (!AddValue((ExpressionSyntax)items.Syntax, items, null, null, null))
            {
                return false;
            }

            _parts[_parts.Count - 1] = (HolePart)_parts[_parts.Count - 1] with { JoinedText = call.Syntax.ToString() };
            return true;
        }

        return null;
    }

    /// <summary><c>new StringBuilder("a").Append(b).ToString()</c>, in one expression.</summary>
    private bool? AddBuilder(MadeText text, int depth)
    {
        if (text.ReadBuilder() is not var (creation, calls))
        {
            return null;
        }

        var from = _parts.Count;
        if (AddInitialText(creation, depth) && calls.All(call => AddAppend(call, depth)))
        {
            return true;
        }

        _parts.RemoveRange(from, _parts.Count - from);
        return null;
    }

    private bool AddInitialText(IObjectCreationOperation creation, int depth)
    {
        var text = creation.Arguments.FirstOrDefault(a => a.Parameter is { Name: "value", Type.SpecialType: SpecialType.System_String });
        if (creation.Arguments.Any(a => a.Parameter?.Name is "startIndex" or "length"))
        {
            return false;
        }

        return text is null
            ? creation.Arguments.All(a => a.Value.ConstantValue.HasValue)
            : Add((ExpressionSyntax)text.Value.Unwrap().Syntax, depth + 1);
    }

    private bool AddAppend(IInvocationOperation call, int depth)
    {
        var arguments = call.Arguments;
        switch (call.TargetMethod.Name)
        {
            case "AppendLine" when arguments.IsEmpty:
                _parts.Add(TextPart.Of("\n"));
                return true;
            case "Append" or "AppendLine"
                when arguments.Length == 1 || (arguments.Length == 2 && arguments[0].Parameter?.Type.Name == "StringBuilder"):
                var value = arguments[0].Value.Unwrap();
                if (value.Type is IArrayTypeSymbol or IPointerTypeSymbol || arguments.Length == 2 || value.Syntax is not ExpressionSyntax expression)
                {
                    return false;
                }

                var added = Add(expression, depth + 1);
                if (call.TargetMethod.Name == "AppendLine")
                {
                    _parts.Add(TextPart.Of("\n"));
                }

                return added;
            case "AppendFormat":
                var at = call.TargetMethod.Parameters.FirstOrDefault(p => p.Name == "format")?.Ordinal ?? -1;
                return at == 0 && call.ArgumentFor(0) is { } format && call.TryReadValues(1, out var values)
                    && AddComposite(format, values, null, depth);
            default:
                return false;
        }
    }

    /// <summary>
    /// The parts that statements append to a builder which is made, filled and read in one run of statements; null where they can't be followed.
    /// </summary>
    public static ImmutableArray<TemplatePart>? OfBuilder(
        IObjectCreationOperation creation, IEnumerable<IInvocationOperation> appends, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = new TemplateParts(model, cancellationToken);
        return parts.AddInitialText(creation, 0) && appends.All(a => parts.AddAppend(a, 0)) ? parts._parts.ToImmutableArray() : null;
    }
}
