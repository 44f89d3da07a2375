using System.Diagnostics.CodeAnalysis;
using System.Text;
using LogAnalyzers.UnitTests.Fixes;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.Extensions.Logging;
using ZLogger;
using ZLogger.Providers;

namespace LogAnalyzers.UnitTests.Frameworks;

/// <summary>ZLogger: what rules say of its calls, what fixes make of them, and what the rules rest on, seen by running it.</summary>
public sealed class ZLoggerTests
{
    private const string Using = "using ZLogger;\n";

    /// <summary>Interpolated text is its template: no rule says that it is built, costs, or has placeholders that don't fit.</summary>
    [Theory]
    [InlineData("""_logger.ZLogInformation($"Order {orderId} of {user.Name} took {order.Price:0.00}");""")]
    [InlineData("""_logger.ZLogInformation($"Order {orderId:@OrderId} of {user.Name,10:@UserName}");""")]
    [InlineData("""_logger.ZLogDebug($"Order {string.Join(",", items.Where(i => i.Length > 1).OrderBy(i => i))}");""")]
    [InlineData("""_logger.ZLogInformation($"Stopped");""")]
    [InlineData("""_logger.ZLogInformation($"Order {orderId} and {orderId} and {{braces}} {0}");""")]
    [InlineData("""_logger.ZLog(LogLevel.Warning, $"Order {orderId} {items} {state}");""")]
    [InlineData("""_logger.ZLogInformation(new EventId(5), $"Order {orderId}", context: state);""")]
    [InlineData("""try { _count++; } catch (Exception e) { _logger.ZLogError(e, $"Order {orderId} failed"); }""")]
    [InlineData("""if (_logger.IsEnabled(LogLevel.Debug)) _logger.ZLogDebug($"Order {orderId}");""")]
    public Task Says_nothing_of_good_calls(string statement) => Run(statement);

    [Theory]
    [InlineData("""try { _count++; } catch (Exception) { {|LOG4001:_logger.ZLogError($"Order {orderId} failed")|}; }""")]
    [InlineData("""try { _count++; } catch (Exception e) { _logger.ZLogError($"Order {orderId} failed: {{|LOG4003:e.Message|}}"); }""")]
    [InlineData("""try { _count++; } catch (Exception e) { _logger.{|LOG3003:ZLogInformation|}(e, $"Order {orderId} failed"); }""")]
    [InlineData("""_logger.ZLogInformation($"{|LOG3002:ERROR:|} order {orderId} is lost");""")]
    [InlineData("""_logger.ZLog({|LOG3001:LogLevel.None|}, $"Order {orderId}");""")]
    [InlineData("""if (_logger.IsEnabled({|LOG3004:LogLevel.Debug|})) _logger.ZLogInformation($"Order {orderId}");""")]
    [InlineData("""_logger.ZLogInformation($"From {orderId:@Id} to {_count:{|LOG2005:@Id|}}");""")]
    [InlineData("""_logger.ZLogInformation($"{{|LOG2015:orderId|}}"); void N(string orderId) => _logger.ZLogError($"{{|LOG2015:orderId|}}");""")]
    [InlineData("""_logger.ZLogInformation($"From {orderId:{|LOG2015:@Id|}}"); _logger.ZLogWarning($"Lost {name:{|LOG2015:@Id|}}");""")]
    [InlineData("""_logger.ZLogInformation($"From {order:{|LOG2015:@Id|}}"); _logger.ZLogWarning($"Lost {name:{|LOG2015:@Id|}}");""")]
    public Task Reports(string statement) => Run(statement);

    [Fact]
    public Task Chosen_names_are_spelt_as_the_option_says_and_expressions_as_they_are()
        => Run(
            """_logger.ZLogInformation($"Order {orderId} of {user.Name} {orderId:{|LOG2007:@order_id|}} {name:@UserName}");""",
            ("log_analyzers.placeholder_casing", "pascal"));

    [Theory]
    [InlineData("o.UseJsonFormatter()", true)]
    [InlineData("""o.UseJsonFormatter(j => j.IncludeProperties = ZLogger.IncludeProperties.All)""", false)]
    [InlineData("o.UsePlainTextFormatter()", false)]
    public Task Keys_of_its_JSON_are_its_own(string formatter, bool isReported)
        => Run($$"""
            LoggerFactory.Create(b => b.AddZLoggerConsole(o => {{formatter}})).Dispose();
                    _logger.ZLogInformation($"From {name:{{(isReported ? "{|LOG2016:@Message|}" : "@Message")}}}");
                    _logger.LogInformation("From {{(isReported ? "{|LOG2016:{Message}|}" : "{Message}")}}", name);
            """);

