using System.Text;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.Extensions.Configuration;
using NLog.Extensions.Logging;
using NLog.Targets;

namespace LogAnalyzers.UnitTests.Rules.Configuration;

/// <summary>The section <c>NLog</c>: what a message claims, and what a run of NLog.Extensions.Logging did with the same file.</summary>
public sealed class NLogJsonSettingsTests
{
    private const string Nothing = "off";

    private const string Throws = "throws";

    [Theory]
    [InlineData("""{"logger":"*","minLevel":"Critical","writeTo":"m"}""", "LOG6005", "\"Critical\"", "throws where the section is loaded", Throws)]
    [InlineData("""{"logger":"*","minLvl":"Error","writeTo":"m"}""", "LOG6005", "\"minLvl\"", "'minLevel' is meant", "Trace")]
    [InlineData("""{"logger":"*","minLevel":"Info","writeTo":"n"}""", "LOG6005", "\"n\"", "there is no target 'n'", Nothing)]
    [InlineData("""{"logger":"*","minLevel":"Info","enabled":"false","writeTo":"m"}""", "LOG6006", "\"false\"", "every rule of the file is disabled",
        Nothing)]
    [InlineData("""{"logger":"*","minLevel":"Error","maxLevel":"Info","writeTo":"m"}""", "LOG6006", "\"Info\"", "below its lowest", Nothing)]
    public void Claim_about_a_rule_is_true(string rule, string id, string marked, string message, string outcome)
    {
        var json = Json("[" + rule + "]");
        var found = Assert.Single(FileRun.Program.Find(("appsettings.json", json)));

        Assert.Equal((id, marked), (found.Id, found.Marked));
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(outcome, Outcome(json));
    }

    [Theory]
    [InlineData("""[{"logger":"*","minLevel":"Information","writeTo":"m"}]""", "Info")]
    [InlineData("""[{"logger":"*","minLevel":"Warn","writeTo":"M"}]""", "Warn")]
    [InlineData("""{"one":{"logger":"Shop.*","levels":"Error,Fatal","writeTo":"m"}}""", "Error")]
    [InlineData("""[{"ruleName":"r","logger":"*","minLevel":"Warn","writeTo":"m","final":true,"filters":[]}]""", "Warn")]
    public void What_works_is_not_reported(string rules, string outcome)
    {
        Assert.Equal(outcome, Outcome(Json(rules)));
        Assert.Empty(FileRun.Program.Find(("appsettings.json", Json(rules))));
    }

    [Theory]
    [InlineData("""{"NLog":{"targts":{},"rules":[{"logger":"*","writeTo":"m"}]}}""", "\"targts\"", "'targets' is meant")]
    [InlineData("""{"NLog":{"targets":{"m":{"type":"Memry"}},"rules":[{"logger":"*","writeTo":"m"}]}}""", "\"Memry\"", "'Memory' is meant")]
    [InlineData("""{"NLog":{"targets":{"m":{"type":"Kafka"}},"rules":[{"logger":"*","writeTo":"m"}]}}""", "\"Kafka\"",
        "does not reference its package")]
    [InlineData("""{"NLog":{"globalThreshold":"Off","targets":{"m":{"type":"Memory"}},"rules":[{"logger":"*","writeTo":"m"}]}}""", "\"Off\"",
        "the threshold of all loggers is off")]
    [InlineData("""{"NLog":{"targets":{"m":{"type":"Memory"}}}}""", "\"NLog\"", "no rule sends records")]
    public void Nothing_is_written(string json, string marked, string message)
    {
        var found = Assert.Single(FileRun.Program.Find(("appsettings.json", json)));

        Assert.Equal(marked, found.Marked);
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Equal(Nothing, Outcome(json));
    }

    /// <summary>Types of wrappers, of other assemblies and of the project are found.</summary>
    [Theory]
    [InlineData("AsyncWrapper")]
    [InlineData("async-wrapper")]
    [InlineData("MicrosoftILogger")]
    [InlineData("Own")]
    [InlineData("Shop.OwnTarget, Shop")]
    public void Type_is_found(string type)
    {
        var run = new FileRun
        {
            Source = """
                namespace Shop { [NLog.Targets.Target("Own")] class OwnTarget : NLog.Targets.Target { } class Program { static void Main() { } } }
                """,
        };
        Assert.Empty(run.Find(("NLog.config", File(type))));
        Assert.Single(run.Find(("NLog.config", File("Ownn"))));

        static string File(string type)
            => $"<nlog><targets><target name='m' type='{type}'/></targets><rules><logger writeTo='m'/></rules></nlog>";
    }

    /// <summary>An assembly that is loaded from elsewhere may have it.</summary>
    [Theory]
    [InlineData("<add assembly='NLog.Elsewhere'/>", 0)]
    [InlineData("<add assemblyFile='a.dll'/>", 0)]
    [InlineData("<add assembly='NLog.Extensions.Logging'/>", 1)]
    public void Assembly_that_nobody_sees_may_have_the_type(string extension, int count)
        => Assert.Equal(count, FileRun.Program.Find((
            "NLog.config",
            $"<nlog><extensions>{extension}</extensions>"
                + "<targets><target name='m' type='Kafka'/></targets><rules><logger writeTo='m'/></rules></nlog>"))
            .Length);

    /// <summary>What else has a type is no target; wrappers have targets inside.</summary>
    [Theory]
    [InlineData("""{"type":"Console","layout":{"type":"MicrosoftConsoleJsonLayout"}}""", 0)]
    [InlineData("""{"type":"AsyncWrapper","target":{"type":"Memory"}}""", 0)]
    [InlineData("""{"type":"AsyncWrapper","target":{"inner":{"type":"Memry"}}}""", 1)]
    [InlineData("""{"type":"AsyncWrapper","target":{"type":"Memry"}}""", 1)]
    public void Types_of_targets_only(string target, int count)
        => Assert.Equal(count, FileRun.Program.Find((
            "appsettings.json", $$$"""{"NLog":{"targets":{"m":{{{target}}}},"rules":[{"logger":"*","writeTo":"m"}]}}""")).Length);

