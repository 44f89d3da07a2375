using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Loggers;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Loggers that are there: locals, parameters, fields and properties that code at the place can name and use.</summary>
internal sealed class LoggersInScope : ILoggerSource
{
    /// <inheritdoc/>
    public LoggerWays Ways => LoggerWays.Scope;

    /// <inheritdoc/>
    public IEnumerable<LoggerInScope> Find(LoggerPlace place, LogApi api, CancellationToken cancellationToken)
    {
        var (site, node, position, context) = place;
        return SymbolsInScope.At(site, node, cancellationToken)
            .Select(s => (Symbol: s, Type: LoggerTypes.TypeOf(s)))
            .Where(c => c.Type is not null && LoggerTypes.IsLoggerByTrade(c.Type, api) && context.CanUse(c.Symbol, position, cancellationToken))
            .Select(c => (c.Symbol, Rank: Rank(c.Symbol, c.Type!, context), Nullness: NullnessOf(place, c.Symbol, c.Type!, cancellationToken)))
            .Select(c => (c.Symbol, c.Rank, c.Nullness,
                Conditional: c.Nullness != NullableAnnotation.NotAnnotated && context.MayUse(c.Symbol)))
            .Where(c => c.Conditional || c.Nullness != NullableAnnotation.Annotated)
            .OrderBy(c => c.Rank).ThenBy(c => c.Symbol.Name, StringComparer.Ordinal)
            .Where(c => LookupContext.IsMeant(site.Model, position, c.Symbol))
            .Select(c => new LoggerInScope(
                Qualifier(place, c.Symbol) + Identifiers.Written(c.Symbol), c.Conditional, api, LoggerOrigin.Variable, c.Symbol));
    }

    /// <summary><c>this.</c>, where the type's own fields have it.</summary>
    private static string Qualifier(LoggerPlace place, ISymbol symbol)
        => symbol is IFieldSymbol or IPropertySymbol && !symbol.IsStatic && place.Node.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            ? FieldAccess.Prefix(type, place.Site.Style.Options, symbol is IFieldSymbol ? "field" : "property")
            : "";

    /// <summary>Whether the logger may be null; without annotations only the type's own <c>?.</c> tells.</summary>
    private static NullableAnnotation NullnessOf(LoggerPlace place, ISymbol symbol, ITypeSymbol type, CancellationToken cancellationToken)
    {
        var site = place.Site;
        if (NullSources.Of(site).MayBe(symbol, place.Node, place.Context.Type, cancellationToken))
        {
            return NullableAnnotation.Annotated;
        }

        // "var" is always annotated; what it was given tells.
        if (symbol is ILocalSymbol && symbol.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken)
            is VariableDeclaratorSyntax { Initializer.Value: var value, Parent: VariableDeclarationSyntax { Type.IsVar: true } })
        {
            return site.Model.GetTypeInfo(value, cancellationToken).Nullability.FlowState switch
            {
                NullableFlowState.MaybeNull => NullableAnnotation.Annotated,
                NullableFlowState.NotNull => NullableAnnotation.NotAnnotated,
                _ => NullableAnnotation.None,
            };
        }

        return type.NullableAnnotation;
    }

    /// <summary>Nearest first; among members, the one whose category is this type.</summary>
    private static int Rank(ISymbol symbol, ITypeSymbol type, LookupContext context)
    {
        if (symbol is ILocalSymbol || (symbol is IParameterSymbol parameter && !LookupContext.IsPrimary(parameter)))
        {
            return 0;
        }

        // To keep what the base type is given as well is warned of.
        if (symbol is IParameterSymbol given && IsPassedToBase(given))
        {
            return 50;
        }

        var category = (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        var own = category is not null && SymbolEqualityComparer.Default.Equals(category.OriginalDefinition, context.Type?.OriginalDefinition);
        var inherited = !SymbolEqualityComparer.Default.Equals(symbol.ContainingType?.OriginalDefinition, context.Type?.OriginalDefinition);
        return (symbol is IParameterSymbol ? 5 : 1) + (own ? 0 : category is null ? 1 : 2) + (inherited ? 10 : 0) + (symbol.IsStatic ? 20 : 0);
    }

    private static bool IsPassedToBase(IParameterSymbol parameter)
        => parameter.ContainingSymbol.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).OfType<TypeDeclarationSyntax>()
            .SelectMany(t => t.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>() ?? [])
            .Any(b => b.ArgumentList.Arguments.Any(a => a.Expression.LastNameText() == parameter.Name));
}
