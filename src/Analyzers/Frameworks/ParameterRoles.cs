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
            var type = parameter.Type;
            var at = parameter.Ordinal;
            if (Is(type, types.Logger) && described.Logger < 0 && at == 0 && method.IsExtensionMethod)
            {
                described = described with { Logger = at };
            }
            else if (Is(type, types.Level) && described.Level < 0)
            {
                described = described with { Level = at };
            }
            else if (Is(type, types.EventId) && described.EventId < 0)
            {
                described = described with { EventId = at };
            }
            else if (Is(type, types.Exception) && described.Exception < 0)
            {
                described = described with { Exception = at };
            }
            else if (IsProvider(type) && described.Template < 0 && described.State < 0)
            {
                described = described with { Provider = at };
            }
            else if (described.Kind is LogMethodKind.Message or LogMethodKind.ScopeState)
            {
                // Of a pushed property the name comes first.
                described = described with { State = at };
            }
            else if (described.Kind != LogMethodKind.State && described.Template < 0
                && (template < 0 ? type.SpecialType == SpecialType.System_String : at == template))
            {
                described = described with { Template = at };
            }
            else if (described.Template >= 0 && described.Arguments < 0 && described.Kind != LogMethodKind.Definition)
            {
                described = described with { Arguments = at, IsParams = parameter.IsParams || IsLastArray(parameter, method) };
            }
        }

        return described;
    }

    /// <summary>A wrapper that forgot <c>params</c> is passed all its values in one array.</summary>
    private static bool IsLastArray(IParameterSymbol parameter, IMethodSymbol method)
        => parameter.Ordinal == method.Parameters.Length - 1 && ForwardedValues.IsObjects(parameter.Type);

    private static bool IsProvider(ITypeSymbol type)
        => type is { Name: "IFormatProvider", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool Is(ITypeSymbol type, ITypeSymbol? known) => known is not null && SymbolEqualityComparer.Default.Equals(type, known);
}
