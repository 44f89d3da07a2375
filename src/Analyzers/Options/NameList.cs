using System.Diagnostics.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>Names in an option, <c>*</c> for any text; separated by commas, semicolons or blanks. None allows every name.</summary>
internal sealed class NameList
{
    private readonly string[] _names;

    private NameList(string[] names) => _names = names;

    /// <summary>The first name that is spelt out; null where there is none.</summary>
    public string? Preferred => _names.FirstOrDefault(n => n.IndexOf('*') < 0);

    public static bool TryParse(string text, [NotNullWhen(true)] out NameList? list)
    {
        list = new NameList(text.Split([',', ';', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return true;
    }

    public bool Allows(string name) => _names.Length == 0 || _names.Any(n => MemberList.Matches(n, name));

    public override string ToString() => string.Join(" or ", _names.Take(5).Select(n => "'" + n + "'"));
}
