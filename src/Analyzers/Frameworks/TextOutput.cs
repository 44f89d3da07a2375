using LogAnalyzers.Options;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// How the sinks that a compilation's records go to show them; kept with the compilation by whoever knows its solution.
/// </summary>
/// <param name="IsBare">Whether all of them show text as it stands, or as JSON; false where one quotes it, or where nothing is known.</param>
/// <param name="HidesExceptions">Whether one of them writes text without the record's exception: what the text says of it must stay.</param>
internal sealed record TextOutput(bool IsBare, bool HidesExceptions)
{
    /// <summary>Whether fixes write the format by which a framework shows text without quotes.</summary>
    public static readonly Option<string> Literal = new(
        "log_analyzers.literal_text", "auto",
        "Whether fixes write `:l` in the placeholders of texts under Serilog, which would be quoted without: `always`, `never`, or `auto` for "
            + "where a sink of the solution shows it, or none is known.",
        static (string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value)
            => (value = text.ToLowerInvariant()) is "auto" or "always" or "never");
}
