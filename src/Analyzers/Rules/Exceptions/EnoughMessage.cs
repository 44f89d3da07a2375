using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Records for which the message of an exception is enough: where its stack is more than anybody asked for.</summary>
internal static class EnoughMessage
{
    /// <summary>Whether the message of an exception, and nothing else of it, is what the record is to say.</summary>
    public static bool Is(LogCall call, ExceptionMention mention, CancellationToken cancellationToken)
        => IsExpected(call, mention) || IsTestedAnswer(call, mention) || IsTriedAgain(call, mention)
            || InnerExceptions.AreWalked(call.Syntax, mention)
            || (call.Level < LogLevel.Error && (LeftOutOnPurpose.IsNoMatter(call.Syntax) || ProgramEnd.IsRefused(call.Syntax)))
            || IsOfLostConnection(call, mention) || IsDealtWith(call, mention)
            || (call.Operation?.SemanticModel is { } model
                && ((SpecificOf(mention) is { } place && (IsAnswer(call, mention, place, model.Compilation)
                        || ProgramEnd.Follows(call.Syntax, place, model, cancellationToken)))
                    || (mention.Exception is IParameterReferenceOperation { Type: var given }
                        && call.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member
                        && (CaughtException.IsBroadType(given)
                            ? ProgramEnd.IsRunThen(call.Syntax) : ProgramEnd.Follows(call.Syntax, member, model, cancellationToken)))));

    /// <summary>
    /// Whether a failure that was caught by its type is an answer: at any level one of the project's own by its name, or one of its own whose message
    /// is what somebody else is told, too; below Error one of the operating system about a file.
    /// </summary>
    private static bool IsAnswer(LogCall call, ExceptionMention mention, SyntaxNode place, Compilation compilation)
        => mention.Exception is ILocalReferenceOperation { Local: var caught }
            && (OwnFailures.AreAnswers(caught.Type, compilation)
                || (call.Level < LogLevel.Error && ExpectedFailureNames.IsAnswerAboutFile(caught.Type.Name)
                    && !CaughtException.IsBroadType(caught.Type))
                || ((call.Level < LogLevel.Error || OwnFailures.Are(caught.Type, compilation)) && !CaughtException.IsBroadType(caught.Type)
                    && ToldMessages.Are(call.Syntax, caught.Name, place)));

    /// <summary>
    /// Below Error, what a question for the other side got for an answer; and what was caught by its type, where the text says what is done instead.
    /// </summary>
    private static bool IsDealtWith(LogCall call, ExceptionMention mention)
        => call.Level < LogLevel.Error && PlaceOf(mention) is { } place
            && ((place is CatchClauseSyntax { Parent: TryStatementSyntax { Block: var attempt } } && LivenessCheck.IsOf(attempt))
                || (SpecificOf(mention) is not null && GoingOnWords.SayWhat(call.Syntax)));

    /// <summary>
    /// Below Error, why a connection was lost, in what is called for that: it is made again, and the stack is that of who has seen it.
    /// </summary>
    private static bool IsOfLostConnection(LogCall call, ExceptionMention mention)
        => call.Level < LogLevel.Error && mention.Exception is IParameterReferenceOperation { Parameter.ContainingSymbol: IMethodSymbol function }
            && ExpectedFailureNames.IsForLostConnection(function.Name);

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
        => type.LastNameText() is { } name
            && (ExpectedFailureNames.IsAnswer(name) || name is "OperationCanceledException" or "TaskCanceledException");

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
            && (!CaughtException.IsBroadType(local.Type) || (place is CatchClauseSyntax clause && PickedTypes(clause, local.Name).Count > 0))
            ? place
            : null;

    /// <summary>
    /// The types that a filter lets through, <c>when (e is IOException || e is UnauthorizedAccessException)</c>; none where it picks more than types.
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
