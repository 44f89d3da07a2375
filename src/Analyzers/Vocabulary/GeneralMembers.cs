using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Members that say nothing without what they belong to. Collected from the log calls of twenty repositories (jellyfin, Kavita, garnet,
/// EventStore, component-detection and others), whose authors put the owner before them.
/// </summary>
internal static class GeneralMembers
{
    private static readonly ImmutableHashSet<string> Words = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Id", "Name", "Key", "Count", "LongCount", "Length", "LongLength", "Value", "Number", "Goal", "Result", "Exists", "Type");

    private static readonly ImmutableHashSet<string> Places = ImmutableHashSet.Create(StringComparer.OrdinalIgnoreCase, "Path");

    /// <summary>Members that are another way to show what they belong to: <c>type.FullName</c> is the type.</summary>
    private static readonly ImmutableHashSet<string> Forms = ImmutableHashSet.Create(
        "FullName", "AssemblyQualifiedName", "AbsoluteUri", "AbsolutePath", "OriginalString", "Span", "Memory", "TotalSeconds", "TotalMilliseconds",
        "TotalMinutes", "TotalHours", "TotalDays", "Ticks");

    /// <summary>Owners that say no more than the member.</summary>
    private static readonly ImmutableHashSet<string> Holders = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Value", "Current", "Instance", "Default", "Result", "Data", "Item", "Items", "Metadata", "Info", "Key", "Options", "Settings", "Config",
        "Configuration", "Properties", "Args", "Self", "It", "Obj", "Object", "Context", "Ctx", "Entry", "Kvp", "Pair", "Dto", "Model");

    /// <summary>Whether the member needs its owner.</summary>
    public static bool Contains(string name) => Words.Contains(name);

    /// <summary>Whether the member needs its owner where the text beside the value does not say what it is.</summary>
    public static bool IsPlace(string name) => Places.Contains(name);

    /// <summary>Whether one of these members can stand for what it belongs to.</summary>
    public static bool IsIdentity(string name) => Contains(name) || IsPlace(name);

    /// <summary>Whether the member is only a form of its owner.</summary>
    public static bool IsForm(string name) => Forms.Contains(name);

    /// <summary>Owners that say nothing at all.</summary>
    private static readonly ImmutableHashSet<string> Fillers = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Kvp", "Kv", "Pair", "It", "Obj", "Object", "Self", "Args", "Ctx", "Tmp", "Temp");

    /// <summary>Last words that say in which form an owner is handed on: the <c>clientInfo</c> is the client's.</summary>
    private static readonly ImmutableHashSet<string> Wrappers = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Info", "Dto", "Entity");

    private static readonly ImmutableHashSet<string> HandedOver = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Args", "Arguments", "Params", "Parameters");

    private static readonly ImmutableHashSet<string> Carriers = ImmutableHashSet.Create(
        StringComparer.OrdinalIgnoreCase, "Message", "Msg", "Request", "Response", "Reply", "Command", "Notification", "Event");

    /// <summary>Whether a name is that of what is handed on, whose name is that of what it is about.</summary>
    public static bool IsCarrier(string name) => Carriers.Contains(name);

    /// <summary>Whether a name says nothing of the value whose member is shown: a letter, "kvp".</summary>
    public static bool IsFiller(string name) => name.Length < 2 || Fillers.Contains(name);

    /// <summary>Whether a name only says that something is held: the owner of it says more.</summary>
    public static bool IsHolder(string name) => Holders.Contains(name);

    /// <summary>Whether a name is that of what a call is given, which says of whom only where the text does not: <c>callParams</c>.</summary>
    public static bool IsHandedOver(string name) => NameWords.In(name) is { Count: > 1 } words && HandedOver.Contains(words[words.Count - 1]);

    /// <summary><c>clientInfo</c> to <c>client</c>; a name of one word stays.</summary>
    public static string WithoutWrapper(string name)
        => NameWords.In(name) is { Count: > 1 } words && Wrappers.Contains(words[words.Count - 1]) && words[words.Count - 2].Length > 2
            ? string.Join("_", words.Take(words.Count - 1)) : name;

    /// <summary>Whether the member counts what it belongs to.</summary>
    public static bool IsCount(string name) => name is "Count" or "Length" or "LongCount" or "LongLength";
}
