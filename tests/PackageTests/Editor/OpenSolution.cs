using System.Collections.Concurrent;
using LogAnalyzers.PackageTests.Consumers;
using LogAnalyzers.PackageTests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.MSBuild;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>
/// The consumers, restored and opened once for all tests of the editor's view and until they end, and the package's analyzers and fixes as they come
/// with the projects.
/// </summary>
internal sealed class OpenSolution
{
    private static readonly ConcurrentDictionary<PackedPackage, Lazy<Task<OpenSolution>>> Opened = new();

    private OpenSolution(MSBuildWorkspace workspace, PackageInEditor package)
    {
        Workspace = workspace;
        Solution = workspace.CurrentSolution;
        Package = package;
        Findings = new Findings(package);
        Lightbulb = new Lightbulb(package);
    }

    public MSBuildWorkspace Workspace { get; }

    /// <summary>As it was opened.</summary>
    public Solution Solution { get; private set; }

    public PackageInEditor Package { get; }

    public Findings Findings { get; }

    public Lightbulb Lightbulb { get; }

    public static Task<OpenSolution> OfAsync(PackedPackage package) => Opened.GetOrAdd(package, p => new(() => OpenAsync(p))).Value;

    public Project Project(string name) => Solution.Projects.Single(p => p.Name == name);

    /// <summary>
    /// The document, named as in <c>Web/Program.cs</c>, in the solution as it was opened; of a file of several frameworks, the first.
    /// </summary>
    public Document Document(string name)
        => Solution.Projects.OrderBy(p => p.Name, StringComparer.Ordinal).SelectMany(p => p.Documents).First(d => SolutionChange.NameOf(d) == name);

    /// <summary>Takes back what was applied to the workspace and its files.</summary>
    public async Task RevertAsync()
    {
        var current = Workspace.CurrentSolution;
        foreach (var changed in current.GetChanges(Solution).GetProjectChanges().SelectMany(p => p.GetChangedDocuments()))
        {
            current = current.WithDocumentText(changed, await Solution.GetDocument(changed)!.GetTextAsync());
        }

        Assert.True(Workspace.TryApplyChanges(current));
        Solution = Workspace.CurrentSolution;
    }

    private static async Task<OpenSolution> OpenAsync(PackedPackage package)
    {
        var folder = Path.Combine(package.Folder, "editor");
        ConsumerSolution.Write(folder, "Editor", package, EditorConsumers.All);
        Cli.Dotnet(folder, "restore", "Editor.slnx", "-nodeReuse:false").Succeeds();

        var workspace = MSBuildWorkspace.Create();
        await workspace.OpenSolutionAsync(Path.Combine(folder, "Editor.slnx"));
        Assert.Empty(workspace.Diagnostics);
        return new OpenSolution(workspace, new PackageInEditor(workspace.CurrentSolution, package.Folder));
    }
}
