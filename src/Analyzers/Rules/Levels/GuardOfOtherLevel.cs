using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3004: one level is asked for and another is logged.</summary>
internal sealed class GuardOfOtherLevel : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.GuardOfOtherLevel,
        "Guard asks for another level",
        "The guard asks for {0} but the guarded call logs at {1}: {2}",
        Categories.Level,
        DiagnosticSeverity.Warning,
        "A guard spares the work for a record that nobody wants. "
            + "If it asks for a lower level than the record has, records are lost while that level is off; "
            + "if it asks for a higher one, the work is done for nothing.");

    private static readonly NoFix Kept = new("what the guard has asked is kept in a variable that other code reads");

    private static readonly NoFix Neither = new("neither the guard nor the call can have the other's level");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(Kept, Neither);

    private static readonly string[] LevelPhrases = ["log level", "loglevel", "logging level"];

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Level is { } level && Find(call, context.Model, context.Find, context.CancellationToken) is { } guard
            && !SpeaksOfLevel(call))
        {
            var asked = guard.Question.Level!.Value;
            var consequence = asked < level
                ? $"records are lost while {call.Api.Levels.NameOf(asked)} is off"
                : $"their values are made for nothing while {call.Api.Levels.NameOf(level)} is off";
            context.Report(
                this, WhyNot(call, guard, context), Place(guard.Question).GetLocation(), call.Api.Levels.NameOf(asked)!,
                call.Api.Levels.NameOf(level)!, consequence);
        }
    }

    /// <summary>Whether the record tells that a level is on: "verbose logging level is configured".</summary>
    private static bool SpeaksOfLevel(LogCall call)
        => LevelPhrases.Any(p => call.TemplateText?.IndexOf(p, StringComparison.OrdinalIgnoreCase) >= 0)
            || (call.Method.Kind == LogMethodKind.Generated && call.Syntax is InvocationExpressionSyntax { ArgumentList.Arguments: var given }
                && given.Any(a => a.Expression.LastOrCalledName().EndsWith("LogLevel", StringComparison.OrdinalIgnoreCase)));

    /// <summary>The guard whose level is wrong, of its first call; null for all other calls.</summary>
    public static LevelGuard? Find(LogCall call, SemanticModel model, Func<IInvocationOperation, LogCall?> find, CancellationToken cancellationToken)
        => call is { Operation: not null, Level: { } level and not LogLevel.None }
            && LevelGuard.Find(call, model, cancellationToken)
                is { HasElse: false, Question: { Level: { } asked and not LogLevel.None } question } guard
            && asked != level && call.Api.Levels.NameOf(asked) is not null && call.Api.Levels.NameOf(level) is not null
            && GuardedCalls.In(guard, find) is [var first, ..] calls && first.Syntax == call.Syntax
            && calls.All(c => c.Level == level && c.Api == question.Api && IsAsked(c, question))
            ? guard
            : null;

    /// <summary>Where the question says its level.</summary>
    public static SyntaxNode Place(LevelQuestion question)
        => question.Argument?.Syntax ?? (question.Operation.Syntax as ExpressionSyntax)?.LastName() ?? question.Operation.Syntax;

    /// <summary>Whether the logger that is asked is the one that is written to; a generated method of the type itself takes the type's own.</summary>
    public static bool IsAsked(LogCall call, LevelQuestion question)
        => call.Method.Kind == LogMethodKind.Generated && call.Method.Logger < 0
            ? question.Logger is IFieldReferenceOperation or IParameterReferenceOperation
            : LoggerReference.AreSame(call.Logger, question.Logger, call.Api);

    /// <summary>The change that asks for another level; null where the question can't be put so.</summary>
    public static TextChange? Ask(CodeSite site, LevelGuard guard, LogLevel level)
    {
        var question = guard.Question;
        if (question.Argument is { Syntax: ExpressionSyntax argument })
        {
            // A variable that is named after the level would say the wrong thing then.
            var local = question.Operation.Syntax.FirstAncestorOrSelf<VariableDeclaratorSyntax>()?.Identifier.ValueText ?? "";
            return local.IndexOf(question.Api.Levels.NameOf(question.Level!.Value)!, StringComparison.OrdinalIgnoreCase) >= 0
                ? null
                : LevelEdit.Value(site, question.Api, argument, level);
        }

        return question.Api.Levels.QuestionProperty(level) is { } property && Place(question) is SimpleNameSyntax name
            && question.Operation.Syntax.FirstAncestorOrSelf<VariableDeclaratorSyntax>() is null
            ? new TextChange(name.Span, property)
            : null;
    }

    /// <summary>The changes that log all calls at the level that is asked for; null where one of them can't.</summary>
    public static IReadOnlyList<TextChange>? Adapted(CodeSite site, LevelGuard guard, IReadOnlyList<LogCall> calls)
    {
        var changes = calls.Select(c => LevelEdit.Change(site, c, guard.Question.Level!.Value)).ToArray();
        return changes.Contains(null) ? null : changes.Select(c => c!.Value).ToArray();
    }

    /// <summary>Whether a guard asks for the level of that call, which is its only one, so that the call at another level contradicts it.</summary>
    public static bool Holds(LogCall call, RuleContext context)
        => LevelGuard.Find(call, context.Model, context.CancellationToken) is { HasElse: false } guard
            && guard.Question.Level is { } asked and not LogLevel.None && asked == call.Level
            && GuardedCalls.In(guard, context.Find) is [var only] && only.Syntax == call.Syntax && IsAsked(call, guard.Question);

    private static NoFix? WhyNot(LogCall call, LevelGuard guard, RuleContext context)
        => guard.IsShared ? Kept
            : Ask(context.Site, guard, call.Level!.Value) is not null
                || (call.Flaw == TemplateFlaw.None && Adapted(context.Site, guard, GuardedCalls.In(guard, context.Find)!) is not null) ? null
            : Neither;
}
