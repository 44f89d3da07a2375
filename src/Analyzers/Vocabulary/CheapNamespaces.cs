namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Namespaces of .NET whose methods work on what is in memory: collections, queries, texts and numbers. Not those that read or write files, the
/// network, databases or the console, or that wait.
/// </summary>
internal static class CheapNamespaces
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "System", "System.Collections", "System.Collections.Generic", "System.Collections.Concurrent", "System.Collections.Immutable",
        "System.Collections.ObjectModel", "System.Collections.Specialized", "System.Collections.Frozen", "System.Linq", "System.Text",
        "System.Text.RegularExpressions", "System.Globalization", "System.Numerics", "System.Xml.Linq", "System.Text.Json.Nodes",
        "System.Runtime.CompilerServices", "System.Runtime.InteropServices", "System.Reflection", "System.Security.Claims",
    };

    private static readonly HashSet<string> Waiting = new(StringComparer.Ordinal) { "Console", "GC", "Activator", "AppDomain", "Lazy" };

    /// <summary>Types elsewhere that only compute.</summary>
    private static readonly HashSet<string> Computing = new(StringComparer.Ordinal)
    {
        "System.IO.Path", "System.Threading.Interlocked", "System.Threading.Volatile", "System.Diagnostics.Stopwatch", "System.Net.IPAddress",
        "System.Net.IPEndPoint", "System.Diagnostics.Debug",
    };

    /// <summary>Whether calling a method of that type neither waits nor leaves memory.</summary>
    public static bool Contain(string @namespace, string type)
        => (Names.Contains(@namespace) && !Waiting.Contains(type)) || Computing.Contains(@namespace + "." + type);
}
