using System.Collections.Immutable;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>What is found in the configuration files of a project, by the shipped analyzer.</summary>
internal sealed class FileRun
{
    /// <summary>A program that references every framework, what reads their sections, and some sinks.</summary>
    public static FileRun Program { get; } = new();

    public IReadOnlyList<MetadataReference> References { get; init; } = Verification.References.WithSettings;

    /// <summary>The code of the project.</summary>
    public string Source { get; init; } = "class Program { static void Main() { } }";

    /// <summary>Whether files that are read only once are told of (LOG6002): most in tests are as short as can be.</summary>
    public bool TellsOfReload { get; init; }

    public OutputKind Kind { get; init; } = OutputKind.ConsoleApplication;

    /// <summary>Properties and options, for each file by its name, or for all where the name is empty.</summary>
    public IReadOnlyDictionary<string, (string Key, string Value)> Options { get; init; } = new Dictionary<string, (string, string)>();

    /// <summary>What is found in files, in the order of files and places.</summary>
    public ImmutableArray<FileFinding> Find(params (string Name, string Text)[] files)
    {
        var compilation = CSharpCompilation.Create(
            "App", [CSharpSyntaxTree.ParseText(Source)], References, new CSharpCompilationOptions(Kind));
        var texts = files.Select(f => new MemoryText("/p/" + f.Name, f.Text)).ToArray();
        Exception? failure = null;
        var settings = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([.. texts], new OptionsOf(Options)),
            onAnalyzerException: (e, _, _) => failure ??= e,
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        var found = new CompilationWithAnalyzers(compilation, AnalyzerRun.Analyzers, settings).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();
        return failure is not null
            ? throw new InvalidOperationException("An analyzer threw: " + failure, failure)
            : [.. found.Where(d => d.Location.Kind == LocationKind.ExternalFile && (TellsOfReload || d.Id != RuleIds.ConfigurationReadOnce))
                .Select(Finding).OrderBy(f => f.Name, StringComparer.Ordinal)
                .ThenBy(f => f.Start)];

        FileFinding Finding(Diagnostic diagnostic)
        {
            var place = diagnostic.Location.GetLineSpan();
            var name = Path.GetFileName(place.Path);
            var text = files.First(f => f.Name == name).Text;
            var span = diagnostic.Location.SourceSpan;
            return new(name, diagnostic.Id, text.Substring(span.Start, span.Length), diagnostic.GetMessage(), span.Start);
        }
    }

    private sealed class MemoryText(string path, string text) : AdditionalText
    {
        private readonly SourceText _text = SourceText.From(text);

        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }

    private sealed class OptionsOf(IReadOnlyDictionary<string, (string Key, string Value)> options) : AnalyzerConfigOptionsProvider
    {
        public override AnalyzerConfigOptions GlobalOptions => Of("");

        public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => Of("");

        public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => Of(Path.GetFileName(textFile.Path));

        private Values Of(string name) => new(options.TryGetValue(name, out var option) ? option : default);
    }

    private sealed class Values((string Key, string Value) option) : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            => (value = key == option.Key ? option.Value : null) is not null;
    }
}

/// <summary>One finding in a configuration file.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Marked">The text that is underlined.</param>
internal sealed record FileFinding(string Name, string Id, string Marked, string Message, int Start);
