using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>Whether changes of declarations break code anywhere: their file is not the only one that has to compile.</summary>
internal static class NewErrors
{
    /// <param name="names">Names by which other files may use what changes; a file that has none of them is not looked at.</param>
    public static bool AreBrought(
        Solution before, IReadOnlyCollection<(Document Document, IEnumerable<TextChange> Changes)> edits, IReadOnlyCollection<string> names,
        CancellationToken cancellationToken)
    {
        var after = before;
        foreach (var (document, changes) in edits)
        {
            after = LinkedDocuments.WithText(
                after, document, Wait(document.GetTextAsync(cancellationToken)).WithChanges(changes.OrderBy(c => c.Span.Start)));
        }

        var graph = before.GetProjectDependencyGraph();
        var projects = edits.SelectMany(e => before.GetDocumentIdsWithFilePath(e.Document.FilePath ?? "").Select(d => d.ProjectId)
            .Append(e.Document.Project.Id)).Distinct().ToArray();
        foreach (var project in projects.SelectMany(p => graph.GetProjectsThatTransitivelyDependOnThisProject(p).Prepend(p)).Distinct())
        {
            foreach (var document in after.GetProject(project)!.Documents)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var text = Wait(document.GetTextAsync(cancellationToken)).ToString();
                if (names.Any(n => text.IndexOf(n, StringComparison.Ordinal) >= 0) && Errors(document, cancellationToken) is { Length: > 0 } errors
                    && Errors(before.GetDocument(document.Id)!, cancellationToken) is var known
                    && errors.GroupBy(e => e.Id).Any(g => g.Count() > known.Count(k => k.Id == g.Key)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Diagnostic[] Errors(Document document, CancellationToken cancellationToken)
        => Wait(document.GetSemanticModelAsync(cancellationToken))?.GetDiagnostics(cancellationToken: cancellationToken)
            .Where(d => d.Severity == DiagnosticSeverity.Error).ToArray() ?? [];

    /// <summary>A fix's edit is made synchronously; nothing awaited here needs the thread that waits.</summary>
    private static T Wait<T>(Task<T> task) => task.ConfigureAwait(false).GetAwaiter().GetResult();
}
