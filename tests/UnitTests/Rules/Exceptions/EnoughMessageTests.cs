using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

/// <summary>LOG4003 and LOG4001: where the message of an exception, or the name of its type, says all that a record is to say.</summary>
public sealed class EnoughMessageTests
{
    /// <summary>What a pattern or a filter picks was thought of as what a clause of its own catches.</summary>
    [Theory]
    [InlineData("try { _count++; } catch (Exception o) { switch (o) { case FormatException e: SAID break; } }", "Warn", false)]
    [InlineData("try { _count++; } catch (Exception o) { if (o is TimeoutException e) { SAID } }", "Warn", false)]
    [InlineData("try { _count++; } catch (Exception o) when (o is TimeoutException e) { SAID }", "Info", false)]
    [InlineData("try { _count++; } catch (Exception e) when (e is FormatException or TimeoutException) { SAID }", "Warn", false)]
    [InlineData("try { _count++; } catch (Exception e) when (e is FormatException || e is TimeoutException) { SAID }", "Warn", false)]
    [InlineData("try { _count++; } catch (Exception e) when (e is FormatException && _count > 1) { SAID }", "Warn", false)]
    [InlineData("var e = error; if (e is FormatException) { SAID }", "Info", false)]
    [InlineData("var e = error; if (e is FormatException) { _count++; } else { SAID }", "Info", true)]
    [InlineData("var e = error; if (e is InvalidOperationException) { SAID }", "Info", true)]
    [InlineData("try { _count++; } catch (Exception o) { switch (o) { case FormatException e: SAID break; } }", "Error", true)]
    [InlineData("try { _count++; } catch (Exception o) { switch (o) { case IOException e: SAID break; } }", "Warn", true)]
    [InlineData("try { _count++; } catch (Exception o) { switch (o) { case Exception e: SAID break; } }", "Warn", true)]
    [InlineData("try { _count++; } catch (Exception e) when (e is FormatException or InvalidOperationException) { SAID }", "Warn", true)]
    [InlineData("try { _count++; } catch (Exception e) when (e is FormatException || _count > 1) { SAID }", "Warn", true)]
    [InlineData("try { _count++; } catch (Exception e) when (e is not FormatException) { SAID }", "Warn", true)]
    public Task What_a_pattern_picks(string statements, string level, bool isReported) => InAll(statements, level, isReported);

    /// <summary>What is called for each attempt may count them, or be handed to what tries again.</summary>
    [Theory]
    [InlineData("Retry(() => { }, (n, e) => { SAID }); void Retry(Action a, Action<int, Exception> failed) { }", "Warn", false)]
    [InlineData("WaitAndRetry(e => { SAID }); void WaitAndRetry(Action<Exception> failed) { }", "Info", false)]
    [InlineData("Retry(() => { }, (n, e) => { SAID }); void Retry(Action a, Action<int, Exception> failed) { }", "Error", true)]
    [InlineData("Run(() => { }, (n, e) => { SAID }); void Run(Action a, Action<int, Exception> failed) { }", "Warn", true)]
    public Task What_is_called_for_each_attempt(string statements, string level, bool isReported) => InAll(statements, level, isReported);

    /// <summary>What is done instead says more than a stack; who pings is told that nobody answers.</summary>
    [Theory]
    [InlineData("try { _count++; } catch (IOException e) { LOG.Warn(\"No link ({Text}), copying the file instead\", e.Message); }")]
    [InlineData("try { _count++; } catch (InvalidOperationException e) { LOG.Info(\"Skipping: {Text}\", e.Message); }")]
    [InlineData("try { Ping(); } catch (Exception e) { LOG.Warn(\"No answer: {Text}\", e.Message); } void Ping() { }")]
    [InlineData("try { _count++; } catch (Exception e) { LOG.Warn(\"Skipping: {Text}\", {|LOG4003:e.Message|}); }")]
    [InlineData("try { _count++; } catch (IOException e) { LOG.Error(\"Skipping: {Text}\", {|LOG4003:e.Message|}); }")]
    [InlineData("try { _count++; } catch (IOException e) { LOG.Warn(\"Invalid: {Text}\", {|LOG4003:e.Message|}); }")]
    [InlineData("try { Ping(); } catch (Exception e) { LOG.Error(\"No answer: {Text}\", {|LOG4003:e.Message|}); } void Ping() { }")]
    public async Task What_is_dealt_with(string statement)
    {
        (string, string)[] severities = [("dotnet_diagnostic.LOG3003.severity", "none"), ("dotnet_diagnostic.LOG2018.severity", "none")];
        await Verify.InFrameworksWithTemplates(statement, severities);
        await Verify.InFramework(Framework.Log4Net, statement.Replace("{Text}", "{0}", StringComparison.Ordinal), severities);
    }

