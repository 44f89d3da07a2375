namespace Shop.Batch;

/// <summary>Numbers of a run.</summary>
internal struct Statistics
{
    private int _done;
    private int _failed;

    public static Statistics Of(int done, int failed) => new() { _done = done, _failed = failed };

    public readonly void Print()
    {
        var total = _done + _failed;
        Console.WriteLine($"Done {_done} of {total}, {(total == 0 ? 0 : 100.0 * _done / total):F1} %");
        var writer = Console.Error;
        writer.WriteLine("Statistics are not kept");
    }

    public readonly void DrawBar()
    {
        for (var i = 0; i < _done + _failed; i++)
            Console.Write(i < _done ? "+" : "-");
        Console.WriteLine();
    }
}
