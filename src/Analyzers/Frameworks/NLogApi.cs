using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>NLog: <c>Logger</c>, <c>ILogger</c>, <c>ILoggerBase</c>, their extensions, the fluent builder and <c>ScopeContext</c>.</summary>
internal sealed class NLogApi : LogApi
{
    private static readonly ImmutableDictionary<string, LogLevel> LevelOfName = ImmutableDictionary.CreateRange(new Dictionary<string, LogLevel>
    {
        ["Trace"] = LogLevel.Trace,
        ["Debug"] = LogLevel.Debug,
        ["Info"] = LogLevel.Information,
        ["Warn"] = LogLevel.Warning,
        ["Error"] = LogLevel.Error,
        ["Fatal"] = LogLevel.Critical,
        ["Off"] = LogLevel.None,
    });

    private static readonly ImmutableHashSet<string> ScopeMethods
        = ImmutableHashSet.Create("PushProperty", "PushNestedState", "PushScopeProperty", "PushScopeNested");

    private readonly INamedTypeSymbol _logger;
    private readonly INamedTypeSymbol? _base;

    private NLogApi(Compilation compilation, INamedTypeSymbol logger)
    {
        _logger = logger;
        _base = KnownType.Find(compilation, "NLog.ILoggerBase");
        ParameterTypes = Types(compilation);
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "NLog.Logger", "NLog.ILogger", "NLog.ILoggerBase", "NLog.ILoggerExtensions", "NLog.LogEventBuilder",
            "NLog.ScopeContext");
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(compilation, DescribeLogger, "NLog.LogManager", "NLog.LogFactory", "NLog.ScopeContext",
            "NLog.Logger", "NLog.ILoggerExtensions", "NLog.MappedDiagnosticsLogicalContext", "NLog.MappedDiagnosticsContext",
            "NLog.NestedDiagnosticsContext", "NLog.NestedDiagnosticsLogicalContext");
    }

    public override string Name => "NLog";

    public override ParameterTypes ParameterTypes { get; }

    public override TemplateGrammar Grammar => NLogGrammar.Instance;

    public override HoleCounting Counting => HoleCounting.OrdinalOrPositional;

    public override bool ParsesWithoutArguments => false;

    public override bool ThrowsOnBadTemplate => false;

    public override string BadTemplateConsequence => "it is printed as it stands, without any of its values";

    public override string RepeatedNameConsequence => "all values but the first are stored under a numbered name";

    public override bool Destructures => true;

    public override bool StoresParts => true;

    /// <summary>
    /// NLog 5 puts text in lists into quotes, NLog 6 does not (measured with 5.5.1 and 6.2.0); both write <c>true</c>, and the items of lists in
    /// lists.
    /// </summary>
    public override bool JoinsItems(ITypeSymbol item)
        => item.SpecialType is SpecialType.System_String or SpecialType.System_Char ? _logger.ContainingAssembly.Identity.Version.Major >= 6
            : item.SpecialType != SpecialType.System_Boolean && ScalarTypes.IsScalar(item);

    /// <summary>It writes <c>true</c>, not <c>True</c>.</summary>
    public override bool ShowsAsToString(ITypeSymbol type) => type.SpecialType != SpecialType.System_Boolean;

    /// <summary>It shows JSON: text and dates are quoted, <c>true</c> is lower case, formats are passed over.</summary>
    public override bool ShowsAlikeDestructured(ITypeSymbol type, Hole hole)
        => ScalarTypes.IsWholeNumber(type) && hole is { Alignment: null, Format: null };

    /// <summary>Generic overloads take other arrays for what they are.</summary>
    public override bool Spreads(ITypeSymbol type) => Forwarding.IsObjects(type);

    /// <summary><c>Info(string, Exception)</c> is an old overload that is not for values.</summary>
    public override bool IsMistaken(ITypeSymbol type) => Spreads(type) || ExceptionTypes.IsException(type);

    /// <summary>Attributes that its JSON layouts usually have.</summary>
    public override ImmutableHashSet<string> ReservedKeys { get; } = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "Message", "MessageTemplate", "Level", "Time", "Timestamp", "Exception", "Logger", "EventId");

    public override bool KeepsExceptionMessage => true;

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override string? Namespace => "NLog";

    public override INamedTypeSymbol? LoggerType => _logger;

    /// <summary>The API where its <c>Logger</c> is referenced, else null.</summary>
    public static NLogApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "NLog.Logger") is { TypeKind: TypeKind.Class } logger ? new NLogApi(compilation, logger) : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation) => ParameterTypes.For(compilation, "NLog.ILogger", "NLog.LogLevel");

    public override RecordForm? Write(LogLevel level, bool hasValues, bool hasException)
        => level != LogLevel.None && NameOf(level) is { } name ? new(name) : null;

    public override string? NameOf(LogLevel level) => LevelOfName.FirstOrDefault(l => l.Value == level).Key;

    public override StaticLoggers Statics { get; } = new("LogManager", ".GetCurrentClassLogger()", ".GetCurrentClassLogger()")
    {
        Starts = ImmutableArray.Create("LogManager.Configuration=", "LogManager.Setup", "LogManager.LoadConfiguration"),
        Ends = ImmutableArray.Create("LogManager.Shutdown", "LogManager.Configuration=null"),
        AutoShutdownProperty = "LogManager.AutoShutdown=",
    };

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("Logger", "ILogger", "LogManager");

    public override string OptionName => "nlog";

    public override bool IsLogger(ITypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, _logger))
            {
                return true;
            }
        }

        return ParameterTypes.Logger is { } contract
            && (SymbolEqualityComparer.Default.Equals(type, contract) || type.AllInterfaces.Contains(contract, SymbolEqualityComparer.Default)
                || (_base is not null && SymbolEqualityComparer.Default.Equals(type, _base)));
    }

    /// <summary><c>IsDebugEnabled</c>, or <c>IsEnabled</c>.</summary>
    public override LevelQuestion? Question(IOperation operation)
        => operation is IPropertyReferenceOperation { Property: { Type.SpecialType: SpecialType.System_Boolean, Name: var name,
            ContainingType: { } owner } } property
            && IsLogger(owner)
            && LevelOfName.FirstOrDefault(l => QuestionProperty(l.Value) == name) is { Key: not null, Value: var level }
            ? new(this, level, LoggerReference.Resolve(property.Instance), property, null)
            : base.Question(operation);

    public override string? QuestionProperty(LogLevel level) => level != LogLevel.None && NameOf(level) is { } name ? "Is" + name + "Enabled" : null;

    /// <summary>Its levels are objects: <c>LogLevel.Info</c>.</summary>
    public override LogLevel? ReadLevel(IOperation level)
        => level is IFieldReferenceOperation { Field: { IsStatic: true, ContainingType.Name: "LogLevel" } field }
            && LevelOfName.TryGetValue(field.Name, out var known)
            ? known
            : null;

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
        if (name != "Log" && !LevelOfName.ContainsKey(name))
        {
            return null;
        }

        var kind = method.Parameters.Any(p => p.Type.Name == "LogEventInfo") ? LogMethodKind.State
            : method.Parameters.Any(p => p.Type.SpecialType == SpecialType.System_String) ? LogMethodKind.Write
            : LogMethodKind.Message;
        var described = new LogMethod(this, kind) { FixedLevel = LevelOfName.TryGetValue(name, out var level) ? level : null };
        return kind == LogMethodKind.State ? described : ParameterRoles.Describe(described, method, ParameterTypes);
    }
}
