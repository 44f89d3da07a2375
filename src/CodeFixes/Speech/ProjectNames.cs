using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>Every identifier in a project's code, by spelling; found once for each version of the project.</summary>
internal sealed class ProjectNames
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    private ProjectNames(Compilation compilation, CancellationToken cancellationToken)
    {
        foreach (var tree in compilation.SyntaxTrees)
        {
            _names.UnionWith(TreeNames.Of(tree, cancellationToken).Names);
        }
    }

    public bool ContainsAny(IEnumerable<string> words) => words.Any(_names.Contains);

    public static ProjectNames Of(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(compilation, static (c, t) => new ProjectNames(c, t), cancellationToken);
}
