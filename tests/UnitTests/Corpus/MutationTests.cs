using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using LogAnalyzers.UnitTests.Hosts;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.Corpus;

/// <summary>
/// The corpus and what rules report with tokens deleted, doubled, swapped, put in and cut off at random: code that someone is in the middle of
/// writing. No analyzer or fix throws, hangs or allocates without bound. <c>LOGANALYZERS_MUTANTS</c> asks for more, <c>LOGANALYZERS_SEED</c> for
/// those of an earlier run. Nothing else runs meanwhile: what is allocated is counted for the whole process.
/// </summary>
[Collection(nameof(MutationTests))]
public sealed class MutationTests
{
    /// <summary>For one mutant, on a machine that does something else as well.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Bytes for one mutant, what the compiler itself allocates included; the worst of some hundred took 23 MB.</summary>
    private const long Memory = 256 << 20;

    /// <summary>Of one compilation: it costs more than they do.</summary>
    private const int Together = 12;

    private static readonly Dictionary<string, ReportDiagnostic> AllOn
        = RuleCatalog.All.Where(r => r.IsFinding).ToDictionary(r => r.Id, _ => ReportDiagnostic.Warn);

    /// <summary>How many mutants of each kind; every one is of another file.</summary>
    private static readonly int Mutants = Fuzz.Number("LOGANALYZERS_MUTANTS") ?? 12;

    /// <summary>The corpus, and what each rule reports.</summary>
    private static readonly string[] Sources =
    [
        .. Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
            .Select(File.ReadAllText),
        .. RuleCases.All.Select(c => c.File(c.Before)),
    ];

    /// <summary>What stands in a file while it is written, merged, or cut from another.</summary>
    private static readonly string[] Pieces =
    [
        "_logger.", "logger.LogInformation(", "logger.LogInformation(\"{A", "Console.WriteLine($\"{", "Log.Information(\"x {A}\",", "catch (",
        "catch (Exception e) when", "try {",
        "\n#if A\n", "\n#else\n", "\n#endif\n", "\n#region\n", "\n#pragma warning disable\n", "\n<<<<<<< HEAD\n", "\n=======\n", "/*", "\"",
        "\"\"\"", "$\"", "@\"", "'", "{", "}", "(",
        ")", ";", "=>", "?.", "!", "..", "[", "]", "<", ">", "await ", "using (", "new ", "static ", "async ", "unsafe ", "ref ", "out var x",
        "is not null and", "switch { _ =>",
        "public partial class", "namespace N;", "[LoggerMessage(", "record R(", "=", "+=", "\\u007b", "\0", "\uD83D", "é", "///<summary>",
    ];

    [Fact]
    public void Analyzers_take_any_mutant()
    {
        var seed = Fuzz.Number("LOGANALYZERS_SEED") ?? Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < Mutants * 4; i += Together)
        {
            var sources = Enumerable.Range(0, Together).Select(_ => Mutant(random, 1 + random.Next(4))).ToArray();
            if (Fault(sources) is { } fault)
            {
                var alone = sources.FirstOrDefault(s => Fault([s]) is not null);
                Assert.Fail($"seed {seed}, mutants from {i}: {fault}\n{alone ?? "several together"}");
            }
        }
    }

    /// <summary>What went wrong; null where nothing did.</summary>
    private static string? Fault(string[] sources)
    {
        var clock = Stopwatch.StartNew();
        var before = GC.GetTotalAllocatedBytes();
        try
        {
            var compilation = AnalyzerRun.Compile(sources);
            AnalyzerRun.Analyze(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(AllOn)));
        }
        catch (InvalidOperationException exception)
        {
            return exception.ToString();
        }

        var allocated = GC.GetTotalAllocatedBytes() - before;
        return clock.Elapsed > Limit ? $"took {clock.Elapsed}" : allocated > Memory * sources.Length ? $"allocated {allocated >> 20} MB" : null;
    }

    [Fact]
    public async Task Fixes_take_any_mutant()
    {
        var seed = Fuzz.Number("LOGANALYZERS_SEED") ?? Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < Mutants; i++)
        {
            // Usings and all that is said goes into prints and dynamic messages, so that there is something to fix.
            var source = Mutant(random, 1 + random.Next(2)).Replace("LogInformation(\"", "LogInformation($\"{1}",
                StringComparison.Ordinal).Replace("LogDebug(\"", "LogDebug(\"a\" + 1 + \"", StringComparison.Ordinal);
            var clock = Stopwatch.StartNew();
            var before = GC.GetTotalAllocatedBytes();
            try
            {
                using var run = new FixRun([source], references: References.WithAllFrameworks);
                run.EnableAllRules();
                foreach (var found in (await run.DiagnosticsAsync()).Where(d => d.Location.IsInSource).Take(3))
                {
                    await run.ActionsAsync(found);
                }

                await run.FixAllAsync();
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, mutant {i}: {exception}\n{source}");
            }

            Assert.True(clock.Elapsed < Limit, $"seed {seed}, mutant {i} took {clock.Elapsed}\n{source}");
            Assert.True(GC.GetTotalAllocatedBytes() - before < Memory,
                $"seed {seed}, mutant {i} allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MB\n{source}");
        }
    }

    [Fact]
    public async Task A_cancelled_analysis_ends_at_once()
    {
        // The compiler binds a method whole, so there are many.
        var methods = string.Concat(Enumerable.Range(0, 1_000).Select(m => $"void M{m}(ILogger logger, int id, string name) {{\n"
            + string.Concat(Enumerable.Repeat("logger.LogInformation($\"Order {id} of {name}\"); Console.WriteLine(name + id);\n", 20)) + "}\n"));
        var compilation = AnalyzerRun.Compile($"class C {{ {methods} }}");
        using var source = new CancellationTokenSource();
        var canceller = new Canceller(source, calls: 100);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => compilation.WithAnalyzers([.. AnalyzerRun.Analyzers, canceller]).GetAnalyzerDiagnosticsAsync(source.Token));
        Assert.InRange(canceller.Since, TimeSpan.FromTicks(1), TimeSpan.FromSeconds(5));
    }

    [CollectionDefinition(nameof(MutationTests), DisableParallelization = true)]
    public sealed class Alone;

    /// <summary>Cancels in the midst of an analysis, after some calls: a timer might fire when a loaded machine has analysed all.</summary>
