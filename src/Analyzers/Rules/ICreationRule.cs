using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules;

/// <summary>A rule that looks at objects that code makes.</summary>
internal interface ICreationRule
{
    /// <summary>Whether what that constructor makes is of interest; asked for every object of a project.</summary>
    bool IsCandidate(IMethodSymbol constructor);

    void Check(IObjectCreationOperation creation, RuleContext context);
}
