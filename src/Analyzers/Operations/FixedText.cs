using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>Text that is written somewhere else, not made at run time: static fields and properties, resources, localizers.</summary>
internal static class FixedText
{
    /// <summary>Parts of the names of types that texts are translated by.</summary>
    private static readonly string[] CatalogueNames = ["Locali", "Translat"];

    /// <summary>What types are called, or end in, that texts are kept in: <c>Strings.Get("NoRules")</c>.</summary>
    private static readonly string[] CatalogueEndings = ["Strings", "Resources", "ResourceStrings", "Texts"];

    public static bool IsFixed(IOperation operation, Compilation compilation)
    {
        switch (operation)
        {
            case IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } }:
                return true;
            case IPropertyReferenceOperation property:
                return IsTranslated(property) || IsNewLine(property) || IsConstantProperty(property.Property, compilation);
            case IObjectCreationOperation { Type.SpecialType: SpecialType.System_String } made:
                return made.Arguments.All(a => a.Value.ConstantValue.HasValue); // new string('-', 80)
            case IInvocationOperation invocation:
                return IsTranslated(invocation) || IsOfConstants(invocation);
            case IConversionOperation { OperatorMethod: not null } conversion:
                return IsFixed(conversion.Operand, compilation); // LocalizedString to string.
            default:
                return false;
        }
    }

    /// <summary>A text from resources, a localizer or a catalogue of texts, asked by its key.</summary>
    public static bool IsTranslated(IOperation operation)
    {
        switch (operation)
        {
            case IPropertyReferenceOperation { Property.Name: "Value", Instance: IPropertyReferenceOperation or IInvocationOperation } value:
                return IsTranslated(value.Instance);
            case IPropertyReferenceOperation property:
                return IsResource(property.Property.ContainingType) || IsLocalizer(property.Instance?.Type)
                    || (property.Property.IsIndexer && property.Instance?.Type is { } catalogue && IsCatalogue(catalogue)
                        && IsKey(property.Arguments));
            case IInvocationOperation invocation:
                return invocation.TargetMethod is { Name: "GetString", ContainingType.Name: "ResourceManager" }
                    || IsLocalizer(invocation.Instance?.Type)
                    || IsCatalogued(invocation)
                    || (invocation.Instance is null && invocation.Arguments.Length > 0 && IsLocalizer(invocation.Arguments[0].Value.Unwrap().Type));
            case IConversionOperation conversion:
                return IsTranslated(conversion.Operand); // LocalizedString to string.
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
            && (ReturnsOf(property, CancellationToken.None) is [var value] ? IsWritten(value, property.IsStatic)
                : property is { IsStatic: true, SetMethod: null, DeclaringSyntaxReferences: [var reference] }
                    && reference.GetSyntax() is PropertyDeclarationSyntax { Initializer: not null });

    /// <summary>Text is text; what an instance is given when it is made may be anything, and a constructor may give it other text.</summary>
    private static bool IsWritten(ExpressionSyntax value, bool isStatic)
        => value.Parent is EqualsValueClauseSyntax ? isStatic : value.IsKind(SyntaxKind.StringLiteralExpression);

    /// <summary>
    /// The expressions that a property without a setter can return; empty where they are not known, and where a derived type may return another.
    /// </summary>
    public static ImmutableArray<ExpressionSyntax> ReturnsOf(IPropertySymbol property, CancellationToken cancellationToken)
        => property is { SetMethod: null, IsIndexer: false } && IsFinal(property)
            && property.DeclaringSyntaxReferences is [var reference]
            && reference.GetSyntax(cancellationToken) is PropertyDeclarationSyntax declaration
                ? (declaration.ExpressionBody?.Expression ?? declaration.Initializer?.Value) is { } only ? ImmutableArray.Create(only)
                    : declaration.AccessorList is { Accessors: [{ RawKind: (int)SyntaxKind.GetAccessorDeclaration } getter] }
                        ? ReturnsOf(getter.ExpressionBody, getter.Body) : ImmutableArray<ExpressionSyntax>.Empty
                : ImmutableArray<ExpressionSyntax>.Empty;

    /// <summary>The same of a method or local function.</summary>
    public static ImmutableArray<ExpressionSyntax> ReturnsOf(IMethodSymbol method, CancellationToken cancellationToken)
        => method is { MethodKind: MethodKind.Ordinary or MethodKind.LocalFunction, IsAsync: false }
            && method.ReturnType.SpecialType == SpecialType.System_String && IsFinal(method) && method.DeclaringSyntaxReferences is [var reference]
                ? reference.GetSyntax(cancellationToken) switch
                {
                    MethodDeclarationSyntax declaration => ReturnsOf(declaration.ExpressionBody, declaration.Body),
                    LocalFunctionStatementSyntax local => ReturnsOf(local.ExpressionBody, local.Body),
                    _ => ImmutableArray<ExpressionSyntax>.Empty,
                }
                : ImmutableArray<ExpressionSyntax>.Empty;

    private static bool IsFinal(ISymbol member)
        => member is { IsVirtual: false, IsAbstract: false } && (!member.IsOverride || member.IsSealed || member.ContainingType.IsSealed);

    private static ImmutableArray<ExpressionSyntax> ReturnsOf(ArrowExpressionClauseSyntax? arrow, BlockSyntax? body)
        => arrow is not null ? ImmutableArray.Create(arrow.Expression)
            : body is null ? ImmutableArray<ExpressionSyntax>.Empty
            : body.DescendantNodes(n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
                .OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>().ToImmutableArray();

    /// <summary><c>Environment.NewLine</c>.</summary>
    public static bool IsNewLine(IPropertySymbol property)
        => property is { Name: "NewLine", ContainingType: { Name: "Environment", ContainingNamespace.Name: "System" } };

    /// <inheritdoc cref="IsNewLine(IPropertySymbol)"/>
    public static bool IsNewLine(IOperation operation) => operation is IPropertyReferenceOperation { Property: var property } && IsNewLine(property);

    /// <summary><c>"-".PadRight(80, '-')</c>: text of constants is the same each time.</summary>
    private static bool IsOfConstants(IInvocationOperation invocation)
        => invocation is { TargetMethod.ContainingType.SpecialType: SpecialType.System_String, Instance.ConstantValue.HasValue: true }
            && invocation.Arguments.All(a => a.Value.ConstantValue.HasValue);

    /// <summary>A catalogue of texts of the project's own, asked by a constant key: <c>_localizer.GetText("Started")</c>.</summary>
    private static bool IsCatalogued(IInvocationOperation invocation)
        => (invocation.Instance?.Type ?? invocation.TargetMethod.ContainingType) is { } type
            && (IsCatalogue(type)
                || (invocation.TargetMethod.Name.StartsWith("Get", StringComparison.Ordinal)
                    && CatalogueEndings.Any(e => type.Name.EndsWith(e, StringComparison.Ordinal))))
            && IsKey(invocation.Arguments);

    private static bool IsCatalogue(ITypeSymbol type)
        => CatalogueNames.Any(n => type.Name.IndexOf(n, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether nothing is given but constants, one of them a name: a string, or the field of an enum.</summary>
    private static bool IsKey(ImmutableArray<IArgumentOperation> arguments)
        => arguments.Any(a => a.Value is { ConstantValue: { HasValue: true, Value: { } key } }
                && (key is string || a.Value.Type?.TypeKind == TypeKind.Enum))
            && arguments.All(a => a.Value.ConstantValue.HasValue || a.ArgumentKind != ArgumentKind.Explicit);

    /// <summary>A generated resource class has a static <c>ResourceManager</c>.</summary>
    private static bool IsResource(INamedTypeSymbol type)
        => type.GetMembers("ResourceManager").Any(m => m.IsStatic && m is IPropertySymbol or IFieldSymbol);

    private static bool IsLocalizer(ITypeSymbol? type)
        => type is not null && (IsLocalizerName(type.Name) || type.AllInterfaces.Any(i => IsLocalizerName(i.Name)));

    private static bool IsLocalizerName(string name) => name is "IStringLocalizer" or "IHtmlLocalizer" or "IViewLocalizer";
}
