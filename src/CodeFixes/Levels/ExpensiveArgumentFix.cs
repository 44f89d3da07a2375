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
        => (!OtherTools.IsOther(diagnostic.Id) || IsReported(site, call, cancellationToken)) && call.Syntax is InvocationExpressionSyntax invocation
            && !ExpensiveArgument.HasEffects(call)
            && !LevelGuard.IsAround(call, site.Model, cancellationToken)
            && GuardText.Of(site, call, cancellationToken) is { } guard && GuardStatement.Around(site, invocation, guard.Condition) is { } changes
            ? CallEdit.Create(changes, invocation.Span, guard.Namespace)
            : null;

    /// <summary>Whether our own rule says so too: another tool's counts a boxed number as work, which costs less than the guard.</summary>
    private static bool IsReported(FixSite site, LogCall call, CancellationToken cancellationToken)
    {
        var found = new List<Diagnostic>();
        var context = new RuleContext(site.Frameworks, site.Model, site.Options, found.Add, cancellationToken);
        RuleCatalog.LogCallRules.Single(r => r.Id == RuleIds.ExpensiveArgument).Check(call, context);
        return found.Count > 0;
    }
}
