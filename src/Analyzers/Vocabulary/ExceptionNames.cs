using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How texts name the type of an exception: by its words, written together or apart, without the last one; or by what .NET's own message of the type
/// says, in the words that records of large C# programs have for it.
/// </summary>
internal static class ExceptionNames
{
    private static readonly ImmutableArray<string> Unreadable = ImmutableArray.Create(
        "invalid", "not a valid", "not valid", "no valid", "malformed", "not parse", "can't parse", "unable to parse", "failed to parse",
        "wrong format", "bad format", "correct format", "unrecognized", "unrecognised", "not a number", "not an integer", "not recognized",
        "not recognised", "corrupt");

    private static readonly ImmutableArray<string> Absent = ImmutableArray.Create(
        "not found", "not exist", "doesn't exist", "could not find", "couldn't find", "cannot find", "can't find", "unable to find", "failed to find",
        "missing", "no such", "not there");

    private static readonly ImmutableArray<string> Forbidden = ImmutableArray.Create(
        "access denied", "access is denied", "permission", "not allowed", "not permitted", "not authorized", "not authorised", "unauthorized",
        "unauthorised", "administrator", "no access", "no rights", "privilege", "denied",
        "cannot be modified", "can't be modified", "read-only", "readonly", "read only", "hidden");

    private static readonly ImmutableArray<string> Unsupported = ImmutableArray.Create(
        "not supported", "unsupported", "not implemented", "not available");

    /// <summary>What exceptions of a type say of themselves.</summary>
    private static readonly ImmutableDictionary<string, ImmutableArray<string>> Sayings = new Dictionary<string, ImmutableArray<string>>
    {
        ["FormatException"] = Unreadable,
        ["UriFormatException"] = Unreadable,
        ["OverflowException"] = Unreadable.AddRange(ImmutableArray.Create("out of range", "too large", "too big", "too small", "overflow")),
        ["ArgumentException"] = Unreadable.AddRange(Absent),
        ["ArgumentOutOfRangeException"] = Unreadable.Add("out of range"),
        ["FileNotFoundException"] = Absent,
        ["DirectoryNotFoundException"] = Absent,
        ["DriveNotFoundException"] = Absent,
        ["KeyNotFoundException"] = Absent,
        ["UnauthorizedAccessException"] = Forbidden,
        ["SecurityException"] = Forbidden,
        ["NotSupportedException"] = Unsupported,
        ["PlatformNotSupportedException"] = Unsupported,
        ["NotImplementedException"] = Unsupported,
        ["TimeoutException"] = ImmutableArray.Create("timed out", "time out", "timed-out", "too long"),
    }.ToImmutableDictionary();

    /// <summary>Whether a text says of its own accord what exceptions of that type say.</summary>
    public static bool SayWhatItIs(string text, string exceptionType)
        => Sayings.TryGetValue(exceptionType, out var sayings) && sayings.Any(s => text.IndexOf(s, StringComparison.OrdinalIgnoreCase) >= 0);

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
