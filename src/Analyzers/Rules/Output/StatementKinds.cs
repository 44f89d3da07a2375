using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>What a statement means among prints.</summary>
[Flags]
internal enum StatementKind
{
    None = 0,

    /// <summary>It prints and does nothing else.</summary>
    Print = 1,

    /// <summary>It neither prints nor does any work: colours, declarations.</summary>
    Neutral = 2,

    /// <summary>A compound statement around prints.</summary>
    Nested = 4,

    /// <summary>A branch around prints.</summary>
    Branch = 8,

    /// <summary>It moves the cursor or asks where it is.</summary>
    Cursor = 16,
}

/// <summary>Tells statements apart by their syntax: what stands between two prints need not be bound.</summary>
internal static class StatementKinds
{
    private const int MostNested = 64;

    private const int DeepestNesting = 3;

    public static StatementKind Of(StatementSyntax statement, RuleContext context, int depth = 0)
    {
        switch (statement)
        {
            case EmptyStatementSyntax or LocalFunctionStatementSyntax:
                return StatementKind.Neutral;
            case ExpressionStatementSyntax { Expression: var expression }:
                return OfExpression(expression);
            case LocalDeclarationStatementSyntax declaration:
                return Works(declaration.Declaration) ? StatementKind.None : StatementKind.Neutral | Cursor(declaration);
            default:
                return depth < DeepestNesting && IsPrintOnly(statement, context, depth)
                    ? StatementKind.Print | StatementKind.Nested | (statement is IfStatementSyntax ? StatementKind.Branch : StatementKind.None)
                    : StatementKind.None;
        }
    }

    /// <summary>The call that a statement's expression is, if it is named like a print.</summary>
    public static InvocationExpressionSyntax? Print(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression)
            {
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    continue;
                case ParenthesizedExpressionSyntax inner:
                    expression = inner.Expression;
                    continue;
                case ConditionalAccessExpressionSyntax access:
                    expression = access.WhenNotNull;
                    continue;
                case AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" }, Right: var discarded }:
                    expression = discarded;
                    continue;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ConfigureAwait" or "Wait",
                    Expression: var task } }:
                    expression = task;
                    continue;
                case InvocationExpressionSyntax invocation:
                    return IsPrintName(invocation.LastOrCalledName()) ? invocation : null;
                default:
                    return null;
            }
        }
    }

    private static StatementKind OfExpression(ExpressionSyntax expression)
    {
        if (Print(expression) is { } print)
        {
            return StatementKind.Print | Cursor(print.ArgumentList);
        }

        switch (expression)
        {
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ForEach" },
                ArgumentList.Arguments: var arguments }
                when arguments.Any(a => IsPrinter(a.Expression)):
                return StatementKind.Print;
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var receiver } access } call:
                var isConsole = receiver.LastOrCalledName() == "Console"
                    || (receiver.LastOrCalledName() is "Out" or "Error"
                        && access.Name.Identifier.ValueText.StartsWith("Flush", StringComparison.Ordinal));
                return isConsole && !access.Name.Identifier.ValueText.StartsWith("Read", StringComparison.Ordinal)
                    ? StatementKind.Neutral | Cursor(call)
                    : StatementKind.None;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "SetCursorPosition" } }:
                return StatementKind.Neutral | StatementKind.Cursor;
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "ResetColor" } }:
                return StatementKind.Neutral;
            case AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax { Expression: var owner } } assignment
                when owner.LastOrCalledName() == "Console" && !Works(assignment.Right):
                return StatementKind.Neutral | Cursor(assignment);
            case AssignmentExpressionSyntax or PostfixUnaryExpressionSyntax or PrefixUnaryExpressionSyntax:
                return Works(expression) ? StatementKind.None : StatementKind.Neutral | Cursor(expression);
            default:
                return StatementKind.None;
        }
    }

    private static bool IsPrintOnly(StatementSyntax statement, RuleContext context, int depth)
    {
        switch (statement)
        {
            case BlockSyntax block:
                var prints = false;
                foreach (var inner in block.Statements.Count <= MostNested ? block.Statements : default)
                {
                    var kind = Of(inner, context, depth + 1);
                    if (kind == StatementKind.None)
                    {
                        return false;
                    }

                    prints |= (kind & StatementKind.Print) != 0;
                }

                return prints;
            case IfStatementSyntax branch:
                return OnlyPrints(branch.Statement) && (branch.Else is null || OnlyPrints(branch.Else.Statement))
                    && !ConsoleReads.InHeader(branch, context);
            case CommonForEachStatementSyntax loop:
                return OnlyPrints(loop.Statement);
            case ForStatementSyntax loop:
                return OnlyPrints(loop.Statement) && !ConsoleReads.InHeader(loop, context);
            case WhileStatementSyntax loop:
                return OnlyPrints(loop.Statement) && !ConsoleReads.InHeader(loop, context);
            case UsingStatementSyntax scope:
                return OnlyPrints(scope.Statement);
            case LockStatementSyntax scope:
                return OnlyPrints(scope.Statement);
            default:
                return false;
        }

        bool OnlyPrints(StatementSyntax body) => (Of(body, context, depth + 1) & StatementKind.Print) != 0;
    }

    private static bool IsPrinter(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax or IdentifierNameSyntax => IsPrintName(expression.LastOrCalledName()),
        LambdaExpressionSyntax { ExpressionBody: { } body } => Print(body) is not null,
        _ => false,
    };

    private static bool IsPrintName(string name) => name is "WriteLine" or "Write" or "WriteLineAsync" or "WriteAsync";

    /// <summary>Whether anything is called that may take time or print; asking for the cursor is no work.</summary>
    private static bool Works(SyntaxNode node) => WrittenEffects.MayWork(node, static name => name is "GetCursorPosition" or "nameof");

    private static StatementKind Cursor(SyntaxNode node)
    {
        foreach (var descendant in node.DescendantNodes())
        {
            if (descendant is IdentifierNameSyntax { Identifier.ValueText: "SetCursorPosition" or "GetCursorPosition" or "CursorLeft"
                or "CursorTop" })
            {
                return StatementKind.Cursor;
            }
        }

        return StatementKind.None;
    }
}
