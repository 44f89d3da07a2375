using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Corpus;

/// <summary>All rules over the files of <c>tests/Corpus</c>.</summary>
public sealed class CorpusTests
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "Corpus");

    public static TheoryData<string> Valid => [.. Files("Valid")];

    public static TheoryData<string> Hostile => [.. Files("Hostile")];

    [Theory]
    [MemberData(nameof(Valid))]
    public void Valid_code_compiles_and_gets_no_diagnostic(string file)
    {
        var source = Read("Valid", file);
        Assert.StartsWith("// Guards against: ", source);
        var compilation = AnalyzerRun.Compile(source);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.Empty(AnalyzerRun.Analyze(compilation).Select(d => d.ToString()));
    }

    /// <summary>What rules that are off by default must be silent on.</summary>
    [Theory]
    [InlineData("Measurements.cs", "LOG7001")]
    [InlineData("Loops.cs", "LOG7002")]
    [InlineData("Loops.cs", "LOG3007")]
    [InlineData("CleanLines.cs", "LOG8003")]
    public void Valid_code_gets_no_diagnostic_of_rules_that_are_off(string file, string id)
    {
        var compilation = AnalyzerRun.Compile(Read("Valid", file));
        var options = compilation.Options.WithSpecificDiagnosticOptions([new(id, ReportDiagnostic.Warn)]);
        Assert.Empty(AnalyzerRun.Analyze(compilation.WithOptions(options)).Select(d => d.ToString()));
    }

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_code_breaks_nothing(string file) => AnalyzerRun.Analyze(AnalyzerRun.Compile(Read("Hostile", file)));

    /// <summary>Nor does the catalogue of what it says, which is off otherwise.</summary>
    [Theory]
    [MemberData(nameof(Valid))]
    [MemberData(nameof(Hostile))]
    public void Catalogue_breaks_at_nothing(string file)
    {
        var compilation = AnalyzerRun.Compile(Read(File.Exists(Path.Combine(Root, "Valid", file)) ? "Valid" : "Hostile", file));
        AnalyzerRun.Analyze(compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions([new("LOG9001", ReportDiagnostic.Info)])));
    }

    [Theory] // Every cut of a file is code that someone is typing.
    [MemberData(nameof(Hostile))]
    public void Neither_does_the_beginning_of_it(string file)
    {
        var source = Read("Hostile", file);
        for (var length = 40; length < source.Length; length += 397)
        {
            AnalyzerRun.Analyze(AnalyzerRun.Compile(source[..length]));
        }
    }

    [Fact]
    public void All_files_together_break_nothing()
        => AnalyzerRun.Analyze(AnalyzerRun.Compile([.. Files("Valid").Select(f => Read("Valid", f)), .. Files("Hostile").Select(f => Read("Hostile", f))]));

    private static string Read(string folder, string file) => File.ReadAllText(Path.Combine(Root, folder, file));

    private static string[] Files(string folder)
    {
        var files = Directory.GetFiles(Path.Combine(Root, folder), "*.cs").Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal).ToArray();
        return files.Length == 0 ? throw new InvalidOperationException("The corpus was not copied.") : files;
    }
}
