using System.Text.Json;
using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests.Catalogue;

/// <summary>The two commands of the README over a solution: from code to the page, with the program that comes in the package.</summary>
[Collection(PackageCollection.Name)]
public sealed class BuiltCatalogueTests(PackedPackage package)
{
    [Fact]
    public void Commands_of_the_README_make_the_catalogue_of_a_solution()
    {
        var folder = Path.Combine(package.Folder, "catalogue of a shop");
        var orders = Consumer.ClassLibrary("Orders", "<LangVersion>latest</LangVersion>") with { TargetFrameworks = "netstandard2.0;net10.0" };
        var stock = Consumer.ClassLibrary("Stock", "");
        ConsumerSolution.Write(folder, "Shop", package, [orders, stock]);
        File.WriteAllText(Path.Combine(folder, "Orders", "Orders.cs"), """
            using System;
            using Microsoft.Extensions.Logging;

            namespace Shop
            {
                public sealed class Orders
                {
                    private readonly ILogger<Orders> _logger;

                    public Orders(ILogger<Orders> logger) => _logger = logger;

                    public void Take(int orderId, string customer, DateTime at)
                    {
                        using (_logger.BeginScope("Order {OrderId}", orderId))
                        {
                            _logger.LogInformation(new EventId(5, "Taken"), "Took | order\n{OrderId} of {Customer} at {At}", orderId, customer, at);
            #if NET
                            _logger.LogDebug("On a new runtime");
            #endif
            #pragma warning disable LOG9001
                            _logger.LogTrace("not in the catalogue");
            #pragma warning restore LOG9001
                        }
                    }
                }
            }
            """);
        File.WriteAllText(Path.Combine(folder, "Stock", "Stock.cs"), """
            using System;
            using Microsoft.Extensions.Logging;

            namespace Shop;

            public sealed partial class Stock(ILogger<Stock> logger)
            {
                public void Keep(string orderId, Exception lost) => logger.LogError(lost, "Lost {OrderId}", orderId);

                [LoggerMessage(7, LogLevel.Critical, "Only {Left} left")]
                private partial void OnlyLeft(double left);
            }
            """);
        string[] readme = File.ReadAllLines(Path.Combine(Repository.Root, "README.md"));
        const string Build = "dotnet build MyService.sln -p:LogAnalyzersCatalogue=true";
        const string Make
            = """dotnet run --file "$(dotnet msbuild src/MyService -getProperty:LogAnalyzersCatalogueProgram)" -- . --output docs/log""";
        Assert.Contains(Build, readme);
        Assert.Contains(Make, readme);

        Cli.Dotnet(folder, "build", "Shop.slnx", "-p:LogAnalyzersCatalogue=true", "-nodeReuse:false").Succeeds();
        var program = Cli.Dotnet(folder, "msbuild", "Stock", "-getProperty:LogAnalyzersCatalogueProgram").Succeeds().Output.Trim();
        Assert.Equal(program, Cli.Dotnet(folder, "msbuild", "Orders", "-getProperty:LogAnalyzersCatalogueProgram").Succeeds().Output.Trim());
        string[] arguments = [".", "--output", "docs/log", "--exclude", "*/Mixed.cs"];
        var run = Cli.Dotnet(folder, [("XDG_DATA_HOME", package.Folder)], ["run", "--file", program, "--", .. arguments]).Succeeds();

        Assert.Equal("5 events, 4 fields, 1 conflict: written to docs/log", run.OutputLines[^1]);
        Assert.Equal(
            "conflict: fields.OrderId is number (Orders/Orders.cs:14, Orders/Orders.cs:16) and text (Stock/Stock.cs:8); its type is keyword",
            Assert.Single(run.ErrorLines));
        var made = new CatalogueFiles(Path.Combine(folder, "docs/log"), run);
        Assert.Empty(IndexTemplateRules.Check(made.Template));
        Assert.Equal(
            ["date", "keyword", "double", "keyword"], new[] { "At", "Customer", "Left", "OrderId" }.Select(f => made.MappingOf("fields." + f)));
        Golden.Assert("tests/PackageTests/Catalogue/Golden/built.md", made.Page);
        Assert.DoesNotContain(Path.GetFileName(package.Folder), made.Text("catalogue.json"), StringComparison.Ordinal);
        Assert.Equal(5, made.Json.GetProperty("events").GetArrayLength());
    }
}
