using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>
/// Reads fingerprints from the compiler's log in SARIF 2.1. A log has some thousand characters a finding, of which one line matters: the text is gone
/// through once, its brackets and strings are checked, and no tree is made of it.
/// </summary>
internal static class SarifText
{
    private const string Version = "2.1.0";

    /// <summary>False, with the reason, where the text is no such log.</summary>
    public static bool TryRead(
        string text, CancellationToken cancellationToken, out ImmutableHashSet<string> findings, [NotNullWhen(false)] out string? error)
    {
        var found = ImmutableHashSet.CreateBuilder<string>(StringComparer.Ordinal);
        error = Scan(text, found, cancellationToken);
        findings = error is null ? found.ToImmutable() : ImmutableHashSet<string>.Empty;
        return error is null;
    }

    private static string? Scan(string text, ImmutableHashSet<string>.Builder found, CancellationToken cancellationToken)
    {
        var open = new Stack<char>();
        var (key, isVersion) = ("", false);
        for (var at = 0; at < text.Length; at++)
        {
            switch (text[at])
            {
                case '{' or '[':
                    open.Push(text[at]);
                    key = "";
                    break;
                case '}' or ']':
                    if (open.Count == 0 || (open.Pop() == '{') != (text[at] == '}'))
                    {
                        return $"a bracket does not match in line {LineAt(text, at)}";
                    }

                    break;
                case '"':
                    cancellationToken.ThrowIfCancellationRequested();
                    if (EndOfString(text, at) is not (> 0 and var end))
                    {
                        return $"a string in line {LineAt(text, at)} does not end";
                    }

                    if (IsKey(text, end))
                    {
                        key = text.Substring(at + 1, end - at - 1);
                    }
                    else if (key == Fingerprint.Key && end - at - 1 == Fingerprint.Length)
                    {
                        found.Add(text.Substring(at + 1, Fingerprint.Length));
                    }
                    else if (key == "version" && open.Count == 1)
                    {
                        isVersion = string.CompareOrdinal(text, at + 1, Version, 0, Version.Length) == 0 && end - at - 1 == Version.Length;
                    }

                    at = end;
                    break;
            }
        }

        return open.Count > 0 ? "it ends in the middle" : isVersion ? null : $"it is no log in SARIF {Version}";
    }

    private static int LineAt(string text, int at) => 1 + text.Take(at).Count(c => c == '\n');

    /// <summary>The index of the closing quote; -1 where there is none.</summary>
    private static int EndOfString(string text, int start)
    {
        for (var at = start + 1; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '"')
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsKey(string text, int end)
    {
        var at = end + 1;
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at < text.Length && text[at] == ':';
    }
}
