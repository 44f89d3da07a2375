using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Diagnostics;

namespace LogAnalyzers.Hosts;

/// <summary>Every analyzer of the package that reports.</summary>
internal static class AllAnalyzers
{
    /// <summary>New instances, as a compiler makes them.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Create()
        => ImmutableArray.Create<DiagnosticAnalyzer>(new LogAnalyzer(), new LoggerMessageAnalyzer());
}
