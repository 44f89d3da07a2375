using LogAnalyzers.Events;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Rules.Contract;

/// <summary>
/// Code that <c>#if</c> leaves out here: another target framework or configuration of the project has it, and the events that it says. Its text is
/// all that is known of it.
/// </summary>
internal sealed class InactiveCode(Compilation compilation, CancellationToken cancellationToken)
{
    private readonly Lazy<HashSet<string>> _texts = new(() => Read(compilation, cancellationToken));
    private readonly Lazy<HashSet<string>> _names = new(() => []);

    /// <summary>Whether an event of the contract stands there: its template, or the key of a property, or a placeholder of its name.</summary>
    public bool Says(ContractLine line)
    {
        if (line.Template is { } template)
        {
            return _texts.Value.Contains(template);
        }

        if (!_names.IsValueCreated)
        {
            _names.Value.UnionWith(_texts.Value.Concat(_texts.Value.SelectMany(t => TemplateWords.NamesIn(t))));
        }

        return _names.Value.Contains(line.Properties[0].Name);
    }

    /// <summary>Every literal in it.</summary>
    private static HashSet<string> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var root = tree.GetRoot(cancellationToken);
            if (!root.ContainsDirectives)
            {
                continue;
            }

            foreach (var inactive in root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.DisabledTextTrivia)))
            {
                foreach (var token in SyntaxFactory.ParseTokens(inactive.ToFullString()))
                {
                    if (token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                        or SyntaxKind.MultiLineRawStringLiteralToken)
                    {
                        texts.Add(token.ValueText);
                    }
                }
            }
        }

        return texts;
    }
}
