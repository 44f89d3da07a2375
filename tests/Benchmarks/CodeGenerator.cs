using System.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>
/// Writes ordinary code, the same at every run: services with loops, LINQ, strings and, in about one statement of twenty, a log call or a print.
/// </summary>
internal static class CodeGenerator
{
    private static readonly string[] Logging =
    [
        """_logger.LogInformation("Order {OrderId} of {Name}", id, name);""",
        """_logger.LogWarning("Slow: {Elapsed} ms", total);""",
        """_logger.LogError(new InvalidOperationException(name), "Failed {Name}", name);""",
        """_logger.LogDebug($"Got {name} and {id}");""",
        """_logger.LogInformation("Name " + name);""",
        "_logger.LogInformation(name);",
    ];

    private static readonly string[] Printing = ["""Console.WriteLine("Got {0}", name);""", """Console.Error.WriteLine($"Total {total}");"""];

    private static readonly string[] Ordinary =
    [
        "total += items.Where(i => i > id).Select(i => i * 2).Sum();",
        "if (name.Length > total) { total = Math.Max(total, name.Length); }",
        """var text{0} = string.Join(", ", items.OrderBy(i => i).Take(5)); names.Add(text{0}.Trim());""",
        "for (var i{0} = 0; i{0} < items.Count; i{0}++) { total = checked(total + items[i{0}] % 7); }",
        "map[name + {0}] = total; if (map.TryGetValue(name, out var found{0})) { total -= found{0}; }",
        """var builder{0} = new StringBuilder(); builder{0}.Append(name).Append(':').AppendFormat("{{0}}", total); """
            + """names.Add(builder{0}.ToString());""",
        "try { total = int.Parse(name); } catch (FormatException) { total = Helper(total, name); }",
        "foreach (var item{0} in items) { if (item{0} % 2 == 0) { total += Helper(item{0}, name); } else { total ^= item{0}; } }",
        "names.AddRange(names.Where(n => n.StartsWith(name, StringComparison.Ordinal)).ToList());",
        "total = (id, total) switch { (0, _) => 1, (_, > 5) => total - 1, _ => total };",
        "Changed?.Invoke(this, new Args<int>(total));",
        "var pair{0} = Task.FromResult((total, name)); total += pair{0}.Result.total + (pair{0}.Result.name?.Length ?? 0);",
    ];

    /// <summary>Sources of a few hundred files; deterministic.</summary>
    public static string[] Files(int count, bool withLogging)
    {
        var random = new Random(42);
        return [.. Enumerable.Range(0, count).Select(i => File(i, random, withLogging))];
    }

    private static string File(int index, Random random, bool withLogging)
    {
        var code = new StringBuilder(
            "using System;\nusing System.Collections.Generic;\nusing System.Linq;\nusing System.Text;\nusing System.Threading.Tasks;\n");
        code.Append(withLogging ? "using Microsoft.Extensions.Logging;\n" : "").Append($"\nnamespace Shop.Part{index};\n\n");
        code.Append($"public sealed record Args<T>(T Value);\n\n/// <summary>Service {index}.</summary>\npublic sealed class Service{index}\n{{\n");
        code.Append(withLogging
            ? $"    private readonly ILogger<Service{index}> _logger;\n"
                + $"    public Service{index}(ILogger<Service{index}> logger) {{ _logger = logger; }}\n"
            : "");
        code.Append(
            "    private readonly Dictionary<string, int> map = new();\n    private readonly List<string> names = new();\n"
                + "    public event EventHandler<Args<int>>? Changed;\n");
        code.Append("    private static int Helper(int value, string text) => value + text.Length;\n");
        for (var m = 0; m < 3; m++)
        {
            code.Append($"    public int Method{m}(int id, string name, List<int> items)\n    {{\n        var total = 0;\n");
            for (var s = 0; s < 10; s++)
            {
                var statement = !withLogging || random.Next(20) > 0
                    ? Ordinary[random.Next(Ordinary.Length)].Replace("{0}", s.ToString(), StringComparison.Ordinal)
                    : random.Next(5) == 0 ? Printing[random.Next(Printing.Length)]
                    : Logging[random.Next(Logging.Length)];
                code.Append("        ").Append(statement).Append('\n');
            }

            code.Append("        return total;\n    }\n\n");
        }

        return code.Append("}\n").ToString();
    }
}
