using System.Collections.Immutable;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Benchmarks;

/// <summary>What makes a name another one than its author's.</summary>
internal static class NameCauses
{
    private static readonly ImmutableHashSet<string> General = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Name", "Id", "Count", "Length", "Path", "Type", "FullName", "Message", "Key", "Value", "Total", "Size", "Now", "Text", "Url", "Uri", "Host",
        "Status", "Code", "Result", "Index", "Item", "Data", "Address", "I", "C", "V", "X", "E", "S", "N");

    /// <summary>Whether two names are one, however they are spelt.</summary>
    public static bool AreSame(string author, string got) => string.Equals(Plain(author), Plain(got), StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a name says nothing without what it belongs to.</summary>
    public static bool IsBare(string name) => General.Contains(name.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9'));

    /// <summary>The cause, of a short list.</summary>
    public static string Of(string author, string got, ExpressionSyntax value, ImmutableArray<string> names, string template)
    {
        var text = value.ToString();
        var (said, ours) = (Plain(author), Plain(got));
        return names.Count(n => AreSame(n, author)) > 1 ? "repeated"
            : value is IdentifierNameSyntax { Identifier.ValueText.Length: 1 } ? "one letter"
            : text.Contains("GetType()", StringComparison.Ordinal) || text.EndsWith("FullName", StringComparison.Ordinal)
                || text.Contains("typeof(", StringComparison.Ordinal) ? "type name"
            : value is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax ? "arithmetic"
            : text.EndsWith(".Message", StringComparison.Ordinal) ? "exception message"
            : value is InvocationExpressionSyntax ? "call"
            : IsBare(got) ? "general member"
            : IsLabel(author, template) ? "label in the text"
            : said.EndsWith(ours, StringComparison.OrdinalIgnoreCase) ? "author said more"
            : ours.EndsWith(said, StringComparison.OrdinalIgnoreCase) || ours.StartsWith(said, StringComparison.OrdinalIgnoreCase)
                ? "author said less"
            : "other";
    }

    private static bool IsLabel(string author, string template)
    {
        var at = template.IndexOf("{" + author, StringComparison.Ordinal);
        return at > 0 && Plain(template[..at]).EndsWith(Plain(author), StringComparison.OrdinalIgnoreCase);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit));
}
