using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

public sealed class LoggedAndRethrownTests
{
    private static string Pass(Framework framework, string level, string variable) => framework switch
    {
        Framework.Log4Net => $"""_logger.{level}("failed", {variable})""",
        Framework.Mel => $"""_logger.Log{(level == "Warn" ? "Warning" : level)}({variable}, "failed")""",
        Framework.Serilog when level == "Warn" => $"""_logger.Warning({variable}, "failed")""",
        Framework.Serilog when level == "Info" => $"""_logger.Information({variable}, "failed")""",
        _ => $"""_logger.{level}({variable}, "failed")""",
    };

    private static async Task InAll(string statement)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            await Verify.InFramework(framework, statement
                .Replace("ERROR", Pass(framework, "Error", "ex"), StringComparison.Ordinal)
                .Replace("WARN", Pass(framework, "Warn", "ex"), StringComparison.Ordinal)
                .Replace("DEBUG", Pass(framework, "Debug", "ex"), StringComparison.Ordinal)
                .Replace("OTHER", Pass(framework, "Error", "error"), StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("try { } catch (Exception ex) { {|LOG4005:ERROR|}; throw; }")]
    [InlineData("try { } catch (IOException ex) { {|LOG4005:WARN|}; throw ex; }")]
    [InlineData("try { } catch (Exception ex) { WARN; _count++; {|LOG4005:ERROR|}; throw; }")]
    [InlineData("try { } catch (Exception ex) { if (orderId > 0) { {|LOG4005:ERROR|}; } throw; }")]
    public Task Reports_what_is_logged_and_thrown_on(string statement) => InAll(statement);

    [Theory]
    [InlineData("try { } catch (Exception ex) { ERROR; }")]
    [InlineData("try { } catch (Exception ex) { ERROR; if (orderId > 0) { throw; } }")]
    [InlineData("try { } catch (Exception ex) { ERROR; if (orderId > 0) { return; } else { throw; } }")]
    [InlineData("try { } catch (Exception ex) { DEBUG; throw; }")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); throw; }""")]
    [InlineData("try { } catch (Exception ex) { OTHER; throw; }")]
    [InlineData("""try { } catch (Exception ex) { ERROR; throw new InvalidOperationException("failed", ex); }""")]
    [InlineData("EventHandler h = (sender, e) => { try { } catch (Exception ex) { ERROR; throw; } };")]
    [InlineData("Action h = async () => { try { await Task.Yield(); } catch (Exception ex) { ERROR; throw; } };")]
    [InlineData("""try { } catch (Exception ex) { ERROR; throw new InvalidOperationException("failed"); }""")]
    [InlineData("try { } catch (Exception ex) { Action a = () => ERROR; throw; }")]
    public Task Accepts_all_else(string statement) => InAll(statement);

    [Fact]
    public async Task Accepts_the_entry_point()
    {
        var test = Verify.Test(
            """
            class Program
            {
                static ILogger s_logger = null!;
                static void Main() { try { Run(); } catch (Exception ex) { s_logger.LogCritical(ex, "failed"); throw; } }
                static void Run() { try { } catch (Exception ex) { {|LOG4005:s_logger.LogCritical(ex, "failed")|}; throw; } }
            }
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Theory] // What the exception does not know is worth a record, unless it is seen to be logged twice.
    [InlineData(Framework.Mel, """LOG.Error(ex, "Order {Id} failed", orderId)""")]
    [InlineData(Framework.Serilog, """LOG.Error(ex, "Order {Id} failed", orderId)""")]
    [InlineData(Framework.NLog, """LOG.Error(ex, "Order {Id} failed", orderId)""")]
    [InlineData(Framework.Log4Net, """_logger.Error("Order " + orderId + " failed", ex)""")]
    public async Task A_record_that_says_more_is_reported_where_another_follows(Framework framework, string record)
    {
        var inner = $"try {{ }} catch (Exception ex) {{ {record}; throw; }}";
        var again = Pass(framework, "Error", "e");
        var low = Pass(framework, "Debug", "e");
        await Verify.InFramework(framework, inner);
        await Verify.InFramework(framework, $"void F() {{ {inner} }} F(); try {{ F(); }} catch (IOException) {{ }}");
        await Verify.InFramework(framework, $"void F() {{ {inner} }} try {{ F(); }} catch (Exception e) {{ {low}; _count++; throw; }}");
        await Verify.InFramework(framework, $"void F() {{ {inner} }} try {{ _count++; }} catch (Exception e) {{ {again}; }} F();");

        var reported = inner.Replace(record, $"{{|LOG4005:{record}|}}", StringComparison.Ordinal);
        await Verify.InFramework(framework, $"try {{ {reported} }} catch (Exception e) {{ {again}; }}");
        await Verify.InFramework(framework, $"void F() {{ {reported} }} try {{ F(); }} catch (Exception e) {{ {again}; }}");
    }

    [Theory] // How a function deals with exceptions is one decision.
    [InlineData("try { } catch (IOException ex) { {|LOG4005:ERROR|}; throw; } catch (Exception ex) { ERROR; throw; }")]
    [InlineData("try { } catch (IOException ex) { DEBUG; throw; } catch (Exception ex) { {|LOG4005:ERROR|}; throw; }")]
    [InlineData("try { } catch (Exception ex) { {|LOG4005:ERROR|}; throw; } try { } catch (Exception ex) { ERROR; throw; }")]
    [InlineData("""
        void F() { try { } catch (Exception ex) { {|LOG4005:ERROR|}; throw; } }
        F(); try { } catch (Exception ex) { {|LOG4005:ERROR|}; throw; }
        """)]
    public Task Reports_a_function_once(string statement) => InAll(statement);

    /// <summary>Whoever waits for a cancellation does not log it again.</summary>
    [Fact]
    public Task Accepts_a_cancellation()
        => Verify.InMethod("""try { _count++; } catch (OperationCanceledException e) { _logger.LogWarning(e, "Stopped"); throw; }""");
}
