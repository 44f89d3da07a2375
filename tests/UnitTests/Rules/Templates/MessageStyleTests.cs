using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class MessageStyleTests
{
    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG2013.severity", "warning");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("Took {Id}{|LOG2013:.|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Took {Id}{|LOG2013:.|}{|LOG2013:\n|}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{|LOG2013: |}{|LOG2013:t|}ook {Id}{|LOG2013: |}", orderId);""")]
    [InlineData(Framework.Log4Net,
        """LOG.Info("{|LOG2013:t|}ook {0}", orderId); _logger.Info("{|LOG2013:d|}one{|LOG2013:.|}"); _logger.Error("{|LOG2013:f|}ailed", error);""")]
    [InlineData(Framework.Mel, """LOG.Error(error, "{|LOG2013:f|}ailed, sorry"); LOG.Info("{|LOG2013:d|}one");""")]
    [InlineData(Framework.Mel, """const string Text = "done."; LOG.Info({|LOG2013:{|LOG2013:Text|}|});""")]
    public Task Reports_what_the_style_forbids(Framework framework, string statement) => Verify.InFramework(framework, statement, Enabled);

    [Theory]
    [InlineData(Framework.Mel,
        """LOG.Info("Waiting..."); LOG.Info("Waiting…"); LOG.Info("{Id} taken", orderId); LOG.Info("iPhone"); LOG.Info("appsettings.json read"); """
            + """LOG.Info("");""")]
    [InlineData(Framework.Mel,
        """LOG.Info($"{nameof(order)} taken"); LOG.Info("order_id {Id}", orderId); LOG.Info("x=5"); LOG.Info("."); LOG.Info(" ");""")]
    [InlineData(Framework.Mel, """using (_logger.BeginScope("order {Id}", orderId)) { }""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{0}", orderId); _logger.Info("Done"); _logger.Info(name);""")]
    public Task Accepts_other_text(Framework framework, string statement) => Verify.InFramework(framework, statement, Enabled);

    [Theory]
    [InlineData("trailing_period", "\" done\\n\"")]
    [InlineData("TRAILING_newline", "\" done.\"")]
    public async Task Each_style_is_an_option(string allowed, string text)
    {
        var styles = new[] { "trailing_period", "trailing_newline", "surrounding_whitespace", "lowercase_start" };
        var all = styles.Select(s => ("log_analyzers.message_style." + s, "allow")).ToArray();
        await Verify.InMethod("""_logger.LogInformation(" done."); _logger.LogInformation("done\n");""", [Enabled, .. all]);
        foreach (var style in styles.Where(s => s != allowed.ToLowerInvariant()))
        {
            var others = styles.Where(s => s != style).Select(s => ("log_analyzers.message_style." + s, "Allow")).ToArray();
            var marked = style switch
            {
                "trailing_period" => text.Replace(".", "{|LOG2013:.|}", StringComparison.Ordinal),
                "trailing_newline" => text.Replace("\\n", "{|LOG2013:\\n|}", StringComparison.Ordinal),
                "surrounding_whitespace" => text.Replace(" ", "{|LOG2013: |}", StringComparison.Ordinal),
                _ => text.Replace("d", "{|LOG2013:d|}", StringComparison.Ordinal),
            };
            await Verify.InMethod($"_logger.LogInformation({marked});", [Enabled, .. others]);
        }
    }

    [Fact]
    public Task Reads_definitions() => Verify.Diagnostics("""
        static partial class Logs
        {
            [LoggerMessage(1, LogLevel.Information, "{|LOG2013:t|}ook {Id}{|LOG2013:.|}")]
            public static partial void Took(ILogger logger, int id);
            public static partial void Took(ILogger logger, int id) { }
        }
        """, Enabled);

    [Fact]
    public Task Is_off_by_default() => Verify.InMethod("""_logger.LogInformation(" done.\n");""");

    [Fact]
    public Task Says_what_it_is()
        => Verify.Message("""_logger.LogInformation("Done{|#0:.|}");""", "LOG2013", "The message ends with a full stop", Enabled);
}
