using LogAnalyzers.Prints;

namespace LogAnalyzers.Rules;

/// <summary>A rule that looks at what prints show, be it right to print or not.</summary>
internal interface IPrintReader
{
    void Check(PrintCall print, RuleContext context);
}
