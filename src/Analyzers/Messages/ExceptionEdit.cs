using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>Gives an existing call its exception, and takes out of its message what the exception says itself.</summary>
internal static partial class ExceptionEdit
{
    /// <summary>The changes that pass an exception to a call as it is; null where the call can't take one, or has one.</summary>
    public static ImmutableArray<TextChange>? Pass(CodeSite site, LogCall call, string exception)
    {
        if (call is not { Syntax: InvocationExpressionSyntax { ArgumentList: var list }, Operation: IInvocationOperation operation, Exception: null })
        {
            return null;
        }

        if (operation.ArgumentFor(call.Method.Exception)?.Unwrap() is { Syntax: ExpressionSyntax nothing })
        {
            return ImmutableArray.Create(new TextChange(nothing.Span, exception)); // "null" was passed.
        }

        if (call.Method.Kind == LogMethodKind.Part)
        {
            // A call of its own in the chain, in front of the one that gives the text.
            return call.ExceptionParameter is { ContainingSymbol.Name: var setter }
                && ((InvocationExpressionSyntax)call.Syntax).Expression is MemberAccessExpressionSyntax access
                ? ImmutableArray.Create(new TextChange(new TextSpan(access.OperatorToken.SpanStart, 0), $".{setter}({exception})"))
                : null;
        }

        if (call.Method.Kind == LogMethodKind.Generated || MessageArgument(call, list) is not { } message)
        {
            return null;
        }

        if (list.Arguments.Any(a => a.NameColon is not null))
        {
            return FormOf(call) is not { IsExceptionLast: true } && call.ExceptionParameter is { } parameter
                && FirstOfMessage(call, operation, message) is var named
                ? ImmutableArray.Create(new TextChange(
                    new TextSpan(named.SpanStart, 0),
                    (list.Arguments.TakeWhile(a => a != named).Append(named).Any(a => a.NameColon is not null) ? parameter.Name + ": " : "")
                        + exception + ", "))
                : null;
        }

        return FormOf(call) is not { IsExceptionLast: true } form
            ? ImmutableArray.Create(ArgumentListEdit.InFront(site, FirstOfMessage(call, operation, message), exception))
            : Last(site, call, list, form, exception, call.Arguments.Length);
    }

    /// <summary>
    /// A framework whose exceptions stand behind the message takes no values with one: they are formatted first, as it would itself. The exception's
    /// own change comes last.
    /// </summary>
    private static ImmutableArray<TextChange>? Last(
        CodeSite site, LogCall call, ArgumentListSyntax list, RecordForm form, string exception, int values)
    {
        if (LevelEdit.NameNode(call) is not { } name)
        {
            return null;
        }

        var changes = NameChange(name, form).ToList();
        var behind = ", " + exception;
        if (call.Method.Kind != LogMethodKind.Message)
        {
            if (call.ArgumentsKnown && values == 0 && call.Method.Provider < 0)
            {
                if (call.TemplateText is not { } text || text.IndexOfAny(['{', '}']) >= 0 && call.Arguments.IsEmpty)
                {
                    return null; // Braces are read in one method and not in the other.
                }
            }
            else
            {
                if (call.TemplateText is null && TemplateParts.Of(call.TemplateExpression!, site.Model, default) is { } parts)
                {
                    return Formatted(call, list, form, exception, parts);
                }

                if (!IsFormat(call))
                {
                    return null;
                }

                changes.Add(new(new TextSpan(list.Arguments[0].SpanStart, 0), Formatting(call)));
                behind = ")" + behind;
            }
        }

        changes.Add(new(new TextSpan(list.Arguments.Last().Span.End, 0), behind));
        return changes.ToImmutableArray();
    }

    /// <summary>
    /// Whether formatting the text can't throw: what the framework answers with an error in the record would leave the catch clause.
    /// </summary>
    private static bool IsFormat(LogCall call)
        => call is { ArgumentsKnown: true, Template.Errors.IsEmpty: true, Binding: null or { FirstMissing: < 0 }, IsShownAsWritten: false };

