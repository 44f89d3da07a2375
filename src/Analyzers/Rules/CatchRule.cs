using LogAnalyzers.Calls;

namespace LogAnalyzers.Rules;

/// <summary>A rule over a catch clause and what becomes of its exception.</summary>
internal abstract class CatchRule : Rule
{
    public abstract void Check(CaughtException caught, RuleContext context);
}
