using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>The only tables of the fixes that outlive a run, beside those of <see cref="HostFacts"/>.</summary>
internal static class SolutionFacts
{
    /// <summary>As long as the snapshot: any edit makes another, the fixes of one light bulb share it.</summary>
    public static readonly FactTable<Solution> OfSolution = new();

    /// <summary>As long as the workspace: what was found in the last snapshot, for the next one to take over what has not changed.</summary>
    public static readonly FactTable<Workspace> OfWorkspace = new();

    /// <summary>As long as the text: what was found by words in a file, whatever solutions it is in.</summary>
    public static readonly FactTable<SourceText> OfText = new();
}
