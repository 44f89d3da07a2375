using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Frameworks;

/// <summary>The user's own methods that take a template.</summary>
public sealed class WrapperApiTests
{
    private const string Attributes =
        """
        namespace Any
        {
            [AttributeUsage(AttributeTargets.Method)]
            class MessageTemplateFormatMethodAttribute(string name) : Attribute { public string Name => name; }
            [AttributeUsage(AttributeTargets.Parameter)] class StructuredMessageTemplateAttribute : Attribute { }
        }
        """;

    private const string Calls =
        """
        class Caller
        {
            void M(Log log, int id, string name, object[] values)
            {
                log.Info("Order {Id}", id);
                log.Info("Order {|LOG2006:{0}|} {|LOG2007:{name}|}", id, name);
                log.Info({|LOG2001:$"Order {id}"|});
                log.Info({|LOG2002:name|});
                log.Info("{|LOG2003:{Id}|}");
                log.Info("{Id} {|LOG2004:{|}", id);
                log.Info("{A} {B}", values);
            }
        }
        """;

    [Theory]
    [InlineData("""[Any.MessageTemplateFormatMethod("text")] public void Info(string text, params object[] values) { }""")]
    [InlineData("""[Any.MessageTemplateFormatMethod(nameof(text))] public void Info(string text, params object[] values) { }""")]
    [InlineData("""public void Info([Any.StructuredMessageTemplate] string text, params object[] values) { }""")]
    [InlineData("""public void Info([JetBrains.Annotations.StructuredMessageTemplate] string text, params object[] values) { }""")]
    public Task Marked(string method) => Verify.Diagnostics($$"""class Log { {{method}} } {{Calls}} {{Attributes}}""");

    [Theory]
    [InlineData("""Log.Info""")]
    [InlineData("""Other, Log.Info""")]
    [InlineData("""L*.Inf*""")]
    [InlineData("""M:Log.Info(System.String,System.Object[])""")]
    [InlineData("""M:Log.*""")]
    public Task Listed(string list) => Verify.Diagnostics(
        $$"""class Log { public void Info(string text, params object[] values) { } } {{Calls}}""", ("log_analyzers.wrappers", list));

    [Theory] // Neither marked nor listed: it is what it does.
    [InlineData("""ILogger _l = null!; public void Info(string text, params object[] values) => _l.LogInformation(text, values);""")]
    [InlineData(
        """ILogger _l = null!; public void Info(string text, params object[] values) { if (_l.IsEnabled(LogLevel.Error)) { """
            + """_l.Log(LogLevel.Error, text, values); } }""")]
    [InlineData(
        """ILogger _l = null!; public void Info(string text, params object[] values) => _l.LogError(message: text, args: values, """
            + """exception: null);""")]
    [InlineData(
        """ILogger _l = null!; public void Info(string text, params object[] values) => Write(null, text, values); """
            + """void Write(Exception? e, string t, object[] v) => _l.LogError(e, t, v);""")]
    public Task Passing_on(string body) => Verify.Diagnostics($$"""class Log { {{body}} } {{Calls}}""");

    [Fact]
    public Task Marked_where_it_is_first_declared() => Verify.Diagnostics(
        $$"""
        interface ILog { void Info([Any.StructuredMessageTemplate] string text, params object[] values); }
        abstract class Base { [Any.MessageTemplateFormatMethod("text")] public abstract void Warn(string text, params object[] values); }
        class Log : Base, ILog
        {
            public void Info(string text, params object[] values) { }
            public override void Warn(string text, params object[] values) { }
        }
        class C
        {
            void M(ILog first, Log second, int id)
            {
                first.Info("{|LOG2006:{0}|}", id);
                second.Info("{|LOG2006:{0}|}", id);
                second.Warn("{|LOG2006:{0}|}", id);
            }
        }
        {{Attributes}}
        """);

