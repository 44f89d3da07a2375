using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>Serilog: <c>ILogger</c>, <c>Core.Logger</c>, the static <c>Log</c> and <c>LogContext</c>.</summary>
internal sealed class SerilogApi : LogApi
{
    private static readonly ImmutableDictionary<string, LogLevel> LevelOfName = ImmutableDictionary.CreateRange(new Dictionary<string, LogLevel>
    {
        ["Verbose"] = LogLevel.Trace,
        ["Debug"] = LogLevel.Debug,
        ["Information"] = LogLevel.Information,
        ["Warning"] = LogLevel.Warning,
        ["Error"] = LogLevel.Error,
        ["Fatal"] = LogLevel.Critical,
    });

    private readonly INamedTypeSymbol _logger;

    private SerilogApi(Compilation compilation, INamedTypeSymbol logger)
    {
        _logger = logger;
        ParameterTypes = Types(compilation);
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger", "Serilog.Context.LogContext");
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(
            compilation, DescribeLogger, "Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger", "Serilog.Context.LogContext",
            "Serilog.LoggerConfiguration");
    }

    public override string Name => "Serilog";

    public override ParameterTypes ParameterTypes { get; }

    public override TemplateGrammar Grammar => SerilogGrammar.Instance;

    public override HoleCounting Counting => HoleCounting.Named;

    public override bool ParsesWithoutArguments => true;

    public override bool ThrowsOnBadTemplate => false;

    public override string BadTemplateConsequence => "it is printed as it stands";

    public override string UnusedValueConsequence => "the value is kept under a number, and the text does not show it";

    public override string RepeatedNameConsequence => "the last value is shown in all their places, and the others are lost";

    public override bool Destructures => true;

    public override bool StoresParts => true;

    /// <summary>Generic overloads take other arrays for what they are.</summary>
    public override bool Spreads(ITypeSymbol type) => Forwarding.IsObjects(type);

    /// <summary>Keys of the JSON formatters and of the usual enrichers.</summary>
    public override ImmutableHashSet<string> ReservedKeys { get; } = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase,
        "Message", "MessageTemplate", "Level", "Timestamp", "Exception", "SourceContext", "EventId", "Properties", "Renderings", "TraceId", "SpanId");

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override string? Namespace => "Serilog";

    public override INamedTypeSymbol? LoggerType => _logger;

    /// <summary>The API where its <c>ILogger</c> is referenced, else null.</summary>
    public static SerilogApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "Serilog.ILogger") is { TypeKind: TypeKind.Interface } logger ? new SerilogApi(compilation, logger) : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation) => ParameterTypes.For(compilation, "Serilog.ILogger", "Serilog.Events.LogEventLevel");

    public override RecordForm? Write(LogLevel level, bool hasValues, bool hasException)
        => NameOf(level) is { } name ? new(name) : null;

    public override string? NameOf(LogLevel level) => LevelOfName.FirstOrDefault(l => l.Value == level).Key;

    /// <summary>The static class is silent until it is given a logger, and after it was closed.</summary>
    public override StaticLoggers Statics { get; } = new("Log", ".ForContext<{0}>()", ".ForContext(typeof({0}))")
    {
        HolderLogs = true,
        Starts = ImmutableArray.Create("Log.Logger="),
        HostStarts = ImmutableArray.Create("UseSerilog", "AddSerilog"),
        Ends = ImmutableArray.Create("Log.CloseAndFlush", "Log.CloseAndFlushAsync"),
        NeedsStart = true,
    };

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("ILogger", "Log", "Logger");

    public override string OptionName => "serilog";

    public override bool IsLogger(ITypeSymbol type)
        => SymbolEqualityComparer.Default.Equals(type, _logger) || type.AllInterfaces.Contains(_logger, SymbolEqualityComparer.Default);

    /// <summary>
    /// Text is shown in quotes unless its format is <c>l</c>, which other values don't know; tuples are shown as lists. <c>$</c> makes text of what
    /// may be anything.
    /// </summary>
    public override (string Prefix, string? Format) Present(ITypeSymbol? type, string? format)
        => type is { IsTupleType: true } || (format is null && SerilogValues.MayBeText(type)) ? ("$", "l")
            : SerilogValues.ShowsAsText(type) ? ("", "l")
            : ("", format);

    private LoggerMethod? DescribeLogger(IMethodSymbol method)
    {
        var makes = new LoggerMethod(this, LoggerMethodKind.Logger);
        return method switch
        {
            { ContainingType.Name: "LogContext", Name: "Push" or "PushProperty" or "PushProperties" or "Suspend" or "Reset" }
                => method.ReturnsVoid ? null : new(this, LoggerMethodKind.Scope),
            { Name: "CreateLogger" } => new(this, LoggerMethodKind.Factory),
            { Name: "ForContext", TypeParameters.Length: 1, Parameters.IsEmpty: true } => makes with { IsTypeArgument = true },
            { Name: "ForContext", Parameters: [var type] } when IsType(type) => makes with { Category = 0 },
            { Name: "ForContext", Parameters: [{ Type.SpecialType: SpecialType.System_String }, _, ..] }
                => makes with { Key = 0, Category = 1, KeyOfCategory = "SourceContext" },
            _ => null,
        };
    }

    private LogMethod? Describe(IMethodSymbol method)
    {
        var name = method.Name;
        return name switch
        {
            "PushProperty" => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.ScopeState), method, ParameterTypes) with { State = 1 },
            "Write" when method.Parameters.Length == 1 => new LogMethod(this, LogMethodKind.State),
            "Write" => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Write), method, ParameterTypes),
            _ when LevelOfName.TryGetValue(name, out var level)
                => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Write) { FixedLevel = level }, method, ParameterTypes),
            _ => null,
        };
    }
}

/// <summary>What Serilog makes of a value of a type, as its <c>PropertyValueConverter</c> does.</summary>
internal static class SerilogValues
{
    /// <summary>Whether only run time knows if a value of the type is text: objects, interfaces other than those of lists, type parameters.</summary>
    public static bool MayBeText(ITypeSymbol? type)
        => type is null or { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter }
            or { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }
            || (type is { TypeKind: TypeKind.Interface }
                && !type.AllInterfaces.Append((INamedTypeSymbol)type).Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable));

    /// <summary>Value types of other names that it keeps as they are.</summary>
    private static readonly ImmutableHashSet<string> Scalars
        = ImmutableHashSet.Create("DateTime", "DateTimeOffset", "TimeSpan", "Guid", "DateOnly", "TimeOnly");

    /// <summary>
    /// Whether every value of the type ends as text, which is quoted: text itself, and objects that it knows no better way for than
    /// <c>ToString()</c>.
    /// </summary>
    public static bool ShowsAsText(ITypeSymbol? type)
    {
        switch (type)
        {
            case null or { TypeKind: TypeKind.Interface or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Enum or TypeKind.Delegate
                or TypeKind.Array or TypeKind.Pointer }:
            case { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum or SpecialType.System_IntPtr
                or SpecialType.System_UIntPtr }:
                return false;
            case { SpecialType: SpecialType.System_String }:
                return true;
            case { SpecialType: not SpecialType.None }:
                return false;
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [var inner] }:
                return ShowsAsText(inner);
        }

        var isSystem = type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true };
        return !(isSystem && (Scalars.Contains(type.Name) || type.Name is "Uri" or "Delegate" or "MulticastDelegate"))
            && !type.IsTupleType
            && !type.AllInterfaces.Any(i => i.SpecialType == SpecialType.System_Collections_IEnumerable);
    }
}
