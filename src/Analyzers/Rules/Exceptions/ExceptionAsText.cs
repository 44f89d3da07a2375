using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>LOG4003: of an exception only its text is logged.</summary>
internal sealed class ExceptionAsText : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ExceptionAsText,
        "Exception is logged as text",
        "{0}; pass the exception itself",
        Categories.Exception,
        DiagnosticSeverity.Warning,
        "The message of an exception seldom says where it came from, and its text is no structure: sinks, filters and error trackers work with the "
            + "exception of the record.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Malformed, NoFix.Incomplete, NoFix.NamedArguments, ExceptionReasons.NoFormat,
            ExceptionReasons.NoParameter, ExceptionReasons.MadeTwice, NoFix.OthersFirst, NoFix.LostComment);

    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2254");

    public override void Check(LogCall call, RuleContext context)
    {
        var run = ExceptionMention.Texts(call, context.CancellationToken).Any() ? RunOf(context.Site, call, context.CancellationToken) : null;
        if (run is not null && (run.Reported.Syntax != call.Syntax || run.Mention.Part is null))
        {
            return; // Another call of the run is reported for it, or another rule does that.
        }

        if ((run?.Mention ?? Find(call, context.CancellationToken)) is { } mention && !IsPair(call, mention, context))
        {
            context.Report(
                this, ExceptionReasons.OfMove(call, mention, context), mention.Value.Syntax.GetLocation(),
                Message(mention.Part!, mention.Exception.Syntax.ToString()));
        }
    }

    private static string Message(string part, string exception)
        => part == "ToString()"
            ? $"'{exception}' is logged as text only: the record has no exception to filter by and to count"
            : $"Only the {part} of '{exception}' is logged: type, stack and inner exceptions are not part of the record";

    /// <summary>
    /// Whether another record of the same catch clause has the exception: one for people and one with the stack, a pair on purpose.
    /// </summary>
    private static bool IsPair(LogCall call, ExceptionMention mention, RuleContext context)
    {
        for (var current = call.Operation?.Parent; current is not null; current = current.Parent)
        {
            if (current is ICatchClauseOperation clause)
            {
                return CaughtException.Of(clause, context.Find).Calls
                    .Any(c => c.Exception is { } passed && ExceptionAsArgument.IsSame(passed, mention.Exception));
            }
        }

        return false;
    }

    /// <summary>The records about one exception that the call is one of, where they should be one; null where it stands alone.</summary>
    public static ExceptionRun? RunOf(CodeSite site, LogCall call, CancellationToken cancellationToken)
        => ExceptionRun.Of(site, call, cancellationToken) is { } run && !CaughtException.IsCancellationType(run.Mention.Exception.Type)
            && !(run.SaysMessages && call.Level < LogLevel.Information) ? run : null;

    /// <summary>
    /// The first text of an exception that the call says; one problem, however often it says so, and another rule's where an exception stands beside
    /// it as a value. No problem where a call beside this one logs the exception: who writes the stack for some and a line for all means both,
    /// and who says beside it that the stack is left out means that. Where a cancellation came from helps nobody.
    /// </summary>
    public static ExceptionMention? Find(LogCall call, CancellationToken cancellationToken)
        => ExceptionMention.Texts(call, cancellationToken).FirstOrDefault() is { } mention && !ExceptionMention.Values(call).Any()
            && !CaughtException.IsCancellationType(mention.Exception.Type) && !LoggedBeside.Has(call, mention)
            && !LeftOutOnPurpose.IsSaid(call.Syntax) && !IsThrownOn(call, mention)
            && !(ExceptionMention.Texts(call, cancellationToken).All(m => m.Part == "Message") && EnoughMessage.Is(call, mention, cancellationToken))
            ? mention
            : null;

    /// <summary>
    /// Where the exception goes on whole, thrown again or within another, its message is a note on the way: with all of it, it would be logged
    /// twice.
    /// </summary>
    private static bool IsThrownOn(LogCall call, ExceptionMention mention)
    {
        if (mention is not { Part: "Message", Exception: ILocalReferenceOperation { Local: var caught } }
            || call.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>(c => c.Declaration?.Identifier.ValueText == caught.Name) is not { } clause)
        {
            return false;
        }

        return call.Syntax.Ancestors().TakeWhile(a => a != clause && a is not AnonymousFunctionExpressionSyntax).OfType<BlockSyntax>()
            .Any(b => b.Statements.LastOrDefault() is ThrowStatementSyntax thrown && (thrown.Expression is null
                || (thrown.Expression is BaseObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments }
                    && arguments.Any(a => a.Expression is IdentifierNameSyntax inner && inner.Identifier.ValueText == caught.Name)))
                || b.Statements.Any(s => s is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax failed }
                    && failed.LastOrCalledName() is "SetException" or "TrySetException"
                    && failed.ArgumentList.Arguments is [{ Expression: IdentifierNameSyntax kept }]
                    && kept.Identifier.ValueText == caught.Name));
    }
}
