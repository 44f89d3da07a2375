using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>Text that is written somewhere else, not made at run time: static fields and properties, resources, localizers.</summary>
internal static class FixedText
{
    public static bool IsFixed(IOperation operation, Compilation compilation)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } }:
                return true;
            case IPropertyReferenceOperation property:
                return IsResource(property.Property.ContainingType) || IsLocalizer(property.Instance?.Type)
                    || (property is { Property.Name: "Value", Instance: IPropertyReferenceOperation inner } && IsLocalizer(inner.Instance?.Type))
                    || IsConstantProperty(property.Property, compilation);
            case IInvocationOperation invocation:
                return invocation.TargetMethod is { Name: "GetString", ContainingType.Name: "ResourceManager" }
                    || IsLocalizer(invocation.Instance?.Type)
                    || (invocation.Instance is null && invocation.Arguments.Length > 0 && IsLocalizer(invocation.Arguments[0].Value.Unwrap().Type));
            case IConversionOperation { OperatorMethod: not null } conversion:
                return IsFixed(conversion.Operand, compilation); // LocalizedString to string.
            default:
                return false;
        }
    }

    /// <summary>
    /// <c>static string X { get; } = …</c> or <c>static string X => "…"</c>. Of this compilation only: an IDE sees the source of other
    /// projects where a build sees their assemblies, and both must agree.
    /// </summary>
    private static bool IsConstantProperty(IPropertySymbol property, Compilation compilation)
        => property is { IsStatic: true, SetMethod: null, DeclaringSyntaxReferences: [var reference] }
            && SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Assembly)
            && reference.GetSyntax() is PropertyDeclarationSyntax declaration
            && (declaration.Initializer is not null || declaration.ExpressionBody?.Expression.IsKind(SyntaxKind.StringLiteralExpression) == true);

    /// <summary>A generated resource class has a static <c>ResourceManager</c>.</summary>
    private static bool IsResource(INamedTypeSymbol type)
        => type.GetMembers("ResourceManager").Any(m => m.IsStatic && m is IPropertySymbol or IFieldSymbol);

    private static bool IsLocalizer(ITypeSymbol? type)
        => type is not null && (IsLocalizerName(type.Name) || type.AllInterfaces.Any(i => IsLocalizerName(i.Name)));

    private static bool IsLocalizerName(string name) => name is "IStringLocalizer" or "IHtmlLocalizer" or "IViewLocalizer";
}
