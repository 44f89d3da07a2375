using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Exceptions;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3003: an exception that ends in a catch is logged where nobody looks for failures.</summary>
internal sealed class LowLevelForException : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LowLevelForException,
        "Caught exception is logged at a low level",
        "The caught {0} is logged at {1}: {2}",
        Categories.Level,
        DiagnosticSeverity.Info,
        "An exception that a catch deals with by logging it is a failure that somebody may have to know of. "
            + "Below Warning it is dropped by most configurations and watched by none.");

    public static readonly Option<LogLevel> Minimum = new(
        "log_analyzers.caught_exception.minimum_level", "warning",
        "The lowest level at which a caught exception may be logged: `trace`, `debug`, `information`, `warning`, `error` or `critical`.",
        LevelName.TryParse);

    public static readonly Option<MemberList> AllowedTypes = new(
        "log_analyzers.caught_exception.allowed_types", "",
        "Types of exceptions, derived ones included, that may be logged at any level: documentation-comment ids or full names, `*` for any text. "
            + "Cancellation always may.",
        MemberList.TryParse);

    private static readonly NoFix Habit = new("the level of most such records is for a person to say");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(Minimum, AllowedTypes);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Malformed, NoFix.Incomplete, NoFix.OtherLevel, NoFix.Guarded, Habit);

    public override void Check(LogCall call, RuleContext context)
    {
        var minimum = context.Get(Minimum);
        if (call is not { Operation: { } operation, Level: { } level,
            Method.Kind: LogMethodKind.Write or LogMethodKind.State or LogMethodKind.Message or LogMethodKind.Generated }
            || level >= minimum
            || CatchOf(operation) is not { } clause
            || (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol is var caught
                && !operation.Descendants().Any(o => IsRead(o, caught) && TellsOf(o)) && !IsDropped(call, clause, context)
            || IsExpected(clause, operation, context.Get(AllowedTypes), call.Api)
            || IsDealtWith(clause, caught, minimum, context)
            || IsMeant(call, clause, level, context))
        {
            return;
        }

        Report(call, TypeOf(clause), level, minimum, (CatchClauseSyntax)clause.Syntax, context);
    }

    /// <summary>A habit of the project is told once, at its first clause; else each is a slip of its own.</summary>
    private void Report(LogCall call, string type, LogLevel level, LogLevel minimum, CatchClauseSyntax clause, RuleContext context)
    {
        var levelName = call.Api.Levels.NameOf(level) ?? level.ToString();
        if (CatchPolicy.Of(clause, minimum, call, context.Model.Compilation, context.CancellationToken) is not { } habit)
        {
            context.Report(
                this, CallReasons.OfLevel(context.Site, call, minimum) ?? (GuardOfOtherLevel.Holds(call, context) ? NoFix.Guarded : null),
                Place(call).GetLocation(), type, levelName, "who looks for warnings and errors does not find it");
        }
        else if (habit.First == clause)
        {
            context.Report(
                this, Habit, Place(call).GetLocation(), type, levelName,
                $"so are {habit.Low} of the {habit.All} in this project; if that is meant, log_analyzers.caught_exception.allowed_types says so");
        }
    }

    /// <summary>
    /// Whether the level was chosen, not forgotten: for an exception that the project itself throws or that answers a question, for an attempt that
    /// only finds out or takes away, and where a comment gives the reason, the text says how the program goes on, or the caller gets nothing in place
    /// of a result. Below Information also where the attempt does nothing but get something, where the clause tells of the failure in another way,
    /// and in the course of another failure.
    /// </summary>
    private static bool IsMeant(LogCall call, ICatchClauseOperation clause, LogLevel level, RuleContext context)
    {
        if (clause.ExceptionType is { } type && !CaughtException.IsBroadType(type)
            && (ExpectedFailureNames.IsAnswer(type.Name) || !type.DeclaringSyntaxReferences.IsEmpty))
        {
            return true;
        }

        return clause.Syntax is CatchClauseSyntax { Parent: TryStatementSyntax { Block: { Statements.Count: > 0 } block } attempt } written
            && (ExpectedFailure.IsOf(block, context) || SetsState(clause) || OtherValue.IsGiven(written.Block, block)
                || SwallowedException.HasComment(written)
                || LivenessCheck.IsOf(block) || (TextOf(call, context) is var text && (GoingOnWords.AreIn(text) || ConnectionEndWords.AreIn(text)))
                || (ExpectedFailure.TellsByItsEnd(block) && GivesNothing(written))
                || (level < LogLevel.Information
                    && (!ExpectedFailure.HasWork(block, context, isOwn: true) || ExpectedFailure.TellsByItsEnd(block)
                        || IsToldOtherwise(clause, context)
                        || attempt.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax)
                            .Any(a => a is FinallyClauseSyntax or CatchClauseSyntax))));
    }

    /// <summary>Whether a clause ends by giving the caller <c>null</c> or <c>default</c>.</summary>
    private static bool GivesNothing(CatchClauseSyntax clause)
        => clause.Block.Statements.LastOrDefault() is ReturnStatementSyntax { Expression: { } given }
            && given.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.DefaultLiteralExpression or SyntaxKind.DefaultExpression;

    /// <summary>Whether a clause sets a property, such as the status of a response: who reads it is told.</summary>
    private static bool SetsState(ICatchClauseOperation clause)
        => CaughtException.OwnDescendants(clause.Handler).Any(o => o is ISimpleAssignmentOperation { Target: IPropertyReferenceOperation });

    /// <summary>The text of a record that stands in the code; of a generated method its name, which says what happened.</summary>
    private static string TextOf(LogCall call, RuleContext context)
        => call.TemplateText
            ?? (call.TextSource(context.CancellationToken) is { Making.Syntax: var making } ? making.ToString()
                : call is { Method.Kind: LogMethodKind.Generated, Syntax: InvocationExpressionSyntax { Expression: var called } }
                ? string.Join(" ", NameWords.In(called.LastNameText() ?? ""))
                : "");

    /// <summary>Whether a clause gives a result, sets something, or calls something that is no record.</summary>
    private static bool IsToldOtherwise(ICatchClauseOperation clause, RuleContext context)
        => CaughtException.OwnDescendants(clause.Handler).Any(o => o switch
        {
            IReturnOperation { ReturnedValue: not null, IsImplicit: false } => true,
            IAssignmentOperation or IIncrementOrDecrementOperation => true,
            IExpressionStatementOperation { Operation: var statement }
                => !statement.DescendantsAndSelf().OfType<IInvocationOperation>().Any(i => context.Find(i) is not null),
            _ => false,
        });

    /// <summary>Whether most clauses of the project log such exceptions so low: which level they get is for a person to say.</summary>
    public static bool IsHabit(LogCall call, LogLevel minimum, Compilation compilation, CancellationToken cancellationToken)
        => call.Syntax.FirstAncestorOrSelf<CatchClauseSyntax>() is { } clause
            && CatchPolicy.Of(clause, minimum, call, compilation, cancellationToken) is not null;

    private static ICatchClauseOperation? CatchOf(IOperation operation)
    {
        for (var current = operation.Parent;
            current is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation);
            current = current.Parent)
        {
            if (current is ICatchClauseOperation clause)
            {
                return clause;
            }
        }

        return null;
    }

    private static string TypeOf(ICatchClauseOperation clause)
        => clause.ExceptionType is { SpecialType: not SpecialType.System_Object, Name: { Length: > 0 } name } ? name : "exception";

    /// <summary>
    /// Whether LOG4001 asks the call to take the exception: then it is too low as well, and said so in the same run.
    /// </summary>
    private static bool IsDropped(LogCall call, ICatchClauseOperation clause, RuleContext context)
        => DroppedException.Find(CaughtException.Of(clause, context.Find), context)?.Syntax == call.Syntax;

    private static bool IsRead(IOperation operation, ILocalSymbol? caught)
        => operation is ILocalReferenceOperation local && SymbolEqualityComparer.Default.Equals(local.Local, caught);

    /// <summary>The exception itself or its text; a number of it, or what it is about, says less.</summary>
    private static bool TellsOf(IOperation exception) => exception.Parent switch
    {
        IPropertyReferenceOperation property => property.Property.Name is "Message" or "StackTrace" or "InnerException",
        IInvocationOperation invocation when invocation.Instance == exception => invocation.TargetMethod.Name is "ToString" or "GetBaseException",
        IConversionOperation conversion => TellsOf(conversion),
        _ => true,
    };

    /// <summary>
    /// Cancellation, a filter that picks just this failure, a listed type, a member that is about trying or ending, an attempt that will be repeated.
    /// </summary>
    private static bool IsExpected(ICatchClauseOperation clause, IOperation operation, MemberList allowed, LogApi api)
    {
        if (CaughtException.IsCancellation(clause) || CaughtException.IsOfCancellation(operation, clause.Handler)
            || (clause.Filter is { } filter && !filter.DescendantsAndSelf().Any(o => api.Levels.Question(o) is not null))
            || IsListed(clause.ExceptionType, allowed))
        {
            return true;
        }

        return Attempts.IsRepeated(clause.Syntax) || operation.Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>() switch
        {
            MethodDeclarationSyntax method => ExpectedFailureNames.IsLenientMember(method.Identifier.ValueText),
            DestructorDeclarationSyntax => true,
            _ => false,
        };
    }

    private static bool IsListed(ITypeSymbol? type, MemberList allowed)
    {
        for (; type is not null && !allowed.IsEmpty; type = type.BaseType)
        {
            if (allowed.Contains(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the failure is told in another way: thrown on, handed to somebody, or logged at a higher level beside this record.</summary>
    private static bool IsDealtWith(ICatchClauseOperation clause, ILocalSymbol? caught, LogLevel minimum, RuleContext context)
    {
        foreach (var operation in clause.Handler.Descendants())
        {
            switch (operation)
            {
                case IThrowOperation:
                case IInvocationOperation invocation
                    when context.Find(invocation) is { } other && other.Method.Kind is not (LogMethodKind.Scope or LogMethodKind.ScopeState)
                        && !(other.Level < minimum):
                case ILocalReferenceOperation when IsRead(operation, caught) && TellsOf(operation) && !IsInLogCall(operation, clause, context):
                    return true;
            }
        }

        return false;
    }

    private static bool IsInLogCall(IOperation operation, ICatchClauseOperation clause, RuleContext context)
    {
        for (var current = operation.Parent; current is not null && current != clause; current = current.Parent)
        {
            if (current is IInvocationOperation invocation && context.Find(invocation) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the level is said: the method's name, or the argument.</summary>
    private static SyntaxNode Place(LogCall call)
        => (call.Operation as IInvocationOperation)?.ArgumentFor(call.Method.Level)?.Unwrap().Syntax
            ?? (call.Syntax is InvocationExpressionSyntax written ? written.InvokedName() ?? written.Expression : call.Syntax);
}
