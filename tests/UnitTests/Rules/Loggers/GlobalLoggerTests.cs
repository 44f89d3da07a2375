using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class GlobalLoggerTests
{
    [Theory]
    [InlineData(Framework.Serilog, """{|LOG5004:Serilog.Log|}.Information("x {OrderId}", orderId);""")]
    [InlineData(Framework.Serilog, """{|LOG5004:Serilog.Log.Logger|}.Information("x");""")]
    [InlineData(Framework.Serilog, """{|LOG5004:Serilog.Log.ForContext<C>()|}.Information("x");""")]
    [InlineData(Framework.Serilog, """Action a = () => {|LOG5004:Serilog.Log|}.Error(error, "x"); a();""")]
    [InlineData(Framework.NLog, """{|LOG5004:NLog.LogManager.GetCurrentClassLogger()|}.Info("x");""")]
    [InlineData(Framework.NLog, """{|LOG5004:NLog.LogManager.GetLogger(nameof(C))|}.Info("x");""")]
    [InlineData(Framework.Mel, """{|LOG5004:App.Logger|}.LogInformation("x");""")]
    [InlineData(Framework.Mel, """{|LOG5004:App.Factory.CreateLogger<C>()|}.LogInformation("x");""")]
    public Task Reports(Framework framework, string statement) => Run(framework, statement);

    [Theory]
    [InlineData(Framework.Serilog, """Serilog.Log.ForContext<{|LOG5001:Order|}>().ForContext("A", 1).Information("x");""")]
    [InlineData(Framework.Serilog, """static void N() => Serilog.Log.Information("x"); N();""")]
    [InlineData(Framework.Serilog, "Serilog.Log.CloseAndFlush();")]
    [InlineData(Framework.Serilog, """Serilog.Log.ForContext("A", 1).Information("x");""")]
    [InlineData(Framework.NLog, """NLog.LogManager.GetLogger("Payments").Info("x");""")]
    [InlineData(Framework.Mel, """Serilog.Log.Information("x");""")]
    [InlineData(Framework.Mel, """App.Sql.LogInformation("x");""")]
    [InlineData(Framework.Mel, """App.Factory.CreateLogger("Sql").LogInformation("x");""")]
    [InlineData(Framework.Mel, """_logger.LogInformation("x");""")]
    public Task Accepts(Framework framework, string statement) => Run(framework, statement);

    [Theory]
    [InlineData("""class C { private readonly Serilog.ILogger _l; public C(Serilog.ILogger l) { Serilog.Log.Debug("x"); _l = l; } }""", false)]
    [InlineData("""class C { private readonly Serilog.ILogger _l; public C() { Serilog.Log.Debug("x"); _l = Serilog.Log.Logger; } }""", true)]
    [InlineData("""class C { private readonly Serilog.ILogger? _l; public C(Serilog.ILogger? l) { _l = l; } void M() => Serilog.Log.Debug("x"); }""",
        true)]
    [InlineData("""class C { private static readonly Serilog.ILogger L = Serilog.Log.ForContext<C>(); void M() => Serilog.Log.Debug("x"); }""", true)]
    [InlineData("""class C { public Serilog.ILogger L { get; set; } = null!; void M() => Serilog.Log.Debug("x"); }""", true)]
    [InlineData("""class C(Serilog.ILogger l) { void M() => Serilog.Log.Debug("x"); object N() => l; }""", false)]
    [InlineData(
        """class B { protected readonly Serilog.ILogger L = Serilog.Log.ForContext<B>(); } class C : B { void M() => Serilog.Log.Debug("x"); }""",
        false)]
    [InlineData("""class C { readonly Serilog.ILogger _l = Serilog.Log.Logger; class D { void M() => Serilog.Log.Debug("x"); } }""", true)]
    [InlineData(
        """class C { readonly Serilog.ILogger _l = Serilog.Log.Logger; readonly int _i = N(() => Serilog.Log.Debug("x")); """
            + """static int N(Action a) => 1; }""",
        true)]
    [InlineData("""class C { readonly Serilog.ILogger _audit = Serilog.Log.Logger; void M() => Serilog.Log.Debug("x"); }""", true)]
    [InlineData("""class C { readonly Serilog.ILogger _l = Serilog.Log.Logger; void M(int _l) => Serilog.Log.Debug("x"); }""", true)]
    public void Only_where_one_is_surely_there(string source, bool isSilent)
    {
        var compilation = AnalyzerRun.Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Equal(isSilent ? [] : ["LOG5004"], AnalyzerRun.Analyze(compilation).Select(d => d.Id).Where(i => i == "LOG5004"));
    }

    private static async Task Run(Framework framework, string statement)
    {
        var test = Verify.TestWithAllFrameworks(Verify.Method(statement, framework)
            + "static class App { public static ILogger Logger = null!; public static ILogger Sql = null!; "
            + "public static ILoggerFactory Factory = null!; }");
        await test.RunAsync();
    }
}
