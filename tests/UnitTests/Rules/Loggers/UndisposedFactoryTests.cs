using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class UndisposedFactoryTests
{
    private const string Serilog = """Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger(); Serilog.Log.Information("x");""";

    [Theory]
    [InlineData("""class C { void Tell() { var f = {|LOG5008:LoggerFactory.Create|}(b => { }); f.CreateLogger<C>().LogInformation("x"); } }""")]
    [InlineData("""class C { void Tell() => {|LOG5008:LoggerFactory.Create|}(b => { }).CreateLogger<C>().LogInformation("x"); }""")]
    [InlineData("class C { static readonly ILogger L = {|LOG5008:LoggerFactory.Create|}(b => { }).CreateLogger<C>(); }")]
    [InlineData("class C { void Tell() { ILoggerFactory f = new {|LOG5008:LoggerFactory|}(); f.AddProvider(null!); f.CreateLogger<C>(); } }")]
    [InlineData("""class C { void Tell() { using var f = {|LOG5008:LoggerFactory.Create|}(b => { }); f.CreateLogger<C>().LogInformation("x"); } }""")]
    [InlineData("static class C { static void Main2() { while (true) { using (var f = {|LOG5008:LoggerFactory.Create|}(b => { })) { } } } }")]
    public Task Reports_factories(string source) => Verify.Diagnostics(source);

    [Theory]
    [InlineData("""class C { static void Main() { using var f = LoggerFactory.Create(b => { }); f.CreateLogger<C>().LogInformation("x"); } }""")]
    [InlineData("""class C { void RunAll() { using var f = LoggerFactory.Create(b => { }); f.CreateLogger<C>().LogInformation("x"); } }""")]
    [InlineData("class C { private readonly ILoggerFactory _f = LoggerFactory.Create(b => { }); }")]
    [InlineData("class C { private static readonly ILoggerFactory F = LoggerFactory.Create(b => { }); }")]
    [InlineData("class C { ILoggerFactory Tell() => LoggerFactory.Create(b => { }); }")]
    [InlineData("class C { ILoggerFactory Tell() { var f = LoggerFactory.Create(b => { }); f.CreateLogger<C>(); return f; } }")]
    [InlineData("class C { void Tell() { var f = LoggerFactory.Create(b => { }); Keep(f); } void Keep(ILoggerFactory f) { } }")]
    [InlineData(
        "class C { static ILogger Make() { var f = LoggerFactory.Create(b => { }); AppDomain.CurrentDomain.ProcessExit += (s, e) => f.Dispose(); "
            + "return f.CreateLogger<C>(); } }")]
    [InlineData("class C { static void Tell() { var f = LoggerFactory.Create(b => { }); try { f.CreateLogger<C>(); } finally { f.Dispose(); } } }")]
    [InlineData("""class C { void Tell(ILoggerFactory f) => f.CreateLogger<C>().LogInformation("x"); }""")]
    public Task Accepts_factories(string source) => Verify.Diagnostics(source);

    [Theory]
    [InlineData(Serilog, "LOG5008")]
    [InlineData(Serilog + " static class S { static void Stop() => Serilog.Log.CloseAndFlush(); }", null)]
    [InlineData("try { " + Serilog + " } finally { await Serilog.Log.CloseAndFlushAsync(); }", null)]
    [InlineData(Serilog + " AppDomain.CurrentDomain.ProcessExit += (s, e) => (Serilog.Log.Logger as IDisposable)?.Dispose();", null)]
    [InlineData(Serilog + " UseSerilog(); void UseSerilog() { }", null)]
    [InlineData("""var log = new Serilog.LoggerConfiguration().CreateLogger(); log.Information("x");""", "LOG5008")]
    [InlineData("""using var log = new Serilog.LoggerConfiguration().CreateLogger(); log.Information("x");""", null)]
    [InlineData("""Serilog.ILogger Make() => new Serilog.LoggerConfiguration().CreateLogger(); Make().Information("x");""", null)]
    [InlineData("NLog.LogManager.AutoShutdown = false;", "LOG5008")]
    [InlineData("NLog.LogManager.AutoShutdown = true;", null)]
    [InlineData("NLog.LogManager.AutoShutdown = false; NLog.LogManager.Shutdown();", null)]
    [InlineData("NLog.LogManager.AutoShutdown = false; NLog.LogManager.Configuration = null;", null)]
    [InlineData("""var f = LoggerFactory.Create(b => { }); f.CreateLogger("x").LogInformation("x");""", "LOG5008")]
    public void In_programs(string source, string? id)
    {
        var compilation = AnalyzerRun.Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.Equal(id is null ? [] : [id], AnalyzerRun.Analyze(compilation).Select(d => d.Id));
    }

    [Fact]
    public void Libraries_have_no_end()
        => Assert.Empty(AnalyzerRun.Analyze(AnalyzerRun.Compile("class C { static void Start() { " + Serilog + " } }")));

    /// <summary>The class that the fix of LOG1001 adds makes loggers for others, and is disposed at process exit, in all its forms.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void Our_own_log_factory_is_in_order(int form)
    {
        var lines = string.Join("\n", LogAnalyzers.CodeFixes.Wiring.LogFactoryText.Lines(
            "AppLog", (LogAnalyzers.CodeFixes.Wiring.LogFactoryForm)form, "?", LogAnalyzers.Model.LogLevel.Trace));
        var logger = form == (int)LogAnalyzers.CodeFixes.Wiring.LogFactoryForm.Asked ? "static ILogger Logger => AppLog.For(typeof(C))"
            : "static readonly ILogger Logger = AppLog.Factory.CreateLogger<C>()";
        var compilation = AnalyzerRun.Compile(
            "using Microsoft.Extensions.Logging.Abstractions; using System.Collections.Concurrent;\n" + lines
            + "\nclass C { private " + logger
            + "; void M() => Logger.LogInformation(\"x\"); }");
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        Assert.DoesNotContain(AnalyzerRun.Analyze(compilation), d => d.Id.StartsWith("LOG5", StringComparison.Ordinal));
    }
}
