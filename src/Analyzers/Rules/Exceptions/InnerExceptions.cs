using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>
/// Code that goes from an exception to the one inside of it, in a loop or by calling itself: the inner ones are in its records, and each of them with
/// its exception would have all that are further in once more.
/// </summary>
internal static class InnerExceptions
{
    /// <summary>Whether a record of that exception stands in such code.</summary>
    public static bool AreWalked(SyntaxNode record, ExceptionMention mention)
    {
        var name = mention.Exception switch
        {
            ILocalReferenceOperation local => local.Local.Name,
            IParameterReferenceOperation parameter => parameter.Parameter.Name,
            _ => null,
        };
        foreach (var node in record.Ancestors())
        {
            switch (node)
            {
                case ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax when node.DescendantNodes().Any(n => IsStep(n, node)):
                    return true;
                case LocalFunctionStatementSyntax function:
                    return CallsItself(function, function.Identifier.ValueText);
                case MethodDeclarationSyntax method:
                    return CallsItself(method, method.Identifier.ValueText);
                case MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;

        // "e = e.InnerException", or "e = inner" behind "e.InnerException is { } inner".
        bool IsStep(SyntaxNode node, SyntaxNode loop) => node is AssignmentExpressionSyntax { Left: IdentifierNameSyntax set, Right: var next }
            && set.Identifier.ValueText == name
            && (IsInner(next) || (next is IdentifierNameSyntax held && loop.DescendantNodes().Any(
                n => n is SingleVariableDesignationSyntax found && found.Identifier.ValueText == held.Identifier.ValueText
                    && found.FirstAncestorOrSelf<IsPatternExpressionSyntax>() is { Expression: var tested } && IsInner(tested))));

        bool CallsItself(SyntaxNode function, string called) => function.DescendantNodes().Any(
            n => n is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText == called
                && call.ArgumentList.Arguments.Any(a => IsInner(a.Expression)));

        bool IsInner(ExpressionSyntax value) => value.DescendantNodesAndSelf().Any(n => n is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "InnerException", Expression: var held,
            }
            && held.LastName()?.Identifier.ValueText == name);
    }
}
