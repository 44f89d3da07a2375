using System.Collections.Immutable;
using LogAnalyzers.Rules;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>Rules of other analyzers that say what ours say and have no fix of their own, or none that is safe. The same fixes answer them.</summary>
internal static class OtherTools
{
    /// <summary>The IDs and those of their twins.</summary>
    public static ImmutableArray<string> With(IEnumerable<string> own)
        => own.Concat(RuleTwins.All.Where(t => own.Contains(t.Own)).Select(t => t.Other)).Distinct().ToImmutableArray();

    /// <summary>Our rules that say what a rule says; of one of ours, itself.</summary>
    public static IEnumerable<string> OwnOf(string id) => RuleTwins.All.Where(t => t.Other == id).Select(t => t.Own).DefaultIfEmpty(id);

    /// <summary>Whether a diagnostic is of that rule of ours, or of a twin.</summary>
    public static bool Means(string id, string own) => id == own || RuleTwins.All.Any(t => t.Other == id && t.Own == own);

    /// <summary>Whether another analyzer reports under that ID.</summary>
    public static bool IsOther(string id) => RuleTwins.All.Any(t => t.Other == id);
}
