using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Calls;

/// <summary>What is a cancellation and no failure is so to every rule and fix.</summary>
public sealed class CaughtExceptionTests
{
    public static TheoryData<string> Cancellations { get; } =
    [
        "catch (OperationCanceledException ex)", "catch (TaskCanceledException ex)", "catch (ThreadInterruptedException ex)",
        "catch (ThreadAbortException ex)", "catch (Exception ex) when (token.IsCancellationRequested)",
        "catch (Exception ex) when (ex is OperationCanceledException)", "catch (Exception ex) when (ex is ThreadInterruptedException)",
    ];

    public static TheoryData<string> Failures { get; } =
    [
        "catch (Exception ex)", "catch (ThreadStateException ex)", "catch (Exception ex) when (!token.IsCancellationRequested)",
        "catch (Exception ex) when (ex is not OperationCanceledException)",
    ];

    [Theory]
    [MemberData(nameof(Cancellations))]
    public Task Record_without_the_exception_is_right(string clause)
        => Verify.InMethod("try { _count++; } " + clause + """ { _logger.LogError("Stopped"); }""");

    [Theory]
    [MemberData(nameof(Cancellations))]
    public Task Low_level_is_right(string clause)
        => Verify.InMethod("try { _count++; } " + clause + """ { _logger.LogDebug(ex, "Stopped"); }""");

    [Theory]
    [InlineData("if (ex is OperationCanceledException) { LOG }")]
    [InlineData("if (ex is ThreadInterruptedException) { LOG }")]
    [InlineData("if (token.IsCancellationRequested) { LOG }")]
    [InlineData("var isCancelled = _count > 2; if (isCancelled) { LOG }")]
    public async Task Branch_that_asks_for_cancellation(string statement)
    {
        await Verify.InMethod("try { _count++; } catch (Exception ex) { "
            + statement.Replace("LOG", "_logger.LogDebug(ex, \"Stopped\");", StringComparison.Ordinal) + " }");
        await Verify.InMethod(
            "try { _count++; } catch (Exception ex) { " + statement.Replace("LOG", "_logger.LogError(\"Stopped\");", StringComparison.Ordinal)
                + " }");
    }

    [Theory]
    [MemberData(nameof(Cancellations))]
    public Task Printed_cancellation_is_information(string clause) => Prints(clause, "LogInformation");

    [Theory]
    [MemberData(nameof(Failures))]
    public Task Printed_failure_is_an_error(string clause) => Prints(clause, "LogError");

    [Theory]
    [MemberData(nameof(Cancellations))]
    public Task Missing_level_of_a_cancellation_is_information(string clause) => Completes(clause, "Information");

    [Theory]
    [MemberData(nameof(Failures))]
    public Task Missing_level_of_a_failure_is_error(string clause) => Completes(clause, "Error");

    private static async Task Prints(string clause, string method)
    {
        using var run = new FixRun([Verify.Method("try { _count++; } " + clause + """ { Console.WriteLine("Stopped"); }""")]);
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.Contains($"_logger.{method}(", await run.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task Completes(string clause, string level)
    {
        using var run = new FixRun([Verify.Method("try { _count++; } " + clause + """ { _logger.Log(LogLevel.None, "Stopped"); }""")]);
        Assert.True(await run.FixAllAsync("LOG3001"));
        Assert.Contains($"_logger.Log(LogLevel.{level}, ", await run.TextAsync(), StringComparison.Ordinal);
    }
}
