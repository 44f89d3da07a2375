using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>The projects of a solution that a line may go through: this one, those that it uses, and those that use it.</summary>
internal sealed class LineProjects
{
    private readonly FixSite _site;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Compilation> _used = [];
    private readonly Lazy<Compilation[]> _using;

    public LineProjects(FixSite site, CancellationToken cancellationToken)
    {
        _site = site;
        _cancellationToken = cancellationToken;
        Add(site.Model.Compilation);
        _using = new(FindUsing);
    }

    /// <summary>Whether code that is there as source has a member of that name.</summary>
    public bool Declares(string name) => _used.Any(c => ProjectFacts.Of(c).Declares(name, _cancellationToken));

    /// <summary>The files that may call a member.</summary>
    public IEnumerable<SyntaxTree> Calling(ISymbol member)
        => member.DeclaredAccessibility == Accessibility.Private ? _site.Model.Compilation.SyntaxTrees
            : _used.Concat(_using.Value).Distinct().SelectMany(c => c.SyntaxTrees).Distinct();

    /// <summary>Null for a file that is in none of the projects.</summary>
    public SemanticModel? ModelOf(SyntaxTree tree)
    {
        if (_site.ModelOf(tree) is { } model)
        {
            return model;
        }

        var owner = _used.Find(c => c.ContainsSyntaxTree(tree)) ?? _using.Value.FirstOrDefault(c => c.ContainsSyntaxTree(tree));
        return owner is null ? null : SemanticModels.Of(owner).Of(tree);
    }

    private void Add(Compilation compilation)
    {
        if (!_used.Contains(compilation))
        {
            _used.Add(compilation);
            foreach (var reference in compilation.References.OfType<CompilationReference>())
            {
                Add(reference.Compilation);
            }
        }
    }

    private Compilation[] FindUsing()
    {
        var solution = _site.Document.Project.Solution;
        return solution.GetProjectDependencyGraph().GetProjectsThatTransitivelyDependOnThisProject(_site.Document.Project.Id)
            .Select(solution.GetProject).Where(p => p is { Language: LanguageNames.CSharp })

            // A fix's edit is made synchronously; nothing awaited here needs the thread that waits.
            .Select(p => p!.GetCompilationAsync(_cancellationToken).ConfigureAwait(false).GetAwaiter().GetResult())
            .OfType<Compilation>().ToArray();
    }
}
