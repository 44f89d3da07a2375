using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>LOG6006 in files: what a message claims, and what a run did.</summary>
[Collection("SelfLog is the process's")]
public sealed class LoggingSwitchedOffTests
{
    [Theory]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"None"}}}""", "\"None\"")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":6}}}""", "6")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"none","Shop":"None"},"Console":{"LogLevel":{"Default":"None"}}}}""", "\"none\"")]
    public void Microsoft_writes_nothing(string json, string marked)
    {
        var found = Assert.Single(FileRun.Program.Find(("appsettings.json", json)));

        Assert.Equal(("LOG6006", marked), (found.Id, found.Marked));
        Assert.Equal("off", MelRun.Outcome(json));
    }

    [Theory]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"None","Shop":"Warning"}}}""", "Warning")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"None"},"Console":{"LogLevel":{"Default":"Warning"}}}}""", "Warning")]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Warning","Shop":"None"}}}""", "off")]
    [InlineData("""{"Logging":{"Console":{"LogLevel":{"Default":"None"}}}}""", "off")]
    public void Microsoft_writes_something(string json, string outcome)
    {
        Assert.Empty(FileRun.Program.Find(("appsettings.json", json)));
        Assert.Equal(outcome, MelRun.Outcome(json));
    }

    /// <summary>What an environment switches off, the file below may leave on for a category.</summary>
    [Theory]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Information","Shop":"Warning"}}}""", "Warning", 0)]
    [InlineData("""{"Logging":{"LogLevel":{"Default":"Information"}}}""", "off", 1)]
    public void Layers_are_judged_together(string below, string outcome, int count)
    {
        const string Over = """{"Logging":{"LogLevel":{"Default":"None"}}}""";

        var found = FileRun.Program.Find(("appsettings.json", below), ("appsettings.Production.json", Over));
        Assert.Equal(count, found.Length);
        Assert.All(found, f => Assert.Equal("appsettings.Production.json", f.Name));
        Assert.Equal(outcome, MelRun.Outcome(below, Over));
    }

    [Theory]
    [InlineData("""{"Serilog":{"MinimumLevel":6}}""", "6")]
    [InlineData("""{"Serilog":{"MinimumLevel":{"Default":"6","Override":{"Shop":"6"}}}}""", "\"6\"")]
    public void Serilog_writes_nothing(string json, string marked)
    {
        var found = Assert.Single(FileRun.Program.Find(("appsettings.json", json)));

        Assert.Equal(("LOG6006", marked), (found.Id, found.Marked));
        Assert.Equal("off", SerilogRun.Outcome(json));
    }

    [Theory]
    [InlineData("""{"Serilog":{"MinimumLevel":{"Default":6,"Override":{"Shop":"Warning"}}}}""", "Warning")]
    public void Serilog_writes_something(string json, string outcome)
    {
        Assert.Empty(FileRun.Program.Find(("appsettings.json", json)));
        Assert.Equal(outcome, SerilogRun.Outcome(json));
    }

    [Fact]
    public void Tests_and_code_that_adds_filters_are_silent()
    {
        const string Json = """{"Logging":{"LogLevel":{"Default":"None"}}}""";

        Assert.Empty(FileRun.Program.Find(("appsettings.Test.json", Json)));
        Assert.Single(FileRun.Program.Find(("appsettings.Latest.json", Json)));
        Assert.Empty(FileRun.Program.Find(("appsettings.Testing.json", Json)));
        var tests = new FileRun { References = [.. References.WithSettings, References.Empty("xunit.core", new(2, 9))] };
        Assert.Empty(tests.Find(("appsettings.json", Json)));
        var filters = new FileRun { Source = "class Program { static void Main() { /* b.AddFilter(\"Shop\", LogLevel.Error) */ } }" };
        Assert.Empty(filters.Find(("appsettings.json", Json)));
    }
}
