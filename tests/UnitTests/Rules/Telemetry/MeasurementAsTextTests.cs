using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Telemetry;

public sealed class MeasurementAsTextTests
{
    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG7001.severity", "warning");

    private const string Watch = "var sw = System.Diagnostics.Stopwatch.StartNew(); ";

    /// <summary>What is measured; each in a loop.</summary>
    [Theory]
    [InlineData(Watch, """LOG.Info("Took [|{A}|] ms", sw.ElapsedMilliseconds);""")]
    [InlineData(Watch, """LOG.Debug("Took [|{A}|]", sw.Elapsed);""")]
    [InlineData("", """var started = DateTime.UtcNow; LOG.Info("Took [|{A}|] ms", (DateTime.UtcNow - started).TotalMilliseconds);""")]
    [InlineData(Watch, """var took = sw.Elapsed.TotalSeconds; LOG.Info("Took [|{A:F1}|]", took);""")]
    [InlineData("int durationMs = orderId; ", """LOG.Info("Took [|{A}|]", durationMs);""")]
    [InlineData("", """var orders = items.ToList(); LOG.Info("Imported [|{A}|] orders", orders.Count);""")]
    [InlineData("", """LOG.Info("Imported [|{A}|] orders", items.Length);""")]
    [InlineData("var queue = new Queue<int>(); ", """LOG.Info("Queue length: [|{A}|]", queue.Count);""")]
    [InlineData("", """var body = new byte[5]; LOG.Info("Body: [|{A}|]", body.Length);""")]
    [InlineData("", """LOG.Info("Memory: [|{A}|] bytes", GC.GetTotalMemory(false));""")]
    [InlineData(Watch, """LOG.Info("Imported [|{A}|] orders in {B} ms", items.Length, sw.ElapsedMilliseconds);""")]
    public async Task Measured(string before, string statement)
        => await InEveryFramework(before + "while (!token.IsCancellationRequested) { await Task.Yield(); " + statement + " }");

    [Theory]
    [InlineData(Watch, """LOG.Info("Order {A} took {B} ms", name, sw.ElapsedMilliseconds);""")]
    [InlineData(Watch, """LOG.Warn("Took {A} ms", sw.ElapsedMilliseconds);""")]
    [InlineData(Watch, """if (sw.ElapsedMilliseconds > 500) LOG.Info("Took {A} ms", sw.ElapsedMilliseconds);""")]
    [InlineData(Watch, """LOG.Info(error, "Took {A} ms", sw.ElapsedMilliseconds);""")]
    [InlineData("var delay = 5; ", """LOG.Info("Waiting {A} ms", delay);""")]
    [InlineData("var timeout = TimeSpan.FromSeconds(5); ", """LOG.Info("Will wait {A}", timeout);""")]
    [InlineData("", """LOG.Info("Took order {A}", orderId);""")]
    [InlineData("", """LOG.Info("Listening on {A}", orderId);""")]
    [InlineData("var retryCount = 5; ", """LOG.Info("Tried {A} times", retryCount);""")]
    [InlineData("", """LOG.Info("Done {A} of {B}", _count, items.Length);""")]
    [InlineData("", """LOG.Info("Password of {A} characters", name.Length);""")]
    [InlineData("byte queueType = 1; ", """LOG.Info("Queue {A} is asked", queueType);""")]
    [InlineData("const int PageCount = 5; ", """LOG.Info("Pages: {A}", PageCount);""")]
    [InlineData("", """LOG.Info("Expected {A} orders but received {B}.", _count, items.Length);""")]
    [InlineData("", """LOG.Info("Round");""")]
    [InlineData("", """LOG.Info("At {A}", DateTime.Now);""")]
    [InlineData("var guideDays = orderId; ", """LOG.Info("Refreshing with {A} days of data", guideDays);""")]
    [InlineData("var retentionDays = orderId; ", """LOG.Info("Removed {A} rows older than {B} days", items.Length, retentionDays);""")]
    [InlineData(Watch, """LOG.Info("Startup complete after {A}", sw.Elapsed);""")]
    [InlineData("var began = DateTime.UtcNow; ", """LOG.Info("Still scanning, {A}", DateTime.UtcNow - began);""")]
    public async Task Other_payload(string before, string statement)
        => await InEveryFramework(before + "while (!token.IsCancellationRequested) { await Task.Yield(); " + statement + " }");

