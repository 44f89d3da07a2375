using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>What a group of prints says, as a record says it.</summary>
/// <param name="Parts">The text without level prefix, line break at the end, and what the exception says.</param>
/// <param name="Level">Null where a colour that only run time knows says it: somebody has to choose.</param>
/// <param name="Exception">The exception to pass, as it is written; null for none.</param>
/// <param name="Declaration">What declares the variable that <paramref name="Exception"/> names; null where it is declared.</param>
internal sealed record PrintMessage(PrintGroup Group, ImmutableArray<TemplatePart> Parts, LogLevel? Level, string? Exception, TextChange? Declaration)
{
    /// <summary>Whether nothing is said but the exception, or what it says itself.</summary>
    public bool IsOnlyException { get; private init; }

    /// <summary>What it says as far as it is written, a blank mark for each value.</summary>
    public string Text => Written(Parts);

    /// <summary>The number of the event, as it is written; null for none.</summary>
    public string? EventId => Group.First.Call.EventId?.Syntax.ToString();

    /// <summary>Null where the prints can't be followed.</summary>
    public static PrintMessage? Find(FixSite site, SyntaxNode invocation, CancellationToken cancellationToken)
    {
        if (PrintGroup.Find(site, invocation, cancellationToken) is not { IsLayout: false } group)
        {
            return null;
        }

        if (group.First.Statement is null && (group.First.Outer is not InvocationExpressionSyntax || group.First.Call.IsAsync)
            && UsedTask.Around(site, group.First, cancellationToken) is null)
        {
            return null; // Its task is used by somebody, in a way that needs the print to be there.
        }

        if (PartsOf(site, group, cancellationToken) is not { } parts || !ColouredText.Remove(parts, out var ofCode))
        {
            return null;
        }

        TrimEnd(parts);
        TrimStart(parts);
        var indent = DetailLine.Indent(Written(parts));
        var level = TakePrefix(parts) ?? ofCode;
        var clause = PrintedException.CatchOf(invocation);
        var exception = MentionedException.RemoveMention(parts);
        if (exception is not null && parts.Any(p => p is HolePart hole && MentionedException.IsWhole(hole.Value))
            && MentionedException.IsHidden(parts))
        {
            return null; // No record says all of it where sinks leave the exception out.
        }

        var isOnlyException = parts.All(IsNothing) || (exception is not null && ExceptionRun.IsOnlyLabel(parts));
        if (isOnlyException)
        {
            if (exception is null)
            {
                return null; // Nothing but white space was printed.
            }

            parts.Clear();
            parts.Add(TextPart.Of(ExceptionText.In(invocation, site.Model)));
        }

        var inferred = level ?? group.First.Call.Level
            ?? PrintLevel.FromSurroundings(site, group.First, clause, exception is not null, Written(parts), cancellationToken);
        if (level is null && group.First.Call.Level is null
            && (inferred == LogLevel.Information || (clause is null && exception is null && group.First.Call.Stream == PrintStream.Error)))
        {
            inferred = DetailLine.LevelOf(site, group.First, indent, cancellationToken) ?? inferred;
        }

        var passed = exception is not null
            ? new CatchVariable(exception, null)
            : PrintedException.Unmentioned(
                site, clause, PrintIndex.At(site, invocation, cancellationToken), group, inferred ?? LogLevel.Information, cancellationToken);
        return new(group, parts.ToImmutableArray(), inferred, passed?.Name, passed?.Declaration) { IsOnlyException = isOnlyException };
    }

    private static List<TemplatePart>? PartsOf(FixSite site, PrintGroup group, CancellationToken cancellationToken)
    {
        var parts = new List<TemplatePart>();
        var isEnded = false;
        foreach (var print in group.Prints)
        {
            if (CategoryOf(print.Call) is not { } category || PartsOf(site, print.Call, cancellationToken) is not { } some)
            {
                return null;
            }

            if (isEnded)
            {
                // A line below the first says nothing but the exception.
                parts.Add(TextPart.Of("\n"));
                parts.AddRange(some.Where(p => p is HolePart));
                continue;
            }

            isEnded = print.EndsLine;
            parts.AddRange(category);
            parts.AddRange(some);
        }

        return parts;
    }

