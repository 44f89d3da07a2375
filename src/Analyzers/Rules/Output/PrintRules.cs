using System.Collections.Immutable;
using LogAnalyzers.Prints;

namespace LogAnalyzers.Rules.Output;

/// <summary>The rules over prints, in ID order, and the one answer to whether any of them reports a print.</summary>
internal static class PrintRules
{
    public static readonly ImmutableArray<PrintRule> All
        = ImmutableArray.Create<PrintRule>(new ConsoleOutput(), new TraceOutput(), new LogFile(), new DebugOutput());

    /// <summary>Whether one of the rules reports the print, whatever its severity.</summary>
    public static bool Report(PrintCall print, RuleContext context) => All.Any(rule => rule.Reports(print, context));
}