    /// <summary>A text that begins with what was done counts it; one that names what there is does not.</summary>
    [Theory]
    [InlineData("Queued {Count} mails", "Counter")]
    [InlineData("Queued requests for {Count} users", "Counter")]
    [InlineData("Cached {Count} entries", "Counter")]
    [InlineData("Queued mails: {Count}", "Gauge")]
    [InlineData("{Count} mails queued", "Gauge")]
    [InlineData("There are {Count} queued mails", "Gauge")]
    public Task Deeds(string text, string instrument) => Verify.Message(
        "while (true) { _logger.LogInformation(\"" + text.Replace("{Count}", "{|#0:{Count}|}", StringComparison.Ordinal) + "\", items.Length); }",
        "LOG7001", "The record has nothing but 'Count' and is written in each round of a loop: measure it with a " + instrument, Enabled);

    /// <summary>Where code repeats.</summary>
    [Theory]
    [InlineData("""for (var i = 0; i < orderId; i++) { LOG.Info("Imported [|{A}|] orders", items.Length); }""")]
    [InlineData("""for (var count = 0; count < orderId; count++) { LOG.Info("Waiting, {A}", count + 1); }""")]
    [InlineData("""do { LOG.Info("Imported [|{A}|] orders", items.Length); } while (orderId > 0);""")]
    [InlineData("""Parallel.ForEach(items, item => { LOG.Info("Imported [|{A}|] orders", items.Length); });""")]
    [InlineData("""var t = new Timer(_ => LOG.Info("Imported [|{A}|] orders", items.Length)); _ = t;""")]
    [InlineData("""while (true) { Tell(); } void Tell() { LOG.Info("Imported [|{A}|] orders", items.Length); }""")]
    [InlineData("""LOG.Info("Imported {A} orders", items.Length);""")]
    [InlineData("""foreach (var item in items) { if (item.Length > 2) { LOG.Info("Imported {A} orders", items.Length); return; } }""")]
    [InlineData("""Task.Run(() => LOG.Info("Imported {A} orders", items.Length));""")]
    public async Task Repeated(string statements) => await InEveryFramework(statements);

    /// <summary>What is read once and kept is told once.</summary>
    [Theory]
    [InlineData("if (_total == null) { _total = orders.Length; LOG }", false)]
    [InlineData("if (_total is null) { _total = orders.Length; LOG }", false)]
    [InlineData("if (_total != null) { } else { _total = orders.Length; LOG }", false)]
    [InlineData("if (!_total.HasValue) { _total = orders.Length; LOG }", false)]
    [InlineData("if (!_isTold) { _isTold = true; LOG }", false)]
    [InlineData("if (_total == null) { _total = orders.Length; LOG _total = null; }", true)]
    [InlineData("if (_total == null) { LOG }", true)]
    [InlineData("if (_isTold) { _isTold = true; LOG }", true)]
    [InlineData("if (_total > 100) { _total = 0; LOG }", true)]
    public Task Kept_values(string body, bool isRepeated)
    {
        var hole = isRepeated ? "{|LOG7001:{Count}|}" : "{Count}";
        var log = $"logger.LogInformation(\"Imported {hole} orders\", orders.Length);";
        return Verify.Diagnostics(
            $$"""
            class Worker
            {
                private int? _total;
                private bool _isTold;
                void M(ILogger logger, int[] orders)
                {
                    while (true)
                    {
                        {{body.Replace("LOG", log, StringComparison.Ordinal)}}
                    }
                }
            }
            """, Enabled);
    }

