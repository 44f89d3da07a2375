using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Frameworks;

/// <summary>
/// Wrappers that nobody marked: methods of this compilation whose body hands a template and its values on to a log method, so that their callers are
/// the ones to look at.
/// Other assemblies need the attribute or the option: an IDE sees their source where a build does not, and both must agree.
/// </summary>
internal sealed class ForwardingMethods
{
    /// <summary>Wrappers of wrappers of wrappers; also what ends a circle.</summary>
    private const int MaxDepth = 4;

    private readonly Compilation _compilation;
    private readonly Func<IMethodSymbol, LogMethod?> _known;
    private readonly ConcurrentDictionary<IMethodSymbol, LogMethod?> _found = new(SymbolEqualityComparer.Default);
    private readonly Func<IMethodSymbol, LogMethod?> _describe;
    private readonly Lazy<ILookup<ISymbol, (INamedTypeSymbol Interface, INamedTypeSymbol Type)>> _implementers;

    /// <param name="known">The catalogued or marked method that a definition is.</param>
    public ForwardingMethods(Compilation compilation, Func<IMethodSymbol, LogMethod?> known)
    {
        _compilation = compilation;
        _known = known;
        _describe = m => Describe(m, 0);
        _implementers = new(Implementers);
    }

    /// <summary>The log method that an original definition amounts to; null for a method that passes no template on.</summary>
    public LogMethod? Find(IMethodSymbol method) => MayForward(method) ? _found.GetOrAdd(method, _describe) : null;

    private bool MayForward(IMethodSymbol method)
        => method.Parameters.Length >= 2
            && method.DeclaringSyntaxReferences.Length > 0
            && IsValue(method.Parameters[method.Parameters.Length - 1])
            && SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, _compilation.Assembly)
            && HasTemplate(method);

    private static bool HasTemplate(IMethodSymbol method)
    {
        for (var i = 0; i < method.Parameters.Length - 1; i++)
        {
            if (method.Parameters[i].Type.SpecialType == SpecialType.System_String)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsValue(IParameterSymbol last)
        => ForwardedValues.IsObjects(last.Type) || last.Type.SpecialType == SpecialType.System_Object || last.Type.TypeKind == TypeKind.TypeParameter;

    private LogMethod? Describe(IMethodSymbol method, int depth)
    {
        if (depth > MaxDepth || !MayForward(method))
        {
            return null;
        }

        if (method.IsAbstract && method.ContainingType.TypeKind == TypeKind.Interface)
        {
            // A logger adapter behind an interface: what one implementation does tells.
            return Implementations(method).Select(m => Describe(m, depth + 1)).FirstOrDefault(d => d is not null) is { } implemented
                ? ParameterRoles.Describe(
                    new LogMethod(implemented.Api, implemented.Kind) { FixedLevel = implemented.FixedLevel }, method, implemented.Api.ParameterTypes,
                    implemented.Template)
                : null;
        }

        method = method.PartialImplementationPart ?? method;
        foreach (var reference in method.DeclaringSyntaxReferences)
        {
            if (Body(reference.GetSyntax()) is { } body && Describe(method, body, depth) is { } described)
            {
                return described;
            }
        }

        return null;
    }

    private LogMethod? Describe(IMethodSymbol method, SyntaxNode body, int depth)
    {
        SemanticModel? model = null;
        var values = method.Parameters[method.Parameters.Length - 1].Name;
        foreach (var call in body.DescendantNodes().OfType<InvocationExpressionSyntax>())
        {
            // Cheap first: most bodies pass their last parameter to nobody.
            if (!call.ArgumentList.Arguments.Any(a => a.Expression is IdentifierNameSyntax name && name.Identifier.ValueText == values))
            {
                continue;
            }

#pragma warning disable RS1030 // The wrapper is another member, often in another file; asked once for each.
            model ??= _compilation.GetSemanticModel(body.SyntaxTree);
#pragma warning restore RS1030
            if (model.GetOperation(call) is not IInvocationOperation invocation)
            {
                continue;
            }

            var called = invocation.TargetMethod.OriginalDefinition;
            var target = _known(called) ?? Describe(called, depth + 1);
            if (target is not null && ForwardedValues.TemplateOf(invocation, target, method) is >= 0 and var template)
            {
                var described = ParameterRoles.Describe(new LogMethod(target.Api, target.Kind), method, target.Api.ParameterTypes, template);
                return described.Level < 0 ? described with { FixedLevel = target.FixedLevel } : described;
            }
        }

        return null;
    }

    private static SyntaxNode? Body(SyntaxNode declaration) => declaration switch
    {
        BaseMethodDeclarationSyntax method => (SyntaxNode?)method.Body ?? method.ExpressionBody,
        LocalFunctionStatementSyntax function => (SyntaxNode?)function.Body ?? function.ExpressionBody,
        _ => null,
    };

    private IEnumerable<IMethodSymbol> Implementations(IMethodSymbol method)
    {
        foreach (var (constructed, type) in _implementers.Value[method.ContainingType])
        {
            var member = constructed.GetMembers(method.Name).FirstOrDefault(m => SymbolEqualityComparer.Default.Equals(m.OriginalDefinition, method));
            if (member is not null && type.FindImplementationForInterfaceMember(member)?.OriginalDefinition is IMethodSymbol implementation)
            {
                yield return implementation;
            }
        }
    }

    /// <summary>The types of this compilation by the interfaces they implement.</summary>
    private ILookup<ISymbol, (INamedTypeSymbol Interface, INamedTypeSymbol Type)> Implementers()
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(_compilation.Assembly.GlobalNamespace);
        var pairs = new List<(INamedTypeSymbol Interface, INamedTypeSymbol Type)>();
        while (pending.Count > 0)
        {
            var container = pending.Pop();
            foreach (var member in container.GetMembers().OfType<INamespaceOrTypeSymbol>())
            {
                pending.Push(member);
            }

            if (container is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } type)
            {
                pairs.AddRange(type.AllInterfaces.Select(i => (i, type)));
            }
        }

        return pairs.ToLookup(p => (ISymbol)p.Interface.OriginalDefinition, SymbolEqualityComparer.Default);
    }
}
