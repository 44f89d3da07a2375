using System.Globalization;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class InconsistentPropertyTypeTests
{
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Reports_both_places(Framework framework) => Verify.InFramework(framework, """
        LOG.Info("{|LOG2015:{OrderId}|} taken", orderId);
                LOG.Info("{OrderId} sent", order.Id);
                LOG.Warn("Late: {|LOG2015:{OrderId}|}", name);
                LOG.Warn("Lost: {OrderId}", user.Name);
        """);

    [Theory]
    [InlineData("1", "true")]
    [InlineData("1.5m", "DateTime.Now")]
    [InlineData("DateTimeOffset.Now", "\"x\"")]
    [InlineData("DayOfWeek.Monday", "(int?)orderId")]
    [InlineData("Guid.NewGuid()", "5L")]
    [InlineData("new StringBuilder()", "orderId")]
    [InlineData("TimeSpan.Zero", "orderId")]
    [InlineData("'c'", "false")]
    public Task Kinds_that_do_not_go_together(string one, string other)
        => Verify.InMethod($$"""_logger.LogInformation("At {|LOG2015:{A}|}", {{one}}); _logger.LogInformation("At {|LOG2015:{A}|}", {{other}});""");

    [Theory]
    [InlineData("1", "2.5m")]
    [InlineData("(byte)1", "(double?)2.5")]
    [InlineData("DateTime.Now", "DateTimeOffset.Now")]
    [InlineData("DayOfWeek.Monday", "name")]
    [InlineData("Guid.NewGuid()", "name")]
    [InlineData("new StringBuilder()", "name")]
    [InlineData("state", "orderId")]
    [InlineData("(object)name", "orderId")]
    [InlineData("(IComparable)name", "orderId")]
    [InlineData("new List<int>()", "orderId")]
    [InlineData("(1, 2)", "orderId")]
    [InlineData("(object?)null", "orderId")]
    public Task Kinds_that_go_together_or_are_not_known(string one, string other)
        => Verify.InMethod($$"""_logger.LogInformation("At {A}", {{one}}); _logger.LogInformation("At {A}", {{other}});""");

    [Theory]
    [InlineData("""LOG.Info("At {|LOG2015:{@A}|}", order); LOG.Info("At {|LOG2011:{|LOG2015:{A}|}|}", order);""")]
    [InlineData("""LOG.Info("At {|LOG2015:{@A}|}", order); LOG.Info("At {|LOG2015:{A}|}", name);""")]
    [InlineData("""LOG.Info("At {$A}", order); LOG.Info("At {A}", name);""")]
    [InlineData("""LOG.Info("At {|LOG2015:{$A}|}", orderId); LOG.Info("At {|LOG2015:{A}|}", orderId);""")]
    public Task Operators_change_the_kind(string statements) => Verify.InFramework(Framework.Serilog, statements);

    [Theory]
    [InlineData(
        """_logger.LogInformation("At {A}", orderId); _logger.LogInformation("At {B}", name); _logger.LogInformation("At {|LOG2007:{a}|}", name);""")]
    [InlineData("""_logger.LogInformation("At {|LOG2007:{_a}|}", orderId); _logger.LogInformation("At {|LOG2007:{_a}|}", name);""")]
    [InlineData("""_logger.LogInformation("{|LOG2006:{0}|}", orderId); _logger.LogInformation("{|LOG2006:{0}|}", name);""")]
    [InlineData("""_logger.LogInformation("{{A}}", (object[])[]); _logger.LogInformation("At {A}", orderId);""")]
    public Task Other_names(string statements) => Verify.InMethod(statements);

    [Fact]
    public Task Swapped_placeholders_are_not_compared() => Verify.InMethod("""
        _logger.LogInformation("{OrderId} of {Name}", orderId, name);
                _logger.LogInformation("{|LOG2008:{OrderId}|} of {Name} at {|LOG2015:{A}|}", name, orderId, 1);
                _logger.LogInformation("At {|LOG2015:{A}|}", "x");
        """);

    [Fact]
    public Task Definitions_by_delegate_count_too()
        => Verify.InMethod(
            """LoggerMessage.Define<int>(LogLevel.Debug, 1, "At {|LOG2015:{A}|}"); _logger.LogInformation("At {|LOG2015:{A}|}", name);""");

    [Fact]
    public Task Definitions_by_attribute_count_too() => Verify.Diagnostics("""
        static partial class C
        {
            [LoggerMessage(1, LogLevel.Information, "Took {|LOG2015:{OrderId}|} at {At}")]
            static partial void Took(ILogger logger, int orderId, DateTime at);
            static partial void Took(ILogger logger, int orderId, DateTime at) { }
            [LoggerMessage(2, LogLevel.Information, "Sent {OrderId} at {At}")]
            static partial void Sent(ILogger logger, int orderId, DateTimeOffset at, Exception error);
            static partial void Sent(ILogger logger, int orderId, DateTimeOffset at, Exception error) { }
            static void M(ILogger logger) => logger.LogInformation("Lost {|LOG2015:{OrderId}|}", "x");
        }
        """);

    [Fact]
    public Task The_outer_call_comes_before_those_in_its_values() => Verify.InMethod("""
        string Inner() { _logger.LogInformation("At {A}", 1); return ""; }
                _logger.LogInformation("{B} {C}", ((Func<int>)(() => { _logger.LogInformation("At {|LOG2015:{B}|}", "x"); return 1; }))(), Inner());
                _logger.LogInformation("At {|LOG2015:{B}|}", true);
        """.Replace("(\"{B} {C}\"", "(\"{|LOG2015:{B}|} {C}\"", StringComparison.Ordinal));

    [Fact]
    public Task Numbers_are_no_names() => Verify.InFramework(Framework.Log4Net, """LOG.Info("{0}", orderId); LOG.Info("{0}", name);""");

    [Fact]
    public async Task Generated_code_is_not_compared()
    {
        var test = Verify.Test(Verify.Method("""_logger.LogInformation("At {A}", orderId);"""));
        test.TestState.Sources.Add(("/0/Made.g.cs", """class D { void M(ILogger logger) => logger.LogInformation("At {A}", "x"); }"""));
        await test.RunAsync();
    }

    [Fact]
    public void Says_where_the_other_place_is_whatever_the_order_of_analysis()
    {
        var sources = Enumerable.Range(0, 9).Select(i => $$"""
            class C{{i}} { void M(ILogger logger) {
                logger.LogInformation("{A} {B}", {{(i % 3 == 0 ? "\"x\"" : i % 3 == 1 ? "5" : "true")}}, {{i}});
            } }
            """).ToArray();
        var expected = new[]
        {
            "File0.cs(2,28): text here, a number in File1.cs(2)", "File1.cs(2,28): a number here, text in File0.cs(2)",
            "File2.cs(2,28): a boolean here, text in File0.cs(2)"
        };
        for (var i = 0; i < 5; i++)
        {
            var compilation = AnalyzerRun.Compile(sources);
            var trees = compilation.SyntaxTrees;
            compilation = compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Skip(i * 2).Concat(trees.Take(i * 2)).Reverse());
            var found = AnalyzerRun.Analyze(compilation).Where(d => d.Id == "LOG2015").ToArray();
            Assert.All(found, d => Assert.Single(d.AdditionalLocations));
            Assert.Equal(expected, found.Select(Describe).Order(StringComparer.Ordinal));
        }
    }

    private static string Describe(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan();
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        Assert.StartsWith("'A' is ", message, StringComparison.Ordinal);
        Assert.EndsWith(": a search engine keeps one kind of value in a field and rejects the other", message, StringComparison.Ordinal);
        var what = message["'A' is ".Length..message.LastIndexOf(':')].Replace(" here and ", " here, ", StringComparison.Ordinal);
        return $"{start.Path}({start.StartLinePosition.Line + 1},{start.StartLinePosition.Character + 1}): {what}";
    }
}
