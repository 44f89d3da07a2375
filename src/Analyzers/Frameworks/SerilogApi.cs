using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>Serilog: <c>ILogger</c>, <c>Core.Logger</c>, the static <c>Log</c> and <c>LogContext</c>.</summary>
internal sealed partial class SerilogApi : LogApi
{
    public static readonly KnownFramework Known = new("serilog", Create)
    {
        LoggerTypes = ImmutableArray.Create("ILogger", "Logger"),
        SinkTypes = ImmutableArray.Create(
            "Serilog.ILogger", "Serilog.Core.ILogEventSink", "Serilog.Core.IBatchedLogEventSink", "Serilog.Core.ILogEventEnricher",
            "Serilog.Core.ILogEventFilter", "Serilog.Core.IDestructuringPolicy", "Serilog.Core.IScalarConversionPolicy",
            "Serilog.Core.ILogEventPropertyFactory", "Serilog.Core.ILogEventPropertyValueFactory", "Serilog.Core.ILoggingFailureListener",
            "Serilog.Formatting.ITextFormatter", "Serilog.Data.LogEventPropertyValueVisitor", "Serilog.Sinks.File.FileLifecycleHooks",
            "Serilog.Sinks.PeriodicBatching.IBatchedLogEventSink", "Serilog.Sinks.PeriodicBatching.PeriodicBatchingSink",
            "Serilog.Sinks.SystemConsole.Themes.ConsoleTheme"),
        Root = "Serilog",
        SinkCallbacks = ImmutableArray.Create(
            "Enable", "ByIncludingOnly", "ByExcluding", "ByTransforming", "ByTransformingWhere", "Conditional", "Observers", "Map", "MapAsync",
            "When", "WithComputed", "Sink", "Fallible", "FallbackChain"),
        MarkedAssemblies = ImmutableArray.Create("Serilog"),
        FileSinks = new SerilogFileSinks(),
        SetKeys = new SerilogSetKeys(),
        TextOutput = new SerilogTextOutput(),
    };

    private SerilogApi(Compilation compilation, INamedTypeSymbol logger)
    {
        ParameterTypes = Types(compilation);
        Levels = new LevelReading(
            this, ("Verbose", LogLevel.Trace), ("Debug", LogLevel.Debug), ("Information", LogLevel.Information), ("Warning", LogLevel.Warning),
            ("Error", LogLevel.Error), ("Fatal", LogLevel.Critical));
        Display = new SerilogDisplay(compilation);
        Writer = new SerilogWriter(Levels);
        Loggers = new SerilogLoggers(logger, Levels);
        Methods = MethodCatalogue<LogMethod>.Create(
            compilation, Describe, "Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger", "Serilog.Context.LogContext");
        PropertyMethods = MethodCatalogue<PropertyMethod>.Create(compilation, DescribeProperty, PropertyTypes);
        LoggerMethods = MethodCatalogue<LoggerMethod>.Create(
            compilation, DescribeLogger, "Serilog.ILogger", "Serilog.Log", "Serilog.Core.Logger", "Serilog.Context.LogContext",
            "Serilog.LoggerConfiguration");
    }

    public override string Name => "Serilog";

    public override string OptionName => Known.OptionName;

    public override string? Namespace => "Serilog";

    public override ImmutableArray<string> TypeNames { get; } = ImmutableArray.Create("ILogger", "Log", "Logger");

    public override ParameterTypes ParameterTypes { get; }

    public override MethodCatalogue<LogMethod> Methods { get; }

    public override MethodCatalogue<LoggerMethod> LoggerMethods { get; }

    public override MethodCatalogue<PropertyMethod> PropertyMethods { get; }

    /// <summary>The reserved keys are those of the JSON formatters and of the usual enrichers.</summary>
    public override TemplateReading Templates { get; } = new(SerilogGrammar.Instance, HoleCounting.Named, "it is printed as it stands")
    {
        ParsesWithoutArguments = true,
        KeepsUnused = true,
        RepeatedNameConsequence = "the last value is shown in all their places, and the others are lost",
        HasGenericOverloads = true,
        ReservedKeys = TemplateReading.Keys(
            "Message", "MessageTemplate", "Level", "Timestamp", "Exception", "SourceContext", "EventId", "Properties", "Renderings", "TraceId",
            "SpanId"),
    };

    public override LevelReading Levels { get; }

    public override ValueDisplay Display { get; }

    public override RecordWriter Writer { get; }

    public override LoggerFacts Loggers { get; }

