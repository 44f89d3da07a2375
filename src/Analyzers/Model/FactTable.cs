using System.Runtime.CompilerServices;

namespace LogAnalyzers.Model;

/// <summary>
/// What was found out about objects of the host, one fact of each type for each of them. A fact lives as long as its object and holds nothing alive,
/// so that it may refer to the object. Thread-safe.
/// </summary>
internal sealed class FactTable<TKey>
    where TKey : class
{
    // Lives as long as the table; an entry as long as the object.
    private readonly ConditionalWeakTable<TKey, FactSlots> _slots = new();

    /// <summary>The fact of that type about an object, found by the first who asks.</summary>
    /// <param name="find">Makes the fact; where two threads ask at once it may run twice, and one answer is kept.</param>
    /// <param name="cancellationToken">Passed on; a search that is cancelled leaves no fact.</param>
    public TFact Of<TFact>(TKey key, Func<TKey, CancellationToken, TFact> find, CancellationToken cancellationToken)
        where TFact : class
    {
        var slots = _slots.GetValue(key, static _ => new());
        return slots.Find<TFact>() ?? slots.Keep(find(key, cancellationToken));
    }

    /// <summary>The same, where the search takes no time.</summary>
    public TFact Of<TFact>(TKey key, Func<TKey, TFact> find)
        where TFact : class
    {
        var slots = _slots.GetValue(key, static _ => new());
        return slots.Find<TFact>() ?? slots.Keep(find(key));
    }

    /// <summary>Null where nobody has asked yet.</summary>
    public TFact? Find<TFact>(TKey key)
        where TFact : class
        => _slots.TryGetValue(key, out var slots) ? slots.Find<TFact>() : null;
}
