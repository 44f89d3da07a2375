using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Follows code from the sinks of a compilation to all that they run, by spelling first: a name that the compilation does not declare is never bound,
/// and without a sink nothing is.
/// </summary>
internal sealed partial class SinkWalk
{
    /// <summary>No sink needs so much; what is not found then is judged as if no sink ran it.</summary>
    private const int MaxMembers = 2000;

    private readonly Compilation _compilation;
    private readonly bool _isOutsideWanted;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = [];
    private readonly Dictionary<SyntaxTree, List<TextSpan>> _spans = [];
    private readonly HashSet<ISymbol> _seen = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _taken = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _initialised = new(SymbolEqualityComparer.Default);
    private readonly HashSet<string> _outside = new(StringComparer.Ordinal);
    private readonly Queue<SyntaxNode> _pending = new();
    private readonly Lazy<ILookup<string, SpelledType>> _byBase;
    private readonly Lazy<HashSet<string>> _parameters;
    private readonly SinkReach _reach = new();

    public SinkWalk(Compilation compilation, bool isOutsideWanted, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _isOutsideWanted = isOutsideWanted;
        _cancellationToken = cancellationToken;
        _byBase = new(() => _compilation.SyntaxTrees.SelectMany(t => SinkNames.Of(t, _cancellationToken).Types)
            .SelectMany(t => t.Bases.Distinct(), (t, based) => (Base: based, Type: t)).ToLookup(t => t.Base, t => t.Type, StringComparer.Ordinal));
        _parameters = new(() => new(
            _compilation.SyntaxTrees.SelectMany(t => SinkNames.Of(t, _cancellationToken).Parameters), StringComparer.Ordinal));
    }

    /// <summary>Code that is run, to be read.</summary>
    private void Add(SyntaxNode node)
    {
        _reach.Files.Add(node.SyntaxTree);
        if (!_spans.TryGetValue(node.SyntaxTree, out var spans))
        {
            _spans[node.SyntaxTree] = spans = [];
        }

        spans.Add(node.Span);
        _pending.Enqueue(node);
    }

    private void Follow(SyntaxNode code)
    {
        foreach (var node in code.DescendantNodesAndSelf(static n => n is not (AttributeListSyntax or BaseListSyntax)))
        {
            switch (node)
            {
                case GenericNameSyntax name:
                    if (Symbol(name) is { } generic)
                    {
                        Use(generic);
                        TakeResolved(name, generic);
                    }

                    break;
                case IdentifierNameSyntax name when MayBeDeclared(name.Identifier.ValueText) || _parameters.Value.Contains(name.Identifier.ValueText):
                    Use(Symbol(name));
                    break;
                case InvocationExpressionSyntax call:
                    TakeResolved(call);
                    break;
                case BaseObjectCreationExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax:
                    if (Symbol(node) is IMethodSymbol constructor)
                    {
                        Reach(constructor);
                        if (node is BaseObjectCreationExpressionSyntax)
                        {
                            Take(constructor.ContainingType);
                            Make(constructor.ContainingType);
                        }
                    }

                    break;
                case ElementAccessExpressionSyntax:
                    Use(Symbol(node));
                    break;
                case UsingStatementSyntax { Expression: { } resource }:
                    ReachDispose(resource);
                    break;
                case LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Declaration.Variables: [{ Initializer.Value: { } made }, ..] }:
                    ReachDispose(made);
                    break;
                case UsingStatementSyntax { Declaration.Variables: [{ Initializer.Value: { } held }, ..] }:
                    ReachDispose(held);
                    break;
            }
        }
    }

    private void Use(ISymbol? symbol)
    {
        if (symbol is IFieldSymbol or IPropertySymbol)
        {
            AddQueue(symbol);
        }

        switch (symbol)
        {
            case IMethodSymbol { MethodKind: not (MethodKind.LocalFunction or MethodKind.AnonymousFunction) }:
            case IPropertySymbol:
                Reach(symbol);
                AddFunction(symbol);
                break;
            case IEventSymbol:
                AddFunction(symbol);
                break;
            case IFieldSymbol { Type: var held } when HoldsFunctions(held):
                AddFunction(symbol);
                break;

            // Of a constructor: the object may be made anywhere, with any function. Who calls a method is followed by itself.
            case IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor }, Type: var given }
                when HoldsFunctions(given):
                Enqueue(symbol);
                break;
            case IFieldSymbol { IsConst: false, IsStatic: true, ContainingType: { TypeKind: not TypeKind.Enum } type }:
                Initialise(type, isStatic: true);
                break;
        }
    }

    /// <summary>What a name may mean in this compilation, or in one that it is built with.</summary>
    private bool MayBeDeclared(string name)
        => ProjectFacts.Of(_compilation).Declares(name, _cancellationToken)
            || (_isOutsideWanted && _compilation.References.OfType<CompilationReference>()
                .Any(r => ProjectFacts.Of(r.Compilation).Declares(name, _cancellationToken)));

    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);

    private ISymbol? Symbol(SyntaxNode node)
    {
        var info = ModelOf(node.SyntaxTree).GetSymbolInfo(node, _cancellationToken);
        return info.Symbol ?? (info.CandidateSymbols is [var only] ? only : null);
    }

    private SyntaxNode Syntax(SyntaxReference declaration)
    {
        _reach.Files.Add(declaration.SyntaxTree);
        return declaration.GetSyntax(_cancellationToken);
    }

    private SemanticModel ModelOf(SyntaxTree tree)
    {
        _reach.Files.Add(tree);
        if (!_models.TryGetValue(tree, out var model))
        {
#pragma warning disable RS1030 // A sink calls into other files; asked for once in a compilation, and only where it has sinks.
            _models[tree] = model = _compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
        }

        return model;
    }
}
