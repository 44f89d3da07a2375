using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Levels;

public sealed class MissingLevelFixTests
{
    [Theory]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.None, "Order {Id}", orderId);""",
        """_logger.Log(LogLevel.Information, "Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.None, error, "Order {Id}", orderId);""",
        """_logger.Log(LogLevel.Error, error, "Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.None, "[WARN] Order {Id}", orderId);""",
        """_logger.Log(LogLevel.Warning, "[WARN] Order {Id}", orderId);""")]
    [InlineData(Framework.Mel, """try { throw new Exception(); } catch (IOException) { _logger.Log(LogLevel.None, "Bad"); throw; }""",
        """try { throw new Exception(); } catch (IOException) { _logger.Log(LogLevel.Error, "Bad"); throw; }""")]
    [InlineData(Framework.NLog, """_logger.Log(NLog.LogLevel.Off, "Order {Id}", orderId);""",
        """_logger.Log(NLog.LogLevel.Info, "Order {Id}", orderId);""")]
    public Task Infers_the_level(Framework framework, string before, string after)
        => Check.Source(
            Verify.Method(before, framework), Verify.Method(after, framework), "LOG3001", runs: false, references: References.WithAllFrameworks);

    [Theory]
    [InlineData("[LoggerMessage]", "[LoggerMessage(Level = LogLevel.Information)]")]
    [InlineData("[LoggerMessage()]", "[LoggerMessage(Level = LogLevel.Information)]")]
    [InlineData("""[LoggerMessage("Ordered {Id}")]""", """[LoggerMessage("Ordered {Id}", Level = LogLevel.Information)]""")]
    [InlineData("""[LoggerMessage(EventId = 1, Message = "Error: ordered {Id}")]""",
        """[LoggerMessage(EventId = 1, Message = "Error: ordered {Id}", Level = LogLevel.Error)]""")]
    [InlineData("""[LoggerMessage(LogLevel.None, "Ordered {Id}")]""", """[LoggerMessage(LogLevel.Information, "Ordered {Id}")]""")]
    public async Task Completes_definitions(string before, string after)
    {
        static string Source(string attribute)
            => $$"""static partial class Log { {{attribute}} public static partial void Ordered(ILogger logger, int id); }""";
        using var run = new FixRun([Source(before)]);
        await run.FixAllAsync("LOG3001");
        Assert.Equal(Source(after), await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == "LOG3001");
    }

    [Fact]
    public async Task Offers_every_other_level()
    {
        using var run = new FixRun([Verify.Method("""_logger.Log(LogLevel.None, "Order {Id}", orderId);""")]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == "LOG3001"));
        Assert.Equal(
            ["Log at Information", "Log at Trace", "Log at Debug", "Log at Warning", "Log at Error", "Log at Critical"],
            actions.Select(a => a.Title));
        Assert.Equal("LOG3001.Default", actions[0].EquivalenceKey);
        await run.ApplyAsync(actions[3]);
        Assert.Equal(Verify.Method("""_logger.Log(LogLevel.Warning, "Order {Id}", orderId);"""), await run.TextAsync());
    }

    [Theory]
    [InlineData("""log.WriteEntry("Started");""", """log.WriteEntry("Started", EventLogEntryType.Information);""")]
    [InlineData("""EventLog.WriteEntry("Shop", "Started");""", """EventLog.WriteEntry("Shop", "Started", EventLogEntryType.Information);""")]
    [InlineData("""log.WriteEntry(message: "Started");""", """log.WriteEntry(message: "Started", type: EventLogEntryType.Information);""")]
    [InlineData("""try { } catch (Exception) { log.WriteEntry("Bad"); }""",
        """try { } catch (Exception) { log.WriteEntry("Bad", EventLogEntryType.Error); }""")]
    public async Task Gives_entries_a_type(string before, string after)
    {
        static string Source(string statement) => "using System.Diagnostics;\nclass C { public void M(EventLog log) { " + statement + " } }";
        using var run = new FixRun([Source(before)], logging: false, references: References.With("System.Diagnostics.EventLog"));
        await run.FixAllAsync("LOG3001");
        Assert.Equal(Source(after), await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
    }

    [Theory]
    [InlineData(Framework.Mel, """private void Log(string text) => _logger.LogInformation("Said {Text}", text);""",
        """private void Log(string text, LogLevel level = LogLevel.Information) => _logger.Log(level, "Said {Text}", text);""")]
    [InlineData(Framework.Mel, "private void Log(string text) { _logger?.LogError(text); }",
        "private void Log(string text, LogLevel level = LogLevel.Error) { _logger?.Log(level, text); }")]
    [InlineData(Framework.Serilog, """private void Log(string text, Exception error) => _logger.Warning(error, "Said {Text}", text);""",
        """private void Log(string text, Exception error, LogEventLevel level = LogEventLevel.Warning) => _logger.Write(level, error, "Said """
            + """{Text}", text);""")]
    [InlineData(Framework.NLog, """private void Log(string text) => _logger.Info("Said {Text}", text);""",
        """private void Log(string text, NLog.LogLevel? level = null) => _logger.Log(level ?? NLog.LogLevel.Info, "Said {Text}", text);""")]
    public async Task Helpers_take_a_level(Framework framework, string before, string after)
    {
        string Source(string member) =>
            $$"""
            class C
            {
                {{LogFixture.Of(framework).Field}}{{LogFixture.Of(framework).Constructor}}
                {{member}}
                public void M() => Log("a"{{(member.Contains("Exception", StringComparison.Ordinal) ? ", new Exception()" : "")}});
            }

            """;
        var expected = (framework == Framework.Serilog ? "using Serilog.Events;\n\n" : "") + Source(after);
        await Check.Source(Source(before), expected, "LOG3001", references: References.WithAllFrameworks);
    }

    [Theory] // It does more, or somebody depends on the signature.
    [InlineData(Framework.Mel,
        """private void Log(string text) { Count++; _logger.LogInformation("Said {Text}", text); } private int Count { get; set; }""",
        nameof(MissingLevel.DoesMore))]
    [InlineData(Framework.Mel,
        """private void Log(string text) => _logger.LogInformation("Said {Text}", text); private void Log(int id) => Log(id + "");""",
        nameof(MissingLevel.Noticed))]
    [InlineData(Framework.Mel,
        """private void Log(string text) => _logger.LogInformation("Said {Text}", text); public Action<string> Logs => Log;""",
        nameof(MissingLevel.Noticed))]
    [InlineData(Framework.Mel, """protected virtual void Log(string text) => _logger.LogInformation("Said {Text}", text);""",
        nameof(MissingLevel.Noticed))]
    [InlineData(Framework.Mel, "private static void Log(string text) => System.Diagnostics.Debug.WriteLine(text);",
        nameof(MissingLevel.WritesElsewhere))]
    public async Task Helpers_are_left_alone(Framework framework, string member, string reason)
    {
        using var run = new FixRun(
            [$"class C\n{{\n    {LogFixture.Of(framework).Field}{LogFixture.Of(framework).Constructor}\n    {member}\n}}\n"],
            references: References.WithAllFrameworks);
        var found = (await run.DiagnosticsAsync()).First(d => d.Id == "LOG3001");
        Assert.EndsWith(
            NoFix.Introduction + ((NoFix)typeof(MissingLevel).GetField(reason)!.GetValue(null)!).Words, found.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await run.ActionsAsync(found));
        Assert.False(await run.FixAllAsync("LOG3001"));
    }

    [Fact]
    public async Task Methods_of_the_list_are_left_alone()
    {
        using var run = new FixRun(
            ["static class Old { public static void Tell(string text) { } static void M() => Tell(\"x\"); }"],
            [("log_analyzers.levelless_methods", "Old.Tell")]);
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG3001");
        Assert.EndsWith(NoFix.Introduction + MissingLevel.Unknown.Words, found.GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await run.ActionsAsync(found));
    }
}
