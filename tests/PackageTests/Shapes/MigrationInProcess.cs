using LogAnalyzers.Cost;
using LogAnalyzers.PackageTests.Editor;
using LogAnalyzers.PackageTests.Support;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>
/// Migrates a built shape as <c>dotnet format analyzers</c> does, rule by rule over its whole solution, and puts what it compiles in the place of
/// what was built: several times faster than the commands, with the same package, references, generators and options.
/// </summary>
internal sealed class MigrationInProcess(PackedPackage package)
{
    private PackageInEditor? _editor;

    public async Task<Migration> MigrateAsync(Shape shape, ShapeSolution shapes)
    {
        using var workspace = new AdhocWorkspace();
        var before = CompilerArguments.Open(workspace, shapes.CompilationsOf(shape));
        _editor ??= new(before, package.Folder);
        var known = await ComplaintsAsync(before);
        Assert.DoesNotContain(known, d => d.Severity == DiagnosticSeverity.Error);

        var after = await FixAsync(before);
        var changes = await ChangesAsync(before, after);
        foreach (var (file, change) in changes)
        {
            File.WriteAllText(file, change.Now);
        }

        var complaints = await ComplaintsAsync(after);
        if (complaints.All(d => d.Severity != DiagnosticSeverity.Error))
        {
            await EmitAsync(after, shapes.FolderOf(shape));
        }

        var again = await ChangesAsync(after, await FixAsync(after));
        return new(
            [.. complaints.GroupBy(Kind).Where(g => g.Count() > known.Count(k => Kind(k) == g.Key)).Select(g => g.Key).Order(StringComparer.Ordinal)],
            [.. again.Keys.Select(f => Path.GetRelativePath(shapes.FolderOf(shape), f).Replace('\\', '/')).Order(StringComparer.Ordinal)],
            string.Join('\n', complaints.Select(c => c.ToString()).Concat(again.Select(a => LineDiff.Of(a.Value.Then, a.Value.Now)))),
            DiffCost.Of(changes.Values));
    }

    private async Task<Solution> FixAsync(Solution solution)
    {
        foreach (var step in SampleCopy.RecipeSteps())
        {
            solution = await FixAsync(solution, step);
        }

        return solution;
    }

    /// <summary>Rules one after the other, each over what the ones before it have left.</summary>
    private async Task<Solution> FixAsync(Solution solution, string[] step)
    {
        var findings = new Findings(_editor!);
        var found = await FoundAsync(solution, findings);
        foreach (var id in found.Select(f => f.Diagnostic.Id).Intersect(step, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray())
        {
            foreach (var fix in _editor!.FixesOf(id))
            {
                solution = await FixAsync(solution, id, fix, findings);
            }
        }

        return solution;
    }

    private static async Task<Solution> FixAsync(Solution solution, string id, CodeFixProvider fix, Findings findings)
    {
        // The first finding that is offered something gives the key for all.
        foreach (var (document, diagnostic) in (await FoundAsync(solution, findings)).Where(f => f.Diagnostic.Id == id))
        {
            string? key = null;
            var isOffered = false;
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) =>
            {
                key = isOffered ? key : action.EquivalenceKey;
                isOffered = true;
            }, CancellationToken.None));
            if (!isOffered)
            {
                continue;
            }

            var all = new FixAllContext(document, fix, FixAllScope.Solution, key!, [id], findings, CancellationToken.None);
            return await fix.GetFixAllProvider()!.GetFixAsync(all) is { } action ? await Lightbulb.ApplyAsync(action) : solution;
        }

        return solution;
    }

    private static async Task<List<(Document Document, Diagnostic Diagnostic)>> FoundAsync(Solution solution, Findings findings)
    {
        var all = new List<(Document, Diagnostic)>();
        foreach (var project in solution.Projects)
        {
            all.AddRange((await findings.InAsync(project)).Where(d => d.Severity >= DiagnosticSeverity.Info && d.Location.IsInSource)
                .Select(d => (project.GetDocument(d.Location.SourceTree)!, d)).Where(f => f.Item1 is not null));
        }

        return all;
    }

    private static async Task<Dictionary<string, (string Then, string Now)>> ChangesAsync(Solution before, Solution after)
    {
        var changes = new Dictionary<string, (string Then, string Now)>(StringComparer.Ordinal);
        foreach (var changed in after.GetChanges(before).GetProjectChanges()
            .SelectMany(p => p.GetChangedDocuments(onlyGetDocumentsWithTextChanges: true)))
        {
            var (then, now) = (await before.GetDocument(changed)!.GetTextAsync(), await after.GetDocument(changed)!.GetTextAsync());
            if (!then.ContentEquals(now))
            {
                changes[after.GetDocument(changed)!.FilePath!] = (then.ToString(), now.ToString());
            }
        }

        return changes;
    }

    private static async Task<List<Diagnostic>> ComplaintsAsync(Solution solution)
    {
        var all = new List<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            all.AddRange((await project.GetCompilationAsync())!.GetDiagnostics()
                .Where(d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed));
        }

        return all;
    }

    /// <summary>Over every copy of what was built.</summary>
    private static async Task EmitAsync(Solution solution, string folder)
    {
        foreach (var project in solution.Projects)
        {
            using var image = new MemoryStream();
            var result = (await project.GetCompilationAsync())!.Emit(image);
            Assert.True(result.Success, string.Join('\n', result.Diagnostics));
            var framework = Path.GetFileName(Path.GetDirectoryName(project.OutputFilePath))!;
            var isOneOfSeveral = solution.Projects.Count(p => p.AssemblyName == project.AssemblyName) > 1;
            foreach (var copy in Directory.EnumerateFiles(folder, Path.GetFileName(project.OutputFilePath)!, SearchOption.AllDirectories)
                .Where(f => f.Contains("/bin/", StringComparison.Ordinal)
                    && (!isOneOfSeveral || Path.GetFileName(Path.GetDirectoryName(f)) == framework)).ToArray())
            {
                await File.WriteAllBytesAsync(copy, image.ToArray());
            }
        }
    }

    private static string Kind(Diagnostic diagnostic)
        => $"{Path.GetFileName(diagnostic.Location.SourceTree?.FilePath ?? "")} {diagnostic.Id}";
}
