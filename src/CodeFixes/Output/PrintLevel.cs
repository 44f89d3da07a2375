using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Infers the level of a print whose text names none: from a colour around it, its catch, its stream.</summary>
internal static class PrintLevel
{
    /// <summary>Only so far back is a colour looked for.</summary>
    private const int MaxStatementsBack = 50;

    /// <summary>The level of a print whose text and method name none.</summary>
    public static LogLevel FromSurroundings(
        FixSite site, IndexedPrint print, CatchClauseSyntax? clause, bool saysException, CancellationToken cancellationToken)
        => print.Call.Target == PrintTarget.Debug ? LogLevel.Debug
            : (print.Call.Target == PrintTarget.Console ? FromColour(site, print.Statement, cancellationToken) : null)
                ?? FromCatch(site, clause, print.Call.Stream, cancellationToken)
                ?? LastChance.Of(print.Outer, site.Model)?.Level
                ?? (print.Call.Stream == PrintStream.Error || saysException ? LogLevel.Error : LogLevel.Information);

    /// <summary>The level that the colour set before a statement, in its own block, stands for.</summary>
    private static LogLevel? FromColour(FixSite site, StatementSyntax? statement, CancellationToken cancellationToken)
    {
        if (statement is null)
        {
            return null;
        }

        var before = StatementList.Before(statement);
        for (var i = before.Count - 1; i >= 0 && i >= before.Count - MaxStatementsBack; i--)
        {
            switch ((before[i] as ExpressionStatementSyntax)?.Expression)
            {
                case AssignmentExpressionSyntax assignment when assignment.Left.LastNameText() == "ForegroundColor"
                    && site.Frameworks.Console?.IsConsole(site.Model.GetSymbolInfo(assignment.Left, cancellationToken).Symbol) == true:
                    return assignment.Right.LastNameText() switch
                    {
                        "Red" or "DarkRed" => LogLevel.Error,
                        "Yellow" or "DarkYellow" => LogLevel.Warning,
                        _ => null,
                    };
                case InvocationExpressionSyntax invocation when invocation.Expression.LastNameText() == "ResetColor":
                    return null;
            }
        }

        return null;
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
