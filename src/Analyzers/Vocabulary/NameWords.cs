using System.Text;

namespace LogAnalyzers.Vocabulary;

/// <summary>Cuts names into words, for all that judges or writes names.</summary>
internal static class NameWords
{
    /// <summary>Words at case changes and at anything that is no letter or digit: <c>HTTPRequest_id2</c> is HTTP, Request, id2.</summary>
    public static List<string> In(string name)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            var c = name[i];
            var length = Letters.PartAt(name, i);
            if (length == 0)
            {
                Flush();
                continue;
            }

            var startsWord = char.IsUpper(c) && word.Length > 0
                && (!char.IsUpper(word[word.Length - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            if (startsWord)
            {
                Flush();
            }

            word.Append(name, i, length);
            i += length - 1;
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }
    }
}
