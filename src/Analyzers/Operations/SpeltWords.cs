using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Operations;

/// <summary>Whether a file has some text at all: asked before its nodes are walked, which costs a hundred times as much.</summary>
internal static class SpeltWords
{
    public static bool AreIn(SyntaxTree tree, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        return words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0);
    }

    /// <summary>Whether a file has a name as a word of its own, and not within others; each text is searched once for it.</summary>
    public static bool IsIn(SyntaxTree tree, string name, CancellationToken cancellationToken)
    {
        var source = tree.GetText(cancellationToken);
        var known = HostFacts.OfText.Of(source, static _ => new Names());
        return known.TryGetValue(name, out var isThere) ? isThere : known.GetOrAdd(name, IsIn(source.ToString(), name));
    }

    private static bool IsIn(string text, string name)
    {
        for (var at = Next(0); at >= 0; at = Next(at + 1))
        {
            if ((at == 0 || !SyntaxFacts.IsIdentifierPartCharacter(text[at - 1]))
                && (at + name.Length == text.Length || !SyntaxFacts.IsIdentifierPartCharacter(text[at + name.Length])))
            {
                return true;
            }
        }

        return false;

        int Next(int from) => from < text.Length ? text.IndexOf(name, from, StringComparison.Ordinal) : -1;
    }

    private sealed class Names() : ConcurrentDictionary<string, bool>(concurrencyLevel: 1, capacity: 3);
}
