using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>LOG2015 with the list of names that projects of a solution share.</summary>
public sealed class PropertyTypeListTests
{
    [Theory]
    [InlineData("OrderId;System.Int32")]
    [InlineData("# shared\n\nOrderId ; System.Int64 ; System.Int32")]
    [InlineData("OrderId;System.Nullable{System.Int32}")]
    [InlineData("OrderId;T:System.Int32;System.DateTime")]
    public Task What_is_of_another_kind_is_wrong(string list) => Run(list, """
        _logger.LogInformation("{OrderId} {UserId}", orderId, name);
                _logger.LogInformation("At {|LOG2015:{OrderId}|}", name);
                _logger.BeginScope(new Dictionary<string, object> { ["OrderId"] = name })?.Dispose();
        """);

    [Fact]
    public Task A_single_place_is_compared_as_well()
        => Run("OrderId;System.String", """_logger.LogInformation("At {|LOG2015:{OrderId}|}", orderId);""");

    [Fact]
    public async Task Keys_and_definitions_too()
    {
        var test = Verify.Test("""
            static partial class C
            {
                [LoggerMessage(5, LogLevel.Information, "Took {|LOG2015:{OrderId}|} of {UserId}")]
                static partial void Took(ILogger logger, int orderId, int userId);
                static partial void Took(ILogger logger, int orderId, int userId) { }
                static IDisposable? Scope(ILogger logger) => logger.BeginScope(new Dictionary<string, object> { [{|LOG2015:"UserId"|}] = "x" });
            }
            """);
        test.TestState.AdditionalFiles.Add(("/repo/LoggerParameterTypes.txt", "OrderId;System.String\nUserId;System.Int32"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("")]
    [InlineData("OrderId")]
    [InlineData("OrderId;")]
    [InlineData("OrderId;No.Such.Type")]
    [InlineData("OrderId;System.Int32;System.Object")]
    [InlineData("#OrderId;System.Int32")]
    [InlineData("orderId;System.Int32")]
    public Task What_it_does_not_say_is_right(string list) => Run(list, """_logger.LogInformation("At {OrderId}", name);""");

    [Fact]
    public async Task The_message_names_the_line()
    {
        var test = Verify.Test(Verify.Method("""_logger.LogInformation("At {|#0:{OrderId}|}", name);"""));
        test.TestState.AdditionalFiles.Add(("/repo/LoggerParameterTypes.Shop.txt", "A;System.String\nOrderId;System.Int32;System.DateTime\n"));
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult(
            LogAnalyzers.Rules.Templates.InconsistentPropertyType.Rule).WithLocation(0).WithArguments(
            "OrderId", "text", "a number or a date", "LoggerParameterTypes.Shop.txt(2)"));
        await test.RunAsync();
    }

    private static Task Run(string list, string statements)
    {
        var test = Verify.Test(Verify.Method(statements));
        test.TestState.AdditionalFiles.Add(("/repo/LoggerParameterTypes.txt", list));
        return test.RunAsync();
    }
}
