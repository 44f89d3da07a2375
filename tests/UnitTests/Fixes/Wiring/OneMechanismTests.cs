using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>A type gets its loggers in one way; prints that this way can't serve stay, and say why where the file shows it.</summary>
public sealed class OneMechanismTests
{
    private const string Before = "no fix: logging is set up further down";

    private const string Serilog = "Log.Logger = new LoggerConfiguration().WriteTo.Console().CreateLogger();";

    private const string Hosting = "using Microsoft.Extensions.Hosting;\nusing Microsoft.Extensions.DependencyInjection;\n";

    /// <summary>Two classes elsewhere have a logger of Microsoft.Extensions.Logging, so that a class of loggers may be added.</summary>
    private const string Elsewhere =
        """
        using Microsoft.Extensions.Logging;
        class One(ILogger<One> logger) { public void M() => logger.LogInformation("x"); }
        class Two(ILogger<Two> logger) { public void M() => logger.LogInformation("x"); }
        """;

    private const string Extensions =
        """
        using Microsoft.Extensions.Hosting;
        static class Extensions
        {
            public static HostApplicationBuilder UseSerilog(this HostApplicationBuilder b, System.Action<object, Serilog.LoggerConfiguration> c) => b;
            public static HostApplicationBuilder UseSerilog(this HostApplicationBuilder b) => b;
        }
        """;

    /// <summary>What runs before a framework is set up gets no class of loggers beside what the rest of the type has.</summary>
    [Theory]
    [InlineData("using Serilog;", $"PRINT(kept1) {Serilog} PRINT(said) Log.CloseAndFlush(); PRINT(kept2)", "Log.Information(\"said\")")]
    [InlineData("using Serilog;",
        "PRINT(kept1) var b = Host.CreateApplicationBuilder(args); b.UseSerilog((c, l) => l.WriteTo.Console()); var app = b.Build(); PRINT(said) "
            + "app.Run(); PRINT(kept2)", "Log.Information(\"said\")")]
    [InlineData("using Serilog;",
        $"PRINT(kept1) {Serilog} var b = Host.CreateApplicationBuilder(args); b.UseSerilog(); var app = b.Build(); PRINT(said) app.Run(); "
            + "Log.CloseAndFlush(); PRINT(kept2)", "Log.Information(\"said\")")]
    [InlineData("using NLog;",
        "PRINT(kept1) LogManager.Setup().LoadConfiguration(b => b.ForLogger().WriteToConsole()); "
            + "var app = Host.CreateApplicationBuilder(args).Build(); PRINT(said) app.Run(); LogManager.Shutdown(); PRINT(kept2)", ".Info(\"said\")")]
    [InlineData("using log4net;",
        "PRINT(kept1) log4net.Config.BasicConfigurator.Configure(); var app = Host.CreateApplicationBuilder(args).Build(); PRINT(said) app.Run(); "
            + "LogManager.Shutdown(); PRINT(kept2)", ".Info(\"said\")")]
    public async Task Of_two_frameworks(string import, string statements, string expected)
    {
        foreach (var isClass in new[] { false, true })
        {
            var body = statements.Replace("PRINT(", "Console.WriteLine(\"", StringComparison.Ordinal)
                .Replace("kept1)", "kept1\");", StringComparison.Ordinal).Replace("kept2)", "kept2\");", StringComparison.Ordinal)
                .Replace("said)", "said\");", StringComparison.Ordinal);
            var text = await FixedAsync(
                import + "\n" + Hosting + (isClass ? $"class Program {{ static void Main(string[] args) {{ {body} }} }}" : body), messages =>
                {
                    // A logger that is there and silent yet is in reach: the solution knows more than the file.
                    Assert.True(expected[0] == '.' || messages.Any(m => m.EndsWith(Before, StringComparison.Ordinal)));
                    Assert.Equal(2, messages.Length);
                });
            SolutionRun.Contains(expected, text);
            SolutionRun.Contains("Console.WriteLine(\"kept1\")", text);
            SolutionRun.Contains("Console.WriteLine(\"kept2\")", text);
            Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
        }
    }

