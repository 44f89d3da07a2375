using System.Collections.Immutable;
using LogAnalyzers.Templates;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>Units against the compiler's own value of each literal.</summary>
public sealed class LiteralUnitsTests
{
    public static TheoryData<string> Literals => [
        "\"\"",
        "\"plain\"",
        """ "a\tb\r\n\0\a\b\f\v\'\"\\c" """,
        """ "\u0041\x41\x041\x0041g\U00000041\U0001F600é😀" """,
        """ "{{a}} {b}" """,
        "@\"\"",
        "@\"C:\\x \"\"q\"\" {a}\"",
        "@\"line\n  two\r\nthree\"",
        "\"\"\"plain \"q\" \\n {a}\"\"\"",
        "\"\"\"\"three \"\"\" quotes\"\"\"\"",
        "\"\"\"\n    one\n      two\n\n    three \\ \"\"\n    \"\"\"",
        "\"\"\"\r\n    one\r\n      two\r\n\r\n    three\r\n    \"\"\"",
        "\"\"\"\n\tone\n\t\ttwo\n\t\"\"\"",
        "\"\"\"\n    one\n  \n    \n    two\n    \"\"\"",
        "\"\"\"\nnot indented\n\"\"\"",
        "\"\"\"\n\n    \"\"\"",
        "\"\"\"\n    one\n    \n    \"\"\"",
        "\"\"\"\n\n\n    \"\"\"",
    ];

    public static TheoryData<string> Interpolated => [
        """ $"a {nameof(C)} b" """,
        """ $"{{a}} \t\"q\" \u0041 {nameof(C)} {{{nameof(C)}}}" """,
        "$@\"C:\\x \"\"q\"\" {{a}} {nameof(C)}\n  two\"",
        "@$\"C:\\x {nameof(C)}\"",
        "$\"\"\"a \"q\" {{b}} {nameof(C)}\"\"\"".Replace("{{b}}", "b", StringComparison.Ordinal),
        "$$\"\"\"a {b} \"q\" {{nameof(C)}} {c}\"\"\"",
        "$$$\"\"\"a {{b}} {{{nameof(C)}}} {c}\"\"\"",
        "$\"\"\"\n    one {nameof(C)}\n      two\n\n    {nameof(C)} three\n    {nameof(C)}\n    \"\"\"",
        "$$\"\"\"\r\n    {one} {{nameof(C)}}\r\n      two\r\n    {{nameof(C)}}{three}\r\n    \"\"\"",
        "$\"\"\"\n    {nameof(C)}\n\n      {nameof(C)} x\n    \n    \"\"\"",
    ];

    [Theory]
    [MemberData(nameof(Literals))]
    public void A_literal_is_its_units(string source)
    {
        var (literal, _) = Parse<LiteralExpressionSyntax>(source);
        var units = LiteralUnits.Decode(literal);
        Assert.False(units.IsDefault);
        Assert.Equal(literal.Token.ValueText, string.Concat(units.Select(u => u.Value)));
        CheckSpans(literal, units);
    }

    [Theory]
    [MemberData(nameof(Interpolated))]
    public void A_text_part_is_its_units(string source)
    {
        var (literal, model) = Parse<InterpolatedStringExpressionSyntax>(source);
        var value = (string?)model.GetConstantValue(literal).Value;
        Assert.NotNull(value);
        var built = "";
        foreach (var content in literal.Contents)
        {
            if (content is InterpolatedStringTextSyntax text)
            {
                var units = LiteralUnits.Decode(text);
                Assert.False(units.IsDefault);
                CheckSpans(text, units);
                built += string.Concat(units.Select(u => u.Value));
            }
            else
            {
                built += "C";
            }
        }

        Assert.Equal(value, built);
    }

    [Theory]
    [InlineData("\"unterminated")]
    [InlineData("@\"unterminated")]
    [InlineData("\"\"\"unterminated")]
    [InlineData("\"\"\"\n  x\n    \"\"\"")]
    [InlineData("\"\\q\"")]
    [InlineData("\"\\u12\"")]
    [InlineData("\"\\xg\"")]
    [InlineData("\"\\")]
    [InlineData("\"\"\"\"\"\"")]
    public void A_broken_literal_has_none_or_all(string source)
    {
        foreach (var literal in Tree(source).GetRoot().DescendantNodes().OfType<LiteralExpressionSyntax>())
        {
            var units = LiteralUnits.Decode(literal);
            Assert.True(units.IsDefault || string.Concat(units.Select(u => u.Value)) == literal.Token.ValueText);
        }
    }

    [Theory]
    [InlineData("\"x\"", nameof(LiteralStyle.Regular))]
    [InlineData("$\"x\"", nameof(LiteralStyle.Regular))]
    [InlineData("@\"x\"", nameof(LiteralStyle.Verbatim))]
    [InlineData("$@\"x\"", nameof(LiteralStyle.Verbatim))]
    [InlineData("@$\"x\"", nameof(LiteralStyle.Verbatim))]
    [InlineData("\"\"\"x\"\"\"", nameof(LiteralStyle.Raw))]
    [InlineData("$$\"\"\"x\"\"\"", nameof(LiteralStyle.Raw))]
    [InlineData("\"@\"", nameof(LiteralStyle.Regular))]
    [InlineData("\"\"", nameof(LiteralStyle.Regular))]
    public void Knows_the_style(string source, string style)
        => Assert.Equal(style, LiteralUnits.StyleOf(SyntaxFactory.ParseExpression(source)).ToString());

    /// <summary>The units follow each other, are where they say, and cover the node but for its quotes and indentation.</summary>
    private static void CheckSpans(SyntaxNode node, ImmutableArray<TextUnit> units)
    {
        var text = node.SyntaxTree.GetText();
        var end = node.SpanStart;
        foreach (var unit in units)
        {
            Assert.Equal(unit.Raw, text.ToString(unit.Span));
            Assert.True(unit.Span.Start >= end && unit.Span.Length > 0 && unit.Span.End <= node.Span.End);
            end = unit.Span.End;
        }
    }

    internal static (T Expression, SemanticModel Model) Parse<T>(string source)
        where T : ExpressionSyntax
    {
        var tree = Tree(source);
        Assert.Empty(tree.GetDiagnostics());
        var compilation = CSharpCompilation.Create("Test", [tree], References.Framework, new(OutputKind.DynamicallyLinkedLibrary));
        var model = compilation.GetSemanticModel(tree);
        Assert.Empty(model.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        var initializer = tree.GetRoot().DescendantNodes().OfType<VariableDeclaratorSyntax>().First(v => v.Identifier.ValueText == "X").Initializer!;
        return ((T)initializer.Value, model);
    }

    private static SyntaxTree Tree(string source)
        => CSharpSyntaxTree.ParseText("class C { const string K = \"{k}\"; const int N = 1; const string X =\n" + source + "\n; }", Verify.Latest);
}
