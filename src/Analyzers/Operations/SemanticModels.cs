using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Operations;

/// <summary>
/// The models of a compilation's files, made once for all who ask: what one has bound is there for the others. A fix looks into other files than the
/// one it is asked for. A rule must not, but where it tells why there is no fix: then it asks what the fix asks.
/// </summary>
internal sealed class SemanticModels
{
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    private SemanticModels(Compilation compilation) => _compilation = compilation;

    public static SemanticModels Of(Compilation compilation)
        => HostFacts.OfCompilation.Of(compilation, static c => new SemanticModels(c));

    /// <summary>Whether the file is the compilation's own.</summary>
    public bool Has(SyntaxTree tree) => _compilation.ContainsSyntaxTree(tree);

    /// <exception cref="ArgumentException">The file is not in the compilation.</exception>
    public SemanticModel Of(SyntaxTree tree)
#pragma warning disable RS1030 // The one place where models are made.
        => _models.GetOrAdd(tree, t => _compilation.GetSemanticModel(t));
#pragma warning restore RS1030
}
