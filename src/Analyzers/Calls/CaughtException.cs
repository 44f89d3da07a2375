using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>What becomes of a caught exception, the least first.</summary>
internal enum ExceptionFate
{
    /// <summary>Nobody hears of it.</summary>
    Dropped,

    /// <summary>Only something of it is used: its text, its number.</summary>
    PartlyUsed,

    /// <summary>The exception itself, or its cause, goes on: into a record, to other code, up the stack.</summary>
    Kept,

    /// <summary>It says that the work was called off, and is no failure.</summary>
    Cancellation,
}

/// <summary>
/// The one answer to what a catch clause catches, a failure or a cancellation, and to what becomes of the exception.
/// </summary>
internal sealed class CaughtException
{
    private CaughtException(ICatchClauseOperation clause, ExceptionFate fate, bool isTested, ImmutableArray<LogCall> calls)
    {
        Clause = clause;
        Fate = fate;
        IsTested = isTested;
        Calls = calls;
    }

    public ICatchClauseOperation Clause { get; }

    public ExceptionFate Fate { get; }

    /// <summary>Whether the filter lets only some kinds of it in.</summary>
    public bool IsTested { get; }

    /// <summary>The calls of the block that write records about it: not those in functions, in nested catches, or of a cancellation.</summary>
    public ImmutableArray<LogCall> Calls { get; }

    /// <summary>The variable; null where the clause declares none.</summary>
    public ILocalSymbol? Variable => VariableOf(Clause);

    /// <summary>Whether the clause catches everything.</summary>
    public bool IsBroad => IsBroadType(Clause.ExceptionType);

    /// <summary>What becomes of the exception of a clause.</summary>
    public static CaughtException Of(ICatchClauseOperation clause, Func<IInvocationOperation, LogCall?> find)
    {
        var own = OwnDescendants(clause.Handler).ToArray();
        var calls = own.OfType<IInvocationOperation>().Select(find)
            .Where(c => c is not null && IsRecord(c) && !IsOfCancellation(c.Operation!, clause.Handler)).Select(c => c!).ToImmutableArray();
        var isTested = clause.Filter is { } filter
            && filter.DescendantsAndSelf().Any(o => o is IIsTypeOperation or IIsPatternOperation && !IsNegated(o));
        var fate = IsCancellation(clause) ? ExceptionFate.Cancellation
            : own.Any(o => o is IThrowOperation { Exception: null }) ? ExceptionFate.Kept
            : VariableOf(clause) is { } variable ? new ExceptionUse(clause, find).Of(variable)
            : ExceptionFate.Dropped;
        return new(clause, fate, isTested, calls);
    }

    /// <summary>
    /// Whether exceptions of that type say that work was called off: .NET's, and those of programs by their names, <c>InstallCanceledException</c>.
    /// </summary>
    public static bool IsCancellationType(ITypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            if ((type.Name is "OperationCanceledException" or "ThreadAbortException" or "ThreadInterruptedException"
                    || ExpectedFailureNames.IsCancellation(type.Name))
                && ExceptionTypes.IsException(type))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a clause of that type catches everything; one without a type has <c>object</c> or <c>Exception</c>.</summary>
    public static bool IsBroadType(ITypeSymbol? type)
        => type is null or { SpecialType: SpecialType.System_Object }
            or { Name: "Exception" or "SystemException" or "ApplicationException",
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>What stands below an operation, in source order, without lambdas, local functions and nested catch clauses.</summary>
    public static IEnumerable<IOperation> OwnDescendants(IOperation operation)
    {
        var pending = new Stack<IOperation>();
        pending.Push(operation);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current != operation)
            {
                yield return current;
            }

            foreach (var child in current.ChildOperations.Reverse())
            {
                if (child is not (IAnonymousFunctionOperation or ILocalFunctionOperation or ICatchClauseOperation))
                {
                    pending.Push(child);
                }
            }
        }
    }

    /// <summary>Whether a clause catches nothing but cancellations, by its type or its filter.</summary>
    public static bool IsCancellation(ICatchClauseOperation clause)
        => IsCancellationType(clause.ExceptionType) || (clause.Filter is { } filter && AsksForCancellation(filter, orForNone: false));

    /// <summary>
    /// Whether a call in a clause's block stands in the branch of a condition that asks for cancellation: by a token, a type, or a name.
    /// </summary>
    public static bool IsOfCancellation(IOperation call, IOperation handler)
    {
        for (var current = call.Parent; current is not null && current != handler; current = current.Parent)
        {
            if (current is IConditionalOperation { Condition: var condition }
                && (AsksForCancellation(condition, orForNone: true) || NamesCancellation(condition.Syntax)))
            {
                return true;
            }
        }

        return false;
    }

    private static ILocalSymbol? VariableOf(ICatchClauseOperation clause)
        => (clause.ExceptionDeclarationOrExpression as IVariableDeclaratorOperation)?.Symbol;

    private static bool IsRecord(LogCall call)
        => call.Method.Kind == LogMethodKind.Part
            || (call.Method.Kind is LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Generated or LogMethodKind.State
                && call.Level is not LogLevel.None && (call.Level is not null || call.Method.Level >= 0));

    private static bool NamesCancellation(SyntaxNode condition)
        => condition.DescendantNodesAndSelf().OfType<SimpleNameSyntax>()
            .Any(n => n.Identifier.ValueText.IndexOf("Cancel", StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool AsksForCancellation(IOperation condition, bool orForNone)
        => condition.DescendantsAndSelf().Any(o => o switch
        {
            IPropertyReferenceOperation { Property.Name: "IsCancellationRequested" } => orForNone || !IsNegated(o),
            ITypePatternOperation pattern => IsCancellationType(pattern.MatchedType) && (orForNone || !IsNegated(o)),
            IDeclarationPatternOperation pattern => IsCancellationType(pattern.MatchedType) && (orForNone || !IsNegated(o)),
            IIsTypeOperation test => IsCancellationType(test.TypeOperand) && (orForNone || !IsNegated(o)),
            _ => false,
        });

    /// <summary>Whether a test inside a condition is turned round; of <c>is not</c> the pattern is what is looked at.</summary>
    private static bool IsNegated(IOperation test)
    {
        if (test is IIsPatternOperation { Pattern: INegatedPatternOperation })
        {
            return true;
        }

        for (var current = test.Parent; current is not null and not (ICatchClauseOperation or IBlockOperation); current = current.Parent)
        {
            if (current is INegatedPatternOperation or IUnaryOperation { OperatorKind: UnaryOperatorKind.Not }
                or IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals, RightOperand.ConstantValue: { HasValue: true, Value: false } })
            {
                return true;
            }
        }

        return false;
    }
}
