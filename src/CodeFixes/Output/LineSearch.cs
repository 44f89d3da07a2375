using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Follows lines of the console from one member to others, in this project and those that it uses or that use it: into methods that are called
/// between two prints, out to callers, and to the members beside, such as <c>Dispose</c> beside a constructor.
/// </summary>
internal sealed partial class LineSearch
{
    /// <summary>Methods within each other.</summary>
    private const int MaxDepth = 4;

    /// <summary>Callers, and callers of theirs, that are looked at.</summary>
    private const int MaxMembers = 50;

    private readonly FixSite _site;
    private readonly LineProjects _projects;
    private readonly FlowGraphs _graphs;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<SyntaxNode, LineFlow> _flows = [];
    private readonly Dictionary<SyntaxNode, SyntaxNode[]> _calls = [];
    private readonly Dictionary<SyntaxNode, bool> _begins = [];
    private readonly Dictionary<SyntaxNode, bool> _continues = [];
    private readonly Dictionary<SyntaxNode, LineEvent?> _known = [];
    private readonly LineCalls _lineCalls;

    private LineSearch(FixSite site, CancellationToken cancellationToken)
    {
        _site = site;
        _projects = new LineProjects(site, cancellationToken);
        _lineCalls = new LineCalls(_projects, site.Model.Compilation, cancellationToken);
        _graphs = new FlowGraphs(ModelOf, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether the delegates are looked for, so that nobody may ask for them.</summary>
    public bool IsCollecting { get; set; }

    public static LineSearch Of(FixSite site, CancellationToken cancellationToken) => site.Fact(s => new LineSearch(s, cancellationToken));

    /// <summary>Whether a line may be open where a function begins: a caller, or a member beside it, has begun one.</summary>
    public bool MayBeginOpen(SyntaxNode function) => Once(_begins, function, BeginsOpen);

    /// <summary>Whether a line that a function leaves open may be gone on with by a caller, or by a member beside it.</summary>
    public bool MayBeContinued(SyntaxNode function) => Once(_continues, function, IsContinued);

    private static bool Once(Dictionary<SyntaxNode, bool> known, SyntaxNode function, Func<SyntaxNode, bool> find)
    {
        if (!known.TryGetValue(function, out var answer))
        {
            known[function] = answer = find(function);
        }

        return answer;
    }

    private bool BeginsOpen(SyntaxNode function)
        => IsAfterOpenLine(function, [])
            || (IsMember(function) && Beside(function).Any(m => FlowOf(m).Exit.Has(LineStates.Open | LineStates.Drawn) && IsOpenByPrint(m)
                && (IsClosing(function) || m is ConstructorDeclarationSyntax || CallsOf(m).Count == 0)));

    private bool IsContinued(SyntaxNode function)
        => IsMember(function) && (IsContinuedByCaller(function, [])
            || Beside(function).Any(m => FlowOf(m).WritesAny && (IsClosing(m) || CallsOf(function).Count == 0)));

    /// <summary>Whether a member is named as one that ends what another has begun.</summary>
    private static bool IsClosing(SyntaxNode function)
        => function is DestructorDeclarationSyntax
            || (function is MethodDeclarationSyntax { Identifier.ValueText: var name }
                && ClosingNames.Is(name));

    private static bool IsMember(SyntaxNode function)
        => function is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax;

    /// <summary>The other members of the type in the same file.</summary>
    private static IEnumerable<SyntaxNode> Beside(SyntaxNode function)
        => function.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is not { } type || function is LocalFunctionStatementSyntax ? []
            : type.Members.OfType<BaseMethodDeclarationSyntax>().Where(m => m != function && !m.Span.Contains(function.Span));

    /// <summary>Whether the member's own last print, not the cursor, leaves the line open; drawing begins lines of its own.</summary>
    private bool IsOpenByPrint(SyntaxNode member)
        => FlowOf(member).Last is { } last
            && PrintIndex.At(_site, last, _cancellationToken).Prints.Find(p => p.Call.Syntax == last) is { IsReported: true };

    /// <summary>Whether a caller prints a part of a line before it calls the function.</summary>
    private bool IsAfterOpenLine(SyntaxNode function, HashSet<SyntaxNode> seen)
    {
        if (!seen.Add(function) || seen.Count > MaxMembers)
        {
            return false;
        }

        if (function is AnonymousFunctionExpressionSyntax)
        {
            return IsAfterOpenLine(function.Parent!, function, seen) || Delegates().IsRunInLine(function, this, _cancellationToken);
        }

        return (IsMember(function) && CallsOf(function).Any(c => IsAfterOpenLine(c, c, seen)))
            || (function is MethodDeclarationSyntax or LocalFunctionStatementSyntax && Delegates().IsRunInLine(function, this, _cancellationToken));
    }

    /// <param name="place">A node of the function that has it.</param>
    /// <param name="node">The call or lambda.</param>
    /// <param name="seen">The functions that were looked at.</param>
    private bool IsAfterOpenLine(SyntaxNode place, SyntaxNode node, HashSet<SyntaxNode> seen)
    {
        var caller = FunctionOf(place);
        var states = FlowOf(caller).Before(node);
        return states.Has(LineStates.Open | LineStates.Drawn) || (states.Has(LineStates.Kept) && IsAfterOpenLine(caller, seen));
    }

    /// <summary>Whether a caller prints after it has called the function, or calls it again.</summary>
    private bool IsContinuedByCaller(SyntaxNode function, HashSet<SyntaxNode> seen)
    {
        if (!seen.Add(function) || seen.Count > MaxMembers)
        {
            return seen.Count > MaxMembers; // Too many to tell.
        }

        foreach (var call in CallsOf(function))
        {
            var caller = FunctionOf(call);
            if (caller is AnonymousFunctionExpressionSyntax || FlowOf(caller).MayBeFollowed(call)
                || (IsMember(caller) && IsContinuedByCaller(caller, seen)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Found once for a function, however many prints it has.</summary>
    private IReadOnlyList<SyntaxNode> CallsOf(SyntaxNode function)
    {
        if (!_calls.TryGetValue(function, out var calls))
        {
            _calls[function] = calls = FindCalls(function).ToArray();
        }

        return calls;
    }

    private IEnumerable<SyntaxNode> FindCalls(SyntaxNode function)
    {
        var name = function switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText,
            LocalFunctionStatementSyntax local => local.Identifier.ValueText,
            ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
            _ => null,
        };
        var declaring = ModelOf(function);
        if (name is null || declaring.GetDeclaredSymbol(function, _cancellationToken) is not { } symbol)
        {
            yield break;
        }

        foreach (var tree in function is LocalFunctionStatementSyntax ? [function.SyntaxTree] : _projects.Calling(symbol))
        {
            foreach (var span in CallNames.Of(tree, _cancellationToken).Find(name))
            {
                if (tree.GetRoot(_cancellationToken).FindNode(span, getInnermostNodeForTie: true) is var call && CallNames.NameOf(call) == name
                    && ModelOf(call) is var model && _lineCalls.Is(call, model, function, symbol, declaring.Compilation, () => Calls(call, model)))
                {
                    yield return call;
                }
            }
        }

        bool Calls(SyntaxNode call, SemanticModel model)
            => model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol called && Means(called, symbol);
    }

    /// <summary>Whether a call of one method may run the other: the same, or what it implements or overrides.</summary>
    private static bool Means(IMethodSymbol called, ISymbol symbol)
    {
        called = (called.ReducedFrom ?? called).OriginalDefinition;
        return IsSame(called, symbol.OriginalDefinition)
            || (symbol is IMethodSymbol { OverriddenMethod: { } overridden } && Means(called, overridden))
            || (called.ContainingType.TypeKind == TypeKind.Interface && symbol.ContainingType is { } type
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(called), symbol));
    }

    /// <summary>The same method may have another symbol in another project.</summary>
    private static bool IsSame(ISymbol one, ISymbol other)
        => SymbolEqualityComparer.Default.Equals(one, other)
            || (one.Name == other.Name && one.DeclaringSyntaxReferences is [var first, ..] && other.DeclaringSyntaxReferences is [var second, ..]
                && first.SyntaxTree == second.SyntaxTree && first.Span == second.Span);

    /// <summary>The function that a node is part of: a lambda, a local function, a member, the top-level statements.</summary>
    public static SyntaxNode FunctionOf(SyntaxNode node)
        => node.AncestorsAndSelf().FirstOrDefault(PrintIndex.IsFunction) ?? node.SyntaxTree.GetRoot();

    private LineDelegates Delegates() => LineDelegates.Of(_site.Model.Compilation, this, _cancellationToken);

    public SemanticModel ModelOf(SyntaxNode node) => _projects.ModelOf(node.SyntaxTree) ?? _site.Model;
}
