using System.Text;
using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>The documented commands, from the first line of a contract to a pull request that breaks it.</summary>
[Collection(PackageCollection.Name)]
public sealed class ContractTests(PackedPackage package)
{
    private const string Header = "# LogAnalyzers: events 1";
    private const string Abstractions = "Microsoft.Extensions.Logging.Abstractions";

    private const string Orders =
        """
        using Microsoft.Extensions.Logging;

        namespace Shop;

        public class Orders(ILogger<Orders> logger)
        {
            public void Place(int id, string customer)
            {
                logger.LogInformation("Order {OrderId} placed; 100 % \"sure\" für {Customer} @(x) $(y) *?", id, customer);
                logger.LogWarning(12, "Late:\n{OrderId}", id);
            }
        }
        """;

    private const string Placed =
        """Shop.Orders: Information "Order {OrderId} placed; 100 % \"sure\" für {Customer} @(x) $(y) *?" OrderId:number Customer:text""";

    private const string Late = """Shop.Orders: Warning [12] "Late:\n{OrderId}" OrderId:number""";

    [Fact]
    public void Contract_begins_is_shipped_and_breaks_a_build()
    {
        var folder = Write("contract", new("Shop", "Microsoft.NET.Sdk", "", Abstractions, ("Orders.cs", Orders)));
        var shipped = Path.Combine(folder, "LogEvents.Shipped.txt");
        var unshipped = Path.Combine(folder, "LogEvents.Unshipped.txt");
        Cli.Dotnet(folder, "restore").Succeeds();

        // Nothing is said where there is no contract, and nothing can be shipped.
        Assert.DoesNotContain("LOG900", Cli.Dotnet(folder, "build", "-warnaserror", "-nodeReuse:false").Succeeds().Output, StringComparison.Ordinal);
        Assert.Contains(
            "LogAnalyzersBeginContract", Cli.Dotnet(folder, "build", "-t:LogAnalyzersShipEvents").Succeeds().Output, StringComparison.Ordinal);

        Cli.Dotnet(folder, "build", "-t:LogAnalyzersBeginContract").Succeeds();
        Assert.Equal([Header], File.ReadAllLines(shipped));
        Format(folder);
        Assert.Equal([Header, Placed, Late], File.ReadAllLines(unshipped));
        Assert.Equal(Orders.ReplaceLineEndings(), File.ReadAllText(Path.Combine(folder, "Orders.cs")).ReplaceLineEndings());
        var before = File.ReadAllBytes(unshipped);
        Format(folder);
        Assert.Equal(before, File.ReadAllBytes(unshipped));

        // A file as Windows has it, with a comment, out of order.
        File.WriteAllText(
            shipped, $"{Header}\r\nZ: Error \"z\"\r\n# of 1.0\r\nA: Error \"a; b%3B\"\r\nC: Error \"c\"\r\n",
            new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        File.AppendAllText(unshipped, "*REMOVED* C: Error  \"c\"\n");
        var ship = Cli.Dotnet(Path.GetDirectoryName(folder)!, "build", "contract.slnx", "-t:LogAnalyzersShipEvents").Succeeds();
        Assert.Contains("LogEvents.Shipped.txt: 2 events added, 1 removed", ship.Output, StringComparison.Ordinal);
        Assert.Equal(
            $"\uFEFF{Header}\r\n# of 1.0\r\nA: Error \"a; b%3B\"\r\n{Placed}\r\n{Late}\r\nZ: Error \"z\"\r\n",
            Encoding.UTF8.GetString(File.ReadAllBytes(shipped)));
        Assert.Equal([Header], File.ReadAllLines(unshipped));
        File.WriteAllLines(shipped, [Header, Placed, Late]);
        Assert.Equal(0, Build(folder).ExitCode);
        Cli.Dotnet(folder, "build", "-t:LogAnalyzersShipEvents").Succeeds();
        Assert.Equal([Header, Placed, Late], File.ReadAllLines(shipped));

        // All anew, as the page says it of many changes at once.
        File.WriteAllText(shipped, "");
        File.WriteAllText(unshipped, "");
        Format(folder);
        Cli.Dotnet(folder, "build", "-t:LogAnalyzersShipEvents").Succeeds();
        Assert.Equal([Header, Placed, Late], File.ReadAllLines(shipped));
        Assert.Equal([Header], File.ReadAllLines(unshipped));

        Break(folder, unshipped);
    }

    /// <summary>One placeholder has another name: the build fails, and is mended by two lines that a review sees.</summary>
    private static void Break(string folder, string unshipped)
    {
        var source = Path.Combine(folder, "Orders.cs");
        File.WriteAllText(source, Orders.Replace("Order {OrderId} placed", "Order {Id} placed", StringComparison.Ordinal));
        var broken = Build(folder);
        Assert.NotEqual(0, broken.ExitCode);
        Assert.Contains(
            "error LOG9002: Event \"Order {OrderId} placed; 100 % \"sure\" für {Customer} @(x) $(y) *?\" of Shop.Orders has renamed its property "
                + "'OrderId' to 'Id': what searches by it finds nothing any more; where that is meant, add line 2 of LogEvents.Shipped.txt",
            broken.Output, StringComparison.Ordinal);
        Format(folder);
        Assert.Equal([Header], File.ReadAllLines(unshipped));

        File.AppendAllText(unshipped, "*REMOVED*" + Placed + "\n");
        Format(folder);
        Assert.Equal(
            [Header, "*REMOVED*" + Placed, Placed.Replace("OrderId", "Id", StringComparison.Ordinal)], File.ReadAllLines(unshipped));
        Assert.Equal(0, Build(folder).ExitCode);

        File.AppendAllText(unshipped, "<<<<<<< HEAD\n");
        Assert.Contains("a merge has left its marks here", Build(folder).Output, StringComparison.Ordinal);
        var refused = Cli.Dotnet(folder, "build", "-t:LogAnalyzersShipEvents");
        Assert.NotEqual(0, refused.ExitCode);
        Assert.Contains("LogEvents.Unshipped.txt(4,1): error", refused.Output, StringComparison.Ordinal);
    }

    /// <summary>Two target frameworks have one contract; what only one of them says is neither lost nor added twice.</summary>
    [Fact]
    public void Target_frameworks_share_a_contract()
    {
        const string Source =
            """
            using Microsoft.Extensions.Logging;

            namespace Shop;

            public static class Orders
            {
                public static void Place(ILogger<Program> logger, int id)
                {
                    logger.LogInformation("Order {OrderId} placed", id);
            #if NET
                    logger.LogInformation("Only new {OrderId}", id);
            #else
                    logger.LogInformation("Only old {OrderId}", id);
            #endif
                }
            }

            public class Program;
            """;
        const string New = "using Microsoft.Extensions.Logging; namespace Shop; "
            + "static class Other { static void M(ILogger<Program> l) => l.LogDebug(\"File\"); }";
        var folder = Write("contract-of-several", new Consumer(
            "Shop", "Microsoft.NET.Sdk", "<LangVersion>latest</LangVersion>", Abstractions, ("Orders.cs", Source), ("Other.cs", New))
        {
            TargetFrameworks = "netstandard2.0;net10.0",
            Items = """<Compile Remove="Other.cs" Condition="'$(TargetFramework)' == 'netstandard2.0'" />""",
        });
        Cli.Dotnet(folder, "restore").Succeeds();
        Cli.Dotnet(folder, "build", "-t:LogAnalyzersBeginContract").Succeeds();
        Format(folder);
        string[] all =
        [
            "Shop.Program: Information \"Only new {OrderId}\" OrderId:number", "Shop.Program: Information \"Only old {OrderId}\" OrderId:number",
            "Shop.Program: Information \"Order {OrderId} placed\" OrderId:number",
        ];
        var unshipped = Path.Combine(folder, "LogEvents.Unshipped.txt");
        const string Own = "Shop.Program: Debug \"File\"";

        // A whole file is nothing that the first target could know of: its events have a file of their target's, which dotnet format can't add.
        Assert.Equal([Header, .. all], File.ReadAllLines(unshipped));
        Cli.Dotnet(folder, "build", "-t:LogAnalyzersBeginContract", "-f", "net10.0").Succeeds();
        Format(folder);
        Assert.Equal([Header, .. all], File.ReadAllLines(unshipped));
        Assert.Equal([Header, Own], File.ReadAllLines(Path.Combine(folder, "LogEvents.Unshipped.net10.0.txt")));
        var build = Build(folder);
        Assert.True(build.ExitCode == 0, build.Output);
        Cli.Dotnet(folder, "build", "-t:LogAnalyzersShipEvents").Succeeds();
        Assert.Equal([Header, Own], File.ReadAllLines(Path.Combine(folder, "LogEvents.Shipped.net10.0.txt")));
        Assert.Equal([Header, .. all], File.ReadAllLines(Path.Combine(folder, "LogEvents.Shipped.txt")));
        build = Build(folder);
        Assert.True(build.ExitCode == 0, build.Output);

        // What is removed, as the message says it, is so from whichever file it was shipped in.
        File.AppendAllText(unshipped, "*REMOVED*" + Own + "\n");
        Cli.Dotnet(folder, "build", "-t:LogAnalyzersShipEvents").Succeeds();
        Assert.Equal([Header], File.ReadAllLines(Path.Combine(folder, "LogEvents.Shipped.net10.0.txt")));
        Assert.Equal([Header, .. all], File.ReadAllLines(Path.Combine(folder, "LogEvents.Shipped.txt")));
        Assert.Equal([Header], File.ReadAllLines(unshipped));
        File.WriteAllLines(Path.Combine(folder, "LogEvents.Shipped.net10.0.txt"), [Own]);

        // Both tell of what has changed for both, and the first alone of what is gone.
        File.WriteAllText(
            Path.Combine(folder, "Orders.cs"),
            Source.Replace("logger.LogInformation(\"Order {OrderId} placed\", id);", "", StringComparison.Ordinal));
        Assert.Single(Build(folder).OutputLines.Where(l => l.Contains("LOG9002", StringComparison.Ordinal)).Distinct());
    }

    private string Write(string name, Consumer consumer)
    {
        var folder = Path.Combine(package.Folder, name);
        ConsumerSolution.Write(folder, name, package, [consumer], "<NoWarn>$(NoWarn);CS8632</NoWarn>");
        return Path.Combine(folder, consumer.Name);
    }

    private static CliResult Build(string folder)
        => Cli.Dotnet(folder, "build", "-warnaserror", "--no-restore", "-nodeReuse:false", "-clp:NoSummary");

    private static void Format(string folder)
        => Cli.Dotnet(folder, "format", "analyzers", "--diagnostics", "LOG9003", "--severity", "info", "--no-restore").Succeeds();
}
