using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Answers where a template's text comes from.</summary>
internal static class TemplateSources
{
    public static TemplateSource Classify(LogCall call, IOperation template, SemanticModel model, CancellationToken cancellationToken)
    {
        template = template.Unwrap();
        var origin = Origin(template);
        if (origin != TemplateOrigin.Value)
        {
            return new(origin, template, null);
        }

        if (template is ILocalReferenceOperation local && LocalUse.Of(local, model, cancellationToken) is { } use)
        {
            if (use.AssignedValues.Length > 0 && use.AssignedValues.All(IsFixed))
            {
                return new(TemplateOrigin.Fixed, template, null);
            }

            if (use is { AssignedValues: [var made], Reads: 1, IsInitializer: true } && Origin(made.Unwrap()) is var making && making > TemplateOrigin.Fixed && making != TemplateOrigin.Value)
            {
                return new(making, made.Unwrap(), local.Local);
            }
        }

        return new(IsFixed(template) || IsForwarded(call, template) ? TemplateOrigin.Fixed : TemplateOrigin.Value, template, null);
    }

    /// <summary>The kind of an expression that builds text; <see cref="TemplateOrigin.Value"/> for any other.</summary>
    private static TemplateOrigin Origin(IOperation operation)
    {
        if (operation.ConstantValue.HasValue)
        {
            return TemplateOrigin.Constant;
        }

        switch (operation)
        {
            case IInterpolatedStringOperation:
                return TemplateOrigin.Interpolation;
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Add, Type.SpecialType: SpecialType.System_String }:
                return TemplateOrigin.Concatenation;
            case IInvocationOperation { TargetMethod: { ContainingType.SpecialType: SpecialType.System_String, IsStatic: true } method }:
                return method.Name switch
                {
                    "Format" => TemplateOrigin.Format,
                    "Concat" or "Join" => TemplateOrigin.Concat,
                    _ => TemplateOrigin.Value,
                };
            case IInvocationOperation { TargetMethod: { Name: "ToString", ContainingType: { Name: "StringBuilder", ContainingNamespace.Name: "Text" } } }:
                return TemplateOrigin.Builder;
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Chosen(choice.WhenTrue, whenFalse);
            case ICoalesceOperation coalesce:
                return Chosen(coalesce.Value, coalesce.WhenNull);
            default:
                return TemplateOrigin.Value;
        }
    }

    /// <summary>A choice of texts of which one is built is built.</summary>
    private static TemplateOrigin Chosen(IOperation first, IOperation second)
    {
        var one = Origin(first.Unwrap());
        var other = Origin(second.Unwrap());
        return one > TemplateOrigin.Fixed && one != TemplateOrigin.Value ? one
            : other > TemplateOrigin.Fixed && other != TemplateOrigin.Value ? other
            : TemplateOrigin.Value;
    }

    /// <summary>Text that no run-time value gets into.</summary>
    private static bool IsFixed(IOperation operation)
    {
        operation = operation.Unwrap();
        if (operation.ConstantValue.HasValue)
        {
            return true;
        }

        switch (operation)
        {
            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } }:
                return true;
            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return IsFixed(choice.WhenTrue) && IsFixed(whenFalse);
            case ICoalesceOperation coalesce:
                return IsFixed(coalesce.Value) && IsFixed(coalesce.WhenNull);
            case ISwitchExpressionOperation { Arms.Length: > 0 } choice:
                return choice.Arms.All(arm => arm.Value is IThrowOperation || arm.Value.Unwrap() is IThrowOperation || IsFixed(arm.Value));
            case IPropertyReferenceOperation property:
                return IsResource(property.Property.ContainingType) || IsLocalizer(property.Instance?.Type)
                    || (property is { Property.Name: "Value", Instance: IPropertyReferenceOperation inner } && IsLocalizer(inner.Instance?.Type));
            case IInvocationOperation invocation:
                return invocation.TargetMethod is { Name: "GetString", ContainingType.Name: "ResourceManager" } || IsLocalizer(invocation.Instance?.Type)
                    || (invocation.Instance is null && invocation.Arguments.Length > 0 && IsLocalizer(invocation.Arguments[0].Value.Unwrap().Type));
            case IConversionOperation { OperatorMethod: not null } conversion:
                return IsFixed(conversion.Operand); // LocalizedString to string.
            default:
                return false;
        }
    }

    /// <summary>A generated resource class has a static <c>ResourceManager</c>.</summary>
    private static bool IsResource(INamedTypeSymbol type)
        => type.GetMembers("ResourceManager").Any(m => m.IsStatic && m is IPropertySymbol or IFieldSymbol);

    private static bool IsLocalizer(ITypeSymbol? type)
        => type is not null && (IsLocalizerName(type.Name) || type.AllInterfaces.Any(i => IsLocalizerName(i.Name)));

    private static bool IsLocalizerName(string name) => name is "IStringLocalizer" or "IHtmlLocalizer" or "IViewLocalizer";

    /// <summary>
    /// A parameter passed on as the template: of a wrapper that is marked as one, or together with the wrapper's own array of values.
    /// Then the wrapper's callers say what the template is.
    /// </summary>
    private static bool IsForwarded(LogCall call, IOperation template)
    {
        if (template is not IParameterReferenceOperation { Parameter: { ContainingSymbol: IMethodSymbol method } parameter })
        {
            return false;
        }

        if (WrapperApi.MarkedTemplate(method) == parameter.Ordinal)
        {
            return true;
        }

        return call.Passing == ArgumentPassing.Array
            && call.Operation is IInvocationOperation invocation
            && invocation.ArgumentAt(call.Method.Arguments)?.Value.Unwrap() is IParameterReferenceOperation values
            && SymbolEqualityComparer.Default.Equals(values.Parameter.ContainingSymbol, method);
    }
}

