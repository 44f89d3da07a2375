using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3006: a guard around calls that ask for the level themselves and whose values cost nothing.</summary>
internal sealed class NeedlessGuard : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.NeedlessGuard,
        "Guard spares nothing",
        "The guard spares nothing: what is logged costs nothing, and the call asks for {0} itself",
        Categories.Level,
        DiagnosticSeverity.Info,
        "Every log call asks whether its level is on. A guard of one's own is worth its lines where values cost work; "
            + "around variables, properties and constants it only hides the record.",
        isEnabledByDefault: false);

    private static readonly NoFix WithMore = new("a comment or directive would go with the guard");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(WithMore);

    public override void Check(LogCall call, RuleContext context)
    {
        if (call.Level is { } level && Find(call, context.Model, context.Find, context.CancellationToken) is { } guard)
        {
            context.Report(
                this, WhyNot(guard, context), guard.Question.Operation.Syntax.GetLocation(), call.Api.Levels.NameOf(level) ?? level.ToString());
        }
    }

    private static NoFix? WhyNot(LevelGuard guard, RuleContext context)
        => guard.Question.Operation.Syntax.FirstAncestorOrSelf<IfStatementSyntax>() is { } written
            && GuardRemoval.Changes(context.Site, written) is not null ? null : WithMore;

    /// <summary>The guard that can go, of its first call; null for all other calls.</summary>
    public static LevelGuard? Find(LogCall call, SemanticModel model, Func<IInvocationOperation, LogCall?> find, CancellationToken cancellationToken)
        => call is { Operation: not null, Level: { } level }
            && LevelGuard.Find(call, model, cancellationToken)
                is { HasElse: false, IsShared: false, IsWhole: true, Holder: IConditionalOperation choice } guard
            && guard.Region[0] == choice.WhenTrue && guard.Question.Level == level
            && GuardedCalls.In(guard, find, onlyCalls: true) is [var first, ..] calls && first.Syntax == call.Syntax
            && calls.All(c => c.Level == level && GuardOfOtherLevel.IsAsked(c, guard.Question) && CostsNothing(c, cancellationToken))
            ? guard
            : null;

    private static bool CostsNothing(LogCall call, CancellationToken cancellationToken)
        => call.Operation is IInvocationOperation invocation
            && invocation.Arguments.All(a => ValueCosts.Of(a.Value.Unwrap()) == ValueCost.Nothing || IsParams(a))
            && LoggedValues.Of(call).All(v => ValueCosts.Of(v.Value) == ValueCost.Nothing)
            && call.ArgumentsKnown
            && call.TextSource(cancellationToken) is null or { IsBuilt: false }
            && !(call.Method.Kind == LogMethodKind.Generated && AsksNotItself(call, invocation.TargetMethod));

    private static bool IsParams(IArgumentOperation argument) => argument.Parameter?.IsParams == true;

    private static bool AsksNotItself(LogCall call, IMethodSymbol method)
        => call.Api.DefinitionAttribute(method)?.NamedArguments.Any(a => a is { Key: "SkipEnabledCheck", Value.Value: true }) == true;
}
