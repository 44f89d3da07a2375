using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.SetUp;

/// <summary>A place of code that sets logging up, and does something else than its author would want.</summary>
/// <param name="Place">What is wrong.</param>
/// <param name="Message">What happens at run time; no full stop at the end.</param>
internal sealed record SetUpFault(Location Place, string Message)
{
    /// <summary>The changes that mend it; empty where there are none.</summary>
    public ImmutableArray<TextChange> Remedy { get; init; } = ImmutableArray<TextChange>.Empty;
}
