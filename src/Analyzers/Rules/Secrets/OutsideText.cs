using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>Where a text comes from that somebody outside of the program wrote, as far as one member shows.</summary>
internal static class OutsideText
{
    private const int MaxSteps = 12;

    /// <summary>What it is, for messages; null for text that nobody outside wrote, or of which that does not show.</summary>
    public static string? SourceOf(IOperation value, CancellationToken cancellationToken)
    {
        var current = value;
        for (var step = 0; step < MaxSteps; step++)
        {
            current = current.Unwrap();
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(current) is { } source)
            {
                return source;
            }

            if (Next(current, cancellationToken) is not { } next)
            {
                return null;
            }

            current = next;
        }

        return null;
    }

    private static string? Find(IOperation operation) => operation switch
    {
        // A server hands these on as they stand in a line of the request: no line break is in them.
        { Type: { Name: "QueryString" or "HostString", IsValueType: true } } => null,
        IParameterReferenceOperation { Parameter: var parameter } => OfParameter(parameter, operation),
        IPropertyReferenceOperation { Property: { ContainingType: { } type } property } when IsOutside(type, property.Name)
            => $"'{type.Name}.{property.Name}'",
        IInvocationOperation { TargetMethod: { ContainingType: { } type } method } when OutsideNames.IsCall(type.Name, method.Name)
            => $"'{type.Name}.{method.Name}'",
        _ => null,
    };

    /// <summary>What the value is, or is a part of.</summary>
    private static IOperation? Next(IOperation operation, CancellationToken cancellationToken) => operation switch
    {
        IPropertyReferenceOperation { Instance: { } owner } property
            when property.Type is { SpecialType: SpecialType.System_String } || property.Property.IsIndexer || IsHolder(property.Type) => owner,
        IConditionalAccessOperation access => WhenNotNull(access),
        IAwaitOperation awaited => awaited.Operation,
        IConversionOperation conversion => conversion.Operand,
        ICoalesceOperation coalesce => coalesce.Value,
        IArrayElementReferenceOperation element => element.ArrayReference,
        IInvocationOperation call when OutsideNames.Keep(call.TargetMethod.Name)
            => call.TargetMethod.Name == "GetString" || call.Instance is null ? call.Arguments.FirstOrDefault()?.Value : call.Instance,
        IObjectCreationOperation { Type.Name: "StreamReader", Arguments: [{ Value: var stream }, ..] } => stream,
        ILocalReferenceOperation local when operation.SemanticModel is { } model
            && LocalUse.Of(local, model, cancellationToken) is { IsInitializer: true, AssignedValues: [var value] } => value,
        _ => null,
    };

    /// <summary>Of <c>a?.B</c> what is in front, where what stands behind keeps the text.</summary>
    private static IOperation? WhenNotNull(IConditionalAccessOperation access)
        => access.WhenNotNull switch
        {
            IInvocationOperation call when !OutsideNames.Keep(call.TargetMethod.Name) => null,
            IPropertyReferenceOperation { Property: { ContainingType: { } type } property } reference when IsOutside(type, property.Name)
                => reference,
            _ => access.Operation,
        };

    /// <summary>Types that only hold text: of a header, a body.</summary>
    private static bool IsHolder(ITypeSymbol? type)
        => type is { Name: "StringValues" or "PathString" or "BinaryData" or "ReadOnlyMemory" or "Message" };

    private static bool IsOutside(INamedTypeSymbol type, string member) => OutsideNames.IsMember(type.Name, member);

    /// <summary>A parameter that a request fills in: of a controller's action, or of a function that is mapped to a path.</summary>
    private static string? OfParameter(IParameterSymbol parameter, IOperation operation)
    {
        if (parameter.GetAttributes().Any(a => a.AttributeClass is { } attribute && OutsideNames.IsFromInside(attribute.Name))
            || parameter.Type is { SpecialType: not (SpecialType.None or SpecialType.System_String) }
            || parameter.ContainingSymbol is not IMethodSymbol method)
        {
            return null;
        }

        var isText = parameter.Type.SpecialType == SpecialType.System_String;
        return IsAction(method) || (IsMapped(method, operation) && (isText || !IsService(parameter.Type)))
            ? isText ? $"the request's '{parameter.Name}'" : $"'{parameter.Name}' of the request"
            : null;
    }

    private static bool IsService(ITypeSymbol type) => type.TypeKind == TypeKind.Interface || type.Name.EndsWith("Service", StringComparison.Ordinal);

    private static bool IsAction(IMethodSymbol method)
        => method is { MethodKind: MethodKind.Ordinary, DeclaredAccessibility: Accessibility.Public, IsStatic: false, ContainingType: { } type }
            && !method.GetAttributes().Any(a => a.AttributeClass?.Name == "NonActionAttribute") && IsController(type);

    private static bool IsController(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            if (current.Name is "ControllerBase" or "Controller" or "ApiController"
                && current.ContainingNamespace?.ToDisplayString() is "Microsoft.AspNetCore.Mvc" or "System.Web.Mvc" or "System.Web.Http")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMapped(IMethodSymbol method, IOperation operation)
        => method.MethodKind == MethodKind.AnonymousFunction
            && operation.Syntax.Ancestors().OfType<AnonymousFunctionExpressionSyntax>()
                .Any(f => f is { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
                    && call.InvokedName()?.Identifier.ValueText is { } name && OutsideNames.IsMap(name)
                    && operation.SemanticModel?.GetSymbolInfo(call).Symbol is { ContainingNamespace: { } space }
                    && space.ToDisplayString() == "Microsoft.AspNetCore.Builder");
}
