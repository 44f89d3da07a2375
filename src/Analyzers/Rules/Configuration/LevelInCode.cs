using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Frameworks.SetUp;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Output;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>LOG6001: a level or filter that no configuration changes.</summary>
internal sealed class LevelInCode : Rule, IOtherCallRule, ICreationRule, IAssignmentRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.LevelInCode,
        "Only a rebuild changes the level",
        "{0}",
        Categories.Configuration,
        DiagnosticSeverity.Info,
        "Who looks for a fault in production turns the log up, and down again: where the level stands in the source, that takes a release.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override MigrationStep Step => MigrationStep.Taste;

    public override ImmutableArray<NoFix> NoFixes => LevelInCodeEdit.Reasons;

    public bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree) => IsOne(method);

    public bool IsCandidate(IMethodSymbol constructor) => IsOne(constructor);

    public bool IsCandidate(IPropertySymbol property) => IsOne(property);

    public void Check(IInvocationOperation invocation, RuleContext context) => Check((IOperation)invocation, context);

    public void Check(IObjectCreationOperation creation, RuleContext context) => Check((IOperation)creation, context);

    public void Check(ISimpleAssignmentOperation assignment, RuleContext context) => Check((IOperation)assignment, context);

    private static bool IsOne(ISymbol member) => CodedLevels.All.Any(l => l.IsCandidate(member));

    private void Check(IOperation operation, RuleContext context)
    {
        if (!context.IsInTests && !DebugRegions.Contain(context.Model.SyntaxTree, operation.Syntax.SpanStart, context.CancellationToken)
            && Find(operation, context.Model, context.CancellationToken) is { } level)
        {
            context.Report(
                this, LevelInCodeEdit.WhyNot(level, context.Model, context.Frameworks, context.Files, context.CancellationToken),
                LevelInCodeEdit.PlaceOf(level.Place), level.Message);
        }
    }

    /// <summary>The level that an operation sets; null where it sets none, or one that may be changed.</summary>
    public static CodedLevel? Find(IOperation operation, SemanticModel model, CancellationToken cancellationToken)
        => operation switch
        {
            IInvocationOperation { TargetMethod: var method } => Find(method),
            IObjectCreationOperation { Constructor: { } constructor } => Find(constructor),
            ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property: var property } } => Find(property),
            _ => null,
        } is { } reader
            ? reader.Of(operation, model, cancellationToken)
            : null;

    private static CodedLevels? Find(ISymbol member) => CodedLevels.All.FirstOrDefault(l => l.IsCandidate(member));
}
