using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Commands of a shell that a program has of its own, be it a server: a loop reads lines from the console, and methods that are marked as commands
/// answer whoever has typed them, on whichever stream.
/// </summary>
internal sealed class ShellCommands
{
    private readonly HashSet<SyntaxNode> _methods = [];

    private ShellCommands(SyntaxNode root)
    {
        var found = new Stack<MethodDeclarationSyntax>(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsCommand));
        while (found.Count > 0)
        {
            var method = found.Pop();
            if (ProgramKind.Serves(method) || !_methods.Add(method) || method.Parent is not TypeDeclarationSyntax type)
            {
                continue;
            }

            // What it calls in its own type speaks for it.
            foreach (var name in CommandNames.CalledBy(method))
            {
                foreach (var callee in type.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.ValueText == name))
                {
                    found.Push(callee);
                }
            }
        }
    }

    /// <summary>
    /// Whether a print stands in such a command, or in a method of its type that it calls; not where an exception is caught, which is more than an
    /// answer.
    /// </summary>
    public static bool Contain(PrintCall print, RuleContext context)
    {
        var methods = HostFacts.OfTree.Of(
            context.Model.SyntaxTree, static (t, token) => new ShellCommands(t.GetRoot(token)), context.CancellationToken)._methods;
        return methods.Count > 0
            && print.Syntax.Ancestors().FirstOrDefault(n => n is CatchClauseSyntax || methods.Contains(n)) is MethodDeclarationSyntax
            && ProjectKind.IsExecutable(context.Model.Compilation.Options) && Shell.Of(context.Model.Compilation, context.CancellationToken).Reads;
    }

    /// <summary>Whether an attribute says that it is a command: <c>[CommandHandler("fix")]</c>, <c>[ConsoleCommand("list plugins")]</c>.</summary>
    private static bool IsCommand(MethodDeclarationSyntax method)
        => method.AttributeLists.Any(static l => l.Attributes.Any(static a
            => a.Name.LastNameText() is { } name && NameWords.In(name).Any(static w => w == "Command")));

    /// <summary>Whether a program reads one line after the other from the console.</summary>
    private sealed record Shell(bool Reads)
    {
        public static Shell Of(Compilation compilation, CancellationToken cancellationToken)
            => HostFacts.OfCompilation.Of(
                compilation,
                static (c, t) => new Shell(c.SyntaxTrees.Any(
                    tree => HostFacts.OfTree.Of(tree, static (r, u) => new Shell(ReadsInLoop(r.GetRoot(u))), t).Reads)),
                cancellationToken);

        private static bool ReadsInLoop(SyntaxNode root) => root.DescendantNodes().Any(static n => n is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "ReadLine" or "ReadLineAsync", Expression: var receiver,
            }
            && receiver.LastOrCalledName() is "Console" or "In"
            && n.Ancestors().TakeWhile(static a => a is not MemberDeclarationSyntax).Any(
                static a => a is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax));
    }
}
