using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Exceptions;

/// <summary>LOG4002: an exception among the values of the template, where it becomes text or nothing.</summary>
internal sealed class ExceptionAsArgument : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ExceptionAsArgument,
        "Exception is logged as a value",
        "The exception '{0}' is passed as a value of the message: {1}",
        Categories.Exception,
        DiagnosticSeverity.Warning,
        "A record has a place of its own for the exception: sinks show type, message, stack and inner exceptions from there, and error trackers "
            + "group by it. Among the values it is a text, and without a placeholder it is lost.");

    private const string Advice = "; pass it as the exception of the record";

    private static readonly NoFix InSentence = new("the text goes on behind it");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2017");

    public override bool FixesFlawedCalls => true;

    public override bool InMinimum => true;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.Malformed, NoFix.Incomplete, NoFix.NamedArguments, ExceptionReasons.NoFormat, ExceptionReasons.MadeTwice,
            NoFix.OthersFirst, NoFix.LostComment, NoFix.OfDefinition, NoFix.Elsewhere, NoFix.InPieces, InSentence);

    public override void Check(LogCall call, RuleContext context)
    {
        if (HoleOfDefinition(call) is { } hole)
        {
            context.Report(
                this, Changes(context.Site, call, context.CancellationToken) is null ? OfDefinition(call, hole, context) : null,
                call.Locate(hole.Span, context.CancellationToken), hole.PropertyName,
                call.Operation is null ? "the record has it already; leave it out of the text" : "it is logged as text" + Advice);
            return;
        }

        if (Doubled(call) is { } doubled)
        {
            context.Report(
                this, Changes(context.Site, call, context.CancellationToken) is null ? OfDouble(call, context) : null,
                doubled.Syntax.GetLocation(), doubled.Syntax.ToString(), "the record has it already; leave it out of the text");
            return;
        }

        foreach (var mention in ExceptionMention.Values(call).Take(1))
        {
            var run = ExceptionAsText.RunOf(context.Site, call, context.CancellationToken);
            if (run is not null && run.Reported.Syntax != call.Syntax)
            {
                return; // One finding for the records that become one.
            }

            var isShown = call.State is not null || call.Template is not { } template || call.Binding is not { } binding
                || Enumerable.Range(0, template.Holes.Length)
                    .Any(h => binding.ValueOfHole[h] is >= 0 and var value && call.Arguments[value].Value == mention.Value);
            context.Report(
                this, ExceptionReasons.OfMove(run?.Head ?? call, run?.Mention ?? mention, context), mention.Value.Syntax.GetLocation(),
                mention.Value.Syntax.ToString(),
                (isShown ? "it is logged as text" : "no placeholder shows it, and it is lost") + Advice);
        }
    }

    private static NoFix OfDefinition(LogCall call, Hole hole, RuleContext context)
        => call.Operation is not null ? NoFix.OfDefinition
            : CallReasons.OfText(call, hole.Span, context.CancellationToken) ?? InSentence;

    private static NoFix OfDouble(LogCall call, RuleContext context)
        => CallReasons.HasNames(call) ? NoFix.NamedArguments
            : CallReasons.OfText(call, call.Template!.Holes[call.Template.Holes.Length - 1].Span, context.CancellationToken) ?? InSentence;

    /// <summary>The changes of a call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
        => call.Operation is null ? WithoutPlaceholder(call, cancellationToken)
            : Doubled(call) is not null ? ExceptionEdit.WithoutDouble(site, call, cancellationToken)
            : ExceptionMention.Values(call).FirstOrDefault() is { } mention ? ExceptionEdit.Move(site, call, mention, cancellationToken)
            : null;

    /// <summary>The exception of a <c>[LoggerMessage]</c> method needs no placeholder at the end of the text.</summary>
    private static IEnumerable<TextChange>? WithoutPlaceholder(LogCall call, CancellationToken cancellationToken)
        => ExceptionAsArgument.HoleOfDefinition(call) is { Alignment: null } hole && call.TemplateText is { } text
            && ExceptionTail.KeptLength(text.Substring(0, hole.Span.Start), text.Substring(hole.Span.End)) is > 0 and var kept
            && call.Map(cancellationToken)?.Exact(TextSpan.FromBounds(kept, text.Length)) is { } cut
            ? [new(cut, "")]
            : null;

    /// <summary>
    /// The last value of a call where it is the exception that the record has, and the text ends with it: it is shown twice. Null where there is
    /// none, and where the text needs it: in mid-sentence, or because braces in front of it are read otherwise without values.
    /// </summary>
    public static IOperation? Doubled(LogCall call)
        => call is { Operation: IInvocationOperation, Exception: { } passed, Method.Kind: Frameworks.LogMethodKind.Write,
                Passing: ArgumentPassing.Expanded, Template: { Errors.IsEmpty: true, Holes: { IsEmpty: false } holes } template }
            && call.Arguments.Length == holes.Length && call.Arguments.Last().Value is { } last
            && IsSame(passed, last) && call.ValueOf(holes.Last())?.Value == last && holes.Last().Alignment is null
            && (holes.Length > 1 ? holes[holes.Length - 2].Span.End : 0) is var start
            && ExceptionTail.KeptLength(
                template.Text.Substring(start, holes.Last().Span.Start - start), template.Text.Substring(holes.Last().Span.End)) is { } kept
            && (holes.Length > 1 || template.Text.IndexOfAny(['{', '}'], 0, kept) < 0)
            ? last
            : null;

    /// <summary>Whether two values are one variable.</summary>
    public static bool IsSame(IOperation one, IOperation other)
        => (one.Unwrap(), other.Unwrap()) switch
        {
            (ILocalReferenceOperation local, ILocalReferenceOperation second) => SymbolEqualityComparer.Default.Equals(local.Local, second.Local),
            (IParameterReferenceOperation parameter, IParameterReferenceOperation second)
                => SymbolEqualityComparer.Default.Equals(parameter.Parameter, second.Parameter),
            _ => false,
        };

    /// <summary>
    /// The placeholder of a definition that shows an exception: the record's own, or one that a delegate takes as a value; null where there is none.
    /// </summary>
    public static Hole? HoleOfDefinition(LogCall call)
        => call is { Passing: ArgumentPassing.Declared, Method.OpensScope: false, Template: { Errors.IsEmpty: true } template }
            ? template.Holes.Take(MaxPlaces).FirstOrDefault(h => call.Operation is null
                ? string.Equals(h.PropertyName, call.DeclaredException, StringComparison.OrdinalIgnoreCase)
                : call.ValueOf(h) is { Type: var type } && ExceptionTypes.IsException(type))
            : null;
}
