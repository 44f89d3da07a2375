using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>The names of what one file calls, by spelling.</summary>
internal sealed class CallNames
{
    private readonly Dictionary<string, List<TextSpan>> _calls = new(StringComparer.Ordinal);

    private CallNames(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            if (NameOf(node) is { } name)
            {
                if (!_calls.TryGetValue(name, out var spans))
                {
                    _calls[name] = spans = [];
                }

                spans.Add(node.Span);
            }
        }
    }

    /// <summary>The calls of methods of that name, and creations of types of that name.</summary>
    public IReadOnlyList<TextSpan> Find(string name) => _calls.TryGetValue(name, out var spans) ? spans : [];

    public static CallNames Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new CallNames(t.GetRoot(c)), cancellationToken);

    public static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText,
        ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
        _ => null,
    };
}
