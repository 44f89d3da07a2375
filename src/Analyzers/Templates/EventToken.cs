using System.Text;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Templates;

/// <summary>A piece of an event's text: a word, a value, or what parts them.</summary>
/// <param name="Word">The word, with what joins its parts as <c>_</c>; null for other pieces.</param>
/// <param name="Hole">The value's hole; null for other pieces.</param>
/// <param name="Mark">What it parts, by one character of its kind; NUL for other pieces.</param>
internal readonly record struct EventToken(string? Word, Hole? Hole, char Mark)
{
    /// <summary>The pieces of a template in their order.</summary>
    public static List<EventToken> Of(MessageTemplate template)
    {
        var tokens = new List<EventToken>();
        var at = 0;
        foreach (var hole in template.Holes)
        {
            AddWords(template.Text, at, hole.Span.Start, tokens);
            tokens.Add(new(null, hole, '\0'));
            at = hole.Span.End;
        }

        AddWords(template.Text, at, template.Text.Length, tokens);
        return tokens;
    }

    private static void AddWords(string text, int from, int to, List<EventToken> tokens)
    {
        var word = new StringBuilder();
        for (var i = from; i < to; i++)
        {
            var length = Letters.PartAt(text, i);
            if (length > 0)
            {
                word.Append(text, i, length);
                i += length - 1;
                continue;
            }

            if (text[i] is '_' or '-' && word.Length > 0 && i + 1 < to && Letters.PartAt(text, i + 1) > 0)
            {
                word.Append('_');
                continue;
            }

            if (text[i] is '\'' or '\u2019' && word.Length > 0 && i + 1 < to && char.IsLetter(text[i + 1]))
            {
                word.Append(text[i]);
                continue;
            }

            Flush();
            if (MarkOf(text, i, to) is not '\0' and var mark)
            {
                tokens.Add(new(null, null, mark));
            }
        }

        Flush();

        void Flush()
        {
            if (word.Length > 0)
            {
                tokens.AddRange(EventWords.WithoutApostrophe(word.ToString()).Split(' ').Where(w => w.Length > 0)
                    .Select(w => new EventToken(w, null, '\0')));
                word.Clear();
            }
        }
    }

    /// <summary>What the character parts: a sentence, a clause, a label, brackets; nothing for those inside of words and numbers.</summary>
    private static char MarkOf(string text, int at, int to)
    {
        var isEnd = at + 1 >= to || char.IsWhiteSpace(text[at + 1]);
        return text[at] switch
        {
            '.' or '!' or '?' when isEnd => '.',
            ';' or '\n' => '.',
            ',' when isEnd => ',',
            ':' when isEnd => ':',
            '=' => '=',
            '-' or '\u2013' or '\u2014' or '|' when isEnd && at > 0 && char.IsWhiteSpace(text[at - 1]) => ',',
            '(' or '[' or ')' or ']' => text[at],
            _ => '\0',
        };
    }
}
