using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Levels;

public sealed class LowLevelForExceptionTests
{
    [Theory]
    [InlineData(Framework.Mel, """_logger.{|LOG3003:LogInformation|}(e, "Bad");""")]
    [InlineData(Framework.Mel, """_logger?.{|LOG3003:LogDebug|}(e, "Bad");""")]
    [InlineData(Framework.Mel, """_logger.Log({|LOG3003:LogLevel.Information|}, e, "Bad");""")]
    [InlineData(Framework.Mel, """LoggerExtensions.{|LOG3003:LogTrace|}(_logger, e, "Bad");""")]
    [InlineData(Framework.Mel, """_logger.{|LOG3003:LogDebug|}(e.InnerException, "Bad");""")]
    [InlineData(Framework.Mel, """if (orderId > 0) { _logger.{|LOG3003:LogDebug|}(e, "Bad"); }""")]
    [InlineData(Framework.Serilog, """_logger.{|LOG3003:Information|}(e, "Bad");""")]
    [InlineData(Framework.NLog, """_logger.{|LOG3003:Info|}(e, "Bad");""")]
    [InlineData(Framework.Log4Net, """_logger.{|LOG3003:Info|}("Bad", e);""")]
    [InlineData(Framework.Mel, """_logger.LogWarning(e, "Bad");""")]
    [InlineData(Framework.Mel, """_logger.LogError(e, "Bad");""")]
    [InlineData(Framework.Mel, """_logger.LogWarning("Bad"); _logger.LogDebug(e, "Details");""")]
    [InlineData(Framework.Mel, """_logger.LogDebug(e, "Bad"); throw;""")]
    [InlineData(Framework.Mel, """_logger.LogDebug(e, "Bad"); throw new InvalidOperationException("Bad", e);""")]
    [InlineData(Framework.Mel, """_logger.LogDebug(e, "Bad"); Keep(e);""")]
    [InlineData(Framework.Mel, """if (token.IsCancellationRequested) { _logger.LogDebug(e, "Stopped"); } else { _logger.LogError(e, "Bad"); }""")]
    [InlineData(Framework.Mel, """if (token.IsCancellationRequested) { _logger.LogDebug(e, "Stopped"); }""")]
    [InlineData(Framework.Mel, """{|LOG4001:_logger.LogDebug("Bad")|};""")]
    [InlineData(Framework.Mel, """_logger.LogDebug("Bad {Code}", e.HResult);""")]
    [InlineData(Framework.Mel, """Action later = () => _logger.LogDebug(e, "Bad"); later();""")]
    public async Task In_a_catch(Framework framework, string statement)
    {
        var test = Verify.TestWithAllFrameworks(
            $$"""
            class C
            {
                {{LogFixture.Of(framework).Field}}{{LogFixture.Of(framework).Constructor}}
                private static void Keep(Exception e) { }
                public void M(int orderId, CancellationToken token)
                {
                    try { Keep(new Exception()); } catch (Exception e) { {{statement}} }
                }
            }
            """);
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""catch (IOException e) { _logger.{|LOG3003:LogDebug|}(e, "Bad"); }""")]
    [InlineData("""catch (Exception e) when (_logger.IsEnabled(LogLevel.Debug)) { _logger.{|LOG3003:LogDebug|}(e, "Bad"); }""")]
    [InlineData("""catch (OperationCanceledException e) { _logger.LogDebug(e, "Stopped"); }""")]
    [InlineData("""catch (TaskCanceledException e) { _logger.LogDebug(e, "Stopped"); }""")]
    [InlineData("""catch (Exception e) when (token.IsCancellationRequested) { _logger.LogDebug(e, "Stopped"); }""")]
    [InlineData("""catch (IOException e) when (e.HResult == 5) { _logger.LogDebug(e, "Busy"); }""")]
    [InlineData("""catch (Exception) { _logger.LogDebug(error, "Other"); }""")]
    public Task Kinds_of_catch(string clause) => Verify.InMethod("try { _count++; } " + clause);

    [Theory]
    [InlineData(
        """for (var attempt = 0; attempt < 3; attempt++) { try { _count++; } catch (Exception e) { _logger.LogInformation(e, "Again"); } }""")]
    [InlineData(
        """const int MaxRetries = 3; while (true) { try { _count++; break; } catch (Exception e) { if (_count > items.Length * MaxRetries) { """
            + """return; } _logger.LogInformation(e, "Again"); } }""")]
    public Task Attempts_are_repeated(string statements) => Verify.InMethod(statements);

    [Theory]
    [InlineData("bool TryOpen()")]
    [InlineData("void Dispose()")]
    [InlineData("Task StopAsync()")]
    public Task Members_in_which_failures_are_expected(string member) => Verify.Diagnostics(
        $$"""
        class C(ILogger<C> logger)
        {
            public {{member}}
            {
                try { File.Delete("x"); } catch (Exception e) { logger.LogDebug(e, "Bad"); }
                {{(member.StartsWith("bool", StringComparison.Ordinal) ? "return false;"
                    : member.StartsWith("Task", StringComparison.Ordinal) ? "return Task.CompletedTask;" : "")}}
            }
        }
        """);

    [Fact]
    public async Task Options_change_the_minimum_and_allow_types()
    {
        const string Code = """try { } catch (IOException e) { _logger.LogWarning(e, "Bad"); }""";
        await Verify.InMethod(
            Code.Replace("LogWarning", "{|LOG3003:LogWarning|}", StringComparison.Ordinal),
            ("log_analyzers.caught_exception.minimum_level", "error"));
        await Verify.InMethod(
            Code.Replace("LogWarning", "LogDebug", StringComparison.Ordinal), ("log_analyzers.caught_exception.minimum_level", "debug"));
        await Verify.InMethod(
            Code.Replace("LogWarning", "LogDebug", StringComparison.Ordinal),
            ("log_analyzers.caught_exception.allowed_types", "System.SystemException"));
        await Verify.InMethod(
            Code.Replace("LogWarning", "{|LOG3003:LogDebug|}", StringComparison.Ordinal),
            ("log_analyzers.caught_exception.allowed_types", "System.ArgumentException"));
    }

    [Fact]
    public Task Generated_methods() => Verify.DiagnosticsInBrokenCode(
        """
        partial class C
        {
            private readonly ILogger _logger = null!;
            public void M() { try { } catch (Exception e) { {|LOG3003:Failed|}(_logger, e); } }
            [LoggerMessage(LogLevel.Debug, "Failed")] private static partial void Failed(ILogger logger, Exception e);
        }
        """);

    [Fact]
    public Task Says_what_is_logged_where()
        => Verify.Message("""try { } catch (IOException e) { _logger.{|#0:LogDebug|}(e, "Bad"); }""", "LOG3003",
            "The caught IOException is logged at Debug: who looks for warnings and errors does not find it");
}
