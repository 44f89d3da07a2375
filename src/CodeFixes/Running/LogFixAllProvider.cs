using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>
/// Fix All in document, project and solution: one pass, one compilation a project, every file once by path. A null key, which <c>dotnet format</c>
/// passes when the one diagnostic it asked about has no fix, means the default variant.
/// </summary>
internal sealed class LogFixAllProvider : FixAllProvider
{
    public static readonly LogFixAllProvider Instance = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        if (fixAllContext.CodeFixProvider is not LogFix fix)
        {
            return Task.FromResult<CodeAction?>(null);
        }

        var key = fixAllContext.CodeActionEquivalenceKey;
        var action = CodeAction.Create(
            "Fix all in " + fixAllContext.Scope.ToString().ToLowerInvariant(),
            cancellationToken => FixAsync(fix, fixAllContext.WithCancellationToken(cancellationToken)),
            key);
        return Task.FromResult<CodeAction?>(action);
    }

    private static async Task<Solution> FixAsync(LogFix fix, FixAllContext context)
    {
        var cancellationToken = context.CancellationToken;
        var solution = context.Solution;

        // "LOG1001.Warning": the ID that was asked for, and the variant. Without a key, the context's IDs that this fix answers.
        var key = context.CodeActionEquivalenceKey;
        var dot = key?.IndexOf('.') ?? -1;
        var variant = dot < 0 ? FixVariant.Default : key!.Substring(dot + 1);
        var ids = context.DiagnosticIds.Where(fix.FixableDiagnosticIds.Contains).ToImmutableHashSet();
        var named = ids.Where(id => dot >= 0 && key!.StartsWith(id + ".", StringComparison.Ordinal)).ToImmutableHashSet();
        (ids, variant) = named.IsEmpty ? (ids, FixVariant.Default) : (named, variant);

        // Found again by our own analyzers, where the text has changed since.
        var own = ids.SelectMany(OtherTools.OwnOf).ToImmutableHashSet();

        // Spans, by path and in the text before, that an earlier project of a multi-targeted or linked file has dealt with.
        var seen = new Dictionary<string, HashSet<TextSpan>>(StringComparer.Ordinal);
        foreach (var projectId in context.Scope == FixAllScope.Solution ? SortedProjects(solution) : [context.Project.Id])
        {
            var work = ImmutableArray.CreateBuilder<(Document, ImmutableArray<Diagnostic>)>();
            foreach (var (id, found) in await DiagnosticsAsync(context, projectId, ids).ConfigureAwait(false))
            {
                var document = solution.GetDocument(id)!;
                var path = document.FilePath ?? id.Id.ToString();
                var known = seen.TryGetValue(path, out var spans);
                var diagnostics = found;
                if (!known && await HasChangedAsync(context.Solution, document, context.CancellationToken).ConfigureAwait(false))
                {
                    // A library's run has written here already.
                    diagnostics = (await DocumentFixer.FindAsync(fix, document, cancellationToken).ConfigureAwait(false))
                        .Where(d => own.Contains(d.Id)).ToImmutableArray();
                    seen[path] = spans = [];
                }
                else if (known)
                {
                    // The text has changed since; look again only where this target sees more than the others did.
                    diagnostics = found.All(d => spans!.Contains(d.Location.SourceSpan))
                        ? ImmutableArray<Diagnostic>.Empty
                        : (await DocumentFixer.FindAsync(fix, document, cancellationToken).ConfigureAwait(false)).Where(d => own.Contains(d.Id))
                            .ToImmutableArray();
                }
                else
                {
                    seen[path] = spans = [];
                }

                spans!.UnionWith(found.Select(d => d.Location.SourceSpan));
                if (!diagnostics.IsEmpty)
                {
                    work.Add((document, diagnostics));
                }
            }

            solution = await DocumentFixer.FixAsync(
                fix, variant, context.Solution, solution, work.ToImmutable(), repeat: true, cancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    private static async Task<bool> HasChangedAsync(Solution before, Document document, CancellationToken cancellationToken)
        => before.GetDocument(document.Id) is { } original
            && await original.GetTextAsync(cancellationToken).ConfigureAwait(false) != await document.GetTextAsync(
                cancellationToken).ConfigureAwait(false);

    private static IEnumerable<ProjectId> SortedProjects(Solution solution)
        => solution.Projects.Where(p => p.Language == LanguageNames.CSharp)
            .OrderBy(p => p.FilePath, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal).Select(p => p.Id);

    private static async Task<IEnumerable<(DocumentId Id, ImmutableArray<Diagnostic> Diagnostics)>> DiagnosticsAsync(
        FixAllContext context, ProjectId projectId, ImmutableHashSet<string> ids)
    {
        var project = context.Solution.GetProject(projectId)!;
        var found = context.Scope == FixAllScope.Document
            ? context.Document is null
                ? ImmutableArray<Diagnostic>.Empty
                : await context.GetDocumentDiagnosticsAsync(context.Document).ConfigureAwait(false)
            : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);

        // What is found in a configuration file stands in no document: fixes change code only.
        return found
            .Where(d => ids.Contains(d.Id) && d.Location.IsInSource && !d.IsSuppressed)
            .GroupBy(d => project.GetDocument(d.Location.SourceTree))
            .Where(g => g.Key is not null && (context.Scope != FixAllScope.Document || g.Key.Id == context.Document?.Id))
            .OrderBy(g => g.Key!.FilePath, StringComparer.Ordinal).ThenBy(g => g.Key!.Name, StringComparer.Ordinal)
            .Select(g => (g.Key!.Id, g.ToImmutableArray()));
    }
}
