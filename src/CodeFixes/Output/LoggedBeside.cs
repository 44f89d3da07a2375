using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// A print of nothing but an exception which a record of the same statements has: as a record it would say the same once more, and in the log it is.
/// </summary>
internal static class LoggedBeside
{
    /// <summary>The edit that takes the print away; null where it says more, or where no such record is sure to be written.</summary>
    public static CallEdit? Removal(FixSite site, PrintGroup? group, SyntaxNode node, CancellationToken cancellationToken)
        => group is { IsLayout: false, Prints: [{ Statement: { } statement, Outer: InvocationExpressionSyntax, Call.Condition: null }] }
            && statement.Parent is BlockSyntax or SwitchSectionSyntax
            && PrintMessage.Find(site, node, cancellationToken) is { IsExceptionOnly: true, Exception: { } exception, Declaration: null }
            && StatementList.Siblings(statement).OfType<ExpressionStatementSyntax>().Any(s => IsRecordOf(site, s, exception, cancellationToken))
            ? CallEdit.Create([StatementList.Removal(site, statement)], null)
            : null;

    private static bool IsRecordOf(FixSite site, ExpressionStatementSyntax statement, string exception, CancellationToken cancellationToken)
        => statement.Expression is InvocationExpressionSyntax invocation
            && site.Model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation
            && site.Find(operation) is { Level: >= LogLevel.Warning and not LogLevel.None, Exception: { } passed }
            && MentionedException.Written(passed) == exception;
}
