using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.OtherTools;

/// <summary>The analyzers of the SDK, of SonarAnalyzer and of Meziantou.Analyzer.</summary>
internal static class OtherAnalyzers
{
    private static readonly Lazy<ImmutableArray<DiagnosticAnalyzer>> All = new(() =>
        [.. typeof(OtherAnalyzers).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "OtherTools").Value!.Split(';')
            .SelectMany(Load)]);

    /// <summary>Those that report one of some IDs.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> For(params string[] ids)
        => [.. All.Value.Where(a => a.SupportedDiagnostics.Any(d => ids.Contains(d.Id)))];

    private static IEnumerable<DiagnosticAnalyzer> Load(string path)
    {
        var assembly = Assembly.LoadFrom(path);
        Type?[] types;
        try
        {
            types = assembly.GetTypes();
        }
        catch (ReflectionTypeLoadException exception)
        {
            types = exception.Types;
        }

        return types.Where(t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(DiagnosticAnalyzer))
            && t.GetConstructor(Type.EmptyTypes) is not null)
            .Select(t => (DiagnosticAnalyzer)Activator.CreateInstance(t!)!);
    }
}
