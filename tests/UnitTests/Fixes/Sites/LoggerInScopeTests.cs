using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Sites;

public sealed class LoggerInScopeTests
{
    [Theory]
    [InlineData("""class C(ILogger<C> logger) { public void M() { Console.WriteLine("x"); } }""", """logger.LogInformation("x")""")]
    [InlineData("""class C(ILogger<C> logger) { private readonly ILogger<C> _log = logger; public void M() { Console.WriteLine("x"); } }""",
        """_log.LogInformation("x")""")]
    [InlineData(
        """class B(ILogger l) { protected ILogger Log { get; } = l; } class C(ILogger<C> logger) : B(logger) { public void M() { """
            + """Console.WriteLine("x"); } }""",
        """Log.LogInformation("x")""")]
    [InlineData(
        """class B(ILogger l) { protected ILogger Log { get; } = l; } class C : B { public C(ILogger<C> l) : base(l) { } public void M() { """
            + """Console.WriteLine("x"); } }""",
        """Log.LogInformation("x")""")]
    [InlineData("""class C { public static void M(ILogger<C> log) { Console.WriteLine("x"); } }""", """log.LogInformation("x")""")]
    [InlineData("""class C { readonly ILogger<C> _l; public C(ILogger<C> l) { Console.WriteLine("x"); _l = l; } }""",
        """{ l.LogInformation("x"); _l = l; }""")]
    [InlineData("""class C { readonly ILogger<C> _l; public C(ILogger<C> l) { _l = l; } public Action M() => () => Console.WriteLine("x"); }""",
        """() => _l.LogInformation("x")""")]
    [InlineData("""class C { readonly ILogger<C> @event; public C(ILogger<C> e) { @event = e; } public void M() { Console.WriteLine("x"); } }""",
        """@event.LogInformation("x")""")]
    [InlineData(
        """class C { readonly ILogger<string> _s; readonly ILogger<C> _z; public C(ILogger<string> s, ILogger<C> z) { _s = s; _z = z; } """
            + """public void M() { Console.WriteLine("x"); } }""",
        """_z.LogInformation("x")""")]
    [InlineData(
        """class C { public void M() { using var f = LoggerFactory.Create(b => b.AddConsole()); var logger = f.CreateLogger("c"); """
            + """Console.WriteLine("x"); } }""",
        """logger.LogInformation("x")""")]
    [InlineData(
        """class Mem : ILogger { public IDisposable? BeginScope<T>(T s) where T : notnull => null; public bool IsEnabled(LogLevel l) => true; """
            + """public void Log<T>(LogLevel l, EventId i, T s, Exception? e, Func<T, Exception?, string> f) { } } class C { """
            + """readonly Mem _a = new(); readonly ILogger _l; public C(ILogger l) { _l = l; } public void M(Mem m) { Console.WriteLine("x"); } }""",
        """_l.LogInformation("x")""")]
    [InlineData("""struct S { readonly ILogger _l; public S(ILogger l) { _l = l; } public void M() { Console.WriteLine("x"); } }""",
        """_l.LogInformation("x")""")]
    public async Task Is_found(string source, string expected)
    {
        using var run = new FixRun([source]);
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.Contains(expected, await run.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await run.ErrorsAsync());
    }

    [Theory]
    [InlineData("""class C { public void M() { Console.WriteLine("x"); } }""")]
    [InlineData("""class C { readonly ILogger<C> _l; public C(ILogger<C> l) { _l = l; } public static void M() { Console.WriteLine("x"); } }""")]
    [InlineData("""class C { readonly ILogger<C> _l; public C(ILogger<C> l) { _l = l; } class N { public void M() { Console.WriteLine("x"); } } }""")]
    [InlineData("""class C { readonly ILogger? _l; public C(ILogger? l) { _l = l; } public void M() { Console.WriteLine("x"); } }""")]
    [InlineData(
        """class C { readonly ILogger? _l; public C(ILogger? l) { _l = l; } public void N() => _l?.LogInformation("n"); public void M() { """
            + """Console.WriteLine("x"); } }""")]
    [InlineData(
        """
        #nullable disable
        partial class C { readonly ILogger _l; public C(ILogger l) { _l = l; } public void M() { Console.WriteLine("x"); } }
        partial class C { public void N() => _l?.LogInformation("n"); }
        """)]
    [InlineData(
        """class C { static readonly ILogger Logger = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance; public static void M() { """
            + """Console.WriteLine("x"); } }""")]
    [InlineData(
        """class C { public void M() { Console.WriteLine("x"); ILogger l = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance; } }""")]
    [InlineData(
        """class C { readonly ILogger<C> _l; public C(ILogger<C> l) { _l = l; } public Action M() => static () => Console.WriteLine("x"); }""")]
    [InlineData("""class C { static void L(string s) { } public void M() { ILogger l; Console.WriteLine("x"); } }""")]
    public async Task Is_not_invented(string source)
    {
        using var run = new FixRun([source]);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG1001");
        Assert.False(await run.FixAllAsync("LOG1001"));
    }

    [Fact]
    public async Task The_namespace_is_imported_where_it_is_missing()
    {
        const string Source = """
            // Licence.
            using System;

            namespace N
            {
                class C : B
                {
                    public C(Microsoft.Extensions.Logging.ILogger<C> logger) : base(logger) { }
                    void M() { Console.WriteLine("x"); }
                }
            }
            """;
        using var run = new FixRun(
            [
                Source,
                "namespace N { class B { protected readonly Microsoft.Extensions.Logging.ILogger Log; "
                    + "public B(Microsoft.Extensions.Logging.ILogger l) { Log = l; } } }"
            ],
            language: Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp7_3);
        Assert.True(await run.FixAllAsync("LOG1001"));
        var text = await run.TextAsync();
        Assert.Contains("using Microsoft.Extensions.Logging;\n", text.Replace("\r", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("""Log.LogInformation("x")""", text, StringComparison.Ordinal);
        Assert.Empty(await run.ErrorsAsync());
    }
}
