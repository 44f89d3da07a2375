using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>What running a piece of code does to the line that the console is in.</summary>
internal enum LineUse
{
    /// <summary>Nothing, as far as can be seen.</summary>
    None,

    /// <summary>Prints, and leaves the console at the start of a line.</summary>
    Ends,

    /// <summary>Prints, and leaves a line that somebody may go on with; or moves the cursor.</summary>
    LeavesOpen,
}

/// <summary>
/// Follows lines of the console from one member of a project to others: into methods that are called between two prints, out to callers, and to the
/// members beside, such as <c>Dispose</c> beside a constructor.
/// </summary>
internal sealed class LineSearch
{
    /// <summary>Methods within each other.</summary>
    private const int MaxDepth = 4;

    /// <summary>Callers, and callers of theirs, that are looked at.</summary>
    private const int MaxMembers = 50;

    private readonly FixSite _site;
    private readonly Compilation _compilation;
    private readonly CancellationToken _cancellationToken;
    private static readonly string[] ClosingWords =
    [
        "Dispose", "End", "Stop", "Finish", "Close", "Complete", "Exit", "Leave", "Done", "Succe", "Fail", "Ok", "OnEnd", "OnStop", "OnFinish",
        "OnClose", "OnComplete", "OnExit", "OnDone", "Commit", "Pop", "Tear", "After", "Result", "Report",
    ];

    private readonly Dictionary<SyntaxNode, (int Count, LineUse Last)> _uses = [];
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
    public bool MayBeginOpen(SyntaxNode function)
        => IsMember(function) && (IsAfterOpenLine(function, [])
            || Beside(function).Any(m => Uses(m).Last == LineUse.LeavesOpen && IsOpenByPrint(m)
                && (IsClosing(function) || m is ConstructorDeclarationSyntax || !CallsOf(m).Any())));

    /// <summary>Whether a line that a function leaves open may be gone on with by a caller, or by a member beside it.</summary>
    public bool MayBeContinued(SyntaxNode function)
        => IsMember(function) && (IsContinuedByCaller(function, [])
            || Beside(function).Any(m => Uses(m).Count > 0 && (IsClosing(m) || !CallsOf(function).Any())));

    /// <summary>Whether a member is named as one that ends what another has begun.</summary>
    private static bool IsClosing(SyntaxNode function)
        => function is DestructorDeclarationSyntax
            || (function is MethodDeclarationSyntax { Identifier.ValueText: var name }
                && ClosingWords.Any(w => name.StartsWith(w, StringComparison.Ordinal)));

    private static bool IsMember(SyntaxNode function)
        => function is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or LocalFunctionStatementSyntax;

    /// <summary>The other members of the type in the same file.</summary>
    private static IEnumerable<SyntaxNode> Beside(SyntaxNode function)
        => function.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() is not { } type || function is LocalFunctionStatementSyntax ? []
            : type.Members.OfType<BaseMethodDeclarationSyntax>().Where(m => m != function && !m.Span.Contains(function.Span));

    private LineUse OfCall(SyntaxNode call, SemanticModel model, int depth)
    {
        var name = call switch
        {
            InvocationExpressionSyntax invocation => invocation.InvokedName()?.Identifier.ValueText,
            ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
            _ => null,
        };
        if (name is not null && TakesConsole(call, model))
        {
            return LineUse.LeavesOpen;
        }

        if (name is null || depth >= MaxDepth
            || (!ProjectFacts.Of(_compilation).Declares(name, _cancellationToken) && call is InvocationExpressionSyntax
                && call.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().OfType<LocalFunctionStatementSyntax>()
                    .Any(f => f.Identifier.ValueText == name) != true && !IsTopLevelFunction(call, name)))
        {
            return LineUse.None;
        }

        return model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol method
            ? OfMethod(method.ReducedFrom ?? method, depth)
            : LineUse.None;
    }

    private static bool IsTopLevelFunction(SyntaxNode call, string name)
        => call.SyntaxTree.GetRoot() is CompilationUnitSyntax unit
            && unit.Members.OfType<GlobalStatementSyntax>().Any(g => g.Statement is LocalFunctionStatementSyntax f && f.Identifier.ValueText == name);