    /// <summary>The stack is that of who has seen the end; at Error somebody wants to know more.</summary>
    [Theory]
    [InlineData("void Hub_Closed(Exception e) { SAID } Hub_Closed(error);", "Warn", false)]
    [InlineData("void OnReconnectingAsync(Exception e) { SAID } OnReconnectingAsync(error);", "Info", false)]
    [InlineData("void OnConnectionLost(Exception e) { SAID } OnConnectionLost(error);", "Warn", false)]
    [InlineData("void Hub_Closed(Exception e) { SAID } Hub_Closed(error);", "Error", true)]
    [InlineData("void Hub_Received(Exception e) { SAID } Hub_Received(error);", "Warn", true)]
    [InlineData("void Hub_Closed() { try { _count++; } catch (Exception e) { SAID } } Hub_Closed();", "Warn", true)]
    public Task Lost_connections(string statements, string level, bool isReported) => InAll(statements, level, isReported);

    /// <summary>What is run when the program ends, and what is given an exception of one kind and ends it.</summary>
    [Theory]
    [InlineData(
        "void M(Exception e) { var host = new { ApplicationStopped = CancellationToken.None }; host.ApplicationStopped.Register(() => { SAID }); } "
            + "M(error);",
        false)]
    [InlineData(
        "void M(Exception e) { var host = new { ApplicationStarted = CancellationToken.None }; host.ApplicationStarted.Register(() => { SAID }); } "
            + "M(error);",
        true)]
    [InlineData("void Fail(IOException e) { SAID Environment.Exit(2); } Fail(new IOException());", false)]
    [InlineData("void Fail(Exception e) { SAID Environment.Exit(2); } Fail(error);", true)]
    public Task The_end_of_a_program(string statements, bool isReported) => InAll(statements, "Fatal", isReported);

    /// <summary>The operating system's answer names the file; as an error it is one that somebody has to look into.</summary>
    [Theory]
    [InlineData("UnauthorizedAccessException", false)]
    [InlineData("FileNotFoundException", false)]
    [InlineData("DirectoryNotFoundException", false)]
    [InlineData("IOException", true)]
    [InlineData("Exception", true)]
    public async Task Answers_about_files(string type, bool isReported)
    {
        await InAll("try { File.Delete(name); } catch (" + type + " e) { SAID }", "Warn", isReported);
        await InAll("try { File.Delete(name); } catch (" + type + " e) { SAID }", "Error", true);
        await Verify.InFramework(
            Framework.Mel, "try { File.Delete(name); } catch (" + type + " e) { LOG.Error(\"Bad: {Text}\", {|LOG4003:e.ToString()|}); }");
    }

    /// <summary>Somebody is told the message, and by whom it is read the log is not.</summary>
    [Theory]
    [InlineData("catch (IOException e) { SAID Tell(e.Message); } void Tell(string s) { }", "Warn", false)]
    [InlineData("catch (IOException e) { name = e.Message; SAID }", "Warn", false)]
    [InlineData("catch (IOException e) { SAID Tell(e.Message); } void Tell(string s) { }", "Error", true)]
    [InlineData("catch (Exception e) { SAID Tell(e.Message); } void Tell(string s) { }", "Warn", true)]
    [InlineData("catch (IOException e) { SAID if (_count > 1) { throw new Exception(e.Message); } }", "Warn", true)]
    [InlineData("catch (IOException e) { SAID Tell(e.HResult); } void Tell(int s) { }", "Warn", true)]
    public Task Messages_that_are_told(string clause, string level, bool isReported)
        => InAll("try { File.Delete(name); } " + clause, level, isReported);

