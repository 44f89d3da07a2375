using System.Collections.Immutable;
using LogAnalyzers.Calls;

namespace LogAnalyzers.Events;

/// <summary>An event of the contract and what became of it.</summary>
internal sealed record EventChange(ContractLine Old, ContractLine Now)
{
    private const int LongestInMessage = 80;

    /// <summary>Whether nothing but the category is another.</summary>
    public bool IsOnlyMoved => IsMoved && Differences().Count() == 1;

    private bool IsMoved => Old.Category is not null && Now.Category is not null && Old.Category != Now.Category;

    /// <summary>For messages: the event, what was, what is, and who will notice.</summary>
    public string Describe() => $"{NameOf(Old)} {string.Join("; it ", Differences())}";

    /// <summary>For messages: an event as its line names it.</summary>
    public static string NameOf(ContractLine line)
        => line.IsProperty ? $"Property '{line.Properties[0].Name}'"
            : $"Event \"{Short(line.Template!)}\"{(line.Category is { } category ? " of " + category : "")}";

    private IEnumerable<string> Differences()
    {
        if (Old.IsProperty)
        {
            yield return $"is {OfKind(Old.Properties[0], Now.Properties[0], "")}";
            yield break;
        }

        if (IsMoved)
        {
            yield return $"is one of {Now.Category} now: levels and filters by category miss it";
        }

        foreach (var difference in OfProperties())
        {
            yield return difference;
        }

        if (Old.Level is { } was && Now.Level is { } level && was != level)
        {
            yield return $"has the level {level} now, which was {was}: filters and alerts by level take it for another";
        }

        if (Old.EventId is { } id && id != Now.EventId)
        {
            yield return $"has {(Now.EventId is { } number ? $"the number {number} now, which was {id}" : $"lost its number {id}")}: "
                + "what counts by the number misses it";
        }

        if (Old.EventName is { } old && old != Now.EventName)
        {
            yield return $"has {(Now.EventName is { } name ? $"the name '{name}' now, which was '{old}'" : $"lost its name '{old}'")}: "
                + "what filters by the name misses it";
        }

        if (Old.Template != Now.Template && Renamed().IsEmpty)
        {
            yield return $"says \"{Short(Now.Template!)}\" now: what searches for the text finds nothing any more";
        }
    }

    private IEnumerable<string> OfProperties()
    {
        var moved = Swapped();
        if (!moved.IsEmpty)
        {
            yield return $"says {string.Join(" and ", moved.Select(m => $"{{{m.Now}}} where {{{m.Old}}} stood"))}: "
                + "what searches for the text finds nothing any more, and what reads the values by their place takes one for the other";
        }

        var renamed = Renamed().Except(moved).ToImmutableArray();
        if (!renamed.IsEmpty)
        {
            var names = string.Join(", ", renamed.Select(r => $"'{r.Old}' to '{r.Now}'"));
            yield return $"has renamed its {(renamed.Length == 1 ? "property" : "properties")} {names}: what searches by "
                + $"{(renamed.Length == 1 ? "it" : "them")} finds nothing any more";
        }

        foreach (var old in Old.Properties)
        {
            var name = renamed.FirstOrDefault(r => r.Old == old.Name).Now ?? old.Name;
            if (Now.Properties.FirstOrDefault(p => p.Name == name) is not { } now)
            {
                if (name == old.Name)
                {
                    yield return $"has lost its property '{old.Name}': what searches by it finds nothing any more";
                }
            }
            else if (old.Kind is not null && now.Kind is not null && old.Kind != now.Kind)
            {
                yield return $"has {OfKind(old, now, $"in its property '{name}' ")}";
            }
        }
    }

    /// <summary>The names in the text that are others, where the text is the same but for them.</summary>
    private ImmutableArray<(string Old, string Now)> Renamed()
    {
        if (Old.Template == Now.Template || Old.Shape != Now.Shape)
        {
            return ImmutableArray<(string, string)>.Empty;
        }

        var (old, now) = (TemplateWords.NamesIn(Old.Template!), TemplateWords.NamesIn(Now.Template!));
        return old.Zip(now, (o, n) => (o, n)).Where(p => p.o != p.n).Distinct().ToImmutableArray();
    }

    /// <summary>The names that have changed places: each of them is there still, in the place of another that is.</summary>
    private ImmutableArray<(string Old, string Now)> Swapped()
    {
        var renamed = Renamed();
        var next = renamed.GroupBy(r => r.Old).Where(g => g.Count() == 1).ToDictionary(g => g.Key, g => g.Single().Now, StringComparer.Ordinal);
        return renamed.Where(r => ComesBack(r.Old)).ToImmutableArray();

        bool ComesBack(string name)
        {
            var now = name;
            for (var i = 0; i < next.Count && next.TryGetValue(now, out var other); i++)
            {
                now = other;
                if (now == name)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static string OfKind(ContractProperty old, ContractProperty now, string where)
        => $"{IndexKinds.Display(now.Kind!.Value)} {where}now, which was {IndexKinds.Display(old.Kind!.Value)}: "
            + "a search engine keeps one kind of value in a field and rejects the other";

    /// <summary>For messages: a text on one line, and not all of a long one.</summary>
    public static string Short(string text)
    {
        var line = text.Replace('\r', ' ').Replace('\n', ' ');
        return line.Length > LongestInMessage ? line.Substring(0, LongestInMessage) + "…" : line;
    }
}
