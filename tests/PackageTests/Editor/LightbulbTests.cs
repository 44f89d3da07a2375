using LogAnalyzers.PackageTests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>The actions at one squiggle: their titles and order, what the preview shows, and that the choice does that and nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class LightbulbTests(PackedPackage package)
{
    public static TheoryData<string> Rules => [.. LightbulbCase.All.Select(c => c.Id)];

    [Fact]
    public async Task No_rule_is_answered_by_two_fixes()
    {
        var open = await OpenSolution.OfAsync(package);

        var answered = open.Package.Fixes.SelectMany(f => f.FixableDiagnosticIds)
            .Where(id => id.StartsWith("LOG", StringComparison.Ordinal)).ToArray();

        Assert.Superset(LightbulbCase.All.Select(c => c.Id).ToHashSet(), answered.ToHashSet());
        Assert.Equal(answered.Distinct(), answered);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Actions_are_offered_in_order_each_with_a_key_of_its_own(string id)
    {
        var (open, document, diagnostic) = await FindAsync(id);

        var actions = await open.Lightbulb.ActionsAsync(document, diagnostic);

        Assert.Equal(LightbulbCase.Of(id).Titles, actions.Select(a => a.Title));
        Assert.Equal(LightbulbCase.Of(id).Keys, actions.Select(a => a.EquivalenceKey));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Preview_shows_the_edit_and_the_choice_makes_it(string id)
    {
        var (open, document, diagnostic) = await FindAsync(id);
        var action = (await open.Lightbulb.ActionsAsync(document, diagnostic))[0];
        var expected = SolutionChange.Edited((await document.GetTextAsync()).ToString(), LightbulbCase.Of(id).Edits);

        var shown = await SolutionChange.FilesAsync(open.Solution, await Lightbulb.PreviewAsync(action));
        var made = await SolutionChange.FilesAsync(open.Solution, await Lightbulb.ApplyAsync(action));

        Assert.Equal(expected, Assert.Single(shown).Value);
        Assert.Equal(expected, Assert.Single(made).Value);
        Assert.Equal("Library/Orders.cs", made.Keys.Single());
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task Single_fix_removes_its_squiggle_and_leaves_all_others(string id)
    {
        var (open, document, diagnostic) = await FindAsync(id);
        var action = (await open.Lightbulb.ActionsAsync(document, diagnostic))[0];
        var before = (await open.Findings.InAsync(document)).Select(Findings.Described).ToList();

        var changed = await Lightbulb.ApplyAsync(action);

        Assert.True(before.Remove(Findings.Described(diagnostic)));
        Assert.Equal(before, (await open.Findings.InAsync(changed.GetDocument(document.Id)!)).Select(Findings.Described));
        Assert.Empty(await SolutionChange.ErrorsAsync(changed));
    }

    [Theory]
    [InlineData("LOG1001.Warning", """Console.WriteLine("Took " + name)""", """logger.LogWarning("Took {Name}", name)""")]
    [InlineData("LOG3001.Error", "LogLevel.None", "LogLevel.Error")]
    [InlineData("LOG3004.Calls", "LogInformation(\"Order {Id} is large\"", "LogWarning(\"Order {Id} is large\"")]
    public async Task Further_action_does_what_its_title_says_and_fix_all_repeats_it(string key, string old, string written)
    {
        var id = key.Split('.')[0];
        var (open, document, diagnostic) = await FindAsync(id);
        var action = (await open.Lightbulb.ActionsAsync(document, diagnostic)).Single(a => a.EquivalenceKey == key);
        var all = await open.Lightbulb.FixAllAsync(document, id, key, FixAllScope.Document, open.Findings);
        var expected = SolutionChange.Edited((await document.GetTextAsync()).ToString(), (old, written));

        Assert.NotNull(all);
        foreach (var chosen in new[] { action, all })
        {
            Assert.Equal(expected, Assert.Single(await SolutionChange.FilesAsync(open.Solution, await Lightbulb.ApplyAsync(chosen))).Value);
        }
    }

    private async Task<(OpenSolution Open, Document Document, Diagnostic Diagnostic)> FindAsync(string id)
    {
        var open = await OpenSolution.OfAsync(package);
        var document = open.Document("Library/Orders.cs");
        return (open, document, (await open.Findings.InAsync(document)).First(d => d.Id == id));
    }
}
