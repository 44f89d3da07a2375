using LogAnalyzers.CodeFixes.Messages;
using LogAnalyzers.CodeFixes.Running;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.CodeFixes.Wiring;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>Turns a print into a call of the logger in scope, with level, template and exception; one small class for each kind of output.</summary>
public abstract class PrintFix : LogFix
{
    /// <param name="id">The rule that is answered.</param>
    internal PrintFix(string id)
        : base(id, "Log it")
    {
    }

    /// <summary>What became of the text until now.</summary>
    internal abstract RecordKind Kind { get; }

    internal sealed override bool SaysWhatWasSaid => Kind == RecordKind.Said;

    internal sealed override bool BringsFactory => true;

    /// <summary>Whether a record can stand for the prints, as far as that depends on the kind of output; asked before anything else.</summary>
    internal abstract bool CanReplace(FixSite site, PrintGroup group, CancellationToken cancellationToken);

    private protected override IEnumerable<FixVariant> OtherVariants
        => LevelEdit.Levels.Select(l => new FixVariant(
            l.ToString(), TitleAt(l), (site, diagnostic, cancellationToken) => Edit(site, NodeOf(site, diagnostic), l, cancellationToken)));

    internal override IEnumerable<FixVariant> Offered(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var node = NodeOf(site, diagnostic);
        if (PrintGroup.Find(site, node, cancellationToken) is { IsLayout: true } layout)
        {
            return [Variants[0] with { Title = Ruler.Is(layout.First.Call) ? "Remove the ruler" : "Remove the empty line" }];
        }

        var message = PrintMessage.Find(site, node, cancellationToken);
        if (message is { Level: null } || MaySpoil(site, node, cancellationToken))
        {
            return Variants; // The default is not made: whoever knows the colours, or the tool, chooses.
        }

        if (message is { Level: { } level, IsOnlyException: true }
            && LoggerFinder.Find(site, node.SpanStart, Wanted(level), cancellationToken) is { } logger
            && LoggedException.IsBeside(site, message, logger, cancellationToken))
        {
            return Variants.Skip(1).Prepend(Variants[0] with { Title = "Remove what is logged beside it" });
        }

        var inferred = message?.Level ?? LogLevel.Information;
        var likely = inferred == LogLevel.Information && message is not null && FailureWords.Hint(message.Text) ? nameof(LogLevel.Warning) : null;
        return Variants.Skip(1).Where(v => v.Name != inferred.ToString()).OrderBy(v => v.Name != likely)
            .Prepend(Variants[0] with { Title = TitleAt(inferred) });
    }

    internal override CallEdit? Edit(FixSite site, Diagnostic diagnostic, CancellationToken cancellationToken)
        => Edit(site, NodeOf(site, diagnostic), null, cancellationToken);

    /// <summary>The print that a diagnostic stands at; other tools mark the name or the arguments only.</summary>
    private static SyntaxNode NodeOf(FixSite site, Diagnostic diagnostic)
    {
        var node = site.Root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
        return OtherTools.IsOther(diagnostic.Id) ? node.FirstAncestorOrSelf<InvocationExpressionSyntax>() ?? node : node;
    }

    /// <summary>The edit of one print.</summary>
    /// <param name="site">The document.</param>
    /// <param name="node">The print.</param>
    /// <param name="level">Null for the level that can be inferred.</param>
    /// <param name="cancellationToken">Stops the search for a logger.</param>
    internal virtual CallEdit? Edit(FixSite site, SyntaxNode node, LogLevel? level, CancellationToken cancellationToken)
    {
        var group = PrintGroup.Find(site, node, cancellationToken);
        if ((group is not null && (!CanReplace(site, group, cancellationToken) || IsTorn(site, group, cancellationToken)))
            || (level is null && MaySpoil(site, node, cancellationToken)))
        {
            return null;
        }

        // A level that the user chooses is his.
        var message = group is null or { IsLayout: true } ? null : PrintMessage.Find(site, node, cancellationToken);
        var wanted = Wanted(level is not null ? null : message?.Level ?? LogLevel.Information);
        if ((group is { IsLayout: false } && message is null) || LoggerFinder.Find(site, node.SpanStart, wanted, cancellationToken) is not { } logger)
        {
            return null;
        }

        if (group is { Prints.Length: > 1 } && group.Prints.Any(p => LostComments.AreInside(p.Outer)))
        {
            return null;
        }

        if (group is null)
        {
            return MethodGroupEdit.Find(site, node, logger, level, cancellationToken);
        }

        return group.IsLayout ? RemoveLayout(site, group, cancellationToken)
            : level is null && LoggedException.IsBeside(site, message!, logger, cancellationToken) ? Remove(site, group)
            : (level ?? message!.Level) is { } written ? Write(site, message!, logger, written, cancellationToken)
            : null;
    }

