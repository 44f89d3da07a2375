using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

public sealed class DroppedExceptionTests
{
    [Theory]
    [InlineData("""try { } catch (Exception ex) { {|LOG4001:LOG.Error("failed")|}; }""")]
    [InlineData("""try { } catch (Exception ex) { {|LOG4001:LOG.Info("failed")|}; }""")]
    [InlineData("""try { } catch (Exception) { {|LOG4001:LOG.Warn("failed")|}; }""")]
    [InlineData("""try { } catch { {|LOG4001:LOG.Debug("failed")|}; }""")]
    [InlineData("""try { } catch (IOException ex) { {|LOG4001:LOG.Warn("failed")|}; }""")]
    [InlineData("""try { } catch (IOException) { {|LOG4001:LOG.Error("failed")|}; }""")]
    [InlineData(
        """try { } catch (IOException) { LOG.Info("trying"); if (orderId > 0) { {|LOG4001:LOG.Error("failed")|}; } LOG.Error("gave up"); }""")]
    [InlineData("""try { } catch (Exception ex) { {|LOG4001:LOG.Error("failed")|}; throw new InvalidOperationException("failed"); }""")]
    [InlineData("""try { } catch (Exception ex) { {|LOG4001:LOG.Error("failed")|}; throw new InvalidOperationException(ex.Message); }""")]
    [InlineData("""try { } catch (Exception ex) { var e = ex; {|LOG4001:LOG.Error("failed")|}; }""")]
    [InlineData("""try { } catch (Exception ex) { if (ex is IOException) { LOG.Warn("disk"); } else { {|LOG4001:LOG.Error("failed")|}; } }""")]
    [InlineData("""try { } catch (Exception ex) when (ex is not OutOfMemoryException) { {|LOG4001:LOG.Warn("failed")|}; }""")]
    [InlineData("""try { } catch (Exception) when (!token.IsCancellationRequested) { {|LOG4001:LOG.Warn("failed")|}; }""")]
    [InlineData("""try { } catch (Exception ex) when (ex is IOException or FormatException) { {|LOG4001:LOG.Error("failed")|}; }""")]
    [InlineData(
        """try { } catch (Exception ex) { if (token.IsCancellationRequested) { LOG.Fatal("stopping"); return; } """
            + """{|LOG4001:LOG.Error("failed")|}; }""")]
    [InlineData("""Action a = () => { try { } catch (Exception) { {|LOG4001:LOG.Error("failed")|}; } };""")]
    [InlineData("""try { } catch (Exception) { try { {|LOG4001:LOG.Error("failed")|}; } catch (Exception inner) { throw; } }""")]
    [InlineData("""try { } catch (Exception outer) { Console.Beep(); try { } catch (Exception) { {|LOG4001:LOG.Error("failed")|}; } }""")]
    public Task Reports_records_without_the_exception(string statement)
        => Verify.InEveryFramework(statement, ("dotnet_diagnostic.LOG3003.severity", "none"));