    /// <summary>The API where its <c>ILogger</c> is referenced, else null.</summary>
    public static SerilogApi? Create(Compilation compilation)
        => KnownType.Find(compilation, "Serilog.ILogger") is { TypeKind: TypeKind.Interface } logger ? new SerilogApi(compilation, logger) : null;

    /// <summary>The types of its parameters.</summary>
    public static ParameterTypes Types(Compilation compilation) => ParameterTypes.For(compilation, "Serilog.ILogger", "Serilog.Events.LogEventLevel");

    private LoggerMethod? DescribeLogger(IMethodSymbol method)
    {
        var makes = new LoggerMethod(this, LoggerMethodKind.Logger);
        return method switch
        {
            { ContainingType.Name: "LogContext", Name: "Push" or "PushProperty" or "PushProperties" or "Suspend" or "Reset" }
                => method.ReturnsVoid ? null : new(this, LoggerMethodKind.Scope),
            { Name: "CreateLogger" } => new(this, LoggerMethodKind.Factory),
            { Name: "ForContext", TypeParameters.Length: 1, Parameters.IsEmpty: true } => makes with { IsTypeArgument = true },
            { Name: "ForContext", Parameters: [var type] } when LoggerFacts.TakesCategoryType(type) => makes with { Category = 0 },
            { Name: "ForContext", Parameters: [{ Type.SpecialType: SpecialType.System_String }, _, ..] }
                => makes with { Key = 0, Category = 1, KeyOfCategory = "SourceContext" },
            _ => null,
        };
    }

