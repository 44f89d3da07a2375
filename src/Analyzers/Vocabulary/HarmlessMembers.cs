using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// Types and methods of the base class library that do no more than give a value, by simple name. From the reference documentation of .NET: what is
/// listed neither writes anything nor calls code of the user. Each list is read together with a namespace, by its user.
/// </summary>
internal static class HarmlessMembers
{
    /// <summary>
    /// Types of <c>System</c> whose methods give the same for the same arguments; the types that C# has keywords for and <c>DateTime</c> are known by
    /// their special types.
    /// </summary>
    public static readonly ImmutableHashSet<string> CalculatingTypes = ImmutableHashSet.Create(
        "Math", "MathF", "TimeSpan", "Guid", "DateTimeOffset", "DateOnly", "TimeOnly");

    /// <summary>Methods of those types that do not: they draw a number, or write into what they are given.</summary>
    public static readonly ImmutableHashSet<string> NoCalculations = ImmutableHashSet.Create("NewGuid", "CopyTo", "TryFormat");

    /// <summary>Methods of <c>System.IO.Path</c> that make a file or draw a number; the others put text together or ask the system.</summary>
    public static readonly ImmutableHashSet<string> NoPathReads = ImmutableHashSet.Create("GetTempFileName", "GetRandomFileName");

    /// <summary>Types below <c>System</c>, at any depth, whose methods are quickly done and change nothing that a log could be about.</summary>
    public static readonly ImmutableHashSet<string> SmallTypes = CalculatingTypes.Union(
        [
            "DateTime", "Path", "Stopwatch", "Environment", "Index", "Range", "Nullable", "ActivityTraceId", "ActivitySpanId", "RuntimeHelpers",
            "Volatile", "Convert", "BitConverter", "TimeProvider", "Thread", "GC"
        ]);

    /// <summary>Methods of <c>string</c> that give a string at the cost of a short copy, where others put long text together.</summary>
    public static readonly ImmutableHashSet<string> SmallTextMethods = ImmutableHashSet.Create(
        "Trim", "TrimStart", "TrimEnd", "Substring", "ToUpper", "ToLower", "ToUpperInvariant", "ToLowerInvariant", "Insert", "Remove");

    /// <summary>Methods that are quickly done whatever type has them, by the conventions of .NET and of loggers.</summary>
    public static readonly ImmutableHashSet<string> SmallMethods = ImmutableHashSet.Create(
        "GetType", "GetHashCode", "Equals", "ReferenceEquals", "HasFlag", "AsSpan", "AsMemory", "GetValueOrDefault", "ConfigureAwait", "IsEnabled",
        "GetBaseException");
}
