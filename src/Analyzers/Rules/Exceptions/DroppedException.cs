using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>LOG4001: a catch that writes a record, without the exception.</summary>
internal sealed class DroppedException : CatchRule
{
    public static readonly Option<bool> AllowSpecific = new(
        "log_analyzers.dropped_exception.allow_specific_below_error", "true",
        "Whether a specific exception that is caught without a variable, or by a type test in the filter, may be logged below Error without the "
            + "exception: it was expected. `true` or `false`.",
        bool.TryParse);

    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.DroppedException,
        "Caught exception is not logged",
        "The record leaves out the caught {0}: its type, message and stack trace are lost",
        Categories.Exception,
        DiagnosticSeverity.Warning,
        "A catch clause that logs its own words but not the exception is the last to know what went wrong and where. "
            + "Pass the exception to the call.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(AllowSpecific);

    public override bool InMinimum => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Malformed, NoFix.Incomplete, NoFix.NamedArguments, ExceptionReasons.NoFormat, NoFix.OthersFirst);

    public override void Check(CaughtException caught, RuleContext context)
    {
        if (Find(caught, context) is { } call)
        {
            context.Report(
                this, WhyNot(call, context), call.Syntax.GetLocation(),
                caught.Clause.ExceptionType is { SpecialType: not SpecialType.System_Object, Name: { Length: > 0 } name } ? name : "exception");
        }
    }

    /// <summary>A message that is formatted first, for want of a method that takes values with an exception, is no template any more.</summary>
    private static NoFix? WhyNot(LogCall call, RuleContext context)
        => (call.Flaw != TemplateFlaw.None && !(call.Flaw == TemplateFlaw.Incomplete && ExceptionEdit.IsLast(call)))
            || call.Syntax is not InvocationExpressionSyntax || ExceptionEdit.Pass(context.Site, call, "ex") is null
            ? ExceptionReasons.Of(call, null)
            : CallReasons.HasBadNames(call) ? NoFix.OthersFirst
            : null;

    /// <summary>The call that should take the exception; null where none should.</summary>
    public static LogCall? Find(CaughtException caught, RuleContext context)
    {
        if (caught.Fate != ExceptionFate.Dropped || caught.Calls.IsEmpty
            || caught.Calls.Any(c => c.Exception is not null || c.Method.Kind == LogMethodKind.State))
        {
            return null;
        }

        var allowSpecific = context.Get(AllowSpecific);
        var isExpected = caught.IsBroad ? caught.IsTested : caught.Variable is null || caught.IsTested;
        var gravest = caught.Calls.Where(c => c.TakesException).OrderByDescending(c => c.Level ?? LogLevel.Information).FirstOrDefault();
        return gravest is null || LeftOutOnPurpose.IsSaid(gravest.Syntax)
            || (allowSpecific && isExpected && (gravest.Level is null or < LogLevel.Error || IsAnswer(caught, gravest) || IsNamed(caught, gravest)))
            || (gravest.Level < LogLevel.Error && LeftOutOnPurpose.IsNoMatter(gravest.Syntax))
            || (allowSpecific && SaysIt(caught, gravest))
            || (gravest.Level < LogLevel.Warning && IsChosen(caught, gravest, context)) ? null : gravest;
    }

    /// <summary>
    /// Whether the text says in its own words, and with a value, what exceptions of the type say: <c>catch (FormatException)</c>,
    /// "{Value} is not a valid number".
    /// </summary>
    private static bool SaysIt(CaughtException caught, LogCall call)
        => caught is { IsBroad: false, Clause.ExceptionType.Name: { Length: > 0 } type } && call.TemplateText is { } text
            && text.IndexOf('{') >= 0 && ExceptionNames.SayWhatItIs(text, type);

    /// <summary>
    /// Whether leaving it out is meant, in a record that is no warning: a switch of the program lets the failure in, <c>when (isLenient)</c>, the
    /// clause gives another value to what the attempt was to give one, the other side is asked whether it is there, or the attempt only finds out,
    /// and the text says how it goes on. At Debug and Trace also where the attempt only finds out or takes away, a comment gives the reason, the text
    /// alone says how it goes on or what was no good, or the caller gets the other answer.
    /// </summary>
    private static bool IsChosen(CaughtException caught, LogCall call, RuleContext context)
    {
        if (caught.Clause.Syntax is not CatchClauseSyntax { Parent: TryStatementSyntax { Block: var attempt } } clause)
        {
            return false;
        }

        var isRemark = call.Level < LogLevel.Information;
        var saysHow = call.TemplateText is { } text ? GoingOnWords.AreIn(text) : isRemark && GoingOnWords.AreIn(call.Syntax.ToString());
        return clause.Filter is { FilterExpression: IdentifierNameSyntax or MemberAccessExpressionSyntax }
            || OtherValue.IsGiven(clause.Block, attempt) || LivenessCheck.IsOf(attempt)
            || (isRemark && (saysHow || SwallowedException.HasComment(clause) || IsOneAnswerOfTwo(caught)))
            || ((isRemark || saysHow) && ExpectedFailure.IsOf(attempt, context));
    }

    /// <summary>
    /// Whether a function is told to answer by what the attempt ends with, and the clause gives the other answer:
    /// <c>try { …; return true; } catch { …; return false; }</c>. What is noted beside it at Debug is a remark.
    /// </summary>
    private static bool IsOneAnswerOfTwo(CaughtException caught)
        => caught.Clause.Syntax is CatchClauseSyntax { Block.Statements: [.., ReturnStatementSyntax { Expression: { } answer }] } clause
            && answer.Kind() is SyntaxKind.FalseLiteralExpression or SyntaxKind.TrueLiteralExpression
            && clause.Parent is TryStatementSyntax { Block.Statements: [.., ReturnStatementSyntax { Expression: { } other }] }
            && !SyntaxFactory.AreEquivalent(answer, other);

    /// <summary>Whether the text says by which exception it was: <c>catch (OutOfMemoryException)</c>, "out of memory while caching".</summary>
    private static bool IsNamed(CaughtException caught, LogCall call)
        => caught is { IsBroad: false, Clause.ExceptionType.Name: { Length: > 0 } type } && call.TemplateText is { } text
            && ExceptionNames.AreIn(text, type);

    /// <summary>
    /// Whether the record says all that there is, at any level: the project throws the exception for want of an answer, or the program ends with it.
    /// </summary>
    private static bool IsAnswer(CaughtException caught, LogCall call)
        => call.Operation?.SemanticModel is { } model && caught.Clause.Syntax is CatchClauseSyntax clause
            && (OwnFailures.AreAnswers(caught.Clause.ExceptionType, model.Compilation)
                || ProgramEnd.Follows(call.Syntax, clause, model, CancellationToken.None));
}
