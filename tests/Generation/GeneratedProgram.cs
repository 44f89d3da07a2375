using System.Collections.Immutable;
using System.Globalization;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>The type that the statements are in.</summary>
internal enum Container
{
    Class,
    Record,
    Generic,
    Nested,
    Partial,
}

/// <summary>The method that the statements are in.</summary>
internal enum Member
{
    Async,
    Generic,
    Iterator,
}

/// <summary>A class of log calls and prints. A whole batch of them is one compilation.</summary>
internal sealed record GeneratedProgram(Container Container, Member Member, Placement Placement, ImmutableArray<Statement> Statements)
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
            public static Task DoAsync(Func<Task> action) => action();
            public static void Use(Exception exception) { }
            public static async Task<int> A(int value) { await Task.Yield(); Said.Add("A" + value); return value; }
        }
        public class Order { public int Id { get; set; } = 42; public string Name { get; set; } = "Box";
            public decimal Price { get; set; } = 1234.5m; public User User { get; set; } = new(); }
        public class User { public int Id { get; set; } = 7; public string Name { get; set; } = "Ann {x}";
            public override string ToString() => "User " + Id; }
        public record Pair(int Left, string Right);
        public record WithLogger { protected ILogger Logger { get; } = Host.Factory.CreateLogger("Base"); }
        public class ClassWithLogger { protected ILogger Logger { get; } = Host.Factory.CreateLogger("Base"); }
        """;

    private const string Parameters
        = "Order order, User user, string name, int orderId, string[] items, int[] numbers, List<int> list, object state, Exception error, int? "
            + "maybe, string? none, dynamic dyn, int? some, Pair record, string @class";

    private const string Arguments
        = "new Order(), new User(), \"Bob {0} }\", 17, new[] { \"a\", \"b\" }, new int[] { 1, 2 }, new List<int> { "
            + "1, 2 }, \"state\", new InvalidOperationException(\"Broken\"), null, null, 5, 6, new Pair(1, \"r\"), \"cls\"";

    /// <summary>The source of the program of that number: a class <c>Start</c>number with a static method <c>Run</c>.</summary>
    public string Write(Dialect dialect, int number)
    {
        var name = "P" + number.ToString(CultureInfo.InvariantCulture);
        var statements = string.Join(
            "\n        ", Statements.Select((s, i) => s.Write(dialect, Placement.Logger, i).Replace("\n", "\n        ", StringComparison.Ordinal)));
        var keyword = Container == Container.Record ? "record" : "class";
        var header = Container == Container.Record
            ? Placement.Header.Replace("ClassWithLogger", "WithLogger", StringComparison.Ordinal)
            : Placement.Header;
        var call = Member == Member.Generic ? "M(1.5, " + Arguments + ")" : "M(" + Arguments + ")";
        var type = Container switch { Container.Generic => "NAME<int>", Container.Nested => "OuterNAME.NAME", _ => "NAME" };
        var creation = Placement.Creation.Replace("NAME", type, StringComparison.Ordinal);
        var members = Container == Container.Partial ? "" : Placement.Members;
        var otherPart = Container == Container.Partial ? "\npublic partial class NAME\n{\n    " + Placement.Members + "\n}\n" : "";
        var declared = $$"""
            public {{(Container == Container.Partial ? "partial " : "")}}{{keyword}} CTOR{{(Container == Container.Generic ? "<T>" : "")}}{{header}}
            {
                private const int Width = 6;
                private const int Limit = 3;
                private const string Const = "konst";
                private int _count = 4;{{(Statements.Any(s => s.Kind == Kind.WriteLog)
                    ? "\n    private static void WriteLog(string text) => Console.WriteLine(text);" : "")}}
                {{members}}

                public async {{(Member == Member.Iterator ? "IAsyncEnumerable<int>" : "Task")}}
                    M{{(Member == Member.Generic ? "<TValue>(TValue value, " : "(")}}{{Parameters}})
                {
                    await Task.Yield();
                    {{Placement.Local.Replace("\n", "\n        ", StringComparison.Ordinal)}}{{statements}}
                    {{(Member == Member.Iterator ? "yield return " : "")}}_count++;
                }
            }
            """;
        return $$"""
            using System;
            using System.Collections.Generic;
            using System.Text;
            using System.Threading.Tasks;
            using Microsoft.Extensions.Logging;

            namespace Generated;

            public static class Start{{number}}
            {
                public static async Task Run() {
                    {{(Member == Member.Iterator ? "await foreach (var _ in " + creation + "." + call + ") { }"
                        : "await " + creation + "." + call + ";")}} }
            }
            {{otherPart}}
            {{(Container == Container.Nested ? "public static class OuterNAME\n{\n" + declared + "\n}" : declared)}}
            """.Replace("NAME", Container == Container.Generic ? name + "<T>" : name, StringComparison.Ordinal)
                .Replace(name + "<T><int>", name + "<int>", StringComparison.Ordinal).Replace("CTOR", name, StringComparison.Ordinal);
    }
}
