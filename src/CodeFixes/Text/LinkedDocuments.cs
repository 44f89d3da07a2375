using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>
/// A file of a multi-targeted or linking project is several documents with one path; it is edited once, and all of them change together.
/// </summary>
internal static class LinkedDocuments
{
    /// <summary>The other documents of the same file.</summary>
    public static IEnumerable<DocumentId> Of(Solution solution, Document document)
        => document.FilePath is { } path
            ? solution.GetDocumentIdsWithFilePath(path).Where(id => id != document.Id && solution.GetDocument(id) is not null)
            : [];

    /// <summary>The solution with a document's text, and that of all documents of its file, replaced.</summary>
    public static Solution WithText(Solution solution, Document document, SourceText text)
    {
        var linked = Of(solution, document).ToArray();
        solution = solution.WithDocumentText(document.Id, text);
        foreach (var id in linked)
        {
            solution = solution.WithDocumentText(id, text);
        }

        return solution;
    }
}
