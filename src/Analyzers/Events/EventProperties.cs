using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Events;

/// <summary>The properties that a record or scope has of its own, as the framework stores them.</summary>
internal static class EventProperties
{
    /// <summary>How types are written.</summary>
    private static readonly SymbolDisplayFormat TypeFormat = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>Those of the template, then those that are given by key, in the call itself or in its chain.</summary>
    public static ImmutableArray<EventProperty> Of(LogCall call, RecordChain chain, CancellationToken cancellationToken)
    {
        var properties = new Builder();
        var method = call.Syntax.Parent?.Parent is MethodDeclarationSyntax declaration && call.Operation is null
            ? call.Model.GetDeclaredSymbol(declaration, cancellationToken) as IMethodSymbol
            : null;
        AddHoles(properties, call, method);
        if (method is not null)
        {
            AddParameters(properties, call, method);
        }
        else if (call.Operation is { } operation
            && PropertyKeys.Find(operation, LogFrameworks.For(call.Model.Compilation), call.Model, cancellationToken) is { } own)
        {
            properties.Add(own);
        }

        foreach (var key in chain.Keys)
        {
            properties.Add(key);
        }

        return properties.ToImmutable();
    }

    /// <summary>Those that are given by key.</summary>
    public static ImmutableArray<EventProperty> Of(PropertyKeys keys)
    {
        var properties = new Builder();
        properties.Add(keys);
        return properties.ToImmutable();
    }

    private static void AddHoles(Builder properties, LogCall call, IMethodSymbol? method)
    {
        var templates = call.Api.Templates;
        if (call.Template is not { Errors.IsEmpty: true, Holes: [var first, ..] holes } || !call.IsParsed || !templates.HasNamedHoles
            || (first.IsPositional && !templates.StoresNumbered))
        {
            return;
        }

        // A value that is not given is no property.
        var values = method is null ? call.Binding?.ValueOfHole : null;
        for (var i = 0; i < holes.Length; i++)
        {
            if (values is null || values.Value[i] >= 0)
            {
                Add(properties, holes[i], call, method);
            }
        }
    }

    private static void Add(Builder properties, Hole hole, LogCall call, IMethodSymbol? method)
    {
        var type = method is null
            ? call.ValueOf(hole)?.Type
            : method.Parameters.FirstOrDefault(p => string.Equals(p.Name, hole.PropertyName, StringComparison.OrdinalIgnoreCase))?.Type;
        properties.Add(call.Api.Display.Destructures ? hole.PropertyName : hole.Name, type, IndexKinds.Of(type, hole, call));
    }

    /// <summary>Generators store what the template does not name as well.</summary>
    private static void AddParameters(Builder properties, LogCall call, IMethodSymbol method)
    {
        var named = call.Template?.Holes.Select(h => h.PropertyName).ToImmutableHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, type) in method.Parameters
            .Where(p => p.Ordinal != call.Method.Logger && p.Ordinal != call.Method.Level && p.Ordinal != call.Method.Exception
                && named?.Contains(p.Name) != true)
            .SelectMany(DefinedProperties.Of))
        {
            properties.Add(name, type, IndexKinds.OfType(type));
        }
    }

    /// <summary>Each name once.</summary>
    private sealed class Builder
    {
        private readonly ImmutableArray<EventProperty>.Builder _properties = ImmutableArray.CreateBuilder<EventProperty>();
        private readonly HashSet<string> _names = new(StringComparer.Ordinal);

        public void Add(string name, ITypeSymbol? type, IndexKind? kind)
        {
            if (name.Length > 0 && _names.Add(name))
            {
                _properties.Add(new(name, type is null or { IsAnonymousType: true } ? null : type.ToDisplayString(TypeFormat), kind));
            }
        }

        public void Add(PropertyKey key) => Add(key.Name, key.Value?.Type, IndexKinds.Of(key));

        public void Add(PropertyKeys keys)
        {
            foreach (var key in keys.Keys.Where(k => keys.IsStored && k.Name != keys.Method.KeyOfCategory))
            {
                Add(key);
            }
        }

        public ImmutableArray<EventProperty> ToImmutable() => _properties.ToImmutable();
    }
}
