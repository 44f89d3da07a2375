using LogAnalyzers.Events;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Contract;

/// <summary>
/// The file that an event goes to: <c>LogEvents.Unshipped.txt</c>, or that of one target framework where not all of the project's compile the code
/// that says it, as the others would take it for lost.
/// </summary>
/// <param name="Project">The project, of one target framework.</param>
/// <param name="Common">The file of all of them, which shows where the others are.</param>
/// <param name="File">The file; null where it is not there yet.</param>
/// <param name="Name">Its name.</param>
internal sealed record ContractTarget(Project Project, TextDocument Common, TextDocument? File, string Name)
{
    /// <summary>One for all documents of a file.</summary>
    public string Key => PathOf(Name) ?? (File ?? Common).Id.Id.ToString();

    /// <summary>Null where the project has no file for new events, and the host can't make the one that is missing.</summary>
    public static ContractTarget? Of(Diagnostic diagnostic, Project project)
    {
        if (CommonOf(project) is not { } common)
        {
            return null;
        }

        if (TargetOf(project) is not { } target || !IsOfFewer(diagnostic, project))
        {
            return new(project, common, common, EventContract.UnshippedFile);
        }

        // What dotnet format works on takes no new file of this kind, and loses all its edits over one.
        var name = EventContract.UnshippedFileOf(target);
        var file = project.AdditionalDocuments.FirstOrDefault(
            d => string.Equals(Path.GetFileName(d.FilePath ?? d.Name), name, StringComparison.OrdinalIgnoreCase));
        return file is null && !project.Solution.Workspace.CanApplyChange(ApplyChangesKind.AddAdditionalDocument) ? null
            : new(project, common, file, name);
    }

    public async Task<bool> IsInMergeAsync(CancellationToken cancellationToken)
        => ContractFile.Of(await TextAsync(cancellationToken).ConfigureAwait(false), cancellationToken).IsInMerge;

    public Task<SourceText> TextAsync(CancellationToken cancellationToken)
        => File?.GetTextAsync(cancellationToken) ?? Task.FromResult(SourceText.From(""));

    /// <summary>The solution with the text in all documents of the file.</summary>
    public Solution Write(Solution solution, SourceText text)
    {
        if (File is null)
        {
            return text.Length == 0 ? solution
                : solution.AddAdditionalDocument(DocumentId.CreateNewId(Project.Id), Name, text, Common.Folders, PathOf(Name));
        }

        foreach (var same in solution.Projects.SelectMany(p => p.AdditionalDocuments)
            .Where(d => d.Id == File.Id || (d.FilePath is not null && d.FilePath == File.FilePath)).ToArray())
        {
            solution = solution.WithAdditionalDocumentText(same.Id, text);
        }

        return solution;
    }

    private string? PathOf(string name)
        => File is not null ? File.FilePath : Common.FilePath is { } path ? Path.Combine(Path.GetDirectoryName(path) ?? "", name) : null;

    /// <summary>The file beside the project where several have the name.</summary>
    private static TextDocument? CommonOf(Project project)
        => project.AdditionalDocuments.Where(d => EventContract.IsUnshipped(d.FilePath ?? d.Name))
            .OrderBy(d => Path.GetDirectoryName(d.FilePath) == Path.GetDirectoryName(project.FilePath) ? 0 : 1)
            .ThenBy(d => d.FilePath, StringComparer.Ordinal).FirstOrDefault();

    /// <summary>As the build says it; an ordinary project of one target has that too.</summary>
    private static string? TargetOf(Project project) => new OptionReader(project.AnalyzerOptions).BuildProperty("TargetFramework");

    /// <summary>Whether another target framework of the project does not compile the file.</summary>
    private static bool IsOfFewer(Diagnostic diagnostic, Project project)
        => project.FilePath is { } path && diagnostic.Location.SourceTree?.FilePath is { Length: > 0 } file
            && project.Solution.Projects.Where(p => p.FilePath == path).Any(p => p.Documents.All(d => d.FilePath != file));
}
