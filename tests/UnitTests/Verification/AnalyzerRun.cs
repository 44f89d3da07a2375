using System.Collections.Immutable;
using LogAnalyzers.Hosts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>Runs all analyzers over any code, on a thread with a stack as small as a compiler's; one that overflows ends the test run.</summary>
internal static class AnalyzerRun
{
    private const int StackSize = 1024 * 1024;

    public static CSharpCompilation Compile(params string[] sources)
    {
        var trees = sources.Append(Verify.GlobalUsings).Select((s, i) => CSharpSyntaxTree.ParseText(s, Verify.Latest, path: $"File{i}.cs")).ToArray();
        var isProgram = trees.Any(t => t.GetCompilationUnitRoot().Members.OfType<GlobalStatementSyntax>().Any());
        var options = new CSharpCompilationOptions(
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable);
        return CSharpCompilation.Create("Test", trees, References.WithAllFrameworks, options);
    }

    /// <summary>Our diagnostics.</summary>
    /// <exception cref="Exception">An analyzer threw.</exception>
    public static ImmutableArray<Diagnostic> Analyze(Compilation compilation, params (string Key, string Value)[] options)
    {
        ImmutableArray<Diagnostic> found = [];
        Exception? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    var settings = new CompilationWithAnalyzersOptions(
                        new AnalyzerOptions([], new Options(options.ToDictionary(o => o.Key, o => o.Value))),
                        onAnalyzerException: (e, _, _) => failure ??= e,
                        concurrentAnalysis: false,
                        logAnalyzerExecutionTime: false);
                    found = new CompilationWithAnalyzers(compilation, Analyzers, settings).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
                }
                catch (Exception exception)
                {
                    failure ??= exception;
                }
            },
            StackSize);
        thread.Start();
        thread.Join();
        return failure is null ? found : throw new InvalidOperationException("An analyzer threw: " + failure, failure);
    }

    /// <summary>Every analyzer that the package ships.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = AllAnalyzers.Create();

    /// <summary>The same, and what suppresses, by what the compiler looks for.</summary>
    public static ImmutableArray<Type> Exported { get; } =
        [.. typeof(LogAnalyzer).Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(t))];

    private sealed class Options(Dictionary<string, string> values) : AnalyzerConfigOptionsProvider
    {
        private readonly Values _values = new(values);

        public override AnalyzerConfigOptions GlobalOptions => _values;

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => _values;

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _values;
    }

    private sealed class Values(Dictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            => values.TryGetValue(key, out value);
    }
}
