using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Loggers;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Loggers;

/// <summary>LOG5004: a global logger where the type has one of its own.</summary>
internal sealed class GlobalLogger : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.GlobalLogger,
        "Global logger is used beside an injected one",
        "'{0}' is the whole program's logger, '{1}' the type's own: the record loses the type's category, and tests don't see it",
        Categories.Logger,
        DiagnosticSeverity.Info,
        "A type that was given a logger should log with it. A global one has another category, other properties, and can't be replaced in a test.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.Malformed, NoFix.Incomplete);

    public override void Check(LogCall call, RuleContext context)
    {
        if (GlobalLoggers.ReceiverOf(call, context.Frameworks, context.Model, context.CancellationToken) is { } receiver
            && InjectedLogger.Find(receiver, call.Api, context.Model, context.CancellationToken) is { } own)
        {
            context.Report(this, receiver.GetLocation(), receiver.ToString(), own.Name);
        }
    }
}