    [Theory]
    [InlineData(Framework.Mel, """try { } catch (Exception) { {|LOG4001:_logger.Log(LogLevel.Error, "failed")|}; }""")]
    [InlineData(Framework.Mel, """try { } catch (Exception) { {|LOG4001:LoggerExtensions.LogError(_logger, "Order {Id}", orderId)|}; }""")]
    [InlineData(Framework.Mel, """try { } catch (Exception) { {|LOG4001:_logger.LogError(5, "Order {Id}", orderId)|}; }""")]
    [InlineData(Framework.Mel, """try { } catch (Exception) { _logger?{|LOG4001:.LogError("failed")|}; }""")]
    [InlineData(Framework.Mel, """try { } catch (Exception) { {|LOG4001:_logger.LogError((Exception?)null, "failed")|}; }""")]
    [InlineData(Framework.Serilog, """try { } catch (Exception) { {|LOG4001:_logger.Write(Serilog.Events.LogEventLevel.Error, "failed")|}; }""")]
    [InlineData(Framework.NLog, """try { } catch (Exception) { {|LOG4001:_logger.Log(NLog.LogLevel.Error, "failed")|}; }""")]
    [InlineData(Framework.Log4Net, """try { } catch (Exception) { {|LOG4001:_logger.Error("failed")|}; }""")]
    public Task Reports_it_in_every_shape(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Reports_calls_of_generated_methods() => Verify.DiagnosticsInBrokenCode(
        """
        static partial class Log
        {
            [LoggerMessage(LogLevel.Error, "order {Id}")]
            public static partial void Failed(ILogger logger, int id);
            [LoggerMessage(LogLevel.Error, "order {Id}")]
            public static partial void FailedWith(ILogger logger, Exception? exception, int id);

            static void M(ILogger logger)
            {
                try { } catch (Exception ex) { {|LOG4001:Failed(logger, 1)|}; }
                try { } catch (Exception ex) { {|LOG4001:FailedWith(logger, null, 1)|}; }
                try { } catch (Exception ex) { FailedWith(logger, ex, 1); }
            }
        }
        """);

    [Theory]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); throw; }""")]
    [InlineData("""try { } catch (Exception) { LOG.Error("failed"); if (orderId > 0) { throw; } }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); throw ex; }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); throw new InvalidOperationException("failed", ex); }""")]
    [InlineData(
        """try { } catch (Exception ex) { LOG.Error("failed"); System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(ex).Throw(); }""")]
    [InlineData("""Exception? last = null; try { } catch (Exception ex) { LOG.Warn("again"); last = ex; } state = last!;""")]
    [InlineData("""var all = new List<Exception>(); try { } catch (Exception ex) { LOG.Warn("again"); all.Add(ex); }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); Action a = () => state = ex; a(); }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); var alias = ex; state = alias; }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); Exception? e = ex; while (e != null) { e = e.InnerException; } }""")]
    [InlineData(
        """try { } catch (AggregateException ex) { LOG.Error("failed"); foreach (var one in ex.Flatten().InnerExceptions) { state = one; } }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); state = ex.GetBaseException(); }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); if (ex is IOException io) { state = io; } }""")]
    [InlineData("""try { } catch (Exception ex) { LOG.Error("failed"); switch (ex) { case IOException io: state = io; break; } }""")]
    [InlineData("""var done = new TaskCompletionSource(); try { } catch (Exception ex) { LOG.Error("failed"); done.SetException(ex); }""")]
    [InlineData("""try { } catch (Exception ex) when (Saw(ex)) { LOG.Error("failed"); } bool Saw(Exception e) => e is not null;""")]
    public Task Accepts_exceptions_that_are_kept(string statement) => Verify.InEveryFramework(statement);

    [Theory]
    [InlineData("""try { } catch (OperationCanceledException) { LOG.Error("stopped"); }""")]
    [InlineData("""try { } catch (TaskCanceledException ex) { LOG.Error("stopped"); }""")]
    [InlineData("""try { } catch (Exception) when (token.IsCancellationRequested) { LOG.Info("stopped"); }""")]
    [InlineData("""try { } catch (Exception ex) when (ex is OperationCanceledException) { LOG.Info("stopped"); }""")]
    [InlineData("""try { } catch (Exception ex) { if (token.IsCancellationRequested) { LOG.Info("stopped"); } }""")]
    [InlineData("""try { } catch (IOException) { LOG.Warn("no file"); }""")]
    [InlineData("""try { } catch (Exception ex) when (ex is IOException or FormatException) { LOG.Warn("no file"); }""")]
    [InlineData("""try { } catch (IOException ex) when (ex.HResult == 5) { LOG.Warn("no file"); }""")]
    [InlineData("""try { } catch (IOException ex) { if (ex.HResult == 5) { LOG.Warn("no file"); } }""")]
    [InlineData("""try { } catch (IOException ex) { Action a = () => LOG.Error("failed"); a(); }""")]
    [InlineData("""try { } catch { } LOG.Error("after");""")]
    [InlineData("""try { } catch (Exception) { } finally { LOG.Error("finally"); }""")]
    public Task Accepts_what_is_no_failure(string statement) => Verify.InEveryFramework(statement, ("dotnet_diagnostic.LOG4004.severity", "none"));

    [Theory] // The text says what the type says, and of what.
    [InlineData("""try { } catch (FormatException) { LOG.Error("{Value} is not a valid number", name); }""")]
    [InlineData("""try { } catch (FormatException ex) { LOG.Error("{Value} is not a valid number", name); }""")]
    [InlineData("""try { } catch (OverflowException) { LOG.Error("{Value} is too large", name); }""")]
    [InlineData("""try { } catch (ArgumentException) { LOG.Error("Could not find process with PID: {Pid}", orderId); }""")]
    [InlineData("""try { } catch (FileNotFoundException ex) { LOG.Warn("{File} does not exist", name); }""")]
    [InlineData("""try { } catch (UnauthorizedAccessException ex) { LOG.Error("Unable to move {File} when not an administrator", name); }""")]
    public Task Accepts_what_the_text_says(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Theory]
    [InlineData("""try { } catch (FormatException) { {|LOG4001:LOG.Error("invalid number")|}; }""")]
    [InlineData("""try { } catch (FormatException) { {|LOG4001:LOG.Error("Import of {File} failed", name)|}; }""")]
    [InlineData("""try { } catch (IOException) { {|LOG4001:LOG.Error("{File} is not valid", name)|}; }""")]
    [InlineData("""try { } catch (FileNotFoundException) { {|LOG4001:LOG.Error("{File} is invalid", name)|}; }""")]
    [InlineData("""try { } catch (Exception) { {|LOG4001:LOG.Error("{File} is not valid", name)|}; }""")]
    public Task Reports_what_it_does_not_say(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Theory] // Two answers, and a remark beside one of them.
    [InlineData("""bool F() { try { Console.Beep(); return true; } catch { LOG.Debug("Unreachable"); return false; } } F();""")]
    [InlineData("""bool F() { try { Console.Beep(); return orderId > 0; } catch (Exception ex) { LOG.Debug("Unreachable"); return false; } } F();""")]
    [InlineData(
        """bool F() { try { Console.Beep(); return true; } catch { {|LOG4001:LOG.Warn("Unreachable")|}; return false; } } F();""")]
    [InlineData("""bool F() { try { Console.Beep(); } catch { {|LOG4001:LOG.Debug("Unreachable")|}; return false; } return true; } F();""")]
    [InlineData("""bool F() { try { Console.Beep(); return true; } catch { {|LOG4001:LOG.Debug("Failed")|}; return true; } } F();""")]
    public Task One_answer_of_two(string statement) => Verify.InEveryFramework(statement, ("dotnet_diagnostic.LOG3003.severity", "none"));

    [Theory] // It was thought of, and the record is no warning.
    [InlineData("""var isLenient = orderId > 0; try { Console.Beep(); } catch when (isLenient) { LOG.Info("not listed"); }""")]
    [InlineData("""Uri? u = null; try { u = new Uri(name); } catch { LOG.Info("no valid URL, ignoring it"); }""")]
    [InlineData("""try { Directory.Delete(name); } catch { LOG.Debug("Failed to delete"); }""")]
    [InlineData("""var l = new List<Version>(); try { l.Add(new Version(int.Parse(name), 1)); } catch { LOG.Debug("Invalid version"); }""")]
    [InlineData("""bool Ping() => true; try { Ping(); } catch { LOG.Info("Server could not be reached"); }""")]
    [InlineData("""var url = ""; try { url = File.ReadAllText(name); } catch { LOG.Info("Trying by http"); url = File.ReadAllText("b"); }""")]
    [InlineData("try { Console.Beep(); } catch\n{\n    // Others may have it open.\n    LOG.Debug(\"Failed\");\n}")]
    [InlineData("""var isLenient = orderId > 0; try { Console.Beep(); } catch when (isLenient) { {|LOG4001:LOG.Warn("not listed")|}; }""")]
    [InlineData("""Uri? u = null; try { u = new Uri(name); } catch { {|LOG4001:LOG.Info("failed")|}; }""")]
    [InlineData("""try { Directory.Delete(name); } catch { {|LOG4001:LOG.Info("Failed to delete")|}; }""")]
    [InlineData("try { Console.Beep(); } catch\n{\n    // Others may have it open.\n    {|LOG4001:LOG.Info(\"Failed\")|};\n}")]
    public Task What_was_chosen(string statement) => Verify.InEveryFramework(statement, ("dotnet_diagnostic.LOG3003.severity", "none"));

    [Theory]
    [InlineData("InstallCanceledException", false)]
    [InlineData("UploadCancelledException", false)]
    [InlineData("InstallFailedException", true)]
    public Task What_was_called_off(string type, bool isReported) => Verify.Diagnostics(
        $$"""
        class {{type}} : Exception { }
        class C(ILogger<C> logger)
        {
            public void M()
            {
                try { Console.Beep(); }
                catch ({{type}}) { {{(isReported ? "{|LOG4001:" : "")}}logger.LogError("Stopped"){{(isReported ? "|}" : "")}}; }
            }
        }
        """);

    [Fact]
    public Task Accepts_wrappers_that_take_none() => Verify.Diagnostics(
        """
        class C
        {
            private readonly ILogger<C> _logger;
            public C(ILogger<C> logger) => _logger = logger;
            private void Fail(string message, params object[] args) => _logger.LogError(message, args);
            public void M(int id) { try { Environment.GetEnvironmentVariable("x"); } catch (Exception) { Fail("failed {Id}", id); } }
        }
        """);

    [Fact]
    public Task Reports_fluent_calls() => Verify.InFramework(
        Framework.NLog,
        """try { } catch (Exception) { {|LOG4001:NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("failed")|}.Log(); } try { } """
            + """catch (Exception ex) { NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("failed").Exception(ex).Log(); }""");

    [Fact]
    public Task Reports_expected_ones_by_option() => Verify.InMethod(
        """try { } catch (IOException) { {|LOG4001:_logger.LogWarning("no file")|}; }""",
        ("log_analyzers.dropped_exception.allow_specific_below_error", "false"));

    [Fact]
    public Task Says_what_is_lost()
        => Verify.Message("""try { } catch (IOException) { {|#0:_logger.LogError("failed")|}; }""", "LOG4001",
            "The record leaves out the caught IOException: its type, message and stack trace are lost");
}
