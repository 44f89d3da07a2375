using System.Collections.Immutable;

namespace LogAnalyzers.Rules;

/// <summary>
/// Rules of other analyzers that say what ours say: the SDK's (CA), SonarAnalyzer's (S), Meziantou.Analyzer's (MA), SerilogAnalyzer's, and the
/// inspections of ReSharper's plugin for structured logging. Our fixes answer the first, and who has switched one of them off at a place has decided
/// there.
/// </summary>
internal static class RuleTwins
{
    /// <summary>A rule of ours and one of another analyzer; either may have several.</summary>
    public static readonly ImmutableArray<(string Own, string Other)> All = ImmutableArray.Create(new (string Own, string Other)[]
    {
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
        (RuleIds.UngeneratedMessage, "CA1848"),
    });

    /// <summary>What the fixes do not answer: what ReSharper is told by comments, and rules that ours have no fix for or answer otherwise.</summary>
    private static readonly ImmutableArray<(string Own, string Other)> Inspections = ImmutableArray.Create(new (string Own, string Other)[]
    {
        (RuleIds.InlineTemplate, "TemplateIsNotCompileTimeConstantProblem"),
        (RuleIds.RuntimeTemplate, "TemplateIsNotCompileTimeConstantProblem"),
        (RuleIds.DuplicatePlaceholder, "TemplateDuplicatePropertyProblem"),
        (RuleIds.PositionalPlaceholder, "PositionalPropertyUsedProblem"),
        (RuleIds.PlaceholderCasing, "InconsistentLogPropertyNaming"),
        (RuleIds.ExceptionAsArgument, "ExceptionPassedAsTemplateArgumentProblem"),
        (RuleIds.TypeNameArgument, "AnonymousObjectDestructuringProblem"),
        (RuleIds.TypeNameArgument, "ComplexObjectDestructuringProblem"),
        (RuleIds.ForgeableText, "S5145"),
        (RuleIds.WrongCategory, "ContextualLoggerProblem"),
        (RuleIds.LoggedAndRethrown, "S2139"),
        (RuleIds.ManyRecords, "S6664"),
        (RuleIds.SwallowedException, "S2486"),
    });

    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> Others = All.Concat(Inspections)
        .GroupBy(static t => t.Own, static t => t.Other, StringComparer.Ordinal)
        .ToImmutableDictionary(static g => g.Key, static g => g.ToImmutableHashSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    /// <summary>The IDs of the others that say what one of ours does; empty where none does.</summary>
    public static ImmutableHashSet<string> Of(string own) => Others.TryGetValue(own, out var others) ? others : ImmutableHashSet<string>.Empty;
}
