using System.Collections.Immutable;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

/// <summary>LOG5006's fix, with the generator that completes what it writes: the same records before and after, by running both.</summary>
public sealed class UngeneratedMessageFixTests
{
    private const string Id = "LOG5006";

    private static readonly (string, string)[] On = [("dotnet_diagnostic.LOG5006.severity", "warning")];

    [Theory]
    [InlineData(
        """_logger.LogInformation("Order {OrderId} shipped to {City}", orderId, name);""",
        """LogOrderShipped(orderId, name);""",
        """
        [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "Order {OrderId} shipped to {City}")]
            private partial void LogOrderShipped(int orderId, string city);
        """)]
    [InlineData(
        """_logger.LogError(error, "Could not save order {Id}", order.Id);""",
        """LogCouldNotSaveOrder(error, order.Id);""",
        """
        [LoggerMessage(EventId = 0, Level = LogLevel.Error, Message = "Could not save order {Id}")]
            private partial void LogCouldNotSaveOrder(Exception exception, int id);
        """)]
    [InlineData(
        """_logger.LogWarning(new EventId(7, "Gone"), error, "Connection lost");""",
        """LogConnectionLost(error);""",
        """
        [LoggerMessage(EventId = 7, EventName = "Gone", Level = LogLevel.Warning, Message = "Connection lost")]
            private partial void LogConnectionLost(Exception exception);
        """)]
    [InlineData(
        """_logger.Log(orderId > 3 ? LogLevel.Error : LogLevel.Debug, 5, "Took {Elapsed,8:0.0} ms of {Level}", 2.5, orderId);""",
        """LogTookElapsed(orderId > 3 ? LogLevel.Error : LogLevel.Debug, 2.5, orderId);""",
        """
        [LoggerMessage(EventId = 5, Message = "Took {Elapsed,8:0.0} ms of {Level}")]
            private partial void LogTookElapsed(LogLevel logLevel, double elapsed, int level);
        """)]
    [InlineData(
        """_logger.LogInformation("{A} and {A} {{x}} of {User}", orderId, orderId, order.Id);""",
        """LogXOf(orderId, order.Id);""",
        null)]
    [InlineData(
        """_logger.LogDebug("Items: {Items} of {State}, {Nothing}", items, state, null);""",
        """LogItemsOf(items, state, null);""",
        null)]
    public async Task Becomes_a_method(string before, string call, string? method)
    {
        using var run = await RunAsync(Verify.Method(before));
        var text = await run.TextAsync();
        if (method is null)
        {
            Assert.DoesNotContain("_logger.Log", text, StringComparison.Ordinal);
            return;
        }

        Assert.Equal(
            Verify.Method(call).Replace("\nclass C\n", "\npartial class C\n", StringComparison.Ordinal)[..^1].TrimEnd() + "\n\n    " + method + "\n}",
            text);
    }

