namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How the names of members begin that end what another one has begun, such as a line on the console: .NET's own pairs (<c>Start</c> and <c>Stop</c>,
/// <c>OnStarted</c> and <c>OnCompleted</c>), and what is said in the end: that it was done, or that it failed.
/// </summary>
internal static class ClosingNames
{
    private static readonly string[] Beginnings =
    [
        "Dispose", "End", "Stop", "Finish", "Close", "Complete", "Exit", "Leave", "Done", "Succe", "Fail", "Ok",
        "OnEnd", "OnStop", "OnFinish", "OnClose", "OnComplete", "OnExit", "OnDone", "Commit", "Pop", "Tear", "After", "Result",
        "Report"
    ];

    public static bool Is(string member) => Beginnings.Any(b => member.StartsWith(b, StringComparison.Ordinal));
}
