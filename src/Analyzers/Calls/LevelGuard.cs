using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Whether a call only runs after somebody asked if its level is on. Which level was asked for is not looked at.</summary>
internal static class LevelGuard
{
    /// <summary>Whether a condition around the call, or an early return above it, asks.</summary>
    public static bool Stands(LogCall call, SemanticModel model, CancellationToken cancellationToken)
    {
        for (var inner = call.Operation; inner?.Parent is { } outer; inner = outer)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var asks = outer switch
            {
                IConditionalOperation choice => choice.Condition != inner && Asks(choice.Condition),
                IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both => both.RightOperand == inner && Asks(both.LeftOperand),
                ICatchClauseOperation { Filter: { } filter } => filter != inner && Asks(filter),
                IBlockOperation block => block.Operations.TakeWhile(o => o != inner)
                    .Any(o => o is IConditionalOperation { WhenTrue: var left } early && Leaves(left) && Asks(early.Condition)),
                _ => false,
            };
            if (asks)
            {
                return true;
            }
        }

        return false;

        bool Asks(IOperation condition) => condition.DescendantsAndSelf().Any(o => call.Api.ChecksLevel(o) || IsCached(o));

        // "var isDebug = log.IsDebugEnabled;", or a member of one's own that is named like it.
        bool IsCached(IOperation operation) => operation switch
        {
            ILocalReferenceOperation local => local.Type?.SpecialType == SpecialType.System_Boolean
                && LocalUse.Of(local, model, cancellationToken)?.AssignedValues.Any(v => v.DescendantsAndSelf().Any(call.Api.ChecksLevel)) == true,
            IMemberReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } member => member.Member.Name.EndsWith("Enabled", StringComparison.Ordinal),
            _ => false,
        };
    }

    private static bool Leaves(IOperation branch)
        => branch is IReturnOperation or IBranchOperation or IThrowOperation
            || (branch is IExpressionStatementOperation { Operation: IThrowOperation })
            || (branch is IBlockOperation { Operations: [.., var last] } && Leaves(last));
}
