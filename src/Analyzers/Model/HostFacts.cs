using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Model;

/// <summary>The only tables of the analyzers that outlive a call. All facts are kept by type, each in the room that knows it.</summary>
internal static class HostFacts
{
    /// <summary>As long as the compilation: any edit in the project makes another.</summary>
    public static readonly FactTable<Compilation> OfCompilation = new();

    /// <summary>As long as the tree: an edit in the file makes another, one elsewhere does not, so that a keystroke costs one file.</summary>
    public static readonly FactTable<SyntaxTree> OfTree = new();

    /// <summary>As long as the text of a file: a key in an editor makes another compilation, with the same texts of all other files.</summary>
    public static readonly FactTable<SourceText> OfText = new();

    /// <summary>As long as the model: what was bound in one file for one run of the host.</summary>
    public static readonly FactTable<SemanticModel> OfModel = new();
}
