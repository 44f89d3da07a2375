using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>Opens projects by the arguments that a build gave to the compiler: nothing is evaluated or restored again.</summary>
internal static class CompilerArguments
{
    /// <summary>One assembly is loaded once, whoever names its file.</summary>
    private static readonly AnalyzerLoader Loader = new();

    /// <param name="files">One file of arguments a project and target framework, each in <c>obj</c> of its project.</param>
    public static Solution Open(Workspace workspace, IEnumerable<string> files)
    {
        var solution = workspace.CurrentSolution;
        var opened = files.Select(Parse).ToArray();
        foreach (var (project, arguments) in opened)
        {
            solution = solution.AddProject(Project(project, arguments));
        }

        // A reference to another project's output is one to that project.
        var outputs = solution.Projects.ToDictionary(p => p.OutputFilePath!, p => p.Id, StringComparer.Ordinal);
        foreach (var project in solution.Projects)
        {
            foreach (var reference in project.MetadataReferences.OfType<PortableExecutableReference>())
            {
                if (outputs.TryGetValue(IntermediateOf(reference.FilePath!), out var other))
                {
                    solution = solution.RemoveMetadataReference(project.Id, reference).AddProjectReference(project.Id, new ProjectReference(other));
                }
            }
        }

        return solution;
    }

    /// <summary>What the compiler wrote first, of a reference assembly or of an output folder's copy.</summary>
    private static string IntermediateOf(string reference)
        => reference.Replace("/ref/", "/", StringComparison.Ordinal).Replace("/bin/", "/obj/", StringComparison.Ordinal);

    private static (ProjectId Id, CSharpCommandLineArguments Arguments) Parse(string file)
    {
        var folder = file[..(file.LastIndexOf("/obj/", StringComparison.Ordinal) + 1)];
        return (ProjectId.CreateNewId(),
            CSharpCommandLineParser.Default.Parse(File.ReadAllLines(file), folder, sdkDirectory: null, additionalReferenceDirectories: null));
    }

    private static ProjectInfo Project(ProjectId id, CSharpCommandLineArguments arguments)
    {
        var name = Path.GetFileNameWithoutExtension(arguments.OutputFileName!);
        // obj/Debug/net10.0
        var framework = Path.GetFileName(arguments.OutputDirectory.TrimEnd('/'));
        var isFramework = framework.StartsWith("net4", StringComparison.Ordinal);
        return ProjectInfo.Create(id, VersionStamp.Default, $"{name}({framework})", name, LanguageNames.CSharp,
                filePath: Path.Combine(arguments.BaseDirectory!, name + ".csproj"),
                outputFilePath: Path.Combine(arguments.OutputDirectory, arguments.OutputFileName!),
                compilationOptions: isFramework
                    ? arguments.CompilationOptions.WithAssemblyIdentityComparer(DesktopAssemblyIdentityComparer.Default)
                    : arguments.CompilationOptions,
                parseOptions: arguments.ParseOptions,
                documents: arguments.SourceFiles.Select(f => Document(id, f.Path)),
                metadataReferences: arguments.MetadataReferences.Select(r => MetadataReference.CreateFromFile(r.Reference, r.Properties)),
                analyzerReferences: arguments.AnalyzerReferences.Select(r => new AnalyzerFileReference(r.FilePath, Loader)),
                additionalDocuments: arguments.AdditionalFiles.Select(f => Document(id, f.Path)))
            .WithAnalyzerConfigDocuments(arguments.AnalyzerConfigPaths.Select(p => Document(id, p)));
    }

    private static DocumentInfo Document(ProjectId project, string path)
        => DocumentInfo.Create(DocumentId.CreateNewId(project), Path.GetFileName(path), filePath: path,
            loader: TextLoader.From(
                TextAndVersion.Create(SourceText.From(File.ReadAllText(path), System.Text.Encoding.UTF8), VersionStamp.Default, path)));

    /// <summary>Analyzers and generators of one folder know each other; the compiler they know is the one that runs here.</summary>
    private sealed class AnalyzerLoader : IAnalyzerAssemblyLoader
    {
        private readonly Dictionary<string, AssemblyLoadContext> _contexts = new(StringComparer.Ordinal);

        public void AddDependencyLocation(string fullPath)
        {
        }

        public System.Reflection.Assembly LoadFromPath(string fullPath)
        {
            var folder = Path.GetDirectoryName(fullPath)!;
            lock (_contexts)
            {
                if (!_contexts.TryGetValue(folder, out var context))
                {
                    _contexts.Add(folder, context = new Context(folder));
                }

                return context.LoadFromAssemblyPath(fullPath);
            }
        }

        private sealed class Context(string folder) : AssemblyLoadContext
        {
            protected override System.Reflection.Assembly? Load(System.Reflection.AssemblyName assemblyName)
            {
                var file = Path.Combine(folder, assemblyName.Name + ".dll");
                return !File.Exists(file) || Default.Assemblies.Any(a => a.GetName().Name == assemblyName.Name) ? null : LoadFromAssemblyPath(file);
            }
        }
    }
}
