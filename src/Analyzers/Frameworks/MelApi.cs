using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Projects;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>Microsoft.Extensions.Logging: <c>LoggerExtensions</c>, <c>ILogger</c>, <c>LoggerMessage</c> and <c>[LoggerMessage]</c>.</summary>
internal sealed partial class MelApi : LogApi
{
    public static readonly KnownFramework Known = new("mel", Create)
    {
        LoggerTypes = ImmutableArray.Create("ILogger"),
        SinkTypes = ImmutableArray.Create(
            "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.ILoggerProvider", "Microsoft.Extensions.Logging.ILoggerFactory",
            "Microsoft.Extensions.Logging.IExternalScopeProvider", "Microsoft.Extensions.Logging.ILoggingBuilder",
            "Microsoft.Extensions.Logging.Console.ConsoleFormatter", "Microsoft.Extensions.Logging.Abstractions.IBufferedLogger",
            "Microsoft.Extensions.Logging.LoggingSampler", "Microsoft.Extensions.Diagnostics.Buffering.LogBuffer",
            "Microsoft.Extensions.Diagnostics.Enrichment.ILogEnricher", "Microsoft.Extensions.Diagnostics.Enrichment.IStaticLogEnricher",
            "Microsoft.Extensions.Compliance.Redaction.Redactor", "Microsoft.Extensions.Compliance.Redaction.IRedactorProvider"),
        Root = "Microsoft.Extensions.Logging",
        SinkCallbacks = ImmutableArray.Create("AddFilter"),
        FileSinks = new MelFileSinks(),
        SetKeys = new MelSetKeys(),
        TextOutput = new MelTextOutput(),
    };

    private readonly GeneratedMethods _definitions;
    private readonly bool _storesPair;
    private readonly bool _storesTuple;

