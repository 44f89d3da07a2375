using System.Collections.Immutable;

namespace LogAnalyzers.Vocabulary;

/// <summary>
/// The methods that give records properties by key, as they are named in the frameworks' own documentation; for those who count by spelling what is
/// not bound.
/// </summary>
internal static class PropertyMethodWords
{
    /// <summary>A key and its value.</summary>
    public static readonly ImmutableHashSet<string> OfOne
        = ImmutableHashSet.Create("ForContext", "PushProperty", "WithProperty", "PushScopeProperty", "Property", "SetScoped");

    /// <summary>A dictionary or list of them.</summary>
    public static readonly ImmutableHashSet<string> OfSeveral
        = ImmutableHashSet.Create("BeginScope", "PushProperties", "PushScopeProperties", "WithProperties", "Properties");
}
