using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>The parameter types that have a meaning in a logging API; null where the compilation lacks the type.</summary>
internal sealed record ParameterTypes(ITypeSymbol? Logger, ITypeSymbol? Level, ITypeSymbol? EventId, ITypeSymbol? Exception)
{
    /// <summary>The types that mean the same in the API of that name; of a wrapper, in the API that it forwards to.</summary>
    public static ParameterTypes For(Compilation compilation, string logger, string level, string? eventId = null)
        => new(KnownType.Find(compilation, logger), KnownType.Find(compilation, level), eventId is null ? null : KnownType.Find(compilation, eventId),
            KnownType.Find(compilation, "System.Exception"));
}
