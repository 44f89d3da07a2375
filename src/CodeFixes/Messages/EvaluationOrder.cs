using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Messages;

/// <summary>Whether values may be evaluated in another order, more often or not at all.</summary>
internal static class EvaluationOrder
{
    /// <summary>
    /// Whether reading the value has no effect: variables, members, constants and what is computed from them. Property getters count as such.
    /// </summary>
    public static bool IsPure(IOperation operation)
        => operation switch
        {
            { ConstantValue.HasValue: true } => true,
            ILiteralOperation or ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or ITypeOfOperation
                or IDefaultValueOperation or IConditionalAccessInstanceOperation or INameOfOperation or ISizeOfOperation => true,
            IFieldReferenceOperation or IPropertyReferenceOperation or IConversionOperation { OperatorMethod: null }
                or IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } or IConditionalOperation
                or ICoalesceOperation or IConditionalAccessOperation or IArrayElementReferenceOperation or IParenthesizedOperation
                or IArgumentOperation or IInterpolatedStringOperation or IInterpolationOperation or IInterpolatedStringTextOperation
                or IIsTypeOperation or ITupleOperation => operation.ChildOperations.All(IsPure),
            IInvocationOperation call => IsCalculation(call.TargetMethod) && call.ChildOperations.All(IsPure),
            IObjectCreationOperation { Type: { IsValueType: true,
                ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } } value
                => value.ChildOperations.All(IsPure),
            _ => false,
        };

    /// <summary>Methods of the basic types that only compute: <c>Math.Max</c>, <c>string.Join</c>, <c>5.ToString("D3")</c>.</summary>
    public static bool IsCalculation(IMethodSymbol method)
        => method.ContainingType is { } type
            && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime
                || type is { Name: "Math" or "TimeSpan" or "Guid" or "DateTimeOffset" or "DateOnly" or "TimeOnly",
                    ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } })
            && method.Name is not "NewGuid" and not "CopyTo" and not "TryFormat"
            && method.Parameters.All(p => p.RefKind is RefKind.None or RefKind.In);

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

        if (before.Any(o => !IsPure(o) && after.Count(a => a == o) != 1))
        {
            return false;
        }

        for (var i = 0; i < before.Count; i++)
        {
            for (var j = i + 1; j < before.Count; j++)
            {
                if (IsSwapped(before[i], before[j], after) && !(IsPure(before[i]) && IsPure(before[j])) && !IsStableBeside(before[i], before[j]))
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
