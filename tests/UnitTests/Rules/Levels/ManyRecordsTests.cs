using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Levels;

public sealed class ManyRecordsTests
{
    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG3007.severity", "warning");

    private const string Five =
        """LOG.Info("a {A}", orderId); LOG.Info("b"); LOG.Info("c {A}", orderId); LOG.Info("d"); LOG.Info("e {A}", orderId);""";

    [Theory]
    [InlineData("""{|LOG3007:LOG.Info("f")|}; """ + Five)]
    [InlineData("""_count++; {|LOG3007:LOG.Info("f {A}", orderId)|}; _count++; LOG.Warn("w"); """ + Five)]
    [InlineData("""_logger?{|LOG3007:.Y("f")|}; """ + Five)]
    [InlineData("""switch (orderId) { case 1: {|LOG3007:LOG.Info("f")|}; """ + Five + " break; }")]
    [InlineData(Five)]
    [InlineData("""LOG.Info("a"); LOG.Info("b"); LOG.Info("c"); LOG.Info("d"); LOG.Info("e"); LOG.Info("f {A}", name); LOG.Info("g {A}", name);""")]
    [InlineData("""LOG.Warn("f"); """ + Five)]
    [InlineData("""LOG.Info("f"); { """ + Five + " }")]
    [InlineData("""if (orderId > 1) { LOG.Info("f"); } else { """ + Five + " }")]
    public async Task Blocks(string statements)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var code = statements.Replace("{A}", framework == Framework.Log4Net ? "{0}" : "{A}", StringComparison.Ordinal)
                .Replace(".Y(", LogFixture.Of(framework).Translate("LOG.Info(")
                    .Replace("_logger", "", StringComparison.Ordinal), StringComparison.Ordinal);
            await Verify.InFramework(framework, code, Enabled);
        }
    }

    [Theory]
    [InlineData("await System.Threading.Tasks.Task.Yield();", false)]
    [InlineData("Reload(1);", false)]
    [InlineData("var loaded = Reload(1);", false)]
    [InlineData("if (orderId > 1) { Reload(1); }", false)]
    [InlineData("if (orderId > 1) { return; }", false)]
    [InlineData("foreach (var c in \"ab\") { orderId++; }", false)]
    [InlineData("System.IO.File.Delete(\"a\");", false)]
    [InlineData("System.Threading.Thread.Sleep(1);", false)]
    [InlineData("using (new System.IO.MemoryStream()) { }", false)]
    [InlineData("var made = new System.IO.StringReader(\"\");", false)]
    [InlineData("LOG.Warn(\"w {A}\", Reload(1));", false)]
    [InlineData("LOG.Info(\"w {A}\", Reload(1));", false)]
    [InlineData("try { orderId++; } finally { }", false)]
    [InlineData("var total = orderId * 2; total++;", true)]
    [InlineData("var joined = string.Join(\",\", new[] { 1, orderId });", true)]
    [InlineData("var text = orderId.ToString();", true)]
    [InlineData("var sum = System.Linq.Enumerable.Sum(new[] { orderId });", true)]
    [InlineData("if (orderId > 1) { LOG.Warn(\"w\"); }", true)]
    [InlineData("LOG.Warn(\"w {A}\", orderId + 1);", true)]
    [InlineData("int Local() => Reload(2);", true)]
    [InlineData(";", true)]
    public async Task Steps_of_progress(string between, bool reported)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            var code = (reported ? """{|LOG3007:LOG.Info("x")|};""" : """LOG.Info("x");""") + " LOG.Info(\"y {A}\", orderId); " + between
                + """ LOG.Info("c"); LOG.Info("d {A}", orderId); LOG.Info("e {A}", orderId); LOG.Info("f"); """
                + "int Reload(int by) { _count += by; return _count; }";
            code = code.Replace("{A}", framework == Framework.Log4Net ? "{0}" : "{A}", StringComparison.Ordinal);
            if (framework == Framework.Log4Net)
            {
                code = code.Replace("LOG.Info(\"w {0}\"", "_logger.InfoFormat(\"w {0}\"", StringComparison.Ordinal)
                    .Replace("LOG.Warn(\"w {0}\"", "_logger.WarnFormat(\"w {0}\"", StringComparison.Ordinal);
            }

            await Verify.InFramework(framework, code, Enabled);
        }
    }

    [Fact]
    public Task Two_runs() => Verify.InFramework(
        Framework.Mel,
        """
        {|LOG3007:LOG.Info("a")|}; LOG.Info("b {A}", name); System.Threading.Thread.Sleep(1);
        {|LOG3007:LOG.Info("c {A}", name)|}; LOG.Info("d"); LOG.Info("e {A}", name);
        """,
        Enabled, ("log_analyzers.records_in_block.max", "1"));

    [Fact]
    public Task Two_of_each() => Verify.InFramework(
        Framework.Mel,
        """
        {|LOG3007:LOG.Info("a {A}", name)|}; {|LOG3007:LOG.Debug("a {A}", name)|}; LOG.Info("b"); LOG.Debug("b");
        LOG.Info("c {A}", name); LOG.Debug("c {A}", name);
        """,
        Enabled, ("log_analyzers.records_in_block.max", "2"));

    [Theory]
    [InlineData("none")]
    [InlineData("0")]
    [InlineData("-1")]
    public Task Senseless_number(string number)
        => Verify.InFramework(Framework.Mel, Five, Enabled, ("log_analyzers.records_in_block.max", number));

    [Fact]
    public Task Is_off_by_default()
        => Verify.InMethod("""_logger.LogInformation("f"); """ + Five.Replace("LOG.Info", "_logger.LogInformation", StringComparison.Ordinal));

    [Fact]
    public async Task Others_are_told()
    {
        using var run = new FixRun([Verify.Method(Five + """ LOG.Info("f");""", Framework.Mel)], [Enabled]);
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == "LOG3007");
        Assert.Equal(5, found.AdditionalLocations.Count);
        Assert.Equal(
            "6 records of level Information follow each other with nothing done between them: one with all their values is found and counted as one "
                + "event",
            found.GetMessage());
    }

    [Fact]
    public Task Top_level() => new Func<Task>(async () =>
    {
        var test = Verify.Test(
            """
            var logger = LoggerFactory.Create(b => { }).CreateLogger("x");
            {|LOG3007:logger.LogInformation("a {A}", args.Length)|};
            logger.LogInformation("b");
            """, Enabled, ("log_analyzers.records_in_block.max", "1"), ("dotnet_diagnostic.LOG5008.severity", "none"));
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        await test.RunAsync();
    })();
}
