using LogAnalyzers.Calls;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2009: a template that says nothing by itself.</summary>
internal sealed class TextOnlyTemplate : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.TextOnlyTemplate,
        "Template has no text of its own",
        "The template is only '{{{0}}}': all such records are one event, which no query can tell apart; say in the template what happened",
        Categories.Template,
        DiagnosticSeverity.Info,
        "The constant text of a template is the identity of the event. A template that is one placeholder has none.");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool HasFix => false;

    public override void Check(LogCall call, RuleContext context)
    {
        // A scope has values and no message; a number, or a hole without a value, is another rule's.
        if (call is { Api.HasNamedHoles: true, IsParsed: true, Method.OpensScope: false, Template: { Errors.IsEmpty: true, Holes: [{ IsPositional: false } hole] } template }
            && call.Binding is not { IsComplete: false }
            && string.IsNullOrWhiteSpace(template.Text.Remove(hole.Span.Start, hole.Span.Length)))
        {
            context.Report(this, call.Locate(hole.Span, context.CancellationToken), hole.PropertyName);
        }
    }
}
