using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>Public constructors of a documented library keep their signature and their documentation, and new ones have theirs.</summary>
public sealed class DocumentedWiringTests
{
    private static async Task<string> FixedAsync(string source)
    {
        using var run = new SolutionRun { IsDocumented = true }
            .Add("Core", OutputKind.DynamicallyLinkedLibrary, [], ("/Core/Core.cs",
                "using Microsoft.Extensions.DependencyInjection;\nnamespace Core;\n/// <summary>Sets up.</summary>\npublic static class Setup\n{\n"
                    + "    /// <summary>Adds it.</summary>\n    /// <param name=\"services\">Where.</param>\n"
                    + "    public static void AddCore(this IServiceCollection services) => services.AddSingleton<C>();\n}\n\n" + source + "\n"))
            .Add("App", OutputKind.ConsoleApplication, ["Core"], ("/App/Program.cs",
                """
                using Core;
                using Microsoft.Extensions.Hosting;
                var builder = Host.CreateApplicationBuilder(args);
                builder.Services.AddCore();
                var host = builder.Build();
                host.Run();

                """));
        Assert.Empty(await run.ComplaintsAsync());
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync("/Core/Core.cs");
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
        SolutionRun.Contains("ILogger<C> logger", text);
        return text;
    }

    [Fact]
    public async Task The_kept_constructor_keeps_its_comment()
    {
        var text = await FixedAsync("""
            /// <summary>Stock.</summary>
            public class C
            {
                private readonly Random _random;

                /// <summary>Makes it.</summary>
                /// <param name="random">Chance,
                /// and nothing else.</param>
                public C(
                    Random random) // why
                {
                    _random = random;
                }

                /// <summary>Says it.</summary>
                public void M()
                {
                    Console.WriteLine(_random);
                }
            }
            """);
        SolutionRun.Contains("""
                /// <summary>Makes it.</summary>
                /// <param name="random">Chance,
                /// and nothing else.</param>
                /// <param name="logger">Where the type logs to.</param>
                public C(
                    Random random, ILogger<C> logger) // why
                {
                    _logger = logger;
                    _random = random;
                }

                /// <summary>Makes it.</summary>
                /// <param name="random">Chance,
                /// and nothing else.</param>
                public C(Random random)
                    : this(random, CoreLogging.Factory.CreateLogger<C>())
                {
                }
            """, text);
    }

    [Theory]
    [InlineData("/// <summary>C.</summary>\npublic class C\n{\n    /// <summary>M.</summary>\n    public void M() => Console.WriteLine(1 + 1);\n}",
        "    /// <summary>Initializes a new instance of the <see cref=\"C\"/> class.</summary>\n"
            + "    /// <param name=\"logger\">Where the type logs to.</param>\n    public C(ILogger<C> logger)\n")]
    [InlineData("/// <summary>C.</summary>\npublic class C { /** <summary>M.</summary> */ public void M() => Console.WriteLine(1 + 1); }",
        "/** <summary>Initializes a new instance of the <see cref=\"C\"/> class. </summary>")]
    [InlineData(
        "/// <summary>C.</summary>\n/// <param name=\"r\">R.</param>\npublic class C(Random r)\n{\n    /// <summary>M.</summary>\n"
            + "    public void M() => Console.WriteLine(r);\n}",
        "/// <param name=\"r\">R.</param>\n/// <param name=\"logger\">Where the type logs to.</param>\npublic class C(Random r, ILogger<C> logger)")]
    [InlineData(
        "/// <summary>C.</summary>\npublic class C\n{\n    /// <summary>New.</summary>\n    public C() { }\n    /// <summary>M.</summary>\n"
            + "    public void M() => Console.WriteLine(1 + 1);\n}",
        "    /// <summary>New.</summary>\n    /// <param name=\"logger\">Where the type logs to.</param>\n    public C(ILogger<C> logger)")]
    [InlineData(
        "/// <summary>C.</summary>\npublic class C\n{\n    /// <summary>New.</summary><param name=\"r\">R.</param>\n    public C(Random r) { }\n"
            + "    /// <summary>M.</summary>\n    public void M() => Console.WriteLine(1 + 1);\n}",
        "    /// <summary>New.</summary><param name=\"r\">R.</param>\n    public C(Random r)\n        : this(r, ")]
    [InlineData(
        "/// <summary>C.</summary>\npublic class C\n{\n    /**\n     * <summary>New.</summary>\n     * <param name=\"r\">R.</param>\n     */\n"
            + "    public C(Random r) { }\n    /// <summary>M.</summary>\n    public void M() => Console.WriteLine(1 + 1);\n}",
        "R.</param><param name=\"logger\">Where the type logs to.</param>")]
    [InlineData(
        "/// <summary>C.</summary>\npublic class C\n{\n    /// <summary>New.</summary>\n    /// <param name=\"r\">R.</param>\n"
            + "    public C(Random r) { }\n    /// <inheritdoc cref=\"C(Random)\"/>\n    protected C(int i) : this(new Random(i)) { }\n"
            + "    /// <summary>M.</summary>\n    public void M() => Console.WriteLine(1 + 1);\n}",
        "protected C(int i)\n")]
    public async Task All_is_documented(string source, string expected)
        => SolutionRun.Contains(expected.Replace("class. </summary>", "class.</summary>", StringComparison.Ordinal), await FixedAsync(source));

    [Fact]
    public async Task Comments_among_the_parameters_do_not_swallow_the_others()
    {
        var text = await FixedAsync("""
            /// <summary>C.</summary>
            public class C
            {
                /// <summary>New.</summary>
                public C(Random a, // first
                    [System.Diagnostics.CodeAnalysis.NotNull] Version b /* second */)
                {
                }

                /// <summary>M.</summary>
                public void M() => Console.WriteLine(1 + 1);
            }
            """);
        SolutionRun.Contains("public C(Random a, [System.Diagnostics.CodeAnalysis.NotNull] Version b)\n        : this(a, b, Core", text);
    }

    [Theory]
    [InlineData("public class P { /// <summary>Go.</summary>\n    public void Go() { Console.WriteLine(\"x\"); } }")]
    [InlineData("public static class P { /** <summary>Go.</summary> */\n    public static void Go() { Console.WriteLine(\"x\"); } }")]
    public async Task Documentation_on_the_line_of_the_brace_stays_with_its_member(string type)
    {
        using var run = new SolutionRun { IsDocumented = true }
            .Add("App", OutputKind.ConsoleApplication, [], ("/App/Program.cs",
                "static class Start { static void Main() { } }\n/// <summary>P.</summary>\n" + type + "\n"));
        Assert.Empty(await run.ComplaintsAsync());
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("class P { private static readonly ILogger ", await run.TextAsync());
    }
}
