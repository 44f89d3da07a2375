using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Levels;

/// <summary>
/// LOG3007: what one record could say is told in many, one statement behind the other. Records between which something is done are the steps of
/// a progress: each tells when its step was reached, which no single record could.
/// </summary>
internal sealed class ManyRecords : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ManyRecords,
        "Many records of one level in one block",
        "{0} records of level {1} follow each other with nothing done between them: one with all their values is found and counted as one event",
        Categories.Level,
        DiagnosticSeverity.Info,
        "Records that follow each other with nothing done between them tell of one event in pieces: each costs as much as a whole one, and none can "
            + "be searched by the values of the others.",
        isEnabledByDefault: false);

    public static readonly Option<int> Most = new(
        "log_analyzers.records_in_block.max", "5", "How many records of one level may follow each other in one block; a whole number, 1 or more.",
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
        if (siblings.Count - at <= context.Get(Most) || ContinuesRun(call, siblings.Take(at), context))
        {
            return;
        }

        var others = Behind(siblings.Skip(at + 1), context).Where(c => c.Level == level).ToArray();
        if (others.Length >= context.Get(Most) && others.Append(call).Count(HasValues) * 2 > others.Length)
        {
            context.Report(
                this, call.Syntax.GetLocation(), others.Select(c => c.Syntax.GetLocation()).ToArray(), others.Length + 1,
                call.Api.Levels.NameOf(level) ?? level.ToString());
        }
    }

    /// <summary>Whether one of the records before a call is of its level, with nothing done between the two.</summary>
    private static bool ContinuesRun(LogCall call, IEnumerable<StatementSyntax> before, RuleContext context)
    {
        if (WorkBetween.IsIn(call.Operation!, context))
        {
            return false;
        }

        foreach (var statement in before.Reverse())
        {
            var record = RecordIn(statement, context);
            if (record?.Level == call.Level)
            {
                return true;
            }

            if (WorkBetween.IsIn(statement, context))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>The records that follow before anything else is done.</summary>
    private static IEnumerable<LogCall> Behind(IEnumerable<StatementSyntax> statements, RuleContext context)
    {
        foreach (var statement in statements)
        {
            if (WorkBetween.IsIn(statement, context))
            {
                yield break;
            }

            if (RecordIn(statement, context) is { } record)
            {
                yield return record;
            }
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

    /// <summary>
    /// Whether there is more in it than a text: lines of a banner or of advice are read as they stand, and hold nothing to search by.
    /// </summary>
    private static bool HasValues(LogCall call)
        => call.Arguments.Length > 0 || call.TemplateOperation is { ConstantValue.HasValue: false }
            || (call.Method.Kind == LogMethodKind.Generated && call.Operation is IInvocationOperation { Arguments: var arguments }
                && arguments.Any(a => a.Parameter?.Ordinal is { } ordinal && ordinal != call.Method.Logger && ordinal != call.Method.Level));

    private static bool IsRecord(LogCall call)
        => call is { Operation: not null, Method.Kind: LogMethodKind.Write or LogMethodKind.Message or LogMethodKind.Generated };
}
