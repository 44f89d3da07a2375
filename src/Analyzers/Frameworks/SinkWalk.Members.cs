using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <content>What is run with a member: its base, its overrides, what an object does before its first member and when it is disposed.</content>
internal sealed partial class SinkWalk
{
    /// <summary>A member that is run: its declaration, what it stands on, and what may stand in for it.</summary>
    private void Reach(ISymbol symbol)
    {
        symbol = symbol is IMethodSymbol { ReducedFrom: { } reduced } ? reduced.OriginalDefinition : symbol.OriginalDefinition;
        symbol = (symbol as IMethodSymbol)?.AssociatedSymbol ?? symbol;
        symbol = (symbol as IMethodSymbol)?.PartialImplementationPart ?? symbol;
        if (!IsOwn(symbol))
        {
            if (_isOutsideWanted && symbol.Locations.Any(l => l.IsInSource) && symbol.GetDocumentationCommentId() is { } id && _outside.Add(id))
            {
                ReachOverrides(symbol);
            }

            return;
        }

        if (_seen.Count >= MaxMembers || !_seen.Add(symbol))
        {
            return;
        }

        foreach (var reference in symbol.DeclaringSyntaxReferences)
        {
            var declaration = Syntax(reference);
            if (declaration is not TypeDeclarationSyntax)
            {
                Add(declaration);
            }
        }

        ReachOverrides(symbol);
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor)
        {
            Initialise(constructor.ContainingType, isStatic: false);
        }

        if (symbol.IsStatic || symbol is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            Initialise(symbol.ContainingType, isStatic: true);
        }
    }

    /// <summary>What an object, or the type, runs before its first member: initializers, the static constructor, the base's constructor.</summary>
    private void Initialise(INamedTypeSymbol? type, bool isStatic)
    {
        if (type is null || !IsOwn(type) || (isStatic && !_initialised.Add(type)))
        {
            return;
        }

        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (Syntax(reference) is not TypeDeclarationSyntax declaration)
            {
                continue;
            }

            foreach (var member in declaration.Members)
            {
                switch (member)
                {
                    case FieldDeclarationSyntax field when field.Modifiers.Any(m => m.ValueText == "static") == isStatic:
                        field.Declaration.Variables.Where(v => v.Initializer is not null).ToList().ForEach(Add);
                        break;
                    case PropertyDeclarationSyntax { Initializer: { } initializer } property
                        when property.Modifiers.Any(m => m.ValueText == "static") == isStatic:
                        Add(initializer);
                        break;
                    case ConstructorDeclarationSyntax constructor when isStatic && constructor.Modifiers.Any(m => m.ValueText == "static"):
                        Add(constructor);
                        break;
                }
            }
        }

        if (!isStatic)
        {
            ReachBase(type);
        }
    }

    private void ReachBase(INamedTypeSymbol type)
    {
        if (type.BaseType is { SpecialType: SpecialType.None } based)
        {
            // Which one is called is written in the constructor; the one without parameters may not be.
            based.InstanceConstructors.Where(c => c.Parameters.IsEmpty).ToList().ForEach(Reach);
        }

        foreach (var declaration in type.DeclaringSyntaxReferences.Select(r => Syntax(r)).OfType<TypeDeclarationSyntax>())
        {
            declaration.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().ToList().ForEach(Add);
        }
    }

    /// <summary>Whoever implements an interface's member, or overrides a virtual one.</summary>
    private void ReachOverrides(ISymbol member)
    {
        if (!(member.IsAbstract || member.IsVirtual || member.IsOverride) || member.ContainingType is not { } type)
        {
            return;
        }

        foreach (var derived in DerivedFrom(type.Name))
        {
            if (type.TypeKind == TypeKind.Interface)
            {
                var contract = derived.AllInterfaces.FirstOrDefault(i => SymbolEqualityComparer.Default.Equals(i.OriginalDefinition, type));
                if (contract?.GetMembers(member.Name).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, member))
                    is { } implemented && derived.FindImplementationForInterfaceMember(implemented) is { } implementation)
                {
                    Reach(implementation);
                }
            }
            else
            {
                derived.GetMembers(member.Name).Where(m => m.IsOverride && Overrides(m, member)).ToList().ForEach(Reach);
            }
        }
    }

    private static bool Overrides(ISymbol member, ISymbol overridden)
    {
        for (var current = member; current is not null; current = (current as IMethodSymbol)?.OverriddenMethod
            ?? (ISymbol?)(current as IPropertySymbol)?.OverriddenProperty)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, overridden))
            {
                return true;
            }
        }

        return false;
    }

    private void ReachDispose(ExpressionSyntax resource)
    {
        if (ModelOf(resource.SyntaxTree).GetTypeInfo(resource, _cancellationToken).Type is INamedTypeSymbol type && IsOwn(type))
        {
            type.GetMembers().Where(m => m.Name is "Dispose" or "DisposeAsync").ToList().ForEach(Reach);
        }
    }
}
