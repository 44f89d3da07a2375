using System.Text.RegularExpressions;
using LogAnalyzers.DocsGenerator;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>The sample with a file for every mistake: what is found in each, and what the real framework did with that very file.</summary>
[Collection("SelfLog is the process's")]
public sealed partial class QuietShopTests
{
    private const string Throws = "throws";

    private static readonly string Folder = Path.Combine(Repository.Root, "samples", "QuietShop");

    private static readonly (string Name, string Text)[] Files =
        [.. Directory.EnumerateFiles(Path.Combine(Folder, "QuietShop.Files")).Where(f => f.EndsWith(".json", StringComparison.Ordinal)
            || f.EndsWith(".config", StringComparison.Ordinal)).Select(f => (Path.GetFileName(f), File.ReadAllText(f)))];

    private static readonly Lazy<FixRun> Found = new(() =>
    {
        var run = new FixRun([Source("QuietShop.Files")], kind: OutputKind.ConsoleApplication, references: References.WithSettings);
        foreach (var (name, text) in Files)
        {
            run.AddFile(name, text);
        }

        run.EnableAllRules();
        return run;
    });

    public static TheoryData<string, string, string, string> Claims => new()
    {
        { "appsettings.UnknownLevel.json", "LOG6005", "throws InvalidOperationException at start; 'Information' is meant", Throws },
        { "appsettings.OtherKey.json", "LOG6005", "'LogLevel' is meant", "Warning" },
        { "appsettings.ProviderCase.json", "LOG6005", "the levels of 'console' are not read", "Warning" },
        { "appsettings.Cancelled.json", "LOG6005", "does not hold any more", "Information" },
        { "appsettings.TwoStars.json", "LOG6005", "throws", Throws },
        { "appsettings.Nested.json", "LOG6005", "Shop.Orders", "Warning" },
        { "appsettings.Twice.json", "LOG6005", "is there twice", Throws },
        { "appsettings.Off.json", "LOG6006", "writes nothing", "off" },
        { "appsettings.TextConsole.json", "LOG6004", "writes text", "Warning" },
        { "appsettings.SerilogLevel.json", "LOG6005", "throws InvalidOperationException at start; 'Information' is meant", Throws },
        { "appsettings.SerilogSink.json", "LOG6005", "case counts, 'Console' is meant", "Information self" },
        { "appsettings.SerilogOverride.json", "LOG6005", "'Shop' is meant", "Information" },
        { "appsettings.SerilogArgument.json", "LOG6005", "it belongs in 'Args'", "Information" },
        { "appsettings.SerilogFile.json", "LOG6003", "stops writing at 1 GiB", "stops" },
        { "appsettings.NLogLevel.json", "LOG6005", "throws where the section is loaded", Throws },
        { "NLog.UnknownLevel.config", "LOG6005", "writes nothing", "nothing" },
        { "NLog.MisspeltAttribute.config", "LOG6005", "takes every level from Trace on", "Trace" },
        { "NLog.UnknownTarget.config", "LOG6005", "nothing is written to it: 'console' is meant", "nothing" },
        { "NLog.UnknownType.config", "LOG6005", "is lost: 'Console' is meant", "nothing" },
        { "NLog.NoRule.config", "LOG6006", "no rule sends records", "nothing" },
        { "NLog.Unbounded.config", "LOG6003", "fills the disk", "fills" },
        { "NLog.ReadOnce.config", "LOG6002", "does not read the file again", "Info" },
        { "log4net.UnknownLevel.config", "LOG6005", "takes DEBUG and writes everything", "DEBUG" },
        { "log4net.WrongCase.config", "LOG6005", "'Console' is meant, and case counts", "nothing" },
        { "log4net.UnknownType.config", "LOG6005", "'ConsoleAppender' is meant", "nothing" },
        { "log4net.NoAppender.config", "LOG6006", "no logger refers to an appender", "nothing" },
        { "log4net.Unbounded.config", "LOG6003", "grows for ever", "fills" },
    };