    /// <summary>
    /// A format that is put together at run time becomes a constant one, and what was put in one value more: text that is not constant is never a
    /// format. Null where that can't be.
    /// </summary>
    private static ImmutableArray<TextChange>? Formatted(
        LogCall call, ArgumentListSyntax list, RecordForm form, string exception, IReadOnlyList<TemplatePart> parts)
    {
        var holes = parts.OfType<HolePart>().ToArray();
        var values = call.Arguments.Select(a => a.Value).OfType<IOperation>().ToArray();
        var numbers = holes.Select((_, i) => (values.Length + i).ToString(CultureInfo.InvariantCulture)).ToArray();
        var number = 0;
        var text = string.Concat(parts.Select(p => p is TextPart t ? t.Value : p is HolePart ? "{" + numbers[number++] + "}" : ""));
        if (call.Passing != ArgumentPassing.Expanded || values.Length < call.Arguments.Length || list.Arguments.Any(a => a.NameColon is not null)
            || LevelEdit.NameNode(call) is not { } name || MessageArgument(call, list) is not { } message
            || holes.Any(h => h is not { Value.Type.SpecialType: SpecialType.System_String, Format: null, Alignment: null })
            || CompositeGrammar.Split(text, out var error).Select(p => p.Hole).OfType<Hole>().ToArray() is var shown && error is not null
            || shown.Count(h => h.Position >= values.Length) != holes.Length // It asks for more values than it is given.
            || shown.Any(h => h.Position >= values.Length + holes.Length
                || (h.Format is { } format && h.Position < values.Length && Formats.Reject(values[h.Position].Type, format)))
            || Enumerable.Range(0, values.Length).Any(v => shown.All(h => h.Position != v)) // Shown by text that only run time knows.
            || !EvaluationOrder.IsKept(
                holes.Select(h => h.Value).Concat(values).ToArray(), values.Concat(holes.Select(h => h.Value)).ToArray()))
        {
            return null;
        }

        var format = TemplateText.Write(parts, numbers, CompositeGrammar.Instance, escape: false);
        var end = new TextSpan(list.Arguments.Last().Span.End, 0);
        var more = string.Concat(holes.Select(h => ", " + (h.ArgumentText ?? h.Expression.ToString()))) + "), " + exception;
        return NameChange(name, form).Concat(list.Arguments[0] == message
            ? [new(message.Expression.Span, Formatting(call) + format), new(end, more)]
            : [new(new(list.Arguments[0].SpanStart, 0), Formatting(call)), new(message.Expression.Span, format), new(end, more)])
            .ToImmutableArray();
    }

    /// <summary>The beginning of a call that formats as the framework does.</summary>
    private static string Formatting(LogCall call)
        => "string.Format(" + (call.Method.Provider >= 0 ? ""
            : CultureText.Invariant + ", ");

    /// <summary>Whether a call that has none yet takes an exception in front of its message.</summary>
    public static bool IsFirst(LogCall call)
        => call is { Exception: null, Method.Kind: LogMethodKind.Write or LogMethodKind.Message, Operation: IInvocationOperation operation }
            && call.ExceptionParameter is not null
            && (call.Method.Exception < 0 || operation.ArgumentFor(call.Method.Exception) is null) && FormOf(call) is not { IsExceptionLast: true };

    /// <summary>Whether the framework takes exceptions behind the message, without values.</summary>
    public static bool IsLast(LogCall call) => FormOf(call) is { IsExceptionLast: true };

    private static IEnumerable<TextChange> NameChange(SimpleNameSyntax name, RecordForm form)
        => name.Identifier.ValueText == form.Method || !name.Identifier.ValueText.EndsWith("Format", StringComparison.Ordinal)
            ? []
            : [new TextChange(name.Span, form.Method)];

    private static RecordForm? FormOf(LogCall call)
        => call.Level is { } level ? call.Api.Writer.Form(level, hasValues: false, hasException: true) : null;

    /// <summary>The argument that is the template, or the object that is logged.</summary>
    private static ArgumentSyntax? MessageArgument(LogCall call, ArgumentListSyntax list)
        => (call.TemplateExpression ?? call.State?.Syntax as ExpressionSyntax)?.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Parent == list);

    /// <summary>A culture stands before the template, and behind the exception.</summary>
    public static ArgumentSyntax FirstOfMessage(LogCall call, IInvocationOperation operation, ArgumentSyntax message)
        => operation.ArgumentFor(call.Method.Provider)?.Syntax.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Parent == message.Parent) is { } provider
            && provider.SpanStart < message.SpanStart
            ? provider
            : message;
}
