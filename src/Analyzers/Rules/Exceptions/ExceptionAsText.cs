using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
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
            && !(ExceptionMention.Texts(call, cancellationToken).All(m => m.Part == "Message") && IsEnough(call, mention, cancellationToken))
            ? mention
            : null;

    /// <summary>Whether the message of an exception, and nothing else of it, is what the record is to say.</summary>
    private static bool IsEnough(LogCall call, ExceptionMention mention, CancellationToken cancellationToken)
        => IsExpected(call, mention) || IsTestedAnswer(call, mention) || IsTriedAgain(call, mention) || InnerExceptions.AreWalked(call.Syntax, mention)
            || (call.Level < LogLevel.Error && (LeftOutOnPurpose.IsNoMatter(call.Syntax) || ProgramEnd.IsRefused(call.Syntax)))
            || IsOfLostConnection(call, mention)
            || (call.Operation?.SemanticModel is { } model
                && ((SpecificOf(mention) is { } place && (IsAnswer(call, mention, place, model.Compilation)
                        || ProgramEnd.Follows(call.Syntax, place, model, cancellationToken)))
                    || (mention.Exception is IParameterReferenceOperation { Type: var given }
                        && call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                        && (CaughtException.IsBroadType(given)
                            ? ProgramEnd.IsRunThen(call.Syntax) : ProgramEnd.Follows(call.Syntax, member, model, cancellationToken)))));

    /// <summary>
    /// Whether a failure that was caught by its type is an answer at any level: one of the operating system about a file, one of the project's own by
    /// its name, or one of its own whose message is what somebody else is told, too.
    /// </summary>
    private static bool IsAnswer(LogCall call, ExceptionMention mention, SyntaxNode place, Compilation compilation)
        => mention.Exception is ILocalReferenceOperation { Local: var caught }
            && (OwnFailures.AreAnswers(caught.Type, compilation)
                || (ExpectedFailureNames.IsAnswerAboutFile(caught.Type.Name) && !CaughtException.IsBroadType(caught.Type))
                || ((call.Level < LogLevel.Error || OwnFailures.Are(caught.Type, compilation)) && !CaughtException.IsBroadType(caught.Type)
                    && ToldMessages.Are(call.Syntax, caught.Name, place)));

    /// <summary>Below Error, why a connection was lost, in what is called for that: it is made again, and the stack is that of who has seen it.</summary>
    private static bool IsOfLostConnection(LogCall call, ExceptionMention mention)
        => call.Level < LogLevel.Error && mention.Exception is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol function }
            && ExpectedFailureNames.IsForLostConnection(function.Name);

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

    /// <summary>
    /// One failure of several, which is tried again: the stack of each is what nobody reads. The last one is an error.
    /// </summary>
    private static bool IsTriedAgain(LogCall call, ExceptionMention mention)
        => call.Level is LogLevel.Trace or LogLevel.Debug or LogLevel.Information or LogLevel.Warning && mention.Part == "Message"
            && mention.Exception switch
            {
                ILocalReferenceOperation { Local.Name: var caught } => Attempts.IsRepeated(call.Syntax, caught),
                IParameterReferenceOperation { Parameter: var given } => Attempts.IsCalledForEach(given)
                    || (given.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.AnonymousFunction } && Attempts.IsHandedToOne(call.Syntax)),
                _ => false,
            };

    /// <summary>
    /// At Debug and Trace it is a remark for who looks closely: where it came from is the place of the record. Up to a warning it is enough where the
    /// type of the clause, or each that its filter picks, is an answer of an API or the project's own: its message is written for who reads it.
    /// </summary>
    private static bool IsExpected(LogCall call, ExceptionMention mention)
        => call.Level < LogLevel.Information
            || (call.Level < LogLevel.Error && mention.Exception is ILocalReferenceOperation { Local: var caught, SemanticModel: { } model }
                && PlaceOf(mention) is { } place
                && (CaughtException.IsBroadType(caught.Type)
                    ? place is CatchClauseSyntax clause && PickedTypes(clause, caught.Name) is { Count: > 0 } picked && picked.All(IsAnswer)
                    : ExpectedFailureNames.IsAnswer(caught.Type.Name) || OwnFailures.Are(caught.Type, model.Compilation)));

    /// <summary>The same where a type test stands around the record: <c>if (error is TimeoutException)</c>.</summary>
    private static bool IsTestedAnswer(LogCall call, ExceptionMention mention)
        => call.Level < LogLevel.Error && call.Operation?.SemanticModel is { } model && mention.Exception.Syntax is IdentifierNameSyntax tested
            && call.Syntax.Ancestors().TakeWhile(a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax)).Any(
                a => a is IfStatementSyntax { Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression } test, Statement: var taken }
                    && taken.Span.Contains(call.Syntax.Span) && test.Left is IdentifierNameSyntax left
                    && left.Identifier.ValueText == tested.Identifier.ValueText && test.Right is ExpressionSyntax type
                    && (IsAnswer(type) || (model.GetTypeInfo(type).Type is { } own && OwnFailures.Are(own, model.Compilation))));

    private static bool IsAnswer(ExpressionSyntax type)
        => type.LastNameText() is { } name && (ExpectedFailureNames.IsAnswer(name) || name is "OperationCanceledException" or "TaskCanceledException");

    /// <summary>The code that an exception was caught for, or picked out for by a pattern; null where it comes from elsewhere.</summary>
    private static SyntaxNode? PlaceOf(ExceptionMention mention)
        => mention.Exception is ILocalReferenceOperation { Local.DeclaringSyntaxReferences: [var reference] } ? reference.GetSyntax() switch
        {
            CatchDeclarationSyntax { Parent: CatchClauseSyntax clause } => clause,
            SingleVariableDesignationSyntax picked => picked.Ancestors().FirstOrDefault(
                a => a is CatchClauseSyntax or SwitchSectionSyntax or IfStatementSyntax),
            _ => null,
        }
        : null;

    /// <summary>That code, where it is for some types only.</summary>
    private static SyntaxNode? SpecificOf(ExceptionMention mention)
        => PlaceOf(mention) is { } place && mention.Exception is ILocalReferenceOperation { Local: var local }
            && (!CaughtException.IsBroadType(local.Type) || (place is CatchClauseSyntax clause && PickedTypes(clause, local.Name).Count > 0)) ? place : null;

    /// <summary>
    /// The types that a filter lets through, <c>when (e is IOException || e is UnauthorizedAccessException)</c>; none where it picks others than types.
    /// </summary>
    private static IReadOnlyList<ExpressionSyntax> PickedTypes(CatchClauseSyntax clause, string caught)
    {
        var types = new List<ExpressionSyntax>();
        return clause.Filter is { FilterExpression: var filter } && Picks(filter) ? types : [];

        bool Picks(ExpressionSyntax condition) => condition switch
        {
            ParenthesizedExpressionSyntax inner => Picks(inner.Expression),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } either => Picks(either.Left) & Picks(either.Right),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Picks(both.Left) | Picks(both.Right),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.IsExpression, Left: IdentifierNameSyntax tested, Right: TypeSyntax type }
                => tested.Identifier.ValueText == caught && Add(type),
            IsPatternExpressionSyntax { Expression: IdentifierNameSyntax tested, Pattern: var pattern }
                => tested.Identifier.ValueText == caught && PicksBy(pattern),
            _ => false,
        };

        bool PicksBy(PatternSyntax pattern) => pattern switch
        {
            ParenthesizedPatternSyntax inner => PicksBy(inner.Pattern),
            BinaryPatternSyntax { RawKind: (int)SyntaxKind.OrPattern } either => PicksBy(either.Left) & PicksBy(either.Right),
            TypePatternSyntax { Type: var type } => Add(type),
            DeclarationPatternSyntax { Type: var type } => Add(type),
            RecursivePatternSyntax { Type: { } type } => Add(type),
            ConstantPatternSyntax { Expression: SimpleNameSyntax or MemberAccessExpressionSyntax } named => Add(named.Expression),
            _ => false,
        };

        bool Add(ExpressionSyntax type)
        {
            types.Add(type);
            return true;
        }
    }
}
