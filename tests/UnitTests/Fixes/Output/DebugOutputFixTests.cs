using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Output;

public sealed class DebugOutputFixTests
{
    private const string Usings = "using System.Diagnostics;\n";

    [Theory]
    [InlineData("""Debug.WriteLine("Started");""", """_logger.LogDebug("Started");""")]
    [InlineData("""Debug.WriteLine($"Order {order.Id}");""", """_logger.LogDebug("Order {OrderId}", order.Id);""")]
    [InlineData("""Debug.WriteLine(order.User.Name);""", """_logger.LogDebug("{UserName}", order.User.Name);""")]
    [InlineData("""Debug.WriteLine("{0} {1}", orderId, name);""", """_logger.LogDebug("{OrderId} {Name}", orderId, name);""")]
    // This is the overload that takes a category.
    [InlineData("""Debug.WriteLine("x {0}", name);""", """_logger.LogDebug("{Name}: x {{0}}", name);""")]
    [InlineData("""Debug.Print("at {0}", orderId);""", """_logger.LogDebug("at {OrderId}", orderId);""")]
    [InlineData("""Debug.Print(name);""", """_logger.LogDebug("{Name}", name);""")]
    [InlineData("""Debug.Write("a "); Debug.WriteLine(name);""", """_logger.LogDebug("a {Name}", name);""")]
    [InlineData("""Debug.WriteLine("x", "Mail");""", """_logger.LogDebug("Mail: x");""")]
    [InlineData("""Debug.WriteLine("ERROR: x");""", """_logger.LogError("x");""")]
    [InlineData("""Debug.WriteLineIf(orderId > 3, "big");""", """if (orderId > 3) _logger.LogDebug("big");""")]
    [InlineData("""Debug.WriteLineIf(orderId > 3, $"big {orderId} {name,5}");""",
        """if (orderId > 3) _logger.LogDebug("big {OrderId} {Name,5}", orderId, name);""")]
    [InlineData("""Debug.WriteLineIf(orderId > 3, $"big {orderId}", "Mail");""",
        """if (orderId > 3) _logger.LogDebug("Mail: big {OrderId}", orderId);""")]
    // LOG3005 would ask first in the next run.
    [InlineData("""Debug.WriteLine("n " + items.Length.ToString("D3") + string.Join(",", items) + Math.Max(1, orderId));""",
        """
        if (_logger.IsEnabled(LogLevel.Debug))
                {
                    _logger.LogDebug("n {ItemCount:D3}{Items}{OrderId}", items.Length, string.Join(",", items), Math.Max(1, orderId));
                }
        """)]
    [InlineData("""if (orderId > 4) Debug.WriteLine("n " + string.Join(",", items));""",
        """if (orderId > 4) { if (_logger.IsEnabled(LogLevel.Debug)) { _logger.LogDebug("n {Items}", string.Join(",", items)); } }""")]
    [InlineData("""if (orderId > 3) { Debug.WriteLine("n " + string.Join(",", items)); }""",
        """if (orderId > 3) { if (_logger.IsEnabled(LogLevel.Debug)) { _logger.LogDebug("n {Items}", string.Join(",", items)); } }""")]
    [InlineData("""try { throw error; } catch (Exception ex) { Debug.WriteLine("failed: " + ex.Message); }""",
        """try { throw error; } catch (Exception ex) { _logger.LogDebug(ex, "failed"); }""", false)]
    [InlineData("""object[] values = [1, 2]; Debug.Print("{0} {1}", values);""",
        """object[] values = [1, 2]; _logger.LogDebug("{Text}", string.Format("{0} {1}", values));""")]
    public Task Becomes_a_record(string before, string after, bool runs = true)
        => Check.Source(Usings + Verify.Method(before), Usings + Verify.Method(after), "LOG1004", runs);

    [Theory]
    [InlineData("""Debug.WriteLine(items.First());""")]
    [InlineData("""Debug.WriteLine($"x {orderId++}");""")]
    [InlineData("""Debug.WriteLine($"x {orderId = 5}");""")]
    [InlineData("""Debug.WriteLine(new List<int>());""")]
    [InlineData("""Debug.WriteLine("x {0} {1}", orderId, Guid.NewGuid());""")]
    [InlineData("""Debug.WriteLineIf(items.Any(), "x");""")]
    [InlineData("""Debug.WriteLineIf(orderId > 1, $"x {items.First()}");""")]
    [InlineData("""Debug.WriteLine("x", items.First());""")]
    [InlineData("""Debug.WriteLine(await Task.FromResult(1));""")]
    [InlineData("""Debug.Write("a"); orderId++; Debug.WriteLine("b");""")]
    public async Task Is_withheld(string statements)
    {
        using var run = new FixRun([Usings + Verify.Method(statements)]);
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == "LOG1004").ToArray();
        Assert.NotEmpty(found);
        Assert.Contains(NoFix.Introduction, found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Empty(await run.ActionsAsync(found[0]));
        Assert.False(await run.FixAllAsync("LOG1004"));
    }

    [Fact]
    public async Task Title_says_that_it_is_hidden()
    {
        using var run = new FixRun([Usings + Verify.Method("""Debug.WriteLine("x");""")]);
        Assert.Equal("Log it as Debug (hidden by the default level)", (await run.ActionsAsync((await run.DiagnosticsAsync()).Single()))[0].Title);
    }
}
