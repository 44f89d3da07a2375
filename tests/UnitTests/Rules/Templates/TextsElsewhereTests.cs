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
    [InlineData("""private const int Limit = 3; private static readonly string Text = $"x {Limit} {{A}} {{B}}";""", "Text")]
    [InlineData("""private static readonly string Rest = " {B}"; private static readonly string Text = "x {A}" + Rest;""", "Text")]
    [InlineData("""private static readonly string Text = string.Concat("x {A}", " {B}");""", "Text")]
    [InlineData("""private static readonly string Text = @"x {A} {B}";""", "Text")]
    [InlineData("""private static readonly string Text = string.Empty;""", "Text", "orderId")]
    [InlineData("""private static readonly string Text; static Service() { Text = "x {A} {B}"; }""", "Text")]
    [InlineData("""private readonly string _text = "x {A} {B}";""", "_text")]
    [InlineData("""private readonly string _text; public Service(ILogger<Service> l, int i) { _logger = l; _text = "x {A} {B}"; }""", "_text")]
    [InlineData("""private readonly string _text; public Service(ILogger<Service> l, bool b) { _logger = l; _text = b ? "x {A} {B}" : ""; }""",
        "_text")]
    [InlineData("""private string Text => _logger is null ? "x {A} {B}" : "x {A}";""", "Text")]
    [InlineData("""private string Text => Environment.ProcessorCount switch { 1 => "x {A} {B}", _ => "x {A}" };""", "Text")]
    [InlineData("""private string Text { get { if (_logger is null) { return "x {A} {B}"; } return "x {A}"; } }""", "Text")]
    [InlineData("""private string Text { get { switch (Environment.ProcessorCount) { case 1: return "x {A} {B}"; default: return "x"; } } }""",
        "Text")]
    [InlineData("""private static string Text() => "x {A} {B}";""", "Text()")]
    [InlineData("""private static string Text() { return "x {A} {B}"; }""", "Text()")]
    [InlineData("""private static string Text(int id) => id switch { 1 => "x {A} {B}", _ => "x {A}" };""", "Text(orderId)")]
    public Task LOG2003_checks_the_text_of_a_member(string member, string name, string reported = "")
        => InClass($$"""
            {{member}}

            private void M(int orderId) => _logger.LogInformation({{(reported.Length > 0
                ? $$"""{{name}}, {|LOG2003:{{reported}}|}"""
                : $$"""{|LOG2003:{{name}}|}, orderId""")}});
            """);

    [Theory]
    [InlineData("""var text = "x {A} {B}"; _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""string text; text = "x {A} {B}"; _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""var text = "x {A}"; if (orderId > 1) { text = "x {A} {B}"; } _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""var text = (orderId > 1) ? "x {A}" : "x {A} {B}"; _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""string text; if (orderId > 1) { text = "x"; } else { text = "x {A} {B}"; } _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""var text = orderId > 1 ? "x {A} {B}" : null; _logger.LogInformation({|LOG2003:text ?? "x {A}"|}, orderId);""")]
    [InlineData("""var first = "x {A} {B}"; var text = first; _logger.LogInformation({|LOG2003:text|}, orderId);""")]
    [InlineData("""string Text() => "x {A} {B}"; _logger.LogInformation({|LOG2003:Text()|}, orderId);""")]
    [InlineData("""_logger.LogInformation(orderId > 1 ? (name == "" ? "x {A}" : "x {A} {|LOG2003:{B}|}") : "x {A}", orderId);""")]
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
    [InlineData("""public const string Text = "x {A} {B}";""", "LOG2003")]
    [InlineData("""public static readonly string Text = "x {A}" + Other.Rest;""", "LOG2003")]
    [InlineData("""public static readonly string Text = Other.Text;""", "LOG2003")]
    [InlineData("""public static readonly string Text = $"x {{A}} {Other.Rest}";""", "LOG2003")]
    [InlineData("""public static string Text => Other.Text;""", "LOG2003")]
    [InlineData("""public static readonly string Text = "x {A} }" + Other.None;""", "LOG2004")]
    [InlineData("""public static readonly string Text = "x {A} {A}" + Other.None;""", "LOG2005 LOG2003")]
    [InlineData("""public static readonly string Text = "x {0}" + Other.None;""", "LOG2006")]
    public void Reads_the_text_in_another_file(string member, string ids)
    {
        var compilation = AnalyzerRun.Compile(
            """
            class Service(ILogger<Service> logger)
            {
                public void M(int orderId) => logger.LogInformation(Texts.Text, orderId);
            }
            """,
            "static class Texts { " + member + " }",
            """
            static class Other { public const string Rest = " {B}"; public const string None = ""; public static readonly string Text = "x {A} {B}"; }
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));
        var found = AnalyzerRun.Analyze(compilation).Select(d => d.Id).Where(i => i.StartsWith("LOG20", StringComparison.Ordinal)).ToArray();
        Assert.NotEmpty(found);
        Assert.All(found, id => Assert.Contains(id, ids, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("private readonly string _text = \"x {A} {A}\";", "LOG2005", "orderId, 2")]
    [InlineData("private string Text => _logger is null ? \"x {0}\" : \"x {A}\";", "LOG2006", "orderId")]
    [InlineData("private string Text() => _logger is null ? \"x {A}\" : \"x {A} }\";", "LOG2004", "orderId")]
    [InlineData("private static string Text(int i) => i > 1 ? \"x {Name} {OrderId}\" : \"x {OrderId} {Name}\";", "LOG2008", "orderId, name")]
    public Task The_other_rules_read_members_too(string member, string id, string values)
    {
        var name = member.Contains("_text", StringComparison.Ordinal) ? "_text" : member.Contains("(int", StringComparison.Ordinal) ? "Text(orderId)"
            : member.Contains("()", StringComparison.Ordinal) ? "Text()" : "Text";
        return InClass($$"""
            {{member}}

            private void M(int orderId, string name) => _logger.LogInformation({|{{id}}:{{name}}|}, {{values}});
            """);
    }

    [Theory]
    [InlineData("private readonly string _text; public Service(ILogger<Service> l, string text) { _logger = l; _text = text; }", "_text")]
    [InlineData("private readonly string _text = \"x {A}\"; public Service(ILogger<Service> l, string text) { _logger = l; _text = text; }", "_text")]
    [InlineData("private string Text { get; } = \"x {A}\"; public Service(ILogger<Service> l, string text) { _logger = l; Text = text; }", "Text")]
    [InlineData("private static readonly string[] Texts = [\"x {A}\"];", "Texts[0]")]
    [InlineData("private static string Text(string text) => text;", "Text(\"x {A}\")")]
    [InlineData("private static string Text() => Text();", "Text()")]
    [InlineData("private string _text = \"x {A}\";", "_text")]
    public Task What_is_not_written_out_is_a_run_time_value(string member, string name)
        => InClass($$"""
            {{member}}

            private void M(int orderId) => _logger.LogInformation({|LOG2002:{{name}}|}, orderId);
            """);

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
        => Verify.InFramework(framework, """
            var text = "x {A} {B}"; LOG.Info({|LOG2003:text|}, orderId);
            string Text() => orderId > 1 ? "x {A}" : "x {A} {B}";
            LOG.Info({|LOG2003:Text()|}, orderId);
            LOG.Info("x " + 1 + " {A} {|LOG2003:{B}|}", orderId);
            """);

    [Fact]
    public Task Log4net_reads_the_texts_of_its_formats()
        => Verify.TestWithAllFrameworks("""
            class Service
            {
                private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Service));
                private static string Text() => "x {0} {1}";
                private void M(int orderId) => Log.InfoFormat({|LOG2003:Text()|}, orderId);
            }
            """).RunAsync();

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
