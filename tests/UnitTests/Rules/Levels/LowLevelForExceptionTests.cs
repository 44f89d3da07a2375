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
    [InlineData(Framework.Mel, """{|LOG4001:_logger.{|LOG3003:LogDebug|}("Bad")|};""")]
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

    [Fact] // Its name says what happened.
    public Task A_generated_method_for_ends() => Verify.DiagnosticsInBrokenCode(
        """
        partial class C
        {
            private readonly ILogger _logger = null!;
            public void M() { try { M(); } catch (Exception e) { LogConnectionTerminatedWithException(_logger, e); } }
            [LoggerMessage(LogLevel.Information, "Gone")]
            private static partial void LogConnectionTerminatedWithException(ILogger logger, Exception e);
        }
        """);

    [Fact]
    public Task Says_what_is_logged_where()
        => Verify.Message("""try { } catch (IOException e) { _logger.{|#0:LogDebug|}(e, "Bad"); }""", "LOG3003",
            "The caught IOException is logged at Debug: who looks for warnings and errors does not find it");

    [Theory] // What was chosen, and what was forgotten.
    [InlineData("""try { _count = int.Parse(name); } catch (Exception e) { {LOW}; }""")]
    [InlineData("""try { _count = int.Parse(name); } catch (Exception e) { {INFO}; }""")]
    [InlineData("""try { File.Delete(name); } catch (Exception e) { {LOW}; }""")]
    [InlineData("""try { var text = File.ReadAllText(name); } catch (Exception e) { {LOW}; }""")]
    [InlineData("""try { File.WriteAllText(name, name); } catch (UnauthorizedAccessException e) { {INFO}; }""")]
    [InlineData("""try { File.WriteAllText(name, name); } catch (System.Net.Sockets.SocketException e) { {LOW}; }""")]
    [InlineData("""try { File.WriteAllText(name, name); } catch (TimeoutException e) { {INFO}; }""")]
    [InlineData("""try { File.WriteAllText(name, name); } catch (Exception e) { {LOW}; _count = 0; }""")]
    [InlineData("""bool F() { try { File.WriteAllText(name, name); return true; } catch (Exception e) { {LOW}; return false; } } F();""")]
    [InlineData("""try { File.WriteAllText(name, name); } catch (Exception e) { /* goes on without */ {INFO}; }""")]
    [InlineData("""var p = new UriBuilder(); try { File.WriteAllText(name, name); } catch (Exception e) { {INFO}; p.Port = 400; }""")]
    [InlineData("""try { _count++; } finally { try { File.WriteAllText(name, name); } catch (Exception e) { {LOW}; } }""")]
    [InlineData("""try { System.Net.Dns.GetHostAddresses(name).CopyTo(new System.Net.IPAddress[9], 0); File.SetAttributes(name, 0); } """
        + """catch (Exception e) { {LOW}; }""")]
    public Task Accepts_what_was_chosen(string statement) => InAll(statement);

    [Theory]
    [InlineData("""try { File.WriteAllText(name, name); } catch (Exception e) { {LOW!}; }""")]
    [InlineData("""try { File.WriteAllText(name, name); } catch (IOException e) { {LOW!}; }""")]
    [InlineData("""try { var text = File.ReadAllText(name); } catch (Exception e) { {INFO!}; }""")]
    [InlineData("""foreach (var i in items) { try { File.WriteAllText(i, name); } catch (Exception e) { {LOW!}; continue; } }""")]
    public Task Reports_what_was_forgotten(string statement) => InAll(statement);

    [Theory] // The text says that nothing is amiss.
    [InlineData("No cover, using the full size instead")]
    [InlineData("Ignoring {Name}")]
    [InlineData("Load failed, will retry")]
    [InlineData("Best-effort load failed")]
    [InlineData("Could not load (non-fatal)")]
    [InlineData("Invalid cookie")]
    [InlineData("The file did not have a valid signature")]
    [InlineData("No valid signature")]
    public Task Accepts_what_goes_on(string text)
        => Verify.InMethod($$"""try { File.WriteAllText(name, name); } catch (Exception e) { _logger.LogDebug(e, "{{text}}"{{(
            text.Contains('{', StringComparison.Ordinal) ? ", name" : "")}}); }""");

    [Fact] // An answer goes without a header, or has gone already.
    public Task Accepts_headers()
        => Verify.InMethod(
            """void AddHeader(string k, string v) => Directory.Move(k, v); try { AddHeader(name, name); } """
                + """catch (Exception e) { _logger.LogDebug(e, "Failed"); }""");

    [Fact] // The project's own exceptions are part of what it does.
    public Task Accepts_exceptions_that_the_project_throws_itself() => Verify.Diagnostics(
        """
        class SoldOutException : Exception;
        class C(ILogger<C> logger)
        {
            public void M() { try { throw new SoldOutException(); } catch (SoldOutException e) { logger.LogInformation(e, "None left"); } }
        }
        """);

    [Fact] // Most clauses for one type log low: a habit, told once, with the option that confirms it.
    public async Task A_habit_of_the_project_is_told_once()
    {
        static string Class(int number, string call)
            => $$"""
                class C{{number}}(ILogger<C{{number}}> logger)
                {
                    public void M() { try { File.WriteAllText("a", "b"); } catch (IOException e) { logger.{{call}}(e, "Bad"); } }
                }
                """;
        var low = Enumerable.Range(2, 5).Select(n => Class(n, n % 2 == 0 ? "LogDebug" : "LogInformation"));
        var high = Enumerable.Range(10, 5).Select(n => Class(n, "LogWarning"));
        await Verify.Diagnostics(string.Join('\n', low.Prepend(Class(1, "{|LOG3003:LogDebug|}")).Concat(high)));
        await Verify.Diagnostics(string.Join(
            '\n', low.Append(Class(1, "LogDebug")).Select(c => c.Replace("LogDebug", "{|LOG3003:LogDebug|}", StringComparison.Ordinal)
                .Replace("LogInformation", "{|LOG3003:LogInformation|}", StringComparison.Ordinal)).Concat(high)
                .Append(Class(20, "LogError"))));
    }

    private static async Task InAll(string statement)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var (debug, info) = framework switch
            {
                Framework.Mel => ("LogDebug", "LogInformation"),
                Framework.Serilog => ("Debug", "Information"),
                _ => ("Debug", "Info"),
            };
            var arguments = framework == Framework.Log4Net ? "(\"Bad\", e)" : "(e, \"Bad\")";
            await Verify.InFramework(framework, statement
                .Replace("{LOW}", $"_logger.{debug}{arguments}", StringComparison.Ordinal)
                .Replace("{INFO}", $"_logger.{info}{arguments}", StringComparison.Ordinal)
                .Replace("{LOW!}", $"_logger.{{|LOG3003:{debug}|}}{arguments}", StringComparison.Ordinal)
                .Replace("{INFO!}", $"_logger.{{|LOG3003:{info}|}}{arguments}", StringComparison.Ordinal));
        }
    }

    /// <summary>Loops that wait until the other side is there, or until it has worked.</summary>
    [Theory]
    [InlineData("""while (true) { try { Connect(); } catch (Exception e) { LOGGED } Thread.Sleep(5); }""")]
    [InlineData("""while (true) { try { await ReconnectAsync(); } catch (Exception e) { LOGGED await Task.Delay(5, token); } }""")]
    [InlineData(
        """object? session = null; do { try { session = Open(); Save(); } catch (Exception e) { LOGGED Thread.Sleep(5); } } """
            + """while (session is null);""")]
    [InlineData("""while (!_isReady) { try { Save(); _isReady = true; } catch (Exception e) { LOGGED } Thread.Sleep(5); }""")]
    [InlineData("""for (; ; ) { try { Save(); return; } catch (Exception e) { LOGGED } await Task.Delay(5); }""")]
    [InlineData("""while (true) { try { Save(); } catch (Exception e) { LOGGED reconnectDelay++; } }""")]
    public async Task Waiting_for_a_connection(string statement)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            await InLoop(framework, statement, framework == Framework.Log4Net ? """_logger.Info("Waiting", e);""" : """LOG.Info(e, "Waiting");""");
        }
    }

    [Theory] // A loop that does its work again and again, not the same again.
    [InlineData("""while (true) { try { Save(); } catch (Exception e) { LOGGED } Thread.Sleep(5); }""")]
    [InlineData("""while (true) { try { Save(); Open(); } catch (Exception e) { LOGGED } await Task.Delay(5); }""")]
    [InlineData("""while (!_isReady) { try { Save(); } catch (Exception e) { LOGGED } Thread.Sleep(5); }""")]
    [InlineData("""while (true) { try { Connect(); } catch (Exception e) { LOGGED } }""")]
    [InlineData("""try { Connect(); } catch (Exception e) { LOGGED Thread.Sleep(5); }""")]
    public async Task Working_in_a_loop(string statement)
    {
        await InLoop(Framework.Mel, statement, """_logger.{|LOG3003:LogInformation|}(e, "Bad");""");
        await InLoop(Framework.Log4Net, statement, """_logger.{|LOG3003:Info|}("Bad", e);""");
    }

    private static Task InLoop(Framework framework, string statement, string logged)
        => Verify.TestWithAllFrameworks($$"""
            class C
            {
                {{LogFixture.Of(framework).Field}}{{LogFixture.Of(framework).Constructor}}
                private bool _isReady;
                private void Connect() { }
                private Task ReconnectAsync() => Task.CompletedTask;
                private void Save() => File.WriteAllText("a", "b");
                private object? Open() { Save(); return null; }
                public async Task M(CancellationToken token)
                {
                    var reconnectDelay = 1;
                    await Task.Yield();
                    reconnectDelay.ToString();
                    _isReady = _isReady && token.CanBeCanceled;
                    {{LogFixture.Of(framework).Translate(statement.Replace("LOGGED", logged, StringComparison.Ordinal))}}
                }
            }
            """).RunAsync();

    /// <summary>A text that says how it goes on, and nothing in place of a result, tell that the level is meant.</summary>
    [Theory]
    [InlineData("""object? M2() { try { Save(); return Open(); } catch (Exception e) { LOGGED return null; } } M2();""", "Failed", false)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "Ignoring it", false)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "Starting from scratch", false)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "Failed", true)]
    public async Task Failures_that_are_no_matter(string statement, string text, bool isReported)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var call = framework == Framework.Log4Net ? $"""_logger.Info("{text}", e);""" : $"""_logger.{Name(framework)}(e, "{text}");""";
            var marked = call.Replace(Name(framework) + "(", "{|LOG3003:" + Name(framework) + "|}(", StringComparison.Ordinal);
            await InLoop(framework, statement, isReported ? marked : call);
        }

        static string Name(Framework framework)
            => framework switch { Framework.Mel => "LogInformation", Framework.Serilog => "Information", _ => "Info" };
    }

    /// <summary>Asking whether the other side is there, and the ends of connections: both happen every day.</summary>
    [Theory]
    [InlineData("""void Ping() => Save(); try { Ping(); } catch (Exception e) { LOGGED }""", "Failed", false)]
    [InlineData(
        """Task SendPingAsync() => Task.Run(Save); try { await SendPingAsync(); } catch (Exception e) { LOGGED }""", "Failed", false)]
    [InlineData("""void CheckHealth() { try { Save(); } catch (Exception e) { LOGGED } } CheckHealth();""", "Failed", false)]
    [InlineData("""void SendHeartbeat() { try { Save(); } catch (Exception e) { LOGGED } } SendHeartbeat();""", "Failed", false)]
    [InlineData("""bool IsAlive() { try { Save(); return true; } catch (Exception e) { LOGGED return false; } } IsAlive();""", "Failed", false)]
    [InlineData("""var ok = false; try { Save(); ok = true; } catch (Exception e) { LOGGED ok = false; }""", "Failed", true)]
    [InlineData("""var host = ""; try { Save(); host = "a"; } catch (Exception e) { LOGGED host = "localhost"; }""", "Failed", false)]
    [InlineData("""var host = ""; try { Save(); host = "a"; } catch (Exception e) { LOGGED }""", "Failed", true)]
    [InlineData("""void Logout() => Save(); try { Logout(); } catch (Exception e) { LOGGED }""", "Failed", false)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "The file had no valid signature", false)]
    [InlineData("""try { Save(); } catch (System.Security.Cryptography.CryptographicException e) { LOGGED }""", "Failed", false)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "Connection terminated", false)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "The client has disconnected", false)]
    [InlineData("""void Shipping() => Save(); try { Shipping(); } catch (Exception e) { LOGGED }""", "Failed", true)]
    [InlineData("""void SavePlayerHealth() { try { Save(); } catch (Exception e) { LOGGED } } SavePlayerHealth();""", "Failed", true)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "Connection could not be saved", true)]
    [InlineData("""try { Save(); } catch (Exception e) { LOGGED }""", "Order closed", true)]
    public async Task Pings_and_ends_of_connections(string statement, string text, bool isReported)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var name = framework switch { Framework.Mel => "LogInformation", Framework.Serilog => "Information", _ => "Info" };
            var marked = isReported ? "{|LOG3003:" + name + "|}" : name;
            await InLoop(
                framework, statement,
                framework == Framework.Log4Net ? $"""_logger.{marked}("{text}", e);""" : $"""_logger.{marked}(e, "{text}");""");
        }
    }

    [Theory]
    [InlineData("OnDisconnected", false)]
    [InlineData("OnDisconnectedAsync", false)]
    [InlineData("ConnectionClosed", false)]
    [InlineData("HandleDisconnect", false)]
    [InlineData("Connected", true)]
    public async Task Handlers_of_ends(string method, bool isReported)
    {
        foreach (var (type, name, arguments) in new[]
        {
            ("ILogger", "LogInformation", """e, "Failed" """), ("Serilog.ILogger", "Information", """e, "Failed" """),
            ("NLog.Logger", "Info", """e, "Failed" """), ("log4net.ILog", "Info", "\"Failed\", e"),
        })
        {
            await Verify.TestWithAllFrameworks($$"""
                public class C({{type}} log)
                {
                    private readonly {{type}} _log = log;
                    public void {{method}}()
                    {
                        try { File.WriteAllText("a", "b"); }
                        catch (Exception e) { _log.{{(isReported ? "{|LOG3003:" + name + "|}" : name)}}({{arguments.TrimEnd()}}); }
                    }
                }
                """).RunAsync();
        }
    }
}
