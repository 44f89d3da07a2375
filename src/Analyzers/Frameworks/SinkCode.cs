using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// The code of a compilation that its sinks run, and what they take, make and call, through virtual members and functions that they are handed.
/// A record that is written there comes back to the sink. Code that others call as well is in it; the rest of a type whose members a sink calls is
/// not.
/// </summary>
internal sealed class SinkCode
{
    private readonly Dictionary<SyntaxTree, List<TextSpan>> _spans;

    /// <param name="spans">The declarations and functions that are run, by file.</param>
    public SinkCode(Dictionary<SyntaxTree, List<TextSpan>> spans) => _spans = spans;

    /// <summary>The types of objects that sinks take or make, by documentation-comment id.</summary>
    public ImmutableHashSet<string> Taken { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Members and types of other projects that are reached, by documentation-comment id; only where asked for.</summary>
    public ImmutableHashSet<string> Outside { get; init; } = ImmutableHashSet<string>.Empty;

    /// <summary>Found once for each compilation.</summary>
    public static SinkCode Of(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation, static (c, t) => new SinkWalk(c, isOutsideWanted: false, t).Find(ImmutableHashSet<string>.Empty), cancellationToken);

    /// <summary>The same where sinks of other projects are known, and projects that this one refers to are of interest.</summary>
    /// <param name="reached">What sinks of other projects reach, by documentation-comment id.</param>
    public static SinkCode Of(Compilation compilation, ImmutableHashSet<string> reached, CancellationToken cancellationToken)
        => new SinkWalk(compilation, isOutsideWanted: true, cancellationToken).Find(reached);

    /// <summary>Whether some type of the file may be a sink, by spelling.</summary>
    public static bool MayHaveSinks(SyntaxTree tree, CancellationToken cancellationToken)
        => SinkNames.Of(tree, cancellationToken).Types.Any(t => t.Bases.Any(SinkTypes.IsName));

    public bool Contains(SyntaxNode node)
        => _spans.TryGetValue(node.SyntaxTree, out var spans) && spans.Any(s => s.Contains(node.Span));
}
