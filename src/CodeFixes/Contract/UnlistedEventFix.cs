using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.Events;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Contract;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Contract;

/// <summary>
/// LOG9003: the event gets its line in the file of those that will be released. No code is touched, so that nothing has to be bound again.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(UnlistedEventFix))]
public sealed class UnlistedEventFix : CodeFixProvider
{
    private static readonly string s_key = LogFix.Key(RuleIds.UnlistedEvent, FixVariant.Default);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = ImmutableArray.Create(RuleIds.UnlistedEvent);

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => AllEvents.Instance;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.Document.Project;
        foreach (var diagnostic in context.Diagnostics.Where(d => LineOf(d) is not null))
        {
            if (ContractTarget.Of(diagnostic, project) is { } target && !await target.IsInMergeAsync(context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        "Add the event to " + target.Name,
                        token => AddAsync(project.Solution, [(project.Id, ImmutableArray.Create(diagnostic))], token), s_key),
                    diagnostic);
            }
        }
    }

    /// <summary>
    /// Writes the events of several projects, each file once: target frameworks of one project, and projects that link one, have documents of
    /// their own for it, which have to say the same in the end.
    /// </summary>
    private static async Task<Solution> AddAsync(
        Solution solution, IEnumerable<(ProjectId Project, ImmutableArray<Diagnostic> Diagnostics)> found, CancellationToken cancellationToken)
    {
        var byFile = found.SelectMany(f => f.Diagnostics, (f, d) => (Target: ContractTarget.Of(d, solution.GetProject(f.Project)!), Diagnostic: d))
            .Where(f => f.Target is not null).GroupBy(f => f.Target!.Key, StringComparer.Ordinal);
        foreach (var file in byFile.ToArray())
        {
            var target = file.First().Target!;
            var edit = new ContractEdit(
                await target.TextAsync(cancellationToken).ConfigureAwait(false),
                await ShippedAsync(file.Select(f => f.Target!.Project).Distinct(), cancellationToken).ConfigureAwait(false),
                await NewLineAsync(target.Project, cancellationToken).ConfigureAwait(false));
            foreach (var diagnostic in file.Select(f => f.Diagnostic).OrderBy(LineOf, StringComparer.Ordinal))
            {
                diagnostic.Properties.TryGetValue(UnlistedEvent.ReplacedKey, out var replaced);
                edit.Add(LineOf(diagnostic)!, replaced);
            }

            solution = target.Write(solution, edit.Result);
        }

        return solution;
    }

    private static string? LineOf(Diagnostic diagnostic) => diagnostic.Properties.TryGetValue(UnlistedEvent.LineKey, out var line) ? line : null;

    private static async Task<ImmutableHashSet<ContractLine>> ShippedAsync(IEnumerable<Project> projects, CancellationToken cancellationToken)
    {
        var shipped = ImmutableHashSet.CreateBuilder<ContractLine>();
        foreach (var document in projects.SelectMany(p => p.AdditionalDocuments).Where(d => EventContract.IsShipped(d.FilePath ?? d.Name)))
        {
            shipped.UnionWith(ContractFile.Of(await document.GetTextAsync(cancellationToken).ConfigureAwait(false), cancellationToken).Lines);
        }

        return shipped.ToImmutable();
    }

    /// <summary>That of the project's sources, for a file that is empty.</summary>
    private static async Task<string> NewLineAsync(Project project, CancellationToken cancellationToken)
    {
        if (project.Documents.FirstOrDefault() is { } source)
        {
            var text = await source.GetTextAsync(cancellationToken).ConfigureAwait(false);
            return text.Lines.Count > 1 && text.ToString(text.Lines[0].SpanIncludingLineBreak).EndsWith("\r\n", StringComparison.Ordinal)
                ? "\r\n"
                : "\n";
        }

        return "\n";
    }

    /// <summary>All events of a document, a project or a solution.</summary>
    private sealed class AllEvents : FixAllProvider
    {
        public static readonly AllEvents Instance = new();

        public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

        public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
            => Task.FromResult<CodeAction?>(CodeAction.Create(
                $"Add all events to {EventContract.UnshippedFile}", token => FixAsync(fixAllContext.WithCancellationToken(token)), s_key));

        private static async Task<Solution> FixAsync(FixAllContext context)
        {
            var found = new List<(ProjectId, ImmutableArray<Diagnostic>)>();
            foreach (var project in context.Scope == FixAllScope.Solution ? context.Solution.Projects : [context.Project])
            {
                var diagnostics = context is { Scope: FixAllScope.Document, Document: { } document }
                    ? await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false)
                    : await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false);
                found.Add((project.Id, diagnostics.Where(
                    d => d.Id == RuleIds.UnlistedEvent && LineOf(d) is not null && !d.IsSuppressed).ToImmutableArray()));
            }

            return await AddAsync(context.Solution, found, context.CancellationToken).ConfigureAwait(false);
        }
    }
}
