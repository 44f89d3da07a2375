using System.Collections.Concurrent;

namespace LogAnalyzers.Model;

/// <summary>A place for one fact of each type. Thread-safe.</summary>
internal sealed class FactSlots
{
    // Few facts, written once: a default dictionary's locks would be most of its size.
    private readonly ConcurrentDictionary<Type, object> _facts = new(concurrencyLevel: 1, capacity: 3);

    /// <summary>Null where there is none yet.</summary>
    public TFact? Find<TFact>()
        where TFact : class
        => _facts.TryGetValue(typeof(TFact), out var fact) ? (TFact)fact : null;

    /// <summary>Keeps a fact, or returns the one that is there already.</summary>
    public TFact Keep<TFact>(TFact fact)
        where TFact : class
        => (TFact)_facts.GetOrAdd(typeof(TFact), fact);
}
