using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.MSBuild;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>A solution as an editor has it: one of this machine, or a generated one of a hundred thousand lines.</summary>
internal static class EditorSolution
{
    private const int Libraries = 7;
    private const int FilesOfLibrary = 240;
    private const int PrintingFiles = 60;

    /// <param name="path">A solution or project file that is restored; <c>generated</c> for one that is made up.</param>
    public static async Task<Solution> LoadAsync(string path)
    {
        if (path == "generated")
        {
            return Generated();
        }

        var workspace = MSBuildWorkspace.Create();
        workspace.SkipUnrecognizedProjects = true;
        workspace.RegisterWorkspaceFailedHandler(f => Console.WriteLine(f.Diagnostic));
        var isSolution = Path.GetExtension(path) is ".sln" or ".slnx";
        var solution = isSolution
            ? await workspace.OpenSolutionAsync(path).ConfigureAwait(false)
            : (await workspace.OpenProjectAsync(path).ConfigureAwait(false)).Solution;

        // What other analyzers and generators cost is not to be measured; and what a baseline keeps quiet has no lightbulb.
        foreach (var project in solution.Projects.ToArray())
        {
            solution = solution.WithProjectAnalyzerReferences(project.Id, []);
            foreach (var file in project.AdditionalDocuments.Where(d => d.Name.EndsWith(".sarif", StringComparison.Ordinal)))
            {
                solution = solution.RemoveAdditionalDocument(file.Id);
            }
        }

        return solution;
    }

    /// <summary>A program that prints and builds half of its types by a host; libraries that log and compute, each over the last two.</summary>
    private static Solution Generated()
    {
        var workspace = new AdhocWorkspace();
        var solution = workspace.CurrentSolution;
        var libraries = new List<ProjectId>();
        var files = CodeGenerator.Files(Libraries * FilesOfLibrary, withLogging: true);
        for (var i = 0; i < Libraries; i++)
        {
            var id = Add($"Shop.Lib{i}", OutputKind.DynamicallyLinkedLibrary, libraries.TakeLast(2));
            for (var f = 0; f < FilesOfLibrary; f++)
            {
                AddFile(id, $"/shop/Shop.Lib{i}/File{f}.cs", files[(i * FilesOfLibrary) + f]);
            }

            libraries.Add(id);
        }

        var program = Add("Shop", OutputKind.ConsoleApplication, libraries);
        foreach (var (name, text) in PrintingCode.Files(PrintingFiles))
        {
            AddFile(program, "/shop/Shop/" + name, text);
        }

        return solution;

        ProjectId Add(string name, OutputKind kind, IEnumerable<ProjectId> uses)
        {
            var id = ProjectId.CreateNewId(name);
            solution = solution.AddProject(ProjectInfo.Create(
                id, VersionStamp.Default, name, name, LanguageNames.CSharp, $"/shop/{name}/{name}.csproj",
                compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
                parseOptions: new CSharpParseOptions(LanguageVersion.Latest), projectReferences: uses.Select(u => new ProjectReference(u)),
                metadataReferences: FixAllBenchmarks.References));
            return id;
        }

        void AddFile(ProjectId id, string path, string text)
            => solution = solution.AddDocument(DocumentId.CreateNewId(id), Path.GetFileName(path), SourceText.From(text), filePath: path);
    }
}
