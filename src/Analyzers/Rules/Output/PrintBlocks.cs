using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Lines that are printed one below the other and belong together: the title of a table and its rows, a summary. Where some of them are what the
/// program is called for, so are the others: as records they would stand somewhere else.
/// </summary>
internal static class PrintBlocks
{
    // Enough for any block that somebody reads.
    private const int Longest = 40;

    /// <summary>Whether lines around a print are the program's output, without an empty line, a level or other work between.</summary>
    public static bool IsTorn(PrintCall print, StatementSyntax statement, RuleContext context)
    {
        if (!IsLine(print, context) || !context.Get(PrintExemptions.AllowedContexts).Contains("product"))
        {
            return false;
        }

        var siblings = StatementList.Siblings(statement).ToList();
        var at = siblings.IndexOf(statement);
        return LeadsToOutput(siblings.Take(at).Reverse(), context) || LeadsToOutput(siblings.Skip(at + 1), context);
    }

    private static bool LeadsToOutput(IEnumerable<StatementSyntax> statements, RuleContext context)
    {
        foreach (var statement in statements.Take(Longest))
        {
            var prints = PrintReasons.PrintsIn(statement, context).Take(2).ToArray();
            if (prints.Length == 0 || statement is not (ExpressionStatementSyntax or CommonForEachStatementSyntax or ForStatementSyntax))
            {
                return false;
            }

            var isOutput = ProductContext.Contains(prints[0], TextOf(prints[0], context), context);
            if (isOutput || statement is not ExpressionStatementSyntax || (!Ruler.Is(prints[0]) && !IsLine(prints[0], context)))
            {
                return isOutput;
            }
        }

        return false;
    }

    /// <summary>A line of text, that tells no level and not how work goes on.</summary>
    private static bool IsLine(PrintCall print, RuleContext context)
        => print is { Target: PrintTarget.Console, Stream: PrintStream.Out, Level: null } && !PrintReasons.IsLayout(print)
            && TextOf(print, context) is var text && LevelPrefix.Of(text) is null && !ProductContext.IsProgress(print, text);

    private static string TextOf(PrintCall print, RuleContext context)
        => print.Syntax is InvocationExpressionSyntax call ? PrintText.Of(call, context.Model, context.CancellationToken) : "";
}
