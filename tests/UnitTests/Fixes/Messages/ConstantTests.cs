using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Messages;

/// <summary>Constants are text of the template where every culture shows them alike, else values.</summary>
public sealed class ConstantTests
{
    private const string Count = "const int MESSAGE_COUNT = 50_000; ";

    [Theory]
    [InlineData(Count, "$\"publishing {MESSAGE_COUNT:N0} messages to {name}\"",
        "\"publishing {MessageCount:N0} messages to {Name}\", MESSAGE_COUNT, name")]
    [InlineData(Count, "$\"{MESSAGE_COUNT} {MESSAGE_COUNT:D8} {MESSAGE_COUNT:x} {MESSAGE_COUNT:000} {MESSAGE_COUNT,7}| {name}\"",
        "\"50000 00050000 c350 50000   50000| {Name}\", name")]
    [InlineData(Count, "$\"{MESSAGE_COUNT:C} {MESSAGE_COUNT,9:#,##0} {name}\"",
        "\"{MessageCount:C} {MessageCount2,9:#,##0} {Name}\", MESSAGE_COUNT, MESSAGE_COUNT, name")]
    [InlineData("const int MIN = -5; ", "$\"{MIN} {MIN:X} {name}\"",
        "\"{MIN} FFFFFFFB {Name}\", MIN, name")]
    [InlineData("const int MIN = -5; ", "\"from \" + MIN + \" to \" + 7 + name",
        "\"from {MIN} to 7{Name}\", MIN, name")]
    [InlineData("const decimal RATE = 1.5m; ", "name + \" at \" + RATE",
        "\"{Name} at {RATE}\", name, RATE")]
    [InlineData("const decimal RATE = 1.5m; ", "string.Concat(name, \" at \", RATE)",
        "\"{Name} at {RATE}\", name, RATE")]
    [InlineData("const double RATE = 1.5; ", "$\"at {RATE} of {name}\"",
        "\"at {RATE} of {Name}\", RATE, name")]
    [InlineData(Count, "string.Format(\"{0:N0} of {1}\", MESSAGE_COUNT, name)",
        "\"{MessageCount:N0} of {Name}\", MESSAGE_COUNT, name")]
    [InlineData(Count, "string.Format(\"{0} of {1}\", MESSAGE_COUNT, name)",
        "\"50000 of {Name}\", name")]
    [InlineData("", "string.Format(\"{0} of {1}\", 5, name)",
        "\"{Value} of {Name}\", 5, name")]
    [InlineData("", "$\"{true} {'c'} {DayOfWeek.Friday} {5} {name}\"",
        "\"True c Friday 5 {Name}\", name")]
    public async Task In_prints_and_made_text(string before, string text, string after)
    {
        await Check.Statement($"{before}Console.WriteLine({text});", $"{before}_logger.LogInformation({after});", "LOG1001");
        await Check.Statement($"{before}_logger.LogError({text});", $"{before}_logger.LogError({after});", "LOG2001");
    }

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task In_each_framework(Framework framework) => Check.InFramework(framework,
        Count + """LOG.Info($"{orderId} of {MESSAGE_COUNT:N0} and {MESSAGE_COUNT}");""",
        Count + """LOG.Info("{OrderId} of {MessageCount:N0} and 50000", orderId, MESSAGE_COUNT);""", "LOG2001");
}
