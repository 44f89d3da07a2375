namespace LogAnalyzers.Vocabulary;

/// <summary>Letters and digits that every sink and query language takes in a name; <c>char.IsLetter</c> knows a hundred thousand more.</summary>
internal static class Ascii
{
    public static bool IsUpper(char c) => c is >= 'A' and <= 'Z';

    public static bool IsLower(char c) => c is >= 'a' and <= 'z';

    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => IsUpper(c) || IsLower(c);

    public static bool IsLetterOrDigit(char c) => IsLetter(c) || IsDigit(c);
}
