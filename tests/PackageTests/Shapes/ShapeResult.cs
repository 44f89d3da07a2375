namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>A shape before and after its migration.</summary>
internal sealed record ShapeResult(Shape Shape, ShapeRun Before, ShapeRun After, Migration Migration)
{
    /// <summary>What only a debugger saw: as a record it is heard, and so may be new.</summary>
    private const string Traced = "(traced)";

    /// <summary>Numbers of the messages that were printed, and that are records now.</summary>
    public IReadOnlyList<string> Converted
        => [.. Prints(Before).Except(Prints(After), StringComparer.Ordinal).Intersect(After.Said.Select(s => s.Number))];

    /// <summary>Numbers of the messages that are printed still.</summary>
    public IReadOnlyList<string> Left => [.. Prints(Before).Intersect(Prints(After), StringComparer.Ordinal)];

    public IReadOnlyList<string> Failures
    {
        get
        {
            var failures = new List<string>();
            failures.AddRange(Migration.Complaints.Select(c => "complains " + c));
            failures.AddRange(Migration.ChangedAgain.Select(f => "second run changes " + f));
            if (!Before.Ends.SequenceEqual(After.Ends))
            {
                // What is lost then is lost for that reason. How long a program takes to die of too deep a recursion is nobody's.
                failures.Add(After.Dies ? "dies" : $"ends with {string.Join(' ', After.Ends)} instead of {string.Join(' ', Before.Ends)}");
            }
            else
            {
                failures.AddRange(Differences());
                if (Converted.Count < Shape.Expected.Converted)
                {
                    failures.Add("converts too little");
                }
            }

            return failures;
        }
    }

    public string Figures => $"{Shape.Name}: {Before.Said.Count} lines before, {After.Said.Count} after; {Prints(Before).Length} prints, "
        + $"{Converted.Count} converted, {Left.Count} left{(Left.Count > 0 ? $" ({string.Join(' ', Left)})" : "")}; {Migration.Cost}";

    public string Details
        => $"{Figures}\n{string.Join('\n', Lines())}\n{Migration.Details}\n=== before ===\n{Before.Output}\n=== after ===\n{After.Output}";

    private IEnumerable<string> Differences()
    {
        var (lost, added) = Unmatched();
        var numbers = lost.Concat(added).Select(s => s.Number).Distinct(StringComparer.Ordinal)
            .OrderBy(n => int.Parse(n[1..], System.Globalization.CultureInfo.InvariantCulture));
        foreach (var number in numbers)
        {
            var (less, more) = (lost.Any(s => s.Number == number), added.Any(s => s.Number == number));
            yield return (less, more) switch
            {
                (true, true) => "changed ",
                (true, false) => "lost ",
                _ => "again ",
            } + number;
        }
    }

    private IEnumerable<string> Lines()
    {
        var (lost, added) = Unmatched();
        return lost.Select(s => "- " + s.Text).Concat(added.Select(s => "+ " + s.Text));
    }

    /// <summary>What is said less often than before, and what more often: the same lines first, then those whose exception has moved.</summary>
    private (List<Said> Lost, List<Said> Added) Unmatched()
    {
        var (lost, added) = (Before.Said.ToList(), After.Said.ToList());
        lost.RemoveAll(s => Remove(added, a => a.Text == s.Text));
        lost.RemoveAll(s => Remove(added, a => a.Says(s)));
        added.RemoveAll(s => s.Text.Contains(Traced, StringComparison.Ordinal));
        return (lost, added);
    }

    private static bool Remove(List<Said> from, Predicate<Said> which)
    {
        var at = from.FindIndex(which);
        if (at >= 0)
        {
            from.RemoveAt(at);
        }

        return at >= 0;
    }

    private static string[] Prints(ShapeRun run) => [.. run.Said.Where(s => !s.IsRecord).Select(s => s.Number).Distinct(StringComparer.Ordinal)];
}
