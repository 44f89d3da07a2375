using System.Collections.Concurrent;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Loggers;

/// <summary>
/// The categories that records carry, as the framework writes them: a logger's type tells, or what makes the logger, which is looked for through
/// locals, fields, properties, and what a derived type gives its base. What a container hands over is known by its type only. Thread-safe.
/// </summary>
internal sealed partial class LoggerCategories
{
    private readonly ConcurrentDictionary<ISymbol, string?> _members = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;
    private readonly LogFrameworks _frameworks;

    private LoggerCategories(Compilation compilation)
    {
        _compilation = compilation;
        _frameworks = LogFrameworks.For(compilation);
    }

    public static LoggerCategories In(Compilation compilation)
        => HostFacts.OfCompilation.Of(compilation, static c => new LoggerCategories(c));

    /// <summary>The category of a logger that an expression gives; null where it has none or run time only knows.</summary>
    /// <param name="owner">The type that the expression stands in; null in top-level statements.</param>
    public string? Of(IOperation? logger, INamedTypeSymbol? owner, CancellationToken cancellationToken)
        => new Search(this, owner, cancellationToken).Of(logger, 0);

    /// <summary>The category of a logger that a field, property or parameter holds; null as above.</summary>
    public string? Of(ISymbol holder, INamedTypeSymbol? owner, CancellationToken cancellationToken)
        => LoggerTypes.DeclaredType(holder) is { } type && _frameworks.ApiOf(type) is { } api
            ? api.Loggers.CategoryOf(type) is { } category
                ? api.Loggers.NameOfCategory(category)
                : new Search(this, owner, cancellationToken).OfSymbol(holder, 0)
            : null;
}
