using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>A print of an exception beside a record that has it: a second record would say nothing more.</summary>
internal static class LoggedException
{
    /// <summary>
    /// Whether the print says the exception and nothing else, and a call in the same run of statements has written it at a level that nobody switches
    /// off, or is going to. A record at a low level is for others: there the print is what everybody sees.
    /// </summary>
    /// <param name="site">The document.</param>
    /// <param name="message">What is printed.</param>
    /// <param name="logger">A logger that speaks there: another one may be mute.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static bool IsBeside(FixSite site, PrintMessage message, LoggerInScope logger, CancellationToken cancellationToken)
    {
        if (message is not { IsOnlyException: true, Exception: { } exception, Declaration: null, EventId: null }
            || message.Group is not { First.Statement: { } first, Last: var ending })
        {
            return false;
        }

        var last = message.Group.Prints.Length > 1 ? ending.Whole : ending.Statement;
        var siblings = StatementList.Siblings(first);
        var (at, end) = (siblings.TakeWhile(s => s != first).Count(), siblings.TakeWhile(s => s != last).Count());

        // What was logged before is logged; what is logged later must be reached.
        for (var i = at - 1; i >= 0 && !Changes(siblings[i], exception); i--)
        {
            if (CallIn(site, siblings[i], exception, cancellationToken) is { } before && IsSame(before, logger))
            {
                return true;
            }
        }

        for (var i = end + 1; i < siblings.Count && !StatementList.HasDirective(siblings[i]); i++)
        {
            if (CallIn(site, siblings[i], exception, cancellationToken) is { } after && IsSame(after, logger))
            {
                return true;
            }

            if (site.Model.GetOperation(siblings[i], cancellationToken) is not IExpressionStatementOperation { Operation: IInvocationOperation call }
                || (site.Frameworks.Prints.Find(call, site.Model, cancellationToken) is null && site.Find(call) is null))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether one of the statements writes a record with the exception.</summary>
    public static bool Logs(FixSite site, IEnumerable<StatementSyntax> statements, string exception, CancellationToken cancellationToken)
        => statements.Any(s => CallIn(site, s, exception, cancellationToken) is not null);

    /// <summary>The call that the statement is, where it writes a record with the exception at a level that nobody switches off.</summary>
    private static LogCall? CallIn(FixSite site, StatementSyntax statement, string exception, CancellationToken cancellationToken)
        => !StatementList.HasDirective(statement)
            && site.Model.GetOperation(statement, cancellationToken) is IExpressionStatementOperation { Operation: var operation }
            && (operation is IConditionalAccessOperation access ? access.WhenNotNull : operation) is IInvocationOperation call
            && site.Find(call) is { Level: >= LogLevel.Warning and not LogLevel.None, Exception: { } logged } record
            && logged.Unwrap().Syntax.ToString() == exception
            ? record
            : null;

    private static bool IsSame(LogCall call, LoggerInScope logger)
        => call.Logger is not { } written ? call.Method.Kind == LogMethodKind.Generated || logger.Origin == LoggerOrigin.Statics
            : written.Syntax.ToString() == logger.Expression
                || (logger.Source is { } source && SymbolEqualityComparer.Default.Equals(
                    source, (written as IMemberReferenceOperation)?.Member ?? (written as ILocalReferenceOperation)?.Local
                        ?? (ISymbol?)(written as IParameterReferenceOperation)?.Parameter));

    private static bool Changes(StatementSyntax statement, string variable)
        => statement.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Left.ToString() == variable);
}
