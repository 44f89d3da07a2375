using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>Reads what a method's parameters mean from their types.</summary>
internal static class ParameterRoles
{
    /// <summary>
    /// The method with its ordinals set. The template is the parameter of that ordinal or, with -1, the first string; values are all parameters
    /// after it, <c>params</c> or not.
    /// </summary>
    public static LogMethod Describe(LogMethod described, IMethodSymbol method, ParameterTypes types, int template = -1)
    {
        foreach (var parameter in method.Parameters)
        {
            described = OfType(described, parameter, method, types) ?? OfPlace(described, parameter, method, template);
        }

        return described;
    }

    /// <summary>The method with a role that the parameter's type gives it; null where the type means nothing, or its role is taken.</summary>
    private static LogMethod? OfType(LogMethod described, IParameterSymbol parameter, IMethodSymbol method, ParameterTypes types)
    {
        var type = parameter.Type;
        var at = parameter.Ordinal;
        return Is(type, types.Logger) && described.Logger < 0 && at == 0 && method.IsExtensionMethod ? described with { Logger = at }
            : Is(type, types.Level) && described.Level < 0 ? described with { Level = at }
            : Is(type, types.EventId) && described.EventId < 0 ? described with { EventId = at }
            : Is(type, types.Exception) && described.Exception < 0 ? described with { Exception = at }
            : IsProvider(type) && described.Template < 0 && described.State < 0 ? described with { Provider = at }
            : null;
    }

    /// <summary>The method with a role that the parameter's place gives it: an object, the template or its values; unchanged for none.</summary>
    private static LogMethod OfPlace(LogMethod described, IParameterSymbol parameter, IMethodSymbol method, int template)
    {
        var at = parameter.Ordinal;
        if (described.Kind is LogMethodKind.Message or LogMethodKind.ScopeState)
        {
            // Of a pushed property the name comes first.
            return described with { State = at };
        }

        if (described.Kind != LogMethodKind.State && described.Template < 0
            && (template < 0 ? parameter.Type.SpecialType == SpecialType.System_String : at == template))
        {
            return described with { Template = at };
        }

        return described.Template >= 0 && described.Arguments < 0 && described.Kind != LogMethodKind.Definition
            ? described with { Arguments = at, IsParams = parameter.IsParams || IsLastArray(parameter, method) }
            : described;
    }

    /// <summary>A wrapper that forgot <c>params</c> is passed all its values in one array.</summary>
    private static bool IsLastArray(IParameterSymbol parameter, IMethodSymbol method)
        => parameter.Ordinal == method.Parameters.Length - 1 && ForwardedValues.IsObjects(parameter.Type);

    private static bool IsProvider(ITypeSymbol type)
        => type is { Name: "IFormatProvider", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool Is(ITypeSymbol type, ITypeSymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
