using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>A logger that a type has is used where it is there: not before it is assigned, nor where somebody leaves it out.</summary>
public sealed class ConstructionTests
{
    private const string Usings = "using Microsoft.Extensions.Logging;\nclass Program { static void Main() { } }\n";

    private const string Made = "LoggerFactory.Create(b => b.AddConsole()).CreateLogger(\"c\")";

    /// <summary>
    /// "early" must not be said by <c>_l</c>: it is said by a static logger, or stays printed where the objects are given a logger, as no type gets
    /// both.
    /// </summary>
    [Theory]
    [InlineData("class K { readonly int _x; readonly ILogger _l; public K(ILogger l) { _x = Calc(); _l = l; } int Calc() { KEPT return 1; } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) { Setup(); _l = l; } void Setup() { KEPT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) { One(); _l = l; } void One() { this.Two(); } void Two() { KEPT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) { _l = Take(l); } ILogger Take(ILogger m) { One(); "
        + "return m; } void One() { EARLY } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) { X = 1; _l = l; } int X { get => 1; set { KEPT } } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l, int[] a) { a.ToList().ForEach(i => Add(i)); _l = l; "
        + "} void Add(int i) { KEPT } }")]
    [InlineData("class K { ILogger _l; public K(ILogger l) { One(); Init(l); } void Init(ILogger l) { _l = l; } void One() { EARLY } }")]
    [InlineData("class K { ILogger _l; public K(ILogger l) { Init(l); } void Init(ILogger l) { One(); _l = l; } void One() { EARLY } }")]
    [InlineData("class K { ILogger _l; public K(ILogger l) { void Loc() { One(); } Loc(); _l = l; } void One() { KEPT } }")]
    [InlineData("class K { ILogger _l; public K(ILogger l) : this() { _l = l; } private K() { One(); } void One() { KEPT } }")]
    [InlineData("class K { ILogger L { get; } public K(ILogger l) { One(); L = l; } void One() { KEPT } }")]
    [InlineData("class K { ILogger _l; ILogger L => _l; public K(ILogger l) { One(); _l = l; } void One() { KEPT } }")]
    [InlineData("class K { ILogger _l; int _i; public K(ILogger l) { One(); (_l, _i) = (l, 1); } void One() { EARLY } }")]
    [InlineData("class B { protected B() { On(); } protected virtual void On() { } } "
        + "class K : B { readonly ILogger _l; public K(ILogger l) { _l = l; } protected override void On() { KEPT } }")]
    [InlineData("abstract class B { protected B(int i) { Start(); } void Start() => On(); protected abstract void On(); } "
        + "class K : B { readonly ILogger _l; public K(ILogger l) : base(1) { _l = l; } protected override void On() { KEPT } }")]
    [InlineData("abstract class B { protected ILogger Log { get; } protected B(ILogger l) { On(); Log = l; } protected abstract void On(); } "
        + "class K : B { public K(ILogger l) : base(l) { } protected override void On() { One(); } void One() { EARLY } }")]
    [InlineData("abstract class B<T> { protected B() { On(); } protected abstract void On(); } "
        + "class K : B<int> { readonly ILogger _l; public K(ILogger l) { _l = l; } protected override void On() { KEPT } }")]
    [InlineData("class B { protected ILogger Log { get; private set; } = null!; public void Use(ILogger l) => Log = l; } "
        + "class K : B { public K() { EARLY } }")]
    [InlineData("record K { ILogger L { get; } public K(ILogger l) { One(); L = l; } void One() { KEPT } }")]
    public async Task Of_the_instance(string source) => await IsEarlyAsync(source);

