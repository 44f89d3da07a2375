using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;

namespace LogAnalyzers.Events;

/// <summary>Reads one line of the contract from left to right.</summary>
internal sealed class ContractLineReader
{
    private readonly string _line;
    private int _at;

    private ContractLineReader(string line) => _line = line;

    /// <summary>What a line says; null where it is no event, with what was expected in its place.</summary>
    public static ContractLine? Read(string line, out string error)
    {
        var reader = new ContractLineReader(line);
        return reader.Read(out error);
    }

    private ContractLine? Read(out string error)
    {
        error = "";
        if (!TryCategory(out var category))
        {
            error = "expected is a category and ': '";
            return null;
        }

        var level = _line.Substring(_at, WordEnd() - _at);
        _at += level.Length;
        if (level == ContractLine.PropertyWord)
        {
            if (category is null && TryProperties(out var named) && named.Length == 1)
            {
                return ContractLine.OfProperty(named[0].Name, named[0].Kind);
            }

            error = "expected is '*: property Name:kind', the kind being number, boolean, date, object, text or ?";
            return null;
        }

        if (!TryLevel(level, out var known))
        {
            error = $"'{level}' is no level: expected is Trace, Debug, Information, Warning, Error, Critical or ?";
            return null;
        }

        if (!TryNumber(out var id, out var name))
        {
            error = "expected is '[number name]'";
            return null;
        }

        if (!TrySkipBlank() || !ContractText.TryUnquote(_line, ref _at, out var template))
        {
            error = "expected is the template in quotes, with \\\" and \\\\ in it";
            return null;
        }

        if (!TryProperties(out var properties))
        {
            error = "expected are properties as 'Name:kind', the kind being number, boolean, date, object, text or ?";
            return null;
        }

        return ContractLine.OfRecord(category, known, id, name, template, properties);
    }

    private bool TryCategory(out string? category)
    {
        category = null;
        if (_line.Length > 0 && _line[0] == '"')
        {
            return ContractText.TryUnquote(_line, ref _at, out category) && TrySkip(": ");
        }

        var end = _line.IndexOf(": ", StringComparison.Ordinal);
        if (end <= 0)
        {
            return false;
        }

        category = _line.Substring(0, end);
        _at = end + 2;
        var isAny = category == ContractLine.AnyCategory;
        var isRead = isAny || ContractText.IsPlainCategory(category);
        category = isAny ? null : category;
        return isRead;
    }

    private static bool TryLevel(string word, out LogLevel? level)
    {
        level = null;
        if (word == ContractLine.Unknown)
        {
            return true;
        }

        var isKnown = word.Length > 0 && char.IsLetter(word[0]) && Enum.TryParse<LogLevel>(word, out var read) && read.ToString() == word;
        level = isKnown ? (LogLevel)Enum.Parse(typeof(LogLevel), word) : null;
        return isKnown;
    }

    /// <summary><c>[12 Name]</c>, either alone, or nothing.</summary>
    private bool TryNumber(out int? id, out string? name)
    {
        id = null;
        name = null;
        var start = _at;
        if (!TrySkipBlank() || !TrySkip("["))
        {
            _at = start;
            return true;
        }

        var word = _line.Substring(_at, WordEnd() - _at).TrimEnd(']');
        if (int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            id = number;
            _at += word.Length;
        }

        if (id is not null && !TrySkipBlank())
        {
            return TrySkip("]");
        }

        return TryName(out name) && TrySkip("]");
    }

    /// <summary><c>Name:kind</c>, as often as there are, to the end of the line.</summary>
    private bool TryProperties(out ImmutableArray<ContractProperty> properties)
    {
        var read = ImmutableArray.CreateBuilder<ContractProperty>();
        properties = ImmutableArray<ContractProperty>.Empty;
        while (TrySkipBlank() && _at < _line.Length)
        {
            if (!TryName(out var name) || !TrySkip(":"))
            {
                return false;
            }

            var kind = _line.Substring(_at, WordEnd() - _at);
            _at += kind.Length;
            if (kind == ContractLine.Unknown)
            {
                read.Add(new(name!, null));
            }
            else if (KindOf(kind) is { } known)
            {
                read.Add(new(name!, known));
            }
            else
            {
                return false;
            }
        }

        properties = read.ToImmutable();
        return _at == _line.Length;
    }

    private static IndexKind? KindOf(string word)
    {
        foreach (var kind in (IndexKind[])Enum.GetValues(typeof(IndexKind)))
        {
            if (IndexKinds.Word(kind) == word)
            {
                return kind;
            }
        }

        return null;
    }

    private bool TryName(out string? name)
    {
        if (_at < _line.Length && _line[_at] == '"')
        {
            return ContractText.TryUnquote(_line, ref _at, out name);
        }

        var end = _at;
        while (end < _line.Length && !char.IsWhiteSpace(_line[end]) && _line[end] is not (':' or ']'))
        {
            end++;
        }

        name = _line.Substring(_at, end - _at);
        _at = end;
        return ContractText.IsPlainWord(name);
    }

    /// <summary>Where the word that begins here ends.</summary>
    private int WordEnd()
    {
        var end = _at;
        while (end < _line.Length && !char.IsWhiteSpace(_line[end]))
        {
            end++;
        }

        return end;
    }

    private bool TrySkip(string text)
    {
        var isThere = string.CompareOrdinal(_line, _at, text, 0, text.Length) == 0;
        _at += isThere ? text.Length : 0;
        return isThere;
    }

    /// <summary>Whether there was a blank; several count as one, as an editor by hand leaves them.</summary>
    private bool TrySkipBlank()
    {
        var start = _at;
        while (_at < _line.Length && _line[_at] is ' ' or '\t')
        {
            _at++;
        }

        return _at > start;
    }
}
