using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>
/// What has to be written, once, beside the edits that name it, as the logger of a type that has none: it is made where one of them is made, and they
/// are dropped where it can't be.
/// </summary>
/// <param name="Key">What is written, for a second attempt to know what failed.</param>
/// <param name="Made">Its pieces, which may depend on all the edits that name it: asked for when there are no more of them.</param>
/// <param name="Needs">A shared edit that this one stands on, as a type's static logger on the project's log factory; null for none.</param>
internal sealed record SharedEdit(string Key, Lazy<ImmutableArray<(DocumentId Document, CallEdit Edit)>> Made, SharedEdit? Needs = null)
{
    /// <summary>Where several are written at one place: the lower the higher up.</summary>
    public int Rank { get; init; }

    /// <summary>
    /// Whether a source generator completes it, in a project with the edit, and what that makes compiles; null where none has to do with it.
    /// </summary>
    public Func<Project, CancellationToken, Task<bool>>? Holds { get; init; }

    public SharedEdit(string key, ImmutableArray<(DocumentId Document, CallEdit Edit)> pieces, SharedEdit? needs = null)
        : this(key, new Lazy<ImmutableArray<(DocumentId, CallEdit)>>(() => pieces), needs)
    {
    }

    /// <summary>Changes by document; the documents are of the project that is being fixed.</summary>
    public ImmutableArray<(DocumentId Document, CallEdit Edit)> Pieces => Made.Value;

    /// <summary>Two shared edits are the same only if they are one object.</summary>
    public bool Equals(SharedEdit? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Key);
}
