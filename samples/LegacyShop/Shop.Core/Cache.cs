namespace Shop.Core;

/// <summary>Keeps what was computed, up to a limit.</summary>
public class Cache<TKey, TValue>(int capacity)
    where TKey : notnull
{
    private readonly Dictionary<TKey, Entry> _entries = [];
    private long _clock;

    public TValue GetOrAdd(TKey key, Func<TKey, TValue> create)
    {
        if (_entries.TryGetValue(key, out var entry))
        {
            entry.Touch(++_clock);
            return entry.Value;
        }

        if (_entries.Count >= capacity)
        {
            var oldest = _entries.MinBy(e => e.Value.LastUse).Key;
            Console.WriteLine($"Cache is full ({capacity}), {oldest} goes");
            _entries.Remove(oldest);
        }

        var value = create(key);
        _entries[key] = new Entry(key, value, ++_clock);
        return value;
    }

    private sealed class Entry(TKey key, TValue value, long use)
    {
        public TValue Value { get; } = value;

        public long LastUse { get; private set; } = use;

        public void Touch(long now)
        {
            Console.WriteLine("Cache hit on " + key + " after " + (now - LastUse) + " requests");
            LastUse = now;
        }
    }
}
