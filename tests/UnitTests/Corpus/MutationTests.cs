using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.Corpus;

/// <summary>
/// The corpus with tokens deleted, doubled, swapped and cut off at random: code that someone is in the middle of writing. No analyzer or fix throws, hangs or allocates
/// without bound. <c>LOGANALYZERS_MUTANTS</c> asks for more. Nothing else runs meanwhile: what is allocated is counted for the whole process.
/// </summary>
[Collection(nameof(MutationTests))]
public sealed class MutationTests
{
    /// <summary>For one mutant, on a machine that does something else as well.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    /// <summary>Bytes for one mutant, what the compiler itself allocates included; the worst of some hundred took 23 MB.</summary>
    private const long Memory = 256 << 20;

    /// <summary>How many mutants of each kind; every one is of another file.</summary>
    private static readonly int Mutants = int.TryParse(Environment.GetEnvironmentVariable("LOGANALYZERS_MUTANTS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more) ? more : 12;

    private static readonly string[] Files = Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Corpus"), "*.cs", SearchOption.AllDirectories);

    [Fact]
    public void Analyzers_take_any_mutant()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < Mutants * 4; i++)
        {
            var source = Mutant(random, 1 + random.Next(4));
            var clock = Stopwatch.StartNew();
            var before = GC.GetTotalAllocatedBytes();
            try
            {
                AnalyzerRun.Analyze(AnalyzerRun.Compile(source));
            }
            catch (InvalidOperationException exception)
            {
                Assert.Fail($"seed {seed}, mutant {i}: {exception}\n{source}");
            }

            Assert.True(clock.Elapsed < Limit, $"seed {seed}, mutant {i} took {clock.Elapsed}\n{source}");
            Assert.True(GC.GetTotalAllocatedBytes() - before < Memory, $"seed {seed}, mutant {i} allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MB\n{source}");
        }
    }

    [Fact]
    public async Task Fixes_take_any_mutant()
    {
        var seed = Environment.TickCount;
        var random = new Random(seed);
        for (var i = 0; i < Mutants; i++)
        {
            // Usings and all that is said goes into prints and dynamic messages, so that there is something to fix.
            var source = Mutant(random, 1 + random.Next(2)).Replace("LogInformation(\"", "LogInformation($\"{1}", StringComparison.Ordinal).Replace("LogDebug(\"", "LogDebug(\"a\" + 1 + \"", StringComparison.Ordinal);
            var clock = Stopwatch.StartNew();
            var before = GC.GetTotalAllocatedBytes();
            try
            {
                using var run = new FixRun([source], references: References.WithAllFrameworks);
                await run.FixAllAsync();
            }
            catch (Exception exception)
            {
                Assert.Fail($"seed {seed}, mutant {i}: {exception}\n{source}");
            }

            Assert.True(clock.Elapsed < Limit, $"seed {seed}, mutant {i} took {clock.Elapsed}\n{source}");
            Assert.True(GC.GetTotalAllocatedBytes() - before < Memory, $"seed {seed}, mutant {i} allocated {(GC.GetTotalAllocatedBytes() - before) >> 20} MB\n{source}");
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
        var source = File.ReadAllText(Files[random.Next(Files.Length)]);
        for (var i = 0; i < changes; i++)
        {
            var tokens = CSharpSyntaxTree.ParseText(source, Verify.Latest).GetRoot().DescendantTokens().Where(t => t.Span.Length > 0).ToArray();
            if (tokens.Length < 2)
            {
                return source;
            }

            var (one, other) = (tokens[random.Next(tokens.Length)], tokens[random.Next(tokens.Length)]);
            var text = new StringBuilder(source);
            switch (random.Next(5))
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
                default:
                    text.Length = one.SpanStart + random.Next(one.Span.Length + 1);
                    break;
            }

            source = text.ToString();
        }

        return source;
    }
}
