using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>LOG3005: asks for the level before the values are made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpensiveArgumentFix))]
public sealed class ExpensiveArgumentFix() : LogCallFix(RuleIds.ExpensiveArgument, "Ask whether the level is on")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => call.Syntax is InvocationExpressionSyntax invocation
            && !HasEffects(invocation) && LoggedValues.Of(call).All(v => ValueCosts.Of(v.Value) != ValueCost.Effect)
            && !LevelGuard.IsAround(call, site.Model, cancellationToken)
            && GuardText.Of(site, call, cancellationToken) is { } guard && GuardStatement.Around(site, invocation, guard.Condition) is { } changes
            ? CallEdit.Create(changes, invocation.Span, guard.Namespace)
            : null;

    /// <summary>Whether something happens besides the record: it has to happen whatever the level is.</summary>
    private static bool HasEffects(InvocationExpressionSyntax invocation)
        => invocation.DescendantNodes().Any(n => n switch
        {
            AwaitExpressionSyntax or DeclarationExpressionSyntax or DeclarationPatternSyntax or VarPatternSyntax
                or RecursivePatternSyntax { Designation: not null } or ThrowExpressionSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Parent is not InitializerExpressionSyntax,
            PostfixUnaryExpressionSyntax postfix => !postfix.IsKind(SyntaxKind.SuppressNullableWarningExpression),
            PrefixUnaryExpressionSyntax prefix
                => prefix.IsKind(SyntaxKind.PreIncrementExpression) || prefix.IsKind(SyntaxKind.PreDecrementExpression),
            ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
            _ => false,
        });
}
