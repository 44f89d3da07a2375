using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Infers the level of a print whose text names none: from a colour around it, its catch, its stream, and where these say nothing from its words.
/// </summary>
internal static class PrintLevel
{
    /// <summary>The level of a print whose text and method name none; null where it depends on a colour that only run time knows.</summary>
    /// <param name="text">What it says, as far as it is written.</param>
    public static LogLevel? FromSurroundings(
        FixSite site, IndexedPrint print, CatchClauseSyntax? clause, bool saysException, string text, CancellationToken cancellationToken)
    {
        if (print.Call.Target == PrintTarget.Debug)
        {
            return LogLevel.Debug;
        }

        // What ends the program is critical in any colour.
        var handler = clause is null ? LastChance.Of(print.Outer, site.Model)?.Level : null;
        if (handler == LogLevel.Critical)
        {
            return handler;
        }

        var colour = print.Call.Target == PrintTarget.Console ? ColourSearch.At(site, print.Outer, cancellationToken) : ConsoleColour.None;
        return !colour.IsKnown ? null
            : colour.Level is { } shown && handler is { } least ? (shown > least ? shown : least)
            : colour.Level
                ?? FromCatch(site, clause, print.Call.Stream, cancellationToken)
                ?? LastChance.Of(print.Outer, site.Model)?.Level
                ?? (print.Call.Stream == PrintStream.Error || saysException ? LogLevel.Error
                    : FailureWords.Unmistakable(text) ?? LogLevel.Information);
    }

    /// <summary>The level of a print in a catch clause; null outside of one.</summary>
    private static LogLevel? FromCatch(FixSite site, CatchClauseSyntax? clause, PrintStream stream, CancellationToken cancellationToken)
    {
        if (clause is null)
        {
            return null;
        }

        var caught = site.Model.GetOperation(clause, cancellationToken) as ICatchClauseOperation;
        if (caught is not null && CaughtException.IsCancellation(caught))
        {
            return LogLevel.Information;
        }

        // A specific exception that nobody looks at was expected.
        return stream != PrintStream.Error && clause.Declaration is { Identifier.RawKind: 0 }
            && !CaughtException.IsBroadType(caught?.ExceptionType)
            ? LogLevel.Warning
            : LogLevel.Error;
    }
}
