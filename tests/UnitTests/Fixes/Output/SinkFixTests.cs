using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>
/// No logger is written into what a sink runs, wherever in the solution it stands, and none is injected into what a sink is made of.
/// </summary>
public sealed class SinkFixTests
{
    private const string Library =
        """
        public class Machine : IOut
        {
            public void Output(string text) { Console.WriteLine(text); Beep(); }
            public void Other() => Console.WriteLine("other");
            private void Beep() { try { File.Delete("x"); } catch (IOException) { } }
        }
        public interface IOut { void Output(string text); }

        """;

    private const string Log4Net =
        """
        class Use : log4net.Appender.AppenderSkeleton
        {
            private readonly IOut _console = new Machine();
            protected override void Append(log4net.Core.LoggingEvent e) => _console.Output(e.RenderedMessage);
        }
        class Program { static void Main() { log4net.Config.BasicConfigurator.Configure(new Use()); } }
        """;

    private const string Serilog =
        """
        using Serilog;
        class Use : Serilog.Core.ILogEventSink
        {
            private readonly Machine _console = new();
            public void Emit(Serilog.Events.LogEvent e) => Between.Write(_console, e.RenderMessage());
        }
        static class Between { public static void Write(Machine c, string s) => c.Output(s); }
        class Program { static void Main() { Log.Logger = new LoggerConfiguration().WriteTo.Sink(new Use()).CreateLogger(); } }
        """;

    private const string Mel =
        """
        using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Logging;
        class Use(IOut console) : ILoggerProvider, ILogger
        {
            public ILogger CreateLogger(string name) => this;
            public void Dispose() { }
            public IDisposable? BeginScope<T>(T s) where T : notnull => null;
            public bool IsEnabled(LogLevel l) => true;
            public void Log<T>(LogLevel l, EventId i, T s, Exception? e, Func<T, Exception?, string> f) => console.Output(f(s, e));
        }
        class Program { static void Main() { new ServiceCollection().AddLogging().AddSingleton<IOut, Machine>()
            .AddSingleton<ILoggerProvider, Use>().BuildServiceProvider(); } }
        """;

