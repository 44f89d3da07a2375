using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Projects;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>Microsoft.Extensions.Logging: <c>LoggerExtensions</c>, <c>ILogger</c>, <c>LoggerMessage</c> and <c>[LoggerMessage]</c>.</summary>
internal sealed class MelApi : LogApi
{
    private static readonly ImmutableDictionary<string, LogLevel> LevelOfName = ImmutableDictionary.CreateRange(new Dictionary<string, LogLevel>
    {
        ["LogTrace"] = LogLevel.Trace,
        ["LogDebug"] = LogLevel.Debug,
        ["LogInformation"] = LogLevel.Information,
        ["LogWarning"] = LogLevel.Warning,
        ["LogError"] = LogLevel.Error,
        ["LogCritical"] = LogLevel.Critical,
    });

    /// <summary>Types of the packages that hand records of this API to a framework which knows <c>@</c>.</summary>
    private static readonly string[] DestructuringProviders = ["Serilog.Extensions.Logging.SerilogLoggerProvider", JsonProvider];

    /// <summary>The provider that shows what <c>@</c> marks as JSON.</summary>
    private const string JsonProvider = "NLog.Extensions.Logging.NLogLoggerProvider";

    private readonly INamedTypeSymbol _logger;
    private readonly INamedTypeSymbol? _ofCategory;
    private readonly INamedTypeSymbol? _loggerMessageAttribute;
    private readonly bool _showsJson;

