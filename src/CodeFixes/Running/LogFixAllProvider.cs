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
        var (ids, variant) = Asked(fix, context);
        var seen = new SeenFiles(fix, ids, context.Solution);
        var fixer = new DocumentFixer(fix, variant, context.Solution, repeats: true);
        var solution = context.Solution;
        foreach (var projectId in context.Scope == FixAllScope.Solution ? SortedProjects(solution) : [context.Project.Id])
        {
            var work = ImmutableArray.CreateBuilder<FixWork>();
            foreach (var (id, found) in await DiagnosticsAsync(context, projectId, ids).ConfigureAwait(false))
            {
                var document = solution.GetDocument(id)!;
                var diagnostics = await seen.LeftOfAsync(document, found, context.CancellationToken).ConfigureAwait(false);
                if (!diagnostics.IsEmpty)
                {
                    work.Add(new(document, diagnostics));
                }
            }

            solution = await fixer.FixAsync(solution, work.ToImmutable(), context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>
    /// Of <c>LOG1001.Warning</c>, the ID and the variant. Without a key of the context's IDs, those that this fix answers, and the default.
    /// </summary>
    private static (ImmutableHashSet<string> Ids, FixVariant Variant) Asked(LogFix fix, FixAllContext context)
    {
        var ids = context.DiagnosticIds.Where(fix.FixableDiagnosticIds.Contains).ToImmutableHashSet();
        var key = context.CodeActionEquivalenceKey ?? "";
        var named = ids.Where(id => key.StartsWith(LogFix.Key(id, ""), StringComparison.Ordinal)).ToImmutableHashSet();
        return named.IsEmpty ? (ids, fix.Variants[0]) : (named, fix.Variant(key.Substring(key.IndexOf('.') + 1)));
    }

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

    /// <summary>The files that a run has come to: the second project of a multi-targeted or linked file finds them dealt with.</summary>
    private sealed class SeenFiles
    {
        private readonly LogFix _fix;
        private readonly Solution _before;

        /// <summary>Of those that are asked for, our own rules: where a text has changed, our own analyzers find its diagnostics again.</summary>
        private readonly ImmutableHashSet<string> _own;

        /// <summary>By path, the spans of diagnostics in the text before.</summary>
        private readonly Dictionary<string, HashSet<TextSpan>> _spans = new(StringComparer.Ordinal);

        public SeenFiles(LogFix fix, ImmutableHashSet<string> ids, Solution before)
        {
            _fix = fix;
            _before = before;
            _own = ids.SelectMany(OtherTools.OwnOf).ToImmutableHashSet();
        }

        /// <summary>The diagnostics that are left of those that were found in a document, where they are now.</summary>
        public async Task<ImmutableArray<Diagnostic>> LeftOfAsync(
            Document document, ImmutableArray<Diagnostic> found, CancellationToken cancellationToken)
        {
            var path = document.FilePath ?? document.Id.Id.ToString();
            var isKnown = _spans.TryGetValue(path, out var spans);
            spans = isKnown ? spans : _spans[path] = [];
            var isDealtWith = isKnown && found.All(d => spans!.Contains(d.Location.SourceSpan));
            spans!.UnionWith(found.Select(d => d.Location.SourceSpan));
            if (isDealtWith)
            {
                return ImmutableArray<Diagnostic>.Empty;
            }

            // The text has changed since: this target sees more than the others did, or a library's run has written here.
            return isKnown || await HasChangedAsync(document, cancellationToken).ConfigureAwait(false)
                ? (await DocumentFixer.FindAsync(_fix, document, cancellationToken).ConfigureAwait(false)).RemoveAll(d => !_own.Contains(d.Id))
                : found;
        }

        private async Task<bool> HasChangedAsync(Document document, CancellationToken cancellationToken)
            => _before.GetDocument(document.Id) is { } original
                && await original.GetTextAsync(cancellationToken).ConfigureAwait(false) != await document.GetTextAsync(
                    cancellationToken).ConfigureAwait(false);
    }
}
