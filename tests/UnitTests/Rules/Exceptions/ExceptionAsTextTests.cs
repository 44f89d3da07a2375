using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

/// <summary>LOG4003.</summary>
public sealed class ExceptionAsTextTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Reports_text_of_exceptions(Framework framework)
    {
        await Verify.InFramework(framework, """LOG.Error("Failed: {Reason}", {|LOG4003:error.Message|});""");
        await Verify.InFramework(framework, """LOG.Error("Failed: {Reason} at {Stack}", {|LOG4003:error.Message|}, error.StackTrace);""");
        await Verify.InFramework(framework, """LOG.Error("Failed: {Reason}", {|LOG4003:error.ToString()|});""");
        await Verify.InFramework(framework, """LOG.Error("Failed: {Reason}", {|LOG4003:error.InnerException?.Message|});""");
        await Verify.InFramework(framework, "LOG.Error({|LOG4003:error.Message|});");
        await Verify.InFramework(framework, """LOG.Error({|LOG2001:$"Failed: {{|LOG4003:error.Message|}}"|});""");
        await Verify.InFramework(framework, """LOG.Error({|LOG2001:"Failed: " + {|LOG4003:error|}|});""");
        await Verify.InFramework(framework, """LOG.Error({|LOG2001:string.Format("Failed: {0}", {|LOG4003:error.Message|})|});""");
    }

    [Theory] // However the text gets there.
    [InlineData("""LOG.Error("Failed: {Reason}", {|LOG4003:error.Message|}.Trim());""")]
    [InlineData("""LOG.Error("Failed: {Reason}", {|LOG4003:error.InnerException?.Message|} ?? error.Message);""")]
    [InlineData("""LOG.Error("Failed: {Reason}", orderId > 1 ? {|LOG4003:error.Message|} : error.ToString());""")]
    [InlineData("""LOG.Error("Failed: {Reason}", $"{orderId}: {{|LOG4003:error.Message|}}");""")]
    [InlineData("""LOG.Error("Failed: {Reason}", new object[] { {|LOG4003:error.Message|} });""")]
    [InlineData("LOG.Error({|LOG4003:error.Message|}.Trim());")]
    [InlineData("""var task = Task.CompletedTask; LOG.Error("Failed: {Reason}", {|LOG4003:task.Exception!.Message|});""")]
    public Task Reports_text_inside_of_values(string statements) => Verify.InFrameworksWithTemplates(statements);

    [Theory] // What is set by another call of the chain counts.
    [InlineData("""NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("Failed: {Reason}", {|LOG4003:error.Message|}).Log();""")]
    [InlineData("""NLog.ILoggerExtensions.ForErrorEvent(_logger).Message("Failed: {Reason}", error.Message).Exception(error).Log();""")]
    [InlineData("""NLog.ILoggerExtensions.ForErrorEvent(_logger).Exception(error).Message("Failed: {Reason}", error.Message).Log();""")]
    public Task Knows_fluent_calls(string statements) => Verify.InFramework(Framework.NLog, statements);

    [Fact]
    public async Task Reports_them_in_log4net_as_well()
    {
        await Verify.InFramework(Framework.Log4Net, """LOG.Error("Failed: {0}", {|LOG4003:error.Message|});""");
        await Verify.InFramework(Framework.Log4Net, "_logger.Error({|LOG4003:error.Message|});");
        await Verify.InFramework(Framework.Log4Net, """_logger.Error("Failed: " + {|LOG4003:error.Message|});""");
    }

    [Fact]
    public Task Reports_values_of_generated_methods() => Verify.Diagnostics(
        """
        static partial class Log
        {
            [LoggerMessage(LogLevel.Error, "Failed: {Reason}")]
            public static partial void {|CS8795:Failed|}(ILogger logger, string reason);
            public static void M(ILogger logger, Exception error) => Failed(logger, {|LOG4003:error.Message|});
        }
        """);

    [Theory]
    [InlineData(Framework.Mel, """LOG.Error(error, "Failed: {Reason}", error.Message);""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "Failed: {Reason}", error.InnerException.Message);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Kind}", error.GetType().Name);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Source}", error.Source);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Name}", user.Name);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Length}", error.Message.Length);""")]
    [InlineData(Framework.Mel, """LOG.Error("Failed: {Reason}", orderId > 1 ? error.Message : name);""")]
    [InlineData(Framework.Serilog, """LOG.Error(error, "Failed: {Reason}", error.Message);""")]
    [InlineData(Framework.NLog, """LOG.Error(error, "Failed: {Reason}", error.Message);""")]
    [InlineData(Framework.Log4Net, """_logger.Error("Failed", error);""")]
    public Task Accepts_what_is_beside_the_exception(Framework framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>Nobody wants the stack of what was called off.</summary>
    [Theory]
    [InlineData(Framework.Mel, """try { _count++; } catch (OperationCanceledException e) { LOG.Debug("Stopped: {Reason}", e.Message); }""")]
    [InlineData(Framework.Serilog, """try { _count++; } catch (TaskCanceledException e) { LOG.Debug("Stopped: {Reason}", e.Message); }""")]
    [InlineData(Framework.NLog, """try { _count++; } catch (TaskCanceledException e) { LOG.Debug({|LOG2001:"Stopped: " + e.Message|}); }""")]
    [InlineData(
        Framework.Log4Net, """try { _count++; } catch (OperationCanceledException e) { _logger.DebugFormat("Stopped: {0}", e.Message); }""")]
    public Task Accepts_the_text_of_a_cancellation(Framework framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>The message is enough of a remark, whatever was caught; its text and stack are more than a message.</summary>
    [Theory]
    [InlineData(Framework.Mel, """try { _count++; } catch (IOException e) { _logger.{|LOG3003:LogDebug|}("No file: {Reason}", e.Message); }""")]
    [InlineData(Framework.Serilog, """try { _count++; } catch (IOException e) { _logger.{|LOG3003:Debug|}("No file: {Reason}", e.Message); }""")]
    [InlineData(Framework.NLog, """try { _count++; } catch (IOException e) { _logger.{|LOG3003:Debug|}({|LOG2001:$"No file: {e.Message}"|}); }""")]
    [InlineData(Framework.Log4Net, """try { _count++; } catch (IOException e) { _logger.{|LOG3003:DebugFormat|}("No file: {0}", e.Message); }""")]
    [InlineData(
        Framework.Mel,
        """try { _count++; } catch (IOException e) { _logger.{|LOG3003:LogDebug|}("No file: {Reason}", {|LOG4003:e.ToString()|}); }""")]
    [InlineData(Framework.Mel, """try { _count++; } catch (IOException e) { LOG.Warn("No file: {Reason}", {|LOG4003:e.Message|}); }""")]
    [InlineData(
        Framework.Serilog,
        """try { _count++; } catch (Exception e) { _logger.{|LOG3003:Debug|}("No file: {Reason}", e.Message); }""")]
    [InlineData(Framework.Mel, """LOG.Trace("No file: {Reason}", error.InnerException?.Message);""")]
    [InlineData(Framework.Serilog, """LOG.Debug({|LOG2001:$"No file: {error.Message}"|});""")]
    [InlineData(Framework.NLog, """LOG.Debug("No file: {Reason} {Stack}", {|LOG4003:error.Message|}, error.StackTrace);""")]
    [InlineData(Framework.NLog, """LOG.Debug("No file: {Reason}", error.Message); LOG.Debug({|LOG2002:error.InnerException!.Message|});""")]
    [InlineData(Framework.Log4Net, """_logger.Debug({|LOG2018:"No file: " + error.Message|});""")]
    [InlineData(Framework.Log4Net, """_logger.Debug({|LOG2018:"No file: " + {|LOG4003:error.StackTrace|}|});""")]
    public Task Accepts_a_remark_about_what_was_expected(Framework framework, string statement) => Verify.InFramework(framework, statement);

    /// <summary>Who says beside it that the stack is left out has decided so.</summary>
    [Theory]
    [InlineData("// The difference is that we don't print the stacktrace and we do not disable it\n LOG.Error(\"Failed: {Text}\", e.Message);")]
    [InlineData("LOG.Error(\"Failed: {Text}\", e.Message); // no stack trace: it is noise")]
    [InlineData("/* Without the stack, users need the reason only. */ LOG.Error(\"Failed: {Text}\", e.Message);")]
    [InlineData("// Stack trace is not\n // useful here.\n LOG.Error(\"Failed: {Text}\", e.Message);")]
    [InlineData("// Intentionally not logging the exception.\n LOG.Error(\"Failed: {Text}\", e.Message);")]
    [InlineData("// only the message: configuration errors are the user's\n LOG.Error(\"Failed: {Text}\", e.Message);")]
    [InlineData("LOG.Error(\n // omit stack\n \"Failed: {Text}\", e.Message);")]
    public async Task A_comment_that_the_stack_is_left_out_is_heard(string statement)
    {
        await Verify.InFrameworksWithTemplates("try { _count++; } catch (Exception e) { " + statement + "\n }");
        await Verify.InFramework(
            Framework.Log4Net,
            "try { _count++; } catch (Exception e) { " + statement.Replace("\"Failed: {Text}\", ", "\"Failed: \" + ", StringComparison.Ordinal)
                .Replace("LOG.", "_logger.", StringComparison.Ordinal) + "\n }");
        await Verify.InEveryFramework(
            "try { _count++; } catch (Exception) { " + statement.Replace("\"Failed: {Text}\", e.Message", "\"Failed\"", StringComparison.Ordinal)
                + "\n }");
    }

    [Theory]
    [InlineData("// Pass on the reason.\n")]
    [InlineData("// The stack is full.\n")]
    [InlineData("// This exception is not expected here.\n")]
    [InlineData("// Nothing to do with the message of the caller.\n")]
    [InlineData("// See the exception for details.\n")]
    [InlineData("// TODO: log the stack trace too\n")]
    public Task Other_comments_are_none(string comment)
        => Verify.InFrameworksWithTemplates(
            "try { _count++; } catch (Exception e) { " + comment + "LOG.Error(\"Failed: {Text}\", {|LOG4003:e.Message|});\n }");

    /// <summary>Whoever catches it next has all of it; logged whole here as well, it would be there twice.</summary>
    [Theory]
    [InlineData("LOG.Error(\"Failed: {Text}\", e.Message); throw;")]
    [InlineData("LOG.Error(\"Failed: {Text}\", e.Message); throw new InvalidOperationException(\"Bad\", e);")]
    [InlineData("if (_count > 1) { LOG.Warn(\"Failed: {Text}\", e.Message); throw new InvalidOperationException(\"Bad\", innerException: e); }")]
    [InlineData("if (_count > 1) { LOG.Warn(\"Failed: {Text}\", e.Message); } _count++; throw;")]
    [InlineData("LOG.Error(\"Failed: {Text}\", {|LOG4003:e.Message|}); throw new InvalidOperationException(\"Bad\");")]
    [InlineData("var done = new TaskCompletionSource(); LOG.Error(\"Failed: {Text}\", e.Message); done.TrySetException(e);")]
    [InlineData("LOG.Error(\"Failed: {Text}\", {|LOG4003:e.ToString()|}); throw;")]
    [InlineData("LOG.Error(\"Failed: {Text}\", {|LOG4003:error.Message|}); throw;")]
    [InlineData("if (_count > 1) { throw; } LOG.Error(\"Failed: {Text}\", {|LOG4003:e.Message|});")]
    public async Task A_note_before_it_is_thrown_on_is_none(string statements)
    {
        await Verify.InFrameworksWithTemplates("try { _count++; } catch (Exception e) { " + statements + " }");
        await Verify.InFramework(
            Framework.Log4Net, "try { _count++; } catch (Exception e) { "
                + statements.Replace("{Text}", "{0}", StringComparison.Ordinal) + " }");
    }

    /// <summary>Of what is tried again only the last failure is one.</summary>
    [Theory]
    [InlineData("""for (var attempt = 0; attempt < 3; attempt++) { try { _count++; } catch (Exception e) { SAID } }""", false)]
    [InlineData("""while (_count < 3) { try { _count++; break; } catch (Exception e) { SAID Thread.Sleep(9); } }""", false)]
    [InlineData("""Action<int, Exception> failed = (attempt, e) => { SAID }; failed(1, new Exception());""", false)]
    [InlineData("""Retry((retryCount, e) => { SAID }); void Retry(Action<int, Exception> failed) { }""", false)]
    [InlineData("""for (var i = 0; i < 3; i++) { try { _count++; } catch (Exception e) { SAID } }""", true)]
    [InlineData("""Action<int, Exception> failed = (order, e) => { SAID }; failed(1, new Exception());""", true)]
    [InlineData("""Action<string, Exception> failed = (attempt, e) => { SAID }; failed("a", new Exception());""", true)]
    public async Task A_failure_of_an_attempt_is_said_by_its_message(string statement, bool isReported)
    {
        var severity = ("dotnet_diagnostic.LOG3003.severity", "none");
        await Verify.InFrameworksWithTemplates(
            statement.Replace("SAID", """LOG.Warn("Failed: {Text}", """ + Marked("e.Message", isReported) + ");", StringComparison.Ordinal),
            severity);
        await Verify.InFramework(
            Framework.Log4Net,
            statement.Replace("SAID", """LOG.Warn("Failed: " + """ + Marked("e.Message", isReported) + ");", StringComparison.Ordinal), severity);
        await Verify.InFrameworksWithTemplates(
            statement.Replace("SAID", """LOG.Error("Failed: {Text}", {|LOG4003:e.Message|});""", StringComparison.Ordinal));
        await Verify.InFrameworksWithTemplates(
            statement.Replace("SAID", """LOG.Warn("Failed: {Text}", {|LOG4003:e.ToString()|});""", StringComparison.Ordinal), severity);

        static string Marked(string text, bool isReported) => isReported ? "{|LOG4003:" + text + "|}" : text;
    }

    /// <summary>What an API answers with, and what the project throws itself, has a message that is written for who reads it.</summary>
    [Theory]
    [InlineData("catch (System.Text.Json.JsonException e) { LOG.Warn(\"Bad: {Text}\", e.Message); }")]
    [InlineData("catch (System.Net.Sockets.SocketException e) { LOG.Info(\"Bad: {Text}\", e.Message); }")]
    [InlineData("catch (System.Text.Json.JsonException e) { LOG.Error(\"Bad: {Text}\", {|LOG4003:e.Message|}); }")]
    [InlineData("catch (System.Text.Json.JsonException e) { LOG.Warn(\"Bad: {Text}\", {|LOG4003:e.ToString()|}); }")]
    [InlineData("catch (InvalidOperationException e) { LOG.Warn(\"Bad: {Text}\", {|LOG4003:e.Message|}); }")]
    [InlineData("catch (Exception e) { LOG.Warn(\"Bad: {Text}\", {|LOG4003:e.Message|}); }")]
    public async Task Answers_are_said_by_their_messages(string clause)
    {
        await Verify.InFrameworksWithTemplates("try { File.Delete(name); } " + clause);
        await Verify.InFramework(
            Framework.Log4Net, "try { File.Delete(name); } " + clause.Replace("Bad: {Text}", "Bad: {0}", StringComparison.Ordinal));
    }

    /// <summary>A remark of a function that is called for the case of a failure.</summary>
    [Theory]
    [InlineData("""Reply(e => LOG.Debug("Closed: {Text}", e.Message)); void Reply(Action<Exception> failed) { }""")]
    [InlineData("""Reply(e => LOG.Error("Closed: {Text}", {|LOG4003:e.Message|})); void Reply(Action<Exception> failed) { }""")]
    [InlineData("""void Failed(Exception e) => LOG.Debug("Closed: {Text}", e.Message); Failed(new Exception());""")]
    [InlineData("""void Failed(Exception e) => LOG.Info("Closed: {Text}", {|LOG4003:e.Message|}); Failed(new Exception());""")]
    [InlineData("""void Failed(Exception e) => LOG.Debug("Closed: {Text}", {|LOG4003:e.ToString()|}); Failed(new Exception());""")]
    public Task Remarks_of_functions_for_the_case(string statement) => Verify.InFrameworksWithTemplates(statement);

    /// <summary>What was caught by its type, and is followed by the end of the program, is an answer to whoever started it.</summary>
    [Theory]
    [InlineData("catch (IOException e) { SAID Environment.Exit(2); }", false)]
    [InlineData("catch (IOException e) { SAID Environment.ExitCode = 2; }", false)]
    [InlineData("catch (IOException e) { if (_count > 1) { SAID Exit(); } } void Exit() { }", false)]
    [InlineData("catch (IOException e) { if (_count > 1) { SAID } _count++; Environment.Exit(2); }", false)]
    [InlineData("catch (Exception e) when (e is IOException || e is UnauthorizedAccessException) { SAID Environment.Exit(2); }", false)]
    [InlineData("catch (Exception e) when (e is IOException or UnauthorizedAccessException) { SAID Environment.Exit(2); }", false)]
    [InlineData("catch (Exception e) when (e is not OperationCanceledException) { SAID Environment.Exit(2); }", true)]
    [InlineData("catch (Exception e) when (_count > 1) { SAID Environment.Exit(2); }", true)]
    [InlineData("catch (Exception e) { SAID Environment.Exit(2); }", true)]
    [InlineData("catch (IOException e) { SAID _count = 2; }", true)]
    [InlineData("catch (IOException e) { SAID Existing(); } void Existing() { }", true)]
    [InlineData("catch (IOException e) { Environment.Exit(2); SAID }", true)]
    [InlineData("catch (IOException e) { SAID return; }", true)]
    public async Task Answers_at_the_end_of_a_program(string clause, bool isReported)
    {
        foreach (var level in new[] { "Fatal", "Error", "Warn" })
        {
            await InAll("try { _count++; File.Delete(name); } " + clause, isReported, level);
        }
    }

    [Theory]
    [InlineData("catch (FormatException e) { SAID return 2; }", false)]
    [InlineData("catch (FormatException e) { SAID return args.Length; }", false)]
    [InlineData("catch (Exception e) { SAID return 2; }", true)]
    [InlineData("catch (FormatException e) { SAID } return 2;", true)]
    public async Task Exit_codes_of_Main(string clause, bool isReported)
    {
        foreach (var (framework, logger, said) in new[]
        {
            (Framework.Mel, "static ILogger Log = null!;", """Log.LogCritical("Bad: {Text}", TEXT);"""),
            (Framework.Serilog, "static Serilog.ILogger Log = Serilog.Log.Logger;", """Log.Fatal("Bad: {Text}", TEXT);"""),
            (Framework.NLog, "static readonly NLog.Logger Log = NLog.LogManager.GetCurrentClassLogger();", """Log.Fatal("Bad: {Text}", TEXT);"""),
            (Framework.Log4Net, "static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(P));", """Log.Fatal("Bad: " + TEXT);"""),
        })
        {
            _ = framework;
            var test = Verify.TestWithAllFrameworks($$"""
                static class P
                {
                    {{logger}}
                    static int Main(string[] args)
                    {
                        try { File.Delete(args[0]); return 0; } {{clause.Replace("SAID", said, StringComparison.Ordinal)
                            .Replace("TEXT", isReported ? "{|LOG4003:e.Message|}" : "e.Message", StringComparison.Ordinal)}}
                        return 1;
                    }
                }
                """, ("dotnet_diagnostic.LOG5005.severity", "none"));
            test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
            await test.RunAsync();
        }
    }

    /// <summary>The inner ones are in the records, and what passes each of them would say those further in again and again.</summary>
    [Theory]
    [InlineData("Exception? e = error; do { SAID e = e.InnerException; } while (e != null);", false)]
    [InlineData("for (Exception? e = error; e != null; e = e.InnerException) { SAID }", false)]
    [InlineData("Exception? e = error; while ((e = e!.InnerException) != null) { SAID }", false)]
    [InlineData("var e = error; while (e.InnerException is { } inner) { SAID e = inner; }", false)]
    [InlineData("Tell(error); void Tell(Exception e) { SAID if (e.InnerException != null) { Tell(e.InnerException); } }", false)]
    [InlineData("foreach (var e in new AggregateException(error).InnerExceptions) { SAID }", true)]
    [InlineData("var e = error; do { SAID _count++; } while (_count < 3);", true)]
    [InlineData(
        "Tell(error); void Tell(Exception e) { SAID if (e.InnerException != null) { Other(e.InnerException); } } void Other(Exception o) { }", true)]
    public Task Inner_exceptions_one_by_one(string statements, bool isReported) => InAll(statements, isReported, "Error");

    /// <summary>Below Error the answer to a request that is refused says that what was sent was no good.</summary>
    [Theory]
    [InlineData("return BadRequest(name);", "Warn", false)]
    [InlineData("return NotFound();", "Info", false)]
    [InlineData("return BadRequest(name);", "Error", true)]
    [InlineData("return Ok();", "Warn", true)]
    public Task A_request_that_is_refused(string end, string level, bool isReported)
        => InAll(
            "object F() { try { File.Delete(name); return Ok(); } catch (Exception e) { SAID " + end + " } } F(); object Ok() => name; "
                + "object BadRequest(object o) => o; object NotFound() => name; BadRequest(NotFound());",
            isReported, level);

    /// <summary>Below Error a comment right at the record may say that the failure is no matter.</summary>
    [Theory]
    [InlineData("// Nothing we can do, ignore\n SAID", "Warn", false)]
    [InlineData("// there is not much that can be done here\n SAID", "Warn", false)]
    [InlineData("SAID // best effort", "Info", false)]
    [InlineData("/* safe to ignore */ SAID", "Warn", false)]
    [InlineData("// Does not matter: it is rebuilt.\n SAID", "Warn", false)]
    [InlineData("// Nothing we can do, ignore\n SAID", "Error", true)]
    [InlineData("// This can't be ignored.\n SAID", "Warn", true)]
    [InlineData("// Never ignore it\n SAID", "Warn", true)]
    [InlineData("// Nothing to do with the message of the caller.\n SAID", "Warn", true)]
    [InlineData("// Not ignoring the error\n SAID", "Warn", true)]
    [InlineData("// This matters.\n SAID", "Warn", true)]
    public async Task A_comment_that_it_is_no_matter(string statement, string level, bool isReported)
    {
        await InAll("try { _count++; } catch (Exception e) { " + statement + "\n }", isReported, level);
        await Verify.InEveryFramework(
            "try { _count++; } catch (Exception) { "
                + statement.Replace(
                    "SAID", isReported ? $$"""{|LOG4001:LOG.{{level}}("Bad")|};""" : $"""LOG.{level}("Bad");""", StringComparison.Ordinal)
                + "\n }",
            ("dotnet_diagnostic.LOG3003.severity", "none"));
    }

    /// <summary>The project throws them itself, for what is not there or no good: at any level their message is the answer.</summary>
    [Theory]
    [InlineData("MovieNotFoundException", false)]
    [InlineData("ValidationFailedException", false)]
    [InlineData("OrderAlreadyExistsException", false)]
    [InlineData("InvalidateException", true)]
    [InlineData("BrokenException", true)]
    public async Task Own_exceptions_that_are_answers(string type, bool isReported)
    {
        foreach (var (field, said, dropped) in new[]
        {
            ("ILogger", """_log.LogError("Bad: {Text}", TEXT);""", """_log.LogError("Bad")"""),
            ("Serilog.ILogger", """_log.Error("Bad: {Text}", TEXT);""", """_log.Error("Bad")"""),
            ("NLog.Logger", """_log.Error("Bad: {Text}", TEXT);""", """_log.Error("Bad")"""),
            ("log4net.ILog", """_log.Error("Bad: " + TEXT);""", """_log.Error("Bad")"""),
        })
        {
            var logged = said.Replace("TEXT", isReported ? "{|LOG4003:e.Message|}" : "e.Message", StringComparison.Ordinal);
            await Verify.TestWithAllFrameworks($$"""
                public class {{type}} : Exception { }
                public class C({{field}} log)
                {
                    private readonly {{field}} _log = log;
                    public void M()
                    {
                        try { Find(); } catch ({{type}} e) { {{logged}} }
                        try { Find(); } catch ({{type}}) { {{(isReported ? "{|LOG4001:" + dropped + "|}" : dropped)}}; }
                    }

                    public void Find() => throw new {{type}}();
                }
                """).RunAsync();
        }
    }

    private static async Task InAll(string statements, bool isReported, string level)
    {
        var text = isReported ? "{|LOG4003:e.Message|}" : "e.Message";
        var severity = ("dotnet_diagnostic.LOG3003.severity", "none");
        await Verify.InFrameworksWithTemplates(
            statements.Replace("SAID", $$"""LOG.{{level}}("Bad: {Text}", {{text}});""", StringComparison.Ordinal), severity);
        await Verify.InFramework(
            Framework.Log4Net, statements.Replace("SAID", $"""LOG.{level}("Bad: " + {text});""", StringComparison.Ordinal), severity);
    }
}
