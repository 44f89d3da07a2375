using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class TextOnlyTemplateTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Reports_a_placeholder_without_text(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Info("{|LOG2009:{Said}|}", name);""");
        await Verify.InFramework(framework, """LOG.Info(" {|LOG2009:{Price,10:F2}|}\n", order.Price);""");
        await Verify.InFramework(framework, """LOG.Error(error, "{|LOG2009:{Id}|}", orderId);""");
    }

    /// <summary>The text that our own fixes write is no finding of any rule.</summary>
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{Text}", name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Text:l}", name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Text}", name);""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "{Name}", user.Name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Name:l}", name.Trim());""")]
    [InlineData(Framework.Mel, """LoggerMessage.Define<string>(LogLevel.Information, 1, "{|LOG2009:{Said}|}");""")]
    [InlineData(Framework.NLog, """new NLog.LogEventBuilder(_logger, NLog.LogLevel.Info).Message("{|LOG2009:{Said}|}", name).Log();""")]
    [InlineData(Framework.Mel, """LOG.Info(new EventId(1), "{|LOG2009:{Said}|}", name);""")]
    public Task Reports_nothing_else(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("""LOG.Info("Name {Name}", name);""")]
    [InlineData("""LOG.Info("{Name}!", name);""")]
    [InlineData("""LOG.Info("{Name} {Id}", name, orderId);""")]
    [InlineData("""LOG.Info("{|LOG2003:{Name}|}");""")]
    [InlineData("""LOG.Info("{|LOG2006:{0}|}", name);""")]
    [InlineData("""LOG.Info("");""")]
    [InlineData("""using var scope = _logger.BeginScope("{OrderId}", orderId);""")]
    [InlineData("""LoggerMessage.DefineScope<int>("{OrderId}");""")]
    [InlineData("""LoggerMessage.Define<string>(LogLevel.Debug, new EventId(530, nameof(Order)), "{Settings}");""")]
    [InlineData("""_logger.LogInformation(new EventId(530, "HostSettings"), "{Settings}", name);""")]
    public Task Accepts_text_scopes_and_what_other_rules_report(string statement) => Verify.InFramework(Framework.Mel, statement);

    [Fact]
    public Task Reports_definitions_by_attribute() => Verify.Diagnostics(
        """
        static partial class Log
        {
            [LoggerMessage(1, LogLevel.Information, "{|LOG2009:{Said}|}")]
            static partial void Say(ILogger logger, string said);
            static partial void Say(ILogger logger, string said) { }
        }
        """);

    [Fact]
    public Task Says_what_is_missing()
        => Verify.Message("""_logger.LogInformation("{|#0:{Said}|}", name);""", "LOG2009",
            "The template is only '{Said}': all such records are one event, which no query can tell apart; say in the template what happened");

    /// <summary>In an adapter the text is all that there is.</summary>
    [Theory]
    [InlineData("""class A(ILogger<A> log) : IForeignLog { public void Write(string text) => log.LogInformation("{Message}", text); }""")]
    [InlineData(
        """class A(ILogger<A> log) : IForeignLog { void IForeignLog.Write(string text) { if (text != "") { log.LogInformation("{Message}", """
            + """text); } } }""")]
    [InlineData(
        """class A(ILogger<A> log) : ForeignLog { public override void Write(string format, params object[] args) """
            + """=> log.LogInformation("{Message}", string.Format(format, args)); }""")]
    [InlineData("""class A(ILogger<A> log) { void M(ForeignLog f) => f.LogTo(s => log.LogInformation("{Message}", s)); }""")]
    [InlineData(
        """class A(ILogger<A> log) { void M(System.Diagnostics.Process p) => p.OutputDataReceived += (s, e) => """
            + """log.LogInformation("{Line}", e.Data); }""")]
    [InlineData(
        """class A(Serilog.ILogger log) : ILogger { public IDisposable? BeginScope<T>(T s) where T : notnull => null; public bool """
            + """IsEnabled(LogLevel l) """
            + """=> true; public void Log<T>(LogLevel l, EventId i, T s, Exception? e, Func<T, Exception?, string> f) """
            + """=> log.Information(e, "{Message:l}", f(s, e)); }""")]
    public Task Accepts_what_a_foreign_interface_hands_over(string source) => Adapters.Verify(source);

    /// <summary>Also in code that is not restored.</summary>
    [Fact]
    public Task Accepts_a_log_that_is_not_there()
        => Verify.DiagnosticsInBrokenCode(
            """
            class A(ILogger<A> log) : IUpgradeLog
            {
                public void LogError(string format, params object[] args) => log.LogError("{ErrorMessage}", string.Format(format, args));
            }
            """);

    [Theory]
    [InlineData("""class A(ILogger<A> log) { void M(List<string> l) => l.ForEach(s => log.LogInformation("{|LOG2009:{Said}|}", s)); }""")]
    [InlineData(
        """class A(ILogger<A> log) : IForeignHandler<string[]> { public void Handle(string[] r) => log.LogInformation("{|LOG2009:{R}|}", """
            + """r.Length); }""")]
    [InlineData(
        """class A(ILogger<A> log) { public void Info(string s) => log.LogInformation("{|LOG2009:{Said}|}", s); """
            + """public void Warn(string s) => log.LogWarning("{Said}", s); }""")]
    public Task Reports_one_decision_once(string source) => Adapters.Verify(source);

    /// <summary>Its own name, though a new placeholder would keep clear of what sinks set.</summary>
    [Fact]
    public Task Accepts_a_message_under_its_own_name()
        => Verify.InFrameworksWithTemplates("""foreach (var message in items) { LOG.Error("{Message}", message); }""");

    /// <summary>What such records are found by: the properties of an object, a property that only they have, the name of the event.</summary>
    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("{@Order}", order);""")]
    [InlineData(Framework.NLog, """LOG.Info("{@Order}", order);""")]
    [InlineData(Framework.Mel, """LOG.Info("{MalformedLine}", order.Name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{UnhandledExceptionMessage}", order.Name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{DetectionTimeLine}", order.Name);""")]
    [InlineData(Framework.Mel, """LOG.Info("{|LOG2009:{ErrorText}|}", order.Name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{|LOG2009:{OrderId}|}", order.Id);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2009:{Line}|}", order.Name);""")]
    public Task Names_tell(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("LogConflict", false)]
    [InlineData("LogDebugWatchedEvent", false)]
    [InlineData("LogErrorMessage", true)]
    [InlineData("LogTrace", true)]
    public Task Generated_methods_name_the_event(string name, bool isReported) => Verify.Diagnostics(
        $$"""
        static partial class Log
        {
            [LoggerMessage(Level = LogLevel.Information, Message = "{{(isReported ? "{|LOG2009:{Said}|}" : "{Said}")}}")]
            static partial void {{name}}(ILogger logger, string said);
            static partial void {{name}}(ILogger logger, string said) { }
        }
        """);
}
