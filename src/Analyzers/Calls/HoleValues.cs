using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Calls;

/// <summary>What the name of a call's hole is made of.</summary>
internal static class HoleValues
{
    /// <summary>A value without a place in the text.</summary>
    public static HoleValue Of(LogArgument value) => Of(value, HoleText.None);

    /// <summary>A value with the words that stand beside its hole.</summary>
    public static HoleValue Of(LogArgument value, HoleText text)
        => value.Name is { } name ? HoleValue.Named(name)
            : value.Expression is { } expression && value.Value is { } operation ? Of(expression, operation.Type, text)
            : HoleValue.Unknown;

    /// <summary>The value of an expression of a known type.</summary>
    public static HoleValue Of(ExpressionSyntax expression, ITypeSymbol? type, HoleText text)
        => HoleValue.Of(expression, TypeNouns.Of(type), text) with
        {
            IsNumber = ScalarTypes.IsWholeNumber(type), IsAmount = ScalarTypes.IsNumber(type),
        };

    /// <summary>The words beside a hole of a template.</summary>
    public static HoleText TextOf(MessageTemplate template, Hole hole)
    {
        var before = template.Holes.Where(h => h.Span.End <= hole.Span.Start).Select(h => h.Span.End).DefaultIfEmpty().Max();
        var after = template.Holes.Where(h => h.Span.Start >= hole.Span.End).Select(h => h.Span.Start).DefaultIfEmpty(template.Text.Length).Min();
        return new(
            template.Text.Substring(before, hole.Span.Start - before),
            template.Text.Substring(hole.Span.End, after - hole.Span.End),
            isFirst: before == 0);
    }
}
