using Microsoft.AspNetCore.Components;

namespace BlazorServer.Components;

public partial class Counter : IDisposable
{
    [Inject]
    public CounterState State { get; set; } = null!;

    [CascadingParameter]
    public Theme? Theme { get; set; }

    protected override void OnInitialized()
    {
        Console.WriteLine("#20 counter page is initialised");
        State.Changed += OnChanged;
        State.Add(1);
    }

    protected override async Task OnParametersSetAsync()
    {
        await Task.Yield();
        Console.WriteLine($"#21 counter page has theme {Theme?.Name}");
        State.Add(2);
    }

    public void Dispose()
    {
        State.Changed -= OnChanged;
        Console.WriteLine("#22 counter page is gone");
        GC.SuppressFinalize(this);
    }

    private void OnChanged(int value) => Console.WriteLine("#23 counter changed to " + value);
}
