using LogAnalyzers.DocsGenerator;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.House;

/// <summary>What the house asks of every source beyond what analyzers can enforce.</summary>
public sealed class HouseStyleTests
{
    /// <summary>In characters; the same as <c>max_line_length</c> in the <c>.editorconfig</c>.</summary>
    private const int MaxLineLength = 150;

    /// <summary>In lines, from the first of the declaration to its closing brace.</summary>
    private const int MaxMethodLength = 59;

    private const int MaxWeakTables = 7;

    [Fact]
    public void No_line_is_too_long()
    {
        var tooLong = SourceFiles.Of("src", "tests", "docs").SelectMany(f => f.Lines.Select((line, i) => (f.Path, Number: i + 1, line.Length)))
            .Where(l => l.Length > MaxLineLength);

        Assert.Empty(tooLong.Select(l => $"{l.Path}:{l.Number} has {l.Length} characters"));
    }

    [Fact]
    public void No_method_is_too_long()
        => Assert.Empty(SourceFiles.Of("src", "docs").SelectMany(f => TooLong(f.Path, f.Text)));

    [Theory]
    [InlineData(59, 0)]
    [InlineData(60, 1)]
    public void Long_method_is_found(int lines, int found)
        => Assert.Equal(
            found, TooLong("A.cs", "class A\n{\n    void M()\n    {\n" + string.Concat(Enumerable.Repeat("\n", lines - 3)) + "    }\n}").Count());

    /// <summary>
    /// Static tables keep what they were asked for as long as its key lives, and are asked from many threads: few, and each says how long.
    /// </summary>
    [Fact]
    public void Static_weak_tables_are_few_and_say_how_long_they_live()
    {
        var tables = SourceFiles.Of("src")
            .SelectMany(f => CSharpSyntaxTree.ParseText(f.Text).GetRoot().DescendantNodes().OfType<FieldDeclarationSyntax>()
                .Where(d => d.Modifiers.Any(SyntaxKind.StaticKeyword) && IsWeakTable(d.Declaration.Type)).Select(d => (f.Path, Field: d)))
            .ToArray();

        Assert.InRange(tables.Length, 1, MaxWeakTables);
        Assert.All(
            tables,
            t => Assert.True(t.Field.GetLeadingTrivia().ToString().Contains("As long as", StringComparison.Ordinal), $"{t.Path}: {t.Field}"));
    }

    private static bool IsWeakTable(TypeSyntax type) => type is GenericNameSyntax { Identifier.ValueText: "ConditionalWeakTable" or "FactTable" };

    private static IEnumerable<string> TooLong(string path, string text)
    {
        var tree = CSharpSyntaxTree.ParseText(text);
        foreach (var method in tree.GetRoot().DescendantNodes()
            .Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or BasePropertyDeclarationSyntax))
        {
            var span = tree.GetLineSpan(method.Span);
            var lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
            if (lines > MaxMethodLength)
            {
                yield return $"{path}:{span.StartLinePosition.Line + 1} has {lines} lines";
            }
        }
    }
}
