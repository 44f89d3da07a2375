using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules;

/// <summary>A file as a rule sees it that asks whether its fix could make an edit: how new names are spelt does not decide that.</summary>
internal sealed class RuleSite(RuleContext context)
    : CodeSite(
        context.Model.SyntaxTree.GetRoot(context.CancellationToken), context.Model, context.Model.SyntaxTree.GetText(context.CancellationToken))
{
    public override PlaceholderCasing Casing => PlaceholderCasing.Pascal;

    public override LogCall? Find(IInvocationOperation invocation) => context.Find(invocation);
}
