using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>What a command says on the error stream before it ends: why it does not do what it was asked for. Whoever called it reads that.</summary>
internal static class ToolAnswer
{
    private static readonly HashSet<string> Options = new(StringComparer.OrdinalIgnoreCase) { "options", "opts", "arguments" };

    private static readonly HashSet<string> Refusing = ["WithNotParsed", "WithNotParsedAsync", "OnValidationError"];

    /// <summary>
    /// Whether the command ends right behind a print and those beside it, with an exit code or without; or stands in what a command-line library
    /// calls where it could not read the arguments.
    /// </summary>
    public static bool Is(PrintCall print)
        => print.Stream == PrintStream.Error && (IsBeforeEnd(print) || print.Syntax.Ancestors().Any(static a => a is ArgumentSyntax
            {
                Expression: AnonymousFunctionExpressionSyntax, Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call },
            }
            && Refusing.Contains(call.LastOrCalledName())));

    /// <summary>
    /// Whether a print says what is wrong with the options that a program was called with, and the program ends:
    /// <c>if (options.A &amp;&amp; options.B) { Console.WriteLine("…"); Environment.Exit(1); }</c>.
    /// </summary>
    public static bool RefusesOptions(PrintCall print)
        => print.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is { Condition: var condition } branch
            && !condition.Span.Contains(print.Syntax.SpanStart)
            && condition.DescendantNodesAndSelf().Any(static n => n is MemberAccessExpressionSyntax { Expression: var asked }
                && asked.LastNameText() is { } name && NameWords.In(name) is [.., var last] && Options.Contains(last))
            && print.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement && branch.Span.Contains(statement.Span) && Exits(statement);

    private static bool Exits(StatementSyntax statement)
        => StatementList.Siblings(statement).SkipWhile(s => s != statement).Skip(1).SkipWhile(IsPrint).FirstOrDefault()
            is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } && ProgramEndNames.IsCall(call.LastOrCalledName());

    private static bool IsBeforeEnd(PrintCall print)
        => print.Syntax.FirstAncestorOrSelf<StatementSyntax>() is { } statement
            && (statement is ReturnStatementSyntax || IsBeforeEnd(statement));

    private static bool IsBeforeEnd(StatementSyntax statement)
        => StatementList.Siblings(statement).SkipWhile(s => s != statement).Skip(1).SkipWhile(IsPrint).FirstOrDefault() is { } next && Ends(next);

    private static bool IsPrint(StatementSyntax statement) => statement is ExpressionStatementSyntax { Expression: var done }
        && (done is AwaitExpressionSyntax awaited ? awaited.Expression : done) is InvocationExpressionSyntax call
        && call.LastOrCalledName() is "Write" or "WriteLine" or "WriteAsync" or "WriteLineAsync" or "ResetColor";

    private static bool Ends(StatementSyntax statement) => statement switch
    {
        ReturnStatementSyntax or ThrowStatementSyntax => true,
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: var set } }
            => set.LastNameText() is { } name && ProgramEndNames.IsCode(name),
        ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call } => ProgramEndNames.IsCall(call.LastOrCalledName()),
        _ => false,
    };
}
