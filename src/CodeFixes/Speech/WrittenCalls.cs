using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>The calls and creations of a file, by the name that is written; found once, however many methods are asked about.</summary>
internal sealed class WrittenCalls
{
    /// <summary><c>new(…)</c>, <c>: this(…)</c> and <c>: base(…)</c> leave the name out.</summary>
    private const string NoName = "";

    private readonly ILookup<string, SyntaxNode> _calls;

    private WrittenCalls(SyntaxTree tree, CancellationToken cancellationToken)
        => _calls = tree.GetRoot(cancellationToken).DescendantNodes().Select(n => (Name: NameOf(n), Node: n)).Where(c => c.Name is not null)
            .ToLookup(c => c.Name!, c => c.Node, StringComparer.Ordinal);

    public static WrittenCalls Of(SyntaxTree tree, CancellationToken cancellationToken)
    {
        // The nodes of whole projects are not kept alive for it.
        var kept = HostFacts.OfTree.Of(tree, static _ => new Kept()).Calls;
        if (!kept.TryGetTarget(out var calls) || calls is null)
        {
            kept.SetTarget(calls = new WrittenCalls(tree, cancellationToken));
        }

        return calls;
    }

    /// <summary>In source order.</summary>
    /// <param name="name">Of the method, or of the type that is made.</param>
    /// <param name="isConstructor">Whether constructors are meant, and not methods.</param>
    public IEnumerable<SyntaxNode> Of(string name, bool isConstructor)
        => isConstructor
            ? _calls[name].Where(static c => c is ObjectCreationExpressionSyntax).Concat(_calls[NoName]).OrderBy(static c => c.SpanStart)
            : _calls[name].Where(static c => c is InvocationExpressionSyntax);

    private static string? NameOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.InvokedName()?.Identifier.ValueText,
        ObjectCreationExpressionSyntax { ArgumentList: not null, Type: var type } => type.LastNameText(),
        ImplicitObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax => NoName,
        _ => null,
    };

    private sealed class Kept
    {
        public WeakReference<WrittenCalls?> Calls { get; } = new(null);
    }
}
