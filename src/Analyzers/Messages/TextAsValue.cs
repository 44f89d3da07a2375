using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary><c>"{Text}", text</c>: run-time text as the value of a constant template.</summary>
internal static class TextAsValue
{
    /// <summary>Null where the call has values of its own, which nothing would hold then.</summary>
    /// <param name="exception">An exception to pass as well, in front of the message; null for none.</param>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, string? exception = null)
    {
        if (call.Passing != ArgumentPassing.None || !call.Api.Templates.HasNamedHoles || call.TemplateExpression is not { } expression
            || call.Syntax is not InvocationExpressionSyntax { ArgumentList: var list }
            || call.Method.Kind is LogMethodKind.Definition
            || expression.FirstAncestorOrSelf<ArgumentSyntax>(a => a.Parent == list) is not { } argument
            || (call.Exception is { } behind && behind.Syntax.SpanStart > argument.SpanStart && argument.NameColon is null))
        {
            return null;
        }

        // Text of the exception that the record has is none of its own.
        if (exception is null && call.TemplateOperation is { } text
            && MentionedException.WithoutPassed([new HolePart(text.Unwrap(), expression, null, null, null)], call, site.Model) is [TextPart own])
        {
            return [new(expression.Span, "\"" + own.Value + "\"")];
        }

        if (exception is not null || argument.NameColon is not null || list.Arguments.Any(a => a.NameColon is not null))
        {
            var message = MessageRewrite.Whole(argument.Expression.ToString(), call.Api, site.Casing, site.StringType);
            return ArgumentListEdit.Rewrite(site, call, message, exception) is { } changes ? changes : (IEnumerable<TextChange>?)null;
        }

        var isDynamic = call.TemplateOperation?.Type?.TypeKind == TypeKind.Dynamic;
        return
        [
            new TextChange(
                new TextSpan(argument.SpanStart, 0),
                MessageRewrite.WholeTemplate(call.Api, site.Casing, isDynamic ? null : site.StringType) + ", " + (isDynamic ? "(object)" : "")),
        ];
    }
}
