using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>The template rules in every framework, in all shapes of call that it has.</summary>
public sealed class FrameworkTests
{
    [Theory]
    [InlineData("M")]
    [InlineData("S")]
    [InlineData("N")]
    public async Task Built_and_run_time_text(string framework)
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
    public Task Composite_formats_are_no_templates() => Verify.InFramework("L", """LOG.Info("Order {0} of {1}", orderId, name); LOG.Info(name);""");

    [Theory]
    [InlineData("M", """LOG.Info("{|LOG2006:{0}|} of {|LOG2006:{1}|}", orderId, name);""")]
    [InlineData("S", """LOG.Info("{|LOG2006:{0}|} of {|LOG2006:{1}|}", orderId, name);""")]
    [InlineData("N", """LOG.Info("{|LOG2006:{0}|} of {|LOG2006:{1}|}", orderId, name);""")]
    [InlineData("L", """LOG.Info("{0} of {1}", orderId, name);""")]
    [InlineData("M", """LOG.Info("Order {|LOG2007:{orderId}|}", orderId);""")]
    [InlineData("S", """LOG.Info("Order {|LOG2007:{orderId}|}", orderId);""")]
    [InlineData("N", """LOG.Info("Order {|LOG2007:{orderId}|}", orderId);""")]
    public Task Names(string framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>Each framework counts in its own way.</summary>
    [Theory]
    [InlineData("M", """LOG.Info("{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData("S", """LOG.Info("{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData("N", """LOG.Info("{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData("L", """LOG.Info("{0} {|LOG2003:{1}|}", orderId);""")]
    [InlineData("M", """LOG.Info("{A}", orderId, {|LOG2003:name|});""")]
    [InlineData("S", """LOG.Info("{A}", orderId, {|LOG2003:name|});""")]
    [InlineData("N", """LOG.Info("{A}", orderId, {|LOG2003:name|});""")]
    [InlineData("L", """LOG.Info("{0}", orderId, {|LOG2003:name|});""")]
    [InlineData("S", """LOG.Info("{A} {B} {A}", orderId, name);""")]
    [InlineData("L", """LOG.Info("{0} {1} {0}", orderId, name);""")]
    [InlineData("S", """LOG.Info("{|LOG2006:{0}|} {|LOG2006:{0}|}", orderId);""")]
    [InlineData("N", """LOG.Info("{|LOG2006:{0}|} {|LOG2006:{0}|}", orderId);""")]
    [InlineData("S", """LOG.Info("{A}{B}{C}{D}{|LOG2003:{E}|}", 1, 2, 3, 4);""")]
    [InlineData("N", """LOG.Info("{A}{B}{C}{D}{|LOG2003:{E}|}", 1, 2, 3, 4);""")]
    [InlineData("N", """LOG.Info("{A}{B}{C}{D}", 1, 2, 3, 4);""")]
    [InlineData("S", """LOG.Info("{A}{B}", new object[] { 1, 2 });""")]
    [InlineData("N", """LOG.Info("{A}{B}", new object[] { 1, 2 });""")]
    [InlineData("S", """LOG.Error("failed", {|LOG2003:name|});""")]
    [InlineData("N", """LOG.Error("failed", {|LOG2003:name|});""")]
    [InlineData("L", """LOG.Error("failed", {|LOG2003:name|});""")]
    public Task Counts(string framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("M", """LOG.Info("done {|LOG2004:}|} {A}", orderId);""")]
    [InlineData("S", """LOG.Info("done {|LOG2004:}|} {A}", orderId);""")]
    [InlineData("N", """LOG.Info("done {|LOG2004:}|} {A}", orderId);""")]
    [InlineData("L", """LOG.Info("done {|LOG2004:}|} {0}", orderId);""")]
    [InlineData("M", """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData("S", """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData("N", """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData("L", """LOG.Info("{|LOG2004:{}|}", orderId);""")]
    [InlineData("S", """LOG.Info("{|LOG2004:{user-name}|}", name);""")]
    [InlineData("S", """LOG.Info("{|LOG2004:{A,x}|}", orderId);""")]
    [InlineData("N", """LOG.Info("{|LOG2004:{A,x}|}", orderId);""")]
    [InlineData("L", """LOG.Info("{|LOG2004:{A}|}", orderId);""")]
    [InlineData("S", """LOG.Info("{{A}} {B}", orderId);""")]
    [InlineData("N", """LOG.Info("{{A}} {B}", orderId);""")]
    [InlineData("L", """_logger.Info("state {ready}");""")]
    public Task Grammar(string framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>Instances, interfaces, the static class, levels as arguments, exceptions first, formats with a culture, the fluent way.</summary>
    [Theory]
    [InlineData("""Serilog.Log.Information({|LOG2001:$"{orderId}"|});""")]
    [InlineData("""Serilog.Log.Logger.Error(error, {|LOG2001:$"{orderId}"|});""")]
    [InlineData("""Serilog.Log.Write(Serilog.Events.LogEventLevel.Warning, {|LOG2001:$"{orderId}"|});""")]
    [InlineData("""Serilog.Log.Write(Serilog.Events.LogEventLevel.Warning, error, "{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData("""using var l = new Serilog.LoggerConfiguration().CreateLogger(); l.Information({|LOG2001:$"{orderId}"|}); l.ForContext("A", 1).Debug({|LOG2002:name|});""")]
    [InlineData("""NLog.LogManager.GetCurrentClassLogger().Info({|LOG2001:$"{orderId}"|});""")]
    [InlineData("""NLog.ILogger l = NLog.LogManager.GetCurrentClassLogger(); l.Info({|LOG2001:$"{orderId}"|}); l.Log(NLog.LogLevel.Warn, {|LOG2002:name|});""")]
    [InlineData("""var l = NLog.LogManager.GetCurrentClassLogger(); l.Error(error, {|LOG2001:$"{orderId}"|}); l.Log(NLog.LogLevel.Warn, error, "{A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData("""var l = NLog.LogManager.GetCurrentClassLogger(); l.Info(System.Globalization.CultureInfo.InvariantCulture, "{A} {|LOG2003:{B}|}", orderId); l.Info(42); l.Info(() => "text");""")]
    [InlineData("""var l = NLog.LogManager.GetCurrentClassLogger(); l.ConditionalDebug({|LOG2001:$"{orderId}"|});""")]
    [InlineData("""NLog.LogManager.GetCurrentClassLogger().WithProperty("a", 1).Info({|LOG2001:$"{orderId}"|});""")]
    [InlineData("""NLog.ILogger l = NLog.LogManager.GetCurrentClassLogger(); NLog.ILoggerExtensions.ForInfoEvent(l).Message({|LOG2001:$"{orderId}"|}).Log();""")]
    [InlineData("""var l = log4net.LogManager.GetLogger("x"); l.Error("a {b}", error); l.InfoFormat(System.Globalization.CultureInfo.InvariantCulture, "{0} {|LOG2003:{1}|}", orderId);""")]
    public Task Shapes(string statements) => Verify.InFramework("M", statements);

    /// <summary>A method that hands its template on is its callers' business.</summary>
    [Theory]
    [InlineData("S")]
    [InlineData("N")]
    [InlineData("L")]
    public async Task Wrappers(string framework)
    {
        var call = framework == "L" ? "InfoFormat" : framework == "S" ? "Information" : "Info";
        var type = framework switch { "S" => "Serilog.ILogger", "N" => "NLog.Logger", _ => "log4net.ILog" };
        var hole = framework == "L" ? "{0} {|LOG2003:{1}|}" : "{A} {|LOG2003:{B}|}";
        var test = Verify.Test($$"""
            static class W
            {
                public static void Say({{type}} log, string message, params object[] args) => log.{{call}}(message, args);
                static void Use({{type}} log, int orderId) { Say(log, "{{hole}}", orderId); }
            }
            """);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.WithAllFrameworks);
        await test.RunAsync();
    }
}
