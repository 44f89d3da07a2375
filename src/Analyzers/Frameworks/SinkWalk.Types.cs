using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>Which types are sinks, and which objects they take.</content>
internal sealed partial class SinkWalk
{
    /// <summary>Types that hold, or make, objects of their type arguments.</summary>
    private static readonly HashSet<string> Holders =
    [
        "Lazy", "Func", "IEnumerable", "IReadOnlyList", "IReadOnlyCollection", "ICollection", "IList", "List",
    ];

    /// <param name="reached">What sinks of other projects reach.</param>
    public SinkCode Find(ImmutableHashSet<string> reached)
    {
        SinksOf().ToList().ForEach(AddSink);

        foreach (var id in reached)
        {
            foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(id, _compilation))
            {
                if (symbol is INamedTypeSymbol type)
                {
                    Take(type);
                }
                else
                {
                    Reach(symbol);
                }
            }
        }

        AddCallbacks();
        do
        {
            while (_pending.Count > 0 && _seen.Count < MaxMembers)
            {
                _cancellationToken.ThrowIfCancellationRequested();
                Follow(_pending.Dequeue());
            }
        }
        while (_seen.Count < MaxMembers && FollowFunctions());

        return new(_spans)
        {
            Taken = _taken.Select(t => t.GetDocumentationCommentId()).OfType<string>().ToImmutableHashSet(StringComparer.Ordinal),
            Outside = _outside.ToImmutableHashSet(StringComparer.Ordinal),
        };
    }

    /// <summary>The compilation's own sinks, those among them that derive from another.</summary>
    private IEnumerable<INamedTypeSymbol> SinksOf()
        => DerivedFrom(_byBase.Value.Select(g => g.Key).Where(SinkTypes.IsName).ToArray()).Where(SinkTypes.IsSink);

    /// <summary>The types that are spelt as if they derive from one of that name.</summary>
    private IEnumerable<INamedTypeSymbol> DerivedFrom(params string[] names)
    {
        var seen = new HashSet<string>(names, StringComparer.Ordinal);
        var pending = new Queue<string>(names);
        var found = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        while (pending.Count > 0)
        {
            foreach (var type in _byBase.Value[pending.Dequeue()])
            {
                if (seen.Add(type.Name))
                {
                    pending.Enqueue(type.Name);
                }

                if (type.Tree.GetRoot(_cancellationToken).FindNode(type.Span) is TypeDeclarationSyntax declaration
                    && ModelOf(type.Tree).GetDeclaredSymbol(declaration, _cancellationToken) is INamedTypeSymbol symbol && found.Add(symbol))
                {
                    yield return symbol;
                }
            }
        }
    }

    private void AddSink(INamedTypeSymbol type)
    {
        _taken.Add(type);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            Add(reference.GetSyntax(_cancellationToken));
        }

        _seen.UnionWith(type.GetMembers().Select(m => m.OriginalDefinition));
        _initialised.Add(type);
        foreach (var member in type.GetMembers())
        {
            switch (member)
            {
                case IMethodSymbol method:
                    TakeParameters(method);
                    break;
                case IFieldSymbol { IsConst: false, Type: var field }:
                    TakeAll(field);
                    break;
                case IPropertySymbol { Type: var property }:
                    TakeAll(property);
                    break;
            }

            AddTarget(member);
        }

        ReachBase(type);
        foreach (var inherited in type.AllInterfaces.Where(SinkTypes.IsListed).SelectMany(i => i.GetMembers())
            .Select(type.FindImplementationForInterfaceMember).OfType<ISymbol>())
        {
            Reach(inherited);
        }
    }

    private void TakeParameters(IMethodSymbol method)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            foreach (var parameter in method.Parameters)
            {
                TakeAll(parameter.Type);
            }
        }
    }

    /// <summary>A type and what it is made of: <c>Lazy&lt;T&gt;</c>, arrays, functions that make one.</summary>
    private void TakeAll(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                TakeAll(array.ElementType);
                break;
            case INamedTypeSymbol named:
                Take(named);
                if (Holders.Contains(named.Name))
                {
                    named.TypeArguments.ToList().ForEach(TakeAll);
                }

                break;
        }
    }

    /// <summary>
    /// Somebody has to make an object of the type before there is a log, and what its constructor asks for: none of them can be given a logger.
    /// </summary>
    private void Take(INamedTypeSymbol type)
    {
        type = type.OriginalDefinition;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface or TypeKind.Struct) || !type.Locations.Any(l => l.IsInSource)
            || !_taken.Add(type))
        {
            return;
        }

        if (!IsOwn(type))
        {
            if (_isOutsideWanted && type.GetDocumentationCommentId() is { } id)
            {
                _outside.Add(id);
            }
        }

        foreach (var constructor in type.InstanceConstructors)
        {
            TakeParameters(constructor);
            AddTarget(constructor);
        }

        if (type.TypeKind == TypeKind.Interface || type.IsAbstract)
        {
            DerivedFrom(type.Name).Where(d => IsDerived(d, type)).ToList().ForEach(Take);
        }
    }

    private static bool IsDerived(INamedTypeSymbol type, INamedTypeSymbol from)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, from))
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, from));
    }

    /// <summary><c>provider.GetRequiredService&lt;T&gt;()</c>: the sink is given an object after all.</summary>
    private void TakeResolved(GenericNameSyntax name, ISymbol symbol)
    {
        if (symbol is IMethodSymbol { TypeArguments: var types } && name.Identifier.ValueText is "GetRequiredService" or "GetService" or "GetServices"
            or "CreateInstance" or "GetRequiredKeyedService" or "GetKeyedService" or "GetServiceOrCreateInstance" or "Resolve")
        {
            types.ToList().ForEach(TakeAll);
        }
    }
}
