using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Rules.Levels;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Levels;

/// <summary>The question whether a call's level is on, as it is written in front of the call.</summary>
/// <param name="Condition">Without parentheses.</param>
/// <param name="Namespace">What has to be imported; null for nothing.</param>
internal sealed record GuardText(string Condition, string? Namespace)
{
    /// <summary>Null where the logger is not simply named, so that asking it would do its expression's work twice.</summary>
    public static GuardText? Of(FixSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Level: { } level and not LogLevel.None, Operation: IInvocationOperation,
            Syntax: InvocationExpressionSyntax invocation }
            || call.Api.Levels.NameOf(level) is not { } name)
        {
            return null;
        }

        var isConditional = invocation.Expression is MemberBindingExpressionSyntax;
        var text = ExpensiveArgument.LoggerOf(call)?.ToString()
            ?? (ExpensiveArgument.TakesOwnLogger(call) ? OwnLogger(site, call, cancellationToken) : null);
        if (text is null)
        {
            return null;
        }

        string? import = null;
        var question = call.Api.Levels.QuestionProperty(level)
            ?? (LevelEdit.TypeName(site, call.Api, call.Syntax.SpanStart, out import) is { } type ? $"IsEnabled({type}.{name})" : null);
        return question is null ? null : new(text + (isConditional ? "?." : ".") + question + (isConditional ? " == true" : ""), import);
    }

    /// <summary>The logger that a generated method of the type takes: the only one there is.</summary>
    private static string? OwnLogger(FixSite site, LogCall call, CancellationToken cancellationToken)
        => LoggerFinder.InScopeAt(site, call.Syntax.SpanStart, cancellationToken) is { IsConditional: false } found && found.Api == call.Api
            ? found.Expression
            : null;
}
