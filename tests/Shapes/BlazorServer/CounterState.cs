namespace BlazorServer;

public record Theme(string Name);

public sealed class CounterState : IDisposable
{
    public int Value { get; private set; }

    public event Action<int>? Changed;

    public void Add(int step)
    {
        Value += step;
        Console.WriteLine($"#10 counter is {Value}");
        Changed?.Invoke(Value);
    }

    public void Dispose() => Console.WriteLine("#11 counter state is dropped at {0}", Value);
}
