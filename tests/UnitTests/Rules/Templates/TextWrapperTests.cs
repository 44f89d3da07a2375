using System.Globalization;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>LOG2001 at the callers of methods of one's own that take finished text.</summary>
public sealed class TextWrapperTests
{
    [Theory]
    [InlineData("""{|LOG2001:$"Order {orderId}"|}""")]
    [InlineData("""{|LOG2001:"Order " + orderId|}""")]
    [InlineData("""{|LOG2001:string.Format("Order {0}", orderId)|}""")]
    [InlineData("""{|LOG2001:orderId > 1 ? $"Order {orderId}" : "None"|}""")]
    [InlineData("\"Order\"")]
    [InlineData("$\"Order {nameof(Order)}\"")]
    [InlineData("name")]
    [InlineData("order.ToString()!")]
    [InlineData("null!")]
    public async Task Built_text_is_reported(string text)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            await Verify.InFramework(
                framework, $$"""Say({{text}}); } void Say(string text) => LOG.Info("{Text}", text); void N() {""");
        }
    }

    [Theory]
    [InlineData("""void Say(string text) => LOG.Info({|LOG2002:text|});""")]
    [InlineData("""void Say(string text) { if (text.Length > 0) { LOG.Info("{Text}", text); } }""")]
    [InlineData("""static void Say(string text, ILogger? logger = null) => logger?.LogInformation("{Text}", text);""")]
    [InlineData("""void Say(string text, Exception? error = null) => LOG.Error(error, "{Text}", text);""")]
    [InlineData("""void Say(string text) => Say(text, 1); void Say(string text, int level) => LOG.Info("{Text}", text);""")]
    [InlineData("""void Say(string text) { LOG.Info("{Text}", text); LOG.Debug("{Text}", text); }""")]
    public Task Wrappers(string wrapper)
        => Verify.InMethod($$"""Say({|LOG2001:$"Order {orderId}"|}); } {{wrapper}} void N() {""");

    [Theory]
    [InlineData("""void Say(string text) { LOG.Info("{Text}", text); Console.Beep(text.Length, 1); _last = text; } string _last = "";""")]
    [InlineData("""void Say(string text) { LOG.Info("{Text}", text); throw new Exception(text + Shown(text)); } string Shown(string s) => s;""")]
    [InlineData("""void Say(string text) { LOG.Error("{Text}", text); throw new InvalidOperationException(text); }""")]
    [InlineData("""void Say(string text) => LOG.Info("{Id} {Text}", _count, text);""")]
    [InlineData("""void Say(string text) => LOG.Info("Imported {File}", text);""")]
    [InlineData("""bool Say(string text) { LOG.Info("{Text}", text); return true; }""")]
    [InlineData("""void Say(string text) { }""")]
    [InlineData("""void Say(string text, params object[] args) => LOG.Info(text, args);""", true)]
    public Task Other_methods(string method, bool isTemplate = false)
        => Verify.InMethod($$"""Say({{(isTemplate ? "{|LOG2001:$\"Order {orderId}\"|}" : "$\"Order {orderId}\"")}}); } {{method}} void N() {""");

    [Fact]
    public Task Every_body_that_a_call_may_run_has_to_hand_the_text_on() => Verify.Diagnostics("""
        interface ILog { void Info(string text); }
        sealed class Log(ILogger<Log> logger) : ILog { public void Info(string text) => logger.LogInformation("{Text}", text); }
        sealed class Silent : ILog { public void Info(string text) { } }
        interface IOther { void Info(string text); }
        sealed class Other(ILogger<Other> logger) : IOther { public void Info(string text) => logger.LogInformation("{Text}", text); }
        sealed class C { void M(ILog log, IOther other, Log own, int id)
        {
            log.Info($"Order {id}"); other.Info({|LOG2001:$"Order {id}"|}); own.Info({|LOG2001:$"Order {id}"|});
        } }
        """);

    [Fact]
    public Task What_others_may_implement_is_not_known() => Verify.Diagnostics("""
        public interface ILog { void Info(string text); }
        sealed class Log(ILogger<Log> logger) : ILog, IProgress<string>
        {
            public void Info(string text) => logger.LogInformation("{Text}", text);
            public void Report(string text) => logger.LogInformation("{Text}", text);
        }
        sealed class C { void M(ILog log, Log own, int id) { log.Info($"Order {id}"); own.Report($"Order {id}"); } }
        """);

    [Fact]
    public void Is_a_suggestion()
    {
        var code = Verify.Method("""void Say(string text) => _logger.LogInformation("{Text}", text); Say($"Order {orderId}");""");
        var found = Assert.Single(AnalyzerRun.Analyze(AnalyzerRun.Compile(code)), d => d.Id == "LOG2001");
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.StartsWith(
            "The text is built with interpolation for 'Say', which logs finished text: its values are no properties, so records can't be searched "
                + "or grouped by them; no fix: ",
            found.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
