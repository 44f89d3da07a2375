using System.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>An executable that prints, the same at every run: types without a logger, every second one registered with its host.</summary>
internal static class PrintingCode
{
    public const int PrintsPerFile = 5;

    public static IEnumerable<(string Name, string Text)> Files(int count)
    {
        var registrations = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            yield return ($"Service{i:D4}.cs", Service(i));
            registrations.Append(i % 2 == 0 ? $"        builder.Services.AddSingleton<Shop.Part{i}.Service{i}>();\n" : "");
        }

        yield return ("Program.cs",
            $$"""
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Hosting;

            namespace Shop;

            internal static class Program
            {
                private static void Main(string[] args)
                {
                    var builder = Host.CreateApplicationBuilder(args);
            {{registrations}}
                    using var host = builder.Build();
                    host.Run();
                }
            }
            """);
    }

    private static string Service(int i)
        => $$"""
        using System;
        using System.Collections.Generic;
        using System.Linq;

        namespace Shop.Part{{i}};

        /// <summary>Service {{i}}.</summary>
        public sealed class Service{{i}}
        {
            private readonly Dictionary<string, int> _totals = new();
            private int _runs;

            public int Run(int orderId, string name, IReadOnlyList<int> items)
            {
                Console.WriteLine("Order " + orderId + " of " + name);
                var total = items.Where(x => x > orderId).Select(x => x * 2).Sum();
                foreach (var item in items)
                {
                    total += item % 7;
                    Console.WriteLine($"Item {item} makes {total,6}");
                }

                if (!_totals.TryAdd(name, total))
                {
                    Console.Error.WriteLine("WARN: {0} was here before", name);
                }

                return total;
            }

            public int Read(string text)
            {
                try
                {
                    _runs++;
                    return int.Parse(text);
                }
                catch (FormatException ex)
                {
                    Console.WriteLine($"Bad number \"{text}\": {ex.Message}");
                    return 0;
                }
                finally
                {
                    Console.WriteLine("Run {0}", _runs);
                }
            }
        }
        """;
}
