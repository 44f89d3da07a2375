using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>LOG7003: a record of the audit trail that lacks what auditors look for.</summary>
internal sealed class IncompleteAuditEvent : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.IncompleteAuditEvent,
        "Audit event is incomplete",
        "The audit event lacks {0}: who looks for what somebody did will not find it",
        Categories.Telemetry,
        DiagnosticSeverity.Warning,
        "An audit trail is asked who did what. A record without a constant text, a number of its own, the one who acted and what was done, or one "
            + "that a higher level hides, answers nothing.");

    public static readonly Option<NamePatterns> Loggers = new(
        "log_analyzers.audit.loggers", "*Audit*",
        "What writes the audit trail: names of loggers' variables, categories or types, and of methods; `*` for any text, without regard to case.",
        NamePatterns.TryParseSome);

    public static readonly Option<NamePatterns> ActorKeys = new(
        "log_analyzers.audit.actor_keys", AuditKeys.Actor,
        "Keys that say who acted, of which each audit event needs one; `*` for any text, without regard to case, `_`, `.` and `-`. "
            + "Set but empty asks for none.",
        NamePatterns.TryParse);

    public static readonly Option<NamePatterns> ActionKeys = new(
        "log_analyzers.audit.action_keys", AuditKeys.Action,
        "Keys that say what was done, of which each audit event needs one; as `log_analyzers.audit.actor_keys`.",
        NamePatterns.TryParse);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override ImmutableArray<IOption> Options { get; } = ImmutableArray.Create<IOption>(Loggers, ActorKeys, ActionKeys);

    public override void Check(LogCall call, RuleContext context)
    {
        if (!IsRecord(call) || !call.Api.Templates.HasNamedHoles || IsForwarded(call, context)
            || !new AuditTrail(context.Get(Loggers), context.CancellationToken).Has(call))
        {
            return;
        }

        if (Missing(call, context).ToArray() is { Length: > 0 } missing)
        {
            context.Report(this, call.Syntax.GetLocation(), Listed(missing));
        }
    }

    private static bool IsRecord(LogCall call)
        => call.Operation is null ? !call.Method.OpensScope
            : call.Method.Kind is LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Generated;

    /// <summary>A helper that hands on the text it is given: its callers are looked at.</summary>
    private static bool IsForwarded(LogCall call, RuleContext context)
        => call.TemplateOperation is IParameterReferenceOperation && call.Source(context.CancellationToken) is { Origin: TemplateOrigin.Fixed };

    private static IEnumerable<string> Missing(LogCall call, RuleContext context)
    {
        var generated = call is { Method.Kind: LogMethodKind.Generated, Operation: IInvocationOperation { TargetMethod: var method } }
            ? LoggerMessages.TextOf(call.Api.DefinitionAttribute(method)) : null;
        if (call.TemplateText is null && generated is null
            && !(call.Source(context.CancellationToken) is { Origin: TemplateOrigin.Fixed or TemplateOrigin.Constant }))
        {
            yield return "a constant template";
        }

        if (call.Api.ParameterTypes.EventId is not null && !HasNumber(call))
        {
            yield return "an EventId that is not 0";
        }

        if (call.Level < LogLevel.Information)
        {
            yield return $"a level of {call.Api.Levels.NameOf(LogLevel.Information)} or higher";
        }

        var keys = AuditEventKeys.Of(call, generated, context);
        if (!keys.Have(context.Get(ActorKeys)))
        {
            yield return "a placeholder for who acted";
        }

        if (!keys.Have(context.Get(ActionKeys)))
        {
            yield return "a placeholder for what was done";
        }
    }

    /// <summary>A number that run time gives is one; a helper gives its records their own.</summary>
    private static bool HasNumber(LogCall call)
        => call.Method.FixedEventId is { } number ? number != 0
            : IsHelper(call)
                || (call.Operation is IInvocationOperation invocation && invocation.ArgumentFor(call.Method.EventId) is not null
                    && (call.EventId is { } passed ? passed != 0 : call.HasEventId));

    private static bool IsHelper(LogCall call)
        => call is { Method: { EventId: < 0, Kind: not LogMethodKind.Generated }, Operation: IInvocationOperation { TargetMethod: var method } }
            && !AuditTrail.IsOfFramework(method, call.Api);

    private static string Listed(string[] parts)
        => parts.Length == 1 ? parts[0] : string.Join(", ", parts.Take(parts.Length - 1)) + " and " + parts[parts.Length - 1];
}
