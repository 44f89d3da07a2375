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
    public Task Reports_the_second_event(string one, string other)
        => Verify.Diagnostics(Ids
            + $$"""class C { void M(ILogger logger) { logger.LogInformation({{one}}, "One"); """
            + $$"""logger.LogWarning({|LOG5005:{{other}}|}, "Other"); } }""");

    [Theory]
    [InlineData("""logger.LogInformation(5, "One"); logger.LogInformation(5, "One");""")]
    [InlineData("""logger.LogInformation(int.MaxValue, "One"); logger.LogInformation(int.MaxValue, "Other");""")] // Another assembly's.
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
            [LoggerMessage(5, LogLevel.Information, "One")]
            static partial void One(ILogger logger);
            [LoggerMessage(EventId = {|LOG5005:5|}, Level = LogLevel.Information, Message = "Two")]
            static partial void Two(ILogger logger);
            [LoggerMessage(EventId = 6, Level = LogLevel.Information, Message = "Three")]
            static partial void Three(ILogger logger);
            [LoggerMessage(Level = LogLevel.Information, Message = "Four")]
            static partial void Four(ILogger logger);
            static readonly Action<ILogger, Exception?> S = LoggerMessage.Define(LogLevel.Information, 5, "Five");
            static void M(ILogger logger) { logger.LogInformation(5, "Six"); One(logger); One(logger); }
        }
        """);

    /// <summary>One number is one decision: who gave it to a class of events, or routes records by it, is not told so on every line.</summary>
    [Theory]
    [InlineData("Ids.Bypass", "One", "Other", "", """class D { void M(ILogger l) => l.LogInformation(Ids.Bypass, "Third"); }""")]
    [InlineData("(int)Code.Skip", "One", "Other", "", """class D { void M(ILogger l) => l.LogError((int)Code.Skip, "Third"); }""")]
    [InlineData("new EventId((int)Code.Skip)", "One", "Other", "",
        """class D { void M(ILogger l) => l.LogError(new EventId((int)Code.Skip), "Third"); }""")]
    [InlineData("Ids.Bypass", "One", "Other", """l.LogInformation(Ids.Bypass, "Third"); l.LogInformation(Ids.Bypass, "Fourth");""", "")]
    [InlineData("(int)Code.Db_ContainerNotFound", "Container {Name} is missing", "Creating the container {Name}", "", "")]
    [InlineData("(int)Code.InitProvider", "{A} is initializing", "Initializing provider {A} took long", "", "")]
    public Task Accepts_a_number_that_is_a_marker(string id, string one, string other, string more, string types)
        => Verify.Diagnostics($$"""
            enum Code { Skip = 7, Db_ContainerNotFound = 8, InitProvider = 9 }
            static class Ids { public static readonly EventId Bypass = new(7, "Bypass"); }
            class C { void M(ILogger l) { l.LogInformation({{id}}, "{{one}}"{{Value(one)}});
                l.LogInformation({{id}}, "{{other}}"{{Value(other)}}); {{more}} } }
            {{types}}
            """);

    [Theory]
    [InlineData("(int)Code.DataRead", "(int)Code.DataRead", "Read {Name}", "Written {Name}")]
    [InlineData("Ids.Bypass", "7", "One {Name}", "Other {Name}")]
    public Task Reports_a_name_that_says_one_of_the_events(string id, string same, string one, string other)
        => Verify.Diagnostics($$"""
            enum Code { DataRead = 7 }
            static class Ids { public static readonly EventId Bypass = new(7, "Bypass"); }
            class C { void M(ILogger l) { l.LogInformation({{id}}, "{{one}}", 1); l.LogInformation({|LOG5005:{{same}}|}, "{{other}}", 1); } }
            """);

    [Fact]
    public Task Over_several_files()
    {
        var test = Verify.Test("""partial class C { void M(ILogger l) => l.LogInformation({|#1:5|}, "One"); }""");
        test.TestState.Sources.Add(("/0/Other.cs",
            """partial class C { void N(ILogger l) { l.LogInformation({|#0:5|}, "Other {Id}", 1); } """
                + """void O(ILogger l) { l.LogInformation({|#2:5|}, "Third"); } }"""));
        var rule = RuleCatalog.All.Single(r => r.Id == "LOG5005").Descriptor;
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult(rule).WithLocation(2).WithLocation(0).WithLocation(1)
            .WithMessage(
                """Event 5 of 'C' is "Third" here and "Other {Id}" in Other.cs(1), and 1 more: who counts or filters by the number takes the one """
                    + "for the other"));
        return test.RunAsync();
    }

    private static string Value(string text) => text.Contains('{') ? ", 1" : "";
}
