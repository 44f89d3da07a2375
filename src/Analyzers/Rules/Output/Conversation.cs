using System.Collections.Concurrent;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// A conversation at the console: a program's loop that reads what somebody types and answers, a function that asks one thing after the other.
/// What it prints is said to whoever sits there.
/// </summary>
internal static class Conversation
{
    private const int Questions = 3;

    public static bool Contains(PrintCall print, RuleContext context)
    {
        foreach (var node in print.Syntax.Ancestors())
        {
            switch (node)
            {
                case WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax
                    when ProjectKind.IsExecutable(context.Model.Compilation.Options) && Reads((StatementSyntax)node, context):
                    return true;
                case MemberDeclarationSyntax or LocalFunctionStatementSyntax:
                    return Asks(node, context);
                case AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    private static bool Reads(StatementSyntax loop, RuleContext context)
    {
        var known = HostFacts.OfModel.Of(context.Model, static _ => new Loops());
        return known.TryGetValue(loop, out var reads) ? reads : known[loop] = ConsoleReads.In(loop, context);
    }

    /// <summary>Whether a function reads a line again and again; among top-level statements each stands alone.</summary>
    private static bool Asks(SyntaxNode function, RuleContext context)
    {
        var known = HostFacts.OfModel.Of(context.Model, static _ => new Loops());
        return known.TryGetValue(function, out var asks) ? asks
            : known[function] = function.DescendantNodes().OfType<IdentifierNameSyntax>()
                .Where(static n => n.Identifier.ValueText is "ReadLine" or "ReadKey"
                    && n.Parent is MemberAccessExpressionSyntax { Expression: var receiver } && receiver.LastOrCalledName() is "Console" or "In")
                .Skip(Questions - 1).Any();
    }

    private sealed class Loops : ConcurrentDictionary<SyntaxNode, bool>;
}