    /// <summary>A host that set the framework up has ended it when it has run: what is printed then stays, and says why.</summary>
    [Theory]
    [InlineData("try { HOST app.Run(); } catch (Exception) { Console.WriteLine(\"kept\"); }", "it may run when logging has ended")]
    [InlineData("try { HOST app.Run(); } catch (Exception) { A(); } finally { Program.A(); }", "it may run when logging has ended")]
    [InlineData("try { HOST app.Run(); } finally { Console.WriteLine(\"kept\"); }", "logging has ended further up")]
    [InlineData("HOST app.RunAsync().Wait(); A();", "it may run when logging has ended")]
    [InlineData("HOST app.Run(); new Program.B();", "it may run when logging has ended")]
    public async Task Behind_a_host(string statements, string reason)
    {
        foreach (var main in new[] { "BODY partial class Program { static void A() { Console.WriteLine(\"kept\"); } }",
            "partial class Program { static void Main(string[] args) { BODY } static void A() { Console.WriteLine(\"kept\"); } }" })
        {
            var text = await FixedAsync(
                "using Serilog;\n" + Hosting + main.Replace("BODY", statements, StringComparison.Ordinal).Replace(
                    "HOST",
                    "var b = Host.CreateApplicationBuilder(args); b.UseSerilog((c, l) => l.WriteTo.Console()); var app = b.Build(); "
                        + "Console.WriteLine(\"said\"); ",
                    StringComparison.Ordinal)
                    + " partial class Program { class B { public B() { A(); } } }",
                messages => Assert.True(
                    messages.Any(m => m.EndsWith("no fix: " + reason, StringComparison.Ordinal)), string.Join('\n', messages)));
            SolutionRun.Contains("Log.Information(\"said\")", text);
        }
    }

    /// <summary>A host sets the framework up when it is built; a lambda that logs with another one for the container changes nothing.</summary>
    [Fact]
    public async Task Until_the_host_is_built()
    {
        var text = await FixedAsync(
            "using Serilog;\nusing Microsoft.Extensions.Logging;\n" + Hosting
                + """
                var b = Host.CreateApplicationBuilder(args);
                Console.WriteLine("kept1");
                b.UseSerilog((c, l) => l.WriteTo.Console());
                Console.WriteLine("kept2");
                b.Services.AddSingleton(s => { s.GetRequiredService<ILogger<Program>>().LogInformation("made"); return new object(); });
                Log.Information("one");
                Log.Information("two");
                Console.WriteLine("kept3");
                var app = b.Build();
                Console.WriteLine("said");
                app.Run();
                """,
            messages =>
            {
                Assert.Equal(3, messages.Length);
                Assert.All(messages, m => Assert.EndsWith(Before, m, StringComparison.Ordinal));
            });
        SolutionRun.Contains("Log.Information(\"said\")", text);
        Assert.Equal(3, text.Split("Console.WriteLine(\"kept").Length - 1);
    }

    /// <summary>A function that makes its logger further down gets no class of loggers for what stands above.</summary>
    [Theory]
    [InlineData("BODY")]
    [InlineData("class Program { static void Main(string[] args) { BODY } }")]
    public async Task Of_a_local_logger_and_a_log_factory(string program)
    {
        var text = await FixedAsync(
            "using Microsoft.Extensions.Logging;\n" + Hosting + program.Replace(
                "BODY",
                """
                Console.WriteLine("kept"); var app = Host.CreateApplicationBuilder(args).Build();
                var logger = app.Services.GetRequiredService<ILogger<Program>>(); Console.WriteLine("said"); app.Run(); Console.WriteLine("end");
                """,
                StringComparison.Ordinal),
            messages => Assert.EndsWith(Before, Assert.Single(messages), StringComparison.Ordinal));
        SolutionRun.Contains("Console.WriteLine(\"kept\")", text);
        SolutionRun.Contains("logger.LogInformation(\"said\")", text);
        SolutionRun.Contains("logger.LogInformation(\"end\")", text);
        Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
    }

    /// <summary>Objects that have a logger, of whichever framework, share the type with no static one.</summary>
    [Theory]
    [InlineData("Serilog.ILogger log", "log.Information(\"said\")")]
    [InlineData("NLog.ILogger log", "log.Info(\"said\")")]
    [InlineData("log4net.ILog log", "log.Info(\"said\")")]
    [InlineData("Microsoft.Extensions.Logging.ILogger<W> log", "log.LogInformation(\"said\")")]
    public async Task Of_objects_and_static_code(string parameter, string expected)
    {
        foreach (var type in new[]
        {
            $"class W({parameter}) {{ public void A() {{ Console.WriteLine(\"said\"); B(); }} static void B() {{ Console.WriteLine(\"kept\"); }} }}",
            $"class W {{ readonly {parameter[..^4]} log; public W({parameter.Replace(" log", " l", StringComparison.Ordinal)}) {{ log = l; }} "
                + "public void A() { Console.WriteLine(\"said\"); B(); } static void B() { Console.WriteLine(\"kept\"); } }",
        })
        {
            var text = await FixedAsync(
                $"using Serilog;\nclass Program {{ static void Main() {{ {Serilog} new W(null!).A(); }} }}\n{type}",
                messages => Assert.EndsWith("static code gets no second one", Assert.Single(messages), StringComparison.Ordinal));
            SolutionRun.Contains(expected, text);
        }
    }

