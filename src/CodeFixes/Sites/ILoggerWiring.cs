namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>Gives loggers to code that has none.</summary>
internal interface ILoggerWiring
{
    /// <summary>The ways to do so, the best first: the first that finds a logger is taken.</summary>
    IReadOnlyList<ILoggerSource> Sources { get; }
}
