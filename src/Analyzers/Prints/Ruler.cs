using System.Globalization;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Prints;

/// <summary>
/// A line that is drawn between printed blocks: <c>"----------"</c>, <c>"+----+----+"</c>, <c>new string('=', 80)</c>. A record needs none.
/// </summary>
internal static class Ruler
{
    private const int Least = 3;

    /// <summary>A pictogram before a few marks may be all that is said.</summary>
    private const int LeastBesidePicture = 8;

    // ASCII, and the box drawing characters and dashes that tables are made of; no full stop, which tells that something goes on.
    private const string Marks = "-=_*#~+|\u2013\u2014\u2015\u2500\u2501\u2550"
        + "\u253C\u256C\u2502\u2551\u250C\u2510\u2514\u2518\u2554\u2557\u255A\u255D\u251C\u2524";

    /// <summary>Whether a print is nothing but a ruler, on a line of its own.</summary>
    public static bool Is(PrintCall print)
        => print is { Level: null, EventId: null, Condition: null, Category: null, Form: PrintForm.Value, Values: [var value] }
            && PrintPlace.EndsWithLine(print)
            && (value.ConstantValue is { HasValue: true, Value: string text } ? IsRuler(text) : IsRepeated(value));

    private static bool IsRuler(string text)
    {
        var drawn = text.Where((_, i) => !IsPicture(text, i)).ToArray();
        var marks = drawn.Where(c => !char.IsWhiteSpace(c)).ToArray();
        var least = drawn.Length < text.Length ? LeastBesidePicture : Least;
        return marks.Length >= least && marks.All(c => Marks.IndexOf(c) >= 0) && marks.GroupBy(c => c).Any(g => g.Count() >= least);
    }

    /// <summary>Whether a character is one of a pictogram, as lines are decorated with, such as a rocket.</summary>
    private static bool IsPicture(string text, int at)
        => text[at] is '\uFE0F' or '\u200D'
            || CharUnicodeInfo.GetUnicodeCategory(text, char.IsLowSurrogate(text[at]) && at > 0 ? at - 1 : at) == UnicodeCategory.OtherSymbol
                && Marks.IndexOf(text[at]) < 0;

    /// <summary><c>new string('-', width)</c>.</summary>
    private static bool IsRepeated(IOperation value)
        => value.Unwrap() is IObjectCreationOperation { Type.SpecialType: SpecialType.System_String,
                Arguments: [{ Value.ConstantValue: { HasValue: true, Value: char mark } }, var count] }
            && Marks.IndexOf(mark) >= 0 && !Effects.CanBeNoticed(count.Value);
}