    [Theory]
    [MemberData(nameof(Claims))]
    public async Task Claim_is_true(string name, string id, string message, string outcome)
    {
        var found = (await Found.Value.DiagnosticsAsync()).Where(d => d.Location.GetLineSpan().Path.EndsWith("/" + name, StringComparison.Ordinal))
            .Where(d => d.Id != "LOG6004" || id == "LOG6004").ToArray();

        Assert.Equal([id], found.Select(d => d.Id));
        Assert.Contains(message, found[0].GetMessage(), StringComparison.Ordinal);
        Assert.Equal(outcome, Outcome(name, Files.Single(f => f.Name == name).Text));
    }

    /// <summary>The file that the others lie over is as it should be.</summary>
    [Fact]
    public async Task Every_file_has_its_row()
    {
        Assert.Empty(await Found.Value.ErrorsAsync());
        Assert.Equal(
            Files.Select(f => f.Name).Order(StringComparer.Ordinal),
            Claims.Select(c => (string)c[0]).Append("appsettings.json").Order(StringComparer.Ordinal));
        Assert.DoesNotContain(
            await Found.Value.DiagnosticsAsync(), d => d.Location.GetLineSpan().Path.EndsWith("/appsettings.json", StringComparison.Ordinal));
    }

    /// <summary>In code a comment at the end of a line names the rules.</summary>
    [Fact]
    public async Task Code_is_found_where_its_comment_says_so()
    {
        var source = Source("QuietShop.Code");
        using var run = new FixRun([source], kind: OutputKind.ConsoleApplication, references: References.WithSettings);
        run.AddFile("appsettings.json", File.ReadAllText(Path.Combine(Folder, "QuietShop.Code", "appsettings.json")));
        run.EnableAllRules();
        Assert.Empty(await run.ErrorsAsync());
        var expected = source.Split('\n').SelectMany((l, i) => Marks().Matches(l).Select(m => $"{m.Value} {i + 1}"));
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id.StartsWith("LOG6", StringComparison.Ordinal))
            .Select(d => $"{d.Id} {d.Location.GetLineSpan().StartLinePosition.Line + 1}");

        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    private static string Source(string project) => File.ReadAllText(Path.Combine(Folder, project, "Program.cs"));

    private static string Outcome(string name, string text)
    {
        const string Path = "shop.log";
        var outcome = name switch
        {
            "appsettings.SerilogFile.json" => FileSinkRun.Serilog(text.Replace(
                $"\"{Path}\"", "\"FOLDER/a.log\", \"fileSizeLimitBytes\": 1000", StringComparison.Ordinal)).Outcome,
            _ when name.StartsWith("appsettings.Serilog", StringComparison.Ordinal) => SerilogRun.Outcome(text),
            _ when name.StartsWith("appsettings.NLog", StringComparison.Ordinal) => NLogJsonSettingsTests.Outcome(text),
            _ when name.StartsWith("appsettings", StringComparison.Ordinal)
                => MelRun.Outcome(Files.Single(f => f.Name == "appsettings.json").Text, text),
            "NLog.Unbounded.config" => FileSinkRun.NLog(text.Replace(Path, "FOLDER/a.log", StringComparison.Ordinal)).Outcome,
            "log4net.Unbounded.config" => FileSinkRun.Log4Net(text.Replace(Path, "FOLDER/a.log", StringComparison.Ordinal)).Outcome,
            _ when name.StartsWith("NLog", StringComparison.Ordinal)
                => XmlSettingsTests.NLogOutcome(text.Replace("type=\"Console\"", "type=\"Memory\"", StringComparison.Ordinal)).Split(' ')[0],
            _ => XmlSettingsTests.Log4NetOutcome(
                text.Replace("log4net.Appender.ConsoleAppender", "log4net.Appender.MemoryAppender", StringComparison.Ordinal)),
        };
        return outcome.StartsWith(Throws, StringComparison.Ordinal) ? Throws : outcome;
    }

    [GeneratedRegex(@"LOG6\d\d\d(?=[^/]*$)")]
    private static partial Regex Marks();
}
