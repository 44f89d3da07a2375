using System.Text.RegularExpressions;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>
/// One logging framework as tests see it: the same statement is written for each. <c>LOG.Info(</c>, <c>LOG.Error(</c> and so on stand for the
/// framework's own methods. A framework more is one line more here.
/// </summary>
/// <param name="Framework">Which one.</param>
/// <param name="Field">The declaration of the field <c>_logger</c>.</param>
/// <param name="Methods">Its methods for Trace, Debug, Info, Warn, Error and Fatal; those of log4net that take a format.</param>
internal sealed partial record LogFixture(Framework Framework, string Field, string[] Methods)
{
    private static readonly string[] Levels = ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"];

    private static readonly LogFixture[] All =
    [
        new(
            Framework.Mel, "private readonly ILogger<C> _logger;",
            ["LogTrace", "LogDebug", "LogInformation", "LogWarning", "LogError", "LogCritical"]),
        new(
            Framework.Serilog, "private readonly Serilog.ILogger _logger = Serilog.Log.ForContext<C>();",
            ["Verbose", "Debug", "Information", "Warning", "Error", "Fatal"]),
        new(
            Framework.NLog, """private readonly NLog.Logger _logger = NLog.LogManager.GetLogger("C");""",
            ["Trace", "Debug", "Info", "Warn", "Error", "Fatal"]),
        new(Framework.Log4Net, "private readonly log4net.ILog _logger = log4net.LogManager.GetLogger(typeof(C));",
            ["DebugFormat", "DebugFormat", "InfoFormat", "WarnFormat", "ErrorFormat", "FatalFormat"]),
    ];

    /// <summary>The frameworks whose placeholders have names.</summary>
    public static Framework[] WithTemplates { get; } = [Framework.Mel, Framework.Serilog, Framework.NLog];

    /// <summary>The value of <c>log_analyzers.framework</c>.</summary>
    public string Option => Framework.ToString().ToLowerInvariant();

    /// <summary>The loggers of Microsoft.Extensions.Logging are given to constructors; the others have static ways.</summary>
    public string Constructor => Framework == Framework.Mel ? "\n    public C(ILogger<C> logger) { _logger = logger; }" : "";

    public static LogFixture Of(Framework framework) => All.Single(f => f.Framework == framework);

    /// <summary>The statements in this framework.</summary>
    public string Translate(string statements)
        => Call().Replace(statements, m => "_logger." + Methods[Array.IndexOf(Levels, m.Groups[1].Value)] + "(");

    [GeneratedRegex(@"\bLOG\.(Trace|Debug|Info|Warn|Error|Fatal)\(")]
    private static partial Regex Call();
}
