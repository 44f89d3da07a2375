using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Why a call can't be given its exception.</summary>
internal static class ExceptionReasons
{
    /// <summary>A source generator or a wrapper writes the method.</summary>
    public static readonly NoFix NoParameter = new("the method takes no exception");

    /// <summary>Formatting by hand would throw in the catch, or be read in another way.</summary>
    public static readonly NoFix NoFormat = new("no method of the framework takes a format and an exception");

    /// <summary>An exception that is made or found for the call.</summary>
    public static readonly NoFix MadeTwice = new("the exception would be evaluated twice");

    /// <summary>The reason where an edit can't be made, or its call would still not be complete; null where there is none to tell.</summary>
    public static NoFix? Of(LogCall call, IOperation? exception)
        => call.Flaw == TemplateFlaw.Malformed ? NoFix.Malformed
            : call.Flaw == TemplateFlaw.Incomplete ? NoFix.Incomplete
            : exception is not null && !Effects.IsPure(exception) ? MadeTwice
            : call.Method.Kind == LogMethodKind.Generated
                || (call.ExceptionParameter is null && !ExceptionEdit.IsLast(call)) ? NoParameter
            : CallReasons.HasNames(call) ? NoFix.NamedArguments
            : ExceptionEdit.IsLast(call) ? NoFormat
            : null;

    /// <summary>The reason of a call that says something of an exception; null where the exception can leave text and values.</summary>
    public static NoFix? OfMove(LogCall call, ExceptionMention mention, RuleContext context)
    {
        var site = context.Site;
        return call.Flaw == TemplateFlaw.Incomplete
                && call.Arguments.Count(a => a.Value is { } v && ExceptionAsArgument.IsSame(v, mention.Exception)) > 1
                ? NoFix.Incomplete
            : LeavesNumber(call, mention) ? NoFix.OthersFirst
            : call.Flaw == TemplateFlaw.Incomplete && call.Api.Templates.HasNamedHoles && CallReasons.HasTwins(call) ? NoFix.OthersFirst
            : call.Flaw == TemplateFlaw.Malformed || ExceptionEdit.Move(site, call, mention, context.CancellationToken) is not { } changes
            || (call.Flaw == TemplateFlaw.Incomplete && !ExceptionEdit.IsLast(call)
                && ExceptionEdit.WithLess(site, call, mention, context.CancellationToken) is null)
            ? Of(call, mention.Exception)
            : CallReasons.OfComments(call, changes);
    }

    /// <summary>
    /// <c>"{1} {First}", id, error</c>: names and numbers, which are read in the order of the text, until only a number is left that nothing has.
    /// </summary>
    private static bool LeavesNumber(LogCall call, ExceptionMention mention)
        => call is { Api.Templates: { HasNamedHoles: true } templates, Template: { Errors.IsEmpty: true, Holes: { Length: > 1 } holes } }
            && templates.Counting != HoleCounting.Ordinal
            && call.ValueOf(holes[holes.Length - 1])?.Value == mention.Value && !holes.All(h => h.IsPositional)
            && holes.Take(holes.Length - 1).All(h => h.IsPositional)
            && holes.Take(holes.Length - 1).Any(h => h.Position >= holes.Length - 1);
}