    [Theory]
    [InlineData("class K { public static readonly K Default = Create(); static K Create() { EARLY return new K(); } "
        + "static readonly ILogger _l = MADE; }")]
    [InlineData("class K { static readonly K _k = new(); static readonly ILogger _l = MADE; K() { EARLY } }")]
    [InlineData("class K { static readonly K _k = new K(); static readonly ILogger _l = MADE; K() { One(); } void One() { EARLY } }")]
    [InlineData("class K { static readonly K _k = new K(); static readonly ILogger _l = MADE; int _i = Calc(); static "
        + "int Calc() { EARLY return 1; } }")]
    [InlineData("class K { static int I { get; } = Calc(); static readonly ILogger _l = MADE; static int Calc() { EARLY return 1; } }")]
    [InlineData("class K { static int I = K.Calc(); static ILogger L { get; } = MADE; static int Calc() { EARLY return 1; } }")]
    [InlineData("class K { static readonly ILogger _l; static K() { One(); _l = MADE; } static void One() { EARLY } }")]
    [InlineData("class K { static readonly ILogger _l; static K() { EARLY _l = MADE; } }")]
    [InlineData("class K { static int I = Calc(); static readonly ILogger _l; static K() { _l = MADE; } static int Calc() { EARLY return 1; } }")]
    [InlineData("class K { static readonly N _n = new N(); static readonly ILogger _l = MADE; class N { public N() { EARLY } } }")]
    [InlineData("class K { static readonly K _k = Make().Run(); static readonly ILogger _l = MADE; static K Make() => "
        + "new(); K Run() { EARLY return this; } }")]
    [InlineData("class K { static readonly K _k = new(); static readonly Lazy<int> _z = new(() => 1); K() { EARLY } "
        + "static readonly ILogger _l = MADE; }")]
    public async Task Of_static_members(string source) => await IsEarlyAsync(source);

    [Theory]
    [InlineData("class K { ILogger _l; public K() { } public K(ILogger l) { _l = l; } public void M() { KEPT } }")]
    [InlineData("class K { ILogger _l = null!; public K() { } public K(ILogger l) { _l = l; } public void M() { KEPT } }")]
    [InlineData("class K { ILogger _l = default!; public K(int i) : this() { } public K() { } public K(ILogger l) { _l "
        + "= l; } public void M() { KEPT } }")]
    [InlineData("class K { ILogger _l; public K(bool b, ILogger l) { if (b) { _l = l; } } public void M() { EARLY } }")]
    [InlineData("class K { readonly ILogger<K> _l = default!; public void M() { EARLY } }")]
    [InlineData("class K { readonly ILogger<K> _l = (ILogger<K>)null!; public void M() { EARLY } }")]
    [InlineData("class K { static ILogger _l = null!; public static void Init(ILogger l) => _l = l; public static void M() { EARLY } }")]
    [InlineData("static class K { public static ILogger L { get; set; } = default!; public static void M() { EARLY } }")]
    [InlineData("class K { [System.Diagnostics.CodeAnalysis.AllowNull] public ILogger L { get; init; } public void M() { EARLY } }")]
    [InlineData("struct K { readonly ILogger _l; public K(ILogger l) { _l = l; } public void M() { KEPT } static K N() => default(K); }")]
    [InlineData("struct K { readonly ILogger _l; public K(ILogger l) { _l = l; } public void M() { KEPT } static K[] N() => new K[2]; }")]
    [InlineData("struct K { readonly ILogger _l; public K(ILogger l) { _l = l; } public void M() { KEPT } static K N() => new(); }")]
    [InlineData("struct K { readonly ILogger _l; public K(ILogger l) { _l = l; } public void M() { KEPT } static K N() "
        + "{ K k = default; return k; } }")]
    [InlineData("class K { public void M() { ILogger l = null!; EARLY } }")]
    public async Task Of_what_somebody_leaves_out(string source) => await IsEarlyAsync(source);

