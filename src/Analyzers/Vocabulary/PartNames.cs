namespace LogAnalyzers.Vocabulary;

/// <summary>
/// How types are named that log for another one on purpose: parts that several classes share, makers of the type, adapters. Collected from Orleans,
/// MassTransit, DbUp and ASP.NET Core, which all give such types the logger of the whole.
/// </summary>
internal static class PartNames
{
    private static readonly string[] Parts =
    [
        "Shared", "Common", "Base", "Factory", "Builder", "Impl", "Implementation", "Internal", "Helper", "Helpers", "Core", "Context", "State",
    ];

    private static readonly string[] Makers = ["Factory", "Builder", "Provider"];

    private static readonly string[] Adapters = ["Adapter", "Adaptor", "Bridge", "Wrapper", "Decorator", "Proxy"];

    private static readonly string[] Logs = ["Log", "Logger", "Logging", "Trace", "Tracer", "Tracing"];

    /// <summary>Whether the one name says that its type is a part of the other: <c>ConnectionShared</c> of <c>Connection</c>.</summary>
    public static bool IsPartOf(string name, string whole)
        => name.StartsWith(whole, StringComparison.Ordinal) && Parts.Contains(name.Substring(whole.Length));

    /// <summary>Whether the word only says which part of a whole a type is.</summary>
    public static bool IsPart(string word) => Parts.Contains(word);

    /// <summary>Whether objects of that type make others.</summary>
    public static bool IsMaker(string name) => Makers.Any(m => name.EndsWith(m, StringComparison.Ordinal));

    /// <summary>Whether a type stands between others, which the category may name.</summary>
    public static bool IsAdapter(string name) => Adapters.Any(a => name.EndsWith(a, StringComparison.Ordinal));

    /// <summary>
    /// Whether a type of that name takes records: <c>IUpgradeLog</c>, <c>DbCommandLogger</c>; <c>Dialog</c> and <c>Catalog</c> do not.
    /// </summary>
    public static bool IsLog(string name) => Logs.Any(l => name.EndsWith(l, StringComparison.Ordinal));
}
