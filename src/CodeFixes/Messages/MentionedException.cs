using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Messages;

/// <summary>Finds the exception that a message speaks of, and takes what the exception argument says out of the text.</summary>
internal static class MentionedException
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ':', '-', '\u2013', ',', ';', '=', '|', '>'];

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

        while (parts.FindLastIndex(p => p is HolePart) is >= 0 and var at && parts[at] is HolePart { Alignment: null } hole
            && Mentioned(hole.Value) == exception)
        {
            var first = at == 0 ? 0 : parts.FindLastIndex(at - 1, p => p is HolePart) + 1;
            var before = TextOf(parts.GetRange(first, at - first));
            if (KeptLength(before, TextOf(parts.Skip(at + 1))) is not { } kept)
            {
                break;
            }

            parts.RemoveRange(at, parts.Count - at);
            CutEnd(parts, before.Length - kept);
        }

        return exception;
    }

    /// <summary>
    /// How much stays of the text before what an exception says: separators and labels in front of it go, and a bracket or quote around it. Null
    /// where the text goes on behind it, or leads up to it, so that it has to stay.
    /// </summary>
    public static int? KeptLength(string before, string after)
    {
        var rest = after.Trim();
        var opened = before.TrimEnd(' ');
        if (rest.Length > 0 && opened.Length > 0 && "([<'\"`".IndexOf(opened[opened.Length - 1]) is >= 0 and var pair
            && rest == ")]>'\"`"[pair].ToString())
        {
            before = opened.Substring(0, opened.Length - 1);
            rest = "";
        }

        var kept = WithoutLabel(before.TrimEnd(Separators));
        return rest.Length > 0 || ExceptionLabels.IsOpen(kept.Substring(LastWord(kept))) ? null : kept.Length;
    }

    private static string TextOf(IEnumerable<TemplatePart> parts) => string.Concat(parts.Select(p => p is TextPart text ? text.Value : ""));

    /// <summary>Takes characters away from the end, and line breaks that have nothing behind them then.</summary>
    private static void CutEnd(List<TemplatePart> parts, int count)
    {
        for (var i = parts.Count - 1;
            i >= 0 && parts[i] is not HolePart && (count > 0 || parts[i] is BreakPart or TextPart { Units.IsEmpty: true });
            i--)
        {
            var length = parts[i] is TextPart text ? text.Value.Length : 0;
            if (length > count)
            {
                parts[i] = ((TextPart)parts[i]).Cut(0, length - count);
                return;
            }

            count -= length;
            parts.RemoveAt(i);
        }
    }

    /// <summary>"saw a nack, ex" without what only announced the exception.</summary>
    private static string WithoutLabel(string text)
    {
        var word = LastWord(text);
        var before = text.Substring(0, word).TrimEnd(' ');
        return before.Length > 0 && (before[before.Length - 1] is ',' or ';' or '-' or '.')
            && ExceptionLabels.IsLabel(text.Substring(word))
            ? before[before.Length - 1] == '.' ? before : before.TrimEnd(Separators)
            : text;
    }

    /// <summary>Where the last word starts.</summary>
    private static int LastWord(string text)
    {
        var word = text.Length;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        return word;
    }

    /// <summary>The exceptions that a value says something of, the outermost of each.</summary>
    private static IEnumerable<IOperation> Mentions(IOperation value)
        => ExceptionMention.In(value).Select(m => m.Exception).Prepend(ExceptionMention.Outermost(value));

    /// <summary>
    /// The exception that a value is, or is the text of: <c>ex</c>, <c>ex.ToString()</c>, <c>ex.Message</c>, <c>ex.InnerException</c>.
    /// </summary>
    private static string? Mentioned(IOperation value)
        => Exception(ExceptionMention.OfText(value)?.Exception ?? ExceptionMention.Outermost(value));

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
