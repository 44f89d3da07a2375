using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>The projects of a solution that a line may go through: this one, those that it uses, and those that use it.</summary>
internal sealed class LineProjects
{
    private readonly FixSite _site;
    private readonly CancellationToken _cancellationToken;
    private readonly List<Compilation> _used = [];
    private readonly Dictionary<Compilation, bool> _keepConsole = [];
    private readonly Lazy<Compilation[]> _using;
    private readonly Lazy<SyntaxTree[]> _trees;
    private readonly Lazy<HashSet<string>> _declared;

    public LineProjects(FixSite site, CancellationToken cancellationToken)
    {
        _site = site;
        _cancellationToken = cancellationToken;
        Add(site.Model.Compilation);
        _using = new(FindUsing);
        _trees = new(() => [.. All().SelectMany(c => c.SyntaxTrees).Distinct()]);
        _declared = new(() => new(_used.SelectMany(c => c.SyntaxTrees).Distinct().SelectMany(DeclaredIn), StringComparer.Ordinal));
    }

    /// <summary>Whether code that is there as source has a method or delegate of that name, by spelling.</summary>
    public bool Declares(string name) => _declared.Value.Contains(name);

    /// <summary>Whether a call may write to the console, by spelling.</summary>
    public bool MayWriteToConsole(InvocationExpressionSyntax call, string name, Compilation compilation)
        => name is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" && (CallNames.MayBeOfConsole(call) || KeepsConsole(compilation));

    /// <summary>The functions that may leave a line open.</summary>
    /// <param name="mayDelegates">Whether a delegate of the project does.</param>
    public LineOpeners Openers(bool mayDelegates) => LineOpeners.Of(
        _site.Model.Compilation, _trees.Value, All().Any(KeepsConsole), mayDelegates, _cancellationToken);

    /// <summary>The files that may call a member.</summary>
    public IEnumerable<SyntaxTree> Calling(ISymbol member)
        => member.DeclaredAccessibility == Accessibility.Private ? _site.Model.Compilation.SyntaxTrees
            : _trees.Value;

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

    private IEnumerable<string> DeclaredIn(SyntaxTree tree)
        => SpeltFunctions.Of(tree, _cancellationToken).Methods.Concat(SpeltVariables.Of(tree, _cancellationToken).Names);

    private IEnumerable<Compilation> All() => _used.Concat(_using.Value).Distinct();

    private bool KeepsConsole(Compilation compilation)
    {
        if (!_keepConsole.TryGetValue(compilation, out var keeps))
        {
            _keepConsole[compilation] = keeps = compilation.SyntaxTrees.Any(t => CallNames.Of(t, _cancellationToken).KeepsConsole);
        }

        return keeps;
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
