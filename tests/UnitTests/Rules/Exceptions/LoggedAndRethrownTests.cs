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
    [InlineData("""try { } catch (Exception ex) { {|LOG4005:ERROR|}; throw new InvalidOperationException("failed", ex); }""")]
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
}
