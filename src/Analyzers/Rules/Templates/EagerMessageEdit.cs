using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2018: passes a format and its values, which are put together only when the level is on.</summary>
internal static class EagerMessageEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        // No method takes a format, values and an exception.
        if (call is not { Level: { } level, Passing: ArgumentPassing.None, Syntax: InvocationExpressionSyntax invocation }
            || invocation.ArgumentList.Arguments is not [{ NameColon: null } argument]
            || NameOf(invocation) is not { } name
            || call.TextSource(cancellationToken) is not { IsBuilt: true } source
            || call.Api.Writer.Form(level, hasValues: true, hasException: false) is not { TakesTemplate: true } form)
        {
            return null;
        }

        var carrier = CarriedText.Find(site, call, source, cancellationToken);
        var parts = carrier is not null ? carrier.Parts
            : source.Local is null && source.Making.Syntax is ExpressionSyntax making ? TemplateParts.Of(making, site.Model, cancellationToken)
            : null;
        if (parts is { } constant && !constant.Any(p => p is HolePart) && carrier is null && MessageRewrite.Text(constant) is { } text)
        {
            // Nothing but constants, put together in a way that the compiler can't.
            return [new(argument.Span, text.Template)];
        }

        if (parts is not { } known || !known.Any(p => p is HolePart) || known is [HolePart whole] && whole.Expression == source.Making.Syntax
            || MessageRewrite.Create(known, call.Api, site.Casing) is not { } message
            || !IsCultureKnown(source.Making, message.Culture is not null, out var isInvariant))
        {
            return null;
        }

        var culture = isInvariant ? null : message.Culture;
        var written = string.Join(", ", message.Values.Select(v => v.Text!).Prepend(message.Template));
        var changes = new List<TextChange>(carrier?.Removals
            ?? ImmutableArray<TextChange>.Empty) { new(argument.Span, culture is null ? written : culture + ", " + written) };
        if (name.Identifier.ValueText != form.Method)
        {
            changes.Add(new(name.Identifier.Span, form.Method));
        }

        return changes;
    }

    private static SimpleNameSyntax? NameOf(InvocationExpressionSyntax invocation) => invocation.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        _ => null,
    };

    /// <summary>Whether it is clear which culture the values are shown in: the current one, or the invariant one for all.</summary>
    private static bool IsCultureKnown(IOperation making, bool matters, out bool isInvariant)
    {
        isInvariant = false;
        if (!matters)
        {
            return true;
        }

        var choices = making.DescendantsAndSelf().OfType<IInvocationOperation>().Select(c => MadeText.Of(c))
            .Where(t => t.Kind is TextKind.Format or TextKind.Create or TextKind.Invariant && t.Culture != TextCulture.Current).ToArray();
        isInvariant = choices is [{ Culture: TextCulture.Invariant } only] && only.Operation == making;
        return choices.Length == 0 || isInvariant;
    }

    /// <summary>Whether a part of the text is made in a culture of its own.</summary>
    public static bool HasOtherCulture(IOperation making) => !IsCultureKnown(making, true, out _);
}
