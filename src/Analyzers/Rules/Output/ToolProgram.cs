using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Programs without any logging framework that people call and read the output of: they take options of their own, or their texts are translated.
/// Prints there may well be a log, but only who writes the program knows. One that does its work without either is a batch job, whose prints are the
/// only log that it has.
/// </summary>
internal static class ToolProgram
{
    private const int Fewest = 2;

    /// <summary>What every program may have, and what only says how much is printed.</summary>
    private static readonly HashSet<string> Common = new(
        ["--help", "--version", "--verbose", "--quiet", "--debug", "--urls"], StringComparer.Ordinal);

    public static bool Contains(PrintCall print, RuleContext context)
        => SampleProjects.AreTools(context.BuildProperty)
            || (ProgramKind.IsCalled(context.Model.Compilation)
                && (IsTranslated(print) || TakesOptions(context.Model.Compilation, context.CancellationToken)));

    /// <summary>A text of the program's resources: it is there in the languages of those who read it.</summary>
    private static bool IsTranslated(PrintCall print)
        => print.Values.Any(static v => v.DescendantsAndSelf().Any(static o => o is IPropertyReferenceOperation
        {
            Property: { IsStatic: true, Type.SpecialType: SpecialType.System_String, ContainingType: var type },
        }
        && type.GetMembers("ResourceManager").Any(static m => m is IPropertySymbol { IsStatic: true })));

    /// <summary>By spelling, found once for each file.</summary>
    private static bool TakesOptions(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(
            compilation,
            static (c, t) =>
            {
                var options = c.SyntaxTrees.SelectMany(tree => HostFacts.OfTree.Of(tree, static (r, u) => new FileOptions(r, u), t).All);
                return new Answer(options.Distinct(StringComparer.Ordinal).Skip(Fewest - 1).Any());
            },
            cancellationToken).IsYes;

    private sealed record Answer(bool IsYes);

    private sealed class FileOptions
    {
        public FileOptions(SyntaxTree tree, CancellationToken cancellationToken)
        {
            if (SpeltWords.AreIn(tree, ["\"--"], cancellationToken))
            {
                All.AddRange(tree.GetRoot(cancellationToken).DescendantNodes().OfType<LiteralExpressionSyntax>().Where(IsAskedFor)
                    .Select(static l => l.Token.Value).OfType<string>().Where(IsOption));
            }
        }

        public List<string> All { get; } = [];

        /// <summary>Whether a text is looked for, or declared as an option; what is handed to another program is that one's.</summary>
        private static bool IsAskedFor(LiteralExpressionSyntax literal) => literal.Parent switch
        {
            CaseSwitchLabelSyntax or ConstantPatternSyntax or AttributeArgumentSyntax => true,
            BinaryExpressionSyntax compared => compared.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression,
            EqualsValueClauseSyntax { Parent.Parent.Parent: FieldDeclarationSyntax field } => field.Modifiers.Any(SyntaxKind.ConstKeyword),
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.LastOrCalledName() is var name
                && (name is "Contains" or "IndexOf" or "FindIndex" or "Equals" or "StartsWith" || IsOfOptions(name)),
            ArgumentSyntax { Parent.Parent: ObjectCreationExpressionSyntax made } => made.Type.LastNameText() is { } type && IsOfOptions(type),
            ArgumentSyntax { Parent.Parent: ElementAccessExpressionSyntax } => true,
            _ => false,
        };

        private static bool IsOfOptions(string name)
            => NameWords.In(name).Any(static w => w.ToLowerInvariant() is "option" or "flag" or "switch" or "arg");

        private static bool IsOption(string text)
            => text.Length > 3 && text.StartsWith("--", StringComparison.Ordinal) && char.IsLetter(text[2])
                && text.Skip(2).All(static c => char.IsLetterOrDigit(c) || c is '-' or '=') && !Common.Contains(text);
    }
}
