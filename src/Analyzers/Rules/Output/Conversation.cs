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
    private const int MostReads = 2;

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
                    return Asks(node, context) || IsInteractive(context);
                case AnonymousFunctionExpressionSyntax:
                    return false;
            }
        }

        return false;
    }

    /// <summary>Whether the whole program asks its way through: it has a method that asks what it is given, and calls it again and again.</summary>
    private static bool IsInteractive(RuleContext context)
        => ProgramKind.IsCalled(context.Model.Compilation)
            && HostFacts.OfCompilation.Of(
                context.Model.Compilation,
                static (c, t) =>
                {
                    var asking = new HashSet<string>(
                        c.SyntaxTrees.SelectMany(tree => HostFacts.OfTree.Of(tree, static (r, u) => new Questions(r, u), t).Asking),
                        StringComparer.Ordinal);
                    return new Program(asking.Count > 0 && c.SyntaxTrees.SelectMany(tree => CodeNodes.Of(tree, t))
                        .OfType<InvocationExpressionSyntax>().Where(i => asking.Contains(i.LastOrCalledName())).Skip(Questions.Enough - 1).Any());
                },
                context.CancellationToken).IsInteractive;

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
                .Skip(MostReads).Any();
    }

    /// <summary>The methods of a file that ask what they are given; nothing is bound for it.</summary>
    private sealed class Questions
    {
        public const int Enough = 3;

        private static readonly string[] Prefixes = ["Read", "Ask", "Prompt", "Confirm", "Question", "Choose", "Select", "Get"];
        private static readonly string[] Reading = ["ReadLine", "ReadKey"];

        public Questions(SyntaxTree tree, CancellationToken cancellationToken)
        {
            if (SpeltWords.AreIn(tree, Reading, cancellationToken))
            {
                Asking.AddRange(CodeNodes.Of(tree, cancellationToken).OfType<MethodDeclarationSyntax>()
                    .Where(m => m.ParameterList.Parameters.Count > 0 && IsName(m.Identifier.ValueText) && ReadsConsole(m)
                        && Prints(m, m.ParameterList.Parameters[0].Identifier.ValueText))
                    .Select(m => m.Identifier.ValueText));
            }
        }

        public List<string> Asking { get; } = [];

        private static bool IsName(string name) => Prefixes.Any(p => name.StartsWith(p, StringComparison.Ordinal));

        private static bool ReadsConsole(SyntaxNode method) => method.DescendantNodes().Any(static n => n is MemberAccessExpressionSyntax
            { Name.Identifier.ValueText: "ReadLine" or "ReadKey", Expression: IdentifierNameSyntax { Identifier.ValueText: "Console" } });

        private static bool Prints(SyntaxNode method, string prompt) => method.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(c => c.LastOrCalledName() is "Write" or "WriteLine"
                && c.ArgumentList.DescendantNodes().Any(n => n is IdentifierNameSyntax name && name.Identifier.ValueText == prompt));
    }

    private sealed record Program(bool IsInteractive);

    private sealed class Loops : ConcurrentDictionary<SyntaxNode, bool>;
}
