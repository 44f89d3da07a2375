using LogAnalyzers.Calls;

namespace LogAnalyzers.Rules;

/// <summary>A rule over one log call or log definition.</summary>
internal abstract class LogCallRule : Rule
{
    public abstract void Check(LogCall call, RuleContext context);
}

/// <summary>A rule over one print to the console.</summary>
internal abstract class PrintRule : Rule
{
    public abstract void Check(PrintCall print, RuleContext context);
}
