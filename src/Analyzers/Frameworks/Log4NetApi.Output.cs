using System.Collections.Immutable;

namespace LogAnalyzers.Frameworks;

/// <content>Which of its appenders write lines of text.</content>
internal sealed partial class Log4NetApi
{
    private sealed class Log4NetTextOutput : TextOutputSigns
    {
        public override ImmutableArray<string> Lines { get; } = ImmutableArray.Create("FileAppender", "ConsoleAppender", "BasicConfigurator");

        public override ImmutableArray<string> LinesInFile { get; } = ImmutableArray.Create("FileAppender", "ConsoleAppender");
    }
}
