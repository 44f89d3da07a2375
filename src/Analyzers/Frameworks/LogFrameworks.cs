using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Options;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>Every logging and printing API of one compilation, resolved once; immutable and thread-safe.</summary>
internal sealed class LogFrameworks
{
    private readonly MethodCatalogues<LogMethod> _methods;
    private readonly MethodCatalogues<LoggerMethod> _loggerMethods;
    private readonly MethodCatalogues<PropertyMethod> _propertyMethods;
    private readonly ConcurrentDictionary<IMethodSymbol, LogMethod?> _generated = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, LogMethod?> _describeGenerated;
    private readonly WrapperMethods _wrappers;

    private LogFrameworks(Compilation compilation)
    {
        Apis = KnownFrameworks.All.Select(f => f.Create(compilation)).OfType<LogApi>().ToImmutableArray();
        _methods = new(Apis.Select(api => api.Methods));
        _loggerMethods = new(Apis.Select(api => api.LoggerMethods));
        _propertyMethods = new(Apis.Select(api => api.PropertyMethods));
        _describeGenerated = m => Apis.Select(a => a.Generated(m)).FirstOrDefault(d => d is not null);
        _wrappers = new WrapperMethods(compilation, Apis, _methods);
        Console = ConsoleApi.Create(compilation);
        Levelless = new LevellessMethods(compilation);
        Prints = new PrintApis([Console, TraceApi.Create(compilation), FileApi.Create(compilation)]);
    }

    /// <summary>The logging frameworks that are referenced, in order of preference.</summary>
    public ImmutableArray<LogApi> Apis { get; }

    /// <summary>Null where <c>System.Console</c> is not referenced.</summary>
    public ConsoleApi? Console { get; }

    /// <summary>Methods that log without a level.</summary>
    public LevellessMethods Levelless { get; }

    /// <summary>Every API that prints, the console's included.</summary>
    public PrintApis Prints { get; }

    /// <summary>Whether anything can be reported at all.</summary>
    public bool IsEmpty => Apis.IsEmpty && Prints.IsEmpty;

    public static LogFrameworks For(Compilation compilation) => HostFacts.OfCompilation.Of(compilation, static c => new LogFrameworks(c));

    /// <summary>What a called method means, or null for one that does not log.</summary>
    public LogMethod? Find(IMethodSymbol method, SyntaxTree tree, OptionReader options)
    {
        var definition = method.OriginalDefinition;
        var catalogued = _methods.MayKnow(method) ? _methods.Find(definition) : null;
        return catalogued ?? FindGenerated(definition) ?? _wrappers.Find(definition, tree, options);
    }

    /// <summary>
    /// The wrapper that a method is whose callers give template and values; null for others.
    /// </summary>
    /// <param name="options">What lists wrappers; null where that is not at hand, then marks and bodies tell.</param>
    public LogMethod? FindWrapper(IMethodSymbol method, SyntaxTree tree, OptionReader? options)
        => _wrappers.Find(method.OriginalDefinition, tree, options);

    /// <summary>What a called method of a framework means; null for all others.</summary>
    public LogMethod? FindCatalogued(IMethodSymbol method) => _methods.Find(method.OriginalDefinition);

    /// <summary>What a called method or constructor has to do with loggers; null for most.</summary>
    public LoggerMethod? FindLoggerMethod(IMethodSymbol? method)
        => method is null || !_loggerMethods.MayKnow(method) ? null : _loggerMethods.Find(method.OriginalDefinition);

    /// <summary>What a called method, constructor or setter gives records by key; null for most.</summary>
    public PropertyMethod? FindPropertyMethod(IMethodSymbol? method)
        => method is null || !_propertyMethods.MayKnow(method) ? null
            : _propertyMethods.Find((method.ReducedFrom ?? method).OriginalDefinition);

    /// <summary>The framework whose loggers a type's values are; null for other types.</summary>
    public LogApi? ApiOf(ITypeSymbol type)
        => type.SpecialType == SpecialType.None && type.TypeKind is TypeKind.Interface or TypeKind.Class
            ? Apis.FirstOrDefault(a => a.Loggers.IsLogger(type))
            : null;

    private LogMethod? FindGenerated(IMethodSymbol method)
        => method.ReturnsVoid && (method.IsPartialDefinition || method.DeclaringSyntaxReferences.IsEmpty)
            ? _generated.GetOrAdd(method, _describeGenerated)
            : null;
}
