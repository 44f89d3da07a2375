using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// First words of the names of methods that are called for what they do, not for what they give. The verbs with which the framework's collections,
/// streams, counters and clients name what changes them, and their usual companions in applications.
/// </summary>
internal static class DoingWords
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        "Add", "Append", "Apply", "Clear", "Close", "Commit", "Decrement", "Delete", "Dequeue", "Dispose", "Enqueue", "Ensure", "Exchange", "Execute",
        "Flush", "Handle", "Increment", "Insert", "Invoke", "Move", "Next", "Open", "Pop", "Post", "Process", "Publish", "Push", "Put", "Receive",
        "Register", "Remove", "Reset", "Restart", "Run", "Save", "Send", "Set", "Start", "Stop", "Submit", "Take", "Try", "Update", "Upsert",
        "Write");

    /// <summary>Whether a method's name begins with such a word.</summary>
    public static bool Begin(string name) => NameWords.In(name).FirstOrDefault() is { } first && Words.Contains(first);
}
