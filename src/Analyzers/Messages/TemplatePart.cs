using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Symbols;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Messages;

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

    /// <summary>
    /// The characters from <paramref name="start"/> to before <paramref name="end"/>, in the spelling that they have; a pair of surrogates is never
    /// parted.
    /// </summary>
    public TextPart Cut(int start, int end)
    {
        var units = new List<TextUnit>();
        var offset = 0;
        foreach (var unit in Units)
        {
            if (offset >= start && offset + unit.Value.Length <= end)
            {
                units.Add(unit);
            }

            offset += unit.Value.Length;
        }

        return new TextPart(units.ToImmutableArray(), Source);
    }

    public static TextPart Of(string value, LiteralSource? source = null, ExpressionSyntax? constant = null)
    {
        var units = ImmutableArray.CreateBuilder<TextUnit>(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var length = i + 1 < value.Length && char.IsSurrogatePair(value[i], value[i + 1]) ? 2 : 1;
            units.Add(new(default, "", value.Substring(i, length)));
            i += length - 1;
        }

        return new(units.ToImmutable(), source, constant);
    }
}

/// <summary>A run-time value.</summary>
/// <param name="Value">The operation below implicit conversions.</param>
/// <param name="Expression">Its syntax, parentheses stripped.</param>
/// <param name="Alignment">For the hole; null for none.</param>
/// <param name="Format">For the hole; null for none.</param>
/// <param name="ArgumentText">The text to pass instead of the expression; null for the expression itself.</param>
/// <param name="Name">What the value is called; null for the name of the expression.</param>
internal sealed record HolePart(
    IOperation Value, ExpressionSyntax Expression, string? Alignment, string? Format, LiteralSource? Source, string? ArgumentText = null,
    string? Name = null)
    : TemplatePart(Source)
{
    /// <summary>
    /// The expression that joins the items of the list, for frameworks that show lists in another way; null for a value that is no joined list.
    /// </summary>
    public string? JoinedText { get; init; }

    /// <summary>The value as a framework shows it best.</summary>
    public HolePart For(LogApi api)
    {
        var hole = JoinedText is not null && !JoinedLists.AreShownBy(api, Value) ? this with { ArgumentText = JoinedText } : Unformatted(api) ?? this;
        return hole with { Format = api.Display.ToStringHole(hole.PassedType, hole.Format).Format };
    }

    /// <summary>
    /// <c>$"{id.ToString("X")}"</c>: the value itself and its format in the hole, where that shows the same; else LOG2012 would ask for it.
    /// </summary>
    private HolePart? Unformatted(LogApi api)
    {
        if (!api.Templates.HasNamedHoles
            || ArgumentText is not null
            || FormattedValue.Of(Value, api.Templates.Grammar) is not { Value: { Type: { } type } receiver, Format: var format }
            || receiver.Syntax is not ExpressionSyntax expression)
        {
            return null;
        }

        var underlying = ScalarTypes.Underlying(type);
        return (format is null && !api.Display.ShowsAsToString(underlying)) || !SymbolEqualityComparer.Default.Equals(underlying, type)
            || (format is not null && api.Display.IsQuotedText(underlying))
            ? null
            : this with { Value = receiver, Expression = expression, Format = format };
    }

    /// <summary>Text, where it is not the expression itself that is passed; also of what can only be passed as text.</summary>
    private ITypeSymbol? PassedType => ArgumentText is null && Value.Type?.IsRefLikeType != true ? Value.Type : StringType;

    private ITypeSymbol? StringType => Value.SemanticModel?.Compilation.GetSpecialType(SpecialType.System_String);

    /// <summary>What stands before the placeholder's name.</summary>
    public string Prefix(LogApi api)
        => api.Display.ToStringHole(PassedType, Format == api.Display.ToStringHole(PassedType, null).Format ? null : Format).Prefix;

    /// <summary>What the placeholder's name is made of.</summary>
    /// <param name="text">The words beside it.</param>
    public HoleValue Named(HoleText text)
        => Name is not null ? HoleValue.Named(Name)
            : HoleValues.Of(Expression, Value.Type, text);
}

/// <summary>A <c>+</c> with a line break or comment around it, kept as it is.</summary>
internal sealed record BreakPart(string Separator) : TemplatePart((LiteralSource?)null);
