using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Options;
using LogAnalyzers.Rules.Exceptions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2001: the text is put together before the logger sees it.</summary>
internal sealed class InlineTemplate : LogCallRule, IOtherCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.InlineTemplate,
        "Message template is built inline",
        "The message is built with {0}: its values are no properties, so records can't be searched or grouped by them{1}",
        Categories.Template,
        DiagnosticSeverity.Warning,
        "A template is the event's identity and its holes are its properties. "
            + "Text that is built for each call has neither, and it costs even when the level is off.");

    private static readonly DiagnosticDescriptor OfWrapper = Descriptors.InWords(
        Rule,
        "The text is built with {0} for '{1}', which logs finished text: its values are no properties, so records can't be searched or grouped by "
            + "them",
        DiagnosticSeverity.Info);

    private static readonly NoFix WrapperFirst = new("the method that is called would have to take a template and its values");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override bool FixesFlawedCalls => true;

    public override ImmutableArray<string> ReplacesBuiltIn => ImmutableArray.Create("CA2254");

    public override ImmutableArray<IOption> Options => ImmutableArray.Create<IOption>(WrapperMethods.Listed, TextOutput.Literal);

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.OfDefinition, NoFix.ArrayOfValues, NoFix.NamedArguments, NoFix.NotApart, WrapperFirst);

    public override void Check(LogCall call, RuleContext context)
    {
        if (!call.Api.Templates.HasNamedHoles || call.Source(context.CancellationToken) is not { IsBuilt: true } source)
        {
            return;
        }

        // It goes, and the rule that says so speaks for it.
        if (ExceptionMention.In(source.Making).Any() && ExceptionAsText.RunOf(context.Site, call, context.CancellationToken) is { } run
            && run.Head.Syntax != call.Syntax)
        {
            return;
        }

        // Only where the text is parsed can a brace in a value break it.
        var danger = call.IsParsed && call.Api.Templates.ThrowsOnBadTemplate ? "; braces in them make the call throw" : "";
        context.Report(this, WhyNot(call, context), call.TemplateExpression!.GetLocation(), source.Way, danger);
    }

    public bool IsCandidate(IMethodSymbol method, LogFrameworks frameworks, OptionReader options, SyntaxTree tree)
        => !frameworks.Apis.IsEmpty && TextWrappers.IsCandidate(method);

    /// <summary>The callers of a method of one's own that takes finished text: what is lost is lost there, and mended first in the method.</summary>
    public void Check(IInvocationOperation invocation, RuleContext context)
    {
        if (TextWrappers.Of(context.Model.Compilation).Find(invocation.TargetMethod) is { } wrapper
            && LogCall.Create(invocation, wrapper, context.Model) is { State.Syntax: var text } call
            && call.TextSource(context.CancellationToken) is { IsBuilt: true } source)
        {
            context.ReportInWords(this, OfWrapper, WrapperFirst, text.GetLocation(), source.Way, invocation.TargetMethod.Name);
        }
    }

    private static NoFix? WhyNot(LogCall call, RuleContext context)
        => InlineTemplateEdit.Changes(context.Site, call, context.CancellationToken) is not null ? null
            : CallReasons.OfArguments(call) ?? NoFix.NotApart;
}
