using System.Collections.Immutable;
using LogAnalyzers.Calls;

namespace LogAnalyzers.Rules;

/// <summary>A rule over one log call or log definition.</summary>
internal abstract class LogCallRule : Rule
{
    /// <summary>
    /// How many places of one template are worth a diagnostic each. Nobody writes more, and a generated one of a megabyte must not cost minutes.
    /// </summary>
    protected const int MaxPlaces = 100;

    /// <summary>
    /// Whether the rule looks at the template's text, so that it also checks each of the texts that a call chooses from or that stand elsewhere.
    /// </summary>
    public virtual bool ReadsEachText => false;

    /// <summary>
    /// Whether the rule's fix makes a template and its arguments agree, or leaves the call alone; those of all others need a call in which they do.
    /// </summary>
    public virtual bool FixesFlawedCalls => false;

    public override ImmutableArray<NoFix> NoFixes => FixesFlawedCalls ? base.NoFixes : ImmutableArray.Create(NoFix.Malformed, NoFix.Incomplete);

    public abstract void Check(LogCall call, RuleContext context);
}
