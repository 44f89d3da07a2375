using LogAnalyzers.Symbols;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>
/// Whether evaluating an operation more often, less often or elsewhere can be noticed. Reading variables, fields and properties counts as no effect,
/// though a getter could have one. What it costs is <see cref="ValueCosts"/>'s; what can be told without binding is <see cref="WrittenEffects"/>'s.
/// </summary>
internal static class Effects
{
    private enum Purity
    {
        Impure,
        Pure,

        /// <summary>Pure where all that it is made of is.</summary>
        OfItsParts,
    }

    /// <summary>What a method does, by the tables in <see cref="HarmlessMembers"/>.</summary>
    public static CallEffect Of(IMethodSymbol method)
        => IsCalculation(method) ? CallEffect.Calculation
            : IsRead(method) ? CallEffect.Reading
            : CallEffect.Unknown;

    /// <summary>
    /// Whether the value is read or calculated from what is read, so that it may be evaluated again, not at all, or in another order beside values
    /// of its kind. False for what is not known.
    /// </summary>
    public static bool IsPure(IOperation operation)
    {
        var purity = PurityOf(operation);
        if (purity != Purity.OfItsParts)
        {
            return purity == Purity.Pure;
        }

        var pending = new Stack<IOperation>();
        pending.Push(operation);
        while (pending.Count > 0)
        {
            foreach (var part in pending.Pop().ChildOperations)
            {
                switch (PurityOf(part))
                {
                    case Purity.Impure:
                        return false;
                    case Purity.OfItsParts:
                        pending.Push(part);
                        break;
                }
            }
        }

        return true;
    }

    /// <summary>
    /// Whether it can be noticed that a value is evaluated where it was not, or no longer where it was. Weaker than the opposite of
    /// <see cref="IsPure"/>: what gives another value each time, and forms of expressions that are none of the known ones, have no effect.
    /// </summary>
    public static bool CanBeNoticed(IOperation value) => value.DescendantsAndSelf().Any(IsEffect);

    private static Purity PurityOf(IOperation operation) => operation switch
    {
        { ConstantValue.HasValue: true } => Purity.Pure,
        ILiteralOperation or ILocalReferenceOperation or IParameterReferenceOperation or IInstanceReferenceOperation or ITypeOfOperation
            or IDefaultValueOperation or IConditionalAccessInstanceOperation or INameOfOperation or ISizeOfOperation => Purity.Pure,
        IFieldReferenceOperation or IPropertyReferenceOperation or IConversionOperation { OperatorMethod: null }
            or IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } or IConditionalOperation
            or ICoalesceOperation or IConditionalAccessOperation or IArrayElementReferenceOperation or IParenthesizedOperation
            or IArgumentOperation or IInterpolatedStringOperation or IInterpolationOperation or IInterpolatedStringTextOperation
            or IIsTypeOperation or ITupleOperation => Purity.OfItsParts,
        IInvocationOperation call => Of(call.TargetMethod) == CallEffect.Calculation ? Purity.OfItsParts : Purity.Impure,
        IObjectCreationOperation creation => IsSystemValue(creation.Type) ? Purity.OfItsParts : Purity.Impure,
        _ => Purity.Impure,
    };

    private static bool IsEffect(IOperation operation) => operation switch
    {
        IInvocationOperation { IsImplicit: true } => false, // The compiler's own, to put an interpolated text together.
        IInvocationOperation call => Of(call.TargetMethod) == CallEffect.Unknown,
        IObjectCreationOperation { IsImplicit: true } => false,
        IObjectCreationOperation creation => !IsSystemValue(creation.Type),
        ITypeParameterObjectCreationOperation or IAnonymousObjectCreationOperation { Initializers.IsEmpty: true } => true,
        IAssignmentOperation { Parent: not IAnonymousObjectCreationOperation } or IIncrementOrDecrementOperation or IAwaitOperation or IThrowOperation
            => true,
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation => true,
        IDeclarationExpressionOperation or IDeclarationPatternOperation => true,
        _ => false,
    };

    /// <summary>Methods of the basic types that only compute: <c>Math.Max</c>, <c>string.Join</c>, <c>5.ToString("D3")</c>.</summary>
    private static bool IsCalculation(IMethodSymbol method)
        => method.ContainingType is { } type
            && (type.SpecialType is >= SpecialType.System_Boolean and <= SpecialType.System_String or SpecialType.System_DateTime
                || (ScalarTypes.IsInSystem(type) && HarmlessMembers.CalculatingTypes.Contains(type.Name)))
            && !HarmlessMembers.NoCalculations.Contains(method.Name)
            && method.Parameters.All(p => p.RefKind is RefKind.None or RefKind.In);

    /// <summary>Making text of any value, asking for its type, and putting paths together or asking the system about them.</summary>
    private static bool IsRead(IMethodSymbol method)
        => method is { Name: "ToString" or "GetType", Parameters.IsEmpty: true }
            || (method.ContainingType is { Name: "Path",
                    ContainingNamespace: { Name: "IO", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
                && !HarmlessMembers.NoPathReads.Contains(method.Name));

    private static bool IsSystemValue(ITypeSymbol? type) => type is { IsValueType: true } && ScalarTypes.IsInSystem(type);
}
