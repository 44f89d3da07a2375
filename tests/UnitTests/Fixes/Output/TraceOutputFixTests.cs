using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

public sealed class TraceOutputFixTests
{
    private const string Usings = "using System.Diagnostics;\n";

    [Theory]
    [InlineData("""Trace.WriteLine("Started");""", """_logger.LogInformation("Started");""")]
    [InlineData("""Trace.WriteLine($"Order {order.Id}");""", """_logger.LogInformation("Order {OrderId}", order.Id);""")]
    [InlineData("""Trace.WriteLine(orderId);""", """_logger.LogInformation("{OrderId}", orderId);""")]
    [InlineData("""Trace.TraceInformation("Order {0} of {1}", order.Id, name);""",
        """_logger.LogInformation("Order {OrderId} of {Name}", order.Id, name);""")]
    [InlineData("""Trace.TraceWarning("low on " + name);""", """_logger.LogWarning("low on {Name}", name);""")]
    [InlineData("""Trace.TraceError("a {{0}} {0}", name);""", """_logger.LogError("a {{0}} {Name}", name);""")]
    [InlineData("""Trace.TraceError("a {0}");""", """_logger.LogError("{Text}", "a {0}");""")]
    [InlineData("""Trace.TraceError("ERROR: no stock");""", """_logger.LogError("no stock");""")]
    [InlineData("""Trace.TraceInformation("WARN: low");""", """_logger.LogWarning("low");""")]
    [InlineData("""Trace.Write("a "); Trace.Write(name); Trace.WriteLine("!");""", """_logger.LogInformation("a {Name}!", name);""")]
    [InlineData("""Trace.WriteLine("low", "Warning");""", """_logger.LogWarning("low");""")]
    [InlineData("""Trace.WriteLine($"to {name}", "Mail");""", """_logger.LogInformation("Mail: to {Name}", name);""")]
    [InlineData("""Trace.WriteLine(orderId, name);""", """_logger.LogInformation("{Name}: {OrderId}", name, orderId);""")]
    [InlineData("""Trace.WriteLine("x", category: null);""", """_logger.LogInformation("x");""")]
    [InlineData("""Trace.WriteLineIf(orderId > 3, $"big {orderId}");""", """if (orderId > 3) _logger.LogInformation("big {OrderId}", orderId);""")]
    [InlineData("""if (orderId > 1) { Trace.WriteLineIf(orderId < 3, "x", "Error"); }""",
        """if (orderId > 1) { if (orderId < 3) _logger.LogError("x"); }""")]
    [InlineData("""Trace.TraceInformation("a"); Trace.TraceInformation("b");""", """_logger.LogInformation("a"); _logger.LogInformation("b");""")]
    [InlineData("""Console.Write("a "); Trace.WriteLine("t"); Console.WriteLine("b");""",
        """Console.Write("a "); _logger.LogInformation("t"); Console.WriteLine("b");""", false)]
    [InlineData("""try { throw error; } catch (Exception ex) { Trace.TraceError("Save failed: " + ex); }""",
        """try { throw error; } catch (Exception ex) { _logger.LogError(ex, "Save failed"); }""", false)]
    [InlineData("""try { throw error; } catch (Exception ex) { Trace.TraceWarning(ex.Message); }""",
        """try { throw error; } catch (Exception ex) { _logger.LogWarning(ex, "Exception in M"); }""", false)]
    [InlineData("""try { throw error; } catch (Exception ex) { Trace.WriteLine(ex); }""",
        """try { throw error; } catch (Exception ex) { _logger.LogError(ex, "Exception in M"); }""", false)]
    [InlineData("""try { throw error; } catch (Exception ex) { Trace.TraceError("Save failed", ex); }""",
        """try { throw error; } catch (Exception ex) { _logger.LogError(ex, "Save failed"); }""", false)]
    [InlineData("""try { throw error; } catch (Exception ex) { Trace.TraceError("code {0}", ex.HResult); }""",
        """try { throw error; } catch (Exception ex) { _logger.LogError(ex, "code {HResult}", ex.HResult); }""")]
    [InlineData("""void Local() => Trace.WriteLine("x"); Local();""", """void Local() => _logger.LogInformation("x"); Local();""")]
    [InlineData("""Action a = () => Trace.TraceError(name); a();""", """Action a = () => _logger.LogError("{Name}", name); a();""")]
    [InlineData("""switch (orderId) { case 17: Trace.WriteLineIf(true, name); break; }""",
        """switch (orderId) { case 17: if (true) _logger.LogInformation("{Name}", name); break; }""")]
    public Task Becomes_a_record(string before, string after, bool runs = true)
        => Check.Source(Usings + Verify.Method(before), Usings + Verify.Method(after), "LOG1002", runs);

