using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Prints;
using LogAnalyzers.Projects;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>The contexts in which printing is right.</summary>
internal static class PrintExemptions
{
    // Before the option that parses with it.
    private static readonly ImmutableHashSet<string> KnownContexts = ImmutableHashSet.Create(
        "help", "prompt", "tests", "debug", "product", "commands", "tools", "samples", "output");

    public static readonly Option<ImmutableHashSet<string>> AllowedContexts = new(
        "log_analyzers.console.allowed_contexts", "help, prompt, tests, debug, product, commands, tools",
        "Where printing is right, any of `help`, `prompt`, `tests`, `debug`, `product` (data such as JSON, and what `--json` or `--format` chooses), "
            + "`commands` (results of the commands of a command-line library), `tools` (the standard output of projects with `PackAsTool`), "
            + "`samples` (projects below a folder of samples, examples, demos or snippets in their repository) and `output` (everything in `Main` "
            + "or the top-level statements of an executable, and in commands), or `none`.",
        TryParseContexts);

    public static readonly Option<MemberList> AllowedMembers = new(
        "log_analyzers.console.allowed_members", "",
        "Members or types that may print: documentation-comment ids or `Namespace.Type.Member`, `*` for any text.",
        MemberList.TryParse);

    /// <summary>Whether the print is no substitute for a log record; what is cheap to find out comes first.</summary>
    public static bool IsExempt(PrintCall print, RuleContext context)
    {
        var allowed = context.Get(AllowedContexts);
        var facts = ProjectFacts.Of(context.Model.Compilation);
        if (facts.IsMarked
            || (allowed.Contains("tests") && context.IsInTests)
            || (allowed.Contains("tools") && print.Stream == PrintStream.Out
                && ProgramKind.IsPackedTool(context.BuildProperty, context.Model.Compilation))
            || (allowed.Contains("debug") && DebugRegions.Contain(context.Model.SyntaxTree, print.Syntax.SpanStart, context.CancellationToken))
            || (allowed.Contains("samples") && SampleProjects.Contain(context.BuildProperty)))
        {
            return true;
        }

        var text = print.Syntax is InvocationExpressionSyntax call ? PrintText.Of(call, context.Model, context.CancellationToken) : "";
        if (EscapeCodes.AreAll(text)
            || (allowed.Contains("prompt") && (PromptText.Draws(text) || PromptText.AsksForConsent(text) || PromptText.Ticks(print, text)
                || DrawsByName(print) || EndsDrawing(print, context)
                || PrintStatement.IsPrompt(print, text, context) || InWait(print)))
            || (allowed.Contains("help")
                && (UsageText.Is(text) || PrintsHelp(print) || ToolAnswer.RefusesOptions(print)
                    || PrintStatement.IsHelp(print, context) || HelpContext.Contains(print, context))))
        {
            return true;
        }

        if ((allowed.Contains("product") && ProductContext.Contains(print, text, context))
            || (allowed.Contains("prompt") && (IsAnswer(print, text, context) || ShellCommands.Contain(print, context)))
            || (allowed.Contains("commands") && print.Stream == PrintStream.Out && !ProductContext.IsProgress(print, text)
                && CommandHandlers.Contain(print, context)))
        {
            return true;
        }

        if (ToolAnswer.Is(print)
            && ((allowed.Contains("commands") && CommandHandlers.Contain(print, context))
                || (allowed.Contains("tools") && ProgramKind.IsPackedTool(context.BuildProperty, context.Model.Compilation))))
        {
            return true;
        }

        var surroundings = Surroundings.Of(print, context);
        return surroundings.AreMarked()
            || surroundings.AreAllowed(context)
            || (allowed.Contains("debug") && surroundings.AreDebugOnly())
            || (allowed.Contains("help") && surroundings.AreCommandLineHelp())
            || (allowed.Contains("output") && (surroundings.Include(facts.EntryPoint) || CommandHandlers.Contain(print, context)))
            || surroundings.AreInSink(print, context)
            || FailedSetUp.Contains(print.Syntax, context.Frameworks.Apis)
            || LastResort.Contains(print, context)
            || SaidTwice.Is(print, context);
    }

    /// <summary>What is said again and again until a debugger is attached.</summary>
    private static bool InWait(PrintCall print)
        => print.Syntax.Ancestors().TakeWhile(static n => n is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .Any(static n => n is WhileStatementSyntax { Condition: var condition } && ConsoleReads.AwaitsDebugger(condition));

    /// <summary>
    /// The end of a line that the statement before has drawn on to its end: <c>Console.Write("\r50%"); Console.WriteLine();</c>.
    /// </summary>
    private static bool EndsDrawing(PrintCall print, RuleContext context)
        => print is { Values.IsEmpty: true, EndsLine: true, Syntax.Parent: ExpressionStatementSyntax { Parent: BlockSyntax block } end }
            && block.Statements.IndexOf(end) is > 0 and var place
            && block.Statements[place - 1].DescendantNodes().OfType<InvocationExpressionSyntax>()
                .LastOrDefault(static c => c.LastOrCalledName() is "Write" or "WriteLine") is { } last
            && context.Frameworks.Prints.Find(
                context.Model.GetOperation(last, context.CancellationToken), context.Model, context.CancellationToken) is { } drawn
            && PrintText.Of(last, context.Model, context.CancellationToken) is var text
            && (PromptText.Draws(text) || PromptText.Ticks(drawn, text));

    /// <summary>What is drawn, and what is said to somebody who types; how work goes on is neither.</summary>
    private static bool IsAnswer(PrintCall print, string text, RuleContext context)
        => ProductContext.IsProgress(print, text) is var isProgress
            && (DrawnConsole.Contains(print, isProgress, context) || (!isProgress && Conversation.Contains(print, context)));

    /// <summary>A text with an escape sequence that stands elsewhere and moves the cursor: <c>$"{ClearLine}done"</c>.</summary>
    private static bool DrawsByName(PrintCall print)
        => print.Values.Any(v => v is IInterpolatedStringOperation or IBinaryOperation or IFieldReferenceOperation or IPropertyReferenceOperation
            && v.DescendantsAndSelf().Any(o => o is IFieldReferenceOperation or IPropertyReferenceOperation or ILocalReferenceOperation
                && o.Type?.SpecialType == SpecialType.System_String && EscapeCodes.TextOf(o) is { } text && EscapeCodes.DrawIn(text)));

    /// <summary>A text that is made elsewhere and named after help: <c>HelpText</c>, <c>parser.GetUsage()</c>.</summary>
    private static bool PrintsHelp(PrintCall print)
        => print.Values is [var value] && (value.Type is { SpecialType: SpecialType.System_String } || CommandLineLibraries.Owns(value.Type))
            && value.Syntax is ExpressionSyntax expression
            && HelpWords.IsText(Written(expression).LastOrCalledName());

    /// <summary>What a text was written to: <c>helpWriter</c> of <c>helpWriter.ToString()</c>.</summary>
    private static ExpressionSyntax Written(ExpressionSyntax expression)
        => expression is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToString" or "Trim" or "TrimEnd", Expression: var written },
        }
            ? Written(written)
            : expression;

    private static bool TryParseContexts(string text, [NotNullWhen(true)] out ImmutableHashSet<string>? contexts)
    {
        var words = text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()).ToArray();
        contexts = words is ["none"] ? ImmutableHashSet<string>.Empty : ImmutableHashSet.CreateRange(words);
        return words.Length > 0 && (contexts.IsEmpty || contexts.IsSubsetOf(KnownContexts));
    }
}
