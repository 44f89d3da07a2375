using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Model;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>
/// The names that a project declares. Those of types and members are found again when a declaration changes, those of local functions always.
/// </summary>
internal sealed class DeclaredNames
{
    private readonly OfMembers _members;

    private DeclaredNames(Compilation compilation, CancellationToken cancellationToken)
    {
        _members = DeclaredCode.Of(compilation).Fact(() => new OfMembers(compilation, cancellationToken));
        foreach (var tree in compilation.SyntaxTrees)
        {
            LocalFunctions.UnionWith(TreeNames.Of(tree, cancellationToken).LocalFunctions);
        }
    }

    public HashSet<string> LocalFunctions { get; } = new(StringComparer.Ordinal);

    public bool HasOperators => _members.HasOperators;

    public bool HasIndexers => _members.HasIndexers;

    public bool Contains(string name) => _members.Names.Contains(name) || LocalFunctions.Contains(name);

    public static DeclaredNames Of(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(compilation, static (c, t) => new DeclaredNames(c, t), cancellationToken);

    private sealed class OfMembers
    {
        public OfMembers(Compilation compilation, CancellationToken cancellationToken)
        {
            foreach (var names in compilation.SyntaxTrees.Select(t => TreeNames.Of(t, cancellationToken)))
            {
                Names.UnionWith(names.Declared);
                HasOperators |= names.HasOperators;
                HasIndexers |= names.HasIndexers;
            }
        }

        public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

        public bool HasOperators { get; }

        public bool HasIndexers { get; }
    }
}
