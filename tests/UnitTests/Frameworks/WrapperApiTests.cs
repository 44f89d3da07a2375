using LogAnalyzers.UnitTests.Verification;

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
            public void Info(string message, params object[] args) { Warn("{|LOG2009:{Text}|}", string.Format(message, args)); }
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

    [Fact]
    public Task Other_shapes() => Verify.Diagnostics(
        $$"""
        using System.Runtime.CompilerServices;
        static class Extensions
        {
            public static void Audit(this ILogger logger, Exception? error, [Any.StructuredMessageTemplate] string text, params object?[] values)
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
                logger.Audit(error, "{|LOG2006:{0}|}", id);
                logger.Audit(null, {|LOG2001:$"{id}"|});
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
            void M(int id) { Text($"{id}"); Changed($"{id}"); Others($"{id}", id); Circle($"{id}"); }
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