    [Fact]
    public Task Definitions_are_read()
    {
        const string Source = Using + """
            static partial class C
            {
                [ZLoggerMessage(LogLevel.Information, "Took {|LOG2015:{id}|}")]
                public static partial void Took(this ILogger logger, int id);
                public static partial void Took(this ILogger logger, int id) { }
                [{|LOG3001:ZLoggerMessage|}("Took")]
                public static partial void Took2(this ILogger logger);
                public static partial void Took2(this ILogger logger) { }
                static void M(ILogger logger, string id) => logger.ZLogInformation($"Lost {{|LOG2015:id|}}");
            }
            """;
        return RunSource(Source);
    }

    [Theory]
    [InlineData("""b.{|LOG6003:AddZLoggerFile|}("app.log")""")]
    [InlineData("""b.{|LOG6003:AddZLoggerRollingFile|}((time, number) => $"app{number}.log", 1024)""")]
    [InlineData("""b.{|LOG6003:AddZLoggerRollingFile|}(o => o.RollingSizeKB = 1024)""")]
    [InlineData("""b.AddZLoggerFile("/dev/stdout")""")]
    [InlineData("""b.AddZLoggerFile($"app-{DateTime.Now:yyyyMMdd-HHmmss}.log")""")]
    [InlineData("""b.AddZLoggerFile((options, provider) => "app.log")""")]
    [InlineData("""b.AddZLoggerConsole()""")]
    public Task Files_have_no_bounds(string call) => Run($"LoggerFactory.Create(b => {call}).Dispose();");

    [Theory]
    [InlineData(
        """try { throw error; } catch (Exception) { _logger.ZLogError($"Order {orderId:@Id} failed"); }""",
        """try { throw error; } catch (Exception ex) { _logger.ZLogError(ex, $"Order {orderId:@Id} failed"); }""", "LOG4001")]
    [InlineData(
        """try { throw error; } catch (Exception) { _logger.ZLogError(new EventId(5), $"Order failed"); }""",
        """try { throw error; } catch (Exception ex) { _logger.ZLogError(new EventId(5), ex, $"Order failed"); }""", "LOG4001")]
    [InlineData(
        """_logger.ZLogInformation($"ERROR: order {orderId:@Id:000} is {{lost}}");""",
        """_logger.ZLogError($"order {orderId:@Id:000} is {{lost}}");""", "LOG3002")]
    public Task Fixes_keep_its_form(string before, string after, string id)
        => Check.Source(Using + Verify.Method(before), Using + Verify.Method(after), id, references: References.WithZLogger);

