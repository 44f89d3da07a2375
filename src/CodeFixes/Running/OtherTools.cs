using System.Collections.Immutable;
using LogAnalyzers.Rules;

namespace LogAnalyzers.CodeFixes.Running;

/// <summary>
/// Rules of other analyzers that say what ours say and have no fix of their own, or none that is safe: the SDK's (CA), SonarAnalyzer's (S),
/// Meziantou.Analyzer's (MA) and SerilogAnalyzer's. The same fixes answer them.
/// </summary>
internal static class OtherTools
{
    private static readonly (string Own, string Other)[] Twins =
    [
        (RuleIds.ConsoleOutput, "S106"),
        (RuleIds.TraceOutput, "S6670"),
        (RuleIds.InlineTemplate, "CA2254"),
        (RuleIds.InlineTemplate, "S2629"),
        (RuleIds.InlineTemplate, "Serilog004"),
        (RuleIds.RuntimeTemplate, "CA2254"),
        (RuleIds.RuntimeTemplate, "S2629"),
        (RuleIds.RuntimeTemplate, "Serilog004"),
        (RuleIds.ArgumentCount, "CA2017"),
        (RuleIds.ArgumentCount, "Serilog003"),
        (RuleIds.MalformedTemplate, "CA2023"),
        (RuleIds.MalformedTemplate, "Serilog002"),
        (RuleIds.DuplicatePlaceholder, "S6677"),
        (RuleIds.DuplicatePlaceholder, "Serilog005"),
        (RuleIds.PositionalPlaceholder, "CA2253"),
        (RuleIds.PlaceholderCasing, "CA1727"),
        (RuleIds.PlaceholderCasing, "S6678"),
        (RuleIds.PlaceholderCasing, "Serilog006"),
        (RuleIds.SwappedPlaceholders, "S6673"),
        (RuleIds.TypeNameArgument, "Serilog007"),
        (RuleIds.EagerMessage, "S2629"),
        (RuleIds.DroppedException, "S6667"),
        (RuleIds.ExceptionAsArgument, "S6668"),
        (RuleIds.ExceptionAsArgument, "Serilog001"),
        (RuleIds.ExpensiveArgument, "CA1873"),
        (RuleIds.WrongCategory, "S3416"),
        (RuleIds.WrongCategory, "S6672"),
        (RuleIds.WrongCategory, "MA0180"),
        (RuleIds.WrongCategory, "Serilog008"),
    ];

    /// <summary>The IDs and those of their twins.</summary>
    public static ImmutableArray<string> With(IEnumerable<string> own)
        => own.Concat(Twins.Where(t => own.Contains(t.Own)).Select(t => t.Other)).Distinct().ToImmutableArray();

    /// <summary>Our rules that say what a rule says; of one of ours, itself.</summary>
    public static IEnumerable<string> OwnOf(string id) => Twins.Where(t => t.Other == id).Select(t => t.Own).DefaultIfEmpty(id);

    /// <summary>Whether a diagnostic is of that rule of ours, or of a twin.</summary>
    public static bool Means(string id, string own) => id == own || Twins.Any(t => t.Other == id && t.Own == own);

    /// <summary>Whether another analyzer reports under that ID.</summary>
    public static bool IsOther(string id) => Twins.Any(t => t.Other == id);
}
