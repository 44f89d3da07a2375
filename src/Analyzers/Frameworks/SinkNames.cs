using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks;

/// <summary>A type as one file declares it, by spelling.</summary>
/// <param name="Bases">The simple names of its base types, those of aliases included.</param>
internal sealed record SpelledType(string Name, ImmutableArray<string> Bases, SyntaxTree Tree, TextSpan Span);

/// <summary>
/// What one file says about its types and about the functions that it hands over, by spelling alone: kept for as long as the tree, so that a
/// keystroke costs one file.
/// </summary>
internal sealed class SinkNames
{
    private readonly SyntaxTree _tree;
    private Takers? _takers;
    private Words? _words;

    private SinkNames(SyntaxTree tree, CancellationToken cancellationToken)
    {
        _tree = tree;
        var root = tree.GetRoot(cancellationToken);
        var aliases = (root as CompilationUnitSyntax)?.Usings.Where(u => u.Alias is not null && u.Name is not null)
            .ToLookup(u => u.Alias!.Name.Identifier.ValueText, u => u.Name!.LastNameText() ?? "", StringComparer.Ordinal);
        var types = ImmutableArray.CreateBuilder<SpelledType>();
        var parameters = ImmutableArray.CreateBuilder<string>();
        foreach (var node in root.DescendantNodes(static n => n is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax or TypeDeclarationSyntax))
        {
            if (node is TypeDeclarationSyntax { BaseList.Types: var bases } type)
            {
                var names = bases.Select(b => b.Type.LastNameText()).OfType<string>().SelectMany(n => aliases?[n].Prepend(n) ?? [n]);
                types.Add(new(type.Identifier.ValueText, names.ToImmutableArray(), tree, type.Span));
            }

            if (node is TypeDeclarationSyntax { ParameterList.Parameters: var given })
            {
                parameters.AddRange(given.Where(p => p.Type is not PredefinedTypeSyntax).Select(p => p.Identifier.ValueText));
            }
        }

        Types = types.ToImmutable();
        Parameters = parameters.ToImmutable();
    }

    /// <summary>The types that say what they derive from.</summary>
    public ImmutableArray<SpelledType> Types { get; }

    /// <summary>The names of parameters of primary constructors, which members may use; those of C#'s own types are none that matter.</summary>
    public ImmutableArray<string> Parameters { get; }

    public static SinkNames Of(SyntaxTree tree, CancellationToken cancellationToken)
        => HostFacts.OfTree.Of(tree, static (t, c) => new SinkNames(t, c), cancellationToken);

    /// <summary>Where the file may hand functions to methods, constructors or members of one of the names, in order.</summary>
    public IEnumerable<SyntaxNode> Handing(HashSet<string> names, CancellationToken cancellationToken)
        => IsSpelt(names, cancellationToken) ? Nodes(TakersOf(cancellationToken), names, cancellationToken) : [];

    /// <summary>Whether there is one.</summary>
    public bool MayHandTo(HashSet<string> names, CancellationToken cancellationToken)
        => IsSpelt(names, cancellationToken) && TakersOf(cancellationToken) is var handing && names.Any(handing.ContainsKey);

    /// <summary>Before bodies are read.</summary>
    private bool IsSpelt(HashSet<string> names, CancellationToken cancellationToken)
        => _takers is not null || names.Contains(ImplicitName) || SpeltWords.AreIn(_tree, names, cancellationToken);

    /// <summary>Where the file names a queue of elements of that name.</summary>
    public IEnumerable<GenericNameSyntax> QueuesOf(string element, CancellationToken cancellationToken)
        => Nodes(WordsOf(cancellationToken).Queues, [element], cancellationToken).Cast<GenericNameSyntax>();

    /// <summary>Whether the file has one of the words as an identifier.</summary>
    public bool Names(HashSet<string> words, CancellationToken cancellationToken)
        => words.Overlaps(WordsOf(cancellationToken).Identifiers);

