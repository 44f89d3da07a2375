using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>Handlers of exceptions that nobody has caught log what they are given as the exception, at the level of what has happened.</summary>
public sealed class LastChanceTests
{
    private const string Unhandled = "AppDomain.CurrentDomain.UnhandledException += ";

    [Theory]
    [InlineData(Framework.Mel, Unhandled + "(s, e) => Console.WriteLine(e.ExceptionObject);",
        Unhandled + """(s, e) => _logger.LogCritical(e.ExceptionObject as Exception, "Unhandled exception");""")]
    [InlineData(Framework.Serilog, Unhandled + "(s, e) => Console.WriteLine(e.ExceptionObject);",
        Unhandled + """(s, e) => _logger.Fatal(e.ExceptionObject as Exception, "Unhandled exception");""")]
    [InlineData(Framework.NLog, Unhandled + "(s, e) => Console.WriteLine(e.ExceptionObject);",
        Unhandled + """(s, e) => _logger.Fatal(e.ExceptionObject as Exception, "Unhandled exception");""")]
    [InlineData(Framework.Log4Net, Unhandled + "(s, e) => Console.WriteLine(e.ExceptionObject);",
        Unhandled + """(s, e) => _logger.Fatal("Unhandled exception", e.ExceptionObject as Exception);""")]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => { Console.Error.WriteLine("Crash: " + e.ExceptionObject); };""",
        Unhandled + """(s, e) => { _logger.LogCritical(e.ExceptionObject as Exception, "Crash"); };""")]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => { Console.WriteLine($"Crash: {((Exception)e.ExceptionObject).Message}"); };""",
        Unhandled + """(s, e) => { _logger.LogCritical(e.ExceptionObject as Exception, "Crash"); };""")]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => { Console.WriteLine($"Crash: {(e.ExceptionObject as Exception)?.Message}"); };""",
        Unhandled + """(s, e) => { _logger.LogCritical(e.ExceptionObject as Exception, "Crash"); };""")]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => { Console.WriteLine(e.ExceptionObject.ToString()); };""",
        Unhandled + """(s, e) => { _logger.LogCritical(e.ExceptionObject as Exception, "Unhandled exception"); };""")]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => { var x = (Exception)e.ExceptionObject; Console.WriteLine(x); };""",
        Unhandled + """(s, e) => { var x = (Exception)e.ExceptionObject; _logger.LogCritical(x, "Unhandled exception"); };""")]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => { Console.WriteLine("Crash"); };""",
        Unhandled + """(s, e) => { _logger.LogCritical(e.ExceptionObject as Exception, "Crash"); };""")]
    [InlineData(Framework.Mel, Unhandled + """On; void On(object s, UnhandledExceptionEventArgs e) => Console.WriteLine(e.ExceptionObject);""",
        Unhandled + "On; void On(object s, UnhandledExceptionEventArgs e) "
            + """=> _logger.LogCritical(e.ExceptionObject as Exception, "Unhandled exception");""")]
    [InlineData(Framework.Mel, "TaskScheduler.UnobservedTaskException += (s, e) => Console.WriteLine(e.Exception);",
        """TaskScheduler.UnobservedTaskException += (s, e) => _logger.LogError(e.Exception, "Unobserved exception of a task");""")]
    [InlineData(Framework.Mel, "AppDomain.CurrentDomain.FirstChanceException += (s, e) => Console.WriteLine(e.Exception.Message);",
        """AppDomain.CurrentDomain.FirstChanceException += (s, e) => _logger.LogWarning(e.Exception, "Exception thrown");""")]
    [InlineData(Framework.Mel, "_ = Task.Run(() => { }).ContinueWith(t => Console.WriteLine(t.Exception));",
        """_ = Task.Run(() => { }).ContinueWith(t => _logger.LogError(t.Exception, "Exception in M"));""")]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => { Console.WriteLine("warn: " + e.ExceptionObject); };""",
        Unhandled + """(s, e) => { _logger.LogWarning(e.ExceptionObject as Exception, "Unhandled exception"); };""")]
    [InlineData(Framework.Mel, "try { } catch (Exception e) { Console.WriteLine(e); Environment.Exit(1); }",
        """try { } catch (Exception e) { _logger.LogError(e, "Exception in M"); Environment.Exit(1); }""")]
    public async Task Logs_the_exception(Framework framework, string before, string after)
    {
        using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
        Assert.False(await run.FixAllAsync("LOG1001"));
    }

    /// <summary>What is no exception is a value: the exception argument would be null there.</summary>
    [Theory]
    [InlineData("""if (e.ExceptionObject is Exception x) { PRINT(x); } else { Console.WriteLine("no exception: " + e.ExceptionObject); }""")]
    [InlineData("""if (e.ExceptionObject is not Exception) { Console.WriteLine("no exception: " + e.ExceptionObject); }""")]
    [InlineData("""if (!(e.ExceptionObject is Exception)) { Console.WriteLine("no exception: " + e.ExceptionObject); }""")]
    [InlineData("""var x = e.ExceptionObject as Exception; if (x == null) { Console.WriteLine("no exception: " + e.ExceptionObject); }""")]
    [InlineData("""switch (e.ExceptionObject) { case Exception: break; default: Console.WriteLine($"no exception: {e.ExceptionObject}"); break; }""")]
    public async Task What_is_no_exception_stays_a_value(string statements)
    {
        using var run = new FixRun(
            [Verify.Method(Unhandled + "(s, e) => { " + statements.Replace("PRINT", "GC.KeepAlive", StringComparison.Ordinal) + " };")],
            references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG1001", "LOG4002");
        await run.FixAllAsync("LOG1001", "LOG4002");
        Assert.Contains(
            """_logger.LogCritical("no exception: {ExceptionObject}", e.ExceptionObject);""", await run.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Console.ForegroundColor = ConsoleColor.Red;")]
    [InlineData("Console.ForegroundColor = (ConsoleColor)Environment.ProcessId;")]
    [InlineData("Console.BackgroundColor = ConsoleColor.Yellow;")]
    public async Task Is_critical_in_any_colour(string colour)
    {
        using var run = new FixRun(
            [Verify.Method(Unhandled + "(s, e) => { " + colour + " Console.WriteLine(\"crash: \" + e.ExceptionObject); };")],
            references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG1001");
        Assert.Contains("_logger.LogCritical(e.ExceptionObject as Exception, \"crash\");", await run.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_asked_for_is_passed()
    {
        using var run = new FixRun(
            [Verify.Method(Unhandled + """(s, e) => { if (e.ExceptionObject is Exception) Console.WriteLine("crash: " + e.ExceptionObject); };""")],
            references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG1001");
        Assert.Contains("""_logger.LogCritical(e.ExceptionObject as Exception, "crash");""", await run.TextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Framework.Mel, Unhandled + """(s, e) => _logger.LogCritical("Crash: {E}", e.ExceptionObject);""",
        Unhandled + """(s, e) => _logger.LogCritical(e.ExceptionObject as Exception, "Crash");""")]
    [InlineData(Framework.Log4Net, Unhandled + """(s, e) => _logger.FatalFormat("Crash: {0}", e.ExceptionObject);""",
        Unhandled + """(s, e) => _logger.Fatal("Crash", e.ExceptionObject as Exception);""")]
    public async Task Passes_it_where_it_was_a_value(Framework framework, string before, string after)
    {
        using var run = new FixRun([Verify.Method(before, framework)], references: References.WithAllFrameworks);
        await run.FixAllAsync("LOG4002");
        Assert.Equal(Verify.Method(after, framework), await run.TextAsync());
    }
}
