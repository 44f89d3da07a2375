using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>LOG7002: a record for each piece of data, as fast as a loop goes round.</summary>
internal sealed class RecordInTightLoop : LogCallRule
{
    private const int MaxShown = 40;

    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.RecordInTightLoop,
        "Record in each round of a tight loop",
        "Each round over '{0}' writes a record of level {1}, and nothing in the loop takes time: log once for all, or each one at Debug",
        Categories.Telemetry,
        DiagnosticSeverity.Info,
        "A loop that only computes goes round a million times a second. A record in each round floods the log, costs more than all the rest of the "
            + "loop, and nobody reads it; one record behind the loop says how many there were.",
        isEnabledByDefault: false);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override void Check(LogCall call, RuleContext context)
    {
        if (call is { Operation: not null, Level: >= LogLevel.Information and < LogLevel.None and var level,
                Method.Kind: LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Generated }
            && !context.IsInTests && new TightLoop(context).DataAround(call) is { } data)
        {
            var text = string.Join(" ", data.ToString().Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
            context.Report(
                this, call.Syntax.GetLocation(), text.Length > MaxShown ? text.Substring(0, MaxShown) + "…" : text,
                call.Api.Levels.NameOf(level) ?? level.ToString());
        }
    }
}
