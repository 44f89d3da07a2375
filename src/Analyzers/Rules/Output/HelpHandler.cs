using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Delegates that are registered for a help or version switch, in a table of one's own or with a command-line library.</summary>
internal static class HelpHandler
{
    /// <summary>Whether the child is a handler that the parent registers.</summary>
    public static bool Is(SyntaxNode parent, SyntaxNode child, HelpCondition conditions, RuleContext context)
    {
        switch (parent)
        {
            // { "h|help", "Shows help", _ => … }
            case InitializerExpressionSyntax { Parent: InitializerExpressionSyntax, Expressions: [var key, ..] } when IsFunction(child):
                return IsKey(key, conditions);
            // ["--help"] = () => …
            case AssignmentExpressionSyntax { Left: ImplicitElementAccessSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } assignment
                when IsFunction(child) && child == assignment.Right:
                return IsKey(key, conditions);
            case AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: var key }] } } assignment
                when IsFunction(child) && child == assignment.Right:
                return IsKey(key, conditions);
            case ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } } when IsFunction(child):
                return IsHandlerOf(call, conditions, context);
            default:
                return false;
        }
    }

    private static bool IsFunction(SyntaxNode node) => node is AnonymousFunctionExpressionSyntax or MemberAccessExpressionSyntax or SimpleNameSyntax;

    private static bool IsHandlerOf(InvocationExpressionSyntax call, HelpCondition conditions, RuleContext context)
    {
        var name = call.LastOrCalledName();
        if (name is "Add" or "On" or "AddCommand" or "Command" or "Option" && call.ArgumentList.Arguments[0].Expression is var key
            && IsKey(key, conditions))
        {
            return true;
        }

        var receiver = call.Expression is MemberAccessExpressionSyntax access ? access.Expression.LastOrCalledName() : "";
        return (HelpWords.IsMember(name) || HelpWords.IsSwitch(receiver))
            && CommandLineLibraries.Owns(context.Model.GetSymbolInfo(call, context.CancellationToken).Symbol?.ContainingType);
    }

    private static bool IsKey(ExpressionSyntax key, HelpCondition conditions)
        => ((key is LiteralExpressionSyntax { Token.Value: string text } ? HelpSwitch.ClassifyPrototype(text) : conditions.OfOperand(key))
            & HelpTest.Help) != 0;
}
