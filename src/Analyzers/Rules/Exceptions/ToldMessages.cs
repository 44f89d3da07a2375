using LogAnalyzers.Operations;
using LogAnalyzers.Options;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>Messages of exceptions that are told to somebody beside the log: a client, a user, whoever called.</summary>
internal static class ToldMessages
{
    /// <summary>
    /// Whether the code that an exception was caught for gives its message away, in a result, by an assignment or to a call that writes no record.
    /// </summary>
    public static bool Are(SyntaxNode record, string caught, SyntaxNode place)
        => place.DescendantNodes().Any(n => n is MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "Message", Expression: IdentifierNameSyntax held,
            }
            && held.Identifier.ValueText == caught && !record.Span.Contains(n.SpanStart) && IsGiven(n, place));

    private static bool IsGiven(SyntaxNode message, SyntaxNode place)
    {
        var isGiven = false;
        foreach (var node in message.Ancestors().TakeWhile(a => a != place))
        {
            switch (node)
            {
                case ThrowStatementSyntax or ThrowExpressionSyntax:
                case InvocationExpressionSyntax call when IsRecord(call.LastOrCalledName()):
                    return false;
                case InvocationExpressionSyntax or ReturnStatementSyntax or AssignmentExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    isGiven = true;
                    break;
                case StatementSyntax:
                    return isGiven;
            }
        }

        return isGiven;
    }

    private static bool IsRecord(string called)
        => NameWords.In(called) is [var first, ..] && (first is "Log" or "Write" || LevelName.TryParse(LogMethodWords.LevelIn(called), out _));
}
