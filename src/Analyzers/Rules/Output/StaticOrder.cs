using System.Collections.Concurrent;
using System.Collections.Immutable;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Output;

/// <summary>
/// What of a program may run before a framework's static loggers are set up, or when they have ended, as far as direct calls in its own code show it:
/// never more than a fix finds, which follows the whole solution, as what stays for another reason must not be told this one.
/// </summary>
internal sealed class StaticOrder
{
    /// <summary>Calls within each other; a fix follows more of them.</summary>
    private const int MaxDepth = 30;

    private readonly LogApi _api;
    private readonly StaticStarts _starts;
    private readonly SemanticModels _models;
    private readonly CancellationToken _cancellationToken;
    private readonly HashSet<SyntaxNode> _entered = [];
    private readonly List<SyntaxNode> _open = [];
    private readonly HashSet<SyntaxNode> _before = [];
    private readonly Dictionary<SyntaxNode, int> _begun = [];
    private readonly List<(SyntaxNode Function, TextSpan Span)> _rest = [];
    private readonly HashSet<SyntaxNode> _after = [];
    private bool _isTold;
    private bool _isCut;

    private StaticOrder(LogApi api, StaticStarts starts, Compilation compilation, CancellationToken cancellationToken)
        => (_api, _starts, _models, _cancellationToken) = (api, starts, SemanticModels.Of(compilation), cancellationToken);

    private StaticLoggers Statics => _api.Loggers.Statics!;

    public static StaticOrder Of(LogApi api, StaticStarts starts, Compilation compilation, CancellationToken cancellationToken)
    {
        var known = HostFacts.OfCompilation.Of(compilation, static _ => new ConcurrentDictionary<string, StaticOrder>(StringComparer.Ordinal));
        return known.TryGetValue(api.Name, out var order) ? order
            : known.GetOrAdd(api.Name, Find(api, starts, compilation, cancellationToken));
    }

    /// <summary>Whether the place may run before logging is set up.</summary>
    public bool IsBefore(SyntaxNode place)
        => SetUps.FunctionOf(place) is var function
            && (_before.Contains(function) || (_begun.TryGetValue(function, out var end) && place.Span.End <= end));

    /// <summary>Whether the place may run when logging has ended.</summary>
    public bool IsAfter(SyntaxNode place)
        => SetUps.FunctionOf(place) is var function
            && (_after.Contains(function) || _rest.Any(r => r.Function == function && r.Span.Contains(place.Span)));

    /// <summary>Whether the program comes to the place behind the end only: what is caught may have failed before that.</summary>
    public bool IsPassed(SyntaxNode place)
        => _rest.Any(r => r.Function == SetUps.FunctionOf(place) && r.Span.Contains(place.Span)
            && !place.AncestorsAndSelf().Any(a => a is CatchClauseSyntax && a.Span == r.Span));

    private static StaticOrder Find(LogApi api, StaticStarts starts, Compilation compilation, CancellationToken cancellationToken)
    {
        var order = new StaticOrder(api, starts, compilation, cancellationToken);
        if (starts.Entry is { } entry)
        {
            order.FollowStart(entry);
            order.FollowEnds(entry, compilation);
        }

        return order;
    }

    private void FollowStart(SyntaxNode entry)
    {
        // What sets logging up elsewhere as well may come first by a way that is not followed here.
        if (_starts.Nodes.IsEmpty || !Visit(entry) || _starts.Nodes.Any(n => SetUps.FunctionOf(n) is var f && f != _open.LastOrDefault()))
        {
            _before.Clear();
            _begun.Clear();
        }
    }

    /// <summary>In the order in which expressions are complete; whether logging is set up in it.</summary>
    private bool Visit(SyntaxNode function)
    {
        if (_open.Count > MaxDepth || !_entered.Add(function))
        {
            return false;
        }

        _cancellationToken.ThrowIfCancellationRequested();
        _open.Add(function);
        foreach (var node in Body(function).OrderBy(n => n.Span.End))
        {
            if (!_isCut)
            {
                _begun[function] = PositionOf(node);
            }

            var isStart = IsStart(node);
            _isCut |= isStart || MayStartElsewhere(node);

            // The functions that are open then stay so: what they have begun with came before.
            if (isStart || Targets(node).Any(Visit))
            {
                return true;
            }
        }

        _open.RemoveAt(_open.Count - 1);
        if (!_isCut)
        {
            _before.Add(function);
        }

        return false;
    }

