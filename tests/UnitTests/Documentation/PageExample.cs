using System.Text.RegularExpressions;
using LogAnalyzers.DocsGenerator;
using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Documentation;

/// <summary>A block of a page's section "Before and after".</summary>
/// <param name="Number">Its place among the blocks of the section, from 1.</param>
internal sealed partial record PageBlock(string Rule, int Number, string Language, string Text)
{
    public string Name => $"{Rule}/{Number}";

    public static IReadOnlyList<PageBlock> All { get; } = [.. RuleCatalog.All.SelectMany(Of)];

    private static IEnumerable<PageBlock> Of(Rule rule)
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, RulePage.PathOf(rule))).ReplaceLineEndings("\n");
        var section = page.Split("\n## ").Single(s => s.StartsWith("Before and after\n", StringComparison.Ordinal));
        return Fence().Matches(section).Select((m, i) => new PageBlock(rule.Id, i + 1, m.Groups["language"].Value, m.Groups["text"].Value));
    }

    [GeneratedRegex(@"^```(?<language>\w*)\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();
}

/// <summary>Two blocks of C# that follow each other, or one line of the first and the same line of the second, in the code around them.</summary>
/// <param name="Name">Page and number of the first block; the number of the line after a colon.</param>
internal sealed record PageExample(string Name, string Before, string After, PageContext Context)
{
    /// <summary>Whether it is a line, which may show what stands on several.</summary>
    public bool IsLine => Name.Contains(':', StringComparison.Ordinal);

    public static IReadOnlyList<PageExample> All { get; } = [.. Pairs().SelectMany(p => Of(p.Before, p.After))];

    public Rule Rule { get; } = RuleCatalog.All.Single(r => r.Id == Name.Split('/')[0]);

    /// <summary>The code with the page's first block, and with its second one, without comments.</summary>
    public (string Before, string After) Code => (Around(Before), Around(After));

    /// <summary>The comment at the end of a line says what the line says.</summary>
    public static string? Claim(string line) => line.Split(" // ") is [_, .., var comment] ? comment.Trim() : null;

    private string Around(string block) => Context.Around(WithoutComments(block), Before, After);

    /// <summary>Blocks of C# that no table names are pairs, in their order.</summary>
    public static IEnumerable<(PageBlock Before, PageBlock After)> Pairs()
        => PageBlock.All.Where(b => b.Language == "csharp" && !PageProofs.IsOther(b)).GroupBy(b => b.Rule)
            .SelectMany(page => page.Chunk(2).Where(c => c.Length == 2).Select(c => (c[0], c[1])));

    private static IEnumerable<PageExample> Of(PageBlock before, PageBlock after)
    {
        var contexts = PageContexts.Of(before.Name);
        if (contexts.Length == 1)
        {
            return [new(before.Name, before.Text, after.Text, contexts[0])];
        }

        var (lines, others) = (before.Text.TrimEnd('\n').Split('\n'), after.Text.TrimEnd('\n').Split('\n'));
        Assert.True(
            lines.Length == contexts.Length && others.Length == contexts.Length,
            $"{before.Name} needs a line for each of {contexts.Length} contexts");
        return contexts.Select((context, i) => new PageExample($"{before.Name}:{i + 1}", lines[i], others[i], context));
    }

    private static string WithoutComments(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, Verify.Latest).GetRoot();
        var comments = root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return root.ReplaceTrivia(comments, (_, _) => default).ToFullString();
    }
}
