using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using LogAnalyzers.Rules.Exceptions;
using LogAnalyzers.Symbols;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2001: turns text that is built for the call into a constant template and its values.</summary>
internal static class InlineTemplateEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call.Source(cancellationToken) is not { IsBuilt: true } source
            || call.Method.Kind == Frameworks.LogMethodKind.Definition)
        {
            return null;
        }

        // An exception in the text is no value for a placeholder: the whole rewrite passes it where it belongs.
        var said = ExceptionAsText.Find(call, cancellationToken) is { } mention && mention.Value == mention.Exception ? mention : null;
        if (said is not null && ExceptionAsText.RunOf(site, call, cancellationToken) is { } run)
        {
            return run.Head.Syntax == call.Syntax ? run.Changes(site, cancellationToken) : null;
        }

        if (said is not null && ExceptionEdit.WithLess(site, call, said, cancellationToken) is { } moved)
        {
            return moved;
        }

        var exception = said is not null && ExceptionEdit.IsFirst(call) && Effects.IsPure(said.Exception)
            ? said.Exception.Syntax.ToString()
            : null;
        var carrier = CarriedText.Find(site, call, source, cancellationToken);
        var parts = carrier is not null ? carrier.Parts
            : source.Local is null && source.Making.Syntax is ExpressionSyntax making ? TemplateParts.Of(making, site.Model, cancellationToken)
            : null;
        if (parts is { } found && exception is null && ExceptionIn(call, found) is { } value)
        {
            exception = value;
            var less = found.ToList();
            parts = MentionedException.RemoveMention(less) == value && less.Any(p => p is HolePart or TextPart { Units.IsEmpty: false })
                ? less.ToImmutableArray()
                : found;
        }

        if (parts is { } known && !IsWholeOnly(known, source)
            && MessageRewrite.Create(MentionedException.WithoutPassed(known, call, site.Model), call.Api, site.Casing, call) is { } message
            && ArgumentListEdit.Rewrite(site, call, message, exception) is { } changes)
        {
            return changes.Concat(carrier?.Removals ?? ImmutableArray<TextChange>.Empty);
        }

        // What can't be taken apart without changing what is said is still better passed as a value.
        return TextAsValue.Changes(site, call, exception);
    }

    /// <summary>A variable among the values that is an exception; null where there is none, or the call can't be given it.</summary>
    private static string? ExceptionIn(LogCall call, IEnumerable<TemplatePart> parts)
        => ExceptionEdit.IsFirst(call)
            ? parts.OfType<HolePart>().Select(h => h.Value.Unwrap())
                .FirstOrDefault(v => v is ILocalReferenceOperation or IParameterReferenceOperation && ExceptionTypes.IsException(v.Type))
                ?.Syntax.ToString()
            : null;

    /// <summary>Whether taking the text apart left only the expression itself, as one value.</summary>
    private static bool IsWholeOnly(ImmutableArray<TemplatePart> parts, TemplateSource source)
        => parts is [HolePart hole] && hole.Expression == source.Making.Syntax;
}
