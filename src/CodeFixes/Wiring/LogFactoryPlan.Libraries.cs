using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Speech;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <content>A library's factory is given to it by the executables that use it.</content>
internal static partial class LogFactoryPlan
{
    /// <summary>The solution with the library's factory assigned in every executable that references it; null where that can't be done.</summary>
    /// <param name="mayBeLow">Whether records of Debug and Trace stand for text that was always said.</param>
    public static async Task<Solution?> ConnectAsync(Solution solution, ProjectId library, bool mayBeLow, CancellationToken cancellationToken)
    {
        var project = solution.GetProject(library)!;
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
            || ProjectKind.IsExecutable(compilation.Options)
            || LogFactory.FindExisting(compilation, cancellationToken) is not { } factory)
        {
            return solution;
        }

        var minimum = MinimumOf(project.Documents, mayBeLow);
        foreach (var id in Executables(project).Select(p => p.Id).ToArray())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ConnectAsync(solution, solution.GetProject(id)!, factory, minimum, cancellationToken).ConfigureAwait(false)
                is not { } connected)
            {
                return null;
            }

            solution = connected;
        }

        return solution;
    }

    private static async Task<Solution?> ConnectAsync(
        Solution solution, Project executable, LogFactory library, LogLevel minimum, CancellationToken cancellationToken)
    {
        if (await executable.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return null;
        }

        if (EntryPoint.Find(executable, compilation, cancellationToken) is not { } entry)
        {
            return solution; // Nothing starts here that is written by hand: a test project.
        }

        var root = (CompilationUnitSyntax)(await entry.Document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (root.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Any(a => a.Left is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Factory", Expression: var owner }
                && owner.LastNameText() == library.Name))
        {
            return solution;
        }

        var speaking = await Speaking.OfAsync(solution, cancellationToken).ConfigureAwait(false);
        var own = (LogFrameworks.For(compilation).Apis.FirstOrDefault(a => a.Loggers.HasFactory) is { } api
                ? OwnSetUp.Find(executable, compilation, api, speaking, cancellationToken)
                : null)
            ?? LogFactory.FindExisting(compilation, cancellationToken)
            ?? await AddAsync(
                entry.Document, compilation, isExecutable: true, entry, minimum, canBeAsked: false, cancellationToken).ConfigureAwait(false);
        if (own is null or { IsAsked: true }
            || await FixSite.CreateAsync(entry.Document, [], cancellationToken).ConfigureAwait(false) is not { } site)
        {
            return null;
        }

        var isVisible = site.Model.LookupNamespacesAndTypes(entry.Function.SpanStart, name: library.Name).Length == 1;
        var libraryName = isVisible ? library.Name : QualifiedName.InFull(site.Model, entry.Function.SpanStart, library.Namespace, library.Name);
        var ownName = own.NamespaceFor(LogFactoryHome.NamespaceAt(entry.Function)) is { } space ? space + "." + own.Name : own.Name;
        var assignment = new CallEdit(
            entry.AtStart(site.Text, [$"{libraryName}.Factory = {ownName}.{own.Member};"]).ToImmutableArray(), null, ImmutableArray<string>.Empty);
        if (assignment.Changes.IsEmpty)
        {
            return null;
        }

        var wiring = new SharedEdit(Key, ImmutableArray.Create((entry.Document.Id, assignment)));
        var pieces = ImmutableArray.Create((wiring, assignment)).AddRange(own.Wiring?.Pieces.Select(p => (own.Wiring, p.Edit)) ?? []);
        var edited = new EditedDocument(site, ImmutableArray<CallEdit>.Empty, pieces);
        var after = LinkedDocuments.WithText(solution, entry.Document, edited.NewText);
        var validation = await EditValidator.ValidateAsync(
            edited, after.GetDocument(entry.Document.Id)!, mayBeInactive: false, cancellationToken).ConfigureAwait(false);
        return validation.Failed.IsEmpty ? after : null;
    }

    private static async Task<bool> CanBeConnectedAsync(Project library, CancellationToken cancellationToken)
    {
        // Programs that nobody here sees use a published library, and one whose only programs show how it is used: none of them would assign it.
        var options = new OptionReader(library.AnalyzerOptions.AnalyzerConfigOptionsProvider);
        if (PublishedLibrary.Is(options.BuildProperty, library.AssemblyName) || Executables(library).All(e => IsSample(e, library)))
        {
            return false;
        }

        var found = false;
        foreach (var executable in Executables(library))
        {
            if (executable.Language != LanguageNames.CSharp)
            {
                return false; // It can't be told where to log.
            }

            if (await executable.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation
                || EntryPoint.Find(executable, compilation, cancellationToken) is null)
            {
                continue;
            }

            if (!FactorySupport.HasConsole(compilation))
            {
                return false;
            }

            found = true;
        }

        return found;
    }

    /// <summary>The executables of the solution that use a library, tests aside; a multi-targeted project is several, of one path.</summary>
    private static IEnumerable<Project> Executables(Project library)
    {
        var solution = library.Solution;
        var graph = solution.GetProjectDependencyGraph();
        var users = solution.Projects.Where(p => p.Id == library.Id || (p.FilePath is not null && p.FilePath == library.FilePath))
            .SelectMany(p => graph.GetProjectsThatTransitivelyDependOnThisProject(p.Id)).ToImmutableHashSet();
        return users.Select(id => solution.GetProject(id)!)
            .Where(p => ProjectKind.IsExecutable(p.CompilationOptions) && !IsTest(p))
            .OrderBy(p => p.FilePath, StringComparer.Ordinal).ThenBy(p => p.Name, StringComparer.Ordinal);
    }

    /// <summary>Whether a program only shows what a library can do: by its folder or name, where the library's own does not say so.</summary>
    private static bool IsSample(Project program, Project library) => Words(program).Except(Words(library)).Any(SampleWords.IsSampleOrTrial);

    private static IEnumerable<string> Words(Project project)
        => $"{project.FilePath}/{project.Name}".Split('/', '\\', '.', '-', '_').Select(w => w.ToLowerInvariant());

    private static bool IsTest(Project project)
        => project.MetadataReferences.OfType<PortableExecutableReference>()
            .Any(r => ProjectKind.IsTestFramework(Path.GetFileNameWithoutExtension(r.FilePath) ?? ""));
}
