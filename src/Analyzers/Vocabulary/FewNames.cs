namespace LogAnalyzers.Vocabulary;

/// <summary>
/// What programs have few of, so that a record for each floods nothing: what a host lists at start in ASP.NET Core, Orleans, jellyfin and others, its
/// addresses, plugins, devices and drives; and what one request or one person has few of.
/// </summary>
internal static class FewNames
{
    private static readonly HashSet<string> Words = new(StringComparer.OrdinalIgnoreCase)
    {
        "addresses", "urls", "endpoints", "ports", "plugins", "modules", "extensions", "providers", "devices", "drives", "disks", "interfaces",
        "adapters", "assemblies", "servers", "hosts", "nodes", "features", "settings", "options", "arguments", "args", "migrations", "languages",
        "cultures", "tenants", "brokers", "topics", "queues", "claims", "roles", "permissions", "scopes", "headers", "cookies", "tags",
    };

    /// <summary>Whether a name has such a word.</summary>
    public static bool AreIn(string name) => NameWords.In(name).Any(Words.Contains);
}
