using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Words in the names of what asks whether another side is there: <c>System.Net.NetworkInformation.Ping</c>, the health checks of ASP.NET Core,
/// heartbeats and keep-alives of clients and brokers. Each is one or more words, one behind the other; the health of a player or a tree is none.
/// </summary>
internal static class LivenessNames
{
    private static readonly ImmutableArray<string> Parts = ImmutableArray.CreateRange(
        new[]
        {
            "Ping", "Pinging", "Pong", "Heartbeat", "HeartBeat", "KeepAlive", "Keepalive", "IsAlive", "IsOnline", "IsReachable", "IsHealthy",
            "HealthCheck", "HealthChecks", "CheckHealth", "GetHealth", "HealthCommand", "HealthEndpoint", "HealthProbe", "HealthStatus", "Liveness",
            "Readiness",
        }.Select(Spelt));

    /// <summary>Whether a name has such words: <c>SendPingRequestAsync</c>, not <c>Shipping</c>.</summary>
    public static bool Is(string name) => Spelt(name) is var words && Parts.Any(p => words.IndexOf(p, StringComparison.Ordinal) >= 0);

    private static string Spelt(string name) => "." + string.Join(".", NameWords.In(name)) + ".";
}
