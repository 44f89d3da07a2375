using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>
/// The generator that completes a <c>[LoggerMessage]</c> method marks its part <c>[GeneratedCode]</c>, and attributes of both parts are the method's:
/// to the compiler the user's part is generated code as well.
/// </summary>
public sealed class GeneratedPartTests
{
    private const string GeneratedPart =
        """
        partial class C
        {
            [System.CodeDom.Compiler.GeneratedCode("Generator", "1.0")]
            private static partial void Took(ILogger logger, int orderId) => logger.Log(LogLevel.Information, $"{orderId}");
        }
        """;

    [Fact]
    public Task Users_part_is_checked_and_generated_part_is_not()
    {
        var test = Verify.Test(
            """
            partial class C
            {
                [LoggerMessage(1, LogLevel.Information, "Took {|LOG2007:{orderId}|}")]
                private static partial void Took(ILogger logger, int orderId);
            }
            """);
        test.TestState.Sources.Add(("/0/Generated.g.cs", GeneratedPart));
        return test.RunAsync();
    }
}
