using LogAnalyzers.Options;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Whether all sinks that a compilation's records go to show text as it stands, or as JSON; kept with the compilation by whoever knows its solution.
/// </summary>
/// <param name="IsBare">False where one quotes it, or where nothing is known.</param>
internal sealed record TextOutput(bool IsBare)
{
    /// <summary>Whether fixes write the format by which a framework shows text without quotes.</summary>
    public static readonly Option<string> Literal = new(
        "log_analyzers.literal_text", "auto",
        "Whether fixes write `:l` in the placeholders of texts under Serilog, which would be quoted without: `always`, `never`, or `auto` for "
            + "where a sink of the solution shows it, or none is known.",
        static (string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            => (value = text.ToLowerInvariant()) is "auto" or "always" or "never");
}
