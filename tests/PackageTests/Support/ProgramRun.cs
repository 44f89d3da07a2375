namespace LogAnalyzers.PackageTests.Support;

/// <summary>One run of a program: what it said, by stream, and its help text.</summary>
internal sealed class ProgramRun
{
    public ProgramRun(SampleCopy sample, string program, params (string Key, string Value)[] environment)
    {
        var folder = sample.OutputOf(program);
        var run = Cli.Dotnet(folder, environment, program + ".dll").Succeeds();
        Output = ConsoleLines.Read(run.Output);
        Errors = ConsoleLines.Read(run.Errors);
        Help = Cli.Dotnet(folder, program + ".dll", "--help").Succeeds().Output;
    }

    public IReadOnlyList<SaidLine> Output { get; }

    public IReadOnlyList<SaidLine> Errors { get; }

    public string Help { get; }

    public IEnumerable<SaidLine> All => Output.Concat(Errors);

    public IEnumerable<SaidLine> Prints => All.Where(l => l.IsPrint);

    public SaidLine Line(string text) => All.First(l => l.Text == text);

    /// <summary>What this run says more often than the other one.</summary>
    public IReadOnlyList<string> SaidBeyond(ProgramRun other)
    {
        var left = other.All.GroupBy(l => l.Text, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. All.Select(l => l.Text).Where(t => (left[t] = left.GetValueOrDefault(t) - 1) < 0)];
    }

    /// <summary>
    /// The texts on the normal stream, in order, of what the other run says on its normal stream too, and does not print: prints overtake queued
    /// records.
    /// </summary>
    public IEnumerable<string> OrderOfRecordsIn(ProgramRun other)
    {
        var records = other.Output.Where(l => !l.IsPrint).Select(l => l.Text).ToHashSet(StringComparer.Ordinal);
        return Output.Select(l => l.Text).Where(records.Contains);
    }
}
