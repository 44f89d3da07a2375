using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>An argument that is made text for the call, though what it is made of could stand there itself.</summary>
/// <param name="Index">Of the argument and its hole.</param>
/// <param name="Way">How the text is made, as a user would call it.</param>
/// <param name="Value">What <c>ToString</c> is called on; null for text that is put together from pieces.</param>
/// <param name="Format">The format that it is called with; null for none.</param>
internal sealed record FormattedValue(int Index, string Way, IOperation? Value, string? Format)
{
    /// <summary>All of a call whose holes take the values in order.</summary>
    public static IEnumerable<FormattedValue> In(LogCall call)
    {
        if (call is not { Api.Templates.HasNamedHoles: true, IsParsed: true, Passing: ArgumentPassing.Expanded or ArgumentPassing.InlineArray,
            Template.Errors.IsEmpty: true, Binding: { IsInOrder: true } })
        {
            yield break;
        }

        for (var i = 0; i < call.Arguments.Length; i++)
        {
            var after = call.Template.Holes[i].Span.End;
            if (call.Arguments[i].Value is { ConstantValue.HasValue: false } value && Find(i, value, call.Api.Templates.Grammar) is { } formatted
                && (formatted is { Value: not null, Format: null } || after >= call.TemplateText!.Length || call.TemplateText[after] != '}'
                    || call.Api.Templates.Grammar.EndsFormat(formatted.Format ?? "x")))
            {
                yield return formatted;
            }
        }
    }

    /// <summary>A value that is made text by <c>ToString</c>, though it could stand in a hole itself; null for other values.</summary>
    public static FormattedValue? Of(IOperation value, TemplateGrammar grammar)
        => Find(-1, value, grammar) is { Value: not null } formatted ? formatted : null;

    private static FormattedValue? Find(int index, IOperation value, TemplateGrammar grammar)
    {
        var text = MadeText.Of(value);
        return text.Kind switch
        {
            TextKind.ToStringCall when text is { Receiver: { } receiver, Call: { } call } && IsOfValue(call)
                => OfToString(index, call, receiver, grammar),
            TextKind.Format => IsSplit(text, grammar) ? new(index, "string.Format", null, null) : null,
            TextKind.Interpolation when text.Operation is IInterpolatedStringOperation { Type.SpecialType: SpecialType.System_String } interpolated
                => IsSplit(interpolated, grammar) ? new(index, "interpolation", null, null) : null,
            _ => null,
        };
    }

    /// <summary>What <c>base</c> makes text of can't be said without calling it.</summary>
    private static bool IsOfValue(IInvocationOperation call)
        => call.Syntax is InvocationExpressionSyntax {
            Expression: MemberBindingExpressionSyntax or MemberAccessExpressionSyntax { Expression: not BaseExpressionSyntax } };

    private static FormattedValue? OfToString(int index, IInvocationOperation call, IOperation receiver, TemplateGrammar grammar)
    {
        if (receiver.Type is not { } type || !TextOfTypes.IsUnchanging(type))
        {
            return null;
        }

        string? format = null;
        foreach (var argument in call.Arguments)
        {
            switch (argument.Parameter?.Type)
            {
                case { SpecialType: SpecialType.System_String }
                    when argument.Value.Unwrap().ConstantValue is { HasValue: true, Value: var constant }
                        && TextOfTypes.IsFormattable(ScalarTypes.Underlying(type)):
                    format = constant is string { Length: > 0 } text ? text : null;
                    break;
                case var parameter when MadeText.IsProvider(parameter) && MadeText.CultureOf(argument.Value) != TextCulture.Other:
                    break;
                default:
                    return null;
            }
        }

        return CanStand(format, grammar) ? new(index, "ToString()", receiver, format) : null;
    }

    /// <summary>Whether a hole can have that format.</summary>
    private static bool CanStand(string? format, TemplateGrammar grammar)
        => format is null
            || (grammar.Parse(grammar.WriteHole("A", null, format)) is { Errors.IsEmpty: true, Holes: [{ Name: "A" } hole] }
                && hole.Format == format);

    private static bool IsSplit(MadeText made, TemplateGrammar grammar)
    {
        if (made.Culture == TextCulture.Other || made.Format?.ConstantValue is not { HasValue: true, Value: string text }
            || !made.TryReadValues(out var values))
        {
            return false;
        }

        var pieces = CompositeGrammar.Split(text, out var error);
        var holes = pieces.Where(p => p.Hole is not null).Select(p => p.Hole!).ToArray();
        return error is null && holes.Length > 0 && holes.All(h => h.Position < values.Length && CanStand(h.Format, grammar)) && values.All(IsPiece)
            && (pieces.Length > 1 || values[holes[0].Position].Type?.SpecialType != SpecialType.System_String);
    }

    private static bool IsSplit(IInterpolatedStringOperation text, TemplateGrammar grammar)
    {
        var holes = text.Parts.OfType<IInterpolationOperation>().ToArray();
        return holes.Any(h => !h.Expression.Unwrap().ConstantValue.HasValue)
            && holes.All(h => IsPiece(h.Expression.Unwrap())
                && CanStand(h.FormatString is ILiteralOperation { ConstantValue: { HasValue: true, Value: string format } } ? format : null, grammar))
            && (text.Parts.Length > 1 || holes[0].Expression.Unwrap().Type?.SpecialType != SpecialType.System_String);
    }

    /// <summary>Text or a value that does not change; what an exception says is another rule's.</summary>
    private static bool IsPiece(IOperation value)
        => value.ConstantValue.HasValue
            || (value.Type is { } type && (type.SpecialType == SpecialType.System_String || TextOfTypes.IsUnchanging(type))
                && !(value is IMemberReferenceOperation { Instance.Type: { } owner } && ExceptionTypes.IsException(owner))
                && !(value is IInvocationOperation { Instance.Type: { } target } && ExceptionTypes.IsException(target)));
}
