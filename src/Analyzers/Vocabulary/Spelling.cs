namespace LogAnalyzers.Vocabulary;

/// <summary>Finds the word that was meant by one that is nearly the same.</summary>
internal static class Spelling
{
    /// <summary>Nobody means a short word by one this long, and what a hostile file holds is not measured.</summary>
    private const int MaxLength = 60;

    /// <summary>The shortest word that a slip can be told from another word; of shorter ones too many differ by a letter.</summary>
    private const int MinLength = 4;

    /// <summary>The word that one or, in words of six letters and more, two slips turn into the given one; null where there is none.</summary>
    public static string? Nearest(string word, IEnumerable<string> words)
    {
        string? nearest = null;
        var least = int.MaxValue;
        foreach (var candidate in words)
        {
            var slips = Distance(word, candidate);
            if (slips < least && slips <= Allowed(candidate))
            {
                (nearest, least) = (candidate, slips);
            }
        }

        return nearest;
    }

    /// <summary>Whether it is that word but for slips; case is none.</summary>
    public static bool IsNear(string word, string other) => Distance(word, other) <= Allowed(other);

    private static int Allowed(string word) => word.Length < MinLength ? 0 : word.Length < 6 ? 1 : 2;

    /// <summary>Letters that were left out, put in, changed, or that changed places; case aside.</summary>
    private static int Distance(string first, string second)
    {
        if (first.Length > MaxLength || second.Length > MaxLength || Math.Abs(first.Length - second.Length) > 2)
        {
            return int.MaxValue;
        }

        int[] beforeLast = [], last = [.. Enumerable.Range(0, second.Length + 1)];
        for (var i = 1; i <= first.Length; i++)
        {
            var row = new int[second.Length + 1];
            row[0] = i;
            for (var j = 1; j <= second.Length; j++)
            {
                var isSame = Letter(first, i) == Letter(second, j);
                row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + (isSame ? 0 : 1));
                if (i > 1 && j > 1 && Letter(first, i) == Letter(second, j - 1) && Letter(first, i - 1) == Letter(second, j))
                {
                    row[j] = Math.Min(row[j], beforeLast[j - 2] + 1);
                }
            }

            (beforeLast, last) = (last, row);
        }

        return last[second.Length];
    }

    private static char Letter(string word, int place) => char.ToUpperInvariant(word[place - 1]);
}