    private MelApi(Compilation compilation, INamedTypeSymbol logger)
    {
        _definitions = new(this, KnownType.Find(compilation, "Microsoft.Extensions.Logging.LoggerMessageAttribute"));
        HasExtendedGenerator = KnownType.Find(compilation, "Microsoft.Extensions.Logging.LogPropertiesAttribute") is not null;
        ParameterTypes = Types(compilation);
        Levels = new LevelReading(
            this, ("Trace", LogLevel.Trace), ("Debug", LogLevel.Debug), ("Information", LogLevel.Information), ("Warning", LogLevel.Warning),
            ("Error", LogLevel.Error), ("Critical", LogLevel.Critical), ("None", LogLevel.None));
        Display = new MelDisplay(compilation);

        // The framework's own providers know lists only; run with Serilog.Extensions.Logging 9.0 and NLog.Extensions.Logging 6.3.
        _storesPair = compilation.ReferencedAssemblyNames.Any(a => a.Name == "NLog.Extensions.Logging");
        _storesTuple = _storesPair || compilation.ReferencedAssemblyNames.Any(a => a.Name == "Serilog.Extensions.Logging");
        Loggers = new MelLoggers(logger, KnownType.Find(compilation, "Microsoft.Extensions.Logging.ILogger`1"));
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "Microsoft.Extensions.Logging.LoggerExtensions", "Microsoft.Extensions.Logging.ILogger",
            "Microsoft.Extensions.Logging.LoggerMessage");
        PropertyMethods = MethodCatalogue<PropertyMethod>.Create(compilation, DescribeProperty, "Microsoft.Extensions.Logging.ILogger");
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(compilation, DescribeLogger, "Microsoft.Extensions.Logging.LoggerFactoryExtensions",
            "Microsoft.Extensions.Logging.ILoggerFactory", "Microsoft.Extensions.Logging.LoggerFactory", "Microsoft.Extensions.Logging.Logger`1",
            "Microsoft.Extensions.Logging.LoggerExtensions", "Microsoft.Extensions.Logging.ILogger");
    }

    public override string Name => "Microsoft.Extensions.Logging";

    public override string OptionName => Known.OptionName;

    public override string? Namespace => "Microsoft.Extensions.Logging";

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("ILogger", "ILoggerFactory");

    public override ParameterTypes ParameterTypes { get; }

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override MethodCatalogue<PropertyMethod> PropertyMethods { get; }

    public override TemplateReading Templates { get; } = new(MelGrammar.Instance, HoleCounting.Ordinal, "the call throws")
    {
        ThrowsOnBadTemplate = true,
        OwnKeys = TemplateReading.Keys("OriginalFormat"),
        ReservedKeys = TemplateReading.Keys(
            "OriginalFormat", "Message", "Level", "LogLevel", "Timestamp", "Exception", "SourceContext", "Category", "EventId"),
    };

    public override LevelReading Levels { get; }

    public override ValueDisplay Display { get; }

    public override RecordWriter Writer { get; } = new MelWriter();

    public override LoggerFacts Loggers { get; }

    /// <summary>The API where its <c>ILogger</c> is referenced, else null.</summary>
    public static MelApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "Microsoft.Extensions.Logging.ILogger") is { TypeKind: TypeKind.Interface } logger
            ? new MelApi(compilation, logger)
            : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation)
        => ParameterTypes.For(
            compilation, "Microsoft.Extensions.Logging.ILogger", "Microsoft.Extensions.Logging.LogLevel", "Microsoft.Extensions.Logging.EventId");

    public override bool HasDefinitions => _definitions.Exist;

    public override INamedTypeSymbol? DefinitionAttributeType => _definitions.Attribute;

    /// <summary>That of Microsoft.Extensions.Telemetry.Abstractions.</summary>
    public override bool HasExtendedGenerator { get; }

    public override AttributeData? DefinitionAttribute(IMethodSymbol method) => _definitions.AttributeOf(method);

    public override LogMethod? Generated(IMethodSymbol method) => _definitions.Describe(method);

    private LogMethod? Describe(IMethodSymbol method)
    {
        var name = method.Name;
        var isInterface = method.ContainingType.TypeKind == TypeKind.Interface;
        LogMethodKind? kind = (isInterface, name) switch
        {
            (true, "Log") => LogMethodKind.State,
            (true, "BeginScope") => LogMethodKind.ScopeState,
            (false, "BeginScope") => LogMethodKind.Scope,
            (false, "Log") => LogMethodKind.Write,
            (false, "Define" or "DefineScope") => LogMethodKind.Definition,
            _ => null,
        };
        var level = name.StartsWith("Log", StringComparison.Ordinal) ? Levels.Named(name.Substring("Log".Length)) : null;
        return kind is null && level is null ? null
            : ParameterRoles.Describe(
                new LogMethod(this, kind ?? LogMethodKind.Write) { FixedLevel = level, DefinesScope = name == "DefineScope" },
                method, ParameterTypes);
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

    private sealed class MelDisplay(Compilation compilation) : ValueDisplay
    {
        /// <summary>The provider that shows what <c>@</c> marks as JSON.</summary>
        private const string JsonProvider = "NLog.Extensions.Logging.NLogLoggerProvider";

        /// <summary>Types of the packages that hand records of this API to a framework which knows <c>@</c>.</summary>
        private static readonly string[] DestructuringProviders = ["Serilog.Extensions.Logging.SerilogLoggerProvider", JsonProvider];

        private readonly bool _showsJson = KnownType.Find(compilation, JsonProvider) is not null;

        /// <summary>A library does not know its providers.</summary>
        public override bool Destructures { get; }
            = !ProjectKind.IsExecutable(compilation.Options)
                || DestructuringProviders.Any(p => KnownType.Find(compilation, p) is not null);

        public override bool JoinsItems(ITypeSymbol item) => true;

        /// <summary>The provider may show it; a library does not know which there is, but shows nothing itself.</summary>
        public override bool ShowsSameDestructured(ITypeSymbol type, Hole hole)
            => !_showsJson || (ScalarTypes.IsWholeNumber(type) && hole is { Alignment: null, Format: null });
    }

    private sealed class MelWriter : RecordWriter
    {
        public override bool TakesEventId => true;

        public override RecordForm? Form(LogLevel level, bool hasValues, bool hasException) => level == LogLevel.None ? null : new("Log" + level);
    }

    private sealed class MelLoggers(INamedTypeSymbol logger, INamedTypeSymbol? ofCategory) : LoggerFacts
    {
        public override INamedTypeSymbol? Type => logger;

        public override bool HasFactory => true;

        public override bool IsLogger(ITypeSymbol type) => Implements(type, logger);

        public override string? NameOfCategory(ITypeSymbol category) => FullNames.Dotted(category);

        /// <summary><c>NullLogger</c>, <c>NullLogger&lt;T&gt;</c>, <c>NullLoggerFactory</c>, <c>NullLoggerProvider</c>.</summary>
        public override bool IsNull(ISymbol member)
            => (member.ContainingType is { Name: var name, ContainingNamespace.Name: "Abstractions" }
                    && name.StartsWith("NullLogger", StringComparison.Ordinal))
                || base.IsNull(member);

        public override ITypeSymbol? CategoryOf(ITypeSymbol loggerType)
            => loggerType is INamedTypeSymbol { TypeArguments: [var category] } named
                && SymbolEqualityComparer.Default.Equals(named.OriginalDefinition, ofCategory)
                ? category
                : null;
    }

    /// <summary>It writes no files itself; providers of several packages do, all by a method of one name.</summary>
    private sealed class MelFileSinks : FileSinkSigns
    {
        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("AddFile");

        public override bool IsCandidate(SyntaxNode node)
            => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "AddFile" } };

        public override bool WritesFiles(IMethodSymbol method)
            => method.Name == "AddFile"
                && (method.ReceiverType ?? method.Parameters.FirstOrDefault()?.Type) is { Name: "ILoggingBuilder" or "ILoggerFactory",
                    ContainingNamespace: { Name: "Logging", ContainingNamespace.Name: "Extensions" } };
    }
}
