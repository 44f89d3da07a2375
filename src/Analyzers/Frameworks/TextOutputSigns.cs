using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>How a sink writes records, by spelling alone.</summary>
/// <param name="IsBare">Whether it surely shows text as it stands, or as JSON; null for a framework that never quotes text.</param>
/// <param name="HidesException">Whether its text surely leaves the exception out.</param>
internal readonly record struct SinkText(bool? IsBare, bool HidesException);

/// <summary>By what code and configuration files show how a framework's sinks write records: by spelling alone.</summary>
internal class TextOutputSigns
{
    /// <summary>Of a framework that never quotes text.</summary>
    public static readonly TextOutputSigns None = new();

    protected TextOutputSigns()
    {
    }

    /// <summary>C# code that has none of these names no sink.</summary>
    public virtual ImmutableArray<string> Words => ImmutableArray<string>.Empty;

    /// <summary>Each sink that a file names.</summary>
    public virtual IEnumerable<SinkText> In(SyntaxNode root) => [];

    /// <inheritdoc cref="In(SyntaxNode)"/>
    public virtual IEnumerable<SinkText> In(ConfigFile file) => [];
}
