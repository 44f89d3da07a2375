using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>The logger of an instance that code at a place could use, for rules: only what is surely assigned and never null.</summary>
internal static class InjectedLogger
{
    /// <summary>A member of the type, or a parameter of its constructor where the place is in that; null where there is none.</summary>
    public static ISymbol? Find(SyntaxNode place, LogApi api, SemanticModel model, CancellationToken cancellationToken)
    {
        var constructor = place.FirstAncestorOrSelf<ConstructorDeclarationSyntax>();
        if (!LookupContext.At(place, model, cancellationToken).HasInstance
            || model.GetEnclosingSymbol(place.SpanStart, cancellationToken)?.ContainingType is not { } type
            || place.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } declaration
            || !SymbolEqualityComparer.Default.Equals(model.GetDeclaredSymbol(declaration, cancellationToken), type))
        {
            return null;
        }

        // A field may not be assigned yet where a constructor logs.
        var candidates = constructor is not null
            ? constructor.ParameterList.Parameters.Select(p => (ISymbol?)model.GetDeclaredSymbol(p, cancellationToken))
            : Members(type);
        return candidates.FirstOrDefault(c => c is not null && IsUsable(c, type, api) && model.IsAccessible(place.SpanStart, c)
            && LookupContext.IsMeant(model, place.SpanStart, c));
    }

    private static IEnumerable<ISymbol> Members(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (member is IFieldSymbol { IsStatic: false, IsReadOnly: true, IsImplicitlyDeclared: false }
                    or IPropertySymbol { IsStatic: false, IsIndexer: false, GetMethod: not null, SetMethod: null or { IsInitOnly: true } })
                {
                    yield return member;
                }
            }
        }

        foreach (var parameter in type.InstanceConstructors.SelectMany(c => c.Parameters).Where(LookupContext.IsPrimary))
        {
            yield return parameter;
        }
    }

    /// <summary>A logger of this API that is not null, and of no other category.</summary>
    private static bool IsUsable(ISymbol symbol, INamedTypeSymbol type, LogApi api)
        => LoggerTypes.TypeOf(symbol) is { NullableAnnotation: not NullableAnnotation.Annotated } logger && LoggerTypes.IsLoggerByTrade(logger, api)
            && (api.Loggers.CategoryOf(logger) is not { } category
                || SymbolEqualityComparer.Default.Equals(category.OriginalDefinition, type.OriginalDefinition)
                || !SymbolEqualityComparer.Default.Equals(symbol.ContainingType, type))
            && !AuditNames.Contains(symbol.Name);
}
