using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Messages;

/// <summary>Finds the exception that a message speaks of, and takes what the exception argument says out of the text.</summary>
internal static class MentionedException
{
    /// <summary>What a part that is a line break counts as.</summary>
    private const string LineBreak = "\n";

    /// <summary>
    /// The exception to pass, as it is written; null where there is none. Mentions at the end of the parts are removed with their separator; one in
    /// mid-sentence stays.
    /// </summary>
    public static string? RemoveMention(List<TemplatePart> parts)
    {
        if (parts.OfType<HolePart>().SelectMany(h => Mentions(h.Value)).Where(e => Exception(e) is not null)
            .OrderBy(e => ExceptionMention.IsCaught(e) ? 0 : 1).Select(Exception).FirstOrDefault() is not { } exception)
        {
            return null;
        }

        var isCut = !IsHidden(parts) && CutMentions(parts, exception);

        // "Error message: " alone says nothing.
        if (isCut && !parts.Any(p => p is HolePart || p is TextPart { Constant: not null }) && ExceptionTail.IsLabel(TextOf(parts)))
        {
            parts.Clear();
        }

        return exception;
    }

    /// <summary>Whether a sink writes text without exceptions: only the message says there what went wrong.</summary>
    public static bool IsHidden(IEnumerable<TemplatePart> parts)
        => parts.OfType<HolePart>().FirstOrDefault()?.Value.SemanticModel?.Compilation is { } compilation
            && HostFacts.OfCompilation.Find<TextOutput>(compilation) is { HidesExceptions: true };

    /// <summary>Cuts the mentions at the end of the parts; false where there is none, or the text goes on behind them.</summary>
    private static bool CutMentions(List<TemplatePart> parts, string exception)
    {
        var isCut = false;
        var rest = parts.ToList();
        while (rest.FindLastIndex(p => p is HolePart && !IsNewLine(p)) is >= 0 and var at && rest[at] is HolePart { Alignment: null } hole
            && Mentioned(hole.Value) == exception)
        {
            // "{ex.Message} Inner: {ex.InnerException}": between two mentions only what announces the second; what is behind it is behind the first.
            var first = at == 0 ? 0 : rest.FindLastIndex(at - 1, p => p is HolePart && !IsNewLine(p)) + 1;
            var before = TextOf(rest.GetRange(first, at - first));
            if (first > 0 && rest[first - 1] is HolePart { Alignment: null } other && Mentioned(other.Value) == exception
                && ExceptionTail.IsLabel(before))
            {
                rest.RemoveRange(first, at - first + 1);
                continue;
            }

            if (ExceptionTail.KeptLength(before, TextOf(rest.Skip(at + 1))) is not { } kept)
            {
                break;
            }

            rest.RemoveRange(at, rest.Count - at);
            CutEnd(rest, before.Length - kept);
            parts.Clear();
            parts.AddRange(rest);
            isCut = true;
        }

        return isCut;
    }

    /// <summary>Whether a part is <c>Environment.NewLine</c>.</summary>
    private static bool IsNewLine(TemplatePart part)
        => part is HolePart { Value: IPropertyReferenceOperation { Property: { Name: "NewLine", ContainingType.Name: "Environment" } } };

    private static string TextOf(IEnumerable<TemplatePart> parts)
        => string.Concat(parts.Select(p => p is TextPart text ? text.Value : IsNewLine(p) ? LineBreak : ""));

    /// <summary>Takes characters away from the end, and line breaks that have nothing behind them then.</summary>
    private static void CutEnd(List<TemplatePart> parts, int count)
    {
        for (var i = parts.Count - 1;
            i >= 0 && (parts[i] is not HolePart || (IsNewLine(parts[i]) && count > 0))
                && (count > 0 || parts[i] is BreakPart or TextPart { Units.IsEmpty: true });
            i--)
        {
            var length = parts[i] is TextPart text ? text.Value.Length : IsNewLine(parts[i]) ? LineBreak.Length : 0;
            if (length > count)
            {
                parts[i] = ((TextPart)parts[i]).Cut(0, length - count);
                return;
            }

            count -= length;
            parts.RemoveAt(i);
        }
    }

    /// <summary>The exceptions that a value says something of, the outermost of each.</summary>
    private static IEnumerable<IOperation> Mentions(IOperation value)
        => ExceptionMention.In(value).Select(m => m.Exception).Prepend(ExceptionMention.Outermost(value));

    /// <summary>
    /// The exception that a value is, or is the text of: <c>ex</c>, <c>ex.ToString()</c>, <c>ex.Message</c>, <c>ex.InnerException</c>.
    /// </summary>
    private static string? Mentioned(IOperation value)
    {
        // "ex.Message.Trim()" says no more than "ex.Message".
        while (value is IInvocationOperation { TargetMethod.ContainingType.SpecialType: SpecialType.System_String, Instance: { } trimmed,
            Type.SpecialType: SpecialType.System_String })
        {
            value = trimmed.Unwrap();
        }

        return Exception(ExceptionMention.OfText(value)?.Exception ?? TypeNamed(value) ?? ExceptionMention.Outermost(value));
    }

    /// <summary>The exception of which a value is the type, or the type's name; null for other values.</summary>
    private static IOperation? TypeNamed(IOperation value)
        => (value is IPropertyReferenceOperation { Property.Name: "Name" or "FullName", Instance: { } type } ? type.Unwrap() : value)
            is IInvocationOperation { TargetMethod: { Name: nameof(GetType), Parameters.IsEmpty: true }, Instance: { } instance }
            && ExceptionTypes.IsException(instance.Type)
            ? ExceptionMention.Outermost(instance)
            : null;

    /// <summary>Whether a value is an exception, and not a part of what it says.</summary>
    public static bool IsWhole(IOperation value) => Exception(value) is not null;

    /// <summary>Whether a value says nothing but an exception, as it is written.</summary>
    public static bool IsOf(IOperation value, string exception) => Mentioned(value.Unwrap()) == exception;

    /// <summary>
    /// The parts of a message without what they say of the exception that the call is passed, at their end; as they are where they say nothing of it.
    /// </summary>
    public static IReadOnlyList<TemplatePart> WithoutPassed(IReadOnlyList<TemplatePart> parts, LogCall call, SemanticModel model)
    {
        if (call.Exception is not { } passed || Exception(passed) is not { } exception)
        {
            return parts;
        }

        var less = parts.ToList();
        return RemoveMention(less) != exception || less.Count == parts.Count ? parts
            : less.Any(p => p is HolePart or TextPart { Units.IsEmpty: false }) ? less
            : [TextPart.Of(ExceptionText.In(call.Syntax, model))];
    }

    /// <summary>How the exception that a call speaks of is passed: what is an object by its type only needs a cast.</summary>
    public static string Written(IOperation exception)
        => ExceptionMention.IsUnhandled(exception) && exception.SemanticModel is { } model
            ? $"{exception.Syntax} as {ExceptionType(model, exception.Syntax.SpanStart)}"
            : exception.Syntax.ToString();

    /// <summary>How the type is written at a place.</summary>
    public static string ExceptionType(SemanticModel model, int position)
        => model.LookupNamespacesAndTypes(position, name: "Exception") is [{ ContainingNamespace.Name: "System" }] ? "Exception" : "System.Exception";

    private static string? Exception(IOperation operation)
    {
        operation = operation.Unwrap();
        return (ExceptionTypes.IsException(operation.Type) || ExceptionMention.IsUnhandled(operation))
            && operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            && Effects.IsPure(operation)
            ? Written(operation)
            : null;
    }
}
