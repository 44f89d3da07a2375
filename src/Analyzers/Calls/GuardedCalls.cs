using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Collects the log calls of code that a guard is for, as long as the code does nothing else.</summary>
internal sealed class GuardedCalls
{
    private readonly Func<IInvocationOperation, LogCall?> _find;
    private readonly List<LogCall> _calls = new();
    private readonly LogApi _api;
    private readonly bool _onlyCalls;

    private GuardedCalls(LogApi api, Func<IInvocationOperation, LogCall?> find, bool onlyCalls)
    {
        _api = api;
        _find = find;
        _onlyCalls = onlyCalls;
    }

    /// <summary>The calls in their order, those behind a guard of their own left out; null where the code has other work as well.</summary>
    /// <param name="onlyCalls">Whether preparing values is other work too.</param>
    public static IReadOnlyList<LogCall>? In(LevelGuard guard, Func<IInvocationOperation, LogCall?> find, bool onlyCalls = false)
    {
        var calls = new GuardedCalls(guard.Question.Api, find, onlyCalls);
        return guard.Region.All(calls.Visit) ? calls._calls : null;
    }

    private bool Visit(IOperation operation)
    {
        switch (operation)
        {
            case IBlockOperation block:
                return block.Operations.All(Visit);
            case IExpressionStatementOperation statement:
                return Visit(statement.Operation);
            case IConditionalAccessOperation access:
                return Visit(access.WhenNotNull);
            case IInvocationOperation invocation:
                return VisitCall(invocation);
            case IReturnOperation { ReturnedValue: null, IsImplicit: true }:
                return true;
        }

        if (_onlyCalls)
        {
            return false;
        }

        return operation switch
        {
            IVariableDeclarationGroupOperation or IVariableDeclarationOperation or IEmptyOperation or ILocalFunctionOperation => true,
            ISimpleAssignmentOperation { Target: ILocalReferenceOperation } or ICompoundAssignmentOperation { Target: ILocalReferenceOperation }
                => true,
            IIncrementOrDecrementOperation { Target: ILocalReferenceOperation } => true,
            IReturnOperation { ReturnedValue: null } => true,

            // What has a guard of its own is that guard's.
            IConditionalOperation choice => IsGuard(choice) || (Visit(choice.WhenTrue) && (choice.WhenFalse is null || Visit(choice.WhenFalse))),
            ILoopOperation loop => Visit(loop.Body),
            IUsingOperation scope => Visit(scope.Body),
            _ => false,
        };
    }

    private bool IsGuard(IConditionalOperation choice) => choice.Condition.DescendantsAndSelf().Any(o => _api.Levels.Question(o) is not null);

    /// <summary>A call that logs, or one that only works on a variable of the code itself.</summary>
    private bool VisitCall(IInvocationOperation invocation)
    {
        if (_find(invocation) is not { } call)
        {
            return !_onlyCalls && Root(invocation) is ILocalReferenceOperation;
        }

        if (call.Level is not null)
        {
            _calls.Add(call);
        }

        return call.Level is not null;
    }

    private static IOperation? Root(IInvocationOperation invocation)
    {
        var root = invocation.Instance?.Unwrap();
        while (root is IInvocationOperation { Instance: { } inner })
        {
            root = inner.Unwrap();
        }

        return root;
    }
}
