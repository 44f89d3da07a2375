using LogAnalyzers.Operations;
using LogAnalyzers.Prints;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Prints of a command line's help: in a member or type named after it, in a branch that tests for it.</summary>
internal static class HelpContext
{
    private const int BranchesLookedAt = 100;

    public static bool Contains(PrintCall print, RuleContext context)
    {
        var conditions = new HelpCondition(context.Model, context.CancellationToken);
        var branches = 0;
        SyntaxNode child = print.Syntax;
        for (var parent = child.Parent; parent is not null; child = parent, parent = parent.Parent)
        {
            if (IsNamedAfterHelp(parent, child) || HelpHandler.Is(parent, child, conditions, context))
            {
                return true;
            }

            if (branches < BranchesLookedAt && Test(parent, child, conditions) is var test && test != HelpTest.None)
            {
                branches++;
                if (Holds(test, child is StatementSyntax or SwitchSectionSyntax ? child : parent, print, context))
                {
                    return true;
                }
            }

            if (child is StatementSyntax statement && PrintRuns.Around(statement, context) is { } runs && statement.SpanStart >= runs.HelpOnlyFrom)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsNamedAfterHelp(SyntaxNode node, SyntaxNode child) => node switch
    {
        // A constructor is named after its type, which has a rule of its own.
        MethodDeclarationSyntax method => HelpWords.IsMember(method.Identifier.ValueText),
        LocalFunctionStatementSyntax function => HelpWords.IsMember(function.Identifier.ValueText),
        PropertyDeclarationSyntax property => HelpWords.IsMember(property.Identifier.ValueText),
        EventDeclarationSyntax @event => HelpWords.IsMember(@event.Identifier.ValueText),
        BaseTypeDeclarationSyntax type => HelpWords.IsType(type.Identifier.ValueText),
        VariableDeclaratorSyntax { Parent.Parent: BaseFieldDeclarationSyntax } field => HelpWords.IsMember(field.Identifier.ValueText),
        // A lambda in a variable is a local function.
        EqualsValueClauseSyntax { Value: AnonymousFunctionExpressionSyntax, Parent: VariableDeclaratorSyntax variable }
            => HelpWords.IsMember(variable.Identifier.ValueText),
        AssignmentExpressionSyntax { Right: AnonymousFunctionExpressionSyntax right } assignment
            => right == child && HelpWords.IsMember(assignment.Left.LastOrCalledName()),
        _ => false,
    };

    /// <summary>What is known in the child because of the branch that the parent is.</summary>
    private static HelpTest Test(SyntaxNode parent, SyntaxNode child, HelpCondition conditions)
    {
        switch (parent)
        {
            case IfStatementSyntax branch when child == branch.Statement:
                return conditions.Where(branch.Condition, true);
            case ElseClauseSyntax { Parent: IfStatementSyntax branch }:
                return conditions.Where(branch.Condition, false);
            case ConditionalExpressionSyntax choice when child == choice.WhenTrue || child == choice.WhenFalse:
                return conditions.Where(choice.Condition, child == choice.WhenTrue);
            case WhileStatementSyntax loop when child == loop.Statement:
                return conditions.Where(loop.Condition, true) & HelpTest.Help;
            case SwitchExpressionArmSyntax arm when child == arm.Expression:
                return new HelpPattern(conditions).Where(arm.Pattern, (arm.Parent as SwitchExpressionSyntax)?.GoverningExpression, true)
                    | (arm.WhenClause is { } when ? conditions.Where(when.Condition, true) : HelpTest.None);
            case SwitchSectionSyntax section when child is StatementSyntax:
                var test = HelpTest.None;
                var governing = (section.Parent as SwitchStatementSyntax)?.Expression;
                for (var i = 0; i < section.Labels.Count && i < BranchesLookedAt; i++)
                {
                    test |= section.Labels[i] switch
                    {
                        CaseSwitchLabelSyntax label => conditions.OfOperand(label.Value) | NoArguments(governing, label.Value),
                        CasePatternSwitchLabelSyntax label => new HelpPattern(conditions).Where(label.Pattern, governing, true)
                            | (label.WhenClause is { } clause ? conditions.Where(clause.Condition, true) : HelpTest.None),
                        _ => HelpTest.None,
                    };
                }

                return test;
            default:
                return HelpTest.None;
        }
    }

    private static HelpTest NoArguments(ExpressionSyntax? governing, ExpressionSyntax label)
        => governing is not null && label is LiteralExpressionSyntax { Token.Value: 0 } && HelpNames.IsCountOfArguments(governing)
            ? HelpTest.NoArguments
            : HelpTest.None;

    private static bool Holds(HelpTest test, SyntaxNode branch, PrintCall print, RuleContext context)
    {
        if ((test & HelpTest.Help) != 0)
        {
            return true;
        }

        var text = print.Syntax is InvocationExpressionSyntax call ? PrintText.Of(call, context.Model, context.CancellationToken) : "";
        var list = branch is StatementSyntax { Parent: SwitchSectionSyntax section } ? PrintRuns.Of(section, context) : PrintRuns.Of(branch, context);
        return ((test & HelpTest.Version) != 0 && (UsageText.GivesVersion(text, print.Syntax.ToString()) || list?.GivesVersion(context) == true))
            || ((test & HelpTest.NoArguments) != 0 && (UsageText.AsksForArguments(text) || list?.AsksForArguments(context) == true));
    }
}
