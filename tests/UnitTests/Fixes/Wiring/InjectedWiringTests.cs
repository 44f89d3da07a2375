using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>Types that a container builds get an <c>ILogger&lt;T&gt;</c> parameter and a field.</summary>
public sealed class InjectedWiringTests
{
    private const string Host = """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        var builder = Host.CreateApplicationBuilder(args);
        REGISTER
        var host = builder.Build();
        host.Run();

        """;

    private static string Registered(string source, string type = "C")
        => Host.Replace("REGISTER", $"builder.Services.AddSingleton<{type}>();", StringComparison.Ordinal) + source;

    [Theory]
    [InlineData("""class C { public void M() { Console.WriteLine("x"); } }""",
        """class C { private readonly ILogger<C> _logger; public C(ILogger<C> logger) { _logger = logger; } public void M() { """
            + """_logger.LogInformation("x"); } }""")]
    [InlineData("""class D; class C { private D _d; public C(D d) { _d = d; } public void M() { Console.WriteLine("x"); } }""",
        "class C { private readonly ILogger<C> _logger; private D _d; public C(D d, ILogger<C> logger) { _logger = logger; _d = d; } "
            + "public void M() { _logger.")]
    [InlineData("class D; class C(D d) { public void M() { Console.WriteLine(d); } }",
        "class C(D d, ILogger<C> logger) { private readonly ILogger<C> _logger = logger; public void M() { _logger.")]
    [InlineData("""class D; class C { private readonly D _d; public C(D d) => _d = d; public void M() { Console.WriteLine("x"); } }""",
        "_logger = logger;")]
    [InlineData("""class D; class C { public C(D d, int size = 5) { } public void M() { Console.WriteLine("x"); } }""",
        "C(D d, ILogger<C> logger, int size = 5)")]
    [InlineData("""class D; class C { public C(params D[] d) { } public void M() { Console.WriteLine("x"); } }""",
        "C(ILogger<C> logger, params D[] d)")]
    [InlineData("class C { private int logger; public void M() { Console.WriteLine(logger); } }", "public C(ILogger<C> log) {")]
    [InlineData("class C { private int total; public void M() { Console.WriteLine(total); } }",
        "public C(ILogger<C> logger) { this.logger = logger; }")]
    [InlineData("""class C { private string _logger = ""; public void M() { Console.WriteLine(_logger); } }""", "private readonly ILogger<C> _log;")]
    [InlineData("""class C { public C() { Console.WriteLine("made"); } public void M() { Console.WriteLine("x"); } }""",
        """public C(ILogger<C> logger) { _logger = logger; _logger.LogInformation("made"); }""")]
    [InlineData("class C { public C() : this(5) { } private C(int r) { Console.WriteLine(r); } public void M() { Console.WriteLine(1); } }",
        "class C { private readonly ILogger<C> _logger; public C(ILogger<C> logger) : this(5, logger) { } private C(int r, ILogger<C> logger) { "
            + "_logger = logger;")]
    [InlineData(
        "class C { public C(Random a) : this(a, size: 5) { } private C(Random a, int size = 3, int max = 4) { } public void M() { "
            + "Console.WriteLine(1); } }",
        "public C(Random a, ILogger<C> logger) : this(a, size: 5, logger: logger) { } "
            + "private C(Random a, ILogger<C> logger, int size = 3, int max = 4)")]
    [InlineData("class C { public C(Random a) : this(a, 5) { } private C(Random a, int size = 3) { } public void M() { Console.WriteLine(1); } }",
        ": this(a, logger, 5) { }")]
    [InlineData("class C(Random r) { public C() : this(new Random()) { } public void M() { Console.WriteLine(r); } }",
        "class C(Random r, ILogger<C> logger) { private readonly ILogger<C> _logger = logger; "
            + "public C(ILogger<C> logger) : this(new Random(), logger) { }")]
    [InlineData("""partial class C { public void M() { Console.WriteLine("x"); } } partial class C { public C(Random r) { } }""",
        "public C(Random r, ILogger<C> logger)")]
    [InlineData("""class C { public C(ILoggerFactory f) { } public void M() { Console.WriteLine("x"); } }""",
        "private readonly ILogger<C> _logger; public C(ILoggerFactory f) { _logger = f.CreateLogger<C>();")]
    [InlineData("""class C { public C(ILogger<C> l) { } public void M() { Console.WriteLine("x"); } }""",
        "private readonly ILogger<C> _logger; public C(ILogger<C> l) { _logger = l;")]
    public async Task Takes_a_logger(string source, string expected)
    {
        using var run = SolutionRun.Program("using Microsoft.Extensions.Logging;\n" + Registered(source));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(expected, text);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
        Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        """class W : BackgroundService { protected override Task ExecuteAsync(CancellationToken t) { Console.WriteLine("x"); """
            + """return Task.CompletedTask; } }""",
        "public W(ILogger<W> logger)")]
    [InlineData("class W(IHostEnvironment e) { public void M() { Console.WriteLine(e); } }", "W(IHostEnvironment e, ILogger<W> logger)")]
    public async Task Evidence_is_a_base_type_or_a_service_among_the_parameters(string source, string expected)
    {
        using var run = SolutionRun.Program(Host.Replace("REGISTER", "", StringComparison.Ordinal) + source);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    [Theory]
    [InlineData("""class C { public void M() { Console.WriteLine("x"); } public static C Make() => new C(); }""",
        "public C() : this(AppLogging.Factory.CreateLogger<C>()) { } public C(ILogger<C> logger) { _logger = logger; }")]
    [InlineData("class C(Random r) { public void M() { Console.WriteLine(r); } public static C Make() => new(new Random()); }",
        "public C(Random r) : this(r, AppLogging.Factory.CreateLogger<C>()) { }")]
    [InlineData("class C { public C(Random r) { } public void M() { Console.WriteLine(1); } } class E : C { public E() : base(new Random()) { } }",
        "public C(Random r) : this(r, AppLogging.Factory.CreateLogger<C>()) { }")]
    [InlineData(
        "class C { public C() : this(5) { } public C(int r) { Console.WriteLine(r); } public void M() { Console.WriteLine(1); } } class D { "
            + "C c = new C(5); }",
        "public C(int r) : this(r, AppLogging.Factory.CreateLogger<C>()) { }")]
    [InlineData("class C { public void M() { Console.WriteLine(1); } static T New<T>() where T : new() => new T(); static C Make() => New<C>(); }",
        "public C() : this(AppLogging.Factory.CreateLogger<C>()) { }")]
    public async Task The_old_signature_stays_where_somebody_calls_it(string source, string expected)
    {
        using var run = SolutionRun.Program(Registered(source));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(expected, text);
        SolutionRun.Contains("AppLogging.Factory = host.Services.GetRequiredService<ILoggerFactory>();", text);
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("class C { public C(HttpClient h) { } public void M() { Console.WriteLine(1); } } class D { C c = new C(new HttpClient()); }",
        "[ActivatorUtilitiesConstructor] public C(System.Net.Http.HttpClient h, ILogger<C> logger) {")]
    [InlineData("class C(HttpClient h) { public void M() { Console.WriteLine(h); } } class D { C c = new C(new HttpClient()); }",
        "[method: ActivatorUtilitiesConstructor]\nclass C(System.Net.Http.HttpClient h, ILogger<C> logger) {")]
    [InlineData("class C { public void M() { Console.WriteLine(1); } } class D { C c = new C(); }",
        "[ActivatorUtilitiesConstructor] public C(ILogger<C> logger) {")]
    public async Task Of_two_constructors_the_one_for_the_container_is_marked_where_it_would_find_none(string source, string expected)
    {
        using var run = SolutionRun.Program(Host.Replace("REGISTER", "builder.Services.AddHttpClient<C>();", StringComparison.Ordinal)
            + "static class HttpExtensions { public static void AddHttpClient<T>(this IServiceCollection services) { } }\n"
            + source.Replace("HttpClient", "System.Net.Http.HttpClient", StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains(expected, await run.TextAsync());
    }

    [Theory]
    [InlineData("""abstract class C { public void M() { Console.WriteLine("x"); } }""")]
    [InlineData("""class C { private C() { } public static C Make() => new C(); public void M() { Console.WriteLine("x"); } }""")]
    [InlineData("""record C { public void M() { Console.WriteLine("x"); } }""")]
    [InlineData("""class C { public C(string a) { } public C(Random b) { } public void M() { Console.WriteLine("x"); } }""")]
    [InlineData("""class C { public static void M() { Console.WriteLine("x"); } }""")]
    [InlineData(
        """class B { protected B() { Init(); } protected virtual void Init() { } } class C : B { protected override void Init() { """
            + """Console.WriteLine("x"); } }""")]
    public async Task A_constructor_that_cannot_take_one_is_left_alone(string source)
    {
        using var run = SolutionRun.Program(Registered(source));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("private static readonly ILogger Logger = AppLogging.Factory.CreateLogger<C>();", text);
        Assert.DoesNotContain("ILogger<C> logger", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_worker_that_only_a_lambda_makes_keeps_its_constructor()
    {
        using var run = SolutionRun.Program(Host.Replace("REGISTER", "builder.Services.AddHostedService(_ => new W(args));", StringComparison.Ordinal)
            + "class W(string[] a) : BackgroundService { protected override Task ExecuteAsync(CancellationToken t) { Console.WriteLine(a.Length); "
            + "return Task.CompletedTask; } }");
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("class W(string[] a) : BackgroundService { private static readonly ILogger Logger", await run.TextAsync());
    }

    [Fact]
    public async Task What_a_lambda_makes_is_not_built_by_the_container()
    {
        using var run = SolutionRun.Program(Host.Replace("REGISTER", "builder.Services.AddSingleton<C>(_ => new C(3));", StringComparison.Ordinal)
            + "class C { public C(int i) { Console.WriteLine(i); } }");
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("CreateLogger<C>()", await run.TextAsync());
        SolutionRun.Contains("public C(int i) {", await run.TextAsync());
    }

    [Fact]
    public async Task Options_are_not_built_by_the_container()
    {
        using var run = SolutionRun.Program(Host.Replace("REGISTER", "builder.Services.AddOptions<C>();", StringComparison.Ordinal)
            + "class C { public void M() { Console.WriteLine(1 + 1); } }");
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("private static readonly ILogger Logger", await run.TextAsync());
    }

    [Theory]
    [InlineData(
        """private readonly ILogger<C> _log = logger; [LoggerMessage(1, LogLevel.Information, "x")] partial void X(); partial void X() { }""")]
    [InlineData("""void X() => logger.LogInformation("x");""")]
    public async Task Static_code_of_a_type_that_is_given_a_logger_gets_no_second_one(string members)
    {
        using var run = SolutionRun.Program("using Microsoft.Extensions.Logging;\n" + Registered(
            "partial class C(ILogger<C> logger) { " + members + " static void M() { Console.WriteLine(1 + 1); } }"));
        Assert.False(await run.FixAllAsync());
        Assert.EndsWith(
            "; no fix: the logger is each object's own, and static code gets no second one",
            (await run.DiagnosticsAsync()).Single(d => d.Diagnostic.Id == "LOG1001").Diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_container_without_logging_gets_none_injected()
    {
        using var run = SolutionRun.Program("""
            using Microsoft.Extensions.DependencyInjection;
            var services = new ServiceCollection();
            services.AddSingleton<C>();
            services.BuildServiceProvider().GetRequiredService<C>().M();
            class C { public void M() { Console.WriteLine("x"); } }
            """);
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("private static readonly ILogger", await run.TextAsync());
    }

    [Fact]
    public async Task A_constructor_keeps_its_shape_and_its_documentation()
    {
        using var run = SolutionRun.Program(Registered("""
            /// <summary>Stock.</summary>
            public class C
            {
                private readonly Random _random;
                private readonly Version _version;

                /// <summary>Makes it.</summary>
                /// <param name="random">Chance.</param>
                /// <param name="version">Version.</param>
                public C(
                    Random random,
                    Version version)
                {
                    _random = random;
                    _version = version;
                }

                public void M()
                {
                    Console.WriteLine($"at {_version}");
                }
            }

            """));
        Assert.True(await run.FixAllAsync());
        SolutionRun.Contains("""
            /// <summary>Stock.</summary>
            public class C
            {
                private readonly ILogger<C> _logger;
                private readonly Random _random;
                private readonly Version _version;

                /// <summary>Makes it.</summary>
                /// <param name="random">Chance.</param>
                /// <param name="version">Version.</param>
                /// <param name="logger">Where the type logs to.</param>
                public C(
                    Random random,
                    Version version,
                    ILogger<C> logger)
                {
                    _logger = logger;
                    _random = random;
                    _version = version;
                }

                public void M()
                {
                    _logger.LogInformation("at {Version}", _version);
                }
            }
            """, await run.TextAsync());
    }

    [Theory]
    [InlineData("class Svc { readonly string _o; public Svc(string o) => _o = o; public void Go() { Console.WriteLine(\"go\"); } }")]
    [InlineData("class Svc\n{\n    readonly string _o;\n\n    public Svc(string o) => _o = o;\n\n    public void Go() "
        + "=> Console.WriteLine(\"go\");\n}")]
    [InlineData("class Svc\n{\n    readonly string _o;\n\n    public Svc(string o)\n        => _o = o; // o\n    public "
        + "void Go() => Console.WriteLine(\"go\");\n}")]
    public async Task A_constructor_with_an_expression_keeps_its_signature_as_well(string type)
    {
        using var run = SolutionRun.Program(
            """
            using Microsoft.Extensions.Hosting;
            using Microsoft.Extensions.DependencyInjection;
            var b = Host.CreateApplicationBuilder(args);
            b.Services.AddSingleton("o");
            b.Services.AddSingleton<Svc>();
            using var host = b.Build();
            new Svc("x").Go();

            """ + type + "\n");
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains("public Svc(string o, ILogger<Svc> logger)", text);
        SolutionRun.Contains("public Svc(string o)", text);
        SolutionRun.Contains("_logger.LogInformation(\"go\")", text);
    }
}
