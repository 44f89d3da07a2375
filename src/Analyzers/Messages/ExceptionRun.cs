using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>
/// Records at one level, one directly below the other, of which all but one say an exception and nothing else: its message, then its stack. They are
/// one record, which has the exception; each with the exception would be the same again.
/// </summary>
internal sealed class ExceptionRun
{
    private ExceptionRun(Member head, Member reported, ImmutableArray<StatementSyntax> others, bool saysMessages)
    {
        SaysMessages = saysMessages;
        Head = head.Call;
        Mention = head.Mention;
        Reported = reported.Call;
        Others = others;
    }

    /// <summary>The call that stays and takes the exception: the one with words of its own, else the first.</summary>
    public LogCall Head { get; }

    /// <summary>What the call that stays says of the exception.</summary>
    public ExceptionMention Mention { get; }

    /// <summary>The call that is reported for all: one that is given the exception as a value, else the one that stays.</summary>
    public LogCall Reported { get; }

    /// <summary>Whether all that the records say of the exception are messages, its own and inner ones.</summary>
    public bool SaysMessages { get; }

    /// <summary>The statements that go.</summary>
    private ImmutableArray<StatementSyntax> Others { get; }

    /// <summary>The run that a call is a part of; null where it stands alone, or its run can't be one record.</summary>
    public static ExceptionRun? Of(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (OuterOf(call) is not { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement
            || MemberOf(site, call, statement, cancellationToken) is not { } own)
        {
            return null;
        }

        var siblings = StatementList.Siblings(statement);
        var at = siblings.TakeWhile(s => s != statement).Count();
        var run = new List<Member> { own };
        for (var i = at - 1; i >= 0 && !StatementList.HasDirective(siblings[i + 1]) && Next(siblings[i]) is { } above; i--)
        {
            run.Insert(0, above);
        }

        for (var i = at + 1; i < siblings.Count && !StatementList.HasDirective(siblings[i]) && Next(siblings[i]) is { } below; i++)
        {
            run.Add(below);
        }

        var members = Event(run, run.IndexOf(own));
        return members.Count > 1 && (members.Find(m => !m.IsOnly) ?? members.Find(m => m.Statement is ExpressionStatementSyntax)) is { } head
            && !LoggedBeside.IsGiven(call, own.Mention)
            && ExceptionEdit.Move(site, head.Call, head.Mention, cancellationToken) is not null
            ? new(
                head, members.Find(m => m.Mention.Part is null) ?? head,
                members.Where(m => m != head).Select(m => m.Statement).ToImmutableArray(),
                members.TrueForAll(m => m.Mention.Part == "Message"))
            : null;

        Member? Next(StatementSyntax sibling)
            => CallIn(site, sibling, cancellationToken) is { } other && IsAlike(call, other)
                && MemberOf(site, other, sibling, cancellationToken) is { } member
                && MentionedException.Written(member.Mention.Exception) == MentionedException.Written(own.Mention.Exception)
                ? member
                : null;
    }

    /// <summary>
    /// The part of a run that is one event with the member at an index: each member with words of its own is an event, and what only says the
    /// exception belongs to the event in front of it, else to the one behind.
    /// </summary>
    private static List<Member> Event(List<Member> run, int at)
    {
        var first = run.FindIndex(m => !m.IsOnly);
        var head = Math.Max(run.FindLastIndex(at, m => !m.IsOnly), first);
        var start = head <= first ? 0 : head;
        var end = head < 0 ? -1 : run.FindIndex(head + 1, m => !m.IsOnly);
        return run.GetRange(start, (end < 0 ? run.Count : end) - start);
    }

    /// <summary>The changes that make one record of the run; null where there are none.</summary>
    public IEnumerable<TextChange>? Changes(CodeSite site, CancellationToken cancellationToken)
        => ExceptionEdit.Move(site, Head, Mention, cancellationToken)?.Concat(StatementList.Removals(site, Others));

    /// <summary>The call that a statement is, or does where there is an inner exception.</summary>
    private static LogCall? CallIn(CodeSite site, StatementSyntax statement, CancellationToken cancellationToken)
        => (statement is IfStatementSyntax branch ? InnerOf(branch) : statement) is ExpressionStatementSyntax only
            && site.Model.GetOperation(only, cancellationToken) is IExpressionStatementOperation { Operation: var operation }
            && (operation is IConditionalAccessOperation access ? access.WhenNotNull : operation) is IInvocationOperation call
            ? site.Find(call)
            : null;

    private static bool IsAlike(LogCall one, LogCall other)
        => one.Level is { } level && other.Level == level && one.Operation is IInvocationOperation { TargetMethod.ContainingType: var type }
            && other.Operation is IInvocationOperation { TargetMethod.ContainingType: var second }
            && SymbolEqualityComparer.Default.Equals(type, second) && one.Logger?.Syntax.ToString() == other.Logger?.Syntax.ToString();

    /// <summary>The statement that a call is, or the <c>if</c> around it that asks for an inner exception and nothing else.</summary>
    private static StatementSyntax? OuterOf(LogCall call)
    {
        StatementSyntax? statement = call.Syntax.Parent switch
        {
            ExpressionStatementSyntax one => one,
            ConditionalAccessExpressionSyntax { Parent: ExpressionStatementSyntax one } access when access.WhenNotNull == call.Syntax => one,
            _ => null,
        };
        return statement is null ? null : WithCondition(statement);
    }

    /// <summary>The <c>if</c> around a statement that asks for an inner exception and does nothing else; else the statement itself.</summary>
    public static StatementSyntax WithCondition(StatementSyntax statement)
        => (statement.Parent is BlockSyntax block ? block.Parent : statement.Parent) is IfStatementSyntax branch && InnerOf(branch) == statement
            ? branch
            : statement;

    /// <summary><c>if (e.InnerException != null) statement</c>: the statement; null for other branches.</summary>
    private static StatementSyntax? InnerOf(IfStatementSyntax branch)
    {
        var asked = branch.Condition switch
        {
            BinaryExpressionSyntax
            {
                RawKind: (int)SyntaxKind.NotEqualsExpression, Left: var left, Right.RawKind: (int)SyntaxKind.NullLiteralExpression,
            }
                => left,
            IsPatternExpressionSyntax
            {
                Expression: var value,
                Pattern: UnaryPatternSyntax { Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression } }
                    or RecursivePatternSyntax { PropertyPatternClause.Subpatterns.Count: 0 },
            }
                => value,
            _ => null,
        };
        return branch.Else is null && asked is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "InnerException" }
            ? branch.Statement is BlockSyntax block ? block.Statements.Count == 1 ? block.Statements[0] : null : branch.Statement
            : null;
    }

    /// <summary>
    /// What a call says of a variable that is an exception; null where it says nothing of one or has one, and where its statement can't go.
    /// </summary>
    private static Member? MemberOf(CodeSite site, LogCall call, StatementSyntax statement, CancellationToken cancellationToken)
        => call is { Method.Kind: LogMethodKind.Write or LogMethodKind.Message, Exception: null, Level: not null, Flaw: not TemplateFlaw.Malformed }
            && ExceptionMention.Values(call).Concat(ExceptionMention.Texts(call, cancellationToken)).FirstOrDefault() is { } mention
            && mention.Exception.Unwrap() is ILocalReferenceOperation or IParameterReferenceOperation
            && IsOnly(site, call, mention, cancellationToken) is var isOnly && (isOnly || statement is ExpressionStatementSyntax)
            && !HasComment(statement)
            ? new(call, statement, mention, isOnly)
            : null;

    /// <summary>Whether a comment stands in a statement, which goes with it.</summary>
    public static bool HasComment(StatementSyntax statement)
        => statement.DescendantTrivia().Any(t => statement.Span.Contains(t.Span)
            && (t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia)));

    /// <summary>Whether the call says nothing but the exception, with a word for what of it that is.</summary>
    private static bool IsOnly(CodeSite site, LogCall call, ExceptionMention mention, CancellationToken cancellationToken)
        => Said(site, call, cancellationToken) is { } parts
            && MentionedException.RemoveMention(parts) == MentionedException.Written(mention.Exception)
            && IsOnlyLabel(parts);

    /// <summary>What the call says, piece by piece; null where it can't be taken apart.</summary>
    private static List<TemplatePart>? Said(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        return call.State is { Syntax: ExpressionSyntax state } ? Apart(state)
            : call.Template is { } template ? IsPlain(call, template) ? ExceptionEdit.PartsOf(call, template) : null
            : call.Passing == ArgumentPassing.None
                && call.Source(cancellationToken) is { Local: null, Making.Syntax: ExpressionSyntax making } ? Apart(making)
            : null;

        List<TemplatePart>? Apart(ExpressionSyntax text) => TemplateParts.Of(text, site.Model, cancellationToken)?.ToList();
    }

    /// <summary>Whether each placeholder shows the value at its place.</summary>
    private static bool IsPlain(LogCall call, MessageTemplate template)
        => call is { Passing: ArgumentPassing.Expanded, Flaw: TemplateFlaw.None, Binding: { } binding }
            && call.Arguments.Length == template.Holes.Length && call.Arguments.All(a => a.Value is not null && a.Expression is not null)
            && template.Holes.Select((_, i) => binding.ValueOfHole[i]).SequenceEqual(Enumerable.Range(0, template.Holes.Length));

    /// <summary>Whether nothing is left of the text but a word for what the exception says: <c>"Stack trace: "</c>.</summary>
    public static bool IsOnlyLabel(IReadOnlyList<TemplatePart> parts)
        => parts.All(p => p is not HolePart)
            && NameWords.In(string.Concat(parts.OfType<TextPart>().Select(p => p.Value))).All(ExceptionLabels.IsLineLabel);

    private sealed record Member(LogCall Call, StatementSyntax Statement, ExceptionMention Mention, bool IsOnly);
}