    [Fact]
    public Task An_adapter_behind_an_interface() => Verify.Diagnostics(
        """
        interface IAppLogger<T> { void Warn(string message, params object[] args); void Info(string message, params object[] args); }
        class LoggerAdapter<T>(ILoggerFactory factory) : IAppLogger<T>
        {
            private readonly ILogger<T> _logger = factory.CreateLogger<T>();
            public void Warn(string message, params object[] args) => _logger.LogWarning(message, args);
            public void Info(string message, params object[] args) { Warn("{Text}", string.Format(message, args)); }
        }
        class C(IAppLogger<C> logger)
        {
            void M(int id)
            {
                logger.Warn({|LOG2001:$"Order {id}"|});
                logger.Warn("Order {|LOG2006:{0}|}", id);
                logger.Info("Order {0}", id);
            }
        }
        """);

    private const string Forward = "=> l.LogInformation(format, args);";

    private static Task InApp(string types, bool isWrapper) => Verify.Diagnostics(
        $$"""
        interface ILog { void Info(string format, params object[] args); }
        {{types}}
        class Caller { void M(ILog log, int id) { log.Info({{Hole(isWrapper)}}, id); } }
        """);

    [Theory] // The others that a call may run format the text themselves: a named hole would throw there.
    [InlineData("class B : ILog { public void Info(string format, params object[] args) { var x = string.Format(format, args); } }")]
    [InlineData("class B : ILog { void ILog.Info(string format, params object[] args) { Console.Error.Write(format, args); } }")]
    [InlineData("struct B : ILog { public void Info(string format, params object[] args) => new StringBuilder().AppendFormat(format, args); }")]
    [InlineData("class B(List<string> all) : ILog { public void Info(string format, params object[] args) { all.Add(format); } }")]
    [InlineData("class B(Action<string, object[]> a) : ILog { public void Info(string format, params object[] args) => a(format, args); }")]
    [InlineData("class B(ILog a) : ILog { public void Info(string format, params object[] args) => a.Info(string.Format(format, args)); }")]
    [InlineData("class B(log4net.ILog a) : ILog { public void Info(string format, params object[] args) => a.InfoFormat(format, args); }")]
    [InlineData(
        "abstract class X : ILog { public abstract void Info(string format, params object[] args); } "
            + "class B : X { public override void Info(string format, params object[] args) => System.Diagnostics.Trace.TraceError(format, args); }")]
    [InlineData("interface IB : ILog { void ILog.Info(string format, params object[] args) => Console.Out.WriteLine(format, args); } class B : IB;")]
    public async Task Implementations_that_format_the_text(string other)
    {
        var test = Verify.TestWithAllFrameworks(
            $$"""
            interface ILog { void Info(string format, params object[] args); }
            class A(ILogger l) : ILog { public void Info(string format, params object[] args) {{Forward}} }
            {{other}}
            class Caller { void M(ILog log, int id) { log.Info("{0}", id); } }
            """);
        test.DisabledDiagnostics.AddRange(["LOG1001", "LOG1002", "LOG1003", "LOG1004", "LOG2018"]);
        await test.RunAsync();
    }

    [Theory] // All pass it on; who throws the record away or asks all others does no harm.
    [InlineData("")]
    [InlineData("class B(ILogger l) : ILog { void ILog.Info(string text, params object[] values) => l.LogError(text, values); }")]
    [InlineData("class None : ILog { public void Info(string format, params object[] args) { } }")]
    [InlineData("class None : ILog { public void Info(string format, params object[] args) => throw new NotSupportedException(); }")]
    [InlineData("class All(List<ILog> all) : ILog { public void Info(string format, params object[] args) { "
        + "foreach (var l in all) l.Info(format, args); } }")]
    [InlineData("abstract class X : ILog { public abstract void Info(string format, params object[] args); } "
        + "class B(ILogger l) : X { public override void Info(string format, params object[] args) => l.LogError(format, args); }")]
    public Task Implementations_that_pass_it_on(string other) => InApp(
        $$"""class A(ILogger l) : ILog { public void Info(string format, params object[] args) {{Forward}} } {{other}}""", isWrapper: true);