    /// <summary>Types of every kind, and loggers from everywhere: the records stay, whatever form the method has.</summary>
    [Theory]
    [InlineData( // The one logger that the generator finds: a parameter of the primary constructor, a field of a base class.
        """
        class C(ILogger<C> logger)
        {
            public void M(int orderId)
            {
                logger.LogInformation("Order {Id}", orderId);
                Action a = () => logger.LogWarning("In a lambda {Id}", orderId);
                a();
            }
        }
        """,
        "private partial void LogOrderId(int id)")]
    [InlineData(
        """
        class B(ILogger<C> logger) { protected readonly ILogger Shared = logger; }
        class C(ILogger<C> logger) : B(logger) { public void M(int orderId) => Shared.LogInformation("Order {Id}", orderId); }
        """,
        "private partial void LogOrderId(int id)")]
    [InlineData( // Two of them, static code, a local, another object's, a struct's.
        """
        class C(ILogger<C> logger)
        {
            private readonly ILogger _one = logger, _two = logger;
            public void M(int orderId) { _one.LogInformation("One {Id}", orderId); _two.LogInformation("Two {Id}", orderId); }
        }
        """,
        "private static partial void LogOneId(ILogger logger, int id)")]
    [InlineData(
        """
        class C(ILogger<C> logger)
        {
            public void M(int orderId)
            {
                S(logger);
                var own = logger;
                own.LogInformation("Local {Logger} of {Level}", orderId, 1);
                T.M(new T(logger));
            }
            static void S(ILogger<C> log) => log.LogInformation("Static");
            class T(ILogger l) { private readonly ILogger _l = l; public static void M(T other) { other._l.LogInformation("Other {C}", 1); } }
        }
        """,
        "private static partial void LogLocalLogger(ILogger log, int logger, int level)")]
    [InlineData( // The generator mixes up a parameter and a field of one name.
        """
        class C
        {
            private readonly ILogger name;
            public C(ILogger<C> logger) { name = logger; name.LogInformation("Made {Name} {Other}", 1, "x"); }
            public void M() { }
        }
        """,
        "private partial void LogMadeName(int Name, string other)")]
    [InlineData( // Values of every type, more than six, and a level that is not known.
        """
        record struct P(int X, int Y);
        class C(ILogger<C> logger)
        {
            public void M(int orderId, string[] items, string? name)
            {
                logger.LogInformation("{A,6:F1} {B} {@C} {D} {E} {F:yyyy}", 2.55, (int?)null, new P(1, 2), items, (1, "x"), new DateTime(2020, 1, 2));
                logger.LogInformation("{A} {B} {C:N2} {D} {E} {F} {G,-4}|", 1, 'c', 1.5m, DayOfWeek.Friday, new P(1, 2), TimeSpan.Zero, "x");
                logger.Log(orderId > 5 ? LogLevel.Warning : LogLevel.Debug, new Exception("e"), "{A:0.0} at {Level} of {Exception}", 1.25, 1, "y");
                logger.LogInformation("{class} {Null} {Object} {Name} {Days}", 1, null, (object)items, name, new List<int?> { 1, null });
                logger.LogDebug("100 % sure\t\"quoted\" {{braces}} {A}\n", true);
            }
        }
        """,
        "(int @class, object? @null, object @object, string? name, List<int?> days)")]
    [InlineData( // Events that are given: constants are written as they are, what a field holds by its value.
        """
        static class Ids { public const int Five = 5; public static readonly EventId Six = new(6, nameof(Six)); }
        enum E { Seven = 7 }
        class C(ILogger<C> logger)
        {
            private const string Text = "Const {A}";
            public void M()
            {
                logger.LogInformation(Ids.Five, Text, 1);
                logger.LogInformation(Ids.Six, $"{nameof(M)} {{A}}", 1);
                logger.LogInformation((int)E.Seven, @"Verbatim {A}", 1);
                logger.LogInformation(new EventId(8, nameof(C)), "Joined " + "{A}", 1);
            }
        }
        """,
        "[LoggerMessage(EventId = 6, EventName = \"Six\", Level = LogLevel.Information, Message = $\"{nameof(M)} {{A}}\")]")]
    [InlineData( // A generic type, nested in types that are not partial.
        """
        class C(ILogger<C> logger)
        {
            public void M(string name) => new Outer.Inner<string>(logger).M(name);
            class Outer
            {
                public class Inner<T>(ILogger logger) where T : class { public void M(T item) => logger.LogInformation("Took {Item}", item); }
            }
        }
        """,
        "        public partial class Inner<T>(ILogger logger)")]
    [InlineData( // Names that mean something already.
        """
        class C(ILogger<C> logger)
        {
            void LogOrderShipped(int id) { }
            int LogCancelled => 1;
            public void M(int orderId)
            {
                logger.LogInformation("Order {OrderId} shipped", orderId);
                logger.LogWarning("Order {OrderId} shipped", orderId);
                logger.LogWarning("Cancelled");
                logger.LogError("Cancelled!");
            }
        }
        """,
        "private partial void LogCancelledAsWarning()")]
    [InlineData( // One that is there already is called; new ones are named as it is.
        """
        partial class C(ILogger<C> logger)
        {
            [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "Order {OrderId} shipped")]
            private partial void Shipped(int orderId);
            public void M(int orderId)
            {
                logger.LogInformation("Order {OrderId} shipped", orderId);
                logger.LogInformation("Order {OrderId} gone", orderId);
            }
        }
        """,
        "        Shipped(orderId);\n        OrderGone(orderId);\n")]
    [InlineData( // One method for equal calls: static where one of them needs it; null where one of them may be.
        """
        class C(ILogger<C> logger)
        {
            public void M(int orderId, string? name)
            {
                logger.LogInformation("User {Name}", "x");
                logger.LogInformation("User {Name}", name);
                logger.LogInformation("Order {Id}", orderId);
                S(logger, orderId);
            }
            static void S(ILogger log, int id) => log.LogInformation("Order {Id}", id);
        }
        """,
        "LogUserName(name);\n        LogOrderId(logger, orderId);")]
    [InlineData( // What the code says of null, it says of the argument too.
        """
        class C(ILogger<C> logger)
        {
            private readonly ILogger? _own = logger;
            public void M() { _own!.LogInformation("Aa bb"); }
        }
        """,
        "LogAaBb(_own!);")]
    public async Task Says_the_same(string source, string expected)
    {
        using var run = await RunAsync(source);
        var text = await run.TextAsync();
        Assert.DoesNotMatch("""\.Log\w+\(""", text);
        Assert.Contains(expected, text, StringComparison.Ordinal);
    }

