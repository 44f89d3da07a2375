using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

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

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Level is { } level && Find(call, context.Model, context.Find, context.CancellationToken) is { } guard)
        {
            var asked = guard.Question.Level!.Value;
            var consequence = asked < level
                ? $"records are lost while {call.Api.Levels.NameOf(asked)} is off"
                : $"their values are made for nothing while {call.Api.Levels.NameOf(level)} is off";
            context.Report(this, Place(guard.Question).GetLocation(), call.Api.Levels.NameOf(asked)!, call.Api.Levels.NameOf(level)!, consequence);
        }
    }

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
}
