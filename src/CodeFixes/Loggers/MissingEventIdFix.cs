using System.Globalization;
using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Loggers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>LOG5009: gives an event the next number of its type; one text has one number.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MissingEventIdFix))]
public sealed class MissingEventIdFix() : LogCallFix(RuleIds.MissingEventId, "Give the event the next EventId")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => MissingEventId.Find(call, site.Frameworks) is { } place
            && EventNumbers.Of(site).For(call, site, cancellationToken) is { } number
            && Change(call, place, number.ToString(CultureInfo.InvariantCulture)) is { } change
            ? CallEdit.Create([change], call.Syntax.Span)
            : null;

    private static TextChange? Change(LogCall call, SyntaxNode place, string number) => place switch
    {
        ArgumentSyntax argument => new(argument.Expression.Span, number),
        ExpressionSyntax zero when call.Syntax is AttributeSyntax && zero.Parent is AttributeArgumentSyntax => new(zero.Span, number),
        _ when call.Syntax is AttributeSyntax attribute => InAttribute(attribute, number),
        _ => InCall(call, number),
    };

    /// <summary>Behind the logger and the level, in front of all else.</summary>
    private static TextChange? InCall(LogCall call, string number)
    {
        if (call is not { Syntax: InvocationExpressionSyntax { ArgumentList: var list }, Operation: IInvocationOperation invocation })
        {
            return null;
        }

        var before = new[] { call.Method.Logger, call.Method.Level }.Select(o => invocation.ArgumentAt(o)?.Syntax as ArgumentSyntax)
            .Where(a => a is not null && list.Arguments.Contains(a)).ToArray();
        if (CallReasons.HasNames(call))
        {
            return new(new TextSpan(list.CloseParenToken.SpanStart, 0), ", eventId: " + number);
        }

        var next = list.Arguments.FirstOrDefault(a => !before.Contains(a));
        return next is null ? null : new(new TextSpan(next.SpanStart, 0), number + ", ");
    }

    /// <summary>By position where the level and the text are; else by name, first where all are.</summary>
    private static TextChange InAttribute(AttributeSyntax attribute, string number)
    {
        var arguments = attribute.ArgumentList?.Arguments ?? default;
        return attribute.ArgumentList is not { } list ? new(new TextSpan(attribute.Name.Span.End, 0), $"(EventId = {number})")
            : arguments.Count == 0 ? new(list.Span, $"(EventId = {number})")
            : arguments.All(a => a.NameEquals is not null) ? new(new TextSpan(arguments[0].SpanStart, 0), $"EventId = {number}, ")
            : arguments.Take(2).Count(a => a is { NameEquals: null, NameColon: null }) == 2
                ? new(new TextSpan(arguments[0].SpanStart, 0), number + ", ")
            : new(new TextSpan(arguments.Last().Span.End, 0), $", EventId = {number}");
    }
}
