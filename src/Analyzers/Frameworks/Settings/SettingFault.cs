using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>A place of a configuration file that does something else than it seems to say.</summary>
/// <param name="Span">The key or the value that is wrong.</param>
/// <param name="Message">What happens at run time, and what was meant; no full stop at the end.</param>
internal sealed record SettingFault(TextSpan Span, string Message)
{
    /// <summary>
    /// The path of a key that no framework reads: the program itself may, where its code has the path as a text. Null for what is wrong whoever
    /// reads it.
    /// </summary>
    public string? UnreadPath { get; init; }
}
