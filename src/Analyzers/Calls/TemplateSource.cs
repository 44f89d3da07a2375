using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Calls;

/// <summary>Where the text of a template comes from.</summary>
internal enum TemplateOrigin
{
    /// <summary>A compile-time constant, so it is parsed.</summary>
    Constant,

    /// <summary>
    /// Text that is chosen, not made, at run time: resources, <c>static readonly</c> fields, a choice of constants, a forwarded parameter.
    /// </summary>
    Fixed,

    /// <summary>An interpolated string with holes.</summary>
    Interpolation,

    /// <summary>Text joined by <c>+</c>.</summary>
    Concatenation,

    /// <summary><c>string.Format</c>.</summary>
    Format,

    /// <summary><c>string.Concat</c> or <c>string.Join</c>.</summary>
    Concat,

    /// <summary><c>StringBuilder…ToString()</c>.</summary>
    Builder,

    /// <summary>Some other run-time value.</summary>
    Value,
}

/// <summary>
/// What a call's template is made of.
/// </summary>
/// <param name="Origin">The kind of expression that makes the text.</param>
/// <param name="Making">The operation that makes the text: the template argument itself, or the initializer of <paramref name="Local"/>.</param>
/// <param name="Local">The variable that carries the text and has no other use; null where there is none.</param>
internal sealed record TemplateSource(TemplateOrigin Origin, IOperation Making, ILocalSymbol? Local)
{
    /// <summary>Whether the text is put together from values in this very member.</summary>
    public bool IsBuilt => IsMade(Origin);

    /// <summary>How built text is made, for messages.</summary>
    public string Way => Origin switch
    {
        TemplateOrigin.Interpolation => "interpolation",
        TemplateOrigin.Concatenation => "'+'",
        TemplateOrigin.Format => "'string.Format'",
        TemplateOrigin.Concat => "'string.Concat' or 'string.Join'",
        _ => "a StringBuilder",
    };

    /// <summary>Whether such an origin puts text together.</summary>
    public static bool IsMade(TemplateOrigin origin)
        => origin is TemplateOrigin.Interpolation or TemplateOrigin.Concatenation or TemplateOrigin.Format or TemplateOrigin.Concat
            or TemplateOrigin.Builder;
}
