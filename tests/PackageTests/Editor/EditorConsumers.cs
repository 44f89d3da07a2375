using LogAnalyzers.PackageTests.Consumers;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>The solution that the editor opens: a web app, a worker, a class library, and a library for several frameworks.</summary>
internal static class EditorConsumers
{
    /// <summary>One case of each rule that the lightbulb is tried at.</summary>
    private const string Orders =
        """
        using Microsoft.Extensions.Logging;

        namespace Consumer;

        public class Invoices;

        internal class Orders(ILogger<Invoices> logger)
        {
            public void Take(int id, string name)
            {
                Console.WriteLine("Took " + name);
                logger.LogInformation($"Order {id} of {name}");
                logger.LogInformation("Stock of " + name);
                logger.LogInformation("Order {id}", id);
                logger.Log(LogLevel.None, "Order {Id}", id);
                if (logger.IsEnabled(LogLevel.Warning))
                {
                    logger.LogInformation("Order {Id} is large", id);
                }

                try
                {
                    checked { id++; }
                }
                catch (OverflowException)
                {
                    logger.LogError("Too many orders");
                }
            }
        }
        """;

    /// <summary>A second file of the same project.</summary>
    private const string Stock =
        """
        using Microsoft.Extensions.Logging;

        namespace Consumer;

        public class Stock(ILogger<Stock> logger)
        {
            public void Count(string article, int left)
            {
                logger.LogInformation("Left of " + article + ": " + left);
            }
        }
        """;

    public static readonly Consumer Library
        = new("Library", "Microsoft.NET.Sdk", "", "Microsoft.Extensions.Logging.Abstractions", ("Orders.cs", Orders), ("Stock.cs", Stock));

    /// <summary>It uses the library for several frameworks, and so can tell that one where to log.</summary>
    private static readonly Consumer Worker = KindsOfProjects.Worker with { Uses = KindsOfProjects.Frameworks.Name };

    public static readonly Consumer[] All = [KindsOfProjects.Web, Worker, Library, KindsOfProjects.Frameworks];

    /// <summary>The names of the projects as an editor shows them: one for each target framework.</summary>
    public static IEnumerable<string> ProjectNames
        => All.SelectMany(c => c.TargetFrameworks.Split(';') is { Length: > 1 } several ? several.Select(f => $"{c.Name}({f})") : [c.Name]);
}