/// <summary>How a local variable is used in its member.</summary>
/// <param name="AssignedValues">Every value that is assigned, the initializer included.</param>
/// <param name="Reads">Uses other than as the target of a plain assignment.</param>
/// <param name="IsInitializer">Whether the only assignment is the declaration's.</param>
internal sealed record LocalUse(System.Collections.Immutable.ImmutableArray<IOperation> AssignedValues, int Reads, bool IsInitializer)
{
    /// <summary>Null where the variable is assigned in a way that cannot be followed (<c>out</c>, <c>foreach</c>, a pattern).</summary>
    public static LocalUse? Of(ILocalReferenceOperation reference, SemanticModel model, CancellationToken cancellationToken)
    {
        var local = reference.Local;
        if (local.DeclaringSyntaxReferences is not [var declaration] || declaration.GetSyntax(cancellationToken) is not VariableDeclaratorSyntax declarator)
        {
            return null;
        }

        var scope = declarator.FirstAncestorOrSelf<BlockSyntax>() ?? (SyntaxNode?)declarator.FirstAncestorOrSelf<SwitchSectionSyntax>() ?? declarator.SyntaxTree.GetRoot(cancellationToken);
        var values = System.Collections.Immutable.ImmutableArray.CreateBuilder<IOperation>();
        if (declarator.Initializer is { } initializer)
        {
            if (model.GetOperation(initializer.Value, cancellationToken) is not { } made)
            {
                return null;
            }

            values.Add(made);
        }

        var reads = 0;
        foreach (var name in scope.DescendantNodes().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != local.Name || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol, local))
            {
                continue;
            }

            switch (name.Parent)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left == name:
                    if (!assignment.OperatorToken.IsKind(Microsoft.CodeAnalysis.CSharp.SyntaxKind.EqualsToken)
                        || assignment.Parent is not ExpressionStatementSyntax
                        || model.GetOperation(assignment.Right, cancellationToken) is not { } value)
                    {
                        return null;
                    }

                    values.Add(value);
                    break;
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 }:
                case RefExpressionSyntax:
                    return null;
                default:
                    reads++;
                    break;
            }
        }

        return new LocalUse(values.ToImmutable(), reads, declarator.Initializer is not null && values.Count == 1);
    }
}
