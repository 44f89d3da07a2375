namespace LogAnalyzers.Frameworks;

/// <summary>
/// Whether all sinks that a compilation's records go to show text as it stands, or as JSON; kept with the compilation by whoever knows its solution.
/// </summary>
/// <param name="IsBare">False where one quotes it, or where nothing is known.</param>
internal sealed record TextOutput(bool IsBare);
