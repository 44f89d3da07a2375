using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>Whether code runs only where something holds that is known at run time, such as the environment.</summary>
internal static class RunTimeChoice
{
    /// <summary>Whether a condition, a choice or a catch stands between a node and its member, lambdas on the way included.</summary>
    public static bool IsAround(SyntaxNode node)
    {
        var part = node;
        foreach (var parent in node.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax or GlobalStatementSyntax))
        {
            if (parent switch
            {
                IfStatementSyntax branch => part != branch.Condition,
                ConditionalExpressionSyntax choice => part != choice.Condition,
                WhileStatementSyntax loop => part != loop.Condition,
                SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax => true,
                _ => false,
            })
            {
                return true;
            }

            part = parent;
        }

        return false;
    }
}
