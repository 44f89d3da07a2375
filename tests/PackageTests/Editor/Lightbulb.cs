using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>What an editor offers at a squiggle, what it shows beforehand, and what the choice does.</summary>
internal sealed class Lightbulb(PackageInEditor package)
{
    /// <summary>The actions in the order in which they are offered.</summary>
    public async Task<IReadOnlyList<CodeAction>> ActionsAsync(Document document, Diagnostic diagnostic)
    {
        var actions = new List<CodeAction>();
        foreach (var fix in package.FixesOf(diagnostic.Id))
        {
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), CancellationToken.None));
        }

        return actions;
    }

    /// <summary>The solution that the preview shows.</summary>
    public static async Task<Solution> PreviewAsync(CodeAction action)
        => ChangedSolution(await action.GetPreviewOperationsAsync(CancellationToken.None));

    /// <summary>The solution after the action.</summary>
    public static async Task<Solution> ApplyAsync(CodeAction action) => ChangedSolution(await action.GetOperationsAsync(CancellationToken.None));

    /// <summary>The action that fixes all of one kind in a scope; null where the provider has none.</summary>
    public async Task<CodeAction?> FixAllAsync(Document document, string id, string key, FixAllScope scope, FixAllContext.DiagnosticProvider findings)
    {
        var fix = package.FixesOf(id).Single();
        var all = fix.GetFixAllProvider() ?? throw new InvalidOperationException($"the fix of {id} has no Fix All");
        Assert.Contains(scope, all.GetSupportedFixAllScopes());
        return await all.GetFixAsync(new FixAllContext(document, fix, scope, key, [id], findings, CancellationToken.None));
    }

    /// <summary>A fix changes text: it opens no dialog and starts nothing.</summary>
    private static Solution ChangedSolution(ImmutableArray<CodeActionOperation> operations)
        => Assert.IsType<ApplyChangesOperation>(Assert.Single(operations)).ChangedSolution;
}
