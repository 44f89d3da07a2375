using System.Collections.Immutable;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>What becomes of a file sink without bounds.</summary>
/// <param name="Setting">The setting that is wrong; null for one that is missing.</param>
/// <param name="Message">What happens at run time and why; no full stop at the end.</param>
internal sealed record SinkFault(string? Setting, string Message)
{
    /// <summary>How code mends it, in the framework's own words; empty where only the owner of the log knows.</summary>
    public ImmutableArray<SinkRemedy> Remedies { get; init; } = ImmutableArray<SinkRemedy>.Empty;
}

/// <summary>One setting that a sink without bounds is to have.</summary>
/// <param name="Name">The parameter or property.</param>
/// <param name="Value">In C#.</param>
/// <param name="IsDefault">Whether it has the value where it is not given.</param>
internal readonly record struct SinkRemedy(string Name, string Value, bool IsDefault = false);
