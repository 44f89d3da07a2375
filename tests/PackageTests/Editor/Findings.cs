using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>What the package's analyzers find; a state of a project is analysed once. Fix All asks here as well.</summary>
internal sealed class Findings(PackageInEditor package) : FixAllContext.DiagnosticProvider
{
    private readonly ConditionalWeakTable<Project, Task<ImmutableArray<Diagnostic>>> _found = [];

    /// <summary>In the order of files and places; what is reported without a place comes first.</summary>
    public Task<ImmutableArray<Diagnostic>> InAsync(Project project) => _found.GetValue(project, FindAsync);

    public async Task<Diagnostic[]> InAsync(Document document)
    {
        var tree = await document.GetSyntaxTreeAsync();
        return [.. (await InAsync(document.Project)).Where(d => d.Location.SourceTree == tree)];
    }

    /// <summary>Every finding of all projects, as project, file, ID and underlined text.</summary>
    public async Task<string[]> SummaryAsync(Solution solution)
    {
        var all = new List<string>();
        foreach (var project in solution.Projects.OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            all.AddRange((await InAsync(project)).Select(d => $"{project.Name}/{Described(d)}"));
        }

        return [.. all];
    }

    /// <summary>File, ID and the text that is underlined.</summary>
    public static string Described(Diagnostic diagnostic)
        => diagnostic.Location.SourceTree is { } tree
            ? $"{Path.GetFileName(tree.FilePath)} {diagnostic.Id} {tree.GetText().ToString(diagnostic.Location.SourceSpan)}"
            : diagnostic.ToString();

    public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken)
        => await InAsync(document);

    public override async Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => (await InAsync(project)).Where(d => !d.Location.IsInSource);

    public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        => await InAsync(project);

    private async Task<ImmutableArray<Diagnostic>> FindAsync(Project project)
    {
        var compilation = await project.GetCompilationAsync() ?? throw new InvalidOperationException($"{project.Name} has no compilation");
        var found = await compilation.WithAnalyzers(package.Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. found.OrderBy(d => d.Location.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(d => d.Location.SourceSpan.Start)
            .ThenBy(d => d.Id, StringComparer.Ordinal)];
    }
}
