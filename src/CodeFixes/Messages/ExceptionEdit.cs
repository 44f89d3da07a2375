using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Messages;

/// <summary>Gives an existing call its exception, and takes out of its message what the exception says itself.</summary>
internal static partial class ExceptionEdit
{
    /// <summary>The changes that pass an exception to a call as it is; null where the call can't take one, or has one.</summary>
    public static ImmutableArray<TextChange>? Pass(FixSite site, LogCall call, string exception)
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
        FixSite site, LogCall call, ArgumentListSyntax list, RecordForm form, string exception, int values)
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
                var culture = call.Method.Provider >= 0 ? ""
                    : site.Model.LookupNamespacesAndTypes(call.Syntax.SpanStart, name: "CultureInfo").IsEmpty
                        ? "System.Globalization.CultureInfo.InvariantCulture, "
                    : "CultureInfo.InvariantCulture, ";
                changes.Add(new(new TextSpan(list.Arguments[0].SpanStart, 0), "string.Format(" + culture));
                behind = ")" + behind;
            }
        }

        changes.Add(new(new TextSpan(list.Arguments.Last().Span.End, 0), behind));
        return changes.ToImmutableArray();
    }

    /// <summary>Whether a call that has none yet takes an exception in front of its message.</summary>
    public static bool IsFirst(LogCall call)
        => call is { Exception: null, Method.Kind: LogMethodKind.Write or LogMethodKind.Message, Operation: IInvocationOperation operation }
            && call.ExceptionParameter is not null
            && (call.Method.Exception < 0 || operation.ArgumentFor(call.Method.Exception) is null) && FormOf(call) is not { IsExceptionLast: true };

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
