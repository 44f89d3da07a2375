using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3003: an exception that ends in a catch is logged where nobody looks for failures.</summary>
internal sealed class LowLevelForException : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LowLevelForException,
        "Caught exception is logged at a low level",
        "The caught {0} is logged at {1}: who looks for warnings and errors does not find it",
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

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(Minimum, AllowedTypes);

    public override void Check(LogCall call, RuleContext context)
    {
        var minimum = context.Get(Minimum);
        if (call is not { Operation: { } operation, Level: { } level,
            Method.Kind: LogMethodKind.Write or LogMethodKind.State or LogMethodKind.Message or LogMethodKind.Generated }
            || level >= minimum
            || CatchOf(operation) is not { } clause
            || clause.ExceptionDeclarationOrExpression is not IVariableDeclaratorOperation { Symbol: var caught }
            || !operation.Descendants().Any(o => IsRead(o, caught) && TellsOf(o))
            || IsExpected(clause, operation, context.Get(AllowedTypes), call.Api)
            || IsDealtWith(clause, caught, minimum, context))
        {
            return;
        }

        context.Report(this, Place(call).GetLocation(), caught.Type.Name, call.Api.Levels.NameOf(level) ?? level.ToString());
    }

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

    private static bool IsRead(IOperation operation, ILocalSymbol caught)
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

        for (var node = operation.Syntax.Parent; node is not null; node = node.Parent)
        {
            switch (node)
            {
                case ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForEachStatementSyntax
                    when node.Span.Contains(clause.Syntax.Span) && Names(node, ExpectedFailureNames.IsAttempt):
                    return true;
                case MethodDeclarationSyntax method:
                    return ExpectedFailureNames.IsLenientMember(method.Identifier.ValueText);
                case DestructorDeclarationSyntax:
                    return true;
                case MemberDeclarationSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool Names(SyntaxNode node, Func<string, bool> isMeant)
        => node.DescendantNodesAndSelf().Any(
            n => (n switch
            {
                SimpleNameSyntax name => name.Identifier.ValueText,
                VariableDeclaratorSyntax variable => variable.Identifier.ValueText,
                _ => null
            }) is { } text
                && isMeant(text));

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
    private static bool IsDealtWith(ICatchClauseOperation clause, ILocalSymbol caught, LogLevel minimum, RuleContext context)
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
