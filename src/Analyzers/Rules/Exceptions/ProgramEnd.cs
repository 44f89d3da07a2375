using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>
/// Records with which a program ends: what was caught by its own type there, and is followed by the exit code, is an answer to whoever started it.
/// </summary>
internal static class ProgramEnd
{
    /// <summary>
    /// Whether the program ends, or says how it has ended, in the block of a record or in one around it, up to the code that has caught what it tells
    /// of; also where that code is run at the end.
    /// </summary>
    public static bool Follows(SyntaxNode record, SyntaxNode place, SemanticModel model, CancellationToken cancellationToken)
    {
        if (IsRunThen(record))
        {
            return true;
        }

        foreach (var statement in record.AncestorsAndSelf().TakeWhile(a => a != place).OfType<StatementSyntax>())
        {
            if (StatementList.Siblings(statement).SkipWhile(s => s != statement).Skip(1).Any(Ends))
            {
                return true;
            }
        }

        return false;

        bool Ends(StatementSyntax statement) => statement switch
        {
            ReturnStatementSyntax end => IsCode(end.Expression) || IsAtTheTop(end, model, cancellationToken),
            ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var set } }
                => set.LastName()?.Identifier.ValueText is { } name && ProgramEndNames.IsCode(name),
            ExpressionStatementSyntax { Expression: var done }
                => (done is AwaitExpressionSyntax awaited ? awaited.Expression : done) is InvocationExpressionSyntax call
                    && ((call.InvokedName()?.Identifier.ValueText is { } name && ProgramEndNames.IsCall(name))
                        || call.ArgumentList.Arguments.Any(a => a.Expression is ObjectCreationExpressionSyntax { Type: var message }
                            && message.LastName()?.Identifier.ValueText is { } sent && ProgramEndNames.IsCall(sent))),
            _ => false,
        };
    }

    /// <summary>
    /// Whether a record stands in a function that is run at the program's end: <c>lifetime.ApplicationStopped.Register(() => …)</c>.
    /// </summary>
    public static bool IsRunThen(SyntaxNode record)
        => record.FirstAncestorOrSelf<AnonymousFunctionExpressionSyntax>() is
            {
                Parent: ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax { Expression: var receiver },
                } } },
            }
            && receiver.LastNameText() is { } name && ProgramEndNames.IsEnd(name);

    /// <summary>Whether the request is refused behind a record: <c>return BadRequest(…);</c>. What was sent was no good.</summary>
    public static bool IsRefused(SyntaxNode record)
        => record.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && StatementList.Siblings(statement).SkipWhile(s => s != statement).OfType<ReturnStatementSyntax>().Any(
                r => r.Expression is InvocationExpressionSyntax call && ProgramEndNames.IsRefusal(call.LastOrCalledName()));

    private static bool IsCode(ExpressionSyntax? result)
        => result?.DescendantNodesAndSelf().Any(n => n is SimpleNameSyntax name && ProgramEndNames.IsCode(name.Identifier.ValueText)) == true;

    /// <summary>Whether a function is the one that the program begins with, or a command of it.</summary>
    private static bool IsAtTheTop(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
        => (ProjectFacts.Of(model.Compilation).EntryPoint is { } entry
                && SymbolEqualityComparer.Default.Equals(model.GetEnclosingSymbol(node.SpanStart, cancellationToken), entry))
            || CommandHandlers.Contain(node, model, cancellationToken);
}
