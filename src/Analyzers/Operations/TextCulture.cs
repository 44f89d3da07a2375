namespace LogAnalyzers.Operations;

/// <summary>The culture in which made text shows its values.</summary>
internal enum TextCulture
{
    /// <summary>The current one: no provider is given, or null.</summary>
    Current,

    /// <summary><c>CultureInfo.InvariantCulture</c>, for all values.</summary>
    Invariant,

    /// <summary><c>NumberFormatInfo.InvariantInfo</c> or that of dates: the other values are shown in the current culture.</summary>
    InvariantInPart,

    /// <summary>One that only the running program knows.</summary>
    Other,
}
