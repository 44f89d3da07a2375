using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>The parameter types that have a meaning in a logging API; each null where the compilation lacks the type or the API has none.</summary>
/// <param name="Logger">The type that extension methods extend.</param>
/// <param name="Level">The type of a level.</param>
/// <param name="EventId">The type of an event's number.</param>
/// <param name="Exception"><c>System.Exception</c>.</param>
internal sealed record ParameterTypes(ITypeSymbol? Logger, ITypeSymbol? Level, ITypeSymbol? EventId, ITypeSymbol? Exception)
{
    /// <summary>The types that mean the same in the API of that name; of a wrapper, in the API that it forwards to.</summary>
    public static ParameterTypes For(Compilation compilation, string logger, string level, string? eventId = null)
        => new(KnownType.Find(compilation, logger), KnownType.Find(compilation, level), eventId is null ? null : KnownType.Find(compilation, eventId),
            KnownType.Find(compilation, "System.Exception"));
}
