using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Finds the statements that wait for what a user types.</summary>
internal static class ConsoleReads
{
    private const int LongestHelper = 4000;

    private static readonly HashSet<string> Readers
        = ["ReadLine", "ReadKey", "Read", "ReadLineAsync", "ReadAsync", "ReadToEnd", "ReadToEndAsync", "KeyAvailable"];

    private static readonly string[] HelperPrefixes = ["Read", "Get", "Ask", "Prompt", "Input", "Wait", "Confirm", "Choose", "Select"];

    /// <summary>Whether reading is what the statement does first: in its header, its expression, or at the top of its body.</summary>
    public static bool First(StatementSyntax statement, RuleContext context, int depth = 0)
    {
        if (depth > Limits.StatementLevels)
        {
            return false;
        }

        switch (statement)
        {
            case BlockSyntax block:
                return FirstOf(block.Statements, context, depth);
            case LabeledStatementSyntax labeled:
                return First(labeled.Statement, context, depth + 1);
            case TryStatementSyntax attempt:
                return FirstOf(attempt.Block.Statements, context, depth);
            case CheckedStatementSyntax inner:
                return FirstOf(inner.Block.Statements, context, depth);
            case DoStatementSyntax loop:
                return First(loop.Statement, context, depth + 1);
            case LocalFunctionStatementSyntax:
                return false;
            case IfStatementSyntax or SwitchStatementSyntax:
                return InHeader(statement, context);
            default:
                return Body(statement) is { } body ? InHeader(statement, context) || First(body, context, depth + 1)
                    : In(statement, context) || (statement is ExpressionStatementSyntax && AwaitsDebugger(statement));
        }
    }

    /// <summary>Whether the condition or initializer of a compound statement reads.</summary>
    public static bool InHeader(StatementSyntax statement, RuleContext context) => statement switch
    {
        IfStatementSyntax branch => In(branch.Condition, context),
        WhileStatementSyntax loop => In(loop.Condition, context) || AwaitsDebugger(loop.Condition),
        DoStatementSyntax loop => In(loop.Condition, context) || AwaitsDebugger(loop.Condition),
        SwitchStatementSyntax choice => In(choice.Expression, context),
        CommonForEachStatementSyntax loop => In(loop.Expression, context),
        ForStatementSyntax loop => In(loop.Declaration, context) || In(loop.Condition, context) || loop.Initializers.Any(i => In(i, context)),
        UsingStatementSyntax scope => In(scope.Declaration, context) || In(scope.Expression, context),
        LockStatementSyntax scope => In(scope.Expression, context),
        _ => false,
    };

    /// <summary>
    /// Whether it goes on when a developer has attached a debugger, who is told so and reads the number of the process: <c>Debugger.Launch()</c>, a
    /// loop while none is attached.
    /// </summary>
    public static bool AwaitsDebugger(SyntaxNode node) => node.DescendantNodesAndSelf().Any(static n
        => n is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "IsAttached" or "Launch", Expression: var receiver }
            && receiver.LastOrCalledName() == "Debugger");

    /// <summary>Whether the node reads, lambdas and local functions left aside.</summary>
    public static bool In(SyntaxNode? node, RuleContext context)
    {
        if (node is null or LiteralExpressionSyntax)
        {
            return false;
        }

        foreach (var descendant in node.DescendantNodesAndSelf(static n => n is not (AnonymousFunctionExpressionSyntax
            or LocalFunctionStatementSyntax)))
        {
            if (descendant is IdentifierNameSyntax name
                && (Readers.Contains(name.Identifier.ValueText) ? IsRead(name, context) : IsHelper(name, context)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool FirstOf(SyntaxList<StatementSyntax> statements, RuleContext context, int depth)
    {
        foreach (var statement in statements)
        {
            if ((StatementKinds.Of(statement, context) & (StatementKind.Print | StatementKind.Neutral)) == 0)
            {
                return First(statement, context, depth + 1);
            }
        }

        return false;
    }

    private static StatementSyntax? Body(StatementSyntax statement) => statement switch
    {
        WhileStatementSyntax loop => loop.Statement,
        ForStatementSyntax loop => loop.Statement,
        CommonForEachStatementSyntax loop => loop.Statement,
        UsingStatementSyntax scope => scope.Statement,
        LockStatementSyntax scope => scope.Statement,
        _ => null,
    };

    private static bool IsRead(IdentifierNameSyntax name, RuleContext context)
    {
        var symbol = Symbol(name, context);
        if (symbol is null)
        {
            // Half-typed code: what is written counts.
            return name.Parent is MemberAccessExpressionSyntax { Expression: var written } && written.LastOrCalledName() is "Console" or "In";
        }

        if (context.Frameworks.Console?.IsConsole(symbol) == true)
        {
            return true;
        }

        return name.Parent is MemberAccessExpressionSyntax access && access.Name == name && IsInput(access.Expression, context, true);
    }

    /// <summary><c>Console.In</c>, or a variable that was made from it.</summary>
    private static bool IsInput(ExpressionSyntax expression, RuleContext context, bool follow)
    {
        var symbol = Symbol(expression, context);
        if (symbol is IPropertySymbol { Name: "In" } && context.Frameworks.Console?.IsConsole(symbol) == true)
        {
            return true;
        }

        return follow && symbol is ILocalSymbol or IFieldSymbol && symbol.DeclaringSyntaxReferences is [var declaration]
            && declaration.SyntaxTree == context.Model.SyntaxTree
            && declaration.GetSyntax(context.CancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            && (IsInput(value, context, false)
                || value.DescendantNodes().OfType<IdentifierNameSyntax>()
                    .Any(n => n.Identifier.ValueText == "OpenStandardInput" && context.Frameworks.Console?.IsConsole(Symbol(n, context)) == true));
    }

    /// <summary>A helper in this project, such as <c>ReadPassword</c>, whose body reads.</summary>
    private static bool IsHelper(IdentifierNameSyntax name, RuleContext context)
    {
        var text = name.Identifier.ValueText;
        return HelperPrefixes.Any(prefix => text.StartsWith(prefix, StringComparison.Ordinal))
            && (name.Parent is InvocationExpressionSyntax
                || (name.Parent is MemberAccessExpressionSyntax access && access.Name == name && access.Parent is InvocationExpressionSyntax
                    && ProjectFacts.Of(context.Model.Compilation).Declares(text, context.CancellationToken)))
            && Symbol(name, context) is IMethodSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.Span.Length < LongestHelper
            && declaration.GetSyntax(context.CancellationToken).DescendantNodes().OfType<MemberAccessExpressionSyntax>()
                .Any(a => Readers.Contains(a.Name.Identifier.ValueText) && a.Expression.LastOrCalledName() == "Console");
    }

    private static ISymbol? Symbol(ExpressionSyntax expression, RuleContext context)
        => context.Model.GetSymbolInfo(expression, context.CancellationToken) is var info && info.Symbol is { } symbol
            ? symbol
            : info.CandidateSymbols.FirstOrDefault();
}
