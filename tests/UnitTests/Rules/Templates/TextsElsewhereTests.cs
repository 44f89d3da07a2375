using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>Templates that LOG2002 takes for constant and the compiler does not: each text that they may be is checked at the call.</summary>
public sealed class TextsElsewhereTests
{
    [Theory]
    [InlineData("""private static readonly string Text = "x {A} {B}";""", "Text")]
    [InlineData("""private static readonly string Text = "x {A} " + "{B}";""", "Text")]
    [InlineData("""private const string Rest = " {B}"; private static readonly string Text = "x {A}" + Rest;""", "Text")]
    [InlineData("""private static readonly string First = "x {A} {B}"; private static readonly string Text = First;""", "Text")]
    [InlineData("""private static string Text => "x {A} {B}";""", "Text")]
    [InlineData("""private static string Text { get; } = "x {A} {B}";""", "Text")]
    [InlineData("""private static string Text { get { return "x {A} {B}"; } }""", "Text")]
    [InlineData("""private static string Text { get => "x {A} {B}"; }""", "Text")]
    [InlineData("""private string Text => "x {A} {B}";""", "Text")]
    [InlineData("""private static class Texts { internal static readonly string Text = "x {A} {B}"; }""", "Texts.Text")]
    [InlineData("""private static readonly string Text = Environment.ProcessorCount > 1 ? "x {A} {B}" : "x {A}";""", "Text")]
    public Task LOG2003_checks_the_text_of_a_member(string member, string name)
        => InClass($$"""
            {{member}}

            private void M(int orderId) => _logger.LogInformation({|LOG2003:{{name}}|}, orderId);
            """);

    [Theory]
    [InlineData("""var text = "x {A} {B}"; _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""string text; text = "x {A} {B}"; _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""var text = "x {A}"; if (orderId > 1) { text = "x {A} {B}"; } _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""var text = (orderId > 1) ? "x {A}" : "x {A} {B}"; _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {A}" : "x {A} {|LOG2003:{B}|}", orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "y" : "x", {|LOG2003:orderId|});""")]
    [InlineData("""_logger.LogInformation(((orderId > 1) ? "x {A} {|LOG2003:{B}|}" : null) ?? "x {A}", orderId);""")]
    [InlineData("""_logger.LogInformation(orderId switch { 1 => "x {A}", 2 => "y {A} {|LOG2003:{B}|}", _ => "z {A} {|LOG2003:{B}|}" }, orderId);""")]
    public Task LOG2003_checks_every_branch_and_every_value_of_a_local(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""var text = "x {A} }"; _logger.LogInformation({|LOG2004:text|}, orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {A}" : "x {A} {|LOG2004:}|}", orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {A}" : "x {|LOG2004:{|}A", orderId);""")]
    [InlineData("""var text = "x {A} {A}"; _logger.LogInformation({|LOG2005:text|}, orderId, name);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {A} {B}" : "x {A} {|LOG2005:{A}|}", orderId, name);""")]
    [InlineData("""var text = "x {0}"; _logger.LogInformation({|LOG2006:text|}, orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {|LOG2006:{0}|}" : "x {A}", orderId);""")]
    [InlineData("""var text = "x {Name} {OrderId}"; _logger.LogInformation({|LOG2008:text|}, orderId, name);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {|LOG2008:{Name}|} {OrderId}" : "x {OrderId} {Name}", orderId, name);""")]
    public Task LOG2004_2005_2006_and_2008_check_them_too(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""var text = "x {A}"; _logger.LogInformation(text, orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {A}" : "y {A}", orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x {A}" : "one needs no number", orderId);""")]
    [InlineData("""_logger.LogInformation((orderId > 1) ? "x" : null);""")]
    [InlineData("""const string Text = "x {A}"; _logger.LogInformation(Text, orderId);""")]
    public Task Is_silent_where_every_text_is_right(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task What_a_constructor_sets_is_not_what_the_initializer_says()
        => InClass("""
            private static readonly string Text = "x {A} {B}";

            static Service() => Text = "x {A}";

            private void M(int orderId) => _logger.LogInformation(Text, orderId);
            """);

    [Fact]
    public Task What_a_derived_type_may_return_otherwise_is_a_run_time_value()
        => InClass("""
            protected virtual string Text => "x {A} {B}";

            private void M(int orderId) => _logger.LogInformation({|LOG2002:Text|}, orderId);
            """);

    [Fact]
    public Task The_message_names_a_text_that_stands_elsewhere()
        => Verify.Message(
            """var text = "x {A} {B}"; _logger.LogInformation({|#0:text|}, orderId);""", "LOG2003",
            "The template has 2 placeholders but the call gives 1 argument in the text \"x {A} {B}\": the call throws");

    [Theory]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Holds_in_every_framework(Framework framework)
        => Verify.InFramework(framework, """var text = "x {A} {B}"; LOG.Info({|LOG2003:text|}, orderId);""");

    private static Task InClass(string members)
        => Verify.Diagnostics($$"""
            class Service
            {
                private readonly ILogger<Service> _logger;

                public Service(ILogger<Service> logger) => _logger = logger;

                {{members}}
            }
            """);
}
