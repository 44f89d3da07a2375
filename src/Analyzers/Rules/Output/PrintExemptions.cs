using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>The contexts in which printing is right.</summary>
internal static class PrintExemptions
{
    // Before the option that parses with it.
    private static readonly ImmutableHashSet<string> KnownContexts = ImmutableHashSet.Create("help", "prompt", "tests", "debug", "output");

    public static readonly Option<ImmutableHashSet<string>> AllowedContexts = new(
        "log_analyzers.console.allowed_contexts", "help, prompt, tests, debug",
        "Where printing is right, any of `help`, `prompt`, `tests`, `debug` and `output` (everything in `Main` or the top-level statements of an executable), or `none`.",
        TryParseContexts);

    public static readonly Option<MemberList> AllowedMembers = new(
        "log_analyzers.console.allowed_members", "",
        "Members or types that may print: documentation-comment ids or `Namespace.Type.Member`, `*` for any text.",
        MemberList.TryParse);

    private const int DeepestNesting = 6;

    /// <summary>Whether the print is no substitute for a log record; what is cheap to find out comes first.</summary>
    public static bool IsExempt(PrintCall print, RuleContext context)
    {
        var allowed = context.Get(AllowedContexts);
        var facts = ProjectFacts.Of(context.Model.Compilation);
        if (facts.IsMarked
            || (allowed.Contains("tests") && (facts.ReferencesTestFramework || string.Equals(context.BuildProperty("IsTestProject"), "true", StringComparison.OrdinalIgnoreCase)))
            || (allowed.Contains("debug") && DebugRegions.Contain(context.Model.SyntaxTree, print.Syntax.SpanStart, context.CancellationToken)))
        {
            return true;
        }

        var text = print.Syntax is InvocationExpressionSyntax call ? PrintText.Of(call, context.Model, context.CancellationToken) : "";
        if ((allowed.Contains("prompt") && (PromptText.Draws(text) || IsInRun(print, context, static (runs, statement) => runs.IsPrompt(statement))))
            || (allowed.Contains("help") && (UsageText.Is(text) || PrintsHelp(print) || IsInRun(print, context, static (runs, statement) => runs.IsHelp(statement)) || HelpContext.Contains(print, context))))
        {
            return true;
        }

        var surroundings = Surroundings.Of(print, context);
        return surroundings.AreMarked()
            || surroundings.AreAllowed(context)
            || surroundings.AreSink()
            || (allowed.Contains("debug") && surroundings.AreDebugOnly())
            || (allowed.Contains("help") && surroundings.AreCommandLineHelp())
            || (allowed.Contains("output") && surroundings.Include(facts.EntryPoint));
    }

    /// <summary>A text that is made elsewhere and named after help: <c>HelpText</c>, <c>parser.GetUsage()</c>.</summary>
    private static bool PrintsHelp(PrintCall print)
        => print.Values is [var value] && (value.Type is { SpecialType: SpecialType.System_String } || CommandLineLibraries.Owns(value.Type)) && value.Syntax is ExpressionSyntax expression
            && HelpWords.IsText(HelpNames.Last(expression));

    /// <summary>Looks at the statement's own list and, where loops or branches hold nothing but prints, at the lists around them.</summary>
    private static bool IsInRun(PrintCall print, RuleContext context, Func<StatementRuns, StatementSyntax, bool> isWanted)
    {
        var statement = print.Syntax.FirstAncestorOrSelf<StatementSyntax>();
        for (var depth = 0; statement is not null && depth < DeepestNesting; depth++)
        {
            if (StatementRuns.Around(statement, context) is { } runs && isWanted(runs, statement))
            {
                return true;
            }

            statement = statement.Parent switch
            {
                ElseClauseSyntax { Parent: StatementSyntax branch } => branch,
                StatementSyntax owner and not LocalFunctionStatementSyntax => owner,
                _ => null,
            };
        }

        return false;
    }

    private static bool TryParseContexts(string text, [NotNullWhen(true)] out ImmutableHashSet<string>? contexts)
    {
        var words = text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries).Select(w => w.ToLowerInvariant()).ToArray();
        contexts = words is ["none"] ? ImmutableHashSet<string>.Empty : ImmutableHashSet.CreateRange(words);
        return words.Length > 0 && (contexts.IsEmpty || contexts.IsSubsetOf(KnownContexts));
    }
}
