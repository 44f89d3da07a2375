using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Programs without any logging framework that people call, talk to, and read the output of: they take options of their own or ask questions, or
/// their texts are translated. Prints there may well be a log, but only who writes the program knows. One that does its work without either is a
/// batch job, whose prints are the only log that it has.
/// </summary>
internal static class ToolProgram
{
    private const int Fewest = 2;

    /// <summary>What every program may have, and what only says how much is printed.</summary>
    private static readonly HashSet<string> Common = new(
        ["--help", "--version", "--verbose", "--quiet", "--debug", "--urls"], StringComparer.Ordinal);

    /// <summary>What the message of the first print says of the others.</summary>
    public const string Others = "; so do the others of this file, which are told once a logging framework is referenced";

    public static bool Contains(PrintCall print, RuleContext context)
        => (SampleProjects.AreTools(context.BuildProperty)
                || (ProgramKind.IsCalled(context.Model.Compilation)
                    && (IsTranslated(print) || TalksToPeople(context.Model.Compilation, context.CancellationToken))));

    /// <summary>Whether a print is the first of its file that a condition holds for.</summary>
    public static bool IsFirst(PrintCall print, RuleContext context, Func<PrintCall, bool> isMeant)
        => !CodeNodes.Of(context.Model.SyntaxTree, context.CancellationToken).OfType<InvocationExpressionSyntax>()
            .TakeWhile(c => c.SpanStart < print.Syntax.SpanStart)
            .Where(static c => c.LastOrCalledName() is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync")
            .Any(c => context.Frameworks.Prints.Find(
                    context.Model.GetOperation(c, context.CancellationToken), context.Model, context.CancellationToken) is { } other
                && isMeant(other) && (SampleProjects.Contain(context.BuildProperty) || Contains(other, context)));

    /// <summary>A text of the program's resources: it is there in the languages of those who read it.</summary>
    private static bool IsTranslated(PrintCall print)
        => print.Values.Any(static v => v.DescendantsAndSelf().Any(static o => o is IPropertyReferenceOperation
        {
            Property: { IsStatic: true, Type.SpecialType: SpecialType.System_String, ContainingType: var type },
        }
        && type.GetMembers("ResourceManager").Any(static m => m is IPropertySymbol { IsStatic: true })));

    /// <summary>By spelling, found once for each file: two options or more, or two questions.</summary>
    private static bool TalksToPeople(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, t) =>
            {
                var files = c.SyntaxTrees.Select(tree => HostFacts.OfTree.Of(tree, static (r, u) => new Talk(r, u), t)).ToList();
                return new Answer(
                    files.SelectMany(static f => f.Options).Distinct(StringComparer.Ordinal).Count() >= Fewest
                        || files.Sum(static f => f.Reads) >= Fewest);
            },
            cancellationToken).IsYes;

    private sealed record Answer(bool IsYes);

    private sealed class Talk
    {
        public Talk(SyntaxTree tree, CancellationToken cancellationToken)
        {
            if (!SpeltWords.AreIn(tree, ["\"--", "ReadLine"], cancellationToken))
            {
                return;
            }

            foreach (var node in tree.GetRoot(cancellationToken).DescendantNodes())
            {
                if (node is LiteralExpressionSyntax { Token.Value: string text } && IsOption(text))
                {
                    Options.Add(text);
                }
                else if (node is InvocationExpressionSyntax
                    {
                        Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ReadLine", Expression: var asked },
                    }
                    && asked.LastNameText() is "Console")
                {
                    Reads++;
                }
            }
        }

        public List<string> Options { get; } = [];

        public int Reads { get; }

        private static bool IsOption(string text)
            => text.Length > 3 && text.StartsWith("--", StringComparison.Ordinal) && char.IsLetter(text[2])
                && text.Skip(2).All(static c => char.IsLetterOrDigit(c) || c is '-' or '=') && !Common.Contains(text);
    }
}
