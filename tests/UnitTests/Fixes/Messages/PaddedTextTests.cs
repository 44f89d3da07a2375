using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Messages;

/// <summary>Text that is padded with blanks is aligned; what an alignment can't say stays in the value.</summary>
public sealed class PaddedTextTests
{
    [Theory]
    [InlineData("name.PadRight(14)", "{Name,-14}", "name")]
    [InlineData("name.PadLeft(14)", "{Name,14}", "name")]
    [InlineData("name.PadLeft(14, ' ')", "{Name,14}", "name")]
    [InlineData("order.User.Name.Trim().PadLeft(14)", "{UserName,14}", "order.User.Name.Trim()")]
    [InlineData("orderId.ToString().PadLeft(6)", "{OrderId,6}", "orderId")]
    [InlineData("orderId.ToString(\"X\").PadRight(6)", "{OrderId,-6:X}", "orderId")]
    [InlineData("name.PadLeft(14, '.')", "{Name}", "name.PadLeft(14, '.')")]
    [InlineData("name.PadLeft(_count)", "{Name}", "name.PadLeft(_count)")]
    [InlineData("name.PadLeft(0)", "{Name}", "name.PadLeft(0)")]
    [InlineData("name.PadLeft(12).PadRight(14)", "{Name}", "name.PadLeft(12).PadRight(14)")]
    [InlineData("(name + \"x\").PadRight(14)", "{Name}", "(name + \"x\").PadRight(14)")]
    [InlineData("name?.PadRight(14)", "{Name}", "name?.PadRight(14)")]
    public async Task Is_aligned(string value, string hole, string argument)
    {
        await Check.Statement($"_logger.LogInformation(\"|\" + {value} + \"|\");", $"_logger.LogInformation(\"|{hole}|\", {argument});", "LOG2001");
        await Check.Statement($"Console.WriteLine($\"|{{{value}}}|\");", $"_logger.LogInformation(\"|{hole}|\", {argument});", "LOG1001");
        await Check.Statement(
            $"_logger.LogInformation(string.Concat(\"|\", {value}, \"|\"));", $"_logger.LogInformation(\"|{hole}|\", {argument});", "LOG2001");
        await Check.Statement(
            $"_logger.LogInformation(string.Format(\"|{{0}}|\", {value}));", $"_logger.LogInformation(\"|{hole}|\", {argument});", "LOG2001");
    }

    [Theory]
    [InlineData(Framework.Mel, "{Name,-14} a  |", "|{OrderId,6}")]
    [InlineData(Framework.Serilog, "{Name,-14:l} a  |", "|{OrderId,6}")]
    [InlineData(Framework.NLog, "{Name,-14} a  |", "|{OrderId,6}")]
    public Task Is_aligned_in_every_framework(Framework framework, string text, string number)
        => Check.InFramework(
            framework, """LOG.Info($"{name.PadRight(14)}{" a".PadRight(4)}|" + "|" + orderId.ToString().PadLeft(6));""",
            $"LOG.Info(\"{text}{number}\", name, orderId);", "LOG2001");

    [Fact]
    public Task Is_aligned_in_formats()
        => Check.Source(
            Verify.Method("""_logger.Debug($"{name.PadRight(14)}|{name.PadLeft(9, '-')}|");""", Framework.Log4Net),
            Verify.Method("""_logger.DebugFormat("{0,-14}|{1}|", name, name.PadLeft(9, '-'));""", Framework.Log4Net), "LOG2018",
            references: References.WithAllFrameworks);

    /// <summary>An alignment of its own is another one.</summary>
    [Fact]
    public Task Keeps_an_alignment_around_it()
        => Check.Statement(
            """_logger.LogInformation($"|{name.PadLeft(12),-14}|");""", """_logger.LogInformation("|{Name,-14}|", name.PadLeft(12));""", "LOG2001");
}
