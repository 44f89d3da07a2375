using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// Branches that an option of the output chooses (<c>--json</c>, <c>--format</c>, <c>--quiet</c>): what they print is what was asked for.
/// </summary>
internal static class OutputChoice
{
    private const int MostSiblings = 50;

    private const int MostBranches = 100;

    /// <summary>Whether a print stands in such a branch, or behind one that leaves.</summary>
    public static bool Contains(SyntaxNode print)
    {
        var child = print;
        var looked = 0;
        for (var parent = print.Parent; parent is not null and not MemberDeclarationSyntax or GlobalStatementSyntax && looked++ < MostBranches;
            child = parent, parent = parent.Parent)
        {
            var isChosen = parent switch
            {
                IfStatementSyntax branch => child != branch.Condition && IsTest(branch.Condition),
                ConditionalExpressionSyntax choice => child != choice.Condition && IsTest(choice.Condition),
                SwitchSectionSyntax { Parent: SwitchStatementSyntax choice } section
                    => IsGoverning(choice.Expression) && choice.Sections.Any(s => s.Labels.Any(IsLabel)),
                SwitchExpressionArmSyntax { Parent: SwitchExpressionSyntax choice }
                    => IsGoverning(choice.GoverningExpression) && choice.Arms.Any(a => IsPattern(a.Pattern)),
                BlockSyntax block => child is StatementSyntax statement && IsBehind(block.Statements, statement),
                SwitchSectionSyntax section => child is StatementSyntax statement && IsBehind(section.Statements, statement),
                GlobalStatementSyntax { Parent: CompilationUnitSyntax file } global
                    => IsBehind(file.Members.OfType<GlobalStatementSyntax>().Select(g => g.Statement), global.Statement),
                _ => false,
            };
            if (isChosen)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether a print stands where nobody has asked for silence, <c>if (!options.Quiet)</c>, and no exception is caught: a server that greets has
    /// such an option, too.
    /// </summary>
    public static bool IsUnlessQuiet(SyntaxNode print)
        => print.Ancestors().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax or CatchClauseSyntax)).Any(
            static a => a is IfStatementSyntax
                {
                    Condition: PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression, Operand: var asked },
                }
                && asked.LastNameText() is { } name && OutputWords.IsQuiet(name));

    /// <summary>Whether a condition asks which output is wanted.</summary>
    public static bool IsTest(ExpressionSyntax condition)
    {
        foreach (var node in condition.DescendantNodesAndSelf())
        {
            switch (node)
            {
                case LiteralExpressionSyntax { Token.Value: string text } when OutputWords.IsChoice(text) && IsCompared(node):
                    return true;
                case SimpleNameSyntax { Identifier.ValueText: var name }
                    when IsTruth(node) && (OutputWords.IsSwitch(name) || OutputWords.IsQuiet(name)):
                    return true;
                case SimpleNameSyntax { Identifier.ValueText: var name } when OutputWords.IsFormat(name) && IsCompared(node)
                    && condition.DescendantNodesAndSelf().Any(IsFormatValue):
                    return true;
            }
        }

        return false;
    }

    private static bool IsBehind(IEnumerable<StatementSyntax> statements, StatementSyntax statement)
    {
        var looked = 0;
        foreach (var before in statements)
        {
            if (before == statement || looked++ > MostSiblings)
            {
                return false;
            }

            if (before is IfStatementSyntax { Else: null } branch && Leaves(branch.Statement) && IsTest(branch.Condition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Leaves(StatementSyntax statement) => statement is ReturnStatementSyntax
        || (statement is BlockSyntax { Statements: [.., var last] } && Leaves(last));

    /// <summary>Whether a name is itself what is true or false, or an option whose value is asked for.</summary>
    private static bool IsTruth(SyntaxNode name)
    {
        var node = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        return node.Parent switch
        {
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } => member is "Value" or "HasValue" or "IsPresent",
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
                => call.LastOrCalledName().StartsWith("GetValue", StringComparison.Ordinal),
            BinaryExpressionSyntax binary => binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression
                || binary.Right.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression,
            PrefixUnaryExpressionSyntax or ParenthesizedExpressionSyntax or IfStatementSyntax or ConditionalExpressionSyntax => true,
            _ => false,
        };
    }

    private static bool IsCompared(SyntaxNode node)
    {
        for (var parent = node.Parent; parent is not null; parent = parent.Parent)
        {
            switch (parent)
            {
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression
                    or (int)SyntaxKind.IsExpression }
                    or IsPatternExpressionSyntax or ArgumentSyntax:
                    return true;
                case MemberAccessExpressionSyntax or PatternSyntax or ParenthesizedExpressionSyntax or InvocationExpressionSyntax
                    or ArgumentListSyntax
                    or PostfixUnaryExpressionSyntax or ConditionalAccessExpressionSyntax or MemberBindingExpressionSyntax:
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsGoverning(ExpressionSyntax expression)
    {
        while (expression is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "ToLower"
            or "ToLowerInvariant" or "ToUpperInvariant" or "Trim", Expression: var receiver } })
        {
            expression = receiver;
        }

        return OutputWords.IsFormat(expression.LastOrCalledName()) || OutputWords.IsOutput(expression.LastOrCalledName())
            || (expression is InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var option }, ..] }
                && OutputWords.IsFormat(option.LastOrCalledName().Replace("Option", "")));
    }

    private static bool IsLabel(SwitchLabelSyntax label) => label switch
    {
        CaseSwitchLabelSyntax { Value: var value } => value.DescendantNodesAndSelf().Any(IsFormatValue),
        CasePatternSwitchLabelSyntax { Pattern: var pattern } => IsPattern(pattern),
        _ => false,
    };

    private static bool IsPattern(PatternSyntax pattern) => pattern.DescendantNodesAndSelf().Any(IsFormatValue);

    private static bool IsFormatValue(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => OutputWords.IsFormatValue(text),
        SimpleNameSyntax { Identifier.ValueText: var name } => OutputWords.IsFormatValue(name),
        _ => false,
    };
}
