using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2014: what all records of a scope share is given as built text.</summary>
internal sealed class ScopeStateAsText : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.ScopeStateAsText,
        "Scope state is built text",
        "The scope's state is text, built with {0}: the records inside can't be searched by its values",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "A scope gives all records inside it properties. Built text gives them a sentence, whose values nobody can search by.");

    private static readonly NoFix TypeArguments = new("the call names the type of the state");

    private static readonly NoFix NoTemplates = new("the framework opens no scope with a template");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(TypeArguments, NoTemplates, NoFix.NamedArguments, NoFix.NotApart);

    private static NoFix? WhyNot(LogCall call, RuleContext context)
        => ScopeStateAsTextEdit.Changes(context.Site, call, context.CancellationToken) is not null ? null
            : ScopeStateAsTextEdit.HasTypeArguments(call) ? TypeArguments
            : !ScopeStateAsTextEdit.HasTemplates(call) ? NoTemplates
            : CallReasons.HasNames(call) ? NoFix.NamedArguments
            : NoFix.NotApart;

    public override void Check(LogCall call, RuleContext context)
    {
        // Text from a variable, or joined to one value, may well be the value itself.
        if (call is { Method.Kind: LogMethodKind.ScopeState, State: { } state }
            && call.TextSource(context.CancellationToken)
                is { Local: null, Origin: TemplateOrigin.Interpolation or TemplateOrigin.Concatenation or TemplateOrigin.Format } source)
        {
            context.Report(this, WhyNot(call, context), state.Syntax.GetLocation(), source.Way);
        }
    }
}
