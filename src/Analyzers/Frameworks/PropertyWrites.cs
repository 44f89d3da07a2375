using System.Collections.Immutable;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>Keys and values that code gives to records besides their templates: properties of loggers, scopes and contexts.</summary>
internal static class PropertyWrites
{
    private static readonly ImmutableHashSet<string> Methods = ImmutableHashSet.Create(
        "ForContext", "WithProperty", "PushProperty", "PushScopeProperty", "Property", "Set", "SetScoped");

    private static readonly string[] Keys = ["name", "propertyName", "key", "propertyKey", "item"];

    private static readonly string[] Values = ["value", "propertyValue"];

    private static readonly string[] Roots = [.. KnownFrameworks.All.Select(f => f.Root)];

    /// <summary>The ordinals of the key and the value of a framework's method that sets one property; null for other methods.</summary>
    public static (int Key, int Value)? Of(IMethodSymbol method)
    {
        var isEnricher = method is { MethodKind: MethodKind.Constructor, ContainingType.Name: "PropertyEnricher" };
        if ((!isEnricher && !Methods.Contains(method.Name)) || method.Parameters.Length < 2 || !IsOfFramework(method.ContainingNamespace))
        {
            return null;
        }

        var definition = method.OriginalDefinition;
        var key = definition.Parameters.FirstOrDefault(p => p.Type.SpecialType == SpecialType.System_String && Keys.Contains(p.Name));
        var value = definition.Parameters.FirstOrDefault(p => Values.Contains(p.Name));
        return key is null || value is null ? null : (key.Ordinal, value.Ordinal);
    }

    /// <summary>
    /// The key of an assignment that sets a property of a context or an event: <c>ThreadContext.Properties["key"]</c>,
    /// <c>logEvent.Properties["key"]</c>. Null for others.
    /// </summary>
    public static IOperation? KeyOf(IPropertyReferenceOperation target)
        => target is { Property.IsIndexer: true, Arguments: [{ Value: var key }] }
            && (IsContext(target.Property.ContainingType)
                || target.Instance?.Unwrap() is IPropertyReferenceOperation { Property: { Name: "Properties", ContainingType: var owner } }
                    && owner.Name == "LogEventInfo" && IsOfFramework(owner.ContainingNamespace))
            ? key
            : null;

    /// <summary>The key of the stack that a value is pushed onto: <c>ThreadContext.Stacks["key"].Push(value)</c>. Null for other calls.</summary>
    public static IOperation? KeyOfStack(IInvocationOperation call)
        => call is { TargetMethod: { Name: "Push", ContainingType: { Name: "ThreadContextStack" or "LogicalThreadContextStack" } type },
            Instance: { } stack }
            && IsOfFramework(type.ContainingNamespace)
            && stack.Unwrap() is IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] }
            ? key
            : null;

    /// <summary>
    /// The pairs that the state of a scope is written from: a dictionary, a list or array of pairs, a tuple, or one pair.
    /// </summary>
    public static IEnumerable<(IOperation Key, IOperation Value)> Pairs(IOperation state)
    {
        var value = state.Unwrap();
        while (value is IConversionOperation conversion)
        {
            value = conversion.Operand.Unwrap();
        }

        switch (value)
        {
            case ITupleOperation { Elements: [var key, var of] } when key.Type?.SpecialType == SpecialType.System_String:
                return [(key, of)];
            case IInvocationOperation { TargetMethod: { Name: "Create", ContainingType.Name: "KeyValuePair" },
                Arguments: [{ Value: var key }, { Value: var of }] }:
                return [(key, of)];
            case IObjectCreationOperation { Type.Name: "KeyValuePair", Arguments: [{ Value: var key }, { Value: var of }] }:
                return [(key, of)];
            case IObjectCreationOperation { Initializer: { } initializer }:
                return initializer.Initializers.SelectMany(OfElement);
            case IArrayCreationOperation { Initializer: { } elements }:
                return elements.ElementValues.SelectMany(Pairs);
            default:
                return value.Kind == OperationKind.None || (int)value.Kind == CollectionExpression ? value.ChildOperations.SelectMany(Pairs) : [];
        }
    }

    /// <summary>What Roslyn 4.8 has no name for.</summary>
    private const int CollectionExpression = 127;

    private static IEnumerable<(IOperation Key, IOperation Value)> OfElement(IOperation element) => element switch
    {
        ISimpleAssignmentOperation
        {
            Target: IPropertyReferenceOperation { Property.IsIndexer: true, Arguments: [{ Value: var key }] }, Value: var of,
        }
            => [(key, of)],
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var key }, { Value: var of }] } => [(key, of)],
        IInvocationOperation { TargetMethod.Name: "Add", Arguments: [{ Value: var pair }] } => Pairs(pair),
        _ => [],
    };

    private static bool IsContext(INamedTypeSymbol type)
        => type.Name.EndsWith("ContextProperties", StringComparison.Ordinal) || type.Name == "ContextPropertiesBase"
            ? IsOfFramework(type.ContainingNamespace)
            : type.Name == "PropertiesDictionary" && IsOfFramework(type.ContainingNamespace);

    private static bool IsOfFramework(INamespaceSymbol? space)
    {
        for (var current = space; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            if (current.ContainingNamespace is { IsGlobalNamespace: true })
            {
                return Roots.Contains(current.Name);
            }
        }

        return false;
    }
}
