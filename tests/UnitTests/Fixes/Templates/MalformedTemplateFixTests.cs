using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2004.</summary>
public sealed class MalformedTemplateFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("{Name} }", name);""", """_logger.LogInformation("{Name} }}", name);""")]
    [InlineData("""_logger.LogInformation("{ {Name}", name);""", """_logger.LogInformation("{{ {Name}", name);""")]
    [InlineData("""_logger.LogInformation("{Name} {", name);""", """_logger.LogInformation("{Name} {{", name);""")]
    [InlineData("""_logger.LogInformation("id {}", orderId);""", """_logger.LogInformation("id {OrderId}", orderId);""")]
    public Task Mends_braces(string before, string after) => Check.Source(Verify.Method(before), Verify.Method(after), "LOG2004", runs: false);

    [Theory]
    [InlineData("""_logger.LogInformation("open {");""", """_logger.LogInformation("{Text}", "open {");""")]
    [InlineData("""_logger.LogInformation("close }");""", """_logger.LogInformation("{Text}", "close }");""")]
    public Task Passes_text_with_stray_braces_as_a_value(string before, string after) => Check.Statement(before, after, "LOG2004");

    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("done } {Id}", orderId);""", """LOG.Info("done }} {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{user-name} is in");""", """LOG.Info("{{user-name}} is in");""")]
    [InlineData(Framework.Serilog, """LOG.Info("{} of {Id}", orderId);""", """LOG.Info("{{}} of {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Id} in {  } and {,5}", orderId);""", """LOG.Info("{Id} in {{  }} and {{,5}}", orderId);""")]
    public Task Doubles_the_braces_of_what_is_text(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG2004");

    /// <summary>Pairs of a row that has an odd one too can't be told: all are text.</summary>
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("}}}---}}}");""", """LOG.Info("{Text}", "}}}---}}}");""", "}}}---}}}")]
    [InlineData(Framework.Serilog, """LOG.Info("}}}---}}}");""", """LOG.Info("{Text:l}", "}}}---}}}");""", "}}}---}}}")]
    [InlineData(Framework.NLog, """LOG.Info("}}}---}}}");""", """LOG.Info("{Text}", "}}}---}}}");""", "}}}---}}}")]
    [InlineData(Framework.Serilog, """LOG.Info("a {{{ b");""", """LOG.Info("{Text:l}", "a {{{ b");""", "a {{{ b")]
    [InlineData(Framework.Serilog, """LOG.Info("}}}}} x {{{{{");""", """LOG.Info("{Text:l}", "}}}}} x {{{{{");""", "}}}}} x {{{{{")]
    [InlineData(Framework.Serilog, """LOG.Info("{ \"a\": { \"b\": [{}] } }");""", """LOG.Info("{{ \"a\": {{ \"b\": [{{}}] }} }}");""",
        "{ \"a\": { \"b\": [{}] } }")]
    public Task Keeps_the_text(Framework framework, string before, string after, string said)
        => Check.Mended(framework, before, after, "LOG2004", said);

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("}}}---}}} {Id}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("}}}---}}} {Id}", orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("}}}---}}} {Id}", orderId);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("}}}---}}} {0}", orderId);""")]
    [InlineData(Framework.Log4Net, """LOG.Info("}}}---}}}");""")]
    [InlineData(Framework.Log4Net, """LOG.Info("{{{");""")]
    [InlineData(Framework.Mel, """LOG.Info("}}} {Id}", orderId);""")]
    public Task Leaves_rows_of_braces_beside_values(Framework framework, string statement) => Check.Withheld(framework, statement, "LOG2004");

    /// <summary>Two that can't be names do not become one.</summary>
    [Fact]
    public Task Gives_different_names()
        => Check.Mended(
            Framework.Serilog, """LOG.Info("{12abc} {12abc} {Id}", name, items, orderId);""",
            """LOG.Info("{Abc} {Abc2} {Id}", name, items, orderId);""", "LOG2004", "\"Bob {0} }\" [\"a\", \"b\"] 17");

    /// <summary>A number before a name is one where it counts the places: NLog prints the template today, without any value.</summary>
    [Theory]
    [InlineData("""LOG.Info("{0} of {Name}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""", "17 of Bob {0} }")]
    [InlineData("""LOG.Info("{0,4} of {Id} in {2}", orderId, 5, items.Length);""",
        """LOG.Info("{OrderId,4} of {Id} in {ItemCount}", orderId, 5, items.Length);""", "  17 of 5 in 2")]
    [InlineData("""LOG.Info("{0}: {OrderId}", orderId, 5);""", """LOG.Info("{OrderId2}: {OrderId}", orderId, 5);""", "17: 5")]
    public Task Names_numbers_before_a_name(string before, string after, string said)
        => Check.Mended(Framework.NLog, before, after, "LOG2004", said);

    /// <summary>Other numbers may mean another value than the one at their place.</summary>
    [Theory]
    [InlineData("""LOG.Info("{1} of {Name}", orderId, name);""")]
    [InlineData("""LOG.Info("{0} of {Name} in {1}", orderId, name, items.Length);""")]
    [InlineData("""LOG.Info("{0} of {Name}", orderId);""")]
    [InlineData("""LOG.Info("{0} of {Name}", new object[] { orderId, name, 1 });""")]
    public Task Leaves_other_numbers_before_a_name(string statement) => Check.Withheld(Framework.NLog, statement, "LOG2004");

    /// <summary>Whose names two placeholders have is for the reader to say.</summary>
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{} {Id} {id}", orderId, name, items);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{Id} {id} }", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{Id} {id} }", orderId, name);""")]
    public Task Leaves_two_of_one_name(Framework framework, string statement) => Check.Withheld(framework, statement, "LOG2004");

    /// <summary>Braces that stand in different literals are nobody's to double.</summary>
    [Fact]
    public Task Leaves_braces_in_two_literals() => Check.Withheld(Framework.Serilog, """_logger.Fatal($"{{{$"}}"}");""", "LOG2004");
}
