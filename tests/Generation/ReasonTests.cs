using System.Globalization;
using CsCheck;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Generation;

/// <summary>Programs that nobody wrote: of every finding either a fix is offered, or its message says why none is; never both.</summary>
public sealed class ReasonTests
{
    /// <summary>How many programs of each kind a framework gets.</summary>
    private const int Count = 30;

    /// <summary>Which programs: those of an earlier run, or always the same.</summary>
    private static readonly ulong Seed
        = ulong.TryParse(Environment.GetEnvironmentVariable("LOGANALYZERS_SEED"), NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? known
            : 17;

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    [InlineData(Framework.Log4Net)]
    public async Task Findings_without_a_fix_say_why(Framework framework)
    {
        var dialect = Dialect.Of(framework);
        var programs = Programs.In(dialect).Array[Count].Generate(new PCG(1, Seed), null, out _)
            .Concat(Programs.Careless(dialect).Array[Count].Generate(new PCG(1, Seed), null, out _)).ToArray();
        using var run = new FixRun(
            [.. programs.Select((p, i) => p.Write(dialect, i)), GeneratedProgram.Support], [("log_analyzers.framework", dialect.Option)],
            references: References.WithAllFrameworks) { Shared = [$"File{programs.Length}.cs"], AsksForReasons = false };
        run.WithGenerator().EnableAllRules();
        var wrong = new List<string>();
        foreach (var diagnostic in (await run.DiagnosticsByFileAsync()).Where(d => RuleCatalog.All.Single(r => r.Id == d.Id).HasFix))
        {
            var message = diagnostic.GetMessage();
            var offered = !(await run.ActionsAsync(diagnostic)).IsEmpty;
            var says = message.Contains(NoFix.Introduction, StringComparison.Ordinal);

            // The programs are a library: whether one that uses it sets a logger up only a solution shows, and the message says so.
            var isForSolution = !offered && message.Contains(PrintAdvice.AsksPrograms, StringComparison.Ordinal);
            if (says && !RuleCatalog.All.Single(r => r.Id == diagnostic.Id).NoFixes
                .Any(n => message.EndsWith(NoFix.Introduction + n.Words, StringComparison.Ordinal)))
            {
                wrong.Add($"{diagnostic.Id} gives a reason that its page does not list: {message}");
            }
            else if (offered == says && !isForSolution)
            {
                var text = await diagnostic.Location.SourceTree!.GetTextAsync();
                wrong.Add($"{diagnostic.Id} {(offered ? "has a fix and says why not" : "has no fix and no reason")}: {message}\n    "
                    + text.Lines[diagnostic.Location.GetLineSpan().StartLinePosition.Line].ToString().Trim()
                    + " | "
                    + text.Lines[Math.Min(text.Lines.Count - 1, diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1)].ToString().Trim());
            }
        }

        Assert.True(
            wrong.Count == 0,
            string.Join(", ", wrong.GroupBy(w => w.Split(':')[0]).Select(g => $"{g.Count()} × {g.Key}")) + "\n" + string.Join('\n', wrong));
    }
}
