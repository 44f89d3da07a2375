using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Operations;

/// <summary>
/// Whether a file has some text at all: asked before its nodes are walked, which costs a hundred times as much. What is asked again and again is kept
/// as long as the text.
/// </summary>
internal static class SpeltWords
{
    public static bool AreIn(SyntaxTree tree, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        return words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0);
    }

    /// <summary>The files that have one of some words; each text is searched once for them.</summary>
    /// <param name="compilation">Whose files.</param>
    /// <param name="purpose">What the words stand for, and no other words.</param>
    /// <param name="words">Looked for wherever they stand, within others too.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static IEnumerable<SyntaxTree> Files(Compilation compilation, string purpose, string[] words, CancellationToken cancellationToken)
        => compilation.SyntaxTrees.Where(t => Once(
            t, (purpose, IsName: false), text => Array.Exists(words, w => text.IndexOf(w, StringComparison.Ordinal) >= 0), cancellationToken));

    /// <summary>Whether a file has a name as a word of its own, and not within others; each text is searched once for it.</summary>
    public static bool IsIn(SyntaxTree tree, string name, CancellationToken cancellationToken)
        => Once(tree, (name, IsName: true), text => IsIn(text, name), cancellationToken);

    private static bool Once(SyntaxTree tree, (string Asked, bool IsName) key, Func<string, bool> search, CancellationToken cancellationToken)
    {
        var source = tree.GetText(cancellationToken);
        var known = HostFacts.OfText.Of(source, static _ => new Answers());
        return known.TryGetValue(key, out var isThere) ? isThere : known.GetOrAdd(key, search(source.ToString()));
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

    private sealed class Answers() : ConcurrentDictionary<(string Asked, bool IsName), bool>(concurrencyLevel: 1, capacity: 3);
}
