using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

/// <summary>Lines that are drawn between printed blocks go, as empty lines do; titles and what tells something stay.</summary>
public sealed class RulerTests
{
    [Theory]
    [InlineData("""Console.WriteLine("-----");""")]
    [InlineData("""Console.WriteLine("  ==========  ");""")]
    [InlineData("""Console.WriteLine("+----+----+");""")]
    [InlineData("""Console.WriteLine("\n*****");""")]
    [InlineData("""Console.WriteLine(new string('=', 80));""")]
    [InlineData("""Console.WriteLine(new string('\u2500', orderId));""")]
    [InlineData("""Console.Write("-----\n");""")]
    [InlineData("""Console.WriteLine("🚀 ===============================");""")]
    [InlineData("""Console.WriteLine("\n⚠️ ------------");""")]
    [InlineData("""Console.WriteLine(); Console.WriteLine("-----"); Console.WriteLine();""")]
    public async Task Goes(string ruler)
    {
        using var run = new FixRun([Verify.Method($"""Console.WriteLine("Orders"); {ruler} Console.WriteLine("Order " + orderId);""")]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(
            Verify.Method("""_logger.LogInformation("Orders"); _logger.LogInformation("Order {OrderId}", orderId);"""), await run.TextAsync());
    }

    [Theory]
    [InlineData("\"...\"", "\"...\"")]
    [InlineData("\"--\"", "\"--\"")]
    [InlineData("\"=== Orders ===\"", "\"=== Orders ===\"")]
    [InlineData("\"1-1-1\"", "\"1-1-1\"")]
    [InlineData("\"✅ ---\"", "\"✅ ---\"")]
    [InlineData("\"🚀 ===== 2 =====\"", "\"🚀 ===== 2 =====\"")]
    [InlineData("\"\\nOrder:\\n\"", "\"Order:\"")]
    [InlineData("\"\\r\\n\\na\\nb\"", "\"a\\nb\"")]
    [InlineData("$\"\\n{orderId} of 5\"", "\"{OrderId} of 5\", orderId")]
    public async Task What_says_something_stays(string before, string after)
    {
        using var run = new FixRun([Verify.Method($"""Console.WriteLine("Orders"); Console.WriteLine({before});""")]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(Verify.Method($"""_logger.LogInformation("Orders"); _logger.LogInformation({after});"""), await run.TextAsync());
    }

    [Fact]
    public async Task Stays_with_what_it_belongs_to()
    {
        var source = Verify.Method("""Console.WriteLine("-----"); Console.WriteLine($"Order {order.ToString}"); Console.WriteLine("-----");""");
        using var run = new FixRun([source]);
        await run.FixAllAsync("LOG1001");
        Assert.Equal(source, await run.TextAsync());
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG1001" && d.GetMessage().Contains("not all of them become records"));
    }

    [Fact]
    public async Task Is_offered_as_what_it_is()
    {
        using var run = new FixRun([Verify.Method("""Console.WriteLine("Orders"); Console.WriteLine("-----");""")]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).Last(d => d.Id == "LOG1001"));
        Assert.Equal("Remove the ruler", Assert.Single(actions).Title);
    }
}