    /// <summary>The same at Error, where the type is the project's own.</summary>
    [Theory]
    [InlineData("return e.Message;", false)]
    [InlineData("Tell(e.Message); return \"\";", false)]
    [InlineData("return \"\";", true)]
    public async Task Messages_of_own_exceptions_that_are_told(string end, bool isReported)
    {
        foreach (var (field, said) in new[]
        {
            ("ILogger", """_log.LogError("Bad: {Text}", TEXT);"""),
            ("Serilog.ILogger", """_log.Error("Bad: {Text}", TEXT);"""),
            ("NLog.Logger", """_log.Error("Bad: {Text}", TEXT);"""),
            ("log4net.ILog", """_log.Error("Bad: " + TEXT);"""),
        })
        {
            await Verify.TestWithAllFrameworks($$"""
                public class BrokenException : Exception { }
                public class C({{field}} log)
                {
                    private readonly {{field}} _log = log;
                    public string M()
                    {
                        try { Find(); return "found"; } catch (BrokenException e)
                        {
                            {{said.Replace("TEXT", isReported ? "{|LOG4003:e.Message|}" : "e.Message", StringComparison.Ordinal)}}
                            {{end}}
                        }
                    }

                    public void Find() => throw new BrokenException();
                    public void Tell(string text) { }
                }
                """).RunAsync();
        }
    }

    /// <summary>LOG4001: a type that is caught by its name, and named by the text.</summary>
    [Theory]
    [InlineData("OutOfMemoryException", "Out of memory while caching", false)]
    [InlineData("OutOfMemoryException", "CACHING FAILED due to OutOfMemory", false)]
    [InlineData("OutOfMemoryException", "OOM while caching", false)]
    [InlineData("TimeoutException", "Timeout while waiting", false)]
    [InlineData("OutOfMemoryException", "Caching failed", true)]
    [InlineData("IOException", "An io failure", true)]
    [InlineData("FormatException", "Wrong format", true)]
    [InlineData("Exception", "Exception", true)]
    public Task Types_that_the_text_names(string type, string text, bool isReported)
        => Verify.InEveryFramework(
            "try { _count++; } catch (" + type + ") { "
                + (isReported ? $$"""{|LOG4001:LOG.Error("{{text}}")|};""" : $"""LOG.Error("{text}");""") + " }");

    /// <summary>LOG4001: a remark for who looks closely that says what is done instead.</summary>
    [Theory]
    [InlineData("Debug", "Could not be resized, using the full image instead", false)]
    [InlineData("Trace", "No date, skipping", false)]
    [InlineData("Warn", "No date, skipping", true)]
    [InlineData("Debug", "No date", true)]
    public Task What_is_done_instead(string level, string text, bool isReported)
        => Verify.InEveryFramework(
            "try { File.WriteAllText(name, name); } catch (Exception) { "
                + (isReported ? $$"""{|LOG4001:LOG.{{level}}("{{text}}")|};""" : $"""LOG.{level}("{text}");""") + " }",
            ("dotnet_diagnostic.LOG3003.severity", "none"));

    private static async Task InAll(string statements, string level, bool isReported)
    {
        var text = isReported ? "{|LOG4003:e.Message|}" : "e.Message";
        (string, string)[] severities = [("dotnet_diagnostic.LOG3003.severity", "none"), ("dotnet_diagnostic.LOG2018.severity", "none")];
        await Verify.InFrameworksWithTemplates(
            statements.Replace("SAID", $$"""LOG.{{level}}("Bad: {Text}", {{text}});""", StringComparison.Ordinal), severities);
        await Verify.InFramework(
            Framework.Log4Net, statements.Replace("SAID", $"""LOG.{level}("Bad: " + {text});""", StringComparison.Ordinal), severities);
    }
}
