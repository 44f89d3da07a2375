using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>How a framework shows the values of a template and what it stores of them; each framework overrides what it does otherwise.</summary>
internal class ValueDisplay
{
    /// <summary>Every value shows as its <c>ToString()</c> does.</summary>
    public static readonly ValueDisplay Plain = new();

    protected ValueDisplay()
    {
    }

    /// <summary>
    /// Whether <c>@</c> in front of a placeholder's name means "store its parts" and <c>$</c> "store its text"; true where that may be.
    /// </summary>
    public virtual bool Destructures => false;

    /// <summary>Whether <c>@</c> surely does so, whatever provider or sink the framework is given.</summary>
    public virtual bool AlwaysDestructures => false;

    /// <summary>Whether objects are stored in parts without any operator, so that their type's name is all that the text shows of them.</summary>
    public virtual bool StoresParts => false;

    /// <summary>Whether a value without parts, such as a number, shows the same with <c>@</c> as without.</summary>
    /// <param name="type">The value's static type.</param>
    /// <param name="hole">The placeholder that takes it.</param>
    public virtual bool ShowsSameDestructured(ITypeSymbol type, Hole hole) => true;

    /// <summary>Whether a value of the type shows as its <c>ToString()</c> does, quotes aside.</summary>
    public virtual bool ShowsAsToString(ITypeSymbol type) => true;

    /// <summary>How a placeholder must be written so that its value shows as its <c>ToString()</c> does.</summary>
    /// <param name="type">The value's static type; null where it has none.</param>
    /// <param name="format">The format that it is to have; null for none.</param>
    /// <returns>What stands before the placeholder's name, empty for nothing, and the format, null for none.</returns>
    public virtual (string Prefix, string? Format) ToStringHole(ITypeSymbol? type, string? format) => ("", format);

    /// <summary>
    /// The format by which text shows as it stands where it would be quoted, so that a placeholder with it is as good as one without; null where text
    /// is never quoted.
    /// </summary>
    public virtual string? TextFormat => null;

    /// <summary>Whether values of the type end as text that is quoted, and so take no other format.</summary>
    public virtual bool IsQuotedText(ITypeSymbol? type) => false;

    /// <summary>
    /// Whether a list of such items shows as <c>string.Join(", ", items)</c> does: what they are as text with commas between them, nothing around, no
    /// quotes.
    /// </summary>
    public virtual bool JoinsItems(ITypeSymbol item) => false;

    /// <summary>
    /// The culture argument, as code, that makes a value show as it does in interpolated text; null where none is needed or the framework takes none.
    /// </summary>
    /// <param name="type">The value's static type; null where it has none.</param>
    /// <param name="format">The placeholder's format; null for none.</param>
    public virtual string? CultureArgument(ITypeSymbol? type, string? format) => null;
}