    [Theory]
    [InlineData(Log4Net, "using System.IO; using log4net;\n")]
    [InlineData(Serilog, "using System.IO; using Serilog;\nclass Holder { public ILogger Logger = Log.Logger; }\n")]
    [InlineData(Mel, "using System.IO;\n")]
    public async Task What_a_sink_of_another_project_runs_stays(string program, string usings)
    {
        using var run = new SolutionRun()
            .Add("Lib", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [], [("/Lib/Out.cs", usings + Library)],
                References.WithAllFrameworks)
            .Add("App", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Lib"], [("/App/Program.cs", program)], References.WithAllFrameworks);
        await run.FixAllAsync();
        await run.FixAllAsync("LOG4004");
        var text = await run.TextAsync("/Lib/Out.cs");
        SolutionRun.Contains("Console.WriteLine(text);", text);
        SolutionRun.Contains("catch (IOException) { }", text);
        Assert.DoesNotContain("Console.WriteLine(\"other\")", text, StringComparison.Ordinal);
        Assert.DoesNotContain("public Machine(", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_logger_in_scope_is_not_written_to_either()
    {
        using var run = new SolutionRun()
            .Add("Lib", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [], [("/Lib/Out.cs",
                """
                public class Machine
                {
                    private static readonly log4net.ILog m_log = log4net.LogManager.GetLogger(typeof(Machine));
                    public void Output(string text) => Console.WriteLine(text);
                    public void Other() => Console.WriteLine("other");
                }
                """)], References.WithAllFrameworks)
            .Add("App", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Lib"],
                [("/App/Program.cs", Log4Net.Replace("IOut", "Machine", StringComparison.Ordinal))], References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync("/Lib/Out.cs");
        SolutionRun.Contains("Console.WriteLine(text);", text);
        SolutionRun.Contains("""m_log.Info("other");""", text);
    }

    [Fact]
    public async Task What_implements_an_interface_that_a_sink_of_another_project_calls_stays()
    {
        using var run = new SolutionRun()
            .Add("Api", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [],
                [("/Api/IOut.cs", "public interface IOut { void Output(string text); }")], References.WithAllFrameworks)
            .Add("Sinks", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, ["Api"],
                [("/Sinks/Use.cs", "public " + Log4Net[..Log4Net.IndexOf("class Program", StringComparison.Ordinal)]
                    .Replace("private readonly IOut _console = new Machine();", "public IOut _console = null!;", StringComparison.Ordinal))],
                References.WithAllFrameworks)
            .Add("Out", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, ["Api"],
                [("/Out/Out.cs", """
                    public class Out : IOut
                    {
                        private static readonly log4net.ILog m_log = log4net.LogManager.GetLogger(typeof(Out));
                        public void Output(string text) => Console.WriteLine(text);
                        public void Other() => Console.WriteLine("other");
                    }
                    """)], References.WithAllFrameworks)
            .Add("App", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Api", "Sinks", "Out"],
                [("/App/Program.cs", "log4net.Config.BasicConfigurator.Configure(new Use { _console = new Out() });")],
                References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync("/Out/Out.cs");
        SolutionRun.Contains("Console.WriteLine(text);", text);
        SolutionRun.Contains("""m_log.Info("other");""", text);
    }

    [Fact]
    public async Task What_a_provider_takes_gets_no_constructor_parameter()
    {
        using var run = SolutionRun.Program(
            Mel + """

            interface IOut { void Output(string text); }
            class Machine(Settings s) : IOut { public void Output(string text) => Console.WriteLine(text); public object S => s; }
            class Settings { public void Load() => Console.WriteLine("loaded"); }
            class Other(Settings s) { public void Run() { Console.WriteLine("run"); s.Load(); } }
            static class Add { static void To(IServiceCollection s) => s.AddSingleton<Settings>().AddSingleton<Other>(); }
            """);
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("Console.WriteLine(text);", text);
        SolutionRun.Contains("ILogger<Other> ", text);
        SolutionRun.Contains("class Settings { private static readonly ILogger ", text);
    }

    [Theory]
    [InlineData("public override string ToString() { Console.WriteLine(1 + 1); return \"\"; }")]
    [InlineData("public string ToString(string? f, IFormatProvider? p) { Console.WriteLine(1 + 1); return \"\"; }")]
    [InlineData("string IFormattable.ToString(string? f, IFormatProvider? p) { Console.WriteLine(1 + 1); return \"\"; } "
        + "public string ToString(string f, IFormatProvider p, int i) => \"\";")]
    public async Task What_renders_a_value_is_not_logged(string member)
    {
        using var run = SolutionRun.Program(
            "class Program { static void Main() { } } class Order"
            + (member.Contains("IFormatProvider", StringComparison.Ordinal) ? " : IFormattable { " : " { ")
             + member + " public string ToText() { Console.WriteLine(2 + 2); return \"\"; } }");
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("Console.WriteLine(1 + 1);", text);
        Assert.DoesNotContain("Console.WriteLine(2 + 2)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_sets_options_or_reads_a_queue_of_a_sink_in_another_project_stays()
    {
        using var run = new SolutionRun()
            .Add("Lib", OutputKind.DynamicallyLinkedLibrary, [], ("/Lib/Use.cs",
                "using System.Threading.Channels; using Microsoft.Extensions.Options;\n"
                    + Mel[..Mel.IndexOf("class Program", StringComparison.Ordinal)]
                        .Replace("class Use(IOut console)", "public class Use(IOptions<Settings> o, Channel<Line> c)", StringComparison.Ordinal)
                        .Replace("console.Output(f(s, e))", "c.Writer.TryWrite(new(o.Value.Prefix + f(s, e)))", StringComparison.Ordinal)
                    + "public class Settings { public string Prefix = \"\"; } public record Line(string Text);"))
            .Add("App", OutputKind.ConsoleApplication, ["Lib"], ("/App/Program.cs",
                """
                using System.Threading.Channels; using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting;
                using Microsoft.Extensions.Logging; using Microsoft.Extensions.Options;
                class Program { static void Main(string[] a) { var b = Host.CreateApplicationBuilder(a);
                    b.Services.AddSingleton<ILoggerProvider, Use>();
                    b.Services.AddSingleton<IConfigureOptions<Settings>, Set>(); b.Services.AddHostedService<Writer>();
                    b.Services.AddSingleton<Work>();
                    b.Services.AddSingleton(Channel.CreateUnbounded<Line>()); b.Build().Run(); } }
                class Set(IHostEnvironment e) : IConfigureOptions<Settings> { public void Configure(Settings s) => Console.WriteLine(e); }
                class Writer(Channel<Line> c) : BackgroundService { protected override async Task ExecuteAsync(CancellationToken t)
                    { await foreach (var l in c.Reader.ReadAllAsync(t)) Console.WriteLine(l.Text); } }
                class Work { public void Do() => Console.WriteLine("work"); }
                """));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("Console.WriteLine(e);", text);
        SolutionRun.Contains("Console.WriteLine(l.Text);", text);
        SolutionRun.Contains("class Set(IHostEnvironment e) :", text);
        SolutionRun.Contains("class Writer(Channel<Line> c) :", text);
        Assert.DoesNotContain("Console.WriteLine(\"work\")", text, StringComparison.Ordinal);
    }
}