    [Theory]
    [InlineData(
        """try { throw error; } catch (Exception e) { _logger.ZLogError($"Order {orderId,5:@Id:000} failed: {e.Message}"); }""",
        """try { throw error; } catch (Exception e) { _logger.ZLogError(e, $"Order {orderId,5:@Id:000} failed"); }""", "LOG4003",
        "Order   017 failed")]
    [InlineData(
        """try { throw error; } catch (Exception e) { _logger.ZLogError($"{e}"); }""",
        """try { throw error; } catch (Exception e) { _logger.ZLogError(e, $"Exception in M"); }""", "LOG4003", "Exception in M")]
    [InlineData(
        """try { throw error; } catch (Exception e) { _logger.ZLogError($"Failed with {e.Message} at {orderId}"); }""",
        """try { throw error; } catch (Exception e) { _logger.ZLogError(e, $"Failed with {e.Message} at {orderId}"); }""", "LOG4003",
        "Failed with bad {thing} at 17")]
    public async Task The_exception_leaves_the_text(string before, string after, string id, string said)
    {
        using var run = new FixRun([Using + Verify.Method(before)], references: References.WithZLogger);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == id);
        await run.FixAllAsync(id);
        Assert.Equal(Using + Verify.Method(after), await run.TextAsync());
        Assert.Equal([said], await run.RunAsync());
        Assert.False(await run.FixAllAsync(id), "A second run changes something.");
    }

    /// <summary>ZLogger writes what is logged in the platform's own way as well, which is what fixes of prints write.</summary>
    [Fact]
    public Task Prints_become_records_of_the_platforms_framework()
        => Check.Source(
            Using + Verify.Method("""Console.WriteLine($"Order {orderId}"); _logger.ZLogInformation($"Order {orderId}");"""),
            Using + Verify.Method("""_logger.LogInformation("Order {OrderId}", orderId); _logger.ZLogInformation($"Order {orderId}");"""),
            "LOG1001", runs: false, references: References.WithZLogger);

    [Fact]
    public void Is_not_a_choice_of_the_option()
        => Assert.DoesNotContain("zlogger", LogAnalyzers.Rules.Output.ConsoleOutput.TargetFramework.Description, StringComparison.Ordinal);

    [Fact]
    public void Every_method_is_catalogued()
    {
        var compilation = Microsoft.CodeAnalysis.CSharp.CSharpCompilation.Create("Test", references: References.WithZLogger);
        var api = LogAnalyzers.Frameworks.LogFrameworks.For(compilation).Apis.Single(a => a.Name == "ZLogger");

        // Six levels and one without, of four overloads each.
        var methods = api.Methods.All.ToArray();
        Assert.Equal(28, methods.Length);
        Assert.All(methods, m => Assert.True(m.Value is { State: > 0, Logger: 0 } && (m.Value.FixedLevel is null) == (m.Value.Level > 0)));
        Assert.Equal(14, methods.Count(m => m.Value.Exception > 0));
        Assert.Equal(14, methods.Count(m => m.Value.EventId > 0));
        Assert.Equal(28, api.PropertyMethods.All.Count());
    }

    [Fact]
    [SuppressMessage("Performance", "CA1848", Justification = "The very calls are looked at.")]
    public void What_the_rules_rest_on()
    {
        var id = 5;
        var name = "n";
        var reads = 0;
        int Read() => ++reads;
        var json = Json(logger =>
        {
            logger.ZLogInformation($"A {id:@OrderId:000} {name} {name.Length} {id:@X}");
            logger.ZLogInformation($"B {name:@Message}");
            logger.LogInformation("C {Message}", name);
            logger.ZLogInformation($"D {new Version(1, 2):@V} {new { id }:@O} {DayOfWeek.Monday:@E} {TimeSpan.Zero:@T}");
            logger.ZLogDebug($"E {Read()}");
        });

        Assert.Contains("\"Message\":\"A 005 n 1 5\",\"OrderId\":5,\"name\":\"n\",\"name.Length\":1,\"X\":5}", json, StringComparison.Ordinal);
        Assert.Contains("\"Message\":\"B n\",\"Message\":\"n\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"Message\":\"C n\",\"Message\":\"n\"}", json, StringComparison.Ordinal);
        Assert.Contains("\"V\":\"1.2\",\"O\":{\"id\":5},\"E\":\"Monday\",\"T\":\"00:00:00\"}", json, StringComparison.Ordinal);
        Assert.Equal(0, reads);
    }

    [Fact]
    [SuppressMessage("Performance", "CA1848", Justification = "The very calls are looked at.")]
    public void Rolled_files_stay()
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            using (var factory = LoggerFactory.Create(
                b => b.AddZLoggerRollingFile((_, number) => Path.Combine(folder.FullName, number + ".log"), 1)))
            {
                var logger = factory.CreateLogger("x");
                for (var i = 0; i < 20; i++)
                {
                    for (var j = 0; j < 100; j++)
                    {
                        logger.ZLogInformation($"Line {i} {j} of a file that is full at a thousand bytes");
                    }

                    Thread.Sleep(5);
                }
            }

            Assert.True(folder.GetFiles().Sum(f => f.Length) > 2000 * 40, "Records are lost.");
            Assert.True(folder.GetFiles().Length > 1, "Nothing was rolled.");
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static string Json(Action<ILogger> log)
    {
        using var stream = new MemoryStream();
        using (var factory = LoggerFactory.Create(b => b.AddZLoggerStream(stream, o => o.UseJsonFormatter())))
        {
            log(factory.CreateLogger("x"));
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static Task Run(string statements, params (string Key, string Value)[] options)
        => RunSource(Using + Verify.Method(statements), options);

    private static Task RunSource(string source, params (string Key, string Value)[] options)
    {
        var test = Verify.Test(source, options);
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.WithZLogger);
        return test.RunAsync();
    }
}
