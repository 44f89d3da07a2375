using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// Follows lines of the console from one member of a project to others: into methods that are called between two prints, out to callers, and to the
/// members beside, such as <c>Dispose</c> beside a constructor.
/// </summary>
internal sealed partial class LineSearch
{
    /// <summary>Methods within each other.</summary>
    private const int MaxDepth = 4;

    /// <summary>Callers, and callers of theirs, that are looked at.</summary>
    private const int MaxMembers = 50;

    private readonly FixSite _site;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private readonly Dictionary<SyntaxNode, (int Count, LineUse Last)> _uses = [];
    private readonly Dictionary<SyntaxNode, SyntaxNode[]> _calls = [];
    private readonly Dictionary<SyntaxNode, bool> _begins = [];
    private readonly Dictionary<SyntaxNode, bool> _continues = [];
    private readonly Dictionary<ISymbol, LineUse> _known = new(SymbolEqualityComparer.Default);

    private LineSearch(FixSite site, CancellationToken cancellationToken)
    {
        _site = site;
        _compilation = site.Model.Compilation;
        _cancellationToken = cancellationToken;
    }

    public static LineSearch Of(FixSite site, CancellationToken cancellationToken) => site.Fact(s => new LineSearch(s, cancellationToken));

    /// <summary>What a call of one of the project's own methods does; its name is looked up before it is bound.</summary>
    public LineUse OfCall(SyntaxNode call, SemanticModel model) => OfCall(call, model, 0);

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
        => IsMember(function) && (IsAfterOpenLine(function, [])
            || Beside(function).Any(m => Uses(m).Last == LineUse.LeavesOpen && IsOpenByPrint(m)
                && (IsClosing(function) || m is ConstructorDeclarationSyntax || CallsOf(m).Count == 0)));

    private bool IsContinued(SyntaxNode function)
        => IsMember(function) && (IsContinuedByCaller(function, [])
            || Beside(function).Any(m => Uses(m).Count > 0 && (IsClosing(m) || CallsOf(function).Count == 0)));

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
    {
        var model = ModelOf(member);
        var last = member.DescendantNodes().OfType<InvocationExpressionSyntax>().LastOrDefault(i => UseBy(i, model, 0) != LineUse.None);
        return last is not null && PrintIndex.At(_site, last, _cancellationToken).Prints.Find(p => p.Call.Syntax == last) is { IsReported: true };
    }

    /// <summary>Whether a caller prints a part of a line before it calls the function.</summary>
    private bool IsAfterOpenLine(SyntaxNode function, HashSet<SyntaxNode> seen)
    {
        if (!seen.Add(function) || seen.Count > MaxMembers)
        {
            return false;
        }

        foreach (var call in CallsOf(function))
        {
            var (caller, model) = (CallerOf(call), ModelOf(call));
            var last = LineUse.None;
            foreach (var node in caller.DescendantNodes(n => n == caller || n is not (LocalFunctionStatementSyntax or TypeDeclarationSyntax))
                .TakeWhile(n => n.SpanStart < call.SpanStart).Where(n => !n.Span.Contains(call.Span)))
            {
                last = UseBy(node, model, 1) is not LineUse.None and var use ? use : last;
            }

            if (last == LineUse.LeavesOpen || (last == LineUse.None && IsMember(caller) && IsAfterOpenLine(caller, seen)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a caller may print behind the call: after it, or in the next turn of a loop.</summary>
    private bool IsContinuedByCaller(SyntaxNode function, HashSet<SyntaxNode> seen)
    {
        if (!seen.Add(function) || seen.Count > MaxMembers)
        {
            return seen.Count > MaxMembers; // Too many to tell.
        }

        foreach (var call in CallsOf(function))
        {
            var (caller, model) = (CallerOf(call), ModelOf(call));
            if (call.Ancestors().TakeWhile(a => a != caller).Any(a => a is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax
                    or DoStatementSyntax or AnonymousFunctionExpressionSyntax)
                || caller.DescendantNodes(n => n == caller || n is not (LocalFunctionStatementSyntax or TypeDeclarationSyntax))
                    .Any(n => n.SpanStart >= call.Span.End && UseBy(n, model, 1) != LineUse.None)
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
        if (name is null || ModelOf(function).GetDeclaredSymbol(function, _cancellationToken) is not { } symbol)
        {
            yield break;
        }

        foreach (var tree in _compilation.SyntaxTrees)
        {
            foreach (var span in CallNames.Of(tree, _cancellationToken).Find(name))
            {
                if (tree.GetRoot(_cancellationToken).FindNode(span, getInnermostNodeForTie: true) is var call && CallNames.NameOf(call) == name
                    && ModelOf(call).GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol called && Means(called, symbol))
                {
                    yield return call;
                }
            }
        }
    }

    /// <summary>Whether a call of one method may run the other: the same, or what it implements or overrides.</summary>
    private static bool Means(IMethodSymbol called, ISymbol symbol)
    {
        called = (called.ReducedFrom ?? called).OriginalDefinition;
        return SymbolEqualityComparer.Default.Equals(called, symbol.OriginalDefinition)
            || (symbol is IMethodSymbol { OverriddenMethod: { } overridden } && Means(called, overridden))
            || (called.ContainingType.TypeKind == TypeKind.Interface && symbol.ContainingType is { } type
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(called), symbol));
    }

    private static SyntaxNode CallerOf(SyntaxNode call)
        => call.Ancestors().FirstOrDefault(a => a is LocalFunctionStatementSyntax || (a is MemberDeclarationSyntax and not GlobalStatementSyntax))
            ?? call.SyntaxTree.GetRoot();

    private bool IsConsole(ExpressionSyntax expression, SemanticModel model)
        => _site.Frameworks.Console?.IsConsole(model.GetSymbolInfo(expression, _cancellationToken).Symbol) == true;

    private SemanticModel ModelOf(SyntaxNode node) => _site.ModelOf(node.SyntaxTree)!;
}
