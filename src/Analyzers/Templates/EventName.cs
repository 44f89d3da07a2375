using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Templates;

/// <summary>
/// Names an event after its text, for the method that writes it: the words that say what has happened, without what values are called.
/// </summary>
internal static class EventName
{
    /// <summary>A name of more words is read as a text.</summary>
    private const int MaxWords = 6;

    /// <summary>The same where a shorter one is taken.</summary>
    private const int MostWords = 10;

    /// <summary>With so many words the event is said, and a further part of the sentence tells why, or how.</summary>
    private const int EnoughWords = 3;

    /// <summary>As many words may be a label in front of a value.</summary>
    private const int MaxLabel = 2;

    private const string Fallback = "Event";

    /// <summary>
    /// Names for the event, the best first: its words, more of them, those with what its values are called, with its level, and with numbers; without
    /// end.
    /// </summary>
    /// <param name="template">The text.</param>
    /// <param name="level">What its level is called; null where that is passed.</param>
    /// <param name="hasException">Whether the record has an exception.</param>
    public static IEnumerable<string> Candidates(MessageTemplate template, string? level, bool hasException)
    {
        var name = string.Concat(Words(template, MaxWords).Select(Pascal));
        var values = template.Holes.Select(h => NameOf(h.PropertyName)).Where(v => v.Length > 0).Distinct().ToArray();
        yield return name;
        var longer = string.Concat(Words(template, MostWords).Select(Pascal));
        if (longer != name)
        {
            yield return longer;
        }

        longer = name;
        foreach (var value in values.Where(v => name.IndexOf(v, StringComparison.Ordinal) < 0))
        {
            longer += value;
            yield return longer;
        }

        if (hasException)
        {
            yield return name + "WithException";
        }

        if (level is not null)
        {
            yield return name + "As" + level;
        }

        for (var i = 2; ; i++)
        {
            yield return name + i.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    private static List<string> Words(MessageTemplate template, int most)
    {
        var tokens = EventToken.Of(template);
        var words = new List<string>();
        foreach (var clause in Clauses(tokens))
        {
            var isLabel = clause.EndsInLabel && clause.Words.Count <= MaxLabel;
            if (words.Count(IsStrong) > 1 && (isLabel || clause.IsApart))
            {
                continue;
            }

            if (!Take(clause.Words, words, most)
                || (words.Count(IsStrong) > 1
                    && (clause.EndsSentence || (!clause.EndsInLabel && words.Any(EventWords.SaysWhatHappens)))))
            {
                break;
            }
        }

        if (words.Count(IsStrong) < 2)
        {
            AddValue(template, tokens, words);
        }

        return words.Count > 0 ? words : [Fallback];
    }

    /// <summary>Takes the words of a clause; false where the name is long enough, or the sentence goes on with a reason or a circumstance.</summary>
    private static bool Take(IReadOnlyList<string> clause, List<string> words, int most)
    {
        foreach (var word in words.Count > 0 ? clause : clause.Skip(EventWords.Opening(clause)))
        {
            var strong = words.Count(IsStrong);
            if ((EventWords.IsReason(word) && strong > 1) || (most == MaxWords && EventWords.IsCircumstance(word) && strong >= EnoughWords))
            {
                TrimLinks(words);
                return false;
            }

            if (words.Count >= most)
            {
                TrimLinks(words);
                TrimPhrase(words);
                return false;
            }

            words.Add(word);
        }

        return true;
    }

    /// <summary>A name does not end in the midst of a phrase: "task for watching" (files) is a task.</summary>
    private static void TrimPhrase(List<string> words)
    {
        var link = words.FindLastIndex(w => !IsStrong(w) && !EventWords.IsVerb(w));
        if (link >= words.Count - MaxLabel - 1 && words.Take(link).Count(IsStrong) >= EnoughWords)
        {
            words.RemoveRange(link, words.Count - link);
            TrimLinks(words);
        }
    }

    private static void TrimLinks(List<string> words)
    {
        while (words.Count > 0 && EventWords.IsLink(words[words.Count - 1]))
        {
            words.RemoveAt(words.Count - 1);
        }
    }

    private static bool IsStrong(string word) => !EventWords.IsLink(word);

    /// <summary>One word, or none, says too little: what it is about is said by the first value.</summary>
    private static void AddValue(MessageTemplate template, List<EventToken> tokens, List<string> words)
    {
        if (words.Count == 0)
        {
            words.AddRange(template.Holes.Select(h => NameOf(h.PropertyName)).Where(n => n.Length > 0).Distinct().Take(EnoughWords));
            return;
        }

        var at = tokens.FindIndex(t => t.Hole is not null);
        if (at > 0 && NameOf(tokens[at].Hole!.PropertyName) is { Length: > 0 } value && tokens[at - 1] is { Word: { } before }
            && !EventWords.IsLink(before) && !words.Contains(value, StringComparer.OrdinalIgnoreCase))
        {
            words.Add(value);
        }
    }

    /// <summary>What a value is called, without what only says which of its sides is shown.</summary>
    private static string NameOf(string hole)
    {
        var words = NameWords.In(hole);
        if (words.Count > 1 && words[words.Count - 1] is "Id" or "Name" or "ID" or "id" or "name")
        {
            words.RemoveAt(words.Count - 1);
        }

        return string.Concat(words.Select(Pascal));
    }

    /// <summary>A word is what stands between blanks and signs: an identifier in the text is one, however many it is made of.</summary>
    private static string Pascal(string word) => string.Concat(NameWords.In(word).Select(PascalPart));

    private static string PascalPart(string word)
        => word.Length > 2 && word.All(c => char.IsUpper(c) || char.IsDigit(c))
            ? word.Substring(0, 1) + word.Substring(1).ToLowerInvariant()
            : char.ToUpperInvariant(word[0]) + word.Substring(1);

    /// <summary>Parts of the text between stops, commas, brackets and labels.</summary>
    private static IEnumerable<Clause> Clauses(List<EventToken> tokens)
    {
        var words = new List<string>();
        var depth = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            if (token.Hole is { } hole)
            {
                if (IsSubject(tokens, i) && NameOf(hole.PropertyName) is { Length: > 0 } subject)
                {
                    words.Add(subject);
                }
                else
                {
                    TrimLinks(words);
                }
            }
            else if (token.Word is { } word)
            {
                if (!EventWords.IsArticle(word) && !IsOfValue(tokens, i))
                {
                    words.Add(word);
                }
            }
            else
            {
                if (token.Mark is ':' or '=')
                {
                    TrimLinks(words);
                }

                var isApart = depth > 0;
                depth = Math.Max(0, depth + (token.Mark is '(' or '[' ? 1 : token.Mark is ')' or ']' ? -1 : 0));
                yield return new(words, token.Mark is ':' or '=', token.Mark is '.', isApart);
                words = [];
            }
        }

        yield return new(words, false, true, depth > 0);
    }

    /// <summary>Whether a word belongs to the value in front of it: its unit, or what is counted as in "after {Count} attempts".</summary>
    private static bool IsOfValue(List<EventToken> tokens, int at)
        => at > 0 && tokens[at - 1].Hole is not null && tokens[at].Word is { } word
            && (TextWords.IsUnit(word)
                || (at > 1 && tokens[at - 2].Word is { } before && EventWords.IsLink(before) && TextWords.IsPlural(word) && !EventWords.IsLink(word)
                    && !EventWords.IsVerb(word)));

    /// <summary>Whether the sentence is about the value: it begins with it, and a verb follows.</summary>
    private static bool IsSubject(List<EventToken> tokens, int at)
        => (at == 0 || tokens[at - 1].Mark == '.') && at + 1 < tokens.Count && tokens[at + 1].Word is { } verb && EventWords.IsVerb(verb);

    /// <param name="Words">Without articles, values and units.</param>
    /// <param name="EndsInLabel">Whether a colon or an equals sign ends it.</param>
    /// <param name="EndsSentence">Whether the sentence ends with it.</param>
    /// <param name="IsApart">Whether it stands in brackets.</param>
    private sealed record Clause(IReadOnlyList<string> Words, bool EndsInLabel, bool EndsSentence, bool IsApart);
}