    private LogMethod? Describe(IMethodSymbol method) => method.Name switch
    {
        "PushProperty" => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.ScopeState), method, ParameterTypes) with { State = 1 },
        "Write" when method.Parameters.Length == 1 => new LogMethod(this, LogMethodKind.State),
        "Write" => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Write), method, ParameterTypes),
        var name when Levels.Named(name) is { } level
            => ParameterRoles.Describe(new LogMethod(this, LogMethodKind.Write) { FixedLevel = level }, method, ParameterTypes),
        _ => null,
    };

    private sealed class SerilogWriter(LevelReading levels) : RecordWriter
    {
        public override RecordForm? Form(LogLevel level, bool hasValues, bool hasException) => levels.NameOf(level) is { } name ? new(name) : null;
    }

    private sealed class SerilogLoggers(INamedTypeSymbol logger, LevelReading levels) : LoggerFacts
    {
        public override INamedTypeSymbol? Type => logger;

        /// <summary>The static class is silent until it is given a logger, and after it was closed.</summary>
        public override StaticLoggers Statics { get; } = new("Log", "ForContext", "<{0}>()", "(typeof({0}))")
        {
            OfName = "ForContext(\"SourceContext\", \"{0}\")",
            HolderLogs = true,
            Starts = ImmutableArray.Create(new SetUpMember("Log", "Logger", SetUpUse.Assignment)),
            HostStarts = ImmutableArray.Create("UseSerilog", "AddSerilog"),
            Ends = ImmutableArray.Create(new SetUpMember("Log", "CloseAndFlush"), new SetUpMember("Log", "CloseAndFlushAsync")),
            NeedsStart = true,
        };

        public override bool IsLogger(ITypeSymbol type) => Implements(type, logger);

        /// <summary><c>Logger.None</c>.</summary>
        public override bool IsNull(ISymbol member)
            => member is { Name: "None", ContainingType.Name: "Logger" } || base.IsNull(member);

        /// <summary><c>new LoggerConfiguration()</c> that is told of no sink and reads no settings.</summary>
        public override bool IsMute(ExpressionSyntax made, SemanticModel model, CancellationToken cancellationToken)
            => made is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CreateLogger" } create }
                ? create.DescendantNodes(n => n is not ArgumentListSyntax).OfType<ObjectCreationExpressionSyntax>()
                        .Any(c => c.Type.LastNameText() == "LoggerConfiguration")
                    && !create.DescendantNodes(n => n is not ArgumentListSyntax).OfType<MemberAccessExpressionSyntax>()
                        .Any(a => a.Name.Identifier.ValueText is "WriteTo" or "AuditTo" or "ReadFrom" || IsOwnExtension(a, model, cancellationToken))
                : base.IsMute(made, model, cancellationToken);

        public override IReadOnlyCollection<string> MinimumWords { get; } = ["MinimumLevel", "WriteTo"];

        public override LogLevel? DefaultMinimum => LogLevel.Information;

        /// <summary>
        /// <c>MinimumLevel.Warning()</c>, <c>MinimumLevel.Is(LogEventLevel.Warning)</c>, a switch and what is assigned to it; settings that are read
        /// decide.
        /// </summary>
        public override LevelRange? ThresholdIn(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends) => node switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name,
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MinimumLevel" } } } call => LevelRange.Of(
                    call.ArgumentList.Arguments.FirstOrDefault()?.Expression is not { } argument ? [levels.Named(name)]
                        : name == "Is" ? ends(argument).Select(Level)
                        : name == "ControlledBy" ? ends(argument).OfType<BaseObjectCreationExpressionSyntax>().SelectMany(c => InitialLevel(c, ends))
                        : []),
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "MinimumLevel" }, Right: var level }
                => LevelRange.Of(ends(level).Select(Level)),
            _ => null,
        };

        /// <summary><c>WriteTo.Console(restrictedToMinimumLevel: LogEventLevel.Warning)</c>; a sink around others has their levels.</summary>
        public override LevelRange? RuleIn(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends)
            => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var owner } } call
                && owner.LastNameText() is "WriteTo" or "AuditTo"
                && !call.ArgumentList.DescendantNodes().OfType<SimpleNameSyntax>().Any(n => n.Identifier.ValueText is "WriteTo" or "AuditTo")
                    ? LevelRange.Of(call.ArgumentList.Arguments.SelectMany(a => ends(a.Expression)).Select(Level))
                        ?? new(LogLevel.Trace, LogLevel.Trace)
                    : null;

        private LogLevel? Level(ExpressionSyntax value)
            => value is MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name }
                && owner.LastNameText() == "LogEventLevel"
                ? levels.Named(name)
                : null;

        /// <summary><c>new LoggingLevelSwitch(LogEventLevel.Error)</c>.</summary>
        private IEnumerable<LogLevel?> InitialLevel(
            BaseObjectCreationExpressionSyntax creation, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends)
            => creation.ArgumentList?.Arguments.FirstOrDefault()?.Expression is { } initial ? ends(initial).Select(Level) : [LogLevel.Information];

        public override LogLevel? MinimumIn(ConfigFile file)
            => NameOfMinimum(file) is { } name
                ? int.TryParse(name, out var number) ? (LogLevel)Math.Max(0, Math.Min(number, (int)LogLevel.None)) : levels.InFile(name)
                : null;

        /// <summary>As a file has it; null where it has none.</summary>
        private static string? NameOfMinimum(ConfigFile file)
            => file is not { Root: { } root } ? null
                : !file.IsJson ? SerilogKey.Of(file).FirstOrDefault(k => k is { Directive: "minimum-level", IsFinal: true })?.Text
                : ConfigSection.Of(root).Find("Serilog:MinimumLevel") is { } section ? section.Value ?? section.Find("Default")?.Value
                : null;

        /// <summary>A method of somebody else's may add sinks.</summary>
        private static bool IsOwnExtension(MemberAccessExpressionSyntax access, SemanticModel model, CancellationToken cancellationToken)
            => access.Parent is InvocationExpressionSyntax call && access.Name.Identifier.ValueText != "CreateLogger"
                && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ReducedFrom: not null };
    }

    /// <summary>A sink of that name may be anybody's: the assembly tells.</summary>
    private sealed class SerilogFileSinks : FileSinkSigns
    {
        public override ImmutableArray<string> Words { get; } = ImmutableArray.Create("WriteTo");

        public override bool IsCandidate(SyntaxNode node)
            => node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name,
                Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "WriteTo" } } } && IsFile(name);

        public override bool WritesFiles(IMethodSymbol method)
            => IsFile(method.Name) && method.ContainingAssembly?.Name == "Serilog.Sinks." + method.Name;

        /// <summary>Sinks may stand inside others that wrap them.</summary>
        public override bool WritesFiles(ConfigSection root) => root.Find("Serilog:WriteTo") is { } sinks && Names(sinks);

        /// <summary><c>&lt;add key="serilog:write-to:File.path" /&gt;</c>.</summary>
        public override bool WritesFiles(ConfigNode element)
            => element.IsElement("add") && element.Attribute("key") is { } key
                && key.StartsWith(SerilogKey.WriteTo, StringComparison.Ordinal) && IsFile(key.Substring(SerilogKey.WriteTo.Length).Split('.')[0]);

        private static bool Names(ConfigSection section)
            => section.Children.Any(
                c => c.Name.Equals("Name", StringComparison.OrdinalIgnoreCase) ? c.Value is { } value && IsFile(value) : Names(c));

        private static bool IsFile(string name) => name is "File" or "RollingFile";
    }
}
