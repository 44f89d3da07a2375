namespace LogAnalyzers.Configuration;

/// <summary>A number as JSON writes it.</summary>
internal static class JsonNumber
{
    /// <summary>Whether that is one: no plus, no leading zero, no bare dot, no name.</summary>
    public static bool IsNumber(string word)
    {
        var position = word.Length > 0 && word[0] == '-' ? 1 : 0;
        var whole = Digits(word, ref position);
        if (whole == 0 || (whole > 1 && word[position - whole] == '0'))
        {
            return false;
        }

        if (position < word.Length && word[position] == '.')
        {
            position++;
            if (Digits(word, ref position) == 0)
            {
                return false;
            }
        }

        if (position < word.Length && word[position] is 'e' or 'E')
        {
            position++;
            if (position < word.Length && word[position] is '+' or '-')
            {
                position++;
            }

            if (Digits(word, ref position) == 0)
            {
                return false;
            }
        }

        return position == word.Length;
    }

    /// <summary>Goes behind the digits at a place; how many they are.</summary>
    private static int Digits(string word, ref int position)
    {
        var start = position;
        while (position < word.Length && word[position] is >= '0' and <= '9')
        {
            position++;
        }

        return position - start;
    }
}
