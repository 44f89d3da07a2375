using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// What a search for code that sinks run has looked at: files whose code it has read or bound, and the words by which it has turned the others away.
/// As long as no declaration changes, another version of a file that was turned away, and has none of the words either, changes nothing.
/// </summary>
internal sealed class SinkReach
{
    public HashSet<SyntaxTree> Files { get; } = [];

    /// <summary>What functions may be handed to.</summary>
    public HashSet<string> Taking { get; } = new(StringComparer.Ordinal);

    /// <summary>What goes through queues.</summary>
    public HashSet<string> Elements { get; } = new(StringComparer.Ordinal);

    /// <summary>Queues that may be named anywhere.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether what was found in one version of the code holds in another one that declares the same.</summary>
    public bool Holds(SyntaxTree[] before, SyntaxTree[] after, CancellationToken cancellationToken)
        => DeclaredCode.Changes(before, after) is { } changes
            && changes.All(c => !Files.Contains(c.Before) && !MayReach(SinkNames.Of(c.After, cancellationToken), cancellationToken));

    private bool MayReach(SinkNames file, CancellationToken cancellationToken)
        => file.MayHandTo(Taking, cancellationToken) || Elements.Any(e => file.QueuesOf(e, cancellationToken).Any())
            || file.Names(Named, cancellationToken);
}