    [Theory]
    [InlineData("public override void Info(string format, params object[] args) { File.AppendAllText(\"a\", string.Format(format, args)); }", false)]
    [InlineData("public override void Info(string format, params object[] args) { base.Info(format, args); }", true)]
    [InlineData("public override void Info(string format, params object[] args) { if (args.Length > 0) base.Info(format, args); }", true)]
    [InlineData("public override void Info(string format, params object[] args) { base.Info(format, args); var x = "
        + "string.Format(format, args); }", false)]
    [InlineData("", true)]
    public async Task Overrides(string member, bool isWrapper)
    {
        var test = Verify.Test(
            $$"""
            class Log(ILogger l) { public virtual void Info(string format, params object[] args) {{Forward}} }
            class Derived(ILogger l) : Log(l) { {{member}} }
            class Caller { void M(Log log, Derived second, int id) { log.Info({{Hole(isWrapper)}}, id); second.Info({{Hole(isWrapper)}}, id); } }
            """);
        test.DisabledDiagnostics.Add("LOG1003");
        await test.RunAsync();
    }

    private static string Hole(bool isWrapper) => isWrapper ? "\"{|LOG2006:{0}|}\"" : "\"{0}\"";

    [Theory] // Code that uses the library may implement it in any way.
    [InlineData("public interface ILog { void Info(string format, params object[] args); } class A(ILogger l) : ILog", "public", "", false)]
    [InlineData("internal interface ILog { void Info(string format, params object[] args); } public class A(ILogger l) : ILog", "public", "", true)]
    [InlineData("internal interface ILog { void Info(string format, params object[] args); } public class A(ILogger "
        + "l) : ILog", "public virtual", "", false)]
    [InlineData("public class ILog(ILogger l)", "public virtual", "", false)]
    [InlineData("public class ILog(ILogger l)", "protected internal virtual", "", false)]
    [InlineData("public class ILog(ILogger l)", "internal virtual", "", true)]
    [InlineData("public class ILog(ILogger l)", "public", "", true)]
    [InlineData("public sealed class ILog(ILogger l)", "public", "", true)]
    [InlineData("class ILog(ILogger l)", "public virtual", "", true)]
    [InlineData("class ILog(ILogger l)", "public virtual", "Other", false)]
    [InlineData("class ILog(ILogger l)", "public virtual", "App.Tests", true)]
    public Task In_a_library(string declaration, string modifiers, string friend, bool isWrapper) => Verify.Diagnostics(
        $$"""
        {{(friend.Length == 0 ? "" : $"[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"{friend}\")]")}}
        {{declaration}} { {{modifiers}} void Info(string format, params object[] args) {{Forward}} }
        class Caller { void M(ILog log, int id) { log.Info({{Hole(isWrapper)}}, id); } }
        """);

    [Fact]
    public async Task In_a_program_nobody_else_implements_it()
    {
        var test = Verify.Test(
            $$"""
            class Program { static void Main() { } }
            public interface ILog { void Info(string format, params object[] args); }
            public class A(ILogger l) : ILog { public void Info(string format, params object[] args) {{Forward}} }
            class Caller { void M(ILog log, int id) { log.Info({{Hole(true)}}, id); } }
            """);
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        await test.RunAsync();
    }

    [Theory] // A body that also formats, prints or keeps the text.
    [InlineData("l.LogInformation(format, args); Last = string.Format(format, args);", false)]
    [InlineData("Last = string.Format(null, format, args); l.LogInformation(format, args);", false)]
    [InlineData("l.LogInformation(format, args); Last = format;", false)]
    [InlineData("l.LogInformation(format, args); Sink(format, args);", false)]
    [InlineData("l.LogInformation(format, args); Changed?.Invoke(format, args);", false)]
    [InlineData("l.LogInformation(format, args); var text = new StringBuilder(format);", false)]
    [InlineData("if (format == null || string.IsNullOrEmpty(format)) return; l.LogInformation(format, args);", true)]
    [InlineData("ArgumentNullException.ThrowIfNull(format); l.LogInformation(format, args);", true)]
    [InlineData("if (format is null) throw new ArgumentNullException(nameof(format)); l.LogInformation(format, args);", true)]
    [InlineData("if (l.IsEnabled(LogLevel.Error)) l.LogError(format, args); else l.LogInformation(format, args);", true)]
    [InlineData("if (format.Length > 3) Task.Run(() => l.LogError(format, args));", true)]
    [InlineData("if (args.Length == 0) l.LogInformation(format); else l.LogInformation(format, args);", true)]
    public async Task Bodies(string body, bool isWrapper)
    {
        var test = Verify.Test(
            $$"""
            class Log(ILogger l)
            {
                public string Last = "";
                public event Action<string, object[]>? Changed;
                public void Info(string format, params object[] args) { {{body}} }
                void Sink(string format, params object[] args) => Last = string.Format(format, args);
            }
            class Caller { void M(Log log, int id) { log.Info({{Hole(isWrapper)}}, id); } }
            """);
        test.DisabledDiagnostics.Add("CS0067");
        await test.RunAsync();
    }

