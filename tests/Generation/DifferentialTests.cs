using System.Collections.Immutable;
using System.Globalization;
using CsCheck;
using LogAnalyzers.UnitTests.Verification;
using Xunit.Abstractions;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>
/// Programs that nobody wrote: compiled, run, fixed with Fix All, compiled and run again. The text and the order of effects stay, nothing is left
/// that a second run would fix, no warning is new. <c>LOGANALYZERS_PROGRAMS</c> asks for more of them, <c>LOGANALYZERS_SEED</c> for those of an
/// earlier run.
/// </summary>
public sealed class DifferentialTests(ITestOutputHelper output)
{
    /// <summary>How many programs each framework gets.</summary>
    private static readonly int Count
        = int.TryParse(Environment.GetEnvironmentVariable("LOGANALYZERS_PROGRAMS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more)
            ? more
            : 50;

    /// <summary>Programs of one compilation: the more there are, the less each costs.</summary>
    private static readonly int BatchSize = Math.Clamp(Count, 1, 250);

    /// <summary>The same seed makes the same programs.</summary>
    private static readonly ulong Seed
        = ulong.TryParse(Environment.GetEnvironmentVariable("LOGANALYZERS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? known
            : (ulong)Random.Shared.NextInt64(1, 1_000_000);

    /// <summary>What all rules together do is checked on the same programs each time; other seeds find a rare suggestion still.</summary>
    private const ulong KnownSeed = 5;

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    [InlineData(Framework.Log4Net)]
    public void Fixed_programs_say_the_same(Framework framework) => CheckAll(framework, Programs.In, allRules: false);

    /// <summary>With the rules that are off by default too: no fix brings a finding, and a second run changes nothing.</summary>
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    [InlineData(Framework.Log4Net)]
    public void One_run_of_all_rules_is_enough(Framework framework) => CheckAll(framework, Programs.In, allRules: true);

    /// <summary>The same for templates that are wrong in all ways.</summary>
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    [InlineData(Framework.Log4Net)]
    public void One_run_mends_careless_programs(Framework framework) => CheckAll(framework, Programs.Careless, allRules: true);

    private void CheckAll(Framework framework, Func<Dialect, Gen<GeneratedProgram>> programs, bool allRules)
    {
        var dialect = Dialect.Of(framework);
        var generator = programs(dialect).Array[BatchSize];
        var seed = allRules && Environment.GetEnvironmentVariable("LOGANALYZERS_SEED") is null ? KnownSeed : Seed;
        for (var batch = 0; batch < (Count + BatchSize - 1) / BatchSize; batch++)
        {
            Check(dialect, allRules, seed, generator.Generate(new PCG((uint)batch, seed), null, out _));
        }

        output.WriteLine($"{(Count + BatchSize - 1) / BatchSize * BatchSize} programs with seed {seed}");
    }

    private static void Check(Dialect dialect, bool allRules, ulong seed, GeneratedProgram[] programs)
    {
        ImmutableArray<(int Program, string Failure)> failures;
        try
        {
            failures = Batch.CheckAsync(dialect, programs, allRules).GetAwaiter().GetResult();
        }
        catch (Exception exception) when (exception is not BadProgramException)
        {
            // Which one it was, only each alone can tell.
            failures = [.. programs.Select((p, i) => (Program: i, Failure: FailureOf(dialect, allRules, p)!)).Where(f => f.Failure is not null)
                .DefaultIfEmpty((Program: 0, Failure: exception.ToString()))];
        }

        if (failures.IsEmpty)
        {
            return;
        }

        var text = string.Join("\n\n", failures.DistinctBy(f => f.Program).Take(5).Select(f => Describe(dialect, allRules, programs[f.Program])));
        var kinds = string.Join(", ", failures.GroupBy(f => f.Failure.Split('\n')[0]).OrderByDescending(g => g.Count()).Take(20)
            .Select(g => $"{g.Count()} × {g.Key}"));
        throw new InvalidOperationException(
            $"{failures.Select(f => f.Program).Distinct().Count()} of {programs.Length} programs failed, LOGANALYZERS_SEED={seed}: {kinds}."
            + $"\n\n{text}");
    }

    private static string Describe(Dialect dialect, bool allRules, GeneratedProgram program)
    {
        var small = Shrink(dialect, allRules, program, out var failure);
        return failure + "\n=== program ===\n" + Body(small.Write(dialect, 0)) + "\n=== fixed ===\n"
            + Body(Batch.FixedAsync(dialect, small, allRules).GetAwaiter().GetResult());
    }

    /// <summary>What differs from program to program.</summary>
    private static string Body(string source) => source[(source.IndexOf("_count = 4;", StringComparison.Ordinal) + "_count = 4;".Length)..];

    /// <summary>The smallest program that still fails: statements, then pieces of their messages, are left out one by one.</summary>
    private static GeneratedProgram Shrink(Dialect dialect, bool allRules, GeneratedProgram program, out string failure)
    {
        failure = FailureOf(dialect, allRules, program) ?? "fails only among others";
        for (var again = true; again;)
        {
            again = false;
            foreach (var smaller in Smaller(program))
            {
                if (FailureOf(dialect, allRules, smaller) is { } still)
                {
                    (program, failure, again) = (smaller, still, true);
                    break;
                }
            }
        }

        return program;
    }

    private static IEnumerable<GeneratedProgram> Smaller(GeneratedProgram program)
    {
        if (program.Statements.Length > 1)
        {
            foreach (var statement in program.Statements)
            {
                yield return program with { Statements = program.Statements.Remove(statement) };
            }
        }

        if (program.Container != Container.Class)
        {
            yield return program with { Container = Container.Class };
        }

        if (program.Member != Member.Async)
        {
            yield return program with { Member = Member.Async };
        }

        foreach (var statement in program.Statements)
        {
            if (statement.Layout != Layout.OneLine)
            {
                yield return program with { Statements = program.Statements.Replace(statement, statement with { Layout = Layout.OneLine }) };
            }

            if (statement.Shape != Shape.Plain && statement.Message.Pieces.All(p => p.Value is not ({ IsAwaited: true } or { IsCaught: true })))
            {
                yield return program with { Statements = program.Statements.Replace(statement, statement with { Shape = Shape.Plain }) };
            }

            var pieces = statement.Message.Pieces;
            for (var i = 0; pieces.Length > 1 && i < pieces.Length; i++)
            {
                yield return program with { Statements = program.Statements.Replace(
                    statement, statement with { Message = statement.Message with { Pieces = pieces.RemoveAt(i) } }) };
            }
        }
    }

    /// <summary>Null where the program is fine, or does not compile in the first place.</summary>
    private static string? FailureOf(Dialect dialect, bool allRules, GeneratedProgram program)
    {
        try
        {
            return Batch.CheckAsync(dialect, [program], allRules).GetAwaiter().GetResult() is [var first, ..] ? first.Failure : null;
        }
        catch (BadProgramException)
        {
            return null;
        }
    }
}
