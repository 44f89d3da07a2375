using System.Diagnostics.CodeAnalysis;

namespace LogAnalyzers.Options;

/// <summary>An option as documentation sees it.</summary>
internal interface IOption
{
    /// <summary>The full <c>.editorconfig</c> key, lower case, starting with <c>log_analyzers.</c>.</summary>
    string Key { get; }

    /// <summary>The default as a user would write it; empty when the option is unset by default.</summary>
    string DefaultText { get; }

    /// <summary>One sentence for the rule page.</summary>
    string Description { get; }
}

/// <summary>Parses a raw value; false for a value that makes no sense, which then counts as unset.</summary>
internal delegate bool OptionParser<T>(string text, [NotNullWhen(true)] out T? value);

/// <summary>A typed <c>.editorconfig</c> option, declared beside the rule that owns it.</summary>
internal sealed class Option<T> : IOption
{
    private readonly OptionParser<T> _parser;

    /// <exception cref="ArgumentException"><paramref name="defaultText"/> does not parse.</exception>
    public Option(string key, string defaultText, string description, OptionParser<T> parser)
    {
        Key = key;
        DefaultText = defaultText;
        Description = description;
        _parser = parser;
        Default = parser(defaultText, out var value) ? value : throw new ArgumentException(defaultText, nameof(defaultText));
    }

    public string Key { get; }

    public string DefaultText { get; }

    public string Description { get; }

    public T Default { get; }

    /// <summary>The parsed value, or the default where the text is null or makes no sense.</summary>
    public T Parse(string? text) => text is not null && _parser(text.Trim(), out var value) ? value : Default;
}
