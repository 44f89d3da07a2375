using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.UnitTests.Verification;

/// <summary>The source generators that complete <c>[LoggerMessage]</c> methods, from the packages that bring them.</summary>
internal static class Generators
{
    private static readonly Loader s_loader = new();

    /// <summary>That of Microsoft.Extensions.Logging.Abstractions.</summary>
    public static AnalyzerReference Own { get; } = Reference("LoggingGenerator");

    /// <summary>That of Microsoft.Extensions.Telemetry.Abstractions, which takes the first one's place.</summary>
    public static AnalyzerReference Extended { get; } = Reference("ExtendedLoggingGenerator");

    /// <summary>The assembly with the attributes that show the extended one.</summary>
    public static string ExtendedAssembly { get; } = PathOf("ExtendedLoggingAssembly");

    private static AnalyzerFileReference Reference(string key) => new(PathOf(key), s_loader);

    private static string PathOf(string key)
        => typeof(Generators).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == key).Value!;

    private sealed class Loader : IAnalyzerAssemblyLoader
    {
        public void AddDependencyLocation(string fullPath)
        {
        }

        public Assembly LoadFromPath(string fullPath) => AssemblyLoadContext.Default.LoadFromAssemblyPath(fullPath);
    }
}
