using System.Text.RegularExpressions;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Text that asks a user for something, and text that draws instead of adding a line.</summary>
internal static class PromptText
{
    private const char Escape = '\u001B';

    /// <summary>With a number between them, brackets and a point.</summary>
    private const int LongestTick = 6;

    private static readonly Regex Numbers = new(@"\{\d+[^{}]*\}", RegexOptions.CultureInvariant);

    private static readonly string[] Words
        = ["press ", "enter ", "type ", "choose ", "select ", "please ", "hit ", "try again", "your choice", "[y/", "(y/", "y/n", "invalid "];

    private static readonly string[] Consents = ["(y/n)", "[y/n]", "(yes/no)", "[yes/no]"];

    /// <summary>Whether the text asks for input.</summary>
    public static bool Is(string text)
    {
        var trimmed = text.TrimEnd();
        return (trimmed.Length > 0 && trimmed[trimmed.Length - 1] is '?' or ':' or '>')
            || Words.Any(word => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    /// <summary>Whether the text asks for yes or no at its end, wherever the answer is read: "Shut down? (y/N)".</summary>
    public static bool AsksForConsent(string text)
        => text.TrimEnd(' ', ':', '?', '>').ToLowerInvariant() is var end
            && Consents.Any(c => end.EndsWith(c, StringComparison.Ordinal));

    /// <summary>
    /// Whether the text goes back on its line (a return without a line feed, a backspace) or moves the cursor by an escape sequence.
    /// </summary>
    public static bool Draws(string text) => (text.IndexOf('\n') < 0 && text.IndexOfAny(['\r', '\b']) >= 0) || MovesCursor(text);

    /// <summary>
    /// Whether a print marks on one line how far a loop has come, by a point or a number in brackets: <c>Console.Write(".")</c>; or counts down the
    /// seconds of one that sleeps. None is a record.
    /// </summary>
    public static bool Ticks(PrintCall print, string text)
        => CountsDown(print)
            || (!print.EndsLine && print.Form is PrintForm.Composite or PrintForm.Value
            && Numbers.Replace(text, "").Replace(PrintText.Hole.ToString(), "").Trim() is { Length: > 0 and < LongestTick } marks
            && marks.All(static c => char.IsPunctuation(c) || char.IsSymbol(c)) && marks.All(static c => c is not ('>' or '|' or ';' or ','))
            && print.Syntax.Ancestors().TakeWhile(static a => a is not MemberDeclarationSyntax).Any(static a => a is ForStatementSyntax
                or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax));

    /// <summary>The variable of the loop that a print stands in, and nothing else, where each turn sleeps.</summary>
    private static bool CountsDown(PrintCall print)
        => print.Values is [{ Syntax: IdentifierNameSyntax shown }]
            && print.Syntax.FirstAncestorOrSelf<ForStatementSyntax>() is { Declaration.Variables: [{ Identifier.ValueText: var counted }] } loop
            && shown.Identifier.ValueText == counted
            && loop.DescendantNodes().Any(static n => n is InvocationExpressionSyntax call && call.LastOrCalledName() is "Sleep" or "Delay");

    private static bool MovesCursor(string text)
    {
        for (var i = text.IndexOf(Escape); i >= 0; i = text.IndexOf(Escape, i + 1))
        {
            var j = i + 1;
            while (j < text.Length && (text[j] is '[' or ';' or '?' or PrintText.Hole || char.IsDigit(text[j])))
            {
                j++;
            }

            // 'm' only sets a colour.
            if (j < text.Length && j > i + 1 && text[j] is >= 'A' and <= 'K' or 's' or 'u' or 'f' or 'h' or 'l')
            {
                return true;
            }
        }

        return false;
    }
}
