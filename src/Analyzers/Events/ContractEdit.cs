using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Events;

/// <summary>Writes events into the file of those that will be released; what stands there already keeps its place and its line break.</summary>
internal sealed class ContractEdit
{
    private readonly Dictionary<string, string> _events = new(StringComparer.Ordinal);
    private readonly ImmutableHashSet<ContractLine> _shipped;
    private readonly List<string> _lines;
    private readonly string _newLine;
    private readonly SourceText _before;
    private readonly bool _isInMerge;
    private bool _isChanged;

    /// <param name="text">The file.</param>
    /// <param name="shipped">What was released.</param>
    /// <param name="newLine">The line break of a file that has none.</param>
    public ContractEdit(SourceText text, ImmutableHashSet<ContractLine> shipped, string newLine)
    {
        _before = text;
        _shipped = shipped;
        _lines = text.Lines.Select(l => text.ToString(l.SpanIncludingLineBreak)).Where(l => l.Length > 0).ToList();
        _isInMerge = _lines.Exists(ContractFile.IsMergeMark);
        _newLine = _lines.Select(BreakOf).FirstOrDefault(b => b.Length > 0) ?? newLine;
    }

    /// <summary>The file afterwards; the same text where nothing was to be written.</summary>
    public SourceText Result
        => _isChanged ? SourceText.From(string.Concat(_lines), _before.Encoding, _before.ChecksumAlgorithm) : _before;

    /// <summary>Adds an event, once, however often it is asked for; nothing to a file in which a merge has left its marks.</summary>
    /// <param name="line">As it is written.</param>
    /// <param name="replaced">The event whose place it takes; null where it is new.</param>
    public void Add(string line, string? replaced)
    {
        // Which side stays is for whoever ends the merge to say.
        if (_isInMerge)
        {
            return;
        }

        if (_lines.RemoveAll(l => EventOf(l) == ContractFile.Removed + line) > 0)
        {
            _isChanged = true;
        }

        if (!HasShipped(line))
        {
            Insert(line);
        }

        if (replaced is not null && _lines.RemoveAll(l => EventOf(l) == replaced) > 0)
        {
            _isChanged = true;
        }

        if (replaced is not null && HasShipped(replaced))
        {
            Insert(ContractFile.Removed + replaced);
        }
    }

    private bool HasShipped(string line) => ContractLineReader.Read(line, out _) is { } read && _shipped.Contains(read);

    /// <summary>The event of a line as we write it, however somebody wrote it by hand; what is none as it stands.</summary>
    private string EventOf(string line)
    {
        if (!_events.TryGetValue(line, out var known))
        {
            var text = line.Trim().TrimStart('\uFEFF');
            var isRemoved = text.StartsWith(ContractFile.Removed, StringComparison.Ordinal);
            var read = ContractLineReader.Read(isRemoved ? text.Substring(ContractFile.Removed.Length).TrimStart() : text, out _);
            known = read is null ? text : isRemoved ? ContractFile.Removed + read.Text : read.Text;
            _events[line] = known;
        }

        return known;
    }

    /// <summary>Before the first line that is greater; comments and empty lines stay with what follows them.</summary>
    private void Insert(string line)
    {
        if (_lines.Any(l => EventOf(l) == line))
        {
            return;
        }

        _isChanged = true;
        if (_lines.All(l => string.IsNullOrWhiteSpace(l)))
        {
            _lines.Clear();
            _lines.Add(ContractFile.Header + _newLine);
        }

        var at = _lines.FindIndex(l => IsEvent(l) && string.CompareOrdinal(l.Trim(), line) > 0);
        at = at >= 0 ? BeforeComments(at) : _lines.FindLastIndex(l => !string.IsNullOrWhiteSpace(l)) + 1;
        if (at > 0 && BreakOf(_lines[at - 1]).Length == 0)
        {
            _lines[at - 1] += _newLine;
        }

        _lines.Insert(at, line + _newLine);
    }

    /// <summary>What stands above the first event is about the whole file.</summary>
    private int BeforeComments(int at)
    {
        var above = _lines.FindLastIndex(Math.Max(at - 1, 0), at, IsEvent);
        return above >= 0 ? above + 1 : at;
    }

    private static bool IsEvent(string line) => line.Trim() is { Length: > 0 } text && text[0] != '#';

    private static string BreakOf(string line)
        => line.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : line.EndsWith("\n", StringComparison.Ordinal) ? "\n" : "";
}