    /// <summary>What the attribute and the method name may mean something else in the type.</summary>
    [Theory]
    [InlineData("public string LogLevel => \"x\";")]
    [InlineData("public LogLevel LogLevel => LogLevel.Error;")]
    [InlineData("public void LogLevel() { }")]
    [InlineData("public enum LogLevel { None }")]
    [InlineData("public class LoggerMessage { }")]
    [InlineData("public class LoggerMessage : Attribute { }")]
    [InlineData("public class Microsoft { } public class LoggerMessage : LoggerMessageBase { } public class LoggerMessageBase : Attribute { }")]
    [InlineData("public string LoggerMessage => \"x\";")]
    [InlineData("public class LoggerMessageAttribute : Attribute { }")]
    [InlineData("public int EventId => 1;")]
    [InlineData("public class EventId { }")]
    [InlineData("public string Exception => \"x\";")]
    [InlineData("public class Exception { }")]
    [InlineData("public class ILogger { }")]
    [InlineData("public string Microsoft => LogLevel; public string System => LogLevel; public string LogLevel => \"x\"; public int Exception;")]
    [InlineData("public class Microsoft { } public class System { } public class LogLevel { } public class Exception { }")]
    [InlineData("public class LoggerMessage { } public class Microsoft { } public class ILogger { }")]
    [InlineData("public static void Log() { } public string Level => \"x\"; public string Message => \"x\";")]
    public async Task Names_of_members_are_no_matter(string member)
    {
        using var run = await RunAsync(
            $$"""
            class C(ILogger<C> logger)
            {
                public void M(int orderId, global::System.Exception error)
                {
                    logger.LogError(error, "Order {Id}", orderId);
                    logger.LogInformation(5, "Took {Id}", orderId);
                    logger.Log(orderId > 3 ? global::Microsoft.Extensions.Logging.LogLevel.Error : default, "Any {Id}", orderId);
                    S(logger, orderId);
                }
                static void S(global::Microsoft.Extensions.Logging.ILogger log, int id) => log.LogWarning("Static {Id}", id);
                {{member}}
            }
            """);
        Assert.DoesNotMatch("""(logger|log)\.Log\w+\(""", await run.TextAsync());
    }

