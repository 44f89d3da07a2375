using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>
/// Members and types named in an option: documentation-comment ids (<c>M:App.Out.Line(System.String)</c>, <c>T:App.Out</c>) or
/// <c>Namespace.Type.Member</c>, <c>*</c> for any text; separated by commas, semicolons or blanks outside parentheses.
/// </summary>
internal sealed class MemberList
{
    public static readonly MemberList Empty = new([]);

    private readonly string[] _entries;

    private MemberList(string[] entries) => _entries = entries;

    public bool IsEmpty => _entries.Length == 0;

    public static bool TryParse(string text, [NotNullWhen(true)] out MemberList? list)
    {
        var entries = Split(text).ToArray();
        list = entries.Length == 0 ? Empty : new MemberList(entries);
        return true;
    }

    /// <summary>Whether the symbol itself is listed.</summary>
    public bool Contains(ISymbol symbol)
    {
        if (IsEmpty)
        {
            return false;
        }

        var definition = symbol.OriginalDefinition;
        var id = definition.GetDocumentationCommentId() ?? "";
        var name = QualifiedName(definition);
        foreach (var entry in _entries)
        {
            if (Matches(entry, id) || Matches(entry, name))
            {
                return true;
            }
        }

        return false;
    }

    private static string QualifiedName(ISymbol symbol)
    {
        var parts = new Stack<string>();
        for (var current = symbol;
            current is not null && current is not INamespaceSymbol { IsGlobalNamespace: true } and not IModuleSymbol and not IAssemblySymbol;
            current = current.ContainingSymbol)
        {
            parts.Push(current.Name);
        }

        return string.Join(".", parts);
    }

    /// <summary><c>*</c> stands for any text. Goes back to the last star only, so that no pattern takes for ever.</summary>
    internal static bool Matches(string pattern, string text)
    {
        int p = 0, t = 0, star = -1, resume = 0;
        while (t < text.Length)
        {
            if (p < pattern.Length && pattern[p] == '*')
            {
                star = p++;
                resume = t;
            }
            else if (p < pattern.Length && pattern[p] == text[t])
            {
                p++;
                t++;
            }
            else if (star >= 0)
            {
                p = star + 1;
                t = ++resume;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*')
        {
            p++;
        }

        return p == pattern.Length;
    }

    private static IEnumerable<string> Split(string text)
    {
        var depth = 0;
        var start = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            var c = i < text.Length ? text[i] : ',';
            depth += c switch { '(' or '{' or '[' => 1, ')' or '}' or ']' => -1, _ => 0 };
            if ((depth <= 0 && c is ',' or ';' or ' ' or '\t') || i == text.Length)
            {
                var entry = text.Substring(start, i - start).Trim();
                start = i + 1;
                depth = Math.Max(depth, 0);
                if (entry.Length > 0)
                {
                    yield return entry;
                }
            }
        }
    }
}
