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
    /// <c>static string X { get; } = …</c>, or a property that returns text as it is written. Of this compilation only: an IDE sees the source of
    /// other projects where a build sees their assemblies, and both must agree.
    /// </summary>
    private static bool IsConstantProperty(IPropertySymbol property, Compilation compilation)
        => SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, compilation.Assembly)
            && (ReturnedBy(property, CancellationToken.None) is { } value ? IsWritten(value, property.IsStatic)
                : property is { IsStatic: true, SetMethod: null, DeclaringSyntaxReferences: [var reference] }
                    && reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null });

    /// <summary>Text is text; what an instance is given when it is made may be anything else.</summary>
    private static bool IsWritten(ExpressionSyntax value, bool isStatic)
        => value.IsKind(SyntaxKind.StringLiteralExpression) || (isStatic && value.Parent is EqualsValueClauseSyntax);

    /// <summary>
    /// The only expression that a property without a setter can return; null where there are several, and where a derived type may return another.
    /// </summary>
    public static ExpressionSyntax? ReturnedBy(IPropertySymbol property, CancellationToken cancellationToken)
        => property is { SetMethod: null, IsVirtual: false, IsAbstract: false, IsIndexer: false, DeclaringSyntaxReferences: [var reference] }
            && (!property.IsOverride || property.IsSealed || property.ContainingType.IsSealed)
            && reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declaration
                ? declaration.ExpressionBody?.Expression ?? declaration.Initializer?.Value ?? Returned(declaration.AccessorList)
                : null;

    private static ExpressionSyntax? Returned(AccessorListSyntax? accessors)
        => accessors is { Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration } getter] }
            ? getter.ExpressionBody?.Expression ?? (getter.Body is { Statements: [ReturnStatementSyntax { Expression: var value }] } ? value : null)
            : null;

    /// <summary>A generated resource class has a static <c>ResourceManager</c>.</summary>
    private static bool IsResource(INamedTypeSymbol type)
        => type.GetMembers("ResourceManager").Any(m => m.IsStatic && m is IPropertySymbol or IFieldSymbol);

    private static bool IsLocalizer(ITypeSymbol? type)
        => type is not null && (IsLocalizerName(type.Name) || type.AllInterfaces.Any(i => IsLocalizerName(i.Name)));

    private static bool IsLocalizerName(string name) => name is "IStringLocalizer" or "IHtmlLocalizer" or "IViewLocalizer";
}