    /// <summary>
    /// Whether only the user can say that a record is wanted: the rule lets the print stand, whichever tool reports it, or it might stand in what
    /// other programs read.
    /// </summary>
    private static bool MaySpoil(FixSite site, SyntaxNode print, CancellationToken cancellationToken)
    {
        var context = ContextOf(site, cancellationToken);
        return site.Frameworks.Prints.Find(site.Model.GetOperation(print, cancellationToken), site.Model, cancellationToken) is { } call
            && (!PrintRules.Report(call, context) || ToolOutput.WouldSpoil(call, context));
    }

    private static bool IsTorn(FixSite site, PrintGroup group, CancellationToken cancellationToken)
        => !group.IsLayout && ContextOf(site, cancellationToken) is var context
            && group.Prints.Any(p => p.Statement is { } statement && PrintBlocks.IsTorn(p.Call, statement, context));

    private static RuleContext ContextOf(FixSite site, CancellationToken cancellationToken)
        => new(site.Frameworks, site.Model, site.Options, _ => { }, cancellationToken);

    private WantedRecord Wanted(LogLevel? level) => new(Kind, level, IsPrinted: this is ConsoleOutputFix);

    private static string TitleAt(LogLevel level) => $"Log it as {level}{(level < LogLevel.Information ? " (hidden by the default level)" : "")}";

    /// <summary>What is said already; where it is all that a branch does, it stays.</summary>
    private static CallEdit? Remove(FixSite site, PrintGroup group)
        => group.First.Statement is { Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax }
            && group.Prints.All(p => p.Statement is not null && p.Outer is not AwaitExpressionSyntax)
            ? CallEdit.Create(StatementList.Removals(site, group.Prints.Select((p, i) => i == 0 ? p.Statement! : p.Whole!)), null)
            : null;

    /// <summary>An empty line or a ruler separates printed blocks; records need none. Where it is all that a branch does, it stays.</summary>
    private static CallEdit? RemoveLayout(FixSite site, PrintGroup layout, CancellationToken cancellationToken)
        => layout.First.Statement is { } line && PrintReasons.BelongsToOthers(line, ContextOf(site, cancellationToken))
            ? null
            : layout.First.Statement is { } statement && StatementList.Siblings(statement).Count > 1
            && statement.Parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax
            && layout.First.Outer is not AwaitExpressionSyntax
            ? CallEdit.Create([StatementList.Removal(site, statement)], null)
            : UsedTask.Instead(site, layout.First) is { } done ? CallEdit.Create([done], null)
            : null;

