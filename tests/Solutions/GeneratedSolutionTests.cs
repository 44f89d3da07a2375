using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace LogAnalyzers.Solutions;

/// <summary>
/// Solutions that nobody wrote: built, run, migrated with every fix, built and run again. Every message is said as before, in the same words and
/// order, at the same level; programs end as they did; the compiler has nothing new to say and a second migration changes nothing.
/// What is said to have no fix stays.
/// <c>LOGANALYZERS_SOLUTIONS</c> asks for more of them, <c>LOGANALYZERS_SEED</c> for others than those that each run checks;
/// <c>LOGANALYZERS_SOLUTIONS_KEPT</c> names a file that is told which prints stay, and why; of a single solution also what it has become.
/// </summary>
public sealed class GeneratedSolutionTests(ITestOutputHelper output)
{
    private static readonly int Count = Setting("LOGANALYZERS_SOLUTIONS") ?? 40;
    private static readonly int Seed = Setting("LOGANALYZERS_SEED") ?? 1;

    private static readonly string? KeptFile = Environment.GetEnvironmentVariable("LOGANALYZERS_SOLUTIONS_KEPT");

    private int _prints;
    private int _records;
    private int _kept;
    private int _unexplained;

    [Fact]
    public async Task Migrated_solutions_say_the_same()
    {
        var failures = new List<(int Seed, string Failure)>();
        for (var seed = Seed; seed < Seed + Count; seed++)
        {
            if (await FailureOfAsync(GeneratedSolution.Of(seed)) is { } failure)
            {
                failures.Add((seed, failure));
            }
        }

        output.WriteLine($"{Count} solutions from seed {Seed}: {_records} of {_prints} messages that were printed are records");
        output.WriteLine($"{_kept} prints stay, of which {_unexplained} say not why");
        if (failures.Count > 0)
        {
            var kinds = string.Join("\n", failures.GroupBy(f => Kind(f.Failure)).OrderByDescending(g => g.Count())
                .Select(g => $"{g.Count()} × {g.Key} (LOGANALYZERS_SEED={string.Join(", ", g.Take(8).Select(f => f.Seed))})"));
            Assert.Fail($"{failures.Count} of {Count}:\n{kinds}\n\n{await DescribeAsync(GeneratedSolution.Of(failures[0].Seed))}");
        }

        // To withhold everything is no way to pass.
        Assert.True(Count < 20 || _records * 2 > _prints, $"{_records} of {_prints}");
    }

    private static int? Setting(string name)
        => int.TryParse(Environment.GetEnvironmentVariable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    /// <summary>A failure without its numbers.</summary>
    private static string Kind(string failure) => string.Concat(failure.Split('\n')[0].Where(c => !char.IsDigit(c)));

    /// <summary>What is wrong after the migration; null where all is well.</summary>
    private async Task<string?> FailureOfAsync(GeneratedSolution solution)
    {
        using var state = new SolutionState(SolutionText.Write(solution));
        var complaints = await state.ComplaintsAsync();
        var images = await state.EmitAsync();
        var then = SolutionRunner.Run(images);
        if (SolutionRunner.Check(images) is { } wrong)
        {
            throw new InvalidOperationException("The generator writes tests that fail: " + wrong);
        }

        var closed = (await PrintsAsync(state)).Where(p => HasReason(p.Diagnostic)).Select(p => p.Line).ToArray();
        await state.FixAllAsync();
        var left = await PrintsAsync(state);
        _kept += left.Length;
        _unexplained += left.Count(p => !HasReason(p.Diagnostic) && !p.Diagnostic.GetMessage().Contains("a fix has to", StringComparison.Ordinal));
        if (KeptFile is not null)
        {
            await File.AppendAllTextAsync(KeptFile, $"{string.Join(" + ", solution.Apps.Select(a => $"{a.Kind} {a.Structure} {a.Ending}"))}\n"
                + string.Concat(left.Select(p => $"{p.Diagnostic.Id} {p.Line.Trim()} @@ {p.Diagnostic.GetMessage()}\n"))
                + (Count == 1 ? await state.TextAsync() : ""));
        }

        if (closed.FirstOrDefault(c => !left.Any(p => p.Line == c)) is { } mended)
        {
            return "has a fix and says that it has none: " + mended;
        }

        if ((await state.ComplaintsAsync()).FirstOrDefault(c => !complaints.Contains(c)) is { } complaint)
        {
            return "complains: " + complaint;
        }

        images = await state.EmitAsync();
        var now = SolutionRunner.Run(images);
        foreach (var (before, after) in then.Zip(now))
        {
            if (before.Outcome.End != after.Outcome.End)
            {
                return $"{before.Project} {before.Outcome.End}, now {after.Outcome.End}";
            }

            var printed = before.Outcome.Said.Count(m => m.Level is null);
            _prints += printed;
            _records += printed - after.Outcome.Said.Count(m => m.Level is null);
            if (Said.Difference(before.Outcome.Said, after.Outcome.Said) is { } difference)
            {
                return $"{before.Project} {difference}";
            }
        }

        return SolutionRunner.Check(images) ?? (await state.FixAllAsync() ? "a second migration changes it" : null);
    }

    private static bool HasReason(Diagnostic print) => print.GetMessage().Contains("; no fix: ", StringComparison.Ordinal);

    /// <summary>The prints that are reported, with the lines in which they stand; in a linked file once.</summary>
    private static async Task<(Diagnostic Diagnostic, string Line)[]> PrintsAsync(SolutionState state)
        => [.. (await state.FindAsync()).Select(f => f.Diagnostic).Where(d => d.Id == "LOG1001")
            .Select(d => (d, d.Location.SourceTree!.GetText().Lines[d.Location.GetLineSpan().StartLinePosition.Line].ToString()))
            .DistinctBy(p => (p.d.Location.SourceTree!.FilePath, p.d.Location.SourceSpan))];

    private async Task<string> DescribeAsync(GeneratedSolution solution)
    {
        for (var again = true; again;)
        {
            again = false;
            foreach (var smaller in solution.Smaller())
            {
                if (await StillFailsAsync(smaller))
                {
                    (solution, again) = (smaller, true);
                    break;
                }
            }
        }

        using var state = new SolutionState(SolutionText.Write(solution));
        var before = await state.TextAsync();
        await state.FixAllAsync();
        return $"{await FailureOfAsync(solution)}\n=== solution ===\n{before}\n=== migrated ===\n{await state.TextAsync()}";
    }

    private async Task<bool> StillFailsAsync(GeneratedSolution solution)
    {
        try
        {
            return await FailureOfAsync(solution) is not null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }
}
