using LogAnalyzers.Calls;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>One file as whoever rewrites messages sees it: the fixes to make an edit, the rules to tell why there is none.</summary>
internal abstract class CodeSite(SyntaxNode root, SemanticModel model, SourceText text)
{
    public SyntaxNode Root { get; } = root;

    public SemanticModel Model { get; } = model;

    public SourceText Text { get; } = text;

    /// <summary>How new placeholders are named.</summary>
    public abstract PlaceholderCasing Casing { get; }

    /// <summary>Whether the brace behind a condition begins a line.</summary>
    public virtual bool BracesOwnLines => true;

    /// <summary>Whether one statement behind a condition has braces.</summary>
    public virtual bool HasBraces => true;

    public ITypeSymbol StringType => Model.Compilation.GetSpecialType(SpecialType.System_String);

    /// <summary>The log call that an invocation of this file is, or null.</summary>
    public abstract LogCall? Find(IInvocationOperation invocation);
}
