using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules;

/// <summary>A rule that looks at properties that code sets.</summary>
internal interface IAssignmentRule
{
    /// <summary>Whether that property is of interest; asked for every assignment to one.</summary>
    bool IsCandidate(IPropertySymbol property);

    void Check(ISimpleAssignmentOperation assignment, RuleContext context);
}