    private static CallEdit? Write(FixSite site, PrintMessage message, LoggerInScope logger, LogLevel level, CancellationToken cancellationToken)
    {
        var hasValues = message.Parts.Any(p => p is HolePart) && (logger.Api.Templates.HasNamedHoles || !MessageRewrite.IsText(message.Parts));
        if (logger.Api.Writer.Form(level, hasValues, message.Exception is not null) is not { } form
            || (message.EventId is not null && !logger.Api.Writer.TakesEventId)
            || (form.TakesTemplate
                ? MessageRewrite.Create(message.Parts, logger.Api, site.Casing)
                : MessageRewrite.Text(message.Parts)) is not { } written)
        {
            return null;
        }

        var first = message.Group.First;
        var callee = logger.Expression + (logger.IsConditional ? "?." : ".") + form.Method;
        var front = (message.Exception is null || form.IsExceptionLast ? "" : message.Exception + ", ")
            + (written.Culture is null ? "" : written.Culture + ", ");
        var behind = message.Exception is null || !form.IsExceptionLast ? "" : ", " + message.Exception;
        var changes = (InPlace(site, message, written, callee, front, behind)
            ?? StatementList.Removals(site, message.Group.Prints.Skip(1).Select(p => p.Whole!))
                .Prepend(new(first.Outer.Span, $"{callee}({front}{Arguments(written, [])}{behind})"))).ToList();
        if (first.Call.Condition is not null)
        {
            if (ConditionInFront(site, first) is not { } condition)
            {
                return null;
            }

            changes.Add(condition);
        }

        if (first.Statement is null && UsedTask.Around(site, first, cancellationToken) is { } around)
        {
            changes.AddRange(around);
        }

        if (message.Declaration is { } declaration)
        {
            changes.Add(declaration);
        }

        if (AwaitedPrints.Replacement(site, message.Group, cancellationToken) is { } awaited)
        {
            changes.Add(awaited);
        }

        var guard = first.Call.Condition is null ? PrintGuard.Of(site, message, logger, level) : null;
        changes.AddRange(guard?.Changes ?? []);
        var edit = CallEdit.Create(changes, first.Outer.Span, logger.MissingNamespace(site, first.Outer.SpanStart, form.Method))
            with { Shared = logger.Wiring };
        edit = guard?.Namespace is { } import ? edit with { Namespaces = edit.Namespaces.Add(import) } : edit;
        return edit.WithCulture(site);
    }

    /// <summary>One print becomes the record, and only what differs is replaced: wrapped arguments stay wrapped. Null for several prints.</summary>
    /// <param name="site">The document.</param>
    /// <param name="message">What is printed.</param>
    /// <param name="written">The same as a template and values.</param>
    /// <param name="callee">The logger and its method.</param>
    /// <param name="front">What is passed in front of the template.</param>
    /// <param name="behind">What is passed behind the values.</param>
    private static IEnumerable<TextChange>? InPlace(
        FixSite site, PrintMessage message, MessageRewrite written, string callee, string front, string behind)
    {
        var first = message.Group.First;
        if (message.Group.Prints.Length != 1
            || first.Outer is not InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } invocation)
        {
            return null;
        }

        var at = Math.Max(0, arguments.IndexOf(a => a.Span.Contains(first.Call.Values[0].Syntax.Span)));
        var separators = arguments.Zip(arguments.Skip(1), (a, b) => site.Text.ToString(TextSpan.FromBounds(a.Span.End, b.SpanStart))).ToArray();
        var number = message.EventId is null ? "" : message.EventId + (at > 0 ? separators[at - 1] : ", ");
        return
        [
            new(invocation.Expression.Span, callee),
            new(
                TextSpan.FromBounds(arguments[0].SpanStart, arguments.Last().Span.End),
                number + front + Arguments(written, separators.Skip(at).ToArray()) + behind),
        ];
    }

    /// <summary><c>WriteLineIf(condition, …)</c>: an <c>if</c> of its own, where no <c>else</c> could go to it.</summary>
    private static TextChange? ConditionInFront(FixSite site, IndexedPrint print)
    {
        if (print.Statement is not { SpanStart: > 0, Parent: BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax } statement)
        {
            return null;
        }

        // The character before the call is taken in, so that the call's own place is left to the call.
        var before = new TextSpan(statement.SpanStart - 1, 1);
        return new TextChange(before, site.Text.ToString(before) + $"if ({print.Call.Condition!.Syntax}) ");
    }

    /// <summary>Template and values; what stood between the arguments before stands there still.</summary>
    private static string Arguments(MessageRewrite message, string[] separators)
        => message.Template + string.Concat(message.Values.Select((v, i) => (i < separators.Length ? separators[i] : ", ") + v.Text));
}
