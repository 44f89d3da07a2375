using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Calls by which a value stays readable, or a secret is got, by simple name; every other call may make something else of it. From the reference
/// documentation of .NET, and for what gives a secret from its own names: <c>GetTokenAsync</c>, <c>GeneratePasswordResetTokenAsync</c>,
/// <c>ReadPassword</c>.
/// </summary>
internal static class KeepingCalls
{
    /// <summary>Of the value itself: the text is all there.</summary>
    private static readonly ImmutableHashSet<string> OfReceiver = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "ToString", "Trim", "TrimStart", "TrimEnd", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Normalize", "AsSpan", "AsMemory",
        "ToArray", "ToCharArray", "ToList", "PadLeft", "PadRight", "GetAwaiter", "GetResult", "ConfigureAwait");

    /// <summary>Of their first argument, by type and name.</summary>
    private static readonly ImmutableHashSet<(string Type, string Method)> OfArgument = ImmutableHashSet.Create(
        ("Encoding", "GetString"), ("Encoding", "GetBytes"), ("Convert", "ToBase64String"), ("Convert", "ToHexString"), ("Convert", "ToString"),
        ("Convert", "FromBase64String"), ("Uri", "EscapeDataString"), ("Uri", "UnescapeDataString"), ("WebUtility", "UrlEncode"),
        ("HttpUtility", "UrlEncode"), ("Base64UrlEncoder", "Encode"), ("WebEncoders", "Base64UrlEncode"), ("String", "Copy"), ("Task", "FromResult"));

    /// <summary>Of a setting: its value.</summary>
    private static readonly ImmutableHashSet<string> Reading = ImmutableHashSet.Create(
        StringComparer.Ordinal, "GetValue", "GetEnvironmentVariable", "GetConnectionString", "GetRequiredValue", "GetSection");

    /// <summary>How the names of methods begin that give what the rest of the name says.</summary>
    private static readonly ImmutableHashSet<string> Giving = ImmutableHashSet.Create(
        StringComparer.Ordinal,
        "get", "read", "create", "generate", "fetch", "load", "acquire", "issue", "make", "request", "retrieve", "obtain", "build", "resolve", "new",
        "decrypt", "write", "export", "find", "lookup", "require");

    /// <summary>Whether a namespace is the platform's, whose methods of those names do no more.</summary>
    public static bool IsPlatforms(string name)
        => name == "System" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Microsoft.", StringComparison.Ordinal);

    /// <summary>Whether such a method of a value gives the whole of it.</summary>
    public static bool KeepReceiver(string method) => OfReceiver.Contains(method);

    /// <summary>Whether such a method gives the whole of its first argument.</summary>
    public static bool KeepArgument(string type, string method)
        => OfArgument.Contains((type, method)) || (type.EndsWith("Encoding", StringComparison.Ordinal) && method is "GetString" or "GetBytes");

    /// <summary>Whether such a method reads a setting, by its name.</summary>
    public static bool Read(string method) => Reading.Contains(method);

    /// <summary>Whether a method gives what its name ends in; else it does something with it.</summary>
    /// <param name="words">The words of the name in lower case.</param>
    public static bool Give(IReadOnlyList<string> words) => words.Count > 1 && Giving.Contains(words[0]);
}
