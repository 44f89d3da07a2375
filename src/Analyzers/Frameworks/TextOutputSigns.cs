using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>By what code and configuration files show how a framework's sinks write text values: by spelling alone.</summary>
internal class TextOutputSigns
{
    /// <summary>Of a framework that never quotes text.</summary>
    public static readonly TextOutputSigns None = new();

    protected TextOutputSigns()
    {
    }

    /// <summary>C# code that has none of these names no sink.</summary>
    public virtual ImmutableArray<string> Words => ImmutableArray<string>.Empty;

    /// <summary>For each sink that a file names, whether it surely shows text as it stands, or as JSON.</summary>
    public virtual IEnumerable<bool> In(SyntaxNode root) => [];

    /// <inheritdoc cref="In(SyntaxNode)"/>
    public virtual IEnumerable<bool> In(ConfigFile file) => [];
}
