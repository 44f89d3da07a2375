using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules;

/// <summary>A rule that looks at attributes of the assembly.</summary>
internal interface IAttributeRule
{
    /// <summary>Whether an attribute of that name, as it is written and without its ending, is of interest.</summary>
    bool IsCandidate(string name);

    void Check(AttributeSyntax attribute, RuleContext context);
}
