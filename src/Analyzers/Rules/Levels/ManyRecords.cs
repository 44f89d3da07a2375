using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>LOG3007: what one record could say is told in many, one statement behind the other.</summary>
internal sealed class ManyRecords : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ManyRecords,
        "Many records of one level in one block",
        "The block writes {0} records of level {1}: one with all their values is found and counted as one event",
        Categories.Level,
        DiagnosticSeverity.Info,
        "Records that one block always writes together tell of one event in pieces: each costs as much as a whole one, and none can be searched by "
            + "the values of the others.",
        isEnabledByDefault: false);

    public static readonly Option<int> Most = new(
        "log_analyzers.records_in_block.max", "5", "How many records of one level the statements of one block may write; a whole number, 1 or more.",
        Amount.TryParse);

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override MigrationStep Step => MigrationStep.Taste;

    public override ImmutableArray<IOption> Options { get; } = ImmutableArray.Create<IOption>(Most);

    public override void Check(LogCall call, RuleContext context)
    {
        if (StatementOf(call) is not { } statement || call.Level is not { } level || !IsRecord(call))
        {
            return;
        }

        var siblings = StatementList.Siblings(statement);
        var at = siblings.TakeWhile(s => s != statement).Count();
        if (siblings.Count - at <= context.Get(Most) || siblings.Take(at).Reverse().Any(s => RecordIn(s, context)?.Level == level))
        {
            return;
        }

        var others = siblings.Skip(at + 1).Select(s => RecordIn(s, context)).Where(c => c?.Level == level).Select(c => c!.Syntax.GetLocation())
            .ToArray();
        if (others.Length >= context.Get(Most))
        {
            context.Report(
                this, call.Syntax.GetLocation(), others, others.Length + 1, call.Api.Levels.NameOf(level) ?? level.ToString());
        }
    }

    /// <summary>The statement that is nothing but the call; null where the call is a part of another one.</summary>
    private static ExpressionStatementSyntax? StatementOf(LogCall call)
        => (call.Syntax.Parent is ConditionalAccessExpressionSyntax access ? access.Parent : call.Syntax.Parent) as ExpressionStatementSyntax;

    private static LogCall? RecordIn(StatementSyntax statement, RuleContext context)
        => statement is ExpressionStatementSyntax { Expression: var expression }
            && (expression is ConditionalAccessExpressionSyntax access ? access.WhenNotNull : expression) is InvocationExpressionSyntax invocation
            && context.Model.GetOperation(invocation, context.CancellationToken) is IInvocationOperation operation
            && context.Find(operation) is { } call && IsRecord(call) ? call : null;

    private static bool IsRecord(LogCall call)
        => call is { Operation: not null, Method.Kind: LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Generated };
}
