using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Contract;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Hosts;

/// <summary>Every rule and its fix on this host, in every version of the language.</summary>
public sealed class RuleCaseTests
{
    public static TheoryData<LanguageVersion> Languages => [.. RuleCaseRun.Languages];

    public static TheoryData<LanguageVersion, string> Cases
    {
        get
        {
            var data = new TheoryData<LanguageVersion, string>();
            foreach (var language in RuleCaseRun.Languages)
            {
                foreach (var one in RuleCases.All)
                {
                    data.Add(language, one.Name);
                }
            }

            return data;
        }
    }

    [Fact]
    public void Every_rule_has_a_case()
        // Files beside the code are in no version of C#; what is reported in them is tested on the oldest and the newest host anyway.
        => Assert.Empty(RuleCatalog.All.Where(r => r is not (FileRule or StaleBaseline or ChangedEvent or UnlistedEvent)).Select(r => r.Id)
            .Except(RuleCases.All.Select(c => c.Id)));

    [Fact]
    public void Every_case_of_a_rule_with_a_fix_is_fixed()
        => Assert.All(RuleCases.All, c => Assert.Equal(FixRun.Fixable.Contains(c.Id), c.After is not null));

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Is_reported_and_fixed(LanguageVersion language, string name)
    {
        var one = RuleCases.All.Single(c => c.Name == name);
        var run = await RuleCaseRun.In(language);
        Assert.Contains(one.Id, run.FoundIn(one));
        if (one.FixedIn(language) is { } expected)
        {
            Assert.Equal(expected, run.TextOf(one));
        }

        if (one.After is not null && language >= one.FixedSince)
        {
            Assert.DoesNotContain(one.Id, run.LeftIn(one));
        }
    }

    /// <summary>Else no baseline would keep it quiet; events of the catalogue are no findings.</summary>
    [Fact]
    public async Task Every_finding_has_a_fingerprint()
        => Assert.Equal(
            RuleCatalog.All.Where(r => !r.IsFinding).Select(r => r.Id),
            (await RuleCaseRun.In(RuleCaseRun.Languages.Last())).WithoutFingerprint);

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Compiles_before_and_after(LanguageVersion language) => Assert.Empty((await RuleCaseRun.In(language)).Errors);

    /// <summary>What the fixes of prints add to a type, to the entry point and to the end of its file.</summary>
    [Theory]
    [MemberData(nameof(Languages))]
    public async Task Loggers_are_wired(LanguageVersion language)
    {
        const string Program = """
            using System;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;
            static class Program
            {
                static void Main(string[] args)
                {
                    Console.WriteLine("Starts");
                    var host = Host.CreateDefaultBuilder(args).ConfigureServices(s => s.AddSingleton<Shop>()).Build();
                    host.Run();
                }
            }
            class Shop
            {
                public void Open(int id) { Console.WriteLine("Open " + id); }
            }
            struct Price
            {
                public void Show(int value) { Console.WriteLine("Price " + value); }
            }
            """;
        using var run = new FixRun([Program], language: language, kind: OutputKind.ConsoleApplication);
        Assert.True(await run.FixAllAsync("LOG1001"));
        Assert.Empty(await run.ErrorsAsync());
        var text = await run.TextAsync();
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
        Assert.Contains("public Shop(ILogger<Shop> logger)", text, StringComparison.Ordinal);
        Assert.Contains("private static ILogger Logger => AppLogging.For(typeof(Price));", text, StringComparison.Ordinal);
        Assert.Contains("static class AppLogging", text, StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync("LOG1001"));
    }
}
