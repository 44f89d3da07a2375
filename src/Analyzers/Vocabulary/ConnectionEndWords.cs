namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How records say that the other side has gone: "Connection {Connection} terminated", "client disconnected". From the records of servers (Kestrel's
/// and Orleans' connections, mail and game servers); it happens every day.
/// </summary>
internal static class ConnectionEndWords
{
    private static readonly Phrases s_said = new(
        @"\b(?:connection|socket|session|client|peer|websocket|channel)s?\b[^.;]{0,60}?"
            + @"\b(?:terminated|closed|ended|lost|disconnected|dropped|reset|aborted|gone|went away|hung up)\b|\bdisconnect(?:ed|ing)\b");

    /// <summary>Whether a text says so.</summary>
    public static bool AreIn(string text) => s_said.AreIn(text);
}
