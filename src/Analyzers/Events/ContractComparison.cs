using System.Collections.Immutable;

namespace LogAnalyzers.Events;

/// <summary>
/// What became of the events of the contract in the code: each line of the one finds its event of the other, the surest first. What has neither
/// changed nor gone has nobody to be told of it.
/// </summary>
internal sealed class ContractComparison
{
    /// <summary>Of so many events that have one text, or one number, not all pairs are looked at.</summary>
    private const int MostOfOneKey = 100;

    /// <summary>So many pairs of one category are compared by their words.</summary>
    private const int MostPairs = 40_000;

    private readonly HashSet<ContractLine> _found = [];

    private ContractComparison()
    {
    }

    /// <summary>Events with what became of them, by the text of the lines.</summary>
    public ImmutableArray<EventChange> Changes { get; private set; } = ImmutableArray<EventChange>.Empty;

    /// <summary>Events that the code no longer has.</summary>
    public ImmutableArray<ContractLine> Gone { get; private set; } = ImmutableArray<ContractLine>.Empty;

    /// <summary>
    /// Events that the contract does not have, and the lines of it whose place they take, since the code has all that those say, and more.
    /// </summary>
    public ImmutableArray<(ContractLine Line, ContractLine? Replaced)> New { get; private set; }
        = ImmutableArray<(ContractLine Line, ContractLine? Replaced)>.Empty;

    /// <param name="kept">The lines of the contract.</param>
    /// <param name="said">The events of the code.</param>
    /// <param name="isSaidElsewhere">Whether code that this compilation does not have may still say an event.</param>
    /// <param name="cancellationToken">Stops.</param>
    public static ContractComparison Of(
        IReadOnlyCollection<ContractLine> kept, IReadOnlyCollection<ContractLine> said, Func<ContractLine, bool> isSaidElsewhere,
        CancellationToken cancellationToken)
    {
        var comparison = new ContractComparison();
        var listed = new HashSet<ContractLine>(kept);
        var written = new HashSet<ContractLine>(said);
        comparison._found.UnionWith(listed.Where(written.Contains));
        var index = new ContractIndex(listed);
        var unknown = written.Where(e => !listed.Contains(e) && !comparison.IsKnown(e, index))
            .OrderBy(e => e.Text, StringComparer.Ordinal).ToImmutableArray();
        var added = comparison.Extend(unknown, index);
        var lost = listed.Where(l => !comparison._found.Contains(l) && !isSaidElsewhere(l)).OrderBy(l => l.Text, StringComparer.Ordinal);
        comparison.Pair(lost.ToImmutableArray(), added, cancellationToken);
        return comparison;
    }

    /// <summary>Whether the contract has the event, as far as both are known: a level in a variable, a value of any type.</summary>
    private bool IsKnown(ContractLine said, ContractIndex index)
    {
        var same = index.Same(said).Where(l => EventRelations.Of(l, said) == EventRelation.Same).ToArray();
        _found.UnionWith(same);
        return same.Length > 0;
    }

    /// <summary>
    /// Events of which the contract has less, each with the line that it takes the place of; a line whose own event is there stays.
    /// </summary>
    private List<(ContractLine Line, ContractLine? Replaced)> Extend(ImmutableArray<ContractLine> unknown, ContractIndex index)
    {
        var added = new List<(ContractLine Line, ContractLine? Replaced)>();
        foreach (var said in unknown)
        {
            var less = index.Same(said).Where(l => EventRelations.Of(l, said) == EventRelation.Extended).ToArray();
            added.Add((said, less.FirstOrDefault(l => !_found.Contains(l))));
            _found.UnionWith(less);
        }

        return added;
    }

    private void Pair(
        ImmutableArray<ContractLine> lost, List<(ContractLine Line, ContractLine? Replaced)> added, CancellationToken cancellationToken)
    {
        var free = added.Where(a => a.Replaced is null).Select(a => a.Line).ToImmutableArray();
        var changes = ImmutableArray.CreateBuilder<EventChange>();
        var taken = new HashSet<ContractLine>();
        foreach (var (old, now, _) in Pairs(lost, free, cancellationToken).OrderBy(p => p.Relation)
            .ThenByDescending(p => EventRelations.Likeness(p.Old, p.Now))
            .ThenBy(p => p.Old.Text, StringComparer.Ordinal).ThenBy(p => p.Now.Text, StringComparer.Ordinal))
        {
            if (!_found.Contains(old) && taken.Add(now))
            {
                _found.Add(old);
                changes.Add(new(old, now));
            }
        }

        Changes = changes.OrderBy(c => c.Old.Text, StringComparer.Ordinal).ToImmutableArray();
        Gone = lost.Where(l => !_found.Contains(l)).ToImmutableArray();
        New = added.Where(a => !taken.Contains(a.Line)).ToImmutableArray();
    }

    /// <summary>What may have become what, by all that an event is known again by.</summary>
    private static HashSet<(ContractLine Old, ContractLine Now, EventRelation Relation)> Pairs(
        ImmutableArray<ContractLine> lost, ImmutableArray<ContractLine> free, CancellationToken cancellationToken)
    {
        var pairs = new HashSet<(ContractLine Old, ContractLine Now, EventRelation Relation)>();
        Func<ContractLine, string?>[] keys =
        [
            l => l.IsProperty ? "p" + l.Properties[0].Name : "t" + l.Template,
            l => l.IsProperty ? null : $"{l.Category}\n{l.Shape}",
            l => l.EventId is null ? null : $"{l.Category}\n{l.EventId}",
            l => l.EventName is null ? null : $"{l.Category}\n{l.EventName}",
        ];
        foreach (var key in keys)
        {
            Add(key, MostOfOneKey * MostOfOneKey, MostOfOneKey);
        }

        Add(l => l.IsProperty ? null : l.Category ?? "", MostPairs, 0);
        return pairs;

        void Add(Func<ContractLine, string?> key, int most, int many)
        {
            var others = free.Where(f => key(f) is not null).ToLookup(key, StringComparer.Ordinal);
            foreach (var olds in lost.Where(l => key(l) is not null).GroupBy(key, StringComparer.Ordinal))
            {
                cancellationToken.ThrowIfCancellationRequested();
                var (left, right) = (olds.ToArray(), others[olds.Key].ToArray());
                if ((long)left.Length * right.Length > most)
                {
                    (left, right) = (left.Take(many).ToArray(), right.Take(many).ToArray());
                }

                foreach (var old in left)
                {
                    pairs.UnionWith(right.Select(now => (old, now, Relation: EventRelations.Of(old, now))).Where(p => p.Relation is not null)
                        .Select(p => (p.old, p.now, p.Relation!.Value)));
                }
            }
        }
    }
}
