using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>The first thing in a configuration file that cannot be read as it stands.</summary>
/// <param name="Message">What is wrong, to be shown to a user; no full stop at the end.</param>
/// <param name="Span">Where; empty at the end of a text that stops too early.</param>
internal sealed record ConfigError(string Message, TextSpan Span)
{
    /// <summary>Whether only we read no further, so that the text may be valid.</summary>
    public bool IsLimit { get; init; }
}
