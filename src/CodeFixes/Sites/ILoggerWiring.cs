namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>Gives loggers to code that has none.</summary>
internal interface ILoggerWiring
{
    /// <summary>The ways to do so, the best first: the first that finds a logger is taken.</summary>
    IReadOnlyList<ILoggerSource> Sources { get; }

    /// <summary>Whether the record is said by the logger where its text was said, and not where it was not.</summary>
    bool Speaks(LoggerPlace place, LoggerInScope logger, WantedRecord record, CancellationToken cancellationToken);

    /// <summary>What one run, over all documents of a project, has found out or promised; made by the first who asks.</summary>
    TFact Fact<TFact>(Func<TFact> make)
        where TFact : class;
}
