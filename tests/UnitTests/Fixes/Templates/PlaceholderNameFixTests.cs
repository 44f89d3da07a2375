using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2006 and LOG2007.</summary>
public sealed class PlaceholderNameFixTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("{0} by {1}", order.Id, user.Name);""",
        """_logger.LogInformation("{OrderId} by {UserName}", order.Id, user.Name);""")]
    [InlineData("""_logger.LogInformation("{1} by {0}", order.Id, user.Id);""",
        """_logger.LogInformation("{OrderId} by {UserId}", order.Id, user.Id);""")]
    [InlineData("""_logger.LogInformation("{0:D4} {OrderId}", order.Id, orderId);""",
        """_logger.LogInformation("{Id:D4} {OrderId}", order.Id, orderId);""")]
    [InlineData("""_logger.LogInformation($"{nameof(M)} {{0}}", orderId);""", """_logger.LogInformation($"{nameof(M)} {{OrderId}}", orderId);""")]
    public Task Names_positions(string before, string after) => Check.Statement(before, after, "LOG2006");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("{0} of {1}", orderId, name);""", """LOG.Info("{OrderId} of {Name}", orderId, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{1} of {0}", orderId, user.Id);""", """LOG.Info("{UserId} of {OrderId}", user.Id, orderId);""")]
    [InlineData(Framework.NLog, """LOG.Info("{1} of {0}", orderId, user.Id);""", """LOG.Info("{UserId} of {OrderId}", user.Id, orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{@0}", user.Id);""", """LOG.Info("{@UserId}", user.Id);""")]
    [InlineData(Framework.NLog, """LOG.Info("{0} and {0}", orderId);""", """LOG.Info("{OrderId} and {OrderId2}", orderId, orderId);""")]
    public Task Names_positions_in_every_framework(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG2006");

    /// <summary>Names change, quotes and formats don't.</summary>
    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("{1} then {0}", name, user.Name);""", """LOG.Info("{UserName} then {Name}", user.Name, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{1:l} then {0,20}", name, user.Name);""",
        """LOG.Info("{UserName:l} then {Name,20}", user.Name, name);""")]
    [InlineData(Framework.Serilog, """LOG.Info("{0} and {0} of {1}", 5, "k");""",
        """LOG.Info("{Value} and {Value2} of {Value3}", 5, 5, "k");""")]
    [InlineData(Framework.NLog, """LOG.Info("{0} and {0} of {1}", 5, "k");""", """LOG.Info("{Value} and {Value2} of {Value3}", 5, 5, "k");""")]
    [InlineData(Framework.NLog, """LOG.Info("{2,5:D2}|{0} {1,-4}|", "k", 'c', orderId);""",
        """LOG.Info("{OrderId,5:D2}|{Value} {Value2,-4}|", orderId, "k", 'c');""")]
    [InlineData(Framework.Serilog, """LOG.Info(@"{1} ""of"" {0} \", orderId, state);""",
        """LOG.Info(@"{State} ""of"" {OrderId} \", state, orderId);""")]
    [InlineData(Framework.Mel, """const string K = "k"; LOG.Info("{0} {1}", K, DayOfWeek.Friday);""",
        """const string K = "k"; LOG.Info("{K} {Friday}", K, DayOfWeek.Friday);""")]
    public Task Changes_nothing_but_names(Framework framework, string before, string after)
        => Check.InFramework(framework, before, after, "LOG2006");

    [Theory]
    [InlineData(Framework.Mel, "\"{0} = {1}\", nameof(order.Price), order.Price", "nameof(order.Price) + \" = {Price}\", order.Price")]
    [InlineData(Framework.NLog, "\"{0} = {1}\", nameof(order.Price), order.Price", "nameof(order.Price) + \" = {Price}\", order.Price")]
    [InlineData(Framework.Serilog, "\"{0:l} = {1}\", nameof(order.Price), order.Price", "nameof(order.Price) + \" = {Price}\", order.Price")]
    [InlineData(Framework.Serilog, "\"{0} = {1}\", nameof(order.Price), order.Price", "\"{PriceName} = {Price}\", nameof(order.Price), order.Price")]
    [InlineData(Framework.Mel, "@\"\\ {0}{1} {2}\", nameof(order), nameof(user), user.Id",
        "@\"\\ \" + nameof(order) + nameof(user) + @\" {UserId}\", user.Id")]
    [InlineData(Framework.Mel, "\"{1} is {0}\", nameof(order), orderId", "nameof(order) + \" is {OrderId}\", orderId")]
    [InlineData(Framework.Mel, "\"{0}: {1,9}|\", orderId, nameof(order)", "\"{OrderId}: {OrderName,9}|\", orderId, nameof(order)")]
    [InlineData(Framework.Mel, "\"{0}\", nameof(order)", "\"{OrderName}\", nameof(order)")]
    [InlineData(Framework.Mel, "$\"{nameof(M)} {{0}} {{1}}\", nameof(order), orderId", "$\"{nameof(M)} {nameof(order)} {{OrderId}}\", orderId")]
    // A template that is joined with "+" is one constant text, and nameof a part of it.
    [InlineData(Framework.Mel, "\"{0}\" + \" = {1}\", nameof(order.Price), order.Price", "nameof(order.Price) + \" = {Price}\", order.Price")]
    [InlineData(Framework.NLog, "\"in {0} \" + \"= {1}\", nameof(order.Price), order.Price",
        "\"in \" + nameof(order.Price) + \" \" + \"= {Price}\", order.Price")]
    [InlineData(Framework.Mel, "\"a \" + \"{0}{1} is\" + \" {2}\", nameof(order), nameof(user), user.Id",
        "\"a \" + nameof(order) + nameof(user) + \" is\" + \" {UserId}\", user.Id")]
    [InlineData(Framework.Mel, "nameof(M) + \" {0} {1}\", nameof(order), orderId", "nameof(M) + \" \" + nameof(order) + \" {OrderId}\", orderId")]
    [InlineData(Framework.Mel, "$\"{nameof(M)} \" + \"{0}: {1}\", nameof(order), orderId",
        "$\"{nameof(M)} \" + nameof(order) + \": {OrderId}\", orderId")]
    public Task Makes_text_of_nameof(Framework framework, string before, string after)
        => Check.InFramework(framework, $"LOG.Info({before});", $"LOG.Info({after});", "LOG2006");

    /// <summary>Who reads a constant does not read a <c>$</c> in front of it.</summary>
    [Theory]
    [InlineData("LOG2006", """LOG.Info($"a {{0}} {{{{x}}}}", orderId);""", """LOG.Info("a {OrderId} {{x}}", orderId);""")]
    [InlineData("LOG2007", """"LOG.Info($@"a ""{{orderId}}""", orderId);"""", """"LOG.Info(@"a ""{OrderId}""", orderId);"""")]
    [InlineData("LOG3002", """LOG.Info($"WARN: using lower");""", """LOG.Warn("using lower");""")]
    public Task Drops_a_needless_interpolation(string id, string before, string after)
        => Check.InFramework(Framework.Mel, before, after, id);

    [Fact]
    public Task Gives_repeated_positions_their_values()
        => Check.Source(
            Verify.Method("""_logger.LogInformation("{0} {1} {0}", orderId, name);"""),
            Verify.Method("""_logger.LogInformation("{OrderId} {Name} {OrderId2}", orderId, name, orderId);"""), "LOG2006", runs: false);

    [Fact]
    public Task A_format_that_a_name_would_make_longer_keeps_its_number()
        => Check.Withheld(Framework.NLog, """_logger.Info("{0:F2}}}", order.Price);""", "LOG2006");

    [Theory]
    [InlineData("""_logger.LogInformation("{orderId} {Name}", orderId, name);""", """_logger.LogInformation("{OrderId} {Name}", orderId, name);""")]
    [InlineData("""_logger.LogInformation("{order_id,5:D2}", orderId);""", """_logger.LogInformation("{OrderId,5:D2}", orderId);""")]
    [InlineData("""_logger.LogInformation("{ Order }", orderId);""", """_logger.LogInformation("{Order}", orderId);""")]
    public Task Spells_in_pascal_case(string before, string after) => Check.Statement(before, after, "LOG2007");

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Spells_so_in_every_framework(Framework framework)
        => Check.InFramework(
            framework, """LOG.Info("{order_id} {@user}", orderId, user.Id);""", """LOG.Info("{OrderId} {@User}", orderId, user.Id);""", "LOG2007");

    [Theory]
    [InlineData("camel", "{orderId}")]
    [InlineData("snake", "{order_id}")]
    [InlineData("elastic", "{order.id}")]
    public Task Spells_as_configured(string casing, string hole)
        => Check.Statement(
            """_logger.LogInformation("{OrderId}", orderId);""", $"""_logger.LogInformation("{hole}", orderId);""", "LOG2007",
            ("log_analyzers.placeholder_casing", casing));

    [Fact]
    public Task A_format_that_is_known_does_not_stand_in_the_way()
        => Check.InFramework(Framework.NLog,
            """LOG.Info("{id:X4} {day:G} {Price:F2} {when:yyyy}", orderId, DayOfWeek.Friday, order.Price, DateTime.MinValue);""",
            """LOG.Info("{Id:X4} {Day:G} {Price:F2} {When:yyyy}", orderId, DayOfWeek.Friday, order.Price, DateTime.MinValue);""", "LOG2007");

    [Theory]
    [InlineData("""_logger.LogInformation("{name} {Name}", name, order.Name);""")]
    [InlineData("""const string T = "{name}"; _logger.LogInformation(T, name);""")]
    public Task Leaves_what_is_shared_or_would_collide(string statement) => Check.Withheld(statement, "LOG2007");
}
