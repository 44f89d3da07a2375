using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
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
}
