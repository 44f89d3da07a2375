using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Levels;

public sealed class ContradictedLevelTests
{
    [Theory]
    [InlineData("""LOG.Info("{|LOG3002:ERROR:|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:[WARN]|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:[Error]:|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:Fatal -|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:<error>|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:(warn)|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:**ERROR**|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:*** WARNING ***|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:!!! ERROR:|} no stock");""")]
    [InlineData("""LOG.Info("  {|LOG3002:err:|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:Debug:|} no stock");""")]
    [InlineData("""LOG.Warn("{|LOG3002:Error:|} no stock");""")]
    [InlineData("""LOG.Error("{|LOG3002:Warning:|} no stock");""")]
    [InlineData("""LOG.Error("{|LOG3002:[INFO]|} no stock");""")]
    [InlineData("""LOG.Debug("{|LOG3002:critical:|} no stock");""")]
    [InlineData("""LOG.Info("{|LOG3002:Error:|} 404 from the server");""")]
    public Task Reports_the_name_of_another_level(string statement) => Verify.InEveryFramework(statement);

    [Theory]
    [InlineData("""LOG.Info("{|LOG3002:ERROR:|} order {Id} of {Name}", orderId, name);""")]
    [InlineData("""LOG.Info("{|LOG3002:ERROR:|} {Text} is bad", name);""")]
    [InlineData("""LOG.Info("{Now} {|LOG3002:[ERROR]|} order {Id}", DateTime.UtcNow, orderId);""")]
    [InlineData("""LOG.Info({|LOG2001:$"{|LOG3002:Error:|} order {orderId}"|});""")]
    [InlineData("""LOG.Info({|LOG2001:"{|LOG3002:Error:|} order " + orderId|});""")]
    [InlineData("""LOG.Info({|LOG2001:"{|LOG3002:Error:|} " + name|});""")]
    [InlineData("""LOG.Info({|LOG2001:string.Format("{|LOG3002:[warn]|} order {0}", orderId)|});""")]
    [InlineData("""LOG.Info("{|LOG3002:ERROR:|} " + "no stock");""")]
    [InlineData("""const string Text = "ERROR: no stock"; LOG.Info({|LOG3002:Text|});""")]
    public Task Reports_it_in_templates_and_in_text_that_is_built(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Theory]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.Information, "{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.Mel, """LoggerExtensions.LogInformation(_logger, "{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.Mel, """LoggerMessage.Define(LogLevel.Information, 1, "{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.Mel, """_logger.LogInformation("{|LOG3002:ERROR:|} {Name}", name);""")]
    [InlineData(Framework.Serilog, """_logger.Write(Serilog.Events.LogEventLevel.Information, "{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.Serilog, """Serilog.Log.Information("{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Info, "{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.NLog, """_logger.Debug("{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.Log4Net, """_logger.Info("{|LOG3002:ERROR:|} no stock");""")]
    [InlineData(Framework.Log4Net, """_logger.Info({|LOG2018:"{|LOG3002:ERROR:|} no stock of " + orderId|});""")]
    [InlineData(Framework.Log4Net, """_logger.Info("{|LOG3002:[TRACE]|} no stock");""")]
    public Task Reports_it_in_every_shape(Framework framework, string statement)
        => Verify.InFramework(framework, statement, ("dotnet_diagnostic.LOG5004.severity", "none"));

    [Fact]
    public Task Reports_definitions() => Verify.DiagnosticsInBrokenCode(
        """
        static partial class Log
        {
            [LoggerMessage(LogLevel.Information, "{|LOG3002:ERROR:|} order {Id}")]
            public static partial void Ordered(ILogger logger, int id);
            [LoggerMessage(Level = LogLevel.Error, Message = "ERROR: order {Id}")]
            public static partial void Failed(ILogger logger, int id);
            [LoggerMessage("ERROR: order {Id}")]
            public static partial void Any(ILogger logger, LogLevel level, int id);
        }
        """);

    [Theory] // The level that it says, a neighbour of it, or a word that is no level.
    [InlineData("""LOG.Error("Error: no stock");""")]
    [InlineData("""LOG.Error("FATAL: no stock");""")]
    [InlineData("""LOG.Fatal("Error: no stock");""")]
    [InlineData("""LOG.Debug("[TRACE] no stock");""")]
    [InlineData("""LOG.Trace("[DEBUG] no stock");""")]
    [InlineData("""LOG.Warn("Notice: no stock");""")]
    [InlineData("""LOG.Warn("Fail: no stock");""")]
    [InlineData("""LOG.Info("Information: no stock");""")]
    [InlineData("""LOG.Info("Error count is high");""")]
    [InlineData("""LOG.Info("Errors: none");""")]
    [InlineData("""LOG.Info("Error code: 7");""")]
    [InlineData("""LOG.Info("Error rate went down");""")]
    [InlineData("""LOG.Info("Error: 5");""")]
    [InlineData("""LOG.Info("Error: 5, Warning: 3");""")]
    [InlineData("""LOG.Info("Debug mode: on");""")]
    [InlineData("""LOG.Info("Debug: on");""")]
    [InlineData("""LOG.Info("Trace-Id: 5");""")]
    [InlineData("""LOG.Info("Error::Parse is gone");""")]
    [InlineData("""LOG.Info("Warning threshold: 5");""")]
    [InlineData("""LOG.Info("Warning-free");""")]
    [InlineData("""LOG.Info("[Errors] none");""")]
    [InlineData("""LOG.Info("Critical path found");""")]
    [InlineData("""LOG.Info("The error: gone");""")]
    [InlineData("""LOG.Info("Error");""")]
    [InlineData("""LOG.Info("");""")]
    public Task Accepts_texts_that_contradict_nothing(string statement) => Verify.InEveryFramework(statement);

    [Theory]
    [InlineData("""LOG.Info("Error count: {Count}", orderId);""")]
    [InlineData("""LOG.Info("Error: {Count}", orderId);""")]
    [InlineData("""LOG.Info("Error: {Count}, Warning: {Count2}", orderId, user.Id);""")]
    [InlineData("""LOG.Info("Trace: {CallId}", name);""")]
    [InlineData("""LOG.Info("Debug: {IsDebug}", orderId > 1);""")]
    [InlineData("""LOG.Info("Info: {Name}", name);""")]
    [InlineData("""LOG.Warn({|LOG2001:$"Info: {name}"|});""")]
    public Task Accepts_labels_of_values(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Fact]
    public Task Says_both_levels()
        => Verify.Message("""_logger.LogInformation("{|#0:ERROR:|} no stock");""", "LOG3002",
            "The text says 'ERROR' but the record is logged at Information: filters and alerts go by the level and miss it");

    /// <summary>What another program says is a value, and its error output is not yet an error.</summary>
    [Theory]
    [InlineData("""LOG.Info("Output: {Output}", name); LOG.Info("error: {Error}", order.Name);""")]
    [InlineData("""LOG.Debug("Error: {Error}", order.Name); LOG.Debug("Exit code: {Code}", orderId);""")]
    [InlineData("""using var p = new System.Diagnostics.Process(); var said = p.StandardError.ReadToEnd(); LOG.Info("Error: {Error}", said);""")]
    [InlineData("""using var p = new System.Diagnostics.Process(); LOG.Info("Error: {Error}", await p.StandardError.ReadToEndAsync());""")]
    [InlineData("""var stdErr = name.Trim(); LOG.Info("ERR: {Text}", stdErr);""")]
    [InlineData("""LOG.Info({|LOG2001:$"Output: {name}"|}); LOG.Info({|LOG2001:$"error: {order.Name}"|});""")]
    [InlineData("""LOG.Info({|LOG2001:"Output: " + name|}); LOG.Info({|LOG2001:"error: " + order.Name|});""")]
    public Task Accepts_what_another_program_said(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Theory]
    [InlineData("""LOG.Info("{|LOG3002:Error:|} {Error}", name);""")]
    [InlineData("""LOG.Info("Order {Id}", orderId); LOG.Info("{|LOG3002:Error:|} {Error}", name);""")]
    [InlineData("""LOG.Info("{|LOG3002:Warning:|} {Text}", name); LOG.Info("{|LOG3002:Error:|} {Error}", name);""")]
    [InlineData("""LOG.Warn("Output: {Output}", name); LOG.Info("{|LOG3002:Error:|} {Error}", name);""")]
    [InlineData("""LOG.Info("Output: {Output}", name); LOG.Info("{|LOG3002:ERROR:|} no stock of {Name}", name);""")]
    [InlineData("""LOG.Info("Output: {Output}", name); LOG.Info("{|LOG3002:[error]|} {Error}", name);""")]
    [InlineData("""LOG.Info("Output: {Output}", name); LOG.Info("{|LOG3002:Error:|} {Error}", error);""")]
    public Task Reports_what_the_program_itself_says(string statement)
        => Verify.InFrameworksWithTemplates(statement.Replace("\", error)", "\", {|LOG4002:error|})", StringComparison.Ordinal));
}
