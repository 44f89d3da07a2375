using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules;

/// <summary>A rule over declarations of methods and local functions.</summary>
internal interface IMethodRule
{
    /// <summary>Whether a method of that name is of interest; asked before anything is bound.</summary>
    bool IsCandidate(string name);

    /// <param name="declaration">A <see cref="MethodDeclarationSyntax"/> or <see cref="LocalFunctionStatementSyntax"/>.</param>
    void Check(SyntaxNode declaration, IMethodSymbol method, RuleContext context);
}