    [Theory]
    [InlineData( // Calls of several lines, with comments, on one line where they fit.
        "class C(ILogger<C> logger)\n{\n\tpublic void M(int orderId)\n\t{\n\t\tlogger.LogInformation(\n\t\t\t\"Order {Id}, {Name}\",\n"
            + "\t\t\torderId,\n\t\t\t\"x\");\n\t\tlogger.LogInformation(\"Took {Id}\", // the id\n\t\t\torderId);\n\t}\n}\n",
        "partial class C(ILogger<C> logger)\n{\n\tpublic void M(int orderId)\n\t{\n\t\tLogOrderId(orderId, \"x\");\n"
            + "\t\tlogger.LogInformation(\"Took {Id}\", // the id\n\t\t\torderId);\n\t}\n\n"
            + "\t[LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = \"Order {Id}, {Name}\")]\n"
            + "\tprivate partial void LogOrderId(int id, string name);\n}\n")]
    [InlineData(
        "class C(ILogger<C> logger) { public void M() { logger.LogInformation(\"Aa bb\"); logger.LogInformation(\"Cc dd\"); } }",
        "partial class C(ILogger<C> logger) { public void M() { LogAaBb(); LogCcDd(); } "
            + "[LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = \"Aa bb\")] private partial void LogAaBb(); "
            + "[LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = \"Cc dd\")] private partial void LogCcDd(); }")]
    [InlineData(
        "class C(ILogger<C> logger)\r\n{\r\n    public void M()\r\n    {\r\n#if !NOTHING\r\n#endif\r\n"
            + "        logger.LogInformation(\"Aa bb\");\r\n    }\r\n"
            + "#if !NOTHING\r\n    void N() { }\r\n#endif\r\n\r\n}\r\n",
        "partial class C(ILogger<C> logger)\r\n{\r\n    public void M()\r\n    {\r\n#if !NOTHING\r\n#endif\r\n        LogAaBb();\r\n    }\r\n"
            + "#if !NOTHING\r\n    void N() { }\r\n#endif\r\n\r\n"
            + "    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = \"Aa bb\")]\r\n"
            + "    private partial void LogAaBb();\r\n\r\n}\r\n")]
    public async Task Keeps_the_layout(string before, string after)
    {
        using var run = await RunAsync(before);
        Assert.Equal(after, await run.TextAsync());
    }

    [Theory]
    [InlineData("", "\npartial class Program\n{\n", "}\n")]
    [InlineData("\npublic partial class Program\n{\n    static int Own => 1;\n}\n", "    static int Own => 1;\n\n", "}\n")]
    public async Task Top_level_statements_get_a_part_of_their_class(string program, string before, string after)
    {
        using var run = new FixRun(
            [
                "using Microsoft.Extensions.Logging;\n\nvar logger = LoggerFactory.Create(_ => { }).CreateLogger(\"x\");\n"
                    + "logger.LogInformation(\"Started {Name}\", \"x\");\nlogger.LogInformation(\"Ended\");\n" + program,
            ],
            On, kind: OutputKind.ConsoleApplication).WithGenerator();
        Assert.True(await run.FixAllAsync(Id));
        Assert.Empty(await run.ErrorsAsync());
        Assert.EndsWith(
            "LogStartedName(logger, \"x\");\nLogEnded(logger);\n"
                + (program.Length == 0 ? "" : program[..program.IndexOf("    static", StringComparison.Ordinal)]) + before
                + "    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = \"Started {Name}\")]\n"
                + "    private static partial void LogStartedName(ILogger logger, string name);\n"
                + (program.Length == 0 ? "" : "\n")
                + "    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = \"Ended\")]\n"
                + "    private static partial void LogEnded(ILogger logger);\n" + after,
            await run.TextAsync(), StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync(Id));
    }

    /// <summary>A parameter that is called a secret would be reported, whatever is passed, and no fix could mask it.</summary>
    [Theory]
    [InlineData("""string password = name; _logger.LogInformation("In by {X}", password); name = password;""")]
    [InlineData("""_logger.LogInformation("In by {Password}", "***");""")]
    public async Task A_secret_gets_no_parameter(string statements)
    {
        using var run = new FixRun([Verify.Method(statements)], On).WithGenerator();
        Assert.Empty(await run.ActionsAsync((await run.DiagnosticsAsync()).Single(d => d.Id == Id)));
        Assert.False(await run.FixAllAsync(Id));
    }

