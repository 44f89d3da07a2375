using LogAnalyzers.Calls;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
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
        if (call is not { Level: { } level and not LogLevel.None, Operation: IInvocationOperation operation,
            Syntax: InvocationExpressionSyntax invocation }
            || call.Api.Levels.NameOf(level) is not { } name)
        {
            return null;
        }

        var isConditional = invocation.Expression is MemberBindingExpressionSyntax;
        var logger = isConditional ? (invocation.Parent as ConditionalAccessExpressionSyntax)?.Expression
            : call.Method.Logger >= 0 ? operation.ArgumentFor(call.Method.Logger)?.Unwrap().Syntax as ExpressionSyntax
            : call.Method.Kind == LogMethodKind.Generated ? null
            : (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;
        var text = logger is not null ? IsName(logger) ? logger.ToString() : null
            : call.Method.Kind == LogMethodKind.Generated && call.Method.Logger < 0 ? OwnLogger(site, call, cancellationToken)
            : null;
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

    private static bool IsName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or ThisExpressionSyntax or BaseExpressionSyntax => true,
        MemberAccessExpressionSyntax access => IsName(access.Expression),
        AliasQualifiedNameSyntax => true,
        _ => false,
    };
}