    [Theory]
    [InlineData("log4net.Appender.ConsolAppender", "'ConsoleAppender' is meant")]
    [InlineData("log4net.Appender.MemoryAppender", null)]
    [InlineData("log4net.appender.memoryappender", null)]
    [InlineData("Shop.OwnAppender, App", null)]
    [InlineData("Shop.OwnApender, App", "'OwnAppender' is meant")]
    [InlineData("Shop.OwnApender, Elsewhere", null)]
    public void Appender_type_is_looked_up(string type, string? message)
    {
        var run = new FileRun
        {
            Source = "namespace Shop { class OwnAppender : log4net.Appender.MemoryAppender { } class Program { static void Main() { } } }",
        };
        var found = run.Find((
            "log4net.config",
            $"<log4net><appender name='a' type='{type}'><layout type='log4net.Layout.SimpleLayout'/></appender>"
                + "<root><level value='WARN'/><appender-ref ref='a'/></root></log4net>"));
        Assert.Equal(message is null ? 0 : 1, found.Length);
        Assert.All(found, f => Assert.Contains(message!, f.Message, StringComparison.Ordinal));
    }

    /// <summary>A program without what reads its files says so once.</summary>
    [Fact]
    public void Project_without_the_framework_says_so_once()
    {
        var json = Json("""[{"logger":"*","minLevel":"Critical","writeTo":"m"}]""");
        IReadOnlyList<MetadataReference> without = [.. References.WithSettings.Where(r => !r.Display!.Contains("NLog", StringComparison.Ordinal)
            && !r.Display!.Contains("log4net", StringComparison.Ordinal))];
        var run = new FileRun { References = without };

        var found = run.Find(
            ("appsettings.json", json), ("appsettings.Production.json", json), ("NLog.config", "<nlog/>"), ("a.nlog", "<nlog/>"),
            ("log4net.config", "<log4net/>"));
        Assert.Equal(
            ["LOG6005 NLog.config", "LOG6005 appsettings.json", "LOG6005 log4net.config"],
            found.Select(f => $"{f.Id} {f.Name}".Replace("a.nlog", "NLog.config", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(found, f => Assert.Contains("does not reference", f.Message, StringComparison.Ordinal));
        var library = new FileRun { References = without, Kind = OutputKind.DynamicallyLinkedLibrary };
        Assert.Empty(library.Find(("NLog.config", "<nlog/>"), ("appsettings.json", json)));
    }

    [Theory]
    [InlineData("""{"NLog":{"rules":[{"logger":"*","minLevel":"Info","writeTo":"m"}],"targets":{"m":{"type":"Memory"}}}}""", "\"NLog\"")]
    [InlineData("""{"NLog":{"autoReload":false,"rules":[{"logger":"*","minLevel":"Info","writeTo":"m"}],"targets":{"m":{"type":"Memory"}}}}""",
        "false")]
    [InlineData("""{"NLog":{"autoReload":true,"rules":[{"logger":"*","minLevel":"Info","writeTo":"m"}],"targets":{"m":{"type":"Memory"}}}}""", null)]
    public async Task Section_that_is_read_once(string json, string? marked)
    {
        var found = new FileRun { TellsOfReload = true }.Find(("appsettings.json", json));
        Assert.Equal(marked is null ? [] : [("LOG6002", marked)], found.Select(f => (f.Id, f.Marked)));

        // The section itself changes, and says so, as a file that is watched does.
        var root = Root(json);
        using var factory = new NLog.LogFactory();
        factory.Configuration = new NLogLoggingConfiguration(root.GetSection("NLog"), factory);
        var logger = factory.GetLogger("x");
        Assert.False(logger.IsDebugEnabled);
        root["NLog:rules:0:minLevel"] = "Debug";
        root.Reload();
        for (var i = 0; i < 60 && !logger.IsDebugEnabled; i++)
        {
            await Task.Delay(50);
        }

        Assert.Equal(marked is null, logger.IsDebugEnabled);
    }

    private static IConfigurationRoot Root(string json)
    {
        // Values that are set stay when the stream is not read again.
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var read = new ConfigurationBuilder().AddJsonStream(stream).Build();
        return new ConfigurationBuilder().AddInMemoryCollection(read.AsEnumerable().Where(p => p.Value is not null)).Build();
    }

    private static string Json(string rules) => $$$"""{"NLog":{"autoReload":true,"targets":{"m":{"type":"Memory"}},"rules":{{{rules}}}}}""";

    /// <summary>The lowest level that reaches the target.</summary>
    internal static string Outcome(string json)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(json));
        var section = new ConfigurationBuilder().AddJsonStream(stream).Build().GetSection("NLog");
        using var factory = new NLog.LogFactory();
        try
        {
            factory.Configuration = new NLogLoggingConfiguration(section, factory);
        }
        catch (Exception exception) when (exception is ArgumentException or NLog.NLogConfigurationException)
        {
            return Throws;
        }

        var logger = factory.GetLogger("Shop.Orders");
        foreach (var level in NLog.LogLevel.AllLoggingLevels)
        {
            logger.Log(level, level.Name);
        }

        return factory.Configuration?.AllTargets.OfType<MemoryTarget>().SelectMany(t => t.Logs).Select(l => l.Split('|')[^1]).FirstOrDefault()
            ?? Nothing;
    }
}
