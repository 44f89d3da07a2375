using System.Globalization;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Messages;

/// <summary>
/// Messages put together at random, fixed, and run before and after against each framework: the same text in the same order, and nothing left to fix.
/// </summary>
public sealed class RandomMessageTests
{
    /// <summary>How many programs each framework gets; <c>LOGANALYZERS_PROGRAMS</c> asks for more.</summary>
    private static readonly int Programs
        = int.TryParse(Environment.GetEnvironmentVariable("LOGANALYZERS_PROGRAMS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more)
            ? more
            : 3;

    private const int Statements = 12;

    /// <summary>
    /// Values that every framework shows as interpolation does; what each shows in its own way (null, lists, NLog's booleans) is another test's.
    /// </summary>
    private static readonly string[] Values =
    [
        "orderId", "name", "order.Id", "order.Name", "user.Id", "user.Name", "order.Price", "order.User.Name", "items[0]", "items.Length",
        "name.Length", "orderId + 1", "(orderId + 1) * 2", "'c'", "DayOfWeek.Friday", "new DateTime(2020, 1, 2, 3, 4, 5)", "TimeSpan.FromSeconds(90)",
        "Guid.Empty", "(orderId, name)", "name?.Length", """(name ?? "none")""", """(orderId > 3 ? name : "few")""", "typeof(string)",
        "new Version(1, 2)", "user", "1.5", "-0.25m", "5L", "(object)orderId", "state", "order?.User?.Id", """new Uri("http://a/b")""",
        "nameof(order)", "name.ToUpperInvariant()", "_count",
    ];

    private static readonly string[] Formats = ["", "", "", "", ",8", ",-8", ":X", ":F2", ",10:N1"];

    private static readonly string[] Texts
        = ["Order ", " of ", ": ", " - ", "done", "{{x}}", "100 % ", """\"q\" """, "\\t", "ä", "'", "[", "] ", "=", "a, b"];

    [Theory]
    [InlineData(Framework.Mel, "LOG2001")]
    [InlineData(Framework.Serilog, "LOG2001")]
    [InlineData(Framework.NLog, "LOG2001")]
    [InlineData(Framework.Log4Net, "LOG2018")]
    [InlineData(Framework.Mel, "LOG1001")]
    [InlineData(Framework.Serilog, "LOG1001")]
    [InlineData(Framework.NLog, "LOG1001")]
    [InlineData(Framework.Log4Net, "LOG1001")]
    public async Task Say_the_same(Framework framework, string id)
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var program = 0; program < Programs; program++)
        {
            var statements = string.Join(
                "\n", Enumerable.Range(0, Statements).Select(_ => $"try {{ LOG.Info({Message(random)}); }} catch (FormatException) {{ }}"));
            statements = id == "LOG1001" ? statements.Replace("LOG.Info(", "Console.WriteLine(", StringComparison.Ordinal)
                : framework == Framework.Log4Net ? statements.Replace("LOG.Info(", "_logger.Info(", StringComparison.Ordinal)
                : statements;
            using var run = new FixRun(
                [Verify.Method(statements, framework)], [("log_analyzers.framework", LogFixture.Of(framework).Option)],
                references: References.WithAllFrameworks);
            var before = await run.TextAsync();
            var said = await run.RunAsync();
            var known = (await run.DiagnosticsAsync()).Select(d => d.Id).Where(i => i != id).ToHashSet();
            await run.FixAllAsync(id);
            var about = $"seed {seed}, program {program}\n{before}\n{await run.TextAsync()}\n";
            var saidAfter = await run.RunAsync();
            Assert.True(said.SequenceEqual(saidAfter), about + string.Join("\n", said.Zip(saidAfter).Where(p => p.First != p.Second)));
            var left = (await run.DiagnosticsAsync()).Where(d => d.DefaultSeverity == DiagnosticSeverity.Warning && !known.Contains(d.Id)).ToArray();
            Assert.True(left.Length == 0, about + string.Join("\n", left.AsEnumerable()));
            Assert.False(await run.FixAllAsync(id), about);
        }
    }

    /// <summary>An expression that makes text of at least one value.</summary>
    private static string Message(Random random)
    {
        switch (random.Next(5))
        {
            case 0:
                return string.Join(" + ", new[] { Text(random), Value(random), Text(random), Value(random) }.Take(2 + random.Next(3)));
            case 1:
                return $"""string.Format("{Composite(random, 0)}{Composite(random, 1)}", {Value(random)}, {Value(random)})""";
            case 2:
                return $"{Interpolation(random)} + {Text(random)} + {Interpolation(random)}";
            case 3:
                return $"string.Concat({Text(random)}, {Value(random)})";
            default:
                return Interpolation(random);
        }
    }

    private static string Interpolation(Random random)
        => "$\"" + string.Concat(Enumerable.Range(0, 1 + random.Next(3)).Select(_ => Pick(random, Texts) + "{" + Hole(random) + "}"))
            + Pick(random, Texts) + "\"";

    private static string Hole(Random random)
    {
        var value = Value(random);
        var format = Format(random, value);
        return value.Contains(':', StringComparison.Ordinal) || value.Contains('"', StringComparison.Ordinal)
            ? "("
                + value.Replace("\"none\"", "order.Name", StringComparison.Ordinal).Replace("\"few\"", "order.Name", StringComparison.Ordinal)
                    .Replace("""new Uri("http://a/b")""", "orderId", StringComparison.Ordinal)
                + ")"
            : value + format;
    }

    /// <summary>Numeric formats for numbers only.</summary>
    private static string Format(Random random, string value)
    {
        var format = Pick(random, Formats);
        var isNumber = value is "orderId" or "order.Id" or "user.Id" or "_count";
        return isNumber || !format.Contains(':', StringComparison.Ordinal) ? format
            : value == "order.Price" && !format.Contains('X', StringComparison.Ordinal) ? format
            : "";
    }

    private static string Composite(Random random, int number)
        => Pick(random, Texts) + "{" + number.ToString(CultureInfo.InvariantCulture) + "}" + Pick(random, Texts);

    private static string Text(Random random)
        => "\"" + Pick(random, Texts).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal) + "\"";

    private static string Value(Random random) => Pick(random, Values);

    private static string Pick(Random random, string[] from) => from[random.Next(from.Length)];
}