    private MelApi(Compilation compilation, INamedTypeSymbol logger)
    {
        _logger = logger;
        _ofCategory = KnownType.Find(compilation, "Microsoft.Extensions.Logging.ILogger`1");
        _loggerMessageAttribute = KnownType.Find(compilation, "Microsoft.Extensions.Logging.LoggerMessageAttribute");
        ParameterTypes = Types(compilation);

        // A library does not know its providers.
        Destructures = !ProjectKind.IsExecutable(compilation.Options)
            || DestructuringProviders.Any(p => KnownType.Find(compilation, p) is not null);
        _showsJson = KnownType.Find(compilation, JsonProvider) is not null;
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "Microsoft.Extensions.Logging.LoggerExtensions", "Microsoft.Extensions.Logging.ILogger",
            "Microsoft.Extensions.Logging.LoggerMessage");
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(compilation, DescribeLogger, "Microsoft.Extensions.Logging.LoggerFactoryExtensions",
            "Microsoft.Extensions.Logging.ILoggerFactory", "Microsoft.Extensions.Logging.LoggerFactory", "Microsoft.Extensions.Logging.Logger`1",
            "Microsoft.Extensions.Logging.LoggerExtensions", "Microsoft.Extensions.Logging.ILogger");
    }

    public override string Name => "Microsoft.Extensions.Logging";

    public override ParameterTypes ParameterTypes { get; }

    public override TemplateGrammar Grammar => MelGrammar.Instance;

    public override HoleCounting Counting => HoleCounting.Ordinal;

    public override bool ParsesWithoutArguments => false;

    public override bool ThrowsOnBadTemplate => true;

    public override string BadTemplateConsequence => "the call throws";

    public override bool Destructures { get; }

    public override bool JoinsItems(ITypeSymbol item) => true;

    /// <summary>The provider may show it; a library does not know which there is, but shows nothing itself.</summary>
    public override bool ShowsAlikeDestructured(ITypeSymbol type, Hole hole)
        => !_showsJson || (ScalarTypes.IsWholeNumber(type) && hole is { Alignment: null, Format: null });

    public override ImmutableHashSet<string> ReservedKeys { get; } = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "OriginalFormat", "Message", "Level", "LogLevel", "Timestamp", "Exception", "SourceContext", "Category", "EventId");

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override bool TakesEventId => true;

    public override string? Namespace => "Microsoft.Extensions.Logging";

    public override INamedTypeSymbol? LoggerType => _logger;

    public override bool HasFactory => true;

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("ILogger", "ILoggerFactory");

    public override string OptionName => "mel";

    /// <summary>The API where its <c>ILogger</c> is referenced, else null.</summary>
    public static MelApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "Microsoft.Extensions.Logging.ILogger") is { TypeKind: TypeKind.Interface } logger
            ? new MelApi(compilation, logger)
            : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation)
        => ParameterTypes.For(
            compilation, "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.LogLevel", "Microsoft.Extensions.Logging.EventId");

    public override string? NameOf(LogLevel level) => level.ToString();

    public override RecordForm? Write(LogLevel level, bool hasValues, bool hasException) => level == LogLevel.None ? null : new("Log" + level);

    public override bool IsLogger(ITypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(type, _logger) || type.AllInterfaces.Contains(_logger, SymbolEqualityComparer.Default);

    public override ITypeSymbol? CategoryOf(ITypeSymbol loggerType)
        => loggerType is INamedTypeSymbol { TypeArguments: [var category] } named
            && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, _ofCategory)
            ? category
            : null;

    public override AttributeData? DefinitionAttribute(IMethodSymbol method)
        => _loggerMessageAttribute is null
            ? null
            : method.GetAttributes().FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a.AttributeClass, _loggerMessageAttribute));

    /// <summary>The generator takes the first logger, level and exception for itself; all others are values.</summary>
    public override LogMethod? Generated(IMethodSymbol method)
        => DefinitionAttribute(method) is not { } attribute
            ? null
            : new LogMethod(this, LogMethodKind.Generated)
            {
                FixedLevel = attribute.ConstructorArguments.Select(a => (TypedConstant?)a)
                        .FirstOrDefault(a => SymbolEqualityComparer.Default.Equals(a!.Value.Type, ParameterTypes.Level)) is { Value: int level }
                    ? (LogLevel)level
                    : attribute.NamedArguments.FirstOrDefault(a => a.Key == "Level").Value is { IsNull: false, Value: int named } ? (LogLevel)named
                    : null,
                FixedEventId = EventIdOf(attribute),
                Logger = First(method, IsLogger),
                Level = First(method, t => SymbolEqualityComparer.Default.Equals(t, ParameterTypes.Level)),
                Exception = First(method, ExceptionTypes.IsException),
            };

    private static int? EventIdOf(AttributeData attribute)
    {
        var at = attribute.AttributeConstructor?.Parameters.FirstOrDefault(p => p.Name == "eventId")?.Ordinal ?? -1;
        return attribute.NamedArguments.FirstOrDefault(a => a.Key == "EventId").Value is { IsNull: false, Value: int named } ? named
            : at >= 0 && at < attribute.ConstructorArguments.Length && attribute.ConstructorArguments[at].Value is int passed ? passed : null;
    }

    private LoggerMethod? DescribeLogger(IMethodSymbol method)
    {
        var makes = new LoggerMethod(this, LoggerMethodKind.Logger);
        return method switch
        {
            { Name: "BeginScope" } => new(this, LoggerMethodKind.Scope),
            { ContainingType.Name: "LoggerFactory", MethodKind: MethodKind.Constructor } or { ContainingType.Name: "LoggerFactory", Name: "Create" }
                => new(this, LoggerMethodKind.Factory),
            { ContainingType.Name: "Logger", MethodKind: MethodKind.Constructor } or { Name: "CreateLogger", TypeParameters.Length: 1 }
                => makes with { IsTypeArgument = true },
            { Name: "CreateLogger", Parameters: [.., { } category] } => makes with { Category = category.Ordinal },
            _ => null,
        };
    }

    private static int First(IMethodSymbol method, Func<ITypeSymbol, bool> matches)
        => method.Parameters.FirstOrDefault(p => matches(p.Type))?.Ordinal ?? -1;

    private LogMethod? Describe(IMethodSymbol method)
    {
        var name = method.Name;
        var isInterface = method.ContainingType.TypeKind == TypeKind.Interface;
        return (isInterface, name) switch
        {
            (true, "Log") => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.State), method, ParameterTypes),
            (true, "BeginScope") => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.ScopeState), method, ParameterTypes),
            (false, "BeginScope") => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Scope), method, ParameterTypes),
            (false, "Log") => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Write), method, ParameterTypes),
            (false, "Define") => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Definition), method, ParameterTypes),
            (false, "DefineScope") => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Definition), method, ParameterTypes),
            _ when LevelOfName.TryGetValue(name, out var level)
                => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Write) { FixedLevel = level }, method, ParameterTypes),
            _ => null,
        };
    }
}