    private IEnumerable<SyntaxNode> Nodes(
        Takers places, IEnumerable<string> names, CancellationToken cancellationToken)
    {
        var found = names.Where(places.ContainsKey).SelectMany(n => places[n]).Distinct().OrderBy(p => p.Span.Start).ThenByDescending(p => p.Span.End)
            .ToArray();
        return found.Length == 0 ? [] : found.Select(p => At(_tree.GetRoot(cancellationToken), p));

        static SyntaxNode At(SyntaxNode root, (TextSpan Span, int Kind) place)
            => root.FindNode(place.Span, getInnermostNodeForTie: true).AncestorsAndSelf().First(n => n.Span == place.Span && n.RawKind == place.Kind);
    }

    /// <summary>Read for the first who asks; places only, so that no bodies are kept in memory.</summary>
    private Takers TakersOf(CancellationToken cancellationToken)
    {
        if (_takers is { } known)
        {
            return known;
        }

        var takers = new Takers();
        foreach (var node in CodeNodes.Of(_tree, cancellationToken))
        {
            foreach (var taker in NamesOf(node))
            {
                takers.Add(taker, node);
            }
        }

        return _takers = takers;
    }

    /// <summary>As well; asked for where there are queues, and when a file changes.</summary>
    private Words WordsOf(CancellationToken cancellationToken) => _words ??= new Words(_tree.GetRoot(cancellationToken));

    private sealed class Takers() : Dictionary<string, List<(TextSpan Span, int Kind)>>(StringComparer.Ordinal)
    {
        public void Add(string name, SyntaxNode node)
        {
            if (!TryGetValue(name, out var list))
            {
                this[name] = list = [];
            }

            list.Add((node.Span, node.RawKind));
        }
    }

    private sealed class Words
    {
        public Words(SyntaxNode root)
        {
            foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                Identifiers.Add(name.Identifier.ValueText);
                if (name is GenericNameSyntax generic && QueueNames.IsQueueOrMaker(generic.Identifier.ValueText)
                    && generic.TypeArgumentList.Arguments[0].LastNameText() is { } element)
                {
                    Queues.Add(element, name);
                }
            }
        }

        public Takers Queues { get; } = new();

        public HashSet<string> Identifiers { get; } = new(StringComparer.Ordinal);
    }

    /// <summary>The names of what a node may hand a function to.</summary>
    private static IEnumerable<string> NamesOf(SyntaxNode node)
    {
        var (name, holder) = node switch
        {
            InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } call when arguments.Any(MayBeFunction)
                => (call.InvokedName()?.Identifier.ValueText, HolderOf(call)?.LastNameText()),
            ObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } creation when arguments.Any(MayBeFunction)
                => (creation.Type.LastNameText(), null),
            ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments: var arguments } when arguments.Any(MayBeFunction)
                => (ImplicitName, null),
            AssignmentExpressionSyntax { Left: ElementAccessExpressionSyntax { Expression: var all }, Right: var right } when MayBeFunction(right)
                => (all.LastNameText(), null),
            AssignmentExpressionSyntax { Right: var right } assignment when MayBeFunction(right) || right is InitializerExpressionSyntax
                => (assignment.Left.LastNameText(), null),
            ConstructorInitializerSyntax { ArgumentList.Arguments: var arguments } when arguments.Any(MayBeFunction) => (ImplicitName, null),
            PrimaryConstructorBaseTypeSyntax { ArgumentList.Arguments: var arguments } based when arguments.Any(MayBeFunction)
                => (based.Type.LastNameText(), null),
            _ => ((string?)null, (string?)null),
        };
        return name is null && holder is null ? [] : new[] { name, holder }.OfType<string>();
    }

    /// <summary>What a function may be put into by a method of its own: <c>outputs.Add(f)</c>, <c>sink.Outputs?.Add(f)</c>.</summary>
    public static ExpressionSyntax? HolderOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax access => access.Expression,
        MemberBindingExpressionSyntax when call.Parent is ConditionalAccessExpressionSyntax conditional => conditional.Expression,
        _ => null,
    };

    /// <summary>Of <c>new(…)</c> and <c>: base(…)</c>, which name no type.</summary>
    public const string ImplicitName = "new";

    private static bool MayBeFunction(ArgumentSyntax argument) => MayBeFunction(argument.Expression);

    private static bool MayBeFunction(ExpressionSyntax expression)
        => expression is not (LiteralExpressionSyntax or InterpolatedStringExpressionSyntax or TypeOfExpressionSyntax or PrefixUnaryExpressionSyntax);
}
