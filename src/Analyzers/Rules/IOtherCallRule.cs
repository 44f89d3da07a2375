using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules;

/// <summary>A rule that looks at calls which are neither log calls nor prints.</summary>
internal interface IOtherCallRule
{
    /// <summary>Whether a call of that method is of interest; asked for every call of a project.</summary>
    bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree);

    void Check(IInvocationOperation invocation, RuleContext context);
}
