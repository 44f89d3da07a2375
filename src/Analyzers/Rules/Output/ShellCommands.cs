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
/// answer whoever has typed them, on whichever stream; so do the cases of a <c>switch</c> over a line that a service reads.
/// </summary>
internal sealed class ShellCommands
{
    /// <summary>Yes and no are no commands.</summary>
    private const int MostAnswers = 3;

    private static readonly string[] Reading = ["ReadLine"];

    private readonly HashSet<SyntaxNode> _commands = [];

    private readonly HashSet<SyntaxNode> _cases = [];

    private ShellCommands(SyntaxNode root)
    {
        Add(root.DescendantNodes().OfType<MethodDeclarationSyntax>().Where(IsCommand), _commands);
        if (SpeltWords.AreIn(root.SyntaxTree, Reading, CancellationToken.None))
        {
            Add(root.DescendantNodes().OfType<SwitchStatementSyntax>().Where(IsOfLine).SelectMany(static s => s.Sections), _cases);
        }
    }

    private static void Add(IEnumerable<SyntaxNode> commands, HashSet<SyntaxNode> all)
    {
        var found = new Stack<SyntaxNode>(commands);
        while (found.Count > 0)
        {
            var command = found.Pop();
            if (ProgramKind.Serves(command) || !all.Add(command) || command.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
            {
                continue;
            }

            // What it calls in its own type speaks for it.
            foreach (var name in CommandNames.CalledBy(command))
            {
                foreach (var callee in type.Members.OfType<MethodDeclarationSyntax>().Where(m => m.Identifier.ValueText == name))
                {
                    found.Push(callee);
                }
            }
        }
    }

    /// <summary>Whether a <c>switch</c> chooses by a line of the console, that of a variable or its own, among several.</summary>
    private static bool IsOfLine(SwitchStatementSyntax choice)
        => choice.Sections.Count > MostAnswers && (ReadsLine(choice.Expression) || (choice.Expression is IdentifierNameSyntax chosen
            && choice.Ancestors().OfType<BlockSyntax>().SelectMany(static b => b.Statements).OfType<LocalDeclarationStatementSyntax>()
                .SelectMany(static s => s.Declaration.Variables)
                .Any(v => v.Identifier.ValueText == chosen.Identifier.ValueText && v.Initializer?.Value is { } line && ReadsLine(line))));

    private static bool ReadsLine(ExpressionSyntax line)
        => line.DescendantNodesAndSelf().Any(static n => n is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "ReadLine" or "ReadLineAsync", Expression: var receiver,
        }
        && receiver.LastOrCalledName() is "Console" or "In");

    /// <summary>
    /// Whether a print stands in such a command, or in a method of its type that it calls; not where an exception is caught, which is more than an
    /// answer.
    /// </summary>
    public static bool Contain(PrintCall print, RuleContext context)
    {
        var shell = HostFacts.OfTree.Of(
            context.Model.SyntaxTree, static (t, token) => new ShellCommands(t.GetRoot(token)), context.CancellationToken);
        var compilation = context.Model.Compilation;
        return ProjectKind.IsExecutable(compilation.Options)
            && ((IsIn(shell._commands) && Shell.Of(compilation, context.CancellationToken).Reads)

                // What a program is about that does nothing but answer is what it does: a menu starts its work.
                || (IsIn(shell._cases) && !ProgramKind.IsCalled(compilation)));

        bool IsIn(HashSet<SyntaxNode> commands) => commands.Count > 0
            && print.Syntax.Ancestors().FirstOrDefault(n => n is CatchClauseSyntax || commands.Contains(n)) is { } first and not CatchClauseSyntax;
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
