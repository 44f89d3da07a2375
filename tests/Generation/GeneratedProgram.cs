using System.Collections.Immutable;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>A class of log calls and prints. A whole batch of them is one compilation.</summary>
internal sealed record GeneratedProgram(Placement Placement, ImmutableArray<Statement> Statements)
{
    /// <summary>What all programs of a batch share; the lists, and who records, come from the test.</summary>
    public const string Support =
        """
        using System; using System.Collections.Generic; using System.Threading.Tasks; using Microsoft.Extensions.Logging;
        public static class Host
        {
            public static List<string> Said = new();
            public static ILoggerFactory Factory = null!;
            public static int E(int value) { Said.Add("E" + value); return value; }
            public static string T(string value) { Said.Add("T" + value); return value; }
            public static int Call(Func<int> function) => function();
            public static void Do(Action action) => action();
            public static void Use(Exception exception) { }
            public static async Task<int> A(int value) { await Task.Yield(); Said.Add("A" + value); return value; }
        }
        public class Order { public int Id { get; set; } = 42; public string Name { get; set; } = "Box"; public decimal Price { get; set; } = 1234.5m; public User User { get; set; } = new(); }
        public class User { public int Id { get; set; } = 7; public string Name { get; set; } = "Ann {x}"; public override string ToString() => "User " + Id; }
        public record Pair(int Left, string Right);
        public class WithLogger { protected ILogger Logger { get; } = Host.Factory.CreateLogger("Base"); }
        """;

    /// <summary>The source of the program of that number: a class with a static <c>Start</c>.</summary>
    public string Write(Dialect dialect, int number)
    {
        var name = "P" + number;
        var statements = string.Join("\n        ", Statements.Select((s, i) => s.Write(dialect, Placement.Logger, i).Replace("\n", "\n        ", StringComparison.Ordinal)));
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Text;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Logging;

            namespace Generated;

            public class NAME{{Placement.Header}}
            {
                private const int Width = 6;
                private const int Limit = 3;
                private const string Const = "konst";
                private int _count = 4;
                {{Placement.Members}}

                public static Task Start() => {{Placement.Creation}}.M(new Order(), new User(), "Bob {0} }", 17, new[] { "a", "b" }, new int[] { 1, 2 }, new List<int> { 1, 2 }, "state", new InvalidOperationException("Error"), null, null, 5, 6, new Pair(1, "r"), "cls");

                public async Task M(Order order, User user, string name, int orderId, string[] items, int[] numbers, List<int> list, object state, Exception error, int? maybe, string? none, dynamic dyn, int? some, Pair record, string @class)
                {
                    await Task.Yield();
                    {{Placement.Local.Replace("\n", "\n        ", StringComparison.Ordinal)}}{{statements}}
                    _count++;
                }
            }
            """.Replace("NAME", name, StringComparison.Ordinal);
    }
}