    /// <summary>A logger that is there for some prints of the type decides the framework for the others.</summary>
    [Theory]
    [InlineData("Serilog.ILogger l", "l.Information(\"said\")")]
    [InlineData("NLog.ILogger l", "l.Info(\"said\")")]
    [InlineData("log4net.ILog l", "l.Info(\"said\")")]
    public async Task Of_a_parameter_and_a_log_factory(string parameter, string expected)
    {
        var text = await FixedAsync(
            "class Program { static void Main() { W.A(null!); } }\nstatic class W { public static void A(" + parameter
                + ") { Console.WriteLine(\"said\"); B(); } static void B() { Console.WriteLine(\"other\"); } }");
        SolutionRun.Contains(expected, text);
        Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
    }

    /// <summary>One way that serves all prints of a type is taken for all.</summary>
    [Fact]
    public async Task Of_what_serves_all()
    {
        var text = await FixedAsync(
            Hosting + "Console.WriteLine(\"start\"); var app = Host.CreateApplicationBuilder(args).Build(); Console.WriteLine(\"built\"); app.Run(); "
                + "Console.WriteLine(\"end\");", Assert.Empty);
        Assert.Equal(3, text.Split("logger.LogInformation(").Length - 1);
    }

    /// <summary>A logger of the function that nobody logs with decides nothing; one that ends leaves what comes behind it as it is.</summary>
    [Theory]
    [InlineData("Console.WriteLine(\"above\"); var l = f.CreateLogger(\"x\"); f.Dispose(); Console.WriteLine(\"below\");",
        "Logger.LogInformation(\"above\")", "Logger.LogInformation(\"below\")")]
    [InlineData("var l = f.CreateLogger(\"x\"); Console.WriteLine(\"above\"); f.Dispose(); Console.WriteLine(\"below\");",
        "l.LogInformation(\"above\")", "Console.WriteLine(\"below\")")]
    public async Task Of_a_local_logger_that_ends(string statements, string first, string second)
    {
        var text = await FixedAsync(
            "using Microsoft.Extensions.Logging;\nclass Program { static void Main() { var f = LoggerFactory.Create(b => b.AddConsole()); "
                + statements + " } }");
        SolutionRun.Contains(first, text);
        SolutionRun.Contains(second, text);
    }

    /// <summary>What another file of the type logs with counts as what the same file does.</summary>
    [Theory]
    [InlineData("NLog.LogManager.GetLogger(\"x\").Info(1);", "Logger.Info(\"said\")")]
    [InlineData("log4net.LogManager.GetLogger(\"x\").Info(1);", "Logger.Info(\"said\")")]
    [InlineData("Serilog.Log.Information(\"one\");", "Log.Information(\"said\")")]
    public async Task Of_a_type_in_two_files(string other, string expected)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [
                ("/App/Program.cs", $"using Serilog;\npartial class Program {{ static void Main() {{ {Serilog} A(); "
                    + "Console.WriteLine(\"said\"); } }"),
                ("/App/Other.cs", $"partial class Program {{ static void A() {{ {other} }} }}"), ("/App/Web/Elsewhere.cs", Elsewhere),
            ],
            References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
        Assert.DoesNotContain("AppLogging", await run.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>Prints in several files of a type get one logger.</summary>
    [Theory]
    [InlineData("new W().A(); new W().B();", "class")]
    [InlineData("W.A(); W.B();", "static class")]
    [InlineData("var b = Host.CreateApplicationBuilder(args); b.Services.AddSingleton<W>(); var h = b.Build(); "
        + "h.Services.GetRequiredService<W>().A(); h.Services.GetRequiredService<W>().B();", "class")]
    public async Task Of_prints_in_two_files(string statements, string kind)
    {
        var modifier = kind == "class" ? "public void" : "public static void";
        kind = kind.Replace("class", "partial class", StringComparison.Ordinal);
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [
                ("/App/Program.cs", Hosting + statements),
                ("/App/One.cs", $"{kind} W {{ {modifier} A() {{ Console.WriteLine(\"a\"); }} }}"),
                ("/App/Two.cs", $"{kind} W {{ {modifier} B() {{ Console.WriteLine(\"b\"); }} }}"),
            ],
            References.WithLogging);
        Assert.True(await run.FixAllAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Diagnostic.Id == "LOG1001");
        Assert.Single(new[] { await run.TextAsync("/App/One.cs"), await run.TextAsync("/App/Two.cs") },
            t => t.Contains(" readonly ILogger", StringComparison.Ordinal));
    }

    private static async Task<string> FixedAsync(string source, Action<string[]>? messages = null)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [],
            [("/App/Program.cs", source), ("/App/Extensions/Extensions.cs", Extensions), ("/App/Web/Elsewhere.cs", Elsewhere)],
            References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        messages?.Invoke([.. (await run.DiagnosticsAsync()).Where(d => d.Diagnostic.Id == "LOG1001").Select(d => d.Diagnostic.GetMessage())]);
        return await run.TextAsync();
    }
}
