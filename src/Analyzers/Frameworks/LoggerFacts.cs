using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>What the loggers of a framework are and how one is had; each framework overrides what it does otherwise.</summary>
internal class LoggerFacts
{
    /// <summary>Of an API without loggers of its own.</summary>
    public static readonly LoggerFacts None = new();

    protected LoggerFacts()
    {
    }

    /// <summary>The type that loggers are declared with; null where the API has none of its own.</summary>
    public virtual INamedTypeSymbol? Type => null;

    /// <summary>Whether values of that type are loggers of the framework.</summary>
    public virtual bool IsLogger(ITypeSymbol type) => false;

    /// <summary>The type that a logger of that type has as its category; null where the type does not tell.</summary>
    public virtual ITypeSymbol? CategoryOf(ITypeSymbol loggerType) => null;

    /// <summary>Whether a property of a logger gives the framework's inner logger, which writes the same records.</summary>
    public virtual bool IsInnerLogger(IPropertySymbol property) => false;

    /// <summary>Whether loggers come from an <c>ILoggerFactory</c>, by injection or by hand.</summary>
    public virtual bool HasFactory => false;

    /// <summary>The framework's own way to a logger without a container; null where it has none.</summary>
    public virtual StaticLoggers? Statics => null;

    /// <summary>Whether a parameter of a method that makes loggers takes the category as a <c>System.Type</c>.</summary>
    protected internal static bool TakesCategoryType(IParameterSymbol parameter)
        => parameter.Type is { Name: "Type", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    /// <summary>Whether a type is that interface or implements it.</summary>
    protected static bool Implements(ITypeSymbol type, INamedTypeSymbol contract)
        => SymbolEqualityComparer.Default.Equals(type, contract) || type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default);
}
