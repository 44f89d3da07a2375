using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.PackageTests.Editor;

/// <summary>
/// The package as an editor has it: the analyzers and fixes in the files that projects name as analyzers. The tests know no type of them.
/// </summary>
internal sealed class PackageInEditor
{
    public PackageInEditor(Solution solution, string packageFolder)
    {
        References = solution.Projects.ToDictionary(p => p.Name, p => FilesIn(p, packageFolder), StringComparer.Ordinal);

        // One package of one version: the first project's files are those of all.
        var files = References.Values.First();
        Analyzers = [.. files.SelectMany(f => f.GetAnalyzers(LanguageNames.CSharp))];
        Fixes =
        [
            .. files.SelectMany(f => f.GetAssembly().GetTypes())
                .Where(t => t.IsDefined(typeof(ExportCodeFixProviderAttribute), inherit: false))
                .Select(t => (CodeFixProvider)Activator.CreateInstance(t)!),
        ];
    }

    /// <summary>The package's files among the analyzers of each project.</summary>
    public IReadOnlyDictionary<string, AnalyzerFileReference[]> References { get; }

    public ImmutableArray<DiagnosticAnalyzer> Analyzers { get; }

    public ImmutableArray<CodeFixProvider> Fixes { get; }

    public IEnumerable<CodeFixProvider> FixesOf(string id) => Fixes.Where(f => f.FixableDiagnosticIds.Contains(id));

    private static AnalyzerFileReference[] FilesIn(Project project, string packageFolder)
        => [.. project.AnalyzerReferences.OfType<AnalyzerFileReference>().Where(r => r.FullPath.StartsWith(packageFolder, StringComparison.Ordinal))];
}
