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
    private readonly HashSet<string> _localFunctions = new(StringComparer.Ordinal);

    private DeclaredNames(Compilation compilation, CancellationToken cancellationToken)
    {
        _members = DeclaredCode.Of(compilation).Fact(() => new OfMembers(compilation, cancellationToken));
        foreach (var tree in compilation.SyntaxTrees)
        {
            _localFunctions.UnionWith(TreeNames.Of(tree, cancellationToken).LocalFunctions);
        }
    }

    public bool HasOperators => _members.HasOperators;

    public bool HasIndexers => _members.HasIndexers;

    public bool Contains(string name) => _members.Names.Contains(name) || _localFunctions.Contains(name);

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
