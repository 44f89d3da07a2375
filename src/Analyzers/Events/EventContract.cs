using System.Collections.Immutable;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Events;

/// <summary>
/// The contract of a project about its events: <c>LogEvents.Shipped.txt</c> and <c>LogEvents.Unshipped.txt</c> among the additional files. With
/// another word before <c>.txt</c>, such as the target framework, there may be more of each.
/// </summary>
internal sealed class EventContract
{
    /// <summary>What was released.</summary>
    public const string ShippedFile = "LogEvents.Shipped.txt";

    /// <summary>What will be released: where new events go.</summary>
    public const string UnshippedFile = "LogEvents.Unshipped.txt";

    /// <summary>With so many others of its category an event is compared as it is written; where there are more, the end of a build tells.</summary>
    private const int MostNear = 200;

    private const string Ending = ".txt";
    private const string ShippedStart = "LogEvents.Shipped.";
    private const string UnshippedStart = "LogEvents.Unshipped.";

    private readonly Lazy<ImmutableArray<(AdditionalText Text, bool IsShipped, ContractEntry Entry)>> _entries;

    private EventContract(ImmutableArray<(AdditionalText Text, bool IsShipped, ContractFile File)> files)
    {
        Files = files;
        _entries = new(ReadEntries);
    }

    /// <summary>Shipped ones first, then by path.</summary>
    public ImmutableArray<(AdditionalText Text, bool IsShipped, ContractFile File)> Files { get; }

    /// <summary>Whether all of it can be read: with a file of a newer version nobody knows what is new, changed or lost.</summary>
    public bool IsKnown => !Files.Any(static f => f.File.IsOfNewerVersion);

    /// <summary>Whether there is a file that new events can go to.</summary>
    public bool HasUnshipped => Files.Any(static f => IsUnshipped(f.Text.Path));

    /// <summary>Whether a merge has left its marks in that file.</summary>
    public bool IsUnshippedInMerge => Files.Any(static f => IsUnshipped(f.Text.Path) && f.File.IsInMerge);

    /// <summary>What the code has to have, each event once, where it stands first.</summary>
    public ImmutableArray<(AdditionalText Text, bool IsShipped, ContractEntry Entry)> Entries => _entries.Value;

    /// <summary>Whether an event of the code is in the contract as it is.</summary>
    public bool Has(ContractLine line)
        => Files.Any(f => f.File.Lines.Contains(line) && !(f.IsShipped && Files.Any(o => !o.IsShipped && o.File.RemovedLines.Contains(line))));

    /// <summary>Whether an event of the code may be what became of one in the contract; only the whole code shows that.</summary>
    public bool MayHaveOlderFormOf(ContractLine line)
        => Files.Any(f => f.File.Index.Near(line).Take(MostNear + 1).ToArray() is var near
            && (near.Length > MostNear || near.Any(n => EventRelations.Of(n, line) is not null && !IsRemoved(n))));

    /// <summary>Whether a project has a contract at all; no file is read for that.</summary>
    public static bool IsIn(ImmutableArray<AdditionalText> files)
    {
        foreach (var file in files)
        {
            if (file.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase) && (IsShipped(file.Path) || NameStarts(file.Path, UnshippedStart)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file is the one that new events go to.</summary>
    public static bool IsUnshipped(string? path) => string.Equals(Path.GetFileName(path), UnshippedFile, StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of the file for new events of code that only one target framework compiles.</summary>
    public static string UnshippedFileOf(string target) => UnshippedStart + target + Ending;

    /// <summary>Whether a file is none of a single target framework.</summary>
    public static bool IsOfAllTargets(string path)
        => IsUnshipped(path) || string.Equals(Path.GetFileName(path), ShippedFile, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether a file has what was released.</summary>
    public static bool IsShipped(string path) => NameStarts(path, ShippedStart);

    /// <summary>The contract of a project; null where it has none. Found once for a compilation.</summary>
    public static EventContract? Of(OptionReader options) => options.OfAll(static files => Of(files));

    private static EventContract? Of(ImmutableArray<AdditionalText> files)
        => IsIn(files)
            ? new(files.Where(f => IsIn(ImmutableArray.Create(f)))
                .Select(f => (f, IsShipped(f.Path), Text: f.GetText(CancellationToken.None))).Where(f => f.Text is not null)
                .Select(f => (f.f, f.Item2, ContractFile.Of(f.Text!, CancellationToken.None)))
                .OrderBy(f => f.Item2 ? 0 : 1).ThenBy(f => f.f.Path, StringComparer.Ordinal).ToImmutableArray())
            : null;

    private bool IsRemoved(ContractLine line) => Files.Any(f => !f.IsShipped && f.File.RemovedLines.Contains(line)) && !Has(line);

    private ImmutableArray<(AdditionalText Text, bool IsShipped, ContractEntry Entry)> ReadEntries()
    {
        var removed = Files.Where(f => !f.IsShipped).SelectMany(f => f.File.RemovedLines).ToImmutableHashSet();
        return Files.SelectMany(f => f.File.Entries.Where(e => !e.IsRemoved && !(f.IsShipped && removed.Contains(e.Line)))
            .Select(e => (f.Text, f.IsShipped, Entry: e))).GroupBy(e => e.Entry.Line).Select(g => g.First()).ToImmutableArray();
    }

    private static bool NameStarts(string path, string start) => Path.GetFileName(path).StartsWith(start, StringComparison.OrdinalIgnoreCase);
}
