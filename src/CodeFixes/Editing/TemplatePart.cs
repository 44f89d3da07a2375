using System.Collections.Immutable;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Editing;

/// <summary>The literal that a part was written in; its style is kept where the new text has no other.</summary>
/// <param name="Open">What opens a plain literal of that style, without <c>$</c>; a raw string's first line break included.</param>
/// <param name="Close">What closes it; a raw string's last line break and indentation included.</param>
internal sealed record LiteralSource(LiteralStyle Style, string Open, string Close)
{
    public static readonly LiteralSource Regular = new(LiteralStyle.Regular, "\"", "\"");
}

/// <summary>A piece of a message, in the order in which it is said.</summary>
internal abstract record TemplatePart(LiteralSource? Source);

/// <summary>Constant text.</summary>
/// <param name="Units">The text; a unit without <see cref="TextUnit.Raw"/> has no spelling of its own yet.</param>
/// <param name="Constant">The named constant that the text comes from, to be kept by name; null where it is written out.</param>
internal sealed record TextPart(ImmutableArray<TextUnit> Units, LiteralSource? Source, ExpressionSyntax? Constant = null) : TemplatePart(Source)
{
    public string Value => string.Concat(Units.Select(u => u.Value));

    public static TextPart Of(string value, LiteralSource? source = null, ExpressionSyntax? constant = null)
        => new(value.Select(c => new TextUnit(default, "", c.ToString())).ToImmutableArray(), source, constant);
}

/// <summary>A run-time value.</summary>
/// <param name="Value">The operation below implicit conversions.</param>
/// <param name="Expression">Its syntax, parentheses stripped.</param>
/// <param name="Alignment">For the hole; null for none.</param>
/// <param name="Format">For the hole; null for none.</param>
/// <param name="ArgumentText">The text to pass instead of the expression; null for the expression itself.</param>
internal sealed record HolePart(IOperation Value, ExpressionSyntax Expression, string? Alignment, string? Format, LiteralSource? Source, string? ArgumentText = null)
    : TemplatePart(Source);

/// <summary>A <c>+</c> with a line break or comment around it, kept as it is.</summary>
internal sealed record BreakPart(string Separator) : TemplatePart((LiteralSource?)null);
