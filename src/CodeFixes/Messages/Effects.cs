using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Messages;

/// <summary>Whether evaluating a value where it was not evaluated before, or no longer where it was, can be noticed.</summary>
internal static class Effects
{
    /// <summary>Reading variables and properties, calculating and making text of values counts as no effect.</summary>
    public static bool MayHave(IOperation value) => value.DescendantsAndSelf().Any(IsEffect);

    private static bool IsEffect(IOperation operation) => operation switch
    {
        IInvocationOperation { IsImplicit: true } => false, // The compiler's own, to put an interpolated text together.
        IInvocationOperation { TargetMethod: { Name: "ToString" or "GetType", Parameters.IsEmpty: true } } => false,
        IInvocationOperation call => !EvaluationOrder.IsCalculation(call.TargetMethod) && !IsPath(call.TargetMethod),
        IObjectCreationOperation { IsImplicit: true } => false,
        IObjectCreationOperation { Type: { IsValueType: true, ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
            => false,
        IObjectCreationOperation or ITypeParameterObjectCreationOperation or IAnonymousObjectCreationOperation { Initializers.IsEmpty: true } => true,
        IAssignmentOperation { Parent: not IAnonymousObjectCreationOperation } or IIncrementOrDecrementOperation or IAwaitOperation or IThrowOperation
            => true,
        IDynamicInvocationOperation or IDynamicObjectCreationOperation or IFunctionPointerInvocationOperation => true,
        IDeclarationExpressionOperation or IDeclarationPatternOperation => true,
        _ => false,
    };

    private static bool IsPath(IMethodSymbol method)
        => method.ContainingType is { Name: "Path",
            ContainingNamespace: { Name: "IO", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } }
            && method.Name is not "GetTempFileName" and not "GetRandomFileName";
}
