using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class GlobalLoggerTests
{
    [Theory]
    [InlineData("S", """{|LOG5004:Serilog.Log|}.Information("x {OrderId}", orderId);""")]
    [InlineData("S", """{|LOG5004:Serilog.Log.Logger|}.Information("x");""")]
    [InlineData("S", """{|LOG5004:Serilog.Log.ForContext<C>()|}.Information("x");""")]
    [InlineData("S", """Action a = () => {|LOG5004:Serilog.Log|}.Error(error, "x"); a();""")]
    [InlineData("N", """{|LOG5004:NLog.LogManager.GetCurrentClassLogger()|}.Info("x");""")]
    [InlineData("N", """{|LOG5004:NLog.LogManager.GetLogger(nameof(C))|}.Info("x");""")]
    [InlineData("M", """{|LOG5004:App.Logger|}.LogInformation("x");""")]
    [InlineData("M", """{|LOG5004:App.Factory.CreateLogger<C>()|}.LogInformation("x");""")]
    public Task Reports(string framework, string statement) => Run(framework, statement);

    [Theory]
    [InlineData("S", """Serilog.Log.ForContext<{|LOG5001:Order|}>().ForContext("A", 1).Information("x");""")]
    [InlineData("S", """static void N() => Serilog.Log.Information("x"); N();""")]
    [InlineData("S", "Serilog.Log.CloseAndFlush();")]
    [InlineData("S", """Serilog.Log.ForContext("A", 1).Information("x");""")]
    [InlineData("N", """NLog.LogManager.GetLogger("Payments").Info("x");""")]
    [InlineData("M", """Serilog.Log.Information("x");""")]
    [InlineData("M", """App.Sql.LogInformation("x");""")]
    [InlineData("M", """App.Factory.CreateLogger("Sql").LogInformation("x");""")]
    [InlineData("M", """_logger.LogInformation("x");""")]
    public Task Accepts(string framework, string statement) => Run(framework, statement);

    [Theory]
    [InlineData("""class C { private readonly Serilog.ILogger _l; public C(Serilog.ILogger l) { Serilog.Log.Debug("x"); _l = l; } }""", false)]
    [InlineData("""class C { private readonly Serilog.ILogger _l; public C() { Serilog.Log.Debug("x"); _l = Serilog.Log.Logger; } }""", true)]
    [InlineData("""class C { private readonly Serilog.ILogger? _l; public C(Serilog.ILogger? l) { _l = l; } void M() => Serilog.Log.Debug("x"); }""", true)]
    [InlineData("""class C { private static readonly Serilog.ILogger L = Serilog.Log.ForContext<C>(); void M() => Serilog.Log.Debug("x"); }""", true)]
    [InlineData("""class C { public Serilog.ILogger L { get; set; } = null!; void M() => Serilog.Log.Debug("x"); }""", true)]
    [InlineData("""class C(Serilog.ILogger l) { void M() => Serilog.Log.Debug("x"); object N() => l; }""", false)]
    [InlineData("""class B { protected readonly Serilog.ILogger L = Serilog.Log.ForContext<B>(); } class C : B { void M() => Serilog.Log.Debug("x"); }""", false)]
    [InlineData("""class C { readonly Serilog.ILogger _l = Serilog.Log.Logger; class D { void M() => Serilog.Log.Debug("x"); } }""", true)]
    [InlineData("""class C { readonly Serilog.ILogger _l = Serilog.Log.Logger; readonly int _i = N(() => Serilog.Log.Debug("x")); static int N(Action a) => 1; }""", true)]
    [InlineData("""class C { readonly Serilog.ILogger _audit = Serilog.Log.Logger; void M() => Serilog.Log.Debug("x"); }""", true)]
    [InlineData("""class C { readonly Serilog.ILogger _l = Serilog.Log.Logger; void M(int _l) => Serilog.Log.Debug("x"); }""", true)]
    public void Only_where_one_is_surely_there(string source, bool isSilent)
    {
        var compilation = AnalyzerRun.Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Equal(isSilent ? [] : ["LOG5004"], AnalyzerRun.Analyze(compilation).Select(d => d.Id).Where(i => i == "LOG5004"));
    }

    private static async Task Run(string framework, string statement)
    {
        var test = Verify.Test(Verify.Method(statement, LogFixture.Of(framework))
            + "static class App { public static ILogger Logger = null!; public static ILogger Sql = null!; public static ILoggerFactory Factory = null!; }");
        test.TestState.AdditionalReferences.Clear();
        test.TestState.AdditionalReferences.AddRange(References.WithAllFrameworks);
        await test.RunAsync();
    }
}
