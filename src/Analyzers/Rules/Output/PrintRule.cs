using LogAnalyzers.Prints;

namespace LogAnalyzers.Rules.Output;

/// <summary>A rule over output that goes past the log.</summary>
internal abstract class PrintRule : Rule
{
    /// <summary>Whether the print is of this rule's kind and stands where a log record belongs.</summary>
    public abstract bool Reports(PrintCall print, RuleContext context);

    public virtual void Check(PrintCall print, RuleContext context)
    {
        if (Reports(print, context))
        {
            context.Report(this, PrintReasons.Of(print, context), print.Syntax.GetLocation(), print.Display, PrintAdvice.Of(print, context));
        }
    }
}
