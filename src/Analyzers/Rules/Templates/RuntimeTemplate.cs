using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Exceptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2002: the template is a value that is only known at run time.</summary>
internal sealed class RuntimeTemplate : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.RuntimeTemplate,
        "Message template is a run-time value",
        "The template is a run-time value: every text becomes an event of its own{0}; pass the text as a value of a constant template",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "Templates are parsed, cached and grouped by. A text from elsewhere fills the cache, can't be grouped, and its braces are read as "
            + "placeholders.");

    private static readonly NoFix UnknownValues = new("the values that the call gives belong to a text that is not known");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2254");

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(WrapperMethods.Listed, TextOutput.Literal);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(
            NoFix.OfDefinition, UnknownValues, NoFix.NamedArguments);

    public override void Check(LogCall call, RuleContext context)
    {
        // The text of an exception in place of the template is another rule's; what a logger or a provider passes on was written elsewhere.
        if (call.Api.Templates.HasNamedHoles && call.Source(context.CancellationToken) is { Origin: TemplateOrigin.Value } source
            && !IsPassedOn(call, context)
            && !(ExceptionMention.In(source.Making).Any()
                && (ExceptionAsText.Find(call, context.CancellationToken) is not null
                    || ExceptionAsText.RunOf(context.Site, call, context.CancellationToken) is not null)))
        {
            var place = call.TemplateExpression!.GetLocation();
            if (call.Passing != ArgumentPassing.None
                || HandedText.Of(call, source.Making, context.Model, context.CancellationToken) is not { } handed)
            {
                var danger = call.IsParsed && call.Api.Templates.ThrowsOnBadTemplate ? ", and braces in it make the call throw" : "";
                context.Report(this, WhyNot(call, context), place, danger);
            }
            else if (handed.Kind == HandedTextKind.Own && HandedTexts.IsFirstOfType(call, TextOf, context))
            {
                context.Suggest(this, WhyNot(call, context), place, $", for all callers of '{handed.Function.Name}'");
            }
        }
    }

    /// <summary>Whether the call passes a record on in what records are written to: a logger, a provider, a sink or target.</summary>
    private static bool IsPassedOn(LogCall call, RuleContext context)
    {
        for (var type = context.Model.GetEnclosingSymbol(call.Syntax.SpanStart, context.CancellationToken)?.ContainingType; type is not null;
            type = type.ContainingType)
        {
            if (SinkTypes.IsSink(type))
            {
                return true;
            }
        }

        return false;
    }

    private static NoFix? WhyNot(LogCall call, RuleContext context)
        => Changes(context.Site, call, context.CancellationToken) is not null ? null
            : call.Method.Kind == LogMethodKind.Definition ? NoFix.OfDefinition
            : call.Passing != ArgumentPassing.None ? UnknownValues
            : CallReasons.OfArguments(call);

    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
        => call.Method.Kind == LogMethodKind.Definition ? null
            : ExceptionAsText.Find(call, cancellationToken) is { } mention && mention.Value == call.TemplateOperation
                ? ExceptionEdit.Move(site, call, mention, cancellationToken)
            : TextAsValue.Changes(site, call);

    /// <summary>The calls beside a reported one that the finding speaks of as well: those of a type whose methods are given finished text.</summary>
    public static IEnumerable<LogCall> AlsoMeant(CodeSite site, LogCall call, CancellationToken cancellationToken)
        => TextOf(call, cancellationToken) is { } text
            && HandedText.Of(call, text, site.Model, cancellationToken) is { Kind: HandedTextKind.Own }
                ? HandedTexts.InType(call, TextOf, site.Model, site.Find, cancellationToken).Where(c => c.Syntax != call.Syntax)
                : [];

    /// <summary>The run-time text of a call without values; null for others.</summary>
    private static IOperation? TextOf(LogCall call, CancellationToken cancellationToken)
        => call.Passing == ArgumentPassing.None && call.Source(cancellationToken) is { Origin: TemplateOrigin.Value } source ? source.Making : null;
}
