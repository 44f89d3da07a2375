using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Events;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Contract;

/// <summary>
/// LOG9003: an event that the project's contract does not have. Told at the call, as somebody types, where no line of the contract can be an older
/// form of it; else only all of the code shows whether it is new, and <see cref="ChangedEvent"/> tells at its end.
/// </summary>
internal sealed class UnlistedEvent : LogCallRule, IPropertyKeyRule
{
    /// <summary>In a diagnostic's properties: the line that the fix adds.</summary>
    public const string LineKey = "logAnalyzersEvent";

    /// <summary>In a diagnostic's properties: the line whose place it takes.</summary>
    public const string ReplacedKey = "logAnalyzersReplacedEvent";

    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.UnlistedEvent,
        "Event is not in the contract",
        "{0} is not in the contract of the project ({1}): nobody will be told when it changes or goes",
        Categories.Contract,
        DiagnosticSeverity.Info,
        "The contract of a project says which events others may rely on, in LogEvents.Shipped.txt and LogEvents.Unshipped.txt beside the project "
            + "file; without these files the rule has nothing to say.");

    private static readonly DiagnosticDescriptor s_atEnd = Descriptors.AtEnd(Rule);

    public override DiagnosticDescriptor Descriptor => Rule;

    /// <summary>An event is what it is, whatever is wrong with its call.</summary>
    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<NoFix> NoFixes => ImmutableArray.Create(NoFix.NoUnshippedFile, NoFix.UnshippedInMerge);

    public override MigrationStep Step => MigrationStep.Taste;

    public override void Check(LogCall call, RuleContext context)
    {
        if (EventContract.Of(context.Options) is { IsKnown: true } contract)
        {
            Check(EventReader.Of(call, context.Options, context.CancellationToken), contract, context);
        }
    }

    public void Check(PropertyKeys keys, RuleContext context)
    {
        if (EventContract.Of(context.Options) is { IsKnown: true } contract && EventReader.Of(keys) is { } given)
        {
            Check([given], contract, context);
        }
    }

    /// <summary>The finding of what only the end shows.</summary>
    public static Diagnostic AtEnd(
        EventContract contract, ContractLine line, ContractLine? replaced, Location place, CancellationToken cancellationToken)
        => Diagnostic.Create(
            WhyNot(contract)?.In(s_atEnd) ?? s_atEnd, place,
            Fingerprint.Properties(Rule.Id, place, cancellationToken).AddRange(ForFix(line, replaced)), EventChange.NameOf(line),
            FilesOf(contract));

    private void Check(IEnumerable<LogEvent> events, EventContract contract, RuleContext context)
    {
        foreach (var (line, place) in events.SelectMany(e => ContractLine.Of(e).Select(l => (Line: l, e.Place))))
        {
            if (!contract.Has(line) && !contract.MayHaveOlderFormOf(line))
            {
                context.Report(
                    this, WhyNot(contract), place, ForFix(line, null), EventChange.NameOf(line), FilesOf(contract));
            }
        }
    }

    private static ImmutableDictionary<string, string?> ForFix(ContractLine line, ContractLine? replaced)
    {
        var properties = ImmutableDictionary<string, string?>.Empty.Add(LineKey, line.Text);
        return replaced is null ? properties : properties.Add(ReplacedKey, replaced.Text);
    }

    private static NoFix? WhyNot(EventContract contract)
        => !contract.HasUnshipped ? NoFix.NoUnshippedFile : contract.IsUnshippedInMerge ? NoFix.UnshippedInMerge : null;

    private static string FilesOf(EventContract contract) => string.Join(", ", contract.Files.Select(f => Path.GetFileName(f.Text.Path)).Distinct());
}
