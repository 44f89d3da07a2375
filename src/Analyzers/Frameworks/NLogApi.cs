using System.Collections.Immutable;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>NLog: <c>Logger</c>, <c>ILogger</c>, <c>ILoggerBase</c>, their extensions, the fluent builder and <c>ScopeContext</c>.</summary>
internal sealed partial class NLogApi : LogApi
{
    public static readonly KnownFramework Known = new("nlog", Create)
    {
        LoggerTypes = ImmutableArray.Create("Logger", "ILogger", "ILoggerBase"),
        SinkTypes = ImmutableArray.Create(
            "NLog.Targets.Target", "NLog.ILogger", "NLog.ILoggerBase", "NLog.Logger", "NLog.Layouts.Layout", "NLog.LayoutRenderers.LayoutRenderer",
            "NLog.Filters.Filter", "NLog.Time.TimeSource", "NLog.IJsonConverter", "NLog.IValueFormatter", "NLog.IObjectTypeTransformer",
            "NLog.IInternalLogger"),
        Root = "NLog",
        TextOutput = new NLogTextOutput(),
        SinkCallbacks = ImmutableArray.Create(
            "MethodCallTarget", "WriteToMethodCall", "FromMethod", "WhenMethodFilter", "FilterDynamic", "RegisterLayoutRenderer", "Register",
            "RegisterObjectTransformation", "FuncLayoutRenderer", "FuncThreadAgnosticLayoutRenderer", "LogMessageReceived", "InternalEventOccurred",
            "LogWriter", "AddEventSubscriber"),
        MarkedAssemblies = ImmutableArray.Create("NLog"),
        FileSinks = new NLogFileSinks(),
        SetKeys = new NLogSetKeys(),
    };

    private static readonly ImmutableHashSet<string> ScopeMethods
        = ImmutableHashSet.Create("PushProperty", "PushNestedState", "PushScopeProperty", "PushScopeNested");

    private NLogApi(Compilation compilation, INamedTypeSymbol logger)
    {
        ParameterTypes = Types(compilation);
        Levels = new NLogLevels(this);
        Display = new NLogDisplay(logger);
        Writer = new NLogWriter(Levels);
        Loggers = new NLogLoggers(logger, ParameterTypes.Logger, KnownType.Find(compilation, "NLog.ILoggerBase"), Levels);
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "NLog.Logger", "NLog.ILogger", "NLog.ILoggerBase", "NLog.ILoggerExtensions", "NLog.LogEventBuilder",
            "NLog.ScopeContext");
        PropertyMethods = MethodCatalogue<PropertyMethod>.Create(compilation, DescribeProperty, PropertyTypes);
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(compilation, DescribeLogger, "NLog.LogManager", "NLog.LogFactory", "NLog.ScopeContext",
            "NLog.Logger", "NLog.ILoggerExtensions", "NLog.MappedDiagnosticsLogicalContext", "NLog.MappedDiagnosticsContext",
            "NLog.NestedDiagnosticsContext", "NLog.NestedDiagnosticsLogicalContext");
    }

    public override string Name => "NLog";

    public override string OptionName => Known.OptionName;

    public override string? Namespace => "NLog";

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("Logger", "ILogger", "LogManager");

    public override bool KeepsExceptionMessage => true;

    public override ParameterTypes ParameterTypes { get; }

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override MethodCatalogue<PropertyMethod> PropertyMethods { get; }

    /// <summary>
    /// <c>Info(string, Exception)</c> is an old overload that is not for values. The reserved keys are attributes that its JSON layouts usually have.
    /// </summary>
    public override TemplateReading Templates { get; } = new(
        NLogGrammar.Instance, HoleCounting.OrdinalOrPositional, "it is printed as it stands, without any of its values")
    {
        RepeatedNameConsequence = "all values but the first are stored under a numbered name",
        StoresNumbered = false,
        HasGenericOverloads = true,
        TakesOnlyValueAsException = true,
        ReservedKeys = TemplateReading.Keys("Message", "MessageTemplate", "Level", "Time", "Timestamp", "Exception", "Logger", "EventId"),
    };

    public override LevelReading Levels { get; }

    public override ValueDisplay Display { get; }

    public override RecordWriter Writer { get; }

    public override LoggerFacts Loggers { get; }

    /// <summary>The API where its <c>Logger</c> is referenced, else null.</summary>
    public static NLogApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "NLog.Logger") is { TypeKind: TypeKind.Class } logger ? new NLogApi(compilation, logger) : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation) => ParameterTypes.For(compilation, "NLog.ILogger", "NLog.LogLevel");

    /// <summary>The nested contexts of old are popped by hand, so that only what has no other end counts.</summary>
    private LoggerMethod? DescribeLogger(IMethodSymbol method)
        => method switch
        {
            { Name: "GetLogger", Parameters: [{ Type.SpecialType: SpecialType.System_String }, ..] }
                => new(this, LoggerMethodKind.Logger) { Category = 0 },
            { Name: "GetCurrentClassLogger" } => new(this, LoggerMethodKind.Logger),
            { ReturnType.SpecialType: SpecialType.System_IDisposable }
                when method.Name.StartsWith("PushScope", StringComparison.Ordinal) || method.Name == "SetScoped"
                    || (method.ContainingType.Name == "ScopeContext" && method.Name.StartsWith("Push", StringComparison.Ordinal))
                => new(this, LoggerMethodKind.Scope),
            _ => null,
        };

    private LogMethod? Describe(IMethodSymbol method)
    {
        var name = method.Name;
        var isBuilder = method.ContainingType.Name == "LogEventBuilder";
        if (isBuilder)
        {
            return name == "Message" ? ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Part), method, ParameterTypes) : null;
        }

        if (ScopeMethods.Contains(name))
        {
            return ParameterRoles.Describe(new LogMethod(this, LogMethodKind.ScopeState), method, ParameterTypes)
                with { State = method.Parameters.Length - 1 };
        }

        name = name.StartsWith("Conditional", StringComparison.Ordinal) ? name.Substring("Conditional".Length) : name;
        name = name.EndsWith("Exception", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Exception".Length) : name;
        var level = Levels.Named(name);
        if (name != "Log" && level is null)
        {
            return null;
        }

        var kind = method.Parameters.Any(p => p.Type.Name == "LogEventInfo") ? LogMethodKind.State
            : method.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_String) ? LogMethodKind.Write
            : LogMethodKind.Message;
        var described = new LogMethod(this, kind) { FixedLevel = level };
        return kind == LogMethodKind.State ? described : ParameterRoles.Describe(described, method, ParameterTypes);
    }
}
