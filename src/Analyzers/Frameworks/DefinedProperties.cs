using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// What generators store of the parameters of a method that they complete: each by its name, whether the template has it or not. The extended
/// generator knows attributes that give other names and take objects apart.
/// </summary>
internal static class DefinedProperties
{
    /// <summary>What takes an object apart; a <c>[TagName]</c> on one of its properties is not heard (seen with 10.0).</summary>
    private const string PartsAttribute = "LogPropertiesAttribute";

    /// <summary>The properties of a parameter that the template does not name; none where only run time knows them.</summary>
    public static IEnumerable<(string Name, ITypeSymbol Type)> Of(IParameterSymbol parameter)
    {
        var attributes = parameter.GetAttributes();
        if (Named(attributes, "TagProviderAttribute") is not null)
        {
            return [];
        }

        var name = NameOf(parameter);
        return Named(attributes, PartsAttribute) is not { } parts ? [(name, parameter.Type)]
            : PropertiesOf(parameter.Type).Select(p => (IsNameless(parts) ? p.Name : name + "." + p.Name, p.Type));
    }

    private static IEnumerable<IPropertySymbol> PropertiesOf(ITypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var property in current.GetMembers().OfType<IPropertySymbol>())
            {
                if (property is { IsStatic: false, IsIndexer: false, DeclaredAccessibility: Accessibility.Public, GetMethod: not null }
                    && Named(property.GetAttributes(), "LogPropertyIgnoreAttribute") is null && seen.Add(property.Name))
                {
                    yield return property;
                }
            }
        }
    }

    private static bool IsNameless(AttributeData parts)
        => parts.NamedArguments.Any(a => a is { Key: "OmitReferenceName", Value.Value: true });

    private static string NameOf(IParameterSymbol parameter)
        => Named(parameter.GetAttributes(), "TagNameAttribute") is { ConstructorArguments: [{ Value: string name }] } ? name : parameter.Name;

    private static AttributeData? Named(IEnumerable<AttributeData> attributes, string name)
        => attributes.FirstOrDefault(a => a.AttributeClass?.Name == name);
}
