using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class RepeatedEventIdTests
{
    private const string Ids
        = """enum E { A = 5, B = 6 } static class Ids { public const int Five = 5; public static readonly EventId Took = new(5, "Took"); """
            + """public static readonly EventId Made = new EventId(5); public static readonly EventId Six = 6; } """;

    [Theory]
    [InlineData("5", "5")]
    [InlineData("5", "Ids.Five")]
    [InlineData("(int)E.A", """new EventId(5, "x")""")]
    [InlineData("Ids.Took", "Ids.Made")]
    [InlineData("Ids.Six", "new EventId(6)")]
    [InlineData("(EventId)5", "5")]
    public Task Reports_both_places(string one, string other)
        => Verify.Diagnostics(Ids
            + $$"""class C { void M(ILogger logger) { logger.LogInformation({|LOG5005:{{one}}|}, "One"); """
            + $$"""logger.LogWarning({|LOG5005:{{other}}|}, "Other"); } }""");

    [Theory]
    [InlineData("""logger.LogInformation(5, "One"); logger.LogInformation(5, "One");""")]
    [InlineData("""logger.LogInformation(0, "One"); logger.LogInformation(0, "Other");""")]
    [InlineData("""logger.LogInformation(5, "One"); logger.LogInformation(6, "Other");""")]
    [InlineData(
        """logger.LogInformation(default(EventId), "One"); logger.LogInformation(new EventId(), "Other"); """
            + """logger.LogInformation(new EventId(), "Third");""")]
    [InlineData("""EventId id = 5; logger.LogInformation(id, "One"); logger.LogInformation(id, "Other");""")]
    [InlineData("""logger.LogInformation("One"); logger.LogInformation("Other");""")]
    public Task Accepts(string statements) => Verify.Diagnostics(Ids + $$"""class C { void M(ILogger logger) { {{statements}} } }""");

    [Fact]
    public Task Types_have_numbers_of_their_own()
        => Verify.Diagnostics(
            """class C { void M(ILogger l) => l.LogInformation(5, "One"); } class D { void M(ILogger l) => l.LogInformation(5, "Other"); }""");

    [Fact]
    public Task Definitions_count_too() => Verify.DiagnosticsInBrokenCode("""
        static partial class C
        {
            [LoggerMessage({|LOG5005:5|}, LogLevel.Information, "One")]
            static partial void One(ILogger logger);
            [LoggerMessage(EventId = {|LOG5005:5|}, Level = LogLevel.Information, Message = "Two")]
            static partial void Two(ILogger logger);
            [LoggerMessage(EventId = 6, Level = LogLevel.Information, Message = "Three")]
            static partial void Three(ILogger logger);
            [LoggerMessage(Level = LogLevel.Information, Message = "Four")]
            static partial void Four(ILogger logger);
            static readonly Action<ILogger, Exception?> S = LoggerMessage.Define(LogLevel.Information, {|LOG5005:5|}, "Five");
            static void M(ILogger logger) { logger.LogInformation({|LOG5005:5|}, "Six"); One(logger); One(logger); }
        }
        """);

    [Fact]
    public Task Over_several_files()
    {
        var test = Verify.Test("""partial class C { void M(ILogger l) => l.LogInformation({|#0:5|}, "One"); }""");
        test.TestState.Sources.Add(("/0/Other.cs", """partial class C { void N(ILogger l) => l.LogInformation({|#1:5|}, "Other {Id}", 1); }"""));
        var rule = RuleCatalog.All.Single(r => r.Id == "LOG5005").Descriptor;
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult(rule).WithLocation(0).WithLocation(1)
            .WithMessage(
                """Event 5 of 'C' is "One" here and "Other {Id}" in Other.cs(1): who counts or filters by the number takes the one for the other"""));
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult(rule).WithLocation(1).WithLocation(0)
            .WithMessage(
                """Event 5 of 'C' is "Other {Id}" here and "One" in Test0.cs(1): who counts or filters by the number takes the one for the other"""));
        return test.RunAsync();
    }
}
