using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Names of what costs work that is felt. The methods of LINQ and of Entity Framework that run a query, the verbs of serializers, of hashes and of
/// clients, the types of .NET that ask the disk, the network or the system.
/// </summary>
internal static class HeavyNames
{
    private static readonly ImmutableHashSet<string> Materializing = ImmutableHashSet.Create(
        "ToList", "ToArray", "ToDictionary", "ToHashSet", "ToLookup", "ToImmutableArray", "ToImmutableList", "ToImmutableDictionary",
        "ToImmutableHashSet", "ToFrozenSet", "ToFrozenDictionary", "Aggregate", "AsList");

    private static readonly ImmutableHashSet<string> Verbs = ImmutableHashSet.Create(
        "Serialize", "Deserialize", "Dump", "Describe", "Render", "Inspect", "Stringify", "Prettify", "Pretty", "Export", "Hash", "Encrypt",
        "Decrypt", "Compress", "Decompress", "Query", "Fetch", "Download", "Search", "Scan", "Disassemble", "Decompile", "Hexdump");

    private static readonly ImmutableHashSet<string> Outside = ImmutableHashSet.Create("File", "Directory", "Dns", "Process", "NetworkInterface");

    /// <summary>Whether a method of that name runs a query and keeps all that it gives.</summary>
    public static bool IsMaterializing(string method) => Materializing.Contains(method);

    /// <summary>Whether a method's name says that it goes through data: <c>SerializeOrder</c>, <c>ToJson</c>, <c>ComputeHash</c>.</summary>
    public static bool IsHeavy(string method)
        => NameWords.In(method).ToArray() is [var first, ..] words
            && (Verbs.Contains(first) || (first == "To" && words is [_, "Json" or "Xml" or "Yaml" or "Html" or "Csv", ..])
                || words is ["Compute", "Hash", ..] || words is ["Read", "All" or "To", ..]);

    /// <summary>Whether the methods of a type of that name ask the disk, the network or the system.</summary>
    public static bool IsOutside(string type) => Outside.Contains(type);
}
