using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>What was found out about a whole solution.</summary>
internal static class SolutionFacts
{
    /// <summary>As long as the snapshot: any edit makes another, the fixes of one light bulb share it.</summary>
    public static readonly FactTable<Solution> OfSolution = new();
}
