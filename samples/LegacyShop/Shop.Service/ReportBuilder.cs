using Shop.Core;

namespace Shop.Service;

/// <summary>Sums up the day.</summary>
public class ReportBuilder
{
    private readonly string _title;
    private readonly List<(string What, Money Total)> _lines = [];

    public ReportBuilder()
        : this("Day")
    {
    }

    public ReportBuilder(string title) => _title = title;

    public void Add(string what, Money total)
    {
        _lines.Add((what, total));
        Console.WriteLine($"{_title} report has {_lines.Count} lines");
    }

    public void Write()
    {
        Console.WriteLine();
        Console.WriteLine($"=== {_title} report ===");
        _lines.ForEach(line => Console.WriteLine($"{line.What}: {line.Total}"));
        var sum = _lines.Aggregate(Money.Zero, (a, l) => a + l.Total);
        Console.Write("Turnover ");
        Console.WriteLine(sum);
        Console.WriteLine();
    }
}
