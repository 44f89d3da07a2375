using LogAnalyzers.Prints;

namespace LogAnalyzers.Rules;

/// <summary>A rule over output that goes past the log.</summary>
internal abstract class PrintRule : Rule
{
    /// <summary>Whether the print is of this rule's kind and stands where a log record belongs.</summary>
    public abstract bool Reports(PrintCall print, RuleContext context);

    public void Check(PrintCall print, RuleContext context)
    {
        if (Reports(print, context))
        {
            var advice = context.Frameworks.Apis.IsEmpty
                ? "; no logging framework is referenced: add the package Microsoft.Extensions.Logging.Abstractions to write to an ILogger"
                : "; write to a logger";
            context.Report(this, print.Syntax.GetLocation(), print.Display, advice);
        }
    }
}
