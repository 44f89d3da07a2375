using System.Collections.Immutable;
using LogAnalyzers.Operations;
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

    private readonly HashSet<ITypeSymbol> _sinks = new(SymbolEqualityComparer.Default);
    private readonly HashSet<ITypeSymbol> _made = new(SymbolEqualityComparer.Default);

    /// <param name="reached">What sinks of other projects reach.</param>
    public SinkCode Find(ImmutableHashSet<string> reached)
    {
        SinksOf().ToList().ForEach(AddSink);

        foreach (var id in reached)
        {
            if (id.StartsWith(OptionsMark, StringComparison.Ordinal) || id.StartsWith(ElementMark, StringComparison.Ordinal))
            {
                AddMarked(id);
                continue;
            }

            foreach (var symbol in DocumentationCommentId.GetSymbolsForDeclarationId(id, _compilation))
            {
                if (symbol is INamedTypeSymbol type)
                {
                    Take(type);
                }
                else
                {
                    Reach(symbol);
                    AddQueue(symbol);
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

        return new(_spans, _reach)
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
        if (!_sinks.Add(type))
        {
            return;
        }

        _taken.Add(type);
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            Add(Syntax(reference));
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

    private void TakeParameters(IMethodSymbol method, bool isMade = false)
    {
        if (method.MethodKind == MethodKind.Constructor)
        {
            foreach (var parameter in method.Parameters)
            {
                TakeAll(parameter.Type, isMade);
            }
        }
    }

    /// <summary>A type and what it is made of: <c>Lazy&lt;T&gt;</c>, arrays, functions that make one.</summary>
    /// <param name="isMade">Whether the object is made while the sink writes.</param>
    private void TakeAll(ITypeSymbol type, bool isMade = false)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                TakeAll(array.ElementType, isMade);
                break;
            case INamedTypeSymbol named:
                Take(named, isMade);
                TakeOptions(named);
                AddElement(named);
                if (Holders.Contains(named.Name))
                {
                    named.TypeArguments.ToList().ForEach(a => TakeAll(a, isMade || named.Name is "Lazy" or "Func"));
                }

                break;
        }
    }

    /// <summary>
    /// Somebody has to make an object of the type before there is a log, and what its constructor asks for: none of them can be given a logger.
    /// </summary>
    private void Take(INamedTypeSymbol type, bool isMade = false)
    {
        type = type.OriginalDefinition;
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Interface or TypeKind.Struct) || !type.Locations.Any(l => l.IsInSource)
            || !(_taken.Add(type) | (isMade && _made.Add(type))))
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
            TakeParameters(constructor, isMade);
            AddTarget(constructor);
            if (isMade && IsOwn(type) && !type.IsAbstract)
            {
                Reach(constructor);
            }
        }

        ReachForeign(type, static m => MayBeCalledBySink(m.ContainingType));
        if (type.TypeKind == TypeKind.Interface || type.IsAbstract)
        {
            DerivedFrom(type.Name).Where(d => IsDerived(d, type)).ToList().ForEach(d => Take(d, isMade));
        }
    }

    /// <summary>An object that a sink makes: whatever it is made for, its overrides are run.</summary>
    private void Make(INamedTypeSymbol type) => ReachForeign(type.OriginalDefinition, static _ => true);

    /// <summary>Nobody in the solution calls overrides of members that are declared outside: streams, handlers, <c>ToString</c>.</summary>
    private void ReachForeign(INamedTypeSymbol type, Func<ISymbol, bool> isWanted)
    {
        for (var current = type; current is not null && IsOwn(current) && current.TypeKind != TypeKind.Interface; current = current.BaseType)
        {
            current.GetMembers().Where(m => m.IsOverride && RootOf(m) is { } root && !IsInSource(root) && isWanted(root)).ToList().ForEach(Reach);
        }

        if (IsOwn(type) && type.TypeKind != TypeKind.Interface)
        {
            type.AllInterfaces.Where(i => !IsInSource(i)).SelectMany(i => i.GetMembers()).Where(isWanted)
                .Select(type.FindImplementationForInterfaceMember).OfType<ISymbol>().Where(IsOwn).ToList().ForEach(Reach);
        }

        static bool IsInSource(ISymbol symbol) => symbol.Locations.Any(l => l.IsInSource);
    }

    private static ISymbol RootOf(ISymbol member)
    {
        while (((member as IMethodSymbol)?.OverriddenMethod ?? (ISymbol?)(member as IPropertySymbol)?.OverriddenProperty) is { } overridden)
        {
            member = overridden;
        }

        return member;
    }

    /// <summary>A window's or a controller's own life is none of a sink that is given it.</summary>
    private static bool MayBeCalledBySink(INamedTypeSymbol type)
        => type.Name is not ("IDisposable" or "IAsyncDisposable") && type.ContainingNamespace?.ToDisplayString() is { } space
            && (space is "System" or "System.IO" or "Microsoft.Extensions.Hosting" || space.StartsWith("System.Net", StringComparison.Ordinal)
                || space.StartsWith("System.Collections", StringComparison.Ordinal) || space.StartsWith("System.Text", StringComparison.Ordinal)
                || space.StartsWith("System.Threading", StringComparison.Ordinal));

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
        if (symbol is IMethodSymbol { TypeArguments: var types } && Resolvers.Contains(name.Identifier.ValueText))
        {
            types.ToList().ForEach(t => TakeAll(t, isMade: true));
        }
    }

    /// <summary>The same with <c>typeof(T)</c>.</summary>
    private void TakeResolved(InvocationExpressionSyntax call)
    {
        if (call.InvokedName() is IdentifierNameSyntax name && Resolvers.Contains(name.Identifier.ValueText))
        {
            foreach (var taken in call.ArgumentList.Arguments.Select(a => a.Expression).OfType<TypeOfExpressionSyntax>())
            {
                if (ModelOf(taken.SyntaxTree).GetTypeInfo(taken.Type, _cancellationToken).Type is { } type)
                {
                    TakeAll(type, isMade: true);
                }
            }
        }
    }

    private static readonly HashSet<string> Resolvers =
    [
        "GetRequiredService", "GetService", "GetServices", "CreateInstance", "GetRequiredKeyedService", "GetKeyedService", "GetKeyedServices",
        "GetServiceOrCreateInstance", "Resolve",
    ];
}
