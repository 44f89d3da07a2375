using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2018: text is built although the level may be off, where an API formats it only if the level is on.</summary>
internal sealed class EagerMessage : LogCallRule
{
    public static readonly DiagnosticDescriptor Rule = Descriptors.Create(
        RuleIds.EagerMessage,
        "Message is built while the level may be off",
        "The message is built with {0} whether its level is on or not; pass a format and its values",
        Categories.Template,
        DiagnosticSeverity.Info,
        "Text that is built for the call costs its formatting even when nobody logs it. "
            + "A format and its values are put together only when the level is on.");

    private static readonly NoFix Culture = new("the values are shown in more than one culture");

    public override DiagnosticDescriptor Descriptor => Rule;

    public override ImmutableArray<NoFix> NoFixes
        => ImmutableArray.Create(NoFix.NamedArguments, Culture, NoFix.NotApart);

    private static NoFix? WhyNot(LogCall call, TemplateSource source, RuleContext context)
        => EagerMessageEdit.Changes(context.Site, call, context.CancellationToken) is not null ? null
            : CallReasons.HasNames(call) ? NoFix.NamedArguments
            : EagerMessageEdit.HasOtherCulture(source.Making) ? Culture
            : NoFix.NotApart;

    public override void Check(LogCall call, RuleContext context)
    {
        // Where placeholders are properties, built text loses more than time: that is LOG2001. What warns is written nearly always, no format can
        // be given beside an exception, what is caught is rare, of texts to choose from no one format can be made, and what a variable brings from
        // afar is no longer made for the record.
        if (call.Api.Templates.HasNamedHoles
            || call.Level > LogLevel.Information || call.Exception is not null
            || call.Syntax.Ancestors().TakeWhile(a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
                .Any(a => a is CatchClauseSyntax)
            || call.TextSource(
                context.CancellationToken) is not { Origin: TemplateOrigin.Interpolation or TemplateOrigin.Concatenation or TemplateOrigin.Format
                    or TemplateOrigin.Concat } source
            || (call.TemplateOperation ?? call.State)?.Unwrap() is IConditionalOperation or ISwitchExpressionOperation or ICoalesceOperation
            || IsMadeOutside(call, context.Model)
            || (source.Local is not null && CarriedText.Find(context.Site, call, source, context.CancellationToken) is null)
            || LevelGuard.IsAround(call, context.Model, context.CancellationToken))
        {
            return;
        }

        context.Report(this, WhyNot(call, source, context), ((call.TemplateOperation ?? call.State)!.Syntax).GetLocation(), source.Way);
    }

    /// <summary>Whether the text is a variable of the function around the one that logs: it is not made for the record alone.</summary>
    private static bool IsMadeOutside(LogCall call, SemanticModel model)
        => (call.TemplateOperation ?? call.State)?.Unwrap() is ILocalReferenceOperation { Local.ContainingSymbol: { } made }
            && !SymbolEqualityComparer.Default.Equals(made, model.GetEnclosingSymbol(call.Syntax.SpanStart));
}
