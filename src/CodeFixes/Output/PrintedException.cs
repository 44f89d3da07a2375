using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Editing;
using LogAnalyzers.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Finds the exception that a print is about, and takes what the exception argument says out of the text.</summary>
internal static class PrintedException
{
    private static readonly char[] Separators = [' ', '\t', '\r', '\n', ':', '-', '\u2013', ',', ';', '=', '|', '>'];

    /// <summary>
    /// The exception to pass, as it is written; null where there is none. Mentions at the end of the parts are removed with their separator; one in
    /// mid-sentence stays.
    /// </summary>
    public static string? Take(List<TemplatePart> parts)
    {
        string? exception = null;
        foreach (var part in parts)
        {
            if (part is HolePart hole && Mentioned(hole.Value) is { } mentioned)
            {
                exception ??= mentioned;
            }
        }

        if (exception is null)
        {
            return null;
        }

        var removed = false;
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i] is HolePart hole && Mentioned(hole.Value) == exception)
            {
                parts.RemoveAt(i);
                removed = true;
            }
            else if (parts[i] is BreakPart && removed)
            {
                parts.RemoveAt(i);
            }
            else if (parts[i] is TextPart text)
            {
                var value = text.Value;
                var kept = removed && i == parts.Count - 1 ? WithoutLabel(value.TrimEnd(Separators)) : value.TrimEnd(Separators);
                if (kept.Length > 0)
                {
                    if (removed && i == parts.Count - 1 && kept.Length < value.Length)
                    {
                        parts[i] = Cut(text, 0, kept.Length);
                    }

                    break;
                }

                // Only separators: gone with the mention behind them, looked through for one before them.
                if (!removed && !parts.Take(i).Reverse().SkipWhile(p => p is BreakPart || p is TextPart t && t.Value.TrimEnd(Separators).Length == 0).Take(1).Any(p => p is HolePart h && Mentioned(h.Value) == exception))
                {
                    break;
                }

                parts.RemoveAt(i);
            }
            else
            {
                break;
            }
        }

        return exception;
    }

    /// <summary>"saw a nack, ex" without what only announced the exception.</summary>
    private static string WithoutLabel(string text)
    {
        var word = text.Length;
        while (word > 0 && char.IsLetter(text[word - 1]))
        {
            word--;
        }

        var before = text.Substring(0, word).TrimEnd(' ');
        return before.Length > 0 && (before[before.Length - 1] is ',' or ';' or '-' or '.') && text.Substring(word).ToUpperInvariant() is "EX" or "E" or "ERR" or "EXCEPTION"
            ? before[before.Length - 1] == '.' ? before : before.TrimEnd(Separators)
            : text;
    }

    /// <summary>The part without what is cut off at its ends; its spelling is kept.</summary>
    public static TextPart Cut(TextPart text, int start, int end)
    {
        var units = new List<LogAnalyzers.Templates.TextUnit>();
        var offset = 0;
        foreach (var unit in text.Units)
        {
            if (offset >= start && offset + unit.Value.Length <= end)
            {
                units.Add(unit);
            }

            offset += unit.Value.Length;
        }

        return new TextPart(units.ToImmutableArray(), text.Source);
    }

    /// <summary>The exception that a value is, or is the text of: <c>ex</c>, <c>ex.ToString()</c>, <c>ex.Message</c>, <c>ex.StackTrace</c>.</summary>
    private static string? Mentioned(IOperation value)
        => ExceptionMention.OfText(value) is { Exception: var exception } ? Exception(exception) : Exception(value);

    private static string? Exception(IOperation operation)
    {
        operation = operation.Unwrap();
        return ExceptionTypes.IsException(operation.Type) && operation is ILocalReferenceOperation or IParameterReferenceOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            && ExceptionTypes.IsException(operation.Type) && EvaluationOrder.IsPure(operation)
            ? operation.Syntax.ToString()
            : null;
    }

    /// <summary>The catch clause around a node in the same function.</summary>
    public static CatchClauseSyntax? CatchOf(SyntaxNode node)
        => node.Ancestors().TakeWhile(a => !PrintIndex.IsFunction(a)).OfType<CatchClauseSyntax>().FirstOrDefault();

    /// <summary>
    /// The catch clause's variable where no other print or call in the clause says anything of it and this print is the first: else the exception would be lost. One is declared
    /// where LOG4001 would ask for it.
    /// </summary>
    public static CatchVariable? Unmentioned(FixSite site, CatchClauseSyntax? clause, PrintIndex index, PrintGroup group, LogLevel level, CancellationToken cancellationToken)
    {
        if (clause is null || index.Prints.FirstOrDefault(p => clause.Block.Span.Contains(p.Outer.Span) && p.IsReported) != group.First)
        {
            return null;
        }

        if (clause.Declaration is { Identifier: { RawKind: not 0 } identifier })
        {
            var isMentioned = clause.Block.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Any(n => n.Identifier.ValueText == identifier.ValueText && !group.Prints.Any(p => p.Outer.Span.Contains(n.Span)));
            return isMentioned ? null : new(identifier.Text, null);
        }

        return CatchVariable.Around(site, group.First.Outer, cancellationToken) is { Fate: ExceptionFate.Dropped, Calls.IsEmpty: true } caught && (caught.IsBroad || level >= LogLevel.Error)
            ? CatchVariable.Of(site, clause)
            : null;
    }
}
