using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>
/// One rewrite as text: what is not named here stays as it is, to the last blank.
/// </summary>
/// <param name="Changes">In the text before the edit; sorted, without overlaps.</param>
/// <param name="CallSpan">
/// The span, in the text before, whose place holds the finished call afterwards; null where the edit leaves no call behind.
/// </param>
/// <param name="Namespaces">The namespaces that the new code needs imported.</param>
internal sealed record CallEdit(ImmutableArray<TextChange> Changes, TextSpan? CallSpan, ImmutableArray<string> Namespaces)
{
    /// <summary>What must be written elsewhere for the call to have its logger; null where the logger is there already.</summary>
    public SharedEdit? Shared { get; init; }

    /// <summary>The spans of further calls that the edit leaves, as <see cref="CallSpan"/>.</summary>
    public ImmutableArray<TextSpan> OtherCalls { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>The spans of calls that stay as they are, and of which other rules may think otherwise without what was around them.</summary>
    public ImmutableArray<TextSpan> FreedCalls { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>The spans of all calls that the edit leaves.</summary>
    public IEnumerable<TextSpan> Calls => CallSpan is { } first ? OtherCalls.Insert(0, first) : OtherCalls;

    /// <summary>From the first change to the end of the last one.</summary>
    public TextSpan Extent { get; } = TextSpan.FromBounds(Changes[0].Span.Start, Changes[Changes.Length - 1].Span.End);

    public static CallEdit Create(IEnumerable<TextChange> changes, TextSpan? callSpan, string? @namespace = null)
        => new(changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End).ToImmutableArray(), callSpan,
            @namespace is null ? ImmutableArray<string>.Empty : ImmutableArray.Create(@namespace));

    /// <summary>Whether both rewrites are one and the same, asked for by two diagnostics.</summary>
    public bool IsSameAs(CallEdit other) => CallSpan == other.CallSpan && Changes.SequenceEqual(other.Changes);

    /// <summary>Whether the two can't be made in one step.</summary>
    public bool Conflicts(CallEdit other)
        => Changes.Any(c => other.Changes.Any(o => c.Span.OverlapsWith(o.Span) || (c.Span.Start == o.Span.Start && c.Span.End == o.Span.End)))
            || (CallSpan is { } mine && other.Changes.Any(o => mine.OverlapsWith(o.Span) && !mine.Contains(o.Span)))
            || (other.CallSpan is { } theirs && Changes.Any(c => theirs.OverlapsWith(c.Span) && !theirs.Contains(c.Span)))
            || (CallSpan is { } a && other.CallSpan is { } b && a.OverlapsWith(b));
}
