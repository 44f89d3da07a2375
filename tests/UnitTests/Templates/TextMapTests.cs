using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>Where in the source a part of a template's value stands.</summary>
public sealed class TextMapTests
{
    [Theory] // The value's part, and the source it comes from; exact where it can be edited there.
    [InlineData("\"a {x} b\"", "{x}", "{x}", true)]
    [InlineData("\"\\t{x}\"", "{x}", "{x}", true)]
    [InlineData("\"\\u007bx}\"", "{x}", "\\u007bx}", true)]
    [InlineData("@\"\"\"q\"\" {x}\"", "{x}", "{x}", true)]
    [InlineData("$\"{nameof(C)} {{x}}\"", "{x}", "{{x}}", true)]
    [InlineData("$@\"\"\"{nameof(C)} {{x}}\"", "{x}", "{{x}}", true)]
    [InlineData("$$\"\"\"{{nameof(C)}} {x}\"\"\"", "{x}", "{x}", true)]
    [InlineData("$$\"\"\"\n    {{nameof(C)}} \"a\"\n      {x} b\n    \"\"\"", "{x}", "{x}", true)]
    [InlineData("\"\"\"\n    a\n      {x} b\n    \"\"\"", "{x}", "{x}", true)]
    [InlineData("\"\"\"\n    a\n    {x} b\n    \"\"\"", "{x}", "{x}", true)]
    [InlineData("$\"\"\"\n    {nameof(C)}\n    \"a\" b\n    \"\"\"", "\"a\"", "\"a\"", true)]
    [InlineData("\"a\" + \"b {x}\" + \"c\"", "{x}", "{x}", true)]
    [InlineData("(\"a\" + (\"b {x}\")) + \"c\"", "{x}", "{x}", true)]
    [InlineData("\"a {\" + \"x} b\"", "{x}", "{\" + \"x}", false)]
    [InlineData("\"a \" + K", "{k}", "K", false)]
    [InlineData("K", "{k}", "K", false)]
    [InlineData("C.K + \"b {x}\"", "{x}", "{x}", true)]
    [InlineData("$\"a {K} {{x}}\"", "{k}", "K", false)]
    [InlineData("$\"a {K} {{x}}\"", "{x}", "{{x}}", true)]
    [InlineData("$\"a {\"b {x}\"} c\"", "{x}", "{x}", true)]
    [InlineData("\"a\" + null + \"{x}\"", "{x}", "{x}", true)]
    [InlineData("true ? \"a {x}\" : \"b\"", "{x}", "true ? \"a {x}\" : \"b\"", false)]
    [InlineData("(string)(\"a \" + \"{x}\")", "{x}", "(string)(\"a \" + \"{x}\")", false)]
    public void Finds_the_source(string source, string part, string expected, bool exact)
    {
        var (expression, model) = LiteralUnitsTests.Parse<ExpressionSyntax>(source);
        var value = (string)model.GetConstantValue(expression).Value!;
        var map = TextMap.Create(expression, value, model, default);
        Assert.NotNull(map);
        var span = new Microsoft.CodeAnalysis.Text.TextSpan(value.IndexOf(part, StringComparison.Ordinal), part.Length);
        var found = map.Locate(span);
        Assert.Equal(expected, expression.SyntaxTree.GetText().ToString(found.SourceSpan));
        Assert.Equal(exact ? found.SourceSpan : null, map.Exact(span));
    }

    [Fact]
    public void An_empty_span_stands_between_its_neighbours()
    {
        var (expression, model) = LiteralUnitsTests.Parse<ExpressionSyntax>("\"\"");
        var map = TextMap.Create(expression, "", model, default);
        Assert.NotNull(map);
        Assert.True(map.Locate(default).IsInSource);
    }
}
