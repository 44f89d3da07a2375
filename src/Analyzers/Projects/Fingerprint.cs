using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Projects;

/// <summary>
/// By what a finding is known again when the code around it has changed: its rule, the member that it is in, the statement without white space and
/// comments, where in the statement it is, and which of equal statements of the member that is. Moved members, renamed files and another layout
/// change nothing of that; another word in the statement does.
/// </summary>
internal static class Fingerprint
{
    /// <summary>The name among the properties of a diagnostic, which the compiler writes to its log.</summary>
    public const string Key = "logAnalyzersFingerprint";

    /// <summary>Hexadecimal digits of each.</summary>
    public const int Length = 16;

    /// <summary>Of a place in source; null for one elsewhere.</summary>
    public static string? Of(string rule, Location place, CancellationToken cancellationToken)
    {
        if (place.SourceTree is not { } tree)
        {
            return null;
        }

        var node = tree.GetRoot(cancellationToken).FindNode(place.SourceSpan, getInnermostNodeForTie: true);
        var members = HostFacts.OfTree.Of(tree, static _ => new MemberCodes());
        var (member, code, occurrence, offset) = members.Find(node, place.SourceSpan.Start, cancellationToken);
        return Hash(rule, member, code, offset, occurrence);
    }

    /// <summary>Of a place in a file that is no source: the line takes the place of the statement, the file's name that of the member.</summary>
    public static string Of(string rule, string path, SourceText text, TextSpan span)
    {
        var start = Math.Min(span.Start, text.Length);
        var at = text.Lines.GetLineFromPosition(start);
        var line = WithoutBlanks(text.ToString(at.Span));
        var occurrence = text.Lines.TakeWhile(l => l.Start < at.Start).Count(l => WithoutBlanks(text.ToString(l.Span)) == line);
        return Hash(rule, Path.GetFileName(path), line, WithoutBlanks(text.ToString(TextSpan.FromBounds(at.Start, start))).Length, occurrence);
    }

    /// <summary>The properties of a diagnostic that has no others.</summary>
    public static ImmutableDictionary<string, string?> Properties(string rule, Location place, CancellationToken cancellationToken)
        => ImmutableDictionary<string, string?>.Empty.Add(Of(rule, place, cancellationToken));

    /// <summary>The properties of a diagnostic with its fingerprint; the same ones where there is none.</summary>
    public static ImmutableDictionary<string, string?> Add(this ImmutableDictionary<string, string?> properties, string? fingerprint)
        => fingerprint is null ? properties : properties.SetItem(Key, fingerprint);

    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>FNV-1a of 64 bits: the same in every process, and next to never the same for two of ten thousand findings.</summary>
    private static string Hash(string rule, string member, string code, int offset, int occurrence)
    {
        var hash = 14695981039346656037UL;
        var numbers = string.Format(CultureInfo.InvariantCulture, "{0} {1}", offset, occurrence);
        foreach (var part in new[] { rule, member, code, numbers })
        {
            foreach (var character in part)
            {
                hash = (hash ^ character) * 1099511628211UL;
            }

            hash = (hash ^ '\n') * 1099511628211UL;
        }

        return hash.ToString("x16", CultureInfo.InvariantCulture);
    }
}
