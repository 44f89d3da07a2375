using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Operations;

/// <summary>Whether a file has some text at all: asked before its nodes are walked, which costs a hundred times as much.</summary>
internal static class SpeltWords
{
    public static bool AreIn(SyntaxTree tree, IEnumerable<string> words, CancellationToken cancellationToken)
    {
        var text = tree.GetText(cancellationToken).ToString();
        return words.Any(w => text.IndexOf(w, StringComparison.Ordinal) >= 0);
    }
}