    [Fact]
    public Task Formats_with_the_culture_of_listeners()
        => Check.Source(
            Usings + Verify.Method("""object[] values = [1, 2]; Trace.TraceError("{0} {1}", values);"""),
            Usings + "using System.Globalization;\n"
                + Verify.Method(
                    """object[] values = [1, 2]; """
                        + """_logger.LogError("{Text}", string.Format(CultureInfo.InvariantCulture, "{0} {1}", values));"""),
            "LOG1002");

    [Theory]
    [InlineData("""source.TraceInformation("a {0}", name);""", """_logger.LogInformation("a {Name}", name);""")]
    [InlineData("""source.TraceEvent(TraceEventType.Critical, 0, "down");""", """_logger.LogCritical("down");""")]
    [InlineData("""source.TraceEvent(TraceEventType.Error, 7, "no {0}", name);""", """_logger.LogError(7, "no {Name}", name);""")]
    [InlineData("""source.TraceEvent(TraceEventType.Warning, orderId, "low");""", """_logger.LogWarning(orderId, "low");""")]
    [InlineData("""source.TraceEvent(TraceEventType.Information, 0, $"at {name}");""", """_logger.LogInformation("at {Name}", name);""")]
    [InlineData("""source.TraceEvent(TraceEventType.Verbose, 0, "tick");""", """_logger.LogTrace("tick");""")]
    [InlineData("""source.TraceData(TraceEventType.Warning, 3, orderId);""", """_logger.LogWarning(3, "{OrderId}", orderId);""")]
    [InlineData("""source.TraceData(TraceEventType.Error, 0, orderId, name);""", """_logger.LogError("{OrderId}, {Name}", orderId, name);""")]
    [InlineData("""try { } catch (Exception ex) { source.TraceEvent(TraceEventType.Error, 9, "failed: {0}", ex); }""",
        """try { } catch (Exception ex) { _logger.LogError(9, ex, "failed"); }""")]
    [InlineData(
        """
        source.TraceEvent(
                    TraceEventType.Error,
                    7,
                    "{0} of {1}",
                    orderId,
                    name);
        """,
        """
        _logger.LogError(
                    7,
                    "{OrderId} of {Name}",
                    orderId,
                    name);
        """)]
    public Task Sources_keep_level_and_event(string before, string after)
        => Check.Source(
            Usings + Verify.Method("""var source = new TraceSource("s"); """ + before),
            Usings + Verify.Method("""var source = new TraceSource("s"); """ + after), "LOG1002", runs: false);

    [Theory]
    [InlineData("""foreach (var i in items) Trace.Write(i + " "); Trace.WriteLine("");""")]
    [InlineData("""Trace.Write("a"); Debug.WriteLine("b");""")]
    [InlineData("""Trace.Write("a"); Trace.TraceError("b");""", true)]
    [InlineData("""if (orderId > 1) Trace.WriteLineIf(orderId < 3, "x"); else orderId++;""")]
    [InlineData("""Trace.WriteLineIf(orderId > 1, $"x {orderId++}");""")]
    [InlineData("""Trace.WriteLine(items.Count(), items.First());""")]
    [InlineData("""Trace.TraceInformation("");""")]
    [InlineData("""var source = new TraceSource("s"); source.TraceEvent(TraceEventType.Error, 1);""")]
    [InlineData("""var source = new TraceSource("s"); source.TraceEvent(orderId > 1 ? TraceEventType.Error : TraceEventType.Warning, 1, "x");""")]
    [InlineData("""var source = new TraceSource("s"); source.TraceEvent(TraceEventType.Error, orderId++, "x");""")]
    [InlineData("""void Local() => Trace.WriteLineIf(orderId > 1, "x"); Local();""")]
    [InlineData("""var source = orderId > 1 ? new TraceSource("s") : null; source?.TraceInformation("x");""")]
    [InlineData("""new TraceSource("s").TraceInformation("x");""")]
    [InlineData("""Trace.Listeners.Add(new ConsoleTraceListener()); Trace.WriteLine("x");""")]
    [InlineData("""Trace.Listeners.Clear(); Trace.TraceError("x");""")]
    [InlineData("""((DefaultTraceListener)Trace.Listeners[0]).LogFileName = "trace.log"; Trace.WriteLine("x");""")]
    [InlineData("""var source = new TraceSource("s"); source.Listeners.Remove("Default"); source.TraceInformation("x");""")]
    public async Task Is_withheld(string statements, bool onlyFirst = false)
    {
        using var run = new FixRun([Usings + Verify.Method(statements)]);
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG1002").ToArray();
        Assert.NotEmpty(found);
        Assert.Contains(NoFix.Introduction, found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await run.ActionsAsync(found[0]));
        Assert.Equal(onlyFirst, await run.FixAllAsync("LOG1002"));
    }

