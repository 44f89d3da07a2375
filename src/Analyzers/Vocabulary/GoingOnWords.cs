using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Beginnings of words with which messages say that the program goes on in another way: "using the full size instead", "ignoring it", "will retry".
/// From the records of large C# programs about failures that are no matter.
/// </summary>
internal static class GoingOnWords
{
    private static readonly ImmutableArray<string> Beginnings = ImmutableArray.Create(
        "instead", "ignor", "skip", "fallback", "fall back", "falling back", "default", "retry", "retri", "optional", "assum", "harmless", "expected",
        "from scratch", "invalid", "not valid", "no valid", "not a valid", "not have a valid", "not had a valid", "not supported", "not available",
        "unsupported", "anyway", "best effort", "best-effort", "non-fatal", "nonfatal", "non-critical");

    /// <summary>Those that say what is done, and not only what was wrong.</summary>
    private static readonly ImmutableArray<string> Deeds = ImmutableArray.Create(
        "instead", "ignor", "skip", "fallback", "fall back", "falling back", "retry", "retri", "from scratch", "anyway");

    /// <summary>Whether a text in a call says what is done in place of what has failed.</summary>
    public static bool SayWhat(SyntaxNode call)
        => call.DescendantTokens().Any(static t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            && AreIn(t.ValueText, Deeds));

    /// <summary>Whether a text says so.</summary>
    public static bool AreIn(string text) => AreIn(text, Beginnings);

    private static bool AreIn(string text, ImmutableArray<string> beginnings)
        => beginnings.Any(b => text.IndexOf(b, StringComparison.OrdinalIgnoreCase) is >= 0 and var at && (at == 0 || !char.IsLetter(text[at - 1])));
}
