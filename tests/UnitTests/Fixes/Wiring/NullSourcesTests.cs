using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>What may be null is no source of loggers: the fix brings no new exception.</summary>
public sealed class NullSourcesTests
{
    private const string Print = """Console.WriteLine("x");""";

    [Theory]
    [InlineData("class C { public C(ILoggerFactory f = null) { PRINT } }")]
    [InlineData("class C { public C(ILoggerFactory f = null) { } void M() { PRINT } }")]
    [InlineData("class C { public C(ILoggerFactory f = default) { PRINT } }")]
    [InlineData("class C { void M(ILogger l = null) { PRINT } }")]
    [InlineData("class C { static void M(IServiceProvider p = null) { PRINT } }")]
    [InlineData("class C { static void M(Microsoft.Extensions.Hosting.IHost h = null) { PRINT } }")]
    [InlineData("class C { static void M(ILoggerFactory f) { PRINT } static void N() => M(null); }")]
    [InlineData("class C { public C(ILoggerFactory f) { PRINT } static C N() => new C(null); }")]
    [InlineData("class C { public C(ILoggerFactory f) { PRINT } static C N() => new C(f: null); }")]
    [InlineData("class C { public C(ILoggerFactory f) { PRINT } } class D : C { public D() : base(null) { } }")]
    [InlineData("class C { public C(ILoggerFactory f) { PRINT } public C() : this(null) { } }")]
    [InlineData("static class C { static void M(this ILogger l, int i) { PRINT } static void N() => M(null, 1); }")]
    [InlineData("class C { static void M(ILoggerFactory f) { if (f != null) { f.ToString(); } PRINT } }")]
    [InlineData("class C { static void M(ILoggerFactory f) { f?.Dispose(); PRINT } }")]
    [InlineData("class C { static void M(ILoggerFactory f) { f = f ?? LoggerFactory.Create(b => b.AddConsole()); PRINT } }")]
    [InlineData("class C { static void M(bool b) { ILoggerFactory f = null; if (b) { f = LoggerFactory.Create(x => x.AddConsole()); } PRINT } }")]
    [InlineData("class C { static void M() { ILogger l = null; PRINT l = LoggerFactory.Create(x => x.AddConsole()).CreateLogger<C>(); } }")]
    [InlineData("class C { static void M(object o) { var f = o as ILoggerFactory; PRINT } }")]
    [InlineData("class C { static void M(IEnumerable<ILogger> all) { var l = all.FirstOrDefault(); PRINT } }")]
    [InlineData("class C { ILogger _l; public C(ILogger l = null) { _l = l; } void M() { PRINT } }")]
    [InlineData("class C { ILogger _l; public C(ILoggerFactory f = null) { _l = f?.CreateLogger<C>(); } void M() { PRINT } }")]
    [InlineData("class C { ILogger _l; public C(ILoggerFactory f) { if (f is ILoggerFactory) { _l = f.CreateLogger<C>(); } } void M() { PRINT } }")]
    [InlineData("class C { ILogger _l; void Init(ILogger l) { _l = l; } void M() { PRINT } }")]
    [InlineData("class C { ILogger _l = null; void M() { PRINT } }")]
    [InlineData("class C { ILogger _l; void M() { if (_l != null) { _l.LogInformation(\"y\"); } PRINT } }")]
    [InlineData("class C { public ILogger L { get; set; } void M() { PRINT } }")]
    public async Task Is_asked_for_nothing(string source)
    {
        using var run = SolutionRun.Program(
            "#nullable disable\nusing Microsoft.Extensions.Logging; using Microsoft.Extensions.DependencyInjection;\n"
                + "class Program { static void Main() { } }\n"
                + source.Replace("PRINT", Print, StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("private static readonly ILogger ", text);
        SolutionRun.Contains("""Logger.LogInformation("x")""", text);
    }

    [Theory]
    [InlineData("class C { static void M(ILoggerFactory f) { PRINT } static void N(ILoggerFactory g) => M(g); }",
        "var logger = f.CreateLogger<C>();")]
    [InlineData("class C { static void M(ILoggerFactory f) { if (f == null) throw new ArgumentNullException(nameof(f)); PRINT } }",
        "var logger = f.CreateLogger<C>();")]
    [InlineData("class C { ILogger _l; public C(ILogger l) { _l = l ?? throw new ArgumentNullException(nameof(l)); } void M() { PRINT } }",
        "_l.LogInformation")]
    [InlineData(
        "class C { ILogger _l; C(ILogger l = null) { _l = l ?? LoggerFactory.Create(x => x.AddConsole()).CreateLogger<C>(); } void M() { PRINT } }",
        "_l.LogInformation")]
    [InlineData("class C { ILogger _l; void Init(ILogger l) { _l = l; } void M() { _l.LogInformation(\"y\"); PRINT } }", "_l.LogInformation(\"x\")")]
    [InlineData("class C { ILogger _l; void M() { _l?.LogInformation(\"y\"); PRINT } }", "; Logger.LogInformation(\"x\")")]
    [InlineData("class C { static void M() { var f = LoggerFactory.Create(b => b.AddConsole()); PRINT } }", "var logger = f.CreateLogger<C>();")]
    public async Task What_cannot_be_is_used(string source, string expected)
    {
        using var run = SolutionRun.Program(
            "#nullable disable\nusing Microsoft.Extensions.Logging;\nclass Program { static void Main() { } }\n"
                + source.Replace("PRINT", Print, StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    [Theory]
    [InlineData("class C { public C(ILoggerFactory f = null!) { PRINT } }")]
    [InlineData("class C { public C(ILoggerFactory? f) { PRINT } }")]
    [InlineData("class C { void M(ILogger l = null!) { PRINT } }")]
    public async Task Nor_where_annotations_are_on(string source)
    {
        using var run = SolutionRun.Program(
            "using Microsoft.Extensions.Logging;\nclass Program { static void Main() { } }\n"
                + source.Replace("PRINT", Print, StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("private static readonly ILogger ", await run.TextAsync());
    }

    [Fact]
    public async Task A_catch_that_is_given_a_logger_throws_nothing_new()
    {
        using var run = SolutionRun.Program(
            """
            #nullable disable
            using Microsoft.Extensions.Logging;
            class Program { static void Main() { } }
            public class Server
            {
                public Server(ILoggerFactory loggerFactory = null)
                {
                    try { Recover(); } catch (Exception) { }
                }

                private void Recover() => System.IO.File.Delete("x");
            }
            """);
        await run.FixAllAsync("LOG4004");
        Assert.DoesNotContain("loggerFactory.CreateLogger", await run.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_provider_of_a_container_without_logging_is_not_asked()
    {
        using var run = SolutionRun.Program(
            """
            using Microsoft.Extensions.DependencyInjection;
            var provider = new ServiceCollection().AddSingleton<C>().BuildServiceProvider();
            Console.WriteLine("x");
            P.M(provider);
            class C { }
            class P { public static void M(IServiceProvider p) { Console.WriteLine("y"); } }
            """);
        Assert.True(await run.FixAllAsync());
        Assert.DoesNotContain("GetRequiredService<", await run.TextAsync(), StringComparison.Ordinal);
    }
}
