using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>How a framework's calls, and a class with a logger of it, are written.</summary>
/// <param name="Framework">Which one.</param>
/// <param name="Placements">How a class comes to its logger: members, constructor and the expression that calls use.</param>
internal sealed record Dialect(Framework Framework, Placement[] Placements)
{
    public static Dialect Mel { get; } = new(Framework.Mel,
    [
        new("private readonly ILogger<NAME> _logger; public CTOR(ILogger<NAME> logger) { _logger = logger; }", "_logger",
            "new NAME(new Logger<NAME>(Host.Factory))"),
        new("private static readonly ILogger Log = Host.Factory.CreateLogger<NAME>();", "Log", "new NAME()"),
        new("protected ILogger Logger { get; } = Host.Factory.CreateLogger(typeof(NAME));", "Logger", "new NAME()"),
        new("", "logger", "new NAME(new Logger<NAME>(Host.Factory))") { Header = "(ILogger<NAME> logger)" },
        new("private readonly ILogger<NAME>? _logger = new Logger<NAME>(Host.Factory);", "_logger?", "new NAME()"),
        new("", "Logger", "new NAME()") { Header = " : ClassWithLogger" },
        new("", "log", "new NAME()") { Local = "ILogger log = Host.Factory.CreateLogger<NAME>();\n" },
        new("private static ILogger Log => Host.Factory.CreateLogger(\"Category\");", "Log", "new NAME()"),
        new("private readonly ILogger<NAME> _logger; public CTOR(ILogger<NAME> logger) => _logger = logger;", "this._logger",
            "new NAME(new Logger<NAME>(Host.Factory))"),
        new("", "Host.Factory.CreateLogger(\"direct\")", "new NAME()"),
    ]);

    public static Dialect Serilog { get; } = new(Framework.Serilog,
    [
        new("private readonly Serilog.ILogger _logger = Serilog.Log.ForContext<NAME>();", "_logger", "new NAME()"),
        new("private static readonly Serilog.ILogger Logger = Serilog.Log.ForContext(typeof(NAME));", "Logger", "new NAME()"),
        new("", "Serilog.Log", "new NAME()"),
        new("", "log", "new NAME()") { Local = "var log = Serilog.Log.ForContext<NAME>();\n" },
        new("private readonly Serilog.ILogger _logger; public CTOR(Serilog.ILogger logger) { _logger = logger; }", "_logger",
            "new NAME(Serilog.Log.Logger)"),
        new("", "logger", "new NAME(Serilog.Log.Logger)") { Header = "(Serilog.ILogger logger)" },
        new("", "Serilog.Log.ForContext(\"Key\", orderId)", "new NAME()"),
    ]);

    public static Dialect NLog { get; } = new(Framework.NLog,
    [
        new("private static readonly NLog.Logger Logger = NLog.LogManager.GetCurrentClassLogger();", "Logger", "new NAME()"),
        new("private readonly NLog.ILogger _logger = NLog.LogManager.GetLogger(\"NAME\");", "_logger", "new NAME()"),
        new("", "log", "new NAME()") { Local = "var log = NLog.LogManager.GetLogger(\"local\");\n" },
        new("private static NLog.ILogger Log { get; } = NLog.LogManager.GetCurrentClassLogger();", "Log", "new NAME()"),
        new("private readonly NLog.Logger? _log = NLog.LogManager.GetCurrentClassLogger();", "_log?", "new NAME()"),
    ]);

    public static Dialect Log4Net { get; } = new(Framework.Log4Net,
    [
        new("private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(NAME));", "Log", "new NAME()"),
        new("private readonly log4net.ILog _log = log4net.LogManager.GetLogger(typeof(NAME));", "_log", "new NAME()"),
        new("protected static log4net.ILog Logger { get; } = log4net.LogManager.GetLogger(typeof(NAME));", "Logger", "new NAME()"),
        new("", "log", "new NAME()") { Local = "var log = log4net.LogManager.GetLogger(typeof(NAME));\n" },
    ]);

    /// <summary>The value of <c>log_analyzers.framework</c>.</summary>
    public string Option => LogFixture.Of(Framework).Option;

    public static Dialect Of(Framework framework) => framework switch
    {
        Framework.Mel => Mel,
        Framework.Serilog => Serilog,
        Framework.NLog => NLog,
        Framework.Log4Net => Log4Net,
        _ => throw new ArgumentOutOfRangeException(nameof(framework)),
    };

    /// <summary>A condition that asks for a level.</summary>
    public string Guard(string level, string logger)
        => Framework switch
        {
            Framework.Mel => $"{logger}.IsEnabled(LogLevel.{level})",
            Framework.Serilog => $"{logger}.IsEnabled(Serilog.Events.LogEventLevel.{NameOf(level)})",
            _ => $"{logger}.Is{NameOf(level)}Enabled",
        } + (logger.EndsWith('?') ? " == true" : "");

    /// <summary>The call of a kind at a level.</summary>
    public string Call(Kind kind, string level, string logger, string arguments, bool isTemplate)
    {
        var name = NameOf(level);
        return (Framework, kind) switch
        {
            (Framework.Mel, Kind.LogAsStatic) => $"LoggerExtensions.{name}({logger}, {arguments})",
            (Framework.Mel, Kind.Scope) => $"using (({logger}).BeginScope({arguments})) {{ {logger}.{name}(\"in it\"); }}",
            (Framework.Mel, Kind.LogAtLevel) => $"{logger}.Log(LogLevel.{level}, {arguments})",
            (Framework.Mel, Kind.LogWithEventId) => $"{logger}.{name}(new EventId(12), {arguments})",
            (Framework.Serilog, Kind.LogAtLevel) => $"{logger}.Write(Serilog.Events.LogEventLevel.{name}, {arguments})",
            (Framework.NLog, Kind.LogAtLevel) => $"{logger}.Log(NLog.LogLevel.{name}, {arguments})",
            (Framework.Log4Net, _) when isTemplate => $"{logger}.{name}Format({arguments})",
            (Framework.Log4Net, Kind.LogWithException) => $"{logger}.{name}({arguments}, error)",
            (_, Kind.LogWithException) => $"{logger}.{name}(error, {arguments})",
            _ => $"{logger}.{name}({arguments})",
        };
    }

    /// <summary>What the framework's methods call a level.</summary>
    private string NameOf(string level) => Framework switch
    {
        Framework.Mel => "Log" + level,
        Framework.Serilog => level switch { "Trace" => "Verbose", "Critical" => "Fatal", _ => level },
        _ => level switch
        {
            "Information" => "Info",
            "Warning" => "Warn",
            "Critical" => "Fatal",
            "Trace" when Framework == Framework.Log4Net => "Debug",
            _ => level
        },
    };
}

/// <summary>One way to a logger.</summary>
/// <param name="Members">Of the class; <c>NAME</c> is its name.</param>
/// <param name="Logger">What stands before the dot.</param>
/// <param name="Creation">Makes an instance.</param>
internal sealed record Placement(string Members, string Logger, string Creation)
{
    /// <summary>What follows the class's name.</summary>
    public string Header { get; init; } = "";

    /// <summary>The first statement of the method.</summary>
    public string Local { get; init; } = "";
}
