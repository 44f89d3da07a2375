using System.Collections.Immutable;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>By what code or a configuration file shows that a framework writes its records to files.</summary>
internal class FileSinkSigns
{
    /// <summary>Of a framework that is not known to write any.</summary>
    public static readonly FileSinkSigns None = new();

    protected FileSinkSigns()
    {
    }

    /// <summary>Text of C# code that has none of these is no evidence.</summary>
    public virtual ImmutableArray<string> Words => ImmutableArray<string>.Empty;

    /// <summary>Whether a call or creation looks like evidence, by spelling.</summary>
    public virtual bool IsCandidate(SyntaxNode node) => false;

    /// <summary>Whether the method or constructor that a candidate calls makes something that writes files.</summary>
    public virtual bool WritesFiles(IMethodSymbol method) => false;

    /// <summary>Whether a JSON file, of which this is the root, has the framework write files.</summary>
    public virtual bool WritesFiles(ConfigSection root) => false;

    /// <summary>Whether an element of an XML file is something that writes files.</summary>
    public virtual bool WritesFiles(ConfigNode element) => false;
}
