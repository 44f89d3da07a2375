using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Documentation;

/// <summary>
/// What the rules' pages show is so: the code before compiles and is reported, Fix All writes the code after, and both say when run what the page
/// says. What is around an example stands in <see cref="PageContexts"/>, what is proved otherwise in <see cref="PageProofs"/>.
/// </summary>
public sealed class PageExampleTests
{
    public static TheoryData<string> Examples => [.. PageExample.All.Select(e => e.Name)];

    public static TheoryData<string> Files => [.. PageProofs.Files.Select(f => f.Block)];

    public static TheoryData<string> RuleIds => [.. RuleCatalog.All.Select(r => r.Id)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task Example_is_what_the_rule_reports_and_its_fix_writes(string name)
    {
        var example = PageExample.All.Single(e => e.Name == name);
        var id = example.Rule.Id;
        var (before, after) = example.Code;
        using var run = example.Context.Run(before, id);
        using var other = example.Context.Run(after, id);
        await Compiles(run, before);
        await Compiles(other, after);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == id);
        Assert.DoesNotContain(await other.DiagnosticsAsync(), d => d.Id == id);

        var said = await Said(run, example);
        if (example.Rule.HasFix && !example.Context.ByHand)
        {
            await Fix(run, id, example.Context.Action);
            var text = await run.TextAsync();
            Assert.Equal(Lines(after), Lines(example.IsLine ? InLines(text, after) : text));
        }

        AssertSaid(example, said, await Said(other, example));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void File_is_reported_before_and_not_after(string block)
    {
        var file = PageProofs.Files.Single(f => f.Block == block);
        var rest = PageProofs.Rests.GetValueOrDefault(block, "…");
        var text = Block(block).Replace("…", rest, StringComparison.Ordinal);
        var run = new FileRun { TellsOfReload = block.StartsWith("LOG6002", StringComparison.Ordinal) };

        var found = run.Find((file.Name, file.Around.Replace("%", text, StringComparison.Ordinal)));

        Assert.Equal(file.IsReported, found.Any(f => f.Id == block.Split('/')[0]));
    }

    /// <summary>LOG9003's fix changes another file.</summary>
    [Fact]
    public async Task Contract_page_shows_the_line_that_the_fix_writes()
    {
        var (code, file) = (Block("LOG9003/1"), Block("LOG9003/2"));
        using var run = new FixRun(["namespace Shop; class Orders(ILogger<Orders> _logger) { void Place(int id) { " + code + " } }"]);
        run.AddFile("LogEvents.Unshipped.txt", "");
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == "LOG9003");

        await run.ApplyAsync(Assert.Single(await run.ActionsAsync(found)));

        var written = await run.Solution.Projects.Single().AdditionalDocuments.Single().GetTextAsync();
        Assert.Equal(file, written.ToString());
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void No_block_of_a_page_goes_without_a_proof(string id)
    {
        var open = PageBlock.All.Where(b => b.Rule == id && !PageProofs.IsOther(b))
            .Except(PageExample.Pairs().SelectMany(p => new[] { p.Before, p.After })).Select(b => b.Name);

        Assert.Empty(open);
        Assert.True(
            PageExample.All.Any(e => e.Rule.Id == id) || PageProofs.Files.Any(f => f.Block.StartsWith(id, StringComparison.Ordinal))
                || PageProofs.Elsewhere.ContainsKey(id),
            $"{id} has no example that is run, and no other proof");
    }

    [Fact]
    public void Tables_name_what_is_there()
    {
        var blocks = PageBlock.All.Select(b => b.Name).ToHashSet(StringComparer.Ordinal);

        Assert.All(PageProofs.Others.Keys.Concat(PageProofs.Files.Select(f => f.Block)), b => Assert.Contains(b, blocks));
        Assert.Equal(PageContexts.Named.Order(StringComparer.Ordinal), PageContexts.Named.Intersect(PageExample.Pairs().Select(p => p.Before.Name))
            .Order(StringComparer.Ordinal));
        Assert.All(PageProofs.Elsewhere.Keys, id => Assert.DoesNotContain(PageExample.All, e => e.Rule.Id == id));
    }

    private static string Block(string name) => PageBlock.All.Single(b => b.Name == name).Text;

    private static async Task Compiles(FixRun run, string code)
    {
        var errors = string.Join("\n", await run.ErrorsAsync());
        Assert.True(errors.Length == 0, $"Does not compile; what the example uses is declared in PageContexts:\n{errors}\n{code}");
    }

    private static async Task Fix(FixRun run, string id, string? action)
    {
        if (action is null)
        {
            await run.FixAllAsync(id);
            return;
        }

        var actions = await run.ActionsAsync((await run.DiagnosticsAsync()).First(d => d.Id == id));
        await run.ApplyAsync(actions.First(a => a.Title.StartsWith(action, StringComparison.Ordinal)));
    }

    /// <summary>The text with its line breaks where another one of the same signs has them.</summary>
    private static string InLines(string text, string other)
        => string.Concat(text.Where(c => !char.IsWhiteSpace(c))) == string.Concat(other.Where(c => !char.IsWhiteSpace(c))) ? other : text;

    private static async Task<IReadOnlyList<string>?> Said(FixRun run, PageExample example)
        => example.Context.IsRun ? await run.RunAsync() : null;

    /// <summary>The texts are the same, unless the rule is about them, and are those that comments claim.</summary>
    private static void AssertSaid(PageExample example, IReadOnlyList<string>? before, IReadOnlyList<string>? after)
    {
        if (before is null || after is null)
        {
            return;
        }

        Assert.NotEmpty(before.Concat(after));
        Assert.DoesNotContain(after, s => s.StartsWith("threw ", StringComparison.Ordinal));
        Assert.Equal(
            PageExample.Claim(example.Before) == "throws",
            before.Any(s => s.StartsWith("threw ", StringComparison.Ordinal)));
        if (example.Context.Claims)
        {
            Assert.Equal(PageExample.Claim(example.Before), before[0]);
            Assert.Equal(PageExample.Claim(example.After), after[0]);
        }
        else if (example.Rule.HasFix && example.Rule.Step == MigrationStep.SaysTheSame && !example.Context.SaysOtherwise)
        {
            Assert.Equal(before, after);
        }
        else if (example.Context.SaysOtherwise)
        {
            Assert.NotEqual(before, after);
        }
    }

    private static IEnumerable<string> Lines(string code)
        => code.ReplaceLineEndings("\n").Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0);
}
