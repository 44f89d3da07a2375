namespace LogAnalyzers.Vocabulary;

/// <summary>How texts name the type of an exception: by its words, written together or apart, without the last one.</summary>
internal static class ExceptionNames
{
    /// <summary>
    /// Whether a text names a type: "out of memory" and "OutOfMemory" are an <c>OutOfMemoryException</c>. A name of one word says little of itself
    /// ("sql", "json"), except for the one that says it all.
    /// </summary>
    public static bool AreIn(string text, string exceptionType)
    {
        var words = Words(exceptionType).Where(w => w != "exception").ToArray();
        if (words is not ({ Length: > 1 } or ["timeout"]))
        {
            return false;
        }

        var said = Words(text);
        if (said.Contains("oom") && words.Length > 2 && words.Skip(words.Length - 3).SequenceEqual(["out", "of", "memory"]))
        {
            return true;
        }

        for (var at = 0; at + words.Length <= said.Count; at++)
        {
            if (words.SequenceEqual(said.GetRange(at, words.Length)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<string> Words(string text) => NameWords.In(text).ConvertAll(static w => w.ToLowerInvariant());
}
