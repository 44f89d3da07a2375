using System.Collections.Immutable;

namespace LogAnalyzers.Frameworks;

/// <content>Which of its providers, and of the hosts that bring them along, write lines of text.</content>
internal sealed partial class MelApi
{
    private sealed class MelTextOutput : TextOutputSigns
    {
        public override ImmutableArray<string> Lines { get; } = ImmutableArray.Create(
            "AddConsole", "AddSimpleConsole", "AddSystemdConsole", "AddFile(");

        public override ImmutableArray<string> LinesOfHosts { get; } = ImmutableArray.Create(
            "WebApplication.Create", "Host.CreateDefaultBuilder", "Host.CreateApplicationBuilder");

        public override string LinesTakenAway => "ClearProviders";

        public override ImmutableArray<string> Apart { get; } = ImmutableArray.Create("JsonConsole", "AddConsoleFormatter", "AddSeq");
    }
}
