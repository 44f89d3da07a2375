namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Whether a text tells what a program does or how it went, which is what a log is for, or gives what it was asked for. The words are read off the
/// prints of public tools and servers: seqcli, dotnet-outdated, try-convert, GitVersion, Garnet, ACEmulator.
/// </summary>
internal static class ProgressWords
{
    private static readonly HashSet<string> First = new(
    [
        "done", "finished", "completed", "complete", "failed", "failure", "success", "successfully", "succeeded", "error", "errors", "warning",
        "warn", "info", "debug", "trace", "fatal", "exception", "unhandled", "cannot", "can't", "couldn't", "unable", "invalid", "begin", "start",
        "end",
        "stop", "exit", "retry", "got", "sent", "took", "ok", "ready", "now", "about", "aborting", "cancelled", "canceled",
    ], StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Anywhere =
    [
        "failed", "successfully", "could not", "unable to", "exception", "cannot ", "error:", "warning:", "timed out", "not found", "does not exist",
        " elapsed", "skipping", "will be ", "retrying",
    ];

    // Nouns and names that merely end like a verb.
    private static readonly HashSet<string> Nouns = new(
    [
        "string", "thing", "nothing", "something", "everything", "anything", "king", "ring", "spring", "wing", "sibling", "setting", "ceiling", "red",
        "speed", "feed", "seed", "need", "shed", "bed", "hundred", "embed", "indeed", "id", "rating", "building", "heading", "mapping", "binding",
        "encoding", "padding", "offering", "meeting", "ping",
    ], StringComparer.OrdinalIgnoreCase);

    /// <param name="text">The text as far as it is written; any other character for what is not.</param>
    public static bool Are(string text)
    {
        var trimmed = text.TrimEnd();
        if (trimmed.EndsWith("...", StringComparison.Ordinal) || trimmed.EndsWith("…", StringComparison.Ordinal)
            || Anywhere.Any(w => text.IndexOf(w, StringComparison.OrdinalIgnoreCase) >= 0))
        {
            return true;
        }

        var words = Words(trimmed);
        return words.Count > 0
            && (First.Contains(words[0]) || IsDoing(words[0]) || (words.Count > 1 && (IsDone(words[words.Count - 1]) || IsDoing(words[1])))
                || words.Skip(1).Take(4).Any(w => IsDone(w) && words.Count < 7));
    }

    private static bool IsDoing(string word)
        => (word.Length > 4 && word.EndsWith("ing", StringComparison.OrdinalIgnoreCase) && !Nouns.Contains(word)) || IsDone(word);

    private static bool IsDone(string word)
        => word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase) && !Nouns.Contains(word);

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var isIn = i < text.Length && (char.IsLetter(text[i]) || (text[i] == '\'' && start >= 0));
            if (isIn && start < 0)
            {
                start = i;
            }
            else if (!isIn && start >= 0)
            {
                if (i - start > 1)
                {
                    words.Add(text.Substring(start, i - start));
                }

                start = -1;
            }
        }

        return words;
    }
}
