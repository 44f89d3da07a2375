using System.Collections.Concurrent;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Frameworks;

/// <summary>Which texts the code of a project has somewhere, be it in a name, a literal or a comment.</summary>
internal sealed class CodeMentions
{
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);

    private CodeMentions(Compilation compilation) => _compilation = compilation;

    public static CodeMentions Of(Compilation compilation) => HostFacts.OfCompilation.Of(compilation, static c => new CodeMentions(c));

    public bool Contain(string text, CancellationToken cancellationToken)
        => _known.GetOrAdd(text, t => _compilation.SyntaxTrees.Any(
            tree => tree.GetText(cancellationToken).ToString().IndexOf(t, StringComparison.OrdinalIgnoreCase) >= 0));
}
