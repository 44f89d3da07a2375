using LogAnalyzers.PackageTests.Support;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>The actions at one squiggle: their titles and order, what the preview shows, and that the choice does that and nothing else.</summary>
[Collection(PackageCollection.Name)]
public sealed class LightbulbTests(PackedPackage package)
{
    public static TheoryData<string> Rules => [.. LightbulbCase.All.Select(c => c.Id)];

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

    private async Task<(OpenSolution Open, Document Document, Diagnostic Diagnostic)> FindAsync(string id)
    {
        var open = await OpenSolution.OfAsync(package);
        var document = open.Document("Library/Orders.cs");
        return (open, document, (await open.Findings.InAsync(document)).First(d => d.Id == id));
    }
}
