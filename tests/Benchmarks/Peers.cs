using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Benchmarks;

/// <summary>The analyzers of other packages that look at logging, and no other of theirs.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Rules">Their rules on logging and on console output, each a warning.</param>
internal sealed record Peer(string Name, ImmutableArray<DiagnosticAnalyzer> Analyzers, ImmutableArray<string> Rules)
{
    /// <summary>Rules on log calls, loggers, and prints.</summary>
    public static Peer Sonar { get; } = Load(
        nameof(Sonar), "S106", "S2139", "S2629", "S3416", "S6664", "S6667", "S6668", "S6669", "S6670", "S6672", "S6673", "S6674", "S6675", "S6677",
        "S6678");

    /// <summary>Its rules on parameters' types do nothing without a file that lists them.</summary>
    public static Peer Meziantou { get; }
        = Load(nameof(Meziantou), "MA0124", "MA0135", "MA0139", "MA0153", "MA0180") with { Options = new([new ParameterTypes()]) };

    /// <summary>The rules of the .NET SDK.</summary>
    public static Peer Sdk { get; } = Load(nameof(Sdk), "CA1727", "CA1848", "CA1873", "CA2017", "CA2023", "CA2253", "CA2254");

    /// <summary>With the files that the rules read.</summary>
    public AnalyzerOptions Options { get; init; } = new([]);

    /// <summary>The compilation with these rules on.</summary>
    public Compilation Enable(Compilation compilation)
        => compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(Rules.Select(r => KeyValuePair.Create(
            r, ReportDiagnostic.Warn))));

    private static Peer Load(string name, params string[] rules)
    {
        var path = typeof(Peer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == name).Value!;
        var all = Types(Assembly.LoadFrom(path))
            .Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(DiagnosticAnalyzer)) && t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t)!).ToArray();
        var wanted = all.Where(a => a.SupportedDiagnostics.Any(d => rules.Contains(d.Id))).ToImmutableArray();
        var missing = rules.Except(wanted.SelectMany(a => a.SupportedDiagnostics).Select(d => d.Id)).ToArray();
        return missing.Length == 0
            ? new(name, wanted, [.. rules])
            : throw new InvalidOperationException(name + " has no " + string.Join(", ", missing));
    }

    private static IEnumerable<Type> Types(Assembly assembly)
    {
        try
        {
            return assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            return exception.Types.OfType<Type>();
        }
    }

    private sealed class ParameterTypes : AdditionalText
    {
        public override string Path => "LoggerParameterTypes.txt";

        public override SourceText GetText(CancellationToken cancellationToken = default)
            => SourceText.From("OrderId;System.Int32\nName;System.String\nElapsed;System.Int32\n");
    }
}
