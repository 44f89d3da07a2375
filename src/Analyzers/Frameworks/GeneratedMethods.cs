using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>Methods that a source generator completes from an attribute with level, number and template, as <c>[LoggerMessage]</c>.</summary>
/// <param name="api">Whose records they write.</param>
/// <param name="attribute">The attribute; null where the compilation lacks it.</param>
internal sealed class GeneratedMethods(LogApi api, INamedTypeSymbol? attribute)
{
    /// <summary>The attribute that makes a method one; null where there can be none.</summary>
    public INamedTypeSymbol? Attribute => attribute;

    /// <summary>Whether there can be any.</summary>
    public bool Exist => attribute is not null;

    public AttributeData? AttributeOf(IMethodSymbol method)
        => attribute is null
            ? null
            : method.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, attribute));

    /// <summary>The generator takes the first logger, level and exception for itself; all others are values.</summary>
    public LogMethod? Describe(IMethodSymbol method)
        => AttributeOf(method) is not { } given
            ? null
            : new LogMethod(api, LogMethodKind.Generated)
            {
                FixedLevel = given.ConstructorArguments.Select(a => (TypedConstant?)a)
                        .FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a!.Value.Type, api.ParameterTypes.Level)) is { Value: int level }
                    ? (LogLevel)level
                    : given.NamedArguments.FirstOrDefault(a => a.Key == "Level").Value is { IsNull: false, Value: int named } ? (LogLevel)named
                    : null,
                FixedEventId = EventIdOf(given),
                Logger = First(method, IsLogger),
                Level = First(method, t => SymbolEqualityComparer.Default.Equals(t, api.ParameterTypes.Level)),
                Exception = First(method, ExceptionTypes.IsException),
            };

    private bool IsLogger(ITypeSymbol type)
        => api.ParameterTypes.Logger is { } logger
            && (SymbolEqualityComparer.Default.Equals(type, logger) || type.AllInterfaces.Contains(logger, SymbolEqualityComparer.Default));

    private static int? EventIdOf(AttributeData attribute)
    {
        var at = attribute.AttributeConstructor?.Parameters.FirstOrDefault(p => p.Name == "eventId")?.Ordinal ?? -1;
        return attribute.NamedArguments.FirstOrDefault(a => a.Key == "EventId").Value is { IsNull: false, Value: int named } ? named
            : at >= 0 && at < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[at].Value is int passed ? passed : null;
    }

    private static int First(IMethodSymbol method, Func<ITypeSymbol, bool> matches)
        => method.Parameters.FirstOrDefault(p => matches(p.Type))?.Ordinal ?? -1;
}
