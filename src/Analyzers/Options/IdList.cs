using System.Diagnostics.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>IDs of rules in an option, <c>*</c> for all; separated by commas, semicolons or blanks.</summary>
internal sealed class IdList
{
    private readonly HashSet<string> _ids;

    private IdList(HashSet<string> ids) => _ids = ids;

    public static bool TryParse(string text, [NotNullWhen(true)] out IdList? list)
    {
        list = new(new(text.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries), StringComparer.OrdinalIgnoreCase));
        return true;
    }

    public bool Contains(string id) => _ids.Contains(id) || _ids.Contains("*");
}
