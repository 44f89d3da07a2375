using Microsoft.CodeAnalysis;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>What differs between two states of a solution.</summary>
internal static class SolutionChange
{
    /// <summary>
    /// The changed files by folder and name, with their new text. Fails where anything but text has changed, or where the documents of one file have
    /// come to differ.
    /// </summary>
    public static async Task<IReadOnlyDictionary<string, string>> FilesAsync(Solution before, Solution after)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        var changes = after.GetChanges(before);
        Assert.Empty(changes.GetAddedProjects());
        Assert.Empty(changes.GetRemovedProjects());
        foreach (var project in changes.GetProjectChanges())
        {
            Assert.Empty(project.GetAddedDocuments());
            Assert.Empty(project.GetRemovedDocuments());
            Assert.Empty(project.GetChangedAdditionalDocuments());
            Assert.Empty(project.GetChangedAnalyzerConfigDocuments());
            foreach (var id in project.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true))
            {
                var document = after.GetDocument(id)!;
                files[NameOf(document)] = (await document.GetTextAsync()).ToString();
            }
        }

        foreach (var document in after.Projects.SelectMany(p => p.Documents).Where(d => files.ContainsKey(NameOf(d))))
        {
            Assert.Equal(files[NameOf(document)], (await document.GetTextAsync()).ToString());
        }

        return files;
    }

    /// <summary>As in <c>Web/Program.cs</c>.</summary>
    public static string NameOf(Document document) => $"{Path.GetFileName(Path.GetDirectoryName(document.FilePath))}/{document.Name}";

    /// <summary>A text with pieces replaced, each of which stands there once.</summary>
    public static string Edited(string text, params (string Old, string New)[] edits)
    {
        foreach (var (old, written) in edits)
        {
            Assert.Equal(2, text.Split(old).Length);
            text = text.Replace(old, written, StringComparison.Ordinal);
        }

        return text;
    }

    /// <summary>The compiler's errors in all projects, as project and message.</summary>
    public static async Task<string[]> ErrorsAsync(Solution solution)
    {
        var errors = new List<string>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync() ?? throw new InvalidOperationException($"{project.Name} has no compilation");
            errors.AddRange(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error).Select(d => $"{project.Name}: {d}"));
        }

        return [.. errors];
    }
}