    [Fact]
    public Task Delegates() => Verify.Diagnostics(
        """
        delegate void Info(string format, params object[] args);
        class C(ILogger l)
        {
            void Pass(string format, params object[] args) => l.LogInformation(format, args);
            void M(int id) { Info info = Pass; info("{0}", id); info += (f, a) => string.Format(f, a); }
        }
        """);

    [Fact]
    public Task Other_shapes() => Verify.Diagnostics(
        $$"""
        using System.Runtime.CompilerServices;
        static class Extensions
        {
            public static void Tell(this ILogger logger, Exception? error, [Any.StructuredMessageTemplate] string text, params object?[] values)
                => logger.LogError(error, text, values);
            public static void Plain(this ILogger logger, LogLevel level, string text, object[] values) => logger.Log(level, text, values);
            public static void Two<T1, T2>(this ILogger logger, string text, T1 one, T2 two) => logger.LogInformation(text, one, two);
            public static void Named(this ILogger logger, [Any.StructuredMessageTemplate] string text, object one,
                [CallerMemberName] string member = "")
                => logger.LogInformation(text, one);
        }
        class C(ILogger<C> logger)
        {
            void M(int id, Exception error, string name)
            {
                logger.Tell(error, "{|LOG2006:{0}|}", id);
                logger.Tell(null, {|LOG2001:$"{id}"|});
                logger.Plain(LogLevel.Error, "{A} {|LOG2003:{B}|}", new object[] { id });
                logger.Two("{A} {|LOG2006:{1}|}", id, error);
                logger.Two({|LOG2002:name|}, id, error);
                logger.Named("At {A}", id);
                logger.Named("At {|LOG2007:{a}|}", id);
            }
        }
        {{Attributes}}
        """);

    [Fact] // A template with nothing for its holes, or changed on the way, is a run-time value here.
    public Task What_is_no_wrapper() => Verify.Diagnostics(
        """
        class C(ILogger<C> logger)
        {
            void Text(string text) => logger.LogInformation({|LOG2002:text|});
            void Changed(string text, params object[] values) => logger.LogInformation({|LOG2001:"x " + text|}, values);
            void Others(string text, int id, params object[] values) => logger.LogInformation({|LOG2002:text|}, id);
            void Typed(string text, string[] items) => logger.LogInformation({|LOG2002:text|}, items);
            void Lambda() { Action<string, object[]> log = (text, values) => logger.LogInformation(text, values); log("x", []); }
            void Circle(string text, params object[] values) => Round(text, values);
            void Round(string text, params object[] values) => Circle(text, values);
            void M(int id) { Text({|LOG2001:$"{id}"|}); Changed($"{id}"); Others($"{id}", id); Circle($"{id}"); }
        }
        """);

    [Theory] // Values that make no sense: no crash, and nothing outside the user's own code.
    [InlineData("*")]
    [InlineData(",;  ;,")]
    [InlineData("M:((((")]
    [InlineData("*a*a*a*a*a*a*a*a*a*a*b")]
    public Task Senseless_list(string list) => Verify.InMethod(
        """var a = string.Format("{0}", orderId); var b = string.Concat("a", name); File.WriteAllText(name, "{0}"); """
            + """_logger.LogInformation("{|LOG2006:{0}|}", a + b);""",
        ("log_analyzers.wrappers", list));
}