    /// <summary>A category is printed first, with a colon; null where it can't be evaluated before the text.</summary>
    private static TemplatePart[]? CategoryOf(PrintCall print) => print.Category switch
    {
        null => [],
        { ConstantValue: { HasValue: true, Value: string text } } => [TextPart.Of(text + ": ")],
        { Syntax: ExpressionSyntax expression } category when !Effects.CanBeNoticed(category) && !print.Values.Any(Effects.CanBeNoticed)
            => [new HolePart(category, expression, null, null, null), TextPart.Of(": ")],
        _ => null,
    };

    /// <summary>What parts say as far as it is written, a mark that is no letter for each value.</summary>
    public static string Written(IEnumerable<TemplatePart> parts)
        => string.Concat(parts.Select(p => p switch { TextPart text => text.Value, BreakPart => "\n", _ => "\uFFFC" }));

    private static bool IsNothing(TemplatePart part) => part is BreakPart or TextPart { Units.IsEmpty: true };

    /// <summary>What a print says, piece by piece; null where it can't be taken apart.</summary>
    public static ImmutableArray<TemplatePart>? PartsOf(FixSite site, PrintCall print, CancellationToken cancellationToken)
    {
        switch (print.Form)
        {
            case PrintForm.Empty:
                return ImmutableArray<TemplatePart>.Empty;
            case PrintForm.Value when print.Values[0].Syntax is ExpressionSyntax expression:
                return TemplateParts.Of(expression, site.Model, cancellationToken);
            case PrintForm.List:
                return ListOf(site, print, cancellationToken);
            case PrintForm.Composite when print.ValuesKnown
                && TemplateParts.OfComposite(print.Values[0], print.Values.RemoveAt(0), site.Model, cancellationToken) is { } parts:
                return parts;
            case PrintForm.Composite
                when print.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments }
                    && print.Values[0].Syntax is ExpressionSyntax format && PrintReasons.MayFormat(print):
                // A format or values that only run time knows: formatted as before, logged as one value behind the text that is known.
                var lead = LeadOf(site, format, cancellationToken);
                var known = lead.Count == 0 ? LeadingOperand.Of(format, site.Model, cancellationToken) : null;
                var values = string.Concat(arguments.SkipWhile(a => !a.Span.Contains(format.Span)).Skip(1).Select(a => ", " + a));
                var last = lead.Count > 0 ? ((HolePart)lead[lead.Count - 1]).Expression.ToString() : known?.Rest ?? format.ToString();
                var whole = new HolePart(
                    print.Values[0], format, null, null, null, $"string.Format({Culture(print)}{last}{values})", MessageRewrite.WholeTextName);
                return lead.Take(lead.Count - 1).Concat(known is null ? [] : [known.Text]).Append(whole).ToImmutableArray();
            case PrintForm.Characters or PrintForm.CharacterRange when print.Values.All(v => v.Syntax is ExpressionSyntax):
                var text = "new string(" + string.Join(", ", print.Values.Select(v => v.Syntax.ToString())) + ")";
                return ImmutableArray.Create<TemplatePart>(new HolePart(
                    print.Values[0], (ExpressionSyntax)print.Values[0].Syntax, null, null, null, text));
            default:
                return null;
        }
    }

    /// <summary>
    /// What stands in front of a format that is a variable, "[INFO] " or the time, and the format itself as the last part; none where it is put
    /// together in another way, or where its beginning could be read as a part of the format.
    /// </summary>
    private static List<TemplatePart> LeadOf(FixSite site, ExpressionSyntax format, CancellationToken cancellationToken)
        => TemplateParts.Of(format, site.Model, cancellationToken) is { } parts
            && parts.Where(p => p is not BreakPart).ToList() is { Count: > 1 } pieces
            && pieces[pieces.Count - 1] is HolePart { Alignment: null, Format: null, ArgumentText: null,
                Value: Microsoft.CodeAnalysis.Operations.IParameterReferenceOperation or Microsoft.CodeAnalysis.Operations.ILocalReferenceOperation }
            && pieces.Take(pieces.Count - 1).All(
                p => p is HolePart hole ? IsTime(hole.Value.Type) : p is TextPart text && text.Value.IndexOfAny(['{', '}']) < 0)
            ? pieces
            : [];

    /// <summary>Listeners are given invariant text, everything else the culture's.</summary>
    private static string Culture(PrintCall print) => print.Target != PrintTarget.Trace ? "" : CultureText.Invariant + ", ";

    private static ImmutableArray<TemplatePart>? ListOf(FixSite site, PrintCall print, CancellationToken cancellationToken)
    {
        var parts = ImmutableArray.CreateBuilder<TemplatePart>();
        foreach (var value in print.Values)
        {
            if (value.Syntax is not ExpressionSyntax expression || TemplateParts.Of(expression, site.Model, cancellationToken) is not { } some)
            {
                return null;
            }

            if (parts.Count > 0)
            {
                parts.Add(TextPart.Of(", "));
            }

            parts.AddRange(some);
        }

        return parts.ToImmutable();
    }

    /// <summary>A record ends by itself: line breaks at the end go.</summary>
    private static void TrimEnd(List<TemplatePart> parts)
    {
        for (var i = parts.Count - 1; i >= 0; i--)
        {
            if (parts[i] is HolePart { Value: var last } && FixedText.IsNewLine(last))
            {
                parts.RemoveAt(i);
                continue;
            }

            if (parts[i] is not TextPart text)
            {
                return;
            }

            var value = text.Value;
            var kept = value.TrimEnd('\r', '\n');
            if (kept.Length < value.Length)
            {
                parts[i] = text.Cut(0, kept.Length);
            }

            if (kept.Length > 0)
            {
                return;
            }

            if (i == 0 || parts[i - 1] is BreakPart)
            {
                return;
            }

            parts.RemoveAt(i);
        }
    }

    /// <summary>An empty line above is layout, as one that is printed by itself.</summary>
    private static void TrimStart(List<TemplatePart> parts)
    {
        while (parts is [HolePart { Value: var first }, not BreakPart, ..] && FixedText.IsNewLine(first))
        {
            parts.RemoveAt(0);
        }

        if (parts is not [TextPart text, ..] || text.Value.TrimStart('\r', '\n') is not { } kept || kept.Length == text.Value.Length)
        {
            return;
        }

        if (kept.Length > 0)
        {
            parts[0] = text.Cut(text.Value.Length - kept.Length, text.Value.Length);
        }
        else if (parts is [_, HolePart, ..])
        {
            parts.RemoveAt(0);
        }
    }

    /// <summary>Moves a level's name from the start of the text into the level; a text that is nothing else keeps it.</summary>
    private static LogLevel? TakePrefix(List<TemplatePart> parts)
    {
        // "{DateTime.Now} [ERROR] …": the time in front is no word.
        var at = parts.FindIndex(p => p is not HolePart hole || !IsTime(hole.Value.Type));
        if (at < 0 || parts[at] is not TextPart text || LevelPrefix.Of(text.Value) is not { End: var length, Level: var level })
        {
            return null;
        }

        if (length < text.Value.Length || parts.Skip(at + 1).Any(p => p is HolePart or TextPart { Units.IsEmpty: false }))
        {
            var blanks = at == 0 ? 0 : text.Value.Length - text.Value.TrimStart().Length;
            var kept = text.Cut(length, text.Value.Length);
            parts[at] = blanks == 0 ? kept : new TextPart(text.Cut(0, blanks).Units.AddRange(kept.Units), text.Source);
        }

        return level;
    }

    private static bool IsTime(ITypeSymbol? type)
        => type is { Name: "DateTime" or "DateTimeOffset" or "TimeOnly" or "TimeSpan", ContainingNamespace.Name: "System" };
}
