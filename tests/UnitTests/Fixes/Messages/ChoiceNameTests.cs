using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Messages;

/// <summary>Text that depends on a condition is named after that, never after an empty text or a value inside of it.</summary>
public sealed class ChoiceNameTests
{
    [Theory]
    [InlineData(Framework.Mel, "{Name} changed{RestartNote}{LargeNote}{OrderIdText}", "")]
    [InlineData(Framework.Serilog, "{Name:l} changed{RestartNote:l}{LargeNote:l}{OrderIdText:l}", "")]
    [InlineData(Framework.NLog, "{Name} changed{RestartNote}{LargeNote}{OrderIdText}", "")]
    [InlineData(Framework.Mel, "{Name} changed{RestartNote}{LargeNote}{OrderIdText}", "{string.Empty}")]
    public async Task Is_a_note(Framework framework, string template, string more)
    {
        const string Locals = "var r = orderId > 3; var large = r; ";
        const string Values = """r ? ". Restart." : string.Empty, large ? $" ({order.Price}/{orderId})" : "", orderId > 3 ? "!" : "?" """;
        await Check.InFramework(
            framework,
            $$"""{{Locals}}LOG.Info($"{name} changed{(r ? ". Restart." : string.Empty)}{(large ? $" ({order.Price}/{orderId})" : "")}"""
                + $$"""{(orderId > 3 ? "!" : "?")}{{more}}");""",
            $"{Locals}LOG.Info(\"{template}\", name, {Values.TrimEnd()});", "LOG2001");
    }

    /// <summary><c>string.Empty</c> is text, and none at that.</summary>
    [Theory]
    [InlineData("\"a\" + string.Empty + name", "\"a{Name}\", name")]
    [InlineData("$\"a{string.Empty}{name}\"", "\"a{Name}\", name")]
    [InlineData("string.Concat(String.Empty, name, \"b\")", "\"{Name}b\", name")]
    [InlineData("string.Format(\"{0}{1}x\", string.Empty, name)", "\"{Name}x\", name")]
    public Task Is_nothing(string text, string after)
        => Check.Statement($"_logger.LogInformation({text});", $"_logger.LogInformation({after});", "LOG2001");
}
