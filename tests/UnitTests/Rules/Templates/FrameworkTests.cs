using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>The template rules in every framework, in all shapes of call that it has.</summary>
public sealed class FrameworkTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Built_and_run_time_text(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Info({|LOG2001:$"Order {orderId}"|});""");
        await Verify.InFramework(framework, """LOG.Error(error, {|LOG2001:"Order " + orderId|});""");
        await Verify.InFramework(framework, """LOG.Info({|LOG2001:string.Format("Order {0}", orderId)|});""");
        await Verify.InFramework(framework, "LOG.Warn({|LOG2002:name|});");
        await Verify.InFramework(framework, "LOG.Debug({|LOG2002:name|}, orderId);");
        await Verify.InFramework(framework, """LOG.Info($"Order {{{nameof(orderId)}}}", orderId);""", ("log_analyzers.placeholder_casing", "camel"));
        await Verify.InFramework(framework, """LOG.Info(orderId > 1 ? "a" : "b");""");
    }

    /// <summary>Values for a composite format are no properties: that is LOG2018's matter.</summary>
    [Fact]
    public Task Composite_formats_are_no_templates()
        => Verify.InFramework(Framework.Log4Net, """LOG.Info("Order {0} of {1}", orderId, name); LOG.Info(name);""");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{|LOG2006:{0}|} of {1}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{|LOG2006:{0}|} of {1}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2006:{0}|} of {1}", orderId, name);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{0} of {1}", orderId, name);""")]
    [InlineData(Framework.Mel, """LOG.Info("Order {|LOG2007:{orderId}|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Order {|LOG2007:{orderId}|}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("Order {|LOG2007:{orderId}|}", orderId);""")]
    public Task Names(Framework framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>Each framework counts in its own way.</summary>
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{0} {|LOG2003:{1}|}", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{A}", orderId, {|LOG2003:name|});""")]
    [InlineData(Framework.Serilog, """LOG.Info("{A}", orderId, {|LOG2003:name|});""")]
    [InlineData(Framework.NLog, """LOG.Info("{A}", orderId, {|LOG2003:name|});""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{0}", orderId, {|LOG2003:name|});""")]
    [InlineData(Framework.Serilog, """LOG.Info("{A} {B} {A}", orderId, name);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{0} {1} {0}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{|LOG2006:{0}|} {0}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2006:{0}|} {0}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{A}{B}{C}{D}{|LOG2003:{E}|}", 1, 2, 3, 4);""")]
    [InlineData(Framework.NLog, """LOG.Info("{A}{B}{C}{D}{|LOG2003:{E}|}", 1, 2, 3, 4);""")]
    [InlineData(Framework.NLog, """LOG.Info("{A}{B}{C}{D}", 1, 2, 3, 4);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{A}{B}", new object[] { 1, 2 });""")]
    [InlineData(Framework.NLog, """LOG.Info("{A}{B}", new object[] { 1, 2 });""")]
    [InlineData(Framework.Serilog, """LOG.Error("failed", {|LOG2003:name|});""")]
    [InlineData(Framework.NLog, """LOG.Error("failed", {|LOG2003:name|});""")]
    [InlineData(Framework.Log4Net, """LOG.Error("failed", {|LOG2003:name|});""")]
    public Task Counts(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("done {|LOG2004:}|} {A}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("done {|LOG2004:}|} {A}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("done {|LOG2004:}|} {A}", orderId);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("done {|LOG2004:}|} {0}", orderId);""")]
    [InlineData(Framework.Mel, """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{|LOG2004:{}|} of {}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2004:{}|} of {}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{|LOG2004:{user-name}|}", name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{|LOG2004:{A,x}|}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2004:{A,x}|}", orderId);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{|LOG2004:{A}|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{{A}} {B}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{{A}} {B}", orderId);""")]
    [InlineData(Framework.Log4Net, """_logger.Info("state {ready}");""")]
    public Task Grammar(Framework framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>Instances, interfaces, the static class, levels as arguments, exceptions first, formats with a culture, the fluent way.</summary>
    [Theory]
    [InlineData("""Serilog.Log.Information({|LOG2001:$"{orderId}"|});""")]
    [InlineData("""Serilog.Log.Logger.Error(error, {|LOG2001:$"{orderId}"|});""")]
    [InlineData("""Serilog.Log.Write(Serilog.Events.LogEventLevel.Warning, {|LOG2001:$"{orderId}"|});""")]
    [InlineData("""Serilog.Log.Write(Serilog.Events.LogEventLevel.Warning, error, "{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData(
        """using var l = new Serilog.LoggerConfiguration().CreateLogger(); l.Information({|LOG2001:$"{orderId}"|}); """
            + """l.ForContext("A", 1).Debug({|LOG2002:name|});""")]
    [InlineData("""NLog.LogManager.GetCurrentClassLogger().Info({|LOG2001:$"{orderId}"|});""")]
    [InlineData(
        """NLog.ILogger l = NLog.LogManager.GetCurrentClassLogger(); l.Info({|LOG2001:$"{orderId}"|}); """
            + """l.Log(NLog.LogLevel.Warn, {|LOG2002:name|});""")]
    [InlineData(
        """var l = NLog.LogManager.GetCurrentClassLogger(); l.Error(error, {|LOG2001:$"{orderId}"|}); """
            + """l.Log(NLog.LogLevel.Warn, error, "{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData(
        """var l = NLog.LogManager.GetCurrentClassLogger(); l.Info(System.Globalization.CultureInfo.InvariantCulture, "{A} {|LOG2003:{B}|}", """
            + """orderId); l.Info(42); l.Info(() => "text");""")]
    [InlineData("""var l = NLog.LogManager.GetCurrentClassLogger(); l.ConditionalDebug({|LOG2001:$"{orderId}"|});""")]
    [InlineData("""NLog.LogManager.GetCurrentClassLogger().WithProperty("a", 1).Info({|LOG2001:$"{orderId}"|});""")]
    [InlineData(
        """NLog.ILogger l = NLog.LogManager.GetCurrentClassLogger(); """
            + """NLog.ILoggerExtensions.ForInfoEvent(l).Message({|LOG2001:$"{orderId}"|}).Log();""")]
    [InlineData(
        """var l = log4net.LogManager.GetLogger("x"); l.Error("a {b}", error); """
            + """l.InfoFormat(System.Globalization.CultureInfo.InvariantCulture, "{0} {|LOG2003:{1}|}", orderId);""")]
    public Task Shapes(string statements) => Verify.InFramework(Framework.Mel, statements);

    /// <summary>A method that hands its template on is its callers' business.</summary>
    [Theory]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    [InlineData(Framework.Log4Net)]
    public async Task Wrappers(Framework framework)
    {
        var call = framework == Framework.Log4Net ? "InfoFormat" : framework == Framework.Serilog ? "Information" : "Info";
        var type = framework switch { Framework.Serilog => "Serilog.ILogger", Framework.NLog => "NLog.Logger", _ => "log4net.ILog" };
        var hole = framework == Framework.Log4Net ? "{0} {|LOG2003:{1}|}" : "{A} {|LOG2003:{B}|}";
        var test = Verify.TestWithAllFrameworks($$"""
            static class W
            {
                public static void Say({{type}} log, string message, params object[] args) => log.{{call}}(message, args);
                static void Use({{type}} log, int orderId) { Say(log, "{{hole}}", orderId); }
            }
            """);
        await test.RunAsync();
    }
}
