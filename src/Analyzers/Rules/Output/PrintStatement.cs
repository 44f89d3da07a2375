using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Finds the run that a print belongs to: in its own list of statements and, where loops or branches hold nothing but prints, in the lists around
/// them.
/// </summary>
internal static class PrintStatement
{
    /// <summary>Whether the print belongs to usage text.</summary>
    public static bool IsHelp(PrintCall print, RuleContext context)
    {
        var statement = Of(print);
        for (var depth = 0; statement is not null && depth < Limits.StatementLevels; depth++, statement = Owner(statement))
        {
            if (PrintRuns.Around(statement, context)?.IsHelp(statement) == true)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the print leads to reading the console, or draws.</summary>
    public static bool IsPrompt(PrintCall print, string text, RuleContext context)
    {
        var statement = Of(print);
        for (var depth = 0; statement is not null && depth < Limits.StatementLevels; depth++, statement = Owner(statement))
        {
            if (PrintRuns.Around(statement, context) is { } runs ? runs.IsPrompt(statement) : LeadsToCondition(statement, text, context))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The body of a loop without braces: what its condition reads comes next.</summary>
    private static bool LeadsToCondition(StatementSyntax statement, string text, RuleContext context)
        => statement is not BlockSyntax && statement.Parent switch
        {
            DoStatementSyntax loop => ConsoleReads.InHeader(loop, context),
            WhileStatementSyntax or ForStatementSyntax => PromptText.Is(text) && ConsoleReads.InHeader((StatementSyntax)statement.Parent, context),
            _ => false,
        };

    private static StatementSyntax? Of(PrintCall print) => print.Syntax.FirstAncestorOrSelf<StatementSyntax>();

    private static StatementSyntax? Owner(StatementSyntax statement) => statement.Parent switch
    {
        ElseClauseSyntax { Parent: StatementSyntax branch } => branch,
        StatementSyntax owner and not LocalFunctionStatementSyntax => owner,
        _ => null,
    };
}
