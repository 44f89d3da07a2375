using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>
/// <c>ToString()</c> is called while a record is written that has the object among its values: log4net drops what is logged meanwhile, console
/// formatters mix it up.
/// </summary>
internal static class Rendering
{
    /// <summary>Whether code stands in a member that frameworks call to show a value.</summary>
    public static bool Contains(SyntaxNode node)
        => node.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) is MethodDeclarationSyntax
        {
            Identifier.ValueText: "ToString" or "TryFormat", ParameterList.Parameters: var parameters
        } method
            && (method.Modifiers.Any(m => m.ValueText == "override") || method.ExplicitInterfaceSpecifier is not null || parameters.Count >= 2);
}
