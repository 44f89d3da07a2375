using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Running;

/// <summary>Layout, comments and nesting survive; the lightbulb does the same as Fix All.</summary>
public sealed class ShapeTests
{
    [Fact]
    public Task Wrapped_calls_stay_wrapped() => Check.Statement(
        """"
        _logger.LogInformation(
                    // why this is logged
                    "Order " + order.Id +
                    " of " + // the buyer
                    name +
                    " done");
                Console.WriteLine(
                    "{0} {1}",
                    name,
                    orderId);
        """",
        """"
        _logger.LogInformation(
                    // why this is logged
                    "Order {OrderId}" +
                    " of " + // the buyer
                    "{Name}" +
                    " done", order.Id, name);
                Console.WriteLine(
                    "{0} {1}",
                    name,
                    orderId);
        """", "LOG2001");

    [Fact]
    public Task Wrapped_prints_stay_wrapped() => Check.Statement(
        """"
        Console.WriteLine(
                    "{0} {1}",
                    name,
                    orderId); // trailing
        """",
        """"
        _logger.LogInformation(
                    "{Name} {OrderId}",
                    name,
                    orderId); // trailing
        """", "LOG1001");

    [Fact]
    public Task Half_wrapped_prints_stay_so() => Check.Statement(
        """
        Console.WriteLine("{0} {1} {2}",
                    name, /* the number */ orderId,
                    order.Id);
        """,
        """
        _logger.LogInformation("{Name} {OrderId} {Id}",
                    name, /* the number */ orderId,
                    order.Id);
        """, "LOG1001");

    [Fact]
    public Task Raw_text_over_lines_stays_raw() => Check.Statement(
        """""
        _logger.LogInformation($"""
                    Order {order.Id}
                      {name}: "{orderId:D3}"
                    """);
        """"",
        """""
        _logger.LogInformation("""
                    Order {Id}
                      {Name}: "{OrderId:D3}"
                    """, order.Id, name, orderId);
        """"", "LOG2001");

    [Fact]
    public Task Prints_inside_what_is_printed_are_fixed_in_the_same_pass() => Check.Statement(
        """Console.WriteLine($"n {items.Select(i => { Console.WriteLine($"i {i}"); return i; }).Count()}");""",
        """_logger.LogInformation("n {ItemCount}", items.Select(i => { _logger.LogInformation("i {I}", i); return i; }).Count());""", "LOG1001");

    [Fact]
    public Task A_builder_filled_by_statements_becomes_a_template() => Check.Statement(
        """
        var text = new StringBuilder();
                text.Append("Order ").Append(order.Id);
                text.AppendFormat(" costs {0:F2}", order.Price);
                _logger.LogInformation(text.ToString());
        """,
        """_logger.LogInformation("Order {OrderId} costs {Price:F2}", order.Id, order.Price);""", "LOG2001");

    [Fact]
    public Task A_variable_that_is_not_beside_the_call_is_passed_as_a_value() => Check.Statement(
        """var text = $"Order {_count}"; _count++; _logger.LogInformation(text);""",
        """var text = $"Order {_count}"; _count++; _logger.LogInformation("{Text}", text);""", "LOG2001");

    [Theory]
    [InlineData("LOG1001", """Console.WriteLine("Error: bad");""", "Log it as Error", "LOG1001.Default", 6)]
    [InlineData("LOG1001", """Console.WriteLine("x"); Console.WriteLine();""", "Log it as Information", "LOG1001.Default", 6)]
    [InlineData("LOG2001", """_logger.LogInformation($"x {name}");""", "Use a message template", "LOG2001.Default", 1)]
    [InlineData("LOG2006", """_logger.LogInformation("x {0}", name);""", "Name the placeholders after their values", "LOG2006.Default", 1)]
    public async Task The_lightbulb_offers_the_default_first(string id, string statement, string title, string key, int count)
    {
        using var run = new FixRun([Verify.Method(statement)]);
        var diagnostic = (await run.DiagnosticsAsync()).First(d => d.Id == id);
        var actions = await run.ActionsAsync(diagnostic);
        Assert.Equal(count, actions.Length);
        Assert.Equal(title, actions[0].Title);
        Assert.Equal(key, actions[0].EquivalenceKey);
        await run.ApplyAsync(actions[0]);
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == id && d.Location.SourceSpan == diagnostic.Location.SourceSpan);
    }

    [Fact]
    public async Task Another_level_can_be_chosen()
    {
        using var run = new FixRun([Verify.Method("""Console.WriteLine("x");""")]);
        var actions = await run.ActionsAsync((await run.DiagnosticsAsync())[0]);
        Assert.Equal("Log it as Debug (hidden by the default level)", actions[2].Title);
        await run.ApplyAsync(actions[2]);
        Assert.Contains("""_logger.LogDebug("x");""", await run.TextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Top_level_statements_use_a_logger_declared_above()
    {
        using var run = new FixRun(["""
            using var factory = LoggerFactory.Create(b => b.AddConsole());
            Console.WriteLine("before");
            var logger = factory.CreateLogger("main");
            Console.Write("a ");
            Console.WriteLine(args.Length);
            """], kind: OutputKind.ConsoleApplication);
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.Equal("""
            using var factory = LoggerFactory.Create(b => b.AddConsole());
            var log = factory.CreateLogger<Program>();
            log.LogInformation("before");
            var logger = factory.CreateLogger("main");
            logger.LogInformation("a {ArgCount}", args.Length);
            """, await run.TextAsync());
    }

    [Fact]
    public async Task Async_methods_keep_their_signature_without_a_new_warning()
    {
        const string Before =
            """
            class C(ILogger<C> logger)
            {
                public async Task M()
                {
                    await Console.Out.WriteLineAsync("a");
                    await Console.Out.WriteLineAsync("b");
                }
            }
            """;
        const string After =
            """
            class C(ILogger<C> logger)
            {
                public async Task M()
                {
                    logger.LogInformation("a");
                    logger.LogInformation("b");
                    await Task.CompletedTask;
                }
            }
            """;
        await Check.Source(Before, After, "LOG1001");
    }

    [Fact]
    public async Task Without_a_key_the_default_is_meant_and_other_ids_are_left_alone()
    {
        using var run = new FixRun([Verify.Method("""Console.WriteLine("x"); _logger.LogInformation($"y {name}");""")]);
        Assert.True(await run.FixAllWithoutKeyAsync("LOG1001"));
        var text = await run.TextAsync();
        Assert.Contains("""_logger.LogInformation("x"); _logger.LogInformation($"y {name}");""", text, StringComparison.Ordinal);
    }
}
