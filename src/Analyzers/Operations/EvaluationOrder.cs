using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>Whether several values may be evaluated in another order, more often or not at all.</summary>
internal static class EvaluationOrder
{
    /// <summary>Whether nothing but this member can change the value between two evaluations.</summary>
    private static bool IsStable(IOperation operation)
        => operation switch
        {
            { ConstantValue.HasValue: true } => true,
            ILocalReferenceOperation { Local.RefKind: RefKind.None } or IParameterReferenceOperation { Parameter.RefKind: RefKind.None }
                or IInstanceReferenceOperation => true,
            IFieldReferenceOperation { Field.IsReadOnly: true } field => field.Instance is null || IsStable(field.Instance),
            IConversionOperation { OperatorMethod: null } conversion => IsStable(conversion.Operand),
            _ => false,
        };

    /// <summary>
    /// Whether evaluating <paramref name="after"/> has the effects of evaluating <paramref name="before"/>: nothing with an effect is repeated, left
    /// out, or swapped with anything that could notice.
    /// </summary>
    public static bool IsKept(IReadOnlyList<IOperation> before, IReadOnlyList<IOperation> after)
    {
        if (before.SequenceEqual(after))
        {
            return true;
        }

        if (before.Any(o => !Effects.IsPure(o) && after.Count(a => a == o) != 1))
        {
            return false;
        }

        for (var i = 0; i < before.Count; i++)
        {
            for (var j = i + 1; j < before.Count; j++)
            {
                if (IsSwapped(before[i], before[j], after) && !(Effects.IsPure(before[i]) && Effects.IsPure(before[j]))
                    && !IsStableBeside(before[i], before[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsSwapped(IOperation first, IOperation second, IReadOnlyList<IOperation> after)
    {
        int lastFirst = -1, firstSecond = int.MaxValue;
        for (var i = 0; i < after.Count; i++)
        {
            lastFirst = after[i] == first ? i : lastFirst;
            firstSecond = after[i] == second ? Math.Min(firstSecond, i) : firstSecond;
        }

        return lastFirst >= 0 && firstSecond < lastFirst;
    }

    /// <summary>One of the two can't see the other's effects: it reads a variable that the other neither assigns nor captures.</summary>
    private static bool IsStableBeside(IOperation one, IOperation other)
        => (IsStable(one) && !Writes(other, one)) || (IsStable(other) && !Writes(one, other));

    private static bool Writes(IOperation effect, IOperation variable)
    {
        var symbol = (variable as ILocalReferenceOperation)?.Local ?? (ISymbol?)(variable as IParameterReferenceOperation)?.Parameter;
        return effect.DescendantsAndSelf().Any(o => o is IAnonymousFunctionOperation or IAwaitOperation
            || (symbol is not null && (o as ILocalReferenceOperation)?.Local is { } local && SymbolEqualityComparer.Default.Equals(local, symbol))
            || (symbol is not null && (o as IParameterReferenceOperation)?.Parameter is { } parameter
                && SymbolEqualityComparer.Default.Equals(parameter, symbol)));
    }
}
