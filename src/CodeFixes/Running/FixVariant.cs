using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>The edit that answers a diagnostic; null where none is known to be right. It need not be bound again: the caller does that.</summary>
internal delegate CallEdit? FixEdit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken);

/// <summary>One way to fix the diagnostics of an ID: an action of the lightbulb, validated by itself, and one way of Fix All.</summary>
/// <param name="Name">The part of the equivalence key after the ID.</param>
/// <param name="Title">Imperative, for the lightbulb.</param>
/// <param name="Edit">Makes the edit of a diagnostic; of every one that Fix All is asked for, offered there by this name or not.</param>
internal sealed record FixVariant(string Name, string Title, FixEdit Edit)
{
    /// <summary>
    /// The name of the variant that stands first, and that <c>dotnet format</c> applies: the same for every diagnostic of an ID, whatever its title
    /// says.
    /// </summary>
    public const string Default = "Default";
}
