using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>A condition under which code only runs if a level is on.</summary>
/// <param name="Question">What it asks.</param>
/// <param name="Holder">The <c>if</c> or <c>catch</c> that has the condition.</param>
/// <param name="Region">What runs only then.</param>
/// <param name="IsShared">Whether the answer is kept in a variable or member that others read too.</param>
/// <param name="IsWhole">Whether nothing else is asked.</param>
internal sealed record LevelGuard(LevelQuestion Question, IOperation Holder, ImmutableArray<IOperation> Region, bool IsShared, bool IsWhole)
{
    /// <summary>Parts of names of members, variables and methods that answer whether it is worth while to log.</summary>
    private static readonly string[] AnswerNames = ["ENABLED", "DEBUG", "TRACE", "TRACING", "VERBOSE", "SHOULDLOG", "LOGGING", "DIAGNOSTIC"];

    /// <summary>Whether there is another branch for the case that the level is off.</summary>
    public bool HasElse => Holder is IConditionalOperation { WhenFalse: not null };

    /// <summary>The innermost guard around a call or above it; null where there is none, or what is asked can't be told.</summary>
    public static LevelGuard? Find(LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var inner = call.Operation; inner?.Parent is { } outer and not (IAnonymousFunctionOperation or ILocalFunctionOperation); inner = outer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            switch (outer)
            {
                case IConditionalOperation choice when choice.Condition != inner && Asks(choice.Condition, call, model, cancellationToken):
                    return choice.WhenTrue == inner ? Of(choice.Condition, false, choice, ImmutableArray.Create(inner)) : null;
                case ICatchClauseOperation { Filter: { } filter } clause when filter != inner && Asks(filter, call, model, cancellationToken):
                    return Of(filter, false, clause, ImmutableArray.Create(inner));
                case IBinaryOperation both when both.RightOperand == inner && Asks(both.LeftOperand, call, model, cancellationToken):
                    return null;
                case IBlockOperation block
                    when block.Operations.TakeWhile(o => o != inner)
                        .LastOrDefault(o => IsEarlyReturn(o, call, model, cancellationToken)) is IConditionalOperation early:
                    return early.WhenFalse is null
                        ? Of(early.Condition, true, early, block.Operations.RemoveRange(0, block.Operations.IndexOf(early) + 1))
                        : null;
            }
        }

        return null;

        LevelGuard? Of(IOperation condition, bool isNegated, IOperation holder, ImmutableArray<IOperation> region)
        {
            var asked = new AskedLevel(call.Api, model, cancellationToken);
            return asked.In(condition, isNegated) is { } question ? new(question, holder, region, asked.IsShared, asked.IsWhole) : null;
        }
    }

    /// <summary>Whether a condition around the call, or an early return above it, asks for any level.</summary>
    public static bool IsAround(LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var inner = call.Operation; inner?.Parent is { } outer; inner = outer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asks = outer switch
            {
                IConditionalOperation choice => choice.Condition != inner && Asks(choice.Condition, call, model, cancellationToken),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both
                    => both.RightOperand == inner && Asks(both.LeftOperand, call, model, cancellationToken),
                ICatchClauseOperation { Filter: { } filter } => filter != inner && Asks(filter, call, model, cancellationToken),
                ISwitchCaseOperation section => section.Clauses.Any(c => Asks(c, call, model, cancellationToken)),
                ISwitchExpressionArmOperation { Guard: { } guard } => guard != inner && Asks(guard, call, model, cancellationToken),
                IBlockOperation block => block.Operations.TakeWhile(o => o != inner).Any(o => IsEarlyReturn(o, call, model, cancellationToken)),
                _ => false,
            };
            if (asks)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEarlyReturn(IOperation operation, LogCall call, SemanticModel model, CancellationToken cancellationToken)
        => operation is IConditionalOperation { WhenTrue: var left } early && Leaves(left) && Asks(early.Condition, call, model, cancellationToken);

    private static bool Asks(IOperation condition, LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        return condition.DescendantsAndSelf().Any(o => IsQuestion(o) || IsCached(o));

        bool IsQuestion(IOperation operation) => call.Api.Levels.Question(operation) is not null;

        // "var isDebug = log.IsDebugEnabled;", or a member of one's own that is named like it.
        bool IsCached(IOperation operation) => operation.Type?.SpecialType == SpecialType.System_Boolean && operation switch
        {
            ILocalReferenceOperation local
                => IsAnswer(local.Local.Name)
                    || LocalUse.Of(local, model, cancellationToken)?.AssignedValues.Any(v => v.DescendantsAndSelf().Any(IsQuestion)) == true,
            IMemberReferenceOperation member
                => IsAnswer(member.Member.Name) || new AskedLevel(call.Api, model, cancellationToken).In(member, false) is not null,
            IParameterReferenceOperation parameter => IsAnswer(parameter.Parameter.Name),
            IInvocationOperation invocation => IsAnswer(invocation.TargetMethod.Name),
            _ => false,
        };
    }

    private static bool IsAnswer(string name) => AnswerNames.Any(n => name.ToUpperInvariant().Contains(n));

    private static bool Leaves(IOperation branch)
        => branch is IReturnOperation or IBranchOperation or IThrowOperation
            || (branch is IExpressionStatementOperation { Operation: IThrowOperation })
            || (branch is IBlockOperation { Operations: [.., var last] } && Leaves(last));
}
