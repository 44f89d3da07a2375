using System.Text.RegularExpressions;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>
/// One logging framework as tests see it: the same statement is written for each. <c>LOG.Info(</c>, <c>LOG.Error(</c> and so on stand for the framework's own methods.
/// A framework more is one line more here.
/// </summary>
/// <param name="Name">Short: M, S, N, L.</param>
/// <param name="Field">The declaration of the field <c>_logger</c>.</param>
/// <param name="Methods">Its methods for Trace, Debug, Info, Warn, Error and Fatal.</param>
internal sealed partial record LogFixture(string Name, string Field, string[] Methods)
{
    private static readonly string[] Levels = ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"];

    public static LogFixture M { get; } = new("M", "private readonly ILogger<C> _logger;",
        ["LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical"]);

    public static LogFixture S { get; } = new("S", "private readonly Serilog.ILogger _logger = Serilog.Log.ForContext<C>();",
        ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"]);

    public static LogFixture N { get; } = new("N", """private readonly NLog.Logger _logger = NLog.LogManager.GetLogger("C");""",
        ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"]);

    /// <summary>Templates go to the <c>*Format</c> methods.</summary>
    public static LogFixture L { get; } = new("L", "private readonly log4net.ILog _logger = log4net.LogManager.GetLogger(typeof(C));",
        ["DebugFormat", "DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "FatalFormat"]);

    /// <summary>The loggers of Microsoft.Extensions.Logging are given to constructors; the others have static ways.</summary>
    public string Constructor => Name == "M" ? "\n    public C(ILogger<C> logger) { _logger = logger; }" : "";

    public static LogFixture Of(string name) => name switch { "M" => M, "S" => S, "N" => N, "L" => L, _ => throw new ArgumentException(name) };

    /// <summary>The statements in this framework.</summary>
    public string Translate(string statements) => Call().Replace(statements, m => "_logger." + Methods[Array.IndexOf(Levels, m.Groups[1].Value)] + "(");

    [GeneratedRegex(@"\bLOG\.(Trace|Debug|Info|Warn|Error|Fatal)\(")]
    private static partial Regex Call();
}
