using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.CodeFixes;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>LOG3005: asks for the level before the values are made.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ExpensiveArgumentFix))]
public sealed class ExpensiveArgumentFix() : LogCallFix(RuleIds.ExpensiveArgument, "Ask whether the level is on")
{
    internal override CallEdit? Edit(FixSite site, LogCall call, Diagnostic diagnostic, CancellationToken cancellationToken)
        => call.Syntax is InvocationExpressionSyntax invocation
            && !ExpensiveArgument.HasEffects(call)
            && !LevelGuard.IsAround(call, site.Model, cancellationToken)
            && GuardText.Of(site, call, cancellationToken) is { } guard && GuardStatement.Around(site, invocation, guard.Condition) is { } changes
            ? CallEdit.Create(changes, invocation.Span, guard.Namespace)
            : null;
}
