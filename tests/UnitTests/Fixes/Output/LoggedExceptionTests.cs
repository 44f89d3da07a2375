using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>An exception that was just logged, or just printed, is no second record; two records on purpose stay two.</summary>
public sealed class LoggedExceptionTests
{
    private const string Try = "try { throw error; } catch (Exception e) { ";

    public static TheoryData<Framework> Frameworks => [.. Enum.GetValues<Framework>()];

    [Theory]
    [MemberData(nameof(Frameworks))]
    public async Task Is_not_logged_again(Framework framework)
    {
        var call = framework == Framework.Log4Net ? "_logger.Error(\"failed!\", e);" : "LOG.Error(e, \"failed!\");";
        string[] prints =
        [
            "Console.WriteLine(e);", "Console.WriteLine(e.Message);", "Console.WriteLine(e.StackTrace);", "Console.WriteLine(e.ToString());",
            "Console.Error.WriteLine(\"Error: \" + e.Message);", "Console.WriteLine($\"Exception: {e}\");", "Console.WriteLine(\"{0}\", e);",
            "Console.WriteLine(e.InnerException?.Message);", "Console.WriteLine(e.Message); Console.WriteLine(e.StackTrace);",
        ];
        foreach (var print in prints)
        {
            await Becomes(framework, $"{call} {print}", call, "LOG1001");
            await Becomes(framework, $"{print} {call}", call, "LOG1001");
        }

        await Becomes(framework, $"{call} System.Diagnostics.Trace.TraceError(e.ToString());", call, "LOG1002");
        await Becomes(framework, $"System.Diagnostics.Trace.WriteLine(e); {call}", call, "LOG1002");
        await Becomes(framework, $"{call} System.Diagnostics.Debug.WriteLine(e.StackTrace);", call, "LOG1004");
        var other = framework == Framework.Log4Net ? "_logger.Error(\"sorry\");" : "LOG.Error(\"sorry\");";
        await Becomes(
            framework, $"{call} _count++; Console.WriteLine(e.Message); Console.WriteLine(\"sorry\");", $"{call} _count++; {other}", "LOG1001");
    }

    /// <summary>Where nobody may see the other record, or it may not come to that, the print is one.</summary>
    [Theory]
    [InlineData("LOG.Debug(e, \"details\"); Console.WriteLine(e.Message);", "LOG.Debug(e, \"details\"); LOG.Error(e, \"Exception in M\");")]
    [InlineData("if (orderId > 3) { LOG.Error(e, \"failed!\"); } Console.WriteLine(e);",
        "if (orderId > 3) { LOG.Error(e, \"failed!\"); } LOG.Error(e, \"Exception in M\");")]
    [InlineData("Console.WriteLine(e); if (orderId > 3) { return; } LOG.Error(e, \"failed!\");",
        "LOG.Error(e, \"Exception in M\"); if (orderId > 3) { return; } LOG.Error(e, \"failed!\");")]
    [InlineData("LOG.Error(error, \"failed!\"); Console.WriteLine(e);", "LOG.Error(error, \"failed!\"); LOG.Error(e, \"Exception in M\");")]
    [InlineData("LOG.Error(e, \"failed!\"); e = new Exception(\"b\"); Console.WriteLine(e);",
        "LOG.Error(e, \"failed!\"); e = new Exception(\"b\"); LOG.Error(e, \"Exception in M\");")]
    [InlineData("LOG.Error(e, \"failed!\"); Console.WriteLine(\"could not save: \" + e.Message);",
        "LOG.Error(e, \"failed!\"); LOG.Error(e, \"could not save\");")]
    [InlineData("Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance.LogError(e, \"failed!\"); Console.WriteLine(e);",
        "Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance.LogError(e, \"failed!\"); LOG.Error(e, \"Exception in M\");")]
    [InlineData("LOG.Error(\"failed!\"); Console.WriteLine(e);", "LOG.Error(\"failed!\"); LOG.Error(e, \"Exception in M\");")]
    public Task Is_logged(string before, string after) => Becomes(Framework.Mel, before, after, "LOG1001");

