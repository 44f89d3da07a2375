using System.Collections.Immutable;

namespace LogAnalyzers.Frameworks.FileSinks;

/// <summary>The registry: who reads file sinks from files.</summary>
internal static class FileSinkReaders
{
    public static readonly ImmutableArray<FileSinkReader> All = ImmutableArray.Create<FileSinkReader>(
        new SerilogFileReader(),
        new SerilogKeyFileReader(),
        new NLogFileReader(),
        new Log4NetFileReader());
}
