using System.Collections.Immutable;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Templates;

/// <summary>What a value is called: names in words, from the one that is right to ones that tell it from others.</summary>
internal static class HoleName
{
    /// <summary>A shorter name is a letter, and says nothing.</summary>
    private const int MinLength = 2;

    /// <summary>A shorter owner of an id is an abbreviation, where the text has the word.</summary>
    private const int MinOwner = 3;

    public const string CountWord = "Count";

    /// <summary>The names of a value, each of words that are parted by an underscore; empty where nothing has one.</summary>
    public static ImmutableArray<string> Candidates(HoleValue value)
    {
        var path = value.Path;
        if (value.IsGiven || path.IsEmpty)
        {
            return path.IsEmpty && OfText(value) is { } said ? ImmutableArray.Create(said) : Alone(path);
        }

        if (value.IsMade)
        {
            return value.Text.IsLabel && OfText(value) is { } label ? Alone(path).Insert(0, label) : Alone(path);
        }

        if (value.IsComputed || (path[path.Length - 1].Length < MinLength))
        {
            var other = Singular(value.Element) ?? OfText(value) ?? (path.Length == 1 || value.IsComputed ? value.Type : null)
                ?? (value.IsAmount ? value.Sum : null);
            if (other is not null)
            {
                return Alone(path).Insert(0, other);
            }
        }

        return path.Length == 1 && path[0] == ExpressionPath.TypeWord && !value.Text.IsLabel && IsName(value.Text.Noun)
            && !IsSaid(value.Text, path[0]) && !TextWords.IsPlural(value.Text.Noun!) // "Calls {m.GetType()}"
            ? ImmutableArray.Create(value.Text.Noun + "_" + path[0], path[0])
            : OfPath(value);
    }

    private static ImmutableArray<string> OfPath(HoleValue value)
    {
        var path = value.Path;
        var member = path[path.Length - 1];
        if (path.Length > 1 && member == "Message" && ExceptionLabels.IsVariable(path[path.Length - 2]))
        {
            return ImmutableArray.Create(member, "Error").AddRange(Alone(path).Skip(1));
        }

        if (!GeneralMembers.Contains(member) && !(path.Length > 1 && GeneralMembers.IsPlace(member) && !IsSaid(value.Text, member)))
        {
            return Alone(path);
        }

        // The owner that says something: "node.Value.Id" is the node's.
        var owner = path.Length - 2;
        while (owner > 0 && GeneralMembers.IsHolder(path[owner]))
        {
            owner--;
        }

        var isFiller = owner >= 0 && (path[owner].Length < MinLength || (!GeneralMembers.IsCount(member) && GeneralMembers.IsFiller(path[owner])));
        var isHolder = owner >= 0 && (GeneralMembers.IsHolder(path[owner])
            || (!GeneralMembers.IsCount(member) && GeneralMembers.IsHandedOver(path[owner])));
        if ((owner < 0 || isFiller || isHolder || (member is "Id" && path[owner].Length < MinOwner)) && OfOther(value, member, owner) is { } other)
        {
            return Alone(path).Insert(0, other + "_" + (GeneralMembers.IsCount(member) ? CountWord : member));
        }

        return owner < 0 || isFiller ? Alone(path) : OfOwner(value, member, owner);
    }

    /// <summary>Who has a general member whose owner in the code says nothing: what the text names, or the type around.</summary>
    private static string? OfOther(HoleValue value, string member, int owner)
    {
        var isId = IsSame(member, "Id");
        var isVariable = value.Path.Length == 1;
        var beside = isVariable && !isId && !IsSame(member, "Key") ? null
            : GeneralMembers.IsCount(member) ? value.Text.Counted
            : IsName(value.Text.Noun) ? value.Text.Noun
            : null;
        return beside is not null && !IsSame(beside, member) && !(owner < 0 && value.Text.IsLabel) ? beside
            : isVariable && (isId || IsSame(member, "Name")) && !value.Text.IsLabel ? value.Declaring
            : null;
    }

    private static ImmutableArray<string> OfOwner(HoleValue value, string member, int owner)
    {
        var path = value.Path;
        if (GeneralMembers.IsCount(member) && value.Text.Counted is { } counted)
        {
            return Alone(path).Insert(0, counted + "_" + CountWord);
        }

        var of = GeneralMembers.IsCount(member) ? Counted(path[owner]) : GeneralMembers.WithoutWrapper(path[owner]);
        var last = GeneralMembers.IsCount(member) && !IsSame(of, path[owner]) ? CountWord : member;
        var isSaid = NameWords.In(of) is [.., var end] && IsSame(end, last);
        return isSaid || (IsSame(member, "Name") && value.Text is { IsFirstWord: true, Noun: null } && !GeneralMembers.IsCarrier(of))
            ? Widened(path, owner, "")
            // Where all of them are taken, the member alone tells it from another that is called so.
            : Widened(path.SetItem(owner, of), owner, "_" + last)
                .Add(GeneralMembers.IsCount(member) || IsSame(of, path[owner]) ? member : path[owner] + "_" + last);
    }

    /// <summary>The member alone, and each time one word more before it.</summary>
    private static ImmutableArray<string> Alone(ImmutableArray<string> path) => Widened(path, path.Length - 1, "");

    /// <summary>Whether the text says the member's name before the value.</summary>
    private static bool IsSaid(HoleText text, string member) => text.Words.Length > 0 && IsSame(text.Words[text.Words.Length - 1], member);

    /// <summary>Whether a word of the text can stand before a general member.</summary>
    private static bool IsName(string? noun) => noun is not null && !GeneralMembers.Contains(noun) && noun.Any(char.IsLower);

    /// <summary>What a text says that stands around a value without a name of its own.</summary>
    private static string? OfText(HoleValue value)
        => value.Text.IsLabel && !value.Text.Nouns.IsEmpty ? string.Join("_", value.Text.Nouns)
            : value.Text.Counted is { } counted && (value.IsComputed || value.IsNumber) ? counted + "_" + CountWord
            : value.Text.Noun;

    /// <summary><c>allFiles</c> to <c>File</c>.</summary>
    public static string Counted(string owner)
    {
        var words = NameWords.In(owner);
        if (words.Count > 1 && words[0] is "all" or "All")
        {
            words.RemoveAt(0);
        }

        if (words.Count > 0)
        {
            words[words.Count - 1] = TextWords.Singular(words[words.Count - 1]);
        }

        return string.Join("_", words);
    }

    private static string? Singular(string? many)
        => many is not null && TextWords.Head(many) is var head && NameWords.In(head) is [.., var last] && TextWords.IsPlural(last)
            ? Counted(head) : null;

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>The segment with its suffix, and each time one word more before it.</summary>
    private static ImmutableArray<string> Widened(ImmutableArray<string> path, int from, string suffix)
    {
        var names = ImmutableArray.CreateBuilder<string>();
        for (var i = from; i >= 0; i--)
        {
            names.Add(string.Join("_", path.Skip(i).Take(from - i + 1)) + suffix);
        }

        return names.ToImmutable();
    }
}
