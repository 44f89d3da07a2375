using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Calls;

/// <summary><c>LoggerMessage.Define</c>, <c>DefineScope</c> and <c>[LoggerMessage]</c>.</summary>
public sealed class DefinitionTests
{
    [Theory]
    [InlineData("""LoggerMessage.Define(LogLevel.Information, 1, "Done");""")]
    [InlineData("""LoggerMessage.Define<int, string>(LogLevel.Information, 1, "{Id} {Name}");""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, "{|LOG2006:{0}|}");""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, "Got {|LOG2007:{id}|}", new LogDefineOptions());""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, {|LOG2003:"Done"|});""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, "{Id} {|LOG2003:{Name}|}");""")]
    [InlineData("""LoggerMessage.Define<int, int>(LogLevel.Information, 1, "{|LOG2003:{Id}|}");""")]
    [InlineData("""LoggerMessage.Define(LogLevel.Information, 1, "{|LOG2003:{Id}|}");""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, "{Id} {|LOG2004:{|}");""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, {|LOG2001:$"{name} {{Id}}"|});""")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, {|LOG2002:name|});""")]
    [InlineData("""LoggerMessage.Define<int>(formatString: "{|LOG2006:{0}|}", logLevel: LogLevel.Information, eventId: 1);""")]
    [InlineData("""LoggerMessage.DefineScope<int>("{Id}");""")]
    [InlineData("""LoggerMessage.DefineScope<int>("{|LOG2007:{id}|}");""")]
    [InlineData("""LoggerMessage.DefineScope<int>("{Id} {|LOG2003:{Name}|}");""")]
    [InlineData("""LoggerMessage.DefineScope({|LOG2001:$"Order {orderId}"|});""")]
    public Task Define(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task Define_in_a_static_field() => Verify.Diagnostics(
        """
        static class Log
        {
            private static readonly Action<ILogger, int, Exception?> s_found =
                LoggerMessage.Define<int>(LogLevel.Information, new EventId(1, "Found"), "Found {|LOG2007:{id}|}");
            public static void Found(this ILogger logger, int id) => s_found(logger, id, null);
        }
        """);

    [Theory] // Every form of the attribute.
    [InlineData("""[LoggerMessage(1, LogLevel.Information, "Order {|LOG2007:{id}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {|LOG2007:{id}|}")]""")]
    [InlineData("""[LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Order {|LOG2007:{id}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, Message = "Order {|LOG2007:{id}|}", SkipEnabledCheck = true)]""")]
    [InlineData("""[LoggerMessage(message: "Order {|LOG2007:{id}|}", eventId: 1, level: LogLevel.Information)]""")]
    [InlineData("""[LoggerMessageAttribute(LogLevel.Information, "Order {|LOG2007:{id}|}")]""")]
    [InlineData("""[Microsoft.Extensions.Logging.LoggerMessage(LogLevel.Information, "Order {|LOG2007:{id}|}")]""")]
    [InlineData("""[global::Microsoft.Extensions.Logging.LoggerMessageAttribute(LogLevel.Information, "Order {|LOG2007:{id}|}")]""")]
    [InlineData("""[Obsolete, LoggerMessage(LogLevel.Information, "Order {|LOG2007:{id}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order " + Text)]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, $"{nameof(Log)} {|LOG2007:{{id}}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {Id}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {|LOG2017:{@Id}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order")]""")]
    [InlineData("""[LoggerMessage(Level = LogLevel.Information)]""")]
    [InlineData("""[{|LOG3001:LoggerMessage|}]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {Id} of {|LOG2003:{Name}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {|LOG2006:{0}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {|LOG2003:{|LOG2006:{1}|}|}")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {|LOG2004:{|}Id")]""")]
    [InlineData("""[LoggerMessage(LogLevel.Information, "Order {Id} failed: {|LOG4002:{Error}|}")]""")]
    public Task Attribute(string attribute) => Verify.DiagnosticsInBrokenCode(
        $$"""
        static partial class Log
        {
            private const string Text = "{Id}";
            {{attribute}}
            public static partial void Ordered(ILogger logger, Exception error, int id);
        }
        """);

    [Fact]
    public Task Attribute_with_a_level_parameter_and_an_instance_logger() => Verify.DiagnosticsInBrokenCode(
        """
        partial class C(ILogger<C> logger)
        {
            [LoggerMessage("{Id} {|LOG2003:{Level2}|}")]
            partial void Ordered(LogLevel level, int id);
            [LoggerMessage("No holes")]
            partial void Two(LogLevel level, int id, Exception first, Exception second);
        }
        """);

    [Fact]
    public Task Other_attributes_of_that_name_are_silent() => Verify.Diagnostics(
        """
        namespace Mine
        {
            class LoggerMessageAttribute(string message) : Attribute { public string Message => message; }
            class C { [LoggerMessage("{0} {")] void M() { } }
        }
        """);
}
