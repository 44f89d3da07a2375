using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// What else a body does with a template that it is given: whoever formats, prints or keeps the text of <c>{0}</c> can't do so with <c>{Name}</c>.
/// </summary>
internal static class TemplateUses
{
    /// <summary>Types whose methods look at an argument and leave it alone.</summary>
    private static readonly string[] Guards = ["Guard", "Ensure", "Check", "Requires", "Contract", "ThrowHelper"];

    /// <summary>Whether all that becomes of a parameter's text is a template, apart from questions like whether it is null.</summary>
    /// <param name="takesTemplate">Whether a call takes its parameter of that ordinal as a template.</param>
    /// <param name="takesValue">Whether a call takes the text as the value of its only placeholder; null where none does.</param>
    public static bool AreAllTemplates(
        IParameterSymbol parameter, SyntaxNode body, SemanticModel model, Func<IInvocationOperation, int, bool> takesTemplate,
        Func<IInvocationOperation, bool>? takesValue = null)
        => body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>()
            .Where(n => n.Identifier.ValueText == parameter.Name)
            .Select(n => model.GetOperation(n))
            .OfType<IParameterReferenceOperation>()
            .Where(r => SymbolEqualityComparer.Default.Equals(r.Parameter, parameter))
            .All(r => IsHarmless(r, parameter, takesTemplate) || (takesValue is not null && ValueTaker(r) is { } call && takesValue(call)));

    /// <summary>The call that a text is one of the values of.</summary>
    private static IInvocationOperation? ValueTaker(IOperation text)
    {
        var current = text.Parent;
        while (current is IConversionOperation or IArrayInitializerOperation or IArrayCreationOperation or IArgumentOperation
            || current?.Syntax is CollectionExpressionSyntax || (current is { IsImplicit: true } and not IInvocationOperation))
        {
            current = current.Parent;
        }

        return current as IInvocationOperation;
    }

    private static bool IsHarmless(IOperation text, IParameterSymbol parameter, Func<IInvocationOperation, int, bool> takesTemplate)
    {
        while (IsInside(text))
        {
            text = text.Parent!;
        }

        return text.Parent switch
        {
            IBinaryOperation or IIsPatternOperation or INameOfOperation or IExpressionStatementOperation => true,
            IPropertyReferenceOperation property => property.Instance == text,
            IConditionalAccessOperation access => access.Operation == text && access.WhenNotNull is not IInvocationOperation,
            IInvocationOperation asked => asked.Instance == text && IsAnswer(asked.TargetMethod.ReturnType),
            IAssignmentOperation assignment => assignment.Target == text
                || (assignment.Target is IParameterReferenceOperation own && SymbolEqualityComparer.Default.Equals(own.Parameter, parameter)),
            IArgumentOperation { Parameter: { } taken, Parent: IInvocationOperation call }
                => IsCheck(call.TargetMethod) || takesTemplate(call, taken.Ordinal),
            IArgumentOperation { Parent: IObjectCreationOperation { Type: { } type } } => ExceptionTypes.IsException(type),
            _ => false,
        };
    }

    /// <summary>Whether the text goes into a larger one, which is a template if it is used as one.</summary>
    private static bool IsInside(IOperation text) => text.Parent switch
    {
        IConversionOperation { OperatorMethod: null } or IParenthesizedOperation or ICoalesceOperation or IInterpolatedStringOperation => true,
        IInterpolationOperation hole => hole.Expression == text,
        IConditionalOperation choice => choice.Condition != text,
        IBinaryOperation sum => sum.OperatorKind == BinaryOperatorKind.Add && sum.Type?.SpecialType == SpecialType.System_String,
        _ => false,
    };

    private static bool IsAnswer(ITypeSymbol type) => type.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32;

    private static bool IsCheck(IMethodSymbol method)
        => (method.ContainingType.SpecialType == SpecialType.System_String && IsAnswer(method.ReturnType))
            || Guards.Contains(method.ContainingType.Name) || ExceptionTypes.IsException(method.ContainingType);
}