#pragma warning disable RS1001 // No compiler loads it from here.
    private sealed class Canceller(CancellationTokenSource source, int calls) : DiagnosticAnalyzer
#pragma warning restore RS1001
    {
        private readonly Stopwatch _clock = new();
        private int _seen;

        /// <summary>What has passed since the analysis was cancelled; zero where it was not.</summary>
        public TimeSpan Since => _clock.Elapsed;

        /// <inheritdoc/>
        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
            [new("Test", "Title", "Message", "Category", DiagnosticSeverity.Warning, isEnabledByDefault: true)];

        /// <inheritdoc/>
        public override void Initialize(AnalysisContext context)
        {
            context.EnableConcurrentExecution();
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.RegisterOperationAction(
                _ =>
                {
                    if (Interlocked.Increment(ref _seen) == calls)
                    {
                        _clock.Start();
                        source.Cancel();
                    }
                },
                OperationKind.Invocation);
        }
    }

    /// <summary>A file of the corpus after some changes.</summary>
    private static string Mutant(Random random, int changes)
    {
        var source = Sources[random.Next(Sources.Length)];
        for (var i = 0; i < changes; i++)
        {
            var tokens = CSharpSyntaxTree.ParseText(source, Verify.Latest).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
            if (tokens.Length < 2)
            {
                return source;
            }

            var (one, other) = (tokens[random.Next(tokens.Length)], tokens[random.Next(tokens.Length)]);
            var text = new StringBuilder(source);
            switch (random.Next(9))
            {
                case 0:
                    text.Remove(one.SpanStart, one.Span.Length);
                    break;
                case 1:
                    text.Insert(one.Span.End, " " + one.Text);
                    break;
                case 2:
                    text.Remove(one.SpanStart, one.Span.Length).Insert(one.SpanStart, other.Text);
                    break;
                case 3:
                    text.Insert(one.Span.End, " " + other.Text);
                    break;
                case 4:
                    // From one place to another, in whatever order.
                    var (from, to) = (Math.Min(one.SpanStart, other.SpanStart), Math.Max(one.SpanStart, other.SpanStart));
                    text.Remove(from, Math.Min(to - from, random.Next(400)));
                    break;
                case 5 or 6:
                    text.Insert(random.Next(2) == 0 ? one.Span.End : one.SpanStart, Pieces[random.Next(Pieces.Length)]);
                    break;
                case 7:
                    text.Remove(one.SpanStart + random.Next(one.Span.Length), 1);
                    break;
                default:
                    text.Length = one.SpanStart + random.Next(one.Span.Length + 1);
                    break;
            }

            source = text.ToString();
        }

        return source;
    }
}
