using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>Where a program starts, and libraries that are told by it where to log.</summary>
public sealed class EntryPointWiringTests
{
    [Theory]
    [InlineData("""Console.WriteLine("x");""",
        """
        using Microsoft.Extensions.Logging;

        ILogger logger = AppLogging.Factory.CreateLogger<Program>();
        logger.LogInformation("x");
        """)]
    [InlineData(
        """
        // Loud.
        Console.ForegroundColor = ConsoleColor.Red;
        Console.WriteLine("x");
        Console.ResetColor();
        """,
        """
        // Loud.
        using Microsoft.Extensions.Logging;

        ILogger logger = AppLogging.Factory.CreateLogger<Program>();
        logger.LogError("x");
        """)]
    [InlineData(
        """
            Console.ForegroundColor = ConsoleColor.Red;
            Console.WriteLine("x");
            Console.ResetColor();
        """,
        """logger.LogError("x");""")]
    [InlineData("""Say(); static void Say() { Console.WriteLine("x"); }""", """AppLogging.Factory.CreateLogger<Program>().LogInformation("x")""")]
    [InlineData("""Say(); void Say() { Console.WriteLine("x"); }""", """void Say() { logger.LogInformation("x"); }""")]
    [InlineData("""class P { static void Main() => Console.WriteLine("x"); }""", """static void Main() => Logger.LogInformation("x");""")]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting;
        var app = Host.CreateApplicationBuilder(args).Build();
        Console.WriteLine("x");
        app.Run();
        """,
        """
        Build();
        var logger = app.Services.GetRequiredService<ILogger<Program>>();
        logger.LogInformation("x");
        """)]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting;
        Console.WriteLine("x");
        Host.CreateDefaultBuilder(args).Build().Run();
        """,
        "var host = Host.CreateDefaultBuilder(args).Build();\nAppLogging.Factory = host.Services.GetRequiredService<ILoggerFactory>();\nhost.Run();")]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting;
        class P { static void Main() { Say(); using (var host = Host.CreateApplicationBuilder().Build()) { host.Run(); } }
            static void Say() => Console.WriteLine("x"); }
        """, "Build()) { AppLogging.Factory = host.Services.GetRequiredService<ILoggerFactory>(); host.Run(); }")]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting;
        IHost h;
        Console.WriteLine("x");
        h = Host.CreateApplicationBuilder().Build();
        h.Run();
        """, "Build();\nAppLogging.Factory = h.Services.GetRequiredService<ILoggerFactory>();\nh.Run();")]
    [InlineData(
        """
        using Microsoft.Extensions.Hosting;
        Console.WriteLine("x");
        await Host.CreateDefaultBuilder(args)
            .Build()
            .RunAsync();
        """, "var host = Host.CreateDefaultBuilder(args)\n    .Build();\nAppLogging.Factory = host.Services.GetRequiredService<ILoggerFactory>();\n"
            + "await host.RunAsync();")]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class P { static void Main() { using var factory = LoggerFactory.Create(b => b.AddConsole()); Console.WriteLine("x"); } }
        """, "AddConsole()); var logger = factory.CreateLogger<P>(); logger.LogInformation")]
    [InlineData(
        """
        using Microsoft.Extensions.Logging;
        class P { static void Main() { } static void M(ILoggerFactory f) { Console.WriteLine("x"); } }
        """, "{ var logger = f.CreateLogger<P>(); logger.LogInformation")]
    [InlineData("""class P { static void Main() { } static void M(IServiceProvider f) { Console.WriteLine("x"); } }""",
        "{ var logger = f.GetRequiredService<ILogger<P>>(); logger.LogInformation")]
    [InlineData("""static class P { static void Main() { } static void M(IServiceProvider f) { Console.WriteLine("x"); } }""",
        "{ var logger = f.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(P)); logger.LogInformation")]
    public async Task A_program_uses_what_it_has(string source, string expected)
    {
        using var run = SolutionRun.Program(source);
        Assert.True(await run.FixAllAsync());
        var text = (await run.TextAsync()).Replace("\r", "", StringComparison.Ordinal);
        SolutionRun.Contains(expected, text);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_library_is_assigned_in_every_executable()
    {
        using var run = new SolutionRun()
            .Add("Shop.Core", OutputKind.DynamicallyLinkedLibrary, [], ("/Shop.Core/Prices.cs",
                """
                namespace Shop.Core;

                public static class Prices
                {
                    public static void Show()
                    {
                        Console.WriteLine("x");
                    }
                }

                """))
            .Add("App", OutputKind.ConsoleApplication, ["Shop.Core"], ("/App/Program.cs", "Shop.Core.Prices.Show();\n"))
            .Add("Tool", OutputKind.ConsoleApplication, ["Shop.Core"], ("/Tool/Program.cs",
                """
                namespace Shop.Tool
                {
                    internal static class Program
                    {
                        private static int Main()
                        {
                            Console.WriteLine("tool");
                            return 0;
                        }
                    }
                }

                """));
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(
            "private static readonly ILogger Logger = CoreLogging.Factory.CreateLogger(typeof(Prices));",
            await run.TextAsync("/Shop.Core/Prices.cs"));
        SolutionRun.Contains("public static class CoreLogging", await run.TextAsync("/Shop.Core/Prices.cs"));
        SolutionRun.Contains(
            "\nShop.Core.CoreLogging.Factory = AppLogging.Factory;\nShop.Core.Prices.Show();",
            (await run.TextAsync("/App/Program.cs")).Replace("\r", "", StringComparison.Ordinal));
        SolutionRun.Contains(
            """
                    {
                        Shop.Core.CoreLogging.Factory = AppLogging.Factory;
                        Logger.LogInformation("tool");
            """, (await run.TextAsync("/Tool/Program.cs")).Replace("\r", "", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_library_that_nobody_can_tell_where_to_log_keeps_printing(bool withMuteProgram)
    {
        using var run = new SolutionRun()
            .Add(
                "Core", OutputKind.DynamicallyLinkedLibrary, [],
                ("/Core/Prices.cs", """public static class Prices { public static void Show() { Console.WriteLine("x"); } }"""));
        if (withMuteProgram)
        {
            run.Add(
                "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, ["Core"], [("/App/Program.cs", "Prices.Show();")],
                References.Framework);
        }

        Assert.False(await run.FixAllAsync());
    }

    [Fact]
    public async Task An_executable_without_a_console_provider_keeps_printing()
    {
        var onlyAbstractions = References.WithLogging.Where(r => r.Display?.Contains("Logging.Console", StringComparison.Ordinal) != true);
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, LanguageVersion.Latest, [], [("/App/Program.cs", """Console.WriteLine("x");""")],
            [.. onlyAbstractions]);
        Assert.False(await run.FixAllAsync());
    }

    [Fact]
    public async Task Old_languages_and_several_targets_are_served_by_one_text()
    {
        const string Shared =
            """
            namespace Old
            {
                public class Clock
                {
                    public void Tick(int n)
                    {
                        System.Console.WriteLine("tick " + n);
            #if NEW
                        System.Console.WriteLine("new");
            #else
                        System.Console.WriteLine("old");
            #endif
                    }
                }
            }

            """;
        using var run = new SolutionRun()
            .Add("Old(a)", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.CSharp7_3, [], [("/Old/Clock.cs", Shared)], path: "/Old/Old.csproj")
            .Add(
                "Old(b)", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.CSharp7_3, [], [("/Old/Clock.cs", Shared)], symbols: ["NEW"],
                path: "/Old/Old.csproj")
            .Add("App", OutputKind.ConsoleApplication, ["Old(a)"], ("/App/Program.cs", "new Old.Clock().Tick(1);"));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync("/Old/Clock.cs");
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "static class OldLogging"));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(text, "private static readonly ILogger"));
    }

    /// <summary>Code that runs when the host has ended needs a static logger, which serves the rest of the type as well.</summary>
    [Theory]
    [InlineData("""Console.WriteLine("one"); host.Dispose(); Console.WriteLine("two");""")]
    [InlineData("""try { Console.WriteLine("one"); } finally { host.Dispose(); Console.WriteLine("two"); }""")]
    [InlineData("""Console.WriteLine("one"); host.StopAsync().Wait(); host.Dispose(); args.ToList().ForEach(a => Console.WriteLine($"two {a}"));""")]
    public async Task No_type_has_two_kinds_of_loggers_for_before_and_after_the_end(string statements)
    {
        using var run = SolutionRun.Program(
            "using Microsoft.Extensions.Hosting;\nclass P { static void Main(string[] args) { "
                + $"var host = Host.CreateApplicationBuilder(args).Build(); host.Start(); {statements} }} }}");
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        Assert.Contains(" Logger.LogInformation(\"one\")", text, StringComparison.Ordinal);
        Assert.Contains(" Logger.LogInformation(\"two", text, StringComparison.Ordinal);
        Assert.DoesNotContain("var logger", text, StringComparison.Ordinal);
    }
}
