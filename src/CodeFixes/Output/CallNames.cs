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
            KeepsConsole |= IsKept(node);
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

    /// <summary>Whether a writer of the console may be in a variable, or the console itself have another name: then any receiver may be it.</summary>
    public bool KeepsConsole { get; }

    /// <summary>The calls of methods of that name, and creations of types of that name.</summary>
    public IReadOnlyList<TextSpan> Find(string name) => _calls.TryGetValue(name, out var spans) ? spans : [];

    public static CallNames Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new CallNames(t.GetRoot(c)), cancellationToken);

    /// <summary>Whether a call may write to the console, where no variable of the project keeps one of its writers.</summary>
    public static bool MayBeOfConsole(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Expression: var receiver } => receiver.LastNameText() is null or "Console" or "Out" or "Error",
        _ => true,
    };

    private static bool IsKept(SyntaxNode node) => node switch
    {
        UsingDirectiveSyntax directive => (directive.Alias is not null || directive.StaticKeyword.Span.Length > 0)
            && directive.Name?.LastNameText() == "Console",
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Out" or "Error" } writer => writer.Expression.LastNameText() == "Console"
            && writer.Parent is not (MemberAccessExpressionSyntax or ConditionalAccessExpressionSyntax),
        _ => false,
    };

    public static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText,
        ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
        _ => null,
    };
}
