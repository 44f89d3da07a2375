using System.Collections.Immutable;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Takes the escape codes of colours out of a message; a record has none.</summary>
internal sealed class ColouredText
{
    private LogLevel? _level;
    private bool _isSet;
    private bool _mayBeSetByValue;
    private bool _isSaid;

    private ColouredText()
    {
    }

    /// <param name="parts">Lose the codes.</param>
    /// <param name="level">What the colour of the first word stands for; null for none.</param>
    /// <returns>False where a colour is only known at run time, or something is drawn.</returns>
    public static bool Remove(List<TemplatePart> parts, out LogLevel? level)
    {
        var text = new ColouredText();
        for (var i = 0; i < parts.Count; i++)
        {
            if (text.WithoutCodes(parts[i]) is not { } part)
            {
                level = null;
                return false;
            }

            parts[i] = part;
        }

        level = text._level;
        return true;
    }

    private TemplatePart? WithoutCodes(TemplatePart part)
    {
        var text = part switch
        {
            TextPart written => written.Value,
            HolePart { Alignment: null, Format: null } hole when EscapeCodes.TextOf(hole.Value) is { } known && EscapeCodes.AreIn(known) => known,
            _ => null,
        };
        if (text is null)
        {
            _mayBeSetByValue |= part is HolePart { Value.Type.SpecialType: SpecialType.System_String } && !_isSet;
            _isSaid |= part is HolePart;
            return part is HolePart value && IsChosen(value.Value) ? null : part;
        }

        if (!EscapeCodes.AreIn(text))
        {
            _isSaid |= text.Any(char.IsLetterOrDigit);
            return part;
        }

        return EscapeCodes.DrawIn(text) || (part is HolePart && !EscapeCodes.AreAll(text)) ? null : WithoutCodes(part, text);
    }

    private TextPart? WithoutCodes(TemplatePart part, string text)
    {
        var units = ImmutableArray.CreateBuilder<TextUnit>();
        var from = 0;
        foreach (var code in EscapeCodes.ColoursIn(text))
        {
            Keep(code.Span.Start);
            if (code.IsBack && !_isSet && _mayBeSetByValue)
            {
                return null; // The colour that ends here was one of the values.
            }

            _isSet |= !code.IsBack;
            _level = _isSaid ? _level : code.Level;
            from = code.Span.End;
        }

        Keep(text.Length);
        return new(units.ToImmutable(), part.Source);

        void Keep(int end)
        {
            _isSaid |= text.Substring(from, end - from).Any(char.IsLetterOrDigit);
            if (part is TextPart written)
            {
                units.AddRange(written.Cut(from, end).Units);
            }
        }
    }

    /// <summary>A choice between colours: <c>ok ? Green : Red</c>.</summary>
    private static bool IsChosen(IOperation value)
        => value is ILocalReferenceOperation { SemanticModel: { } model } local
            ? LocalUse.Of(local, model, default)?.AssignedValues.Any(v => HasCodes(v.Unwrap())) == true
            : value is IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation
            && value.ChildOperations.SelectMany(c => c is ISwitchExpressionArmOperation arm ? [arm.Value] : new[] { c })
                .Any(c => HasCodes(c.Unwrap()));

    private static bool HasCodes(IOperation value) => EscapeCodes.TextOf(value) is { } text && EscapeCodes.AreIn(text);
}