    [Fact]
    public async Task Parts_in_several_files_share_a_method()
    {
        using var run = new FixRun(
            [
                "partial class C(ILogger<C> logger)\n{\n    public void M() { logger.LogInformation(\"Aa bb\"); N(); }\n}\n",
                "partial class C\n{\n    void N() { logger.LogInformation(\"Aa bb\"); logger.LogInformation(\"Aa  bb\"); }\n}\n",
            ],
            On).WithGenerator();
        await run.FixAllAsync(Id);
        Assert.Empty(await run.ErrorsAsync());
        Assert.Contains("{ LogAaBb(); N(); }", await run.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("private partial void LogAaBb();", await run.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("{ LogAaBb(); LogAaBb2(); }", await run.TextAsync(1), StringComparison.Ordinal);
        Assert.DoesNotContain("void LogAaBb();", await run.TextAsync(1), StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync(Id));
    }

    [Fact]
    public async Task One_action_is_for_equal_calls_and_another_for_one()
    {
        const string Source = """
            class C(ILogger<C> logger)
            {
                public void M()
                {
                    logger.LogInformation("Aa bb");
            #pragma warning disable LOG5006
                    logger.LogInformation("Aa bb");
            #pragma warning restore LOG5006
                    logger.LogInformation("Aa bb");
                    logger.LogInformation("Cc dd");
                }
            }
            """;
        using var run = new FixRun([Source], On).WithGenerator();
        var found = (await run.DiagnosticsAsync()).Where(d => d.Id == Id && !d.IsSuppressed).ToArray();
        Assert.Equal(3, found.Length);
        Assert.Single(await run.ActionsAsync(found[2]));
        var actions = await run.ActionsAsync(found[1]);
        Assert.Equal(["Generate a [LoggerMessage] method", "Generate a [LoggerMessage] method, for this call only"], actions.Select(a => a.Title));
        var before = run.Solution;
        await run.ApplyAsync(actions[1]);
        Assert.Equal(2, (await run.TextAsync()).Split("logger.LogInformation(\"Aa bb\")").Length - 1);
        run.Restore(before);
        await run.ApplyAsync(actions[0]);
        Assert.Equal(1, (await run.TextAsync()).Split("logger.LogInformation(\"Aa bb\")").Length - 1);
        Assert.Empty(await run.ErrorsAsync());
    }

    /// <summary>Without an implementation the method would not compile, or the call would vanish.</summary>
    [Fact]
    public async Task Without_a_generator_nothing_is_offered()
    {
        using var run = new FixRun(["class C(ILogger<C> logger) { public void M() => logger.LogInformation(\"Aa bb\"); }"], On);
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == Id);
        Assert.Empty(await run.ActionsAsync(found));
        Assert.False(await run.FixAllAsync(Id));
    }

    /// <summary>A file of several projects is edited once, where it binds in each of them.</summary>
    [Theory]
    [InlineData(LanguageVersion.Latest, true)]
    [InlineData(LanguageVersion.CSharp8, false)]
    public async Task Linked_files_are_edited_for_all_projects(LanguageVersion other, bool isFixed)
    {
        const string Source = "using Microsoft.Extensions.Logging;\n\nclass C\n{\n"
            + "    void M(ILogger logger) { logger.LogInformation(\"Aa bb\"); }\n}\n";
        const string Config = "root = true\n[*.cs]\ndotnet_diagnostic.LOG5006.severity = warning\n";
        using var run = new SolutionRun()
            .Add("A", OutputKind.DynamicallyLinkedLibrary, LanguageVersion.Latest, [], [("/shared/C.cs", Source)])
            .Add("B", OutputKind.DynamicallyLinkedLibrary, other, [], [("/shared/C.cs", Source)])
            .AddOptions("A", "/shared/.editorconfig", Config).AddOptions("B", "/shared/.editorconfig", Config).WithGenerator();
        Assert.Equal(isFixed, await run.FixAllAsync(Id));
        Assert.Equal(isFixed ? 1 : 0, (await run.TextAsync("/shared/C.cs")).Split("private static partial void LogAaBb(ILogger logger);").Length - 1);
    }

    /// <summary>An editor may run generators only when a file is saved; the fix asks them itself.</summary>
    [Fact]
    public async Task The_generator_is_run_where_the_host_does_not()
    {
        using var run = new FixRun(["class C(ILogger<C> logger)\n{\n    public void M() => logger.LogInformation(\"Aa bb\");\n}\n"], On);
        run.Restore(run.Solution.AddAnalyzerReference(run.Solution.ProjectIds.Single(), new LateReference()));
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == Id);
        await run.ApplyAsync(Assert.Single(await run.ActionsAsync(found)));
        Assert.Contains("private partial void LogAaBb();", await run.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("CS8795", Assert.Single(await run.ErrorsAsync()).Id);
    }

    [Theory]
    [InlineData("""_logger.LogInformation("Took {A} {B,8:F2} of {@C}", orderId, 2.5, name); _logger.LogError(error, "Two {class}", 1);""", false)]
    [InlineData("""_logger.LogInformation("{A} {B} {C} {D} {E} {F} {G}", 1, "x", 'c', 2.5m, true, (int?)null, DayOfWeek.Friday);""", false)]
    [InlineData("""_logger.LogInformation("Items {A} {B}", 1, items);""", true)]
    [InlineData("""_logger.LogInformation("State {A}", state);""", true)]
    public async Task The_extended_generator_says_the_same_too(string statements, bool isWithheld)
    {
        if (isWithheld)
        {
            using var withheld = new FixRun([Verify.Method(statements)], On).WithGenerator(isExtended: true);
            Assert.EndsWith(
                "; no fix: the value would be shown in another way", (await withheld.DiagnosticsAsync()).Single(d => d.Id == Id).GetMessage(),
                StringComparison.Ordinal);
            Assert.False(await withheld.FixAllAsync(Id));
            return;
        }

        using var run = await RunAsync(Verify.Method(statements), isExtended: true);
        Assert.DoesNotContain("_logger.Log", await run.TextAsync(), StringComparison.Ordinal);
    }

    /// <summary>A type in several files: each call gets a method, one of a name is enough for all, and the logger may be another file's.</summary>
    [Fact]
    public async Task Type_in_several_files()
    {
        using var run = new FixRun(
            [
                "using Microsoft.Extensions.Logging;\npartial class C\n{\n    private readonly ILogger _log;\n\n"
                    + "    public C(ILogger<C> log) => _log = log;\n\n"
                    + "    public void M(int id) => _log.LogInformation(\"Order {Id} shipped\", id);\n}\n",
                "using Microsoft.Extensions.Logging;\npartial class C\n{\n    public void N(int id)\n    {\n"
                    + "        _log.LogInformation(\"Order {Id} shipped\", id);\n        _log.LogWarning(\"Order {Id} shipped\", id);\n    }\n}\n",
            ],
            On).WithGenerator();
        Assert.True(await run.FixAllAsync(Id));
        Assert.Empty(await run.ErrorsAsync());
        Assert.Empty((await run.DiagnosticsAsync()).Where(d => d.Id == Id));
        Assert.False(await run.FixAllAsync(Id));
    }

    /// <summary>A logger that a property is given.</summary>
    [Theory]
    [InlineData("[Inject] private ILogger<C> Log { get; set; } = null!;", "private static partial void LogOrderShipped(ILogger ")]
    [InlineData("public required ILogger<C> Log { get; init; }", "private static partial void LogOrderShipped(ILogger ")]
    public async Task Logger_that_a_property_is_given(string property, string method)
    {
        using var run = new FixRun(
            [
                $"class InjectAttribute : Attribute {{ }}\nclass C\n{{\n    {property}\n\n"
                    + "    public void M(int id) => Log.LogInformation(\"Order {Id} shipped\", id);\n}\n",
            ],
            On).WithGenerator();
        Assert.True(await run.FixAllAsync(Id));
        Assert.Empty(await run.ErrorsAsync());
        Assert.Contains(method, await run.TextAsync(), StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync(Id));
    }

    /// <summary>Types of one name in two projects, one of which uses the other's base class and its logger.</summary>
    [Fact]
    public async Task Types_of_two_projects()
    {
        using var run = new SolutionRun()
            .Add("Lib", OutputKind.DynamicallyLinkedLibrary, [],
                ("/Lib/Base.cs", "using Microsoft.Extensions.Logging;\nnamespace Lib\n{\n    public class Base(ILogger logger)\n    {\n"
                    + "        protected readonly ILogger Shared = logger;\n\n"
                    + "        public void M(int id) => Shared.LogInformation(\"Order {Id} shipped\", id);\n    }\n}\n"))
            .Add("App", OutputKind.ConsoleApplication, ["Lib"],
                ("/App/Program.cs", "using Microsoft.Extensions.Logging;\nnew App.Base(null!).N(1);\nnamespace App\n{\n"
                    + "    public class Base(ILogger logger) : Lib.Base(logger)\n    {\n"
                    + "        public void N(int id) => Shared.LogInformation(\"Order {Id} shipped\", id);\n    }\n}\n"))
            .AddOptions("Lib", "/Lib/.globalconfig", "is_global = true\ndotnet_diagnostic.LOG5006.severity = warning")
            .AddOptions("App", "/App/.globalconfig", "is_global = true\ndotnet_diagnostic.LOG5006.severity = warning")
            .WithGenerator();
        Assert.True(await run.FixAllAsync(Id));
        Assert.Empty(await run.ComplaintsAsync());
        foreach (var path in new[] { "/Lib/Base.cs", "/App/Program.cs" })
        {
            SolutionRun.Contains("partial void LogOrderShipped(int id)", await run.TextAsync(path));
        }

        Assert.False(await run.FixAllAsync(Id));
    }

    /// <summary>CA1848 of the SDK has no fix of its own.</summary>
    [Fact]
    public void Answers_the_twin() => Assert.Contains("CA1848", FixRun.FixOf(Id).FixableDiagnosticIds);

    /// <summary>Fixes all; the records are the same but for the event's name, which was none, and a value that stands twice.</summary>
    private static async Task<FixRun> RunAsync(string source, bool runs = true, bool isExtended = false)
    {
        var run = new FixRun([source], On).WithGenerator(isExtended);
        foreach (var culture in (string[])["", "de-DE"])
        {
            var original = run.Solution;
            var before = runs ? await run.RunAsync(culture, Note) : [];
            Assert.True(await run.FixAllAsync(Id), "Nothing is fixed");
            Assert.Empty(await run.ErrorsAsync());
            if (runs)
            {
                Assert.Equal(before, await run.RunAsync(culture, Note));
            }

            Assert.False(await run.FixAllAsync(Id), "A second run changes something");
            if (culture.Length == 0)
            {
                run.Restore(original);
            }
        }

        return run;
    }

    private static string Note(
        LogLevel level, EventId id, string text, Exception? exception, IReadOnlyList<KeyValuePair<string, object?>> state)
        => $"{level} {id.Id} {(IsOfMethod(id.Name) ? null : id.Name)} {text} {exception?.Message} "
            + string.Join("; ", state.OrderBy(s => s.Key, StringComparer.Ordinal).Select(s => $"{s.Key}={s.Value} {s.Value?.GetType()}").Distinct());

    private static bool IsOfMethod(string? name) => name is "Shipped" or "OrderGone" || name?.StartsWith("Log", StringComparison.Ordinal) == true;

    /// <summary>Has its generator for the fix only, and not for the workspace.</summary>
    private sealed class LateReference : AnalyzerReference
    {
        public override string? FullPath => null;

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language)
            => Environment.StackTrace.Contains("LogAnalyzers.CodeFixes.Loggers.GeneratedCode", StringComparison.Ordinal)
                && !Environment.StackTrace.Contains("CompilationTracker", StringComparison.Ordinal)
                    ? Generators.Own.GetGenerators(language)
                    : [];
    }
}