    [Fact]
    public async Task Is_withheld_where_another_file_sets_listeners_up()
    {
        using var run = new FixRun([Usings + Verify.Method("""Trace.TraceError("x");"""),
            "class Setup { static void Run() { System.Diagnostics.Trace.Listeners.Add(new System.Diagnostics.ConsoleTraceListener()); } }"]);
        Assert.EndsWith(PrintReasons.Listeners.Words, (await run.DiagnosticsAsync())[0].GetMessage(), StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync("LOG1002"));
    }

    [Fact]
    public async Task Is_withheld_where_the_configuration_file_is_registered()
    {
        using var run = new FixRun([Usings + Verify.Method("""TraceConfiguration.Register(); Trace.TraceError("x");""")]);
        run.AddReference("System.Configuration.ConfigurationManager",
            "namespace System.Diagnostics { public static class TraceConfiguration { public static void Register() { } } }");
        Assert.Empty(await run.ErrorsAsync());
        Assert.False(await run.FixAllAsync("LOG1002"));
    }

    [Fact]
    public async Task Listeners_of_ones_own_are_none_of_these()
    {
        using var run = new FixRun([Usings + Verify.Method("""Trace.TraceError("x");"""),
            """class Bus { public List<string> Listeners { get; } = new(); void Run() { Listeners.Add("x"); new Bus().Listeners.Add("y"); } }"""]);
        Assert.True(await run.FixAllAsync("LOG1002"));
    }

    [Theory]
    [InlineData("App.config", "<configuration><system.diagnostics><trace /></system.diagnostics></configuration>", false)]
    [InlineData("App.config", "<configuration><appSettings /></configuration>", true)]
    [InlineData("notes.txt", "<system.diagnostics>", true)]
    [InlineData("App.config", "<configuration><system.diagnostics><sources><source name='S' /></sources></system.diagnostics></configuration>",
        false)]
    [InlineData("App.config", "<configuration><system.diagnostics configSource='trace.config' /></configuration>", false)]
    [InlineData("trace.config", "<system.diagnostics><sharedListeners><add name='t' /></sharedListeners></system.diagnostics>", false)]
    [InlineData("App.config", "<configuration><location><system.diagnostics><trace>", false)]
    [InlineData("App.config", "<configuration><!-- <system.diagnostics><trace /></system.diagnostics> --></configuration>", true)]
    [InlineData("App.config", "<configuration><appSettings><add key='x' value='&lt;system.diagnostics>' /></appSettings></configuration>", true)]
    [InlineData("App.config", "<configuration><system.diagnostics /></configuration>", true)]
    [InlineData("App.config", "<!DOCTYPE c [ <!ENTITY e 'x' ]><configuration a=><system.diagnostics><trace /></system.diagnostics>", false)]
    [InlineData("App.config", "<configuration><appSettings", true)]
    public async Task Is_withheld_where_a_configuration_file_does(string name, string text, bool isFixed)
    {
        using var run = new FixRun([Usings + Verify.Method("""Trace.TraceError("x");""")]);
        run.AddFile(name, text);
        var message = (await run.DiagnosticsAsync()).Single().GetMessage();
        Assert.NotEqual(isFixed, message.Contains(PrintReasons.Listeners.Words, StringComparison.Ordinal));
        Assert.Equal(isFixed, await run.FixAllAsync("LOG1002"));
    }

    /// <summary>What is too long to be read may set listeners up: a record would not get there.</summary>
    [Fact]
    public async Task Is_withheld_where_a_file_is_too_long_to_be_read()
    {
        using var run = new FixRun([Usings + Verify.Method("""Trace.TraceError("x");""")]);
        var text = $"<configuration><!--{new string('x', 1_000_001)}--><system.diagnostics><trace /></system.diagnostics></configuration>";
        run.AddFile("App.config", text);
        Assert.False(await run.FixAllAsync("LOG1002"));
    }

    [Fact]
    public async Task Offers_every_level()
    {
        using var run = new FixRun([Usings + Verify.Method("""Trace.TraceWarning("x");""")]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Single());
        Assert.Equal(
            [
                "Log it as Warning", "Log it as Trace (hidden by the default level)", "Log it as Debug (hidden by the default level)",
                "Log it as Information", "Log it as Error", "Log it as Critical"
            ],
            actions.Select(a => a.Title));
        Assert.Equal("LOG1002.Default", actions[0].EquivalenceKey);
    }
}