    private static int PositionOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax invocation => invocation.InvokedName()?.SpanStart ?? invocation.SpanStart,
        AssignmentExpressionSyntax { Left: var left } => left.LastName()?.SpanStart ?? left.SpanStart,
        _ => node.SpanStart,
    };

    /// <summary>Lambdas are part of a function, but those that a container is given.</summary>
    private IEnumerable<SyntaxNode> Body(SyntaxNode function)
    {
        var parts = function is CompilationUnitSyntax unit ? unit.Members.OfType<GlobalStatementSyntax>() : (IEnumerable<SyntaxNode>)[function];
        return parts.SelectMany(p => p.DescendantNodesAndSelf(n => n == p
            || (n is not LocalFunctionStatementSyntax and not BaseTypeDeclarationSyntax && !IsLeftForLater(n))));
    }

    private bool IsLeftForLater(SyntaxNode node)
        => node is AnonymousFunctionExpressionSyntax { Parent: ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } }
            && call.InvokedName()?.Identifier.ValueText is { } name && Registrations.IsLikely(name)
            && !name.StartsWith("Use", StringComparison.Ordinal) && !_starts.Nodes.Any(s => node.Span.Contains(s.Span));

    private bool IsStart(SyntaxNode node)
    {
        if (IsMember(node, Statics.Starts))
        {
            return true;
        }

        if (node is not InvocationExpressionSyntax call || call.InvokedName()?.Identifier.ValueText is not { } name)
        {
            return false;
        }

        if (IsToldHost(call, name))
        {
            _isTold = true;
            return !SetUps.FunctionOf(node).DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Any(c => c.InvokedName() is { Identifier.ValueText: "Build" } built && built.SpanStart > PositionOf(node));
        }

        return _isTold && name == "Build";
    }

    /// <summary>A host that is told how to make the logger.</summary>
    private bool IsToldHost(InvocationExpressionSyntax call, string name)
        => Statics.HostStarts.Contains(name)
            && call.ArgumentList.Arguments.Any(a => a.Expression is AnonymousFunctionExpressionSyntax
                || (a.Expression is IdentifierNameSyntax or MemberAccessExpressionSyntax
                    && (SymbolOf(a.Expression) is IMethodSymbol
                        || ModelOf(call).GetTypeInfo(a.Expression, _cancellationToken).Type?.TypeKind == TypeKind.Delegate)))
            && !call.ArgumentList.Arguments.Any(a => a.NameColon?.Name.Identifier.ValueText == "preserveStaticLogger"
                && a.Expression.ToString() == "true");

    /// <summary>Whether code that is not seen here may set logging up, or a call may that is told to find a configuration.</summary>
    private bool MayStartElsewhere(SyntaxNode node)
        => (node is InvocationExpressionSyntax call && call.InvokedName()?.Identifier.ValueText is { } name && Statics.OtherStarts.Contains(name))
            || (!_starts.Others.IsEmpty && node is SimpleNameSyntax or BaseObjectCreationExpressionSyntax
                && SymbolOf(node)?.ContainingAssembly is { } assembly && _starts.Others.Contains(assembly, SymbolEqualityComparer.Default));

    private bool IsMember(SyntaxNode node, IEnumerable<SetUpMember> members)
    {
        var access = node switch
        {
            AssignmentExpressionSyntax { Left: MemberAccessExpressionSyntax left } => left,
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called } => called,
            _ => null,
        };
        return access is not null && members.Contains(SetUpMember.Of(access))
            && (SymbolOf(access) is not { ContainingNamespace: { } space }
                || (space.ToDisplayString() + ".").StartsWith(_api.Namespace + ".", StringComparison.Ordinal));
    }

    private void FollowEnds(SyntaxNode entry, Compilation compilation)
    {
        var ends = SpeltWords.Files(compilation, _api.Name + " ends", [.. Statics.Ends.Select(e => e.Member)], _cancellationToken)
            .SelectMany(t => t.GetRoot(_cancellationToken).DescendantNodes()).Where(n => IsMember(n, Statics.Ends)).ToArray();
        var calls = entry.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(c => SetUps.FunctionOf(c) == entry).ToArray();
        var own = ends.Where(e => SetUps.FunctionOf(e) == entry)
            .Concat(ends.Select(SetUps.FunctionOf).Where(f => f != entry).Distinct().OfType<MethodDeclarationSyntax>()
                .SelectMany(f => calls.Where(c => c.InvokedName()?.Identifier.ValueText == f.Identifier.ValueText && Targets(c).Contains(f))))
            .Concat(calls.Where(c => IsRun(c) && _starts.Nodes.OfType<InvocationExpressionSyntax>()
                .Any(s => s.InvokedName()?.Identifier.ValueText is { } name && IsToldHost(s, name))));
        foreach (var end in own.Where(e => IsLast(e, entry)))
        {
            foreach (var span in RestOfFunction.Behind(end, entry, isAtBlockEnd: false))
            {
                _rest.Add((entry, span));
            }
        }

        foreach (var node in entry.DescendantNodes().Where(n => _rest.Any(r => r.Span.Contains(n.Span)) && SetUps.FunctionOf(n) == entry))
        {
            FollowAfter(node);
        }
    }

    /// <summary>Whether nothing behind it sets logging up again, and it stands in the function itself.</summary>
    private bool IsLast(SyntaxNode end, SyntaxNode entry)
        => !end.Ancestors().TakeWhile(a => a != entry).Any(a => a is AnonymousFunctionExpressionSyntax or ForStatementSyntax
                or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax)
            && !_starts.Nodes.Any(s => s.SyntaxTree == end.SyntaxTree && s.SpanStart > end.SpanStart && SetUps.FunctionOf(s) == entry);

    /// <summary>A host that made the loggers ends them when it stops.</summary>
    private bool IsRun(InvocationExpressionSyntax call)
        => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: var name, Expression: var host }
            && (name == "RunConsoleAsync" || (name is "Run" or "RunAsync"
                && LoggerMakers.IsHost(ModelOf(call).GetTypeInfo(host, _cancellationToken).Type)));

    private void FollowAfter(SyntaxNode node)
    {
        var waiting = new Queue<SyntaxNode>(Targets(node));
        while (waiting.Count > 0)
        {
            var function = waiting.Dequeue();
            if (_after.Add(function))
            {
                foreach (var target in Body(function).SelectMany(Targets))
                {
                    waiting.Enqueue(target);
                }
            }
        }
    }

    /// <summary>The functions of the program that a node runs as written, with what fills the static fields of a type that it touches.</summary>
    private IEnumerable<SyntaxNode> Targets(SyntaxNode node)
    {
        var called = node switch
        {
            InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax => SymbolOf(node) as IMethodSymbol,
            UsingStatementSyntax { Expression: { } opened } => DisposalOf(opened),
            UsingStatementSyntax { Declaration.Variables: [{ Initializer.Value: var opened }] } => DisposalOf(opened),
            LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0, Declaration.Variables: [{ Initializer.Value: var opened }] }
                => DisposalOf(opened),
            _ => null,
        };
        if (called is null || called.MethodKind == MethodKind.DelegateInvoke)
        {
            return [];
        }

        var method = (called.ReducedFrom ?? called).OriginalDefinition;
        return Filled(method).Concat((method.PartialImplementationPart ?? method).DeclaringSyntaxReferences
            .Where(r => _models.Has(r.SyntaxTree)).Select(r => r.GetSyntax(_cancellationToken))
            .Where(d => d is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax));
    }

    private IMethodSymbol? DisposalOf(ExpressionSyntax opened)
        => ModelOf(opened).GetTypeInfo(opened, _cancellationToken).Type is { } type
            ? type.GetMembers("Dispose").OfType<IMethodSymbol>().FirstOrDefault(m => m.Parameters.IsEmpty)
            : null;

    private IEnumerable<SyntaxNode> Filled(IMethodSymbol method)
        => method is { IsStatic: true, MethodKind: MethodKind.Ordinary } or { MethodKind: MethodKind.Constructor }
            ? method.ContainingType.OriginalDefinition.DeclaringSyntaxReferences.Where(r => _models.Has(r.SyntaxTree))
                .Select(r => r.GetSyntax(_cancellationToken)).OfType<TypeDeclarationSyntax>().SelectMany(t => t.Members)
                .Where(m => m is BaseFieldDeclarationSyntax or ConstructorDeclarationSyntax or PropertyDeclarationSyntax { Initializer: not null }
                    && m.Modifiers.Any(SyntaxKind.StaticKeyword))
            : [];

    private ISymbol? SymbolOf(SyntaxNode node)
    {
        var info = ModelOf(node).GetSymbolInfo(node, _cancellationToken);
        return info.Symbol ?? (info.CandidateSymbols.Length == 1 ? info.CandidateSymbols[0] : null);
    }

    private SemanticModel ModelOf(SyntaxNode node) => _models.Of(node.SyntaxTree);
}
