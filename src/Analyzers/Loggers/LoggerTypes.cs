using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Loggers;

/// <summary>Which variables and members hold loggers that may be written to.</summary>
internal static class LoggerTypes
{
    /// <summary>The type that a variable, field or property is declared with, backing fields and indexers included; null for other symbols.</summary>
    public static ITypeSymbol? DeclaredType(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>The type of what code reads by the symbol's bare name; null where it can't.</summary>
    public static ITypeSymbol? TypeOf(ISymbol symbol)
        => symbol is IFieldSymbol { IsImplicitlyDeclared: true } or IPropertySymbol { IsIndexer: true } or IPropertySymbol { GetMethod: null }
            ? null
            : DeclaredType(symbol);

    /// <summary>
    /// Whether values of the type are loggers of the framework and nothing else: a class of the user's own that implements the interface has other
    /// work, and records given to it may go nowhere.
    /// </summary>
    public static bool IsLoggerByTrade(ITypeSymbol type, LogApi api)
        => api.Loggers.IsLogger(type)
            && (type.TypeKind == TypeKind.Interface
                || type.ContainingNamespace?.ToDisplayString().StartsWith(api.Namespace!, StringComparison.Ordinal) == true);
}
