using System.Diagnostics;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Corpus;

/// <summary>Input that no person writes; each must end within seconds.</summary>
public sealed class HugeInputTests
{
    /// <summary>Far more than is needed; a hang or a square of the size takes minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public void A_template_of_a_megabyte() => Log(Quote(new string('x', 1_000_000)));

    [Theory]
    [InlineData("{A}")]
    [InlineData("{@A}")]
    [InlineData("{Message}")]
    [InlineData("{a} ")]
    [InlineData("{0}")]
    [InlineData("{}")]
    [InlineData("{")]
    [InlineData("}")]
    [InlineData("{{")]
    [InlineData("{{}}")]
    [InlineData("{a")]
    [InlineData("{a}{")]
    [InlineData("{a,:")]
    [InlineData("\\u007b0}")]
    [InlineData("\\\"{a}")]
    public void A_template_of_300_000_characters_of_braces(string part)
    {
        var template = Quote(string.Concat(Enumerable.Repeat(part, 300_000 / part.Length)));
        Log(template);
        Log(template + ", 1, 2, 3");
    }

    [Fact]
    public void A_definition_of_a_megabyte() => Run(
        $$"""static partial class C { [LoggerMessage(LogLevel.Information, {{Quote(Repeat("{A}{b}", 150_000))}})] static partial void M(ILogger logger, int a, int c); }""");

    [Fact]
    public void Ten_thousand_operands() => Log(string.Join(" + ", Enumerable.Range(0, 10_000).Select(i => i % 2 == 0 ? "\"{A}\"" : "name")), "LOG2001");

    [Fact]
    public void Ten_thousand_constant_operands() => Log(string.Join(" + ", Enumerable.Repeat("\"{A} {0}\"", 10_000)) + ", 1");

    [Fact]
    public void Ten_thousand_operands_with_a_constant_number() => Log(string.Join(" + ", Enumerable.Repeat("\"A\"", 10_000)) + " + 5");

    [Fact]
    public void Ten_thousand_operands_in_a_local() => Statement("var text = " + string.Join(" + ", Enumerable.Repeat("name", 10_000)) + "; logger.LogInformation(text);", "LOG2001");

    [Fact]
    public void Two_thousand_operands_in_parentheses() => Log(Repeat("(name + ", 2_000) + "name" + Repeat(")", 2_000));

    [Fact]
    public void Two_thousand_parentheses() => Log(Repeat("(", 2_000) + "name" + Repeat(")", 2_000));

    [Fact]
    public void Two_thousand_conditionals() => Log(Repeat("id > 0 ? \"a\" : ", 2_000) + "name");

    [Fact]
    public void Five_hundred_conditionals_on_the_left() => Log(Repeat("id > 0 ? ", 500) + "\"a\"" + Repeat(" : name", 500));

    [Fact]
    public void Two_thousand_coalesced() => Log(Repeat("name ?? ", 2_000) + "\"a\"");

    [Fact] // Not more: the compiler itself takes twice as long for each further level.
    public void Eight_nested_interpolations() => Log(Repeat("$\"{", 8) + "id" + Repeat("}\"", 8), "LOG2001");

    [Fact]
    public void Five_thousand_holes_in_an_interpolation() => Log("$\"" + Repeat("{id} ", 5_000) + "\"", "LOG2001");

    [Fact]
    public void Fifteen_hundred_calls_in_a_chain() => Log("new StringBuilder()" + Repeat(".Append(id)", 1_500) + ".ToString()");

    [Fact]
    public void Five_thousand_arguments()
    {
        var values = string.Join(", ", Enumerable.Range(0, 5_000));
        Log(Quote(Repeat("{A}", 5_000)) + ", " + values);
        Log("\"{A}\", " + values, "LOG2003");
        Log("\"{A}\", new object[] { " + values + " }", "LOG2003");
    }

    [Fact]
    public void Five_hundred_uses_of_one_local() => Statement("var text = name; " + Repeat("logger.LogInformation(text); ", 500), "LOG2002");

    [Fact]
    public void A_thousand_wrappers_of_wrappers()
    {
        var methods = Enumerable.Range(0, 1_000).Select(i => $"void W{i}(string text, params object[] args) => W{(i + 1) % 1_000}(text, args);");
        Run("class C { " + string.Concat(methods) + " void M() { " + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"W{i}(\"x\"); ")) + "} }");
    }

    [Theory]
    [InlineData("log_analyzers.placeholder_casing", "(a+)+b")]
    [InlineData("log_analyzers.placeholder_casing", "((((")]
    [InlineData("log_analyzers.placeholder_casing", "\\")]
    [InlineData("log_analyzers.placeholder_casing", "(?<n>")]
    [InlineData("log_analyzers.wrappers", "*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("log_analyzers.wrappers", "((((,,,;;;****")]
    [InlineData("log_analyzers.console.allowed_members", "*a*a*a*a*a*a*a*a*a*a*a*a*b")]
    [InlineData("log_analyzers.console.allowed_members", ")))](((")]
    [InlineData("log_analyzers.console.allowed_contexts", "banana, 5, help help")]
    [InlineData("log_analyzers.console.allowed_contexts", "")]
    public void Options_that_make_no_sense(string key, string value)
    {
        var name = new string('a', 200);
        var statements = Enumerable.Range(0, 500).Select(i => $$"""logger.LogInformation("{{{name}}{{i}}}", id); Console.WriteLine(id); W{{name}}(name);""");
        Run($"class C {{ void W{name}(string text) {{ }} void M(ILogger logger, string name, int id) {{ {string.Concat(statements)} }} }}", (key, value));
    }

    [Fact]
    public void An_option_of_a_megabyte()
        => Run("class C { void M(ILogger logger, string name) { logger.LogInformation(name); W(name); Console.WriteLine(); } void W(string s) { } }",
            ("log_analyzers.wrappers", Repeat("A.B*,", 200_000)), ("log_analyzers.placeholder_casing", Repeat("[a-z]", 100_000)), ("log_analyzers.console.allowed_members", Repeat("(", 1_000_000)));

    private static string Repeat(string text, int count) => string.Concat(Enumerable.Repeat(text, count));

    private static string Quote(string text) => "\"" + text + "\"";

    private static void Log(string arguments, string? expected = null) => Statement("logger.LogInformation(" + arguments + ");", expected);

    private static void Statement(string statement, string? expected)
    {
        var ids = Run($"class C {{ void M(ILogger logger, int id, string name) {{ {statement} }} }}");
        Assert.True(expected is null || ids.Contains(expected), expected);
    }

    private static HashSet<string> Run(string source, params (string Key, string Value)[] options)
    {
        var clock = Stopwatch.StartNew();
        var found = AnalyzerRun.Analyze(AnalyzerRun.Compile(source), options);
        Assert.True(clock.Elapsed < Limit, clock.Elapsed.ToString());
        return [.. found.Select(d => d.Id)];
    }
}