    private LineUse OfMethod(IMethodSymbol method, int depth)
    {
        method = method.OriginalDefinition;
        method = method.PartialImplementationPart ?? method;
        if (_known.TryGetValue(method, out var known))
        {
            return known;
        }

        _known[method] = LineUse.None; // Of one that calls itself.
        var use = LineUse.None;
        foreach (var reference in method.DeclaringSyntaxReferences.Where(r => _compilation.ContainsSyntaxTree(r.SyntaxTree)))
        {
            var declaration = reference.GetSyntax(_cancellationToken);
            if (declaration is not TypeDeclarationSyntax)
            {
                use = Uses(declaration, ModelOf(declaration), depth + 1).Last;
            }
        }

        return _known[method] = use;
    }

    private (int Count, LineUse Last) Uses(SyntaxNode member)
    {
        if (!_uses.TryGetValue(member, out var uses))
        {
            _uses[member] = uses = Uses(member, ModelOf(member), 0);
        }

        return uses;
    }

    /// <summary>How often a function uses the console, and what the last use in source order leaves.</summary>
    private (int Count, LineUse Last) Uses(SyntaxNode function, SemanticModel model, int depth)
    {
        var (count, last) = (0, LineUse.None);
        foreach (var node in function.DescendantNodes(n => n == function || n is not (LocalFunctionStatementSyntax or TypeDeclarationSyntax)))
        {
            if (UseBy(node, model, depth) is not LineUse.None and var use)
            {
                count++;
                last = use;
            }
        }

        return (count, last);
    }

    private LineUse UseBy(SyntaxNode node, SemanticModel model, int depth)
    {
        switch (node)
        {
            case InvocationExpressionSyntax invocation when invocation.InvokedName()?.Identifier.ValueText is { } name:
                if (name == "ReadKey")
                {
                    return IsConsole(invocation, model) ? OfReadKey(invocation) : LineUse.None;
                }

                if (name is "ReadLine" or "Clear")
                {
                    return IsConsole(invocation, model) ? LineUse.Ends : LineUse.None;
                }

                if (name == "SetCursorPosition")
                {
                    return IsConsole(invocation, model) ? LineUse.LeavesOpen : LineUse.None;
                }

                return PrintIndex.Print(_site, invocation, name, model, _cancellationToken) is { } print
                    ? print.Target != Prints.PrintTarget.Console ? LineUse.None : PrintIndex.EndsWithLine(print) ? LineUse.Ends : LineUse.LeavesOpen
                    : OfCall(invocation, model, depth);
            case ObjectCreationExpressionSyntax:
                return OfCall(node, model, depth);
            case AssignmentExpressionSyntax { Left: var left } when left.LastNameText() is "CursorLeft" or "CursorTop":
                return IsConsole(left, model) ? LineUse.LeavesOpen : LineUse.None;
            default:
                return LineUse.None;
        }
    }

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

    private IEnumerable<SyntaxNode> CallsOf(SyntaxNode function)
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

    /// <summary>The key that is shown stands in the line; only Enter would end it.</summary>
    public static LineUse OfReadKey(InvocationExpressionSyntax call)
        => call.ArgumentList.Arguments is [{ Expression.RawKind: (int)SyntaxKind.TrueLiteralExpression }] ? LineUse.None : LineUse.LeavesOpen;

    /// <summary>Whether the console's writer is passed on: what is written to it there leaves the line as nobody here can tell.</summary>
    private bool TakesConsole(SyntaxNode call, SemanticModel model)
        => call is InvocationExpressionSyntax { ArgumentList.Arguments: var arguments } invocation
            && invocation.InvokedName()?.Identifier.ValueText is not ("Synchronized" or "SetOut" or "SetError")
            && arguments.Any(a => a.Expression is MemberAccessExpressionSyntax or IdentifierNameSyntax
                && a.Expression.LastNameText() is "Out" or "Error" && IsConsole(a.Expression, model));

    private bool IsConsole(ExpressionSyntax expression, SemanticModel model)
        => _site.Frameworks.Console?.IsConsole(model.GetSymbolInfo(expression, _cancellationToken).Symbol) == true;

    private SemanticModel ModelOf(SyntaxNode node) => node.SyntaxTree == _site.Model.SyntaxTree ? _site.Model
#pragma warning disable RS1030 // This is no analyzer: callers and what is called may be in other files.
        : _compilation.GetSemanticModel(node.SyntaxTree);
#pragma warning restore RS1030

    /// <summary>The names of what one file calls, by spelling.</summary>
    private sealed class CallNames
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
}