    /// <summary>Of the members of an enumeration there are always as many.</summary>
    [Fact]
    public Task Members_of_an_enumeration() => Verify.Diagnostics(
        """
        class Worker
        {
            void M(ILogger logger)
            {
                while (true)
                {
                    var days = Enum.GetValues<DayOfWeek>().Select(d => d.ToString()).ToList();
                    logger.LogInformation("Returned {Count} days", days.Count);
                }
            }
        }
        """, Enabled);

    [Theory]
    [InlineData("class Api : Microsoft.AspNetCore.Mvc.ControllerBase", "public void Get(int[] orders)", true)]
    [InlineData("class Api : Microsoft.AspNetCore.Mvc.ControllerBase", "private void Get(int[] orders)", false)]
    [InlineData("class Middle", "public void Invoke(Microsoft.AspNetCore.Http.HttpContext context, int[] orders)", true)]
    [InlineData("class Taker : MassTransit.IConsumer<int>", "public void Consume(int[] orders)", true)]
    [InlineData("class Job : Quartz.IJob", "public void Execute(int[] orders)", true)]
    [InlineData("class Plain", "public void Execute(int[] orders)", false)]
    public Task Handlers(string type, string method, bool isRepeated) => Verify.Diagnostics(
        $$"""
        namespace Microsoft.AspNetCore.Mvc { public class ControllerBase { } }
        namespace Microsoft.AspNetCore.Http { public class HttpContext { } }
        namespace MassTransit { public interface IConsumer<T> { } }
        namespace Quartz { public interface IJob { } }
        {{type}}
        {
            private readonly ILogger _logger = null!;
            {{method}}
            {
                _logger.LogInformation("Imported {{(isRepeated ? "{|LOG7001:{Count}|}" : "{Count}")}} orders", orders.Length);
            }
        }
        """, Enabled);

    [Theory]
    [InlineData("Counter<long>", "Add(items.Length)")]
    [InlineData("Histogram<int>", "Record(items.Length)")]
    public Task Recorded_already(string type, string record) => Verify.InMethod(
        $$"""
        System.Diagnostics.Metrics.{{type}} instrument = null!;
        while (orderId > 0) { instrument.{{record}}; _logger.LogInformation("Imported {Count} orders", items.Length); }
        """, Enabled);

    [Theory]
    [InlineData("""_logger.LogInformation("Took {|#0:{Elapsed}|}", sw.Elapsed);""",
        "The record has nothing but 'Elapsed' and is written in each round of a loop: measure it with a Histogram in seconds")]
    [InlineData("""_logger.LogInformation("Imported {|#0:{Count}|} orders in {Elapsed}", items.Length, sw.Elapsed);""",
        "The record has nothing but 'Count' and 'Elapsed' and is written in each round of a loop: measure it with a Counter and a Histogram in "
            + "seconds")]
    public Task Message(string statement, string message)
        => Verify.Message(Watch + "while (orderId > 0) { " + statement + " }", "LOG7001", message, Enabled);

    [Fact]
    public Task Generated_methods() => Verify.DiagnosticsInBrokenCode(
        """
        partial class C
        {
            public void M(ILogger logger, int[] orders, string name)
            {
                foreach (var order in orders)
                {
                    Imported(logger, {|LOG7001:orders.Length|});
                    Named(logger, orders.Length, name);
                }
            }
            [LoggerMessage(1, LogLevel.Information, "Imported {Count} orders")]
            static partial void Imported(ILogger logger, int count);
            [LoggerMessage(2, LogLevel.Information, "Imported {Count} orders of {Name}")]
            static partial void Named(ILogger logger, int count, string name);
        }
        """, Enabled);

    [Fact]
    public Task Is_off_by_default()
        => Verify.InMethod("""while (orderId > 0) { _logger.LogInformation("Imported {Count} orders", items.Length); }""");

    private static async Task InEveryFramework(string statements)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            await Verify.InFramework(
                framework, statements.Replace("[|", "{|LOG7001:", StringComparison.Ordinal), Enabled, ("dotnet_diagnostic.LOG3005.severity", "none"),
                ("dotnet_diagnostic.LOG2015.severity", "none"));
        }
    }
}
