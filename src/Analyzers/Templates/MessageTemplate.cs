using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Templates;

/// <summary>
/// One placeholder. All spans are in UTF-16 code units of the template's <em>value</em>, not of source text.
/// </summary>
/// <param name="Span">From the opening to past the closing brace.</param>
/// <param name="NameSpan">The name alone; empty where there is none.</param>
/// <param name="Name">The name as written, white space included.</param>
/// <param name="Alignment">The text between <c>,</c> and <c>:</c> or the end; null without a comma.</param>
/// <param name="Format">What the value is given as its format, from behind <c>:</c>; null without a colon.</param>
internal sealed record Hole(TextSpan Span, TextSpan NameSpan, string Name, string? Alignment, string? Format)
{
    /// <summary>The index of a positional hole such as <c>{0}</c>, or -1.</summary>
    public int Position { get; } = ParsePosition(WithoutOperator(Name));

    public bool IsPositional => Position >= 0;

    /// <summary>The name without the operator in front of it.</summary>
    public string PropertyName => WithoutOperator(Name);

    /// <summary><c>@</c>, <c>$</c> or none.</summary>
    public string Operator => Name.Substring(0, Name.Length - PropertyName.Length);

    /// <summary>There is one at most: in <c>{@$A}</c> the second is a part of the name, where it is one.</summary>
    private static string WithoutOperator(string name) => name.Length > 0 && name[0] is '@' or '$' ? name.Substring(1) : name;

    private static int ParsePosition(string name)
    {
        var trimmed = name.Trim();
        return trimmed.All(c => c is >= '0' and <= '9') && int.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? value
            : -1;
    }
}

/// <summary>What is wrong with a template.</summary>
internal enum TemplateErrorKind
{
    /// <summary>A <c>{</c> that no <c>}</c> follows.</summary>
    UnclosedBrace,

    /// <summary>A <c>}</c> that no <c>{</c> precedes.</summary>
    UnopenedBrace,

    /// <summary>A <c>{</c> inside a placeholder.</summary>
    NestedBrace,

    /// <summary>A placeholder without a name.</summary>
    EmptyHole,

    /// <summary>A comma in a placeholder that no whole number follows.</summary>
    BadAlignment,

    /// <summary>A name that the grammar does not take, so that the hole is text.</summary>
    BadName,

    /// <summary>A name behind a number, where the first hole decides that all of them are numbers.</summary>
    NameAmongNumbers,
}

/// <summary>What is wrong with a template, and where in its value.</summary>
internal sealed record TemplateError(TemplateErrorKind Kind, TextSpan Span);

/// <summary>A parsed template; immutable.</summary>
internal sealed record MessageTemplate(string Text, ImmutableArray<Hole> Holes, ImmutableArray<TemplateError> Errors);

/// <summary>A framework's template grammar: how its text is read, and how literal text is written in it.</summary>
internal abstract class TemplateGrammar
{
    public abstract MessageTemplate Parse(string text);

    /// <summary>Whether holes are numbers of arguments and nothing else.</summary>
    public virtual bool IsPositional => false;

    /// <summary>Literal text as it must stand in a template that is parsed.</summary>
    public virtual string Escape(string text)
        => text.IndexOf('{') < 0 && text.IndexOf('}') < 0 ? text : text.Replace("{", "{{").Replace("}", "}}");

    /// <summary>
    /// Whether a hole with that format ends where it seems to, also in front of doubled closing braces, which some grammars take for a part of the
    /// format.
    /// </summary>
    public bool EndsFormat(string format)
        => Parse(WriteHole("A", null, format) + "}}") is { Errors.IsEmpty: true, Holes: [{ Format: var read }] } && read == format;

    /// <summary>Whether a hole can have that name.</summary>
    public bool TakesName(string name) => Parse(WriteHole(name, null, null)) is { Errors.IsEmpty: true, Holes: [{ Name: var read }] } && read == name;

    /// <summary>The text of a hole.</summary>
    public virtual string WriteHole(string name, string? alignment, string? format)
        => "{" + name + (alignment is null ? "" : "," + alignment) + (format is null ? "" : ":" + EscapeFormat(format)) + "}";

    /// <summary>A format as it must stand in a hole.</summary>
    public virtual string EscapeFormat(string format) => format;
}
