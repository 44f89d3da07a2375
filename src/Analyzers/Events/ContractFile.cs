using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Events;

/// <summary>
/// A file of the contract: one event a line, in any order, lines with <c>#</c> and empty ones between. Never fails: a line that is no event is told
/// of, and all others are read.
/// </summary>
internal sealed class ContractFile
{
    /// <summary>The first line of a file that our tools make; one without it is read as well.</summary>
    public const string Header = "# LogAnalyzers: events 1";

    /// <summary>Before the line of an event that the shipped contract has and the code has no more, on purpose.</summary>
    public const string Removed = "*REMOVED*";

    private static readonly Regex s_header = new(@"^#\s*LogAnalyzers: events (?<version>\d{1,9})\s*$", RegexOptions.CultureInvariant);

    /// <summary>What git leaves where two branches changed the same lines.</summary>
    private static readonly string[] s_conflicts = ["<<<<<<< ", "||||||| ", "=======", ">>>>>>> "];

    private readonly Lazy<ContractIndex> _index;

    private ContractFile(ImmutableArray<ContractEntry> entries, ImmutableArray<ContractFault> faults)
    {
        Entries = entries;
        Faults = faults;
        _index = new(() => new(Lines!));
        Lines = entries.Where(e => !e.IsRemoved).Select(e => e.Line).ToImmutableHashSet();
        RemovedLines = entries.Where(e => e.IsRemoved).Select(e => e.Line).ToImmutableHashSet();
    }

    /// <summary>In the order of the file.</summary>
    public ImmutableArray<ContractEntry> Entries { get; }

    /// <summary>Whether a newer version of the package wrote it, so that nothing of it is read.</summary>
    public bool IsOfNewerVersion { get; private init; }

    /// <summary>What can't be read, in the order of the file.</summary>
    public ImmutableArray<ContractFault> Faults { get; }

    /// <summary>The events that the file has.</summary>
    public ImmutableHashSet<ContractLine> Lines { get; }

    /// <summary>Those that it takes out of the shipped ones.</summary>
    public ImmutableHashSet<ContractLine> RemovedLines { get; }

    /// <summary>The events that the file has, by what they are known again by.</summary>
    public ContractIndex Index => _index.Value;

    /// <summary>Whether a merge has left its marks, so that nobody but the one who ends it may write.</summary>
    public bool IsInMerge { get; private init; }

    /// <summary>Whether a line is one of the marks.</summary>
    public static bool IsMergeMark(string line)
        => s_conflicts.Any(c => line.Trim() == c.TrimEnd() || line.StartsWith(c, StringComparison.Ordinal));

    /// <summary>What a text says; read once.</summary>
    public static ContractFile Of(SourceText text, CancellationToken cancellationToken)
        => HostFacts.OfText.Of(text, static (t, token) => Read(t, token), cancellationToken);

    public static ContractFile Read(SourceText text, CancellationToken cancellationToken)
    {
        var entries = ImmutableArray.CreateBuilder<ContractEntry>();
        var faults = ImmutableArray.CreateBuilder<ContractFault>();
        var isInConflict = false;
        foreach (var each in text.Lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var line = each.ToString().Trim().TrimStart('\uFEFF');
            if (IsMergeMark(line))
            {
                if (!isInConflict)
                {
                    faults.Add(new(each.Span, "a merge has left its marks here; both sides are read until they are gone"));
                }

                isInConflict = true;
            }
            else if (line.Length == 0 || line[0] == '#')
            {
                if (s_header.Match(line) is { Success: true } header && header.Groups["version"].Value != "1")
                {
                    // Every line would be a fault.
                    return new(
                        ImmutableArray<ContractEntry>.Empty,
                        ImmutableArray.Create(new ContractFault(each.Span, "a newer version of the package wrote the file; it is not read")))
                    {
                        IsOfNewerVersion = true,
                    };
                }
            }
            else
            {
                var isRemoved = line.StartsWith(Removed, StringComparison.Ordinal);
                if (ContractLineReader.Read(isRemoved ? line.Substring(Removed.Length).TrimStart() : line, out var error) is { } read)
                {
                    entries.Add(new(read, each.Span, each.LineNumber, isRemoved));
                }
                else
                {
                    faults.Add(new(each.Span, $"the line is no event, and is passed over: {error}"));
                }
            }
        }

        return new(entries.ToImmutable(), faults.ToImmutable()) { IsInMerge = isInConflict };
    }
}

/// <summary>An event as a file of the contract has it.</summary>
/// <param name="Number">That of the line, from 0.</param>
/// <param name="IsRemoved">Whether it is the one that is gone on purpose.</param>
internal sealed record ContractEntry(ContractLine Line, TextSpan Span, int Number, bool IsRemoved);

/// <summary>A line that can't be read.</summary>
internal sealed record ContractFault(TextSpan Span, string Problem);