    /// <summary>Ordinary code goes on as it does.</summary>
    [Theory]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) { _l = l; Setup(); } void Setup() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l, object o) { Check(o); _l = l; } void Check(object o) { } void M() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; event Action E; public K(ILogger l) { E += On; _l = l; } void On() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; event Action E; public K(ILogger l) { E += () => On(); _l = l; } void On() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; readonly Timer _t; public K(ILogger l) { _t = new Timer(On); _l = l; } "
        + "void On(object o) { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; readonly Lazy<int> _z; public K(ILogger l) { _z = new(() => { One(); "
        + "return 1; }); _l = l; } void One() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) { this._l = l ?? throw new "
        + "ArgumentNullException(nameof(l)); } void M() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; readonly int _i; public K(ILogger l, int i) => (_l, _i) = (l, i); void M() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) : this(l, 1) { } public K(ILogger l, int i) { _l = l; } void M() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) : this() { _l = l; } private K() { } void M() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l, bool b) { if (b) { _l = l; } else { _l = MADE; } } void M() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l; public K(ILogger l) { try { _l = l; } finally { } } void M() { PRINT } }")]
    [InlineData("class K { ILogger _l; public K(ILogger l) { Init(l); } void Init(ILogger l) { _l = l; } void M() { PRINT } }")]
    [InlineData("class K { readonly ILogger _l = MADE; public K() { Setup(); } void Setup() { PRINT } }")]
    [InlineData("class K(ILogger l) { readonly ILogger _l = l; public int X { get; } = 1; void M() { PRINT } }")]
    [InlineData("class B { protected B() { On(); } protected virtual void On() { } } class K(ILogger _l) : B { "
        + "protected override void On() { PRINT } }")]
    [InlineData("class B { protected B() { On(); } protected virtual void On() { } } "
        + "class K(ILogger l) : B { readonly ILogger _l = l; protected override void On() { PRINT } }")]
    [InlineData("class B { protected readonly ILogger _l; protected B(ILogger l) { _l = l; On(); } protected virtual void On() { } } "
        + "class K(ILogger l) : B(l) { protected override void On() { PRINT } }")]
    [InlineData("class B { protected ILogger _l = null!; } class K : B { public K(ILogger l) { _l = l; } void M() { PRINT } }")]
    [InlineData("record K(ILogger _l) { public void M() { PRINT } }")]
    [InlineData("record K { readonly ILogger _l; public K(ILogger l) { _l = l; } public void M() { PRINT } }")]
    [InlineData("struct K { readonly ILogger _l; public K(ILogger l) { _l = l; } public void M() { PRINT } }")]
    [InlineData("class K { public required ILogger _l { get; init; } public void M() { PRINT } }")]
    [InlineData("class K { static readonly ILogger _l = MADE; static readonly K _k = new(); K() { PRINT } }")]
    [InlineData("class K { static readonly int I = int.Parse(\"1\"); static readonly ILogger _l = MADE; static void Parse() { PRINT } }")]
    [InlineData("class K { static readonly ILogger _l; static K() { _l = MADE; One(); } static void One() { PRINT } }")]
    [InlineData("class K { static readonly ILogger _l = MADE; static K() { PRINT } }")]
    [InlineData("class K { static ILogger _l; public K(ILogger l) { _l = l; } void M() { PRINT } }")]
    [InlineData("class B<T> { protected readonly ILogger<T> _l; protected B(ILogger<T> l) { _l = l; } } "
        + "class K : B<K> { public K(ILogger<K> l) : base(l) { } void M() { PRINT } }")]
    [InlineData("class K { ILogger _l = null!; [SetUp] public void Set() { _l = MADE; } void M() { PRINT } } class SetUpAttribute : Attribute { }")]
    [InlineData("class K { ILogger _l = null!; void Init(ILogger l) { _l = l; } void N() { _l.LogInformation(\"y\"); } void M() { PRINT } }")]
    [InlineData("class K { ILogger _l; public K(ILogger l) { _l = l; } protected K() { } void N() { "
        + "_l.LogInformation(\"y\"); } void M() { PRINT } }")]
    public async Task What_is_assigned_is_used(string source)
    {
        var text = await FixedAsync(Usings + source);
        SolutionRun.Contains("_l.LogInformation(\"x\")", text);
    }

    [Theory]
    [InlineData("K.Run(); static class P { static void Main() { K.Init(MADE); K.Run(); } }")]
    [InlineData("K.Run(); static class P { static void Main() { Go(); } static void Go() { K.Init(MADE); K.Run(); } }")]
    public async Task What_the_program_sets_for_certain_is_used(string main)
    {
        var text = await FixedAsync(
            "using Microsoft.Extensions.Logging;\n" + main.Replace("K.Run(); static", "static", StringComparison.Ordinal)
                + "class K { static ILogger _l = null!; public static void Init(ILogger l) => _l = l; public static void Run() { PRINT } }\n");
        SolutionRun.Contains("_l.LogInformation(\"x\")", text);
    }

    [Fact]
    public async Task Top_level_statements_set_it_for_certain()
    {
        var text = await FixedAsync(
            """
            using Microsoft.Extensions.Logging;
            K.Init(MADE);
            K.Run();
            static class K { static ILogger _l = null!; public static void Init(ILogger l) => _l = l; public static void Run() { PRINT } }

            """);
        SolutionRun.Contains("_l.LogInformation(\"x\")", text);
    }

    [Fact]
    public async Task A_program_sets_its_own()
    {
        var text = await FixedAsync(
            """
            using Microsoft.Extensions.Logging;
            class Program
            {
                static ILogger _l = null!;
                static void Main() { EARLY Before(); _l = MADE; Run(); }
                static void Before() { EARLY }
                static void Run() { PRINT }
            }

            """);
        SolutionRun.Contains("_l.LogInformation(\"x\")", text);
        SolutionRun.Contains("Main() { _logger.LogInformation(\"early\"); Before();", text);
        SolutionRun.Contains("static void Before() { _logger.LogInformation(\"early\"); }", text);
    }

    /// <summary>Other frameworks' loggers are no better.</summary>
    [Theory]
    [InlineData("class R { log4net.ILog _l; public R() { } public R(log4net.ILog l) { _l = l; } public void M() { Console.WriteLine(\"r\"); } }")]
    [InlineData("class R { Serilog.ILogger _l = null!; public R() { } public R(Serilog.ILogger l) { _l = l; } void M() "
        + "{ Console.WriteLine(\"r\"); } }")]
    [InlineData("class R { readonly NLog.Logger _l; public R(NLog.Logger l) { Set(); _l = l; } void Set() { Console.WriteLine(\"r\"); } }")]
    [InlineData("class R { static R I = new(); static Serilog.ILogger _l = Serilog.Log.ForContext<R>(); R() { Console.WriteLine(\"r\"); } }")]
    public async Task Of_other_frameworks(string source)
    {
        using var run = new SolutionRun().Add(
            "App", Microsoft.CodeAnalysis.OutputKind.ConsoleApplication, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, [],
            [("/App/Program.cs", "class Program { static void Main() { } }\n" + source)], References.WithAllFrameworks);
        await run.FixAllAsync();
        Assert.DoesNotContain("_l.Info", await run.TextAsync(), StringComparison.Ordinal);
    }

    private static async Task IsEarlyAsync(string source)
    {
        foreach (var head in new[] { "#nullable disable\n", "#nullable enable\n" })
        {
            var text = await FixedAsync(head + Usings + source, isSure: false);
            SolutionRun.Contains(
                source.Contains("KEPT", StringComparison.Ordinal) ? "Console.WriteLine(\"early\")" : $" {Own(text)}.LogInformation(\"early\")", text);
        }
    }

    /// <summary>The name of the static logger that was added.</summary>
    private static string Own(string text)
        => System.Text.RegularExpressions.Regex.Match(text, @"private static readonly ILogger (\w+) = AppLogging") is { Success: true } match
            ? match.Groups[1].Value
            : "no logger of its own";

    private static async Task<string> FixedAsync(string source, bool isSure = true)
    {
        using var run = SolutionRun.Program(source
            .Replace("KEPT", "Console.WriteLine(\"early\");", StringComparison.Ordinal)
            .Replace("EARLY", "Console.WriteLine(\"early\");", StringComparison.Ordinal)
            .Replace("PRINT", "Console.WriteLine(\"x\");", StringComparison.Ordinal)
            .Replace("MADE", Made, StringComparison.Ordinal));
        Assert.DoesNotContain(await run.ComplaintsAsync(), c => c.Contains("error", StringComparison.Ordinal));
        Assert.True(await run.FixAllAsync() || !isSure);
        Assert.DoesNotContain(await run.ComplaintsAsync(), c => c.Contains("error", StringComparison.Ordinal));
        return await run.TextAsync();
    }
}
