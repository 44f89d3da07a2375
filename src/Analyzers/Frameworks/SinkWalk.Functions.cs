using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>Functions that are handed to sinks, and to the frameworks themselves, are run by them.</content>
internal sealed partial class SinkWalk
{
    private readonly HashSet<ISymbol> _targets = new(SymbolEqualityComparer.Default);
    private readonly Queue<ISymbol> _newTargets = new();

    /// <summary>What takes functions that a sink calls: parameters of its methods, members of its own.</summary>
    private void AddTarget(ISymbol member)
    {
        if (member is IMethodSymbol method)
        {
            method.Parameters.Where(p => HoldsFunctions(p.Type) || IsQueue(p.Type)).ToList().ForEach(Enqueue);
        }

        AddFunction(member);
    }

    /// <summary>A member that holds functions.</summary>
    private void AddFunction(ISymbol member)
    {
        switch (member)
        {
            case IFieldSymbol { IsImplicitlyDeclared: false, Type: var type } when HoldsFunctions(type):
            case IPropertySymbol { Type: var held } when HoldsFunctions(held):
            case IEventSymbol:
                Enqueue(member);
                break;
        }
    }

    /// <summary>A delegate, or a collection, array or the like of such.</summary>
    private static bool HoldsFunctions(ITypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Delegate } => true,
        IArrayTypeSymbol array => HoldsFunctions(array.ElementType),
        INamedTypeSymbol { IsGenericType: true, TypeArguments: var arguments } named
            => !named.Locations.Any(l => l.IsInSource) && arguments.Any(HoldsFunctions),
        _ => false,
    };

    private void Enqueue(ISymbol target)
    {
        if (_targets.Add(target.OriginalDefinition))
        {
            _newTargets.Enqueue(target.OriginalDefinition);
            if (target is IFieldSymbol or IPropertySymbol && IsOwn(target))
            {
                RunDeclared(target);
            }
        }
    }

    /// <summary>What is handed to the new targets; false where there are none.</summary>
    private bool FollowFunctions()
    {
        var isFound = FollowOptions() | FollowQueues();
        if (_newTargets.Count == 0)
        {
            return isFound;
        }

        var names = new HashSet<string>(StringComparer.Ordinal) { SinkNames.ImplicitName };
        while (_newTargets.Count > 0)
        {
            var target = _newTargets.Dequeue();
            var owner = target is IParameterSymbol ? target.ContainingSymbol : target;
            names.Add(owner is IMethodSymbol { MethodKind: MethodKind.Constructor } ? owner.ContainingType.Name : owner.Name);
        }

        ForEachHanding(names, (node, symbol) => Hand(node, symbol, p => _targets.Contains(p.OriginalDefinition)));
        return true;
    }

    /// <summary>Functions that a framework calls while it writes.</summary>
    private void AddCallbacks()
    {
        var apis = LogFrameworks.For(_compilation).Apis;
        if (apis.IsEmpty)
        {
            return;
        }

        var names = new HashSet<string>(KnownFrameworks.All.SelectMany(f => f.SinkCallbacks).Append("Configure"), StringComparer.Ordinal);
        ForEachHanding(names, (node, symbol) => Hand(node, symbol, p => SinkCallbacks.IsTarget(symbol, p, _compilation)));
    }

    private void ForEachHanding(HashSet<string> names, Action<SyntaxNode, ISymbol> hand)
    {
        _reach.Taking.UnionWith(names);
        foreach (var tree in _compilation.SyntaxTrees)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            foreach (var node in SinkNames.Of(tree, _cancellationToken).Handing(names, _cancellationToken))
            {
                var named = node is AssignmentExpressionSyntax { Left: var left }
                    ? left is ElementAccessExpressionSyntax { Expression: var all } ? all : left
                    : node;
                if (Symbol(named) is { } symbol)
                {
                    hand(node, Unreduced(symbol));
                }
            }
        }
    }

    private static ISymbol Unreduced(ISymbol symbol)
        => symbol is not IMethodSymbol { ReducedFrom: { } reduced } method ? symbol
            : reduced.Arity > 0 && reduced.Arity == method.TypeArguments.Length ? reduced.Construct([.. method.TypeArguments])
            : reduced;

    /// <summary>The functions that a call, creation or assignment hands to what is asked for.</summary>
    private void Hand(SyntaxNode node, ISymbol symbol, Func<ISymbol, bool> isTarget)
    {
        if (node is AssignmentExpressionSyntax assignment)
        {
            if (isTarget(symbol))
            {
                Run(assignment.Right);
            }

            return;
        }

        if (symbol is not IMethodSymbol method || ArgumentsOf(node) is not { } arguments)
        {
            return;
        }

        if (node is InvocationExpressionSyntax put && !IsOwn(method) && SinkNames.HolderOf(put) is { } holder
            && Symbol(holder) is IFieldSymbol or IPropertySymbol && isTarget(Symbol(holder)!.OriginalDefinition))
        {
            arguments.Arguments.ToList().ForEach(a => Run(a.Expression));
            return;
        }

        var isExtension = method.IsExtensionMethod && node is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax called }
            && Symbol(called) is IMethodSymbol { ReducedFrom: not null };
        for (var i = 0; i < arguments.Arguments.Count; i++)
        {
            var argument = arguments.Arguments[i];
            var at = i + (isExtension ? 1 : 0);
            var parameter = argument.NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(p => p.Name == name)
                : at < method.Parameters.Length ? method.Parameters[at]
                : method.Parameters.LastOrDefault(p => p.IsParams);
            if (parameter is not null && isTarget(parameter))
            {
                Run(argument.Expression);
            }
        }
    }

    private static BaseArgumentListSyntax? ArgumentsOf(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.ArgumentList,
        BaseObjectCreationExpressionSyntax creation => creation.ArgumentList,
        ConstructorInitializerSyntax initializer => initializer.ArgumentList,
        PrimaryConstructorBaseTypeSyntax based => based.ArgumentList,
        _ => null,
    };
}