    /// <summary>Lines about one exception are one record.</summary>
    [Theory]
    [InlineData("Console.WriteLine(e.Message); Console.WriteLine(e.StackTrace);", "LOG.Error(e, \"Exception in M\");")]
    [InlineData("Console.WriteLine(\"Save failed:\"); Console.WriteLine(e);", "LOG.Error(e, \"Save failed\");")]
    [InlineData("Console.WriteLine($\"Order {orderId}: {e.Message}\"); Console.WriteLine(\"Stack trace: \" + e.StackTrace);",
        "LOG.Error(e, \"Order {OrderId}\", orderId);")]
    [InlineData("Console.Write(\"Save failed: \"); Console.WriteLine(e.Message); Console.WriteLine(e.StackTrace);", "LOG.Error(e, \"Save failed\");")]
    [InlineData("Console.WriteLine(\"Message: {0}\", e.Message); Console.WriteLine(\"Stack: {0}\", e.StackTrace);",
        "LOG.Error(e, \"Exception in M\");")]
    [InlineData("_count++; Console.WriteLine($\"Order {orderId} failed:\"); Console.WriteLine(e);",
        "_count++; LOG.Error(e, \"Order {OrderId} failed\", orderId);")]
    [InlineData("Console.WriteLine($\"Order {orderId} failed\"); Console.WriteLine(e.Message); Console.WriteLine(e);",
        "LOG.Error(e, \"Order {OrderId} failed\", orderId);")]
    [InlineData("Console.WriteLine(\"WARN: Save failed\"); Console.WriteLine(e);", "LOG.Warn(e, \"Save failed\");")]
    [InlineData("Console.WriteLine(\"failed because of\"); Console.WriteLine(e);",
        "LOG.Error(e, \"failed\");")]
    [InlineData("_count++; Console.WriteLine(\"one\"); Console.WriteLine(e);", "_count++; LOG.Error(\"one\"); LOG.Error(e, \"Exception in M\");")]
    [InlineData("Console.WriteLine(e.Message); if (e.InnerException != null) { Console.WriteLine(e.InnerException.Message); }",
        "LOG.Error(e, \"Exception in M\");")]
    [InlineData("Console.WriteLine($\"Order {orderId}: {e.Message}\"); if (e.InnerException is { } inner) Console.WriteLine(inner); "
        + "Console.WriteLine(e.StackTrace);", "LOG.Error(e, \"Order {OrderId}\", orderId);")]
    [InlineData("if (e.InnerException != null) { Console.WriteLine(e.InnerException.Message); } Console.WriteLine(e.Message);",
        "if (e.InnerException != null) { LOG.Error(e, \"Exception in M\"); } LOG.Error(e, \"Exception in M\");")]
    [InlineData("Console.WriteLine(e.Message); if (orderId > 3) { Console.WriteLine(e.InnerException); }",
        "LOG.Error(e, \"Exception in M\"); if (orderId > 3) { LOG.Error(e, \"Exception in M\"); }")]
    [InlineData("Console.WriteLine(e.Message); _count++; Console.WriteLine(e.StackTrace);",
        "LOG.Error(e, \"Exception in M\"); _count++; LOG.Error(e, \"Exception in M\");")]
    public async Task Is_one_record(string before, string after)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            await Becomes(framework, before, after, "LOG1001");
        }
    }

    /// <summary>Debug with the stack and Warning with the message are for different readers.</summary>
    [Theory]
    [InlineData(Framework.Mel, "LOG.Warn(\"failed: {Message}\", e.Message);")]
    [InlineData(Framework.Serilog, "LOG.Warn(\"failed: {Message:l}\", e.Message);")]
    [InlineData(Framework.NLog, "LOG.Warn(\"failed: {Message}\", e.Message);")]
    public async Task A_pair_stays(Framework framework, string after)
    {
        await Becomes(framework, "LOG.Debug(e, \"details\"); LOG.Warn(\"failed: \" + e.Message);", "LOG.Debug(e, \"details\"); " + after, "LOG2001");
        await Becomes(framework, "LOG.Warn(\"failed: \" + e.Message); LOG.Debug(e, \"details\");", after + " LOG.Debug(e, \"details\");", "LOG2001");
        await Verify.InFramework(
            framework, Try + "LOG.Debug(e, \"details\"); LOG.Warn(\"failed {Why}\", e.Message); }");
    }

    [Fact]
    public Task A_pair_stays_in_log4net()
        => Verify.InFramework(Framework.Log4Net, Try + "_logger.Debug(\"details\", e); _logger.WarnFormat(\"failed {0}\", e.Message); }");

    [Theory]
    [InlineData("LOG.Error(e.Message); LOG.Error(e.StackTrace);", "LOG.Error(e, \"Exception in M\");")]
    [InlineData("LOG.Debug(\"x {E}\", e.ToString()); LOG.Warn(\"x {M}\", e.Message);", "LOG.Debug(e, \"x\"); LOG.Warn(\"x {M}\", e.Message);")]
    [InlineData("LOG.Error(\"one {M}\", e.Message); LOG.Error(\"two {M}\", e.Message);", "LOG.Error(e, \"one\"); LOG.Error(e, \"two\");")]
    public Task Of_two_texts_one_becomes_the_exception(string before, string after) => Becomes(Framework.Mel, before, after, "LOG4003");

    [Fact]
    public async Task A_generated_method_logs_it_too()
    {
        const string Definition = """

            static partial class Records
            {
                [LoggerMessage(1, LogLevel.Error, "failed")]
                public static partial void Failed(ILogger logger, Exception e);
                public static partial void Failed(ILogger logger, Exception e) { }
            }
            """;
        using var run = new FixRun([Verify.Method(Try + "Records.Failed(_logger, e); Console.WriteLine(e); }") + Definition]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Verify.Method(Try + "Records.Failed(_logger, e); }") + Definition, await run.TextAsync());
    }

    [Theory]
    [InlineData("Log.Error(e, \"failed\"); Console.WriteLine(e);")]
    [InlineData("Console.WriteLine(e.Message); Log.Error(e, \"failed\");")]
    public async Task A_static_class_logs_it_too(string statements)
    {
        using var run = new FixRun(
            [
                $$"""
                using Serilog;
                class Program { static void Main() { Log.Logger = new LoggerConfiguration().WriteTo.Sink(null!).CreateLogger(); C.M(); } }
                class C { public static void M() { try { } catch (Exception e) { {{statements}} } } }
                """,
            ],
            [("log_analyzers.framework", "serilog")], kind: OutputKind.ConsoleApplication, references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG1001");
        Assert.Contains("catch (Exception e) { Log.Error(e, \"failed\"); }", await run.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task Becomes(Framework framework, string before, string after, string id)
    {
        using var run = new FixRun(
            [Verify.Method(Try + before + " }", framework)], [("log_analyzers.framework", LogFixture.Of(framework).Option)],
            references: References.WithAllFrameworks);
        await run.FixAllAsync(id);
        Assert.Equal(Verify.Method(Try + after + " }", framework), await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.False(await run.FixAllAsync(id));
    }
}
