using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Finds a logger by lookup at the call's position; where there is none, one is promised that will be wired with the edit.
/// </summary>
internal static class LoggerFinder
{
    /// <summary>The best logger in scope, else one that can be wired, else null.</summary>
    public static LoggerInScope? Find(FixSite site, int position, CancellationToken cancellationToken)
    {
        if (site.Root.FindToken(position).Parent is not { } node)
        {
            return null;
        }

        var context = LookupContext.At(node, site.Model, cancellationToken);
        var symbols = SymbolsInScope.At(site, node, cancellationToken);
        var apis = FrameworkChoice.Order(site, cancellationToken);
        foreach (var api in apis)
        {
            var best = symbols
                .Select(s => (Symbol: s, Type: SymbolsInScope.TypeOf(s)))
                .Where(c => c.Type is not null && api.Loggers.IsLogger(c.Type) && IsLoggerByTrade(c.Type, api)
                    && context.CanUse(c.Symbol, position, cancellationToken))
                .Select(c => (c.Symbol, Rank: Rank(c.Symbol, c.Type!, context), Nullness: NullnessOf(site, c.Symbol, c.Type!, cancellationToken)))
                .Select(c => (c.Symbol, c.Rank, c.Nullness,
                    Conditional: c.Nullness != NullableAnnotation.NotAnnotated && context.UsesConditionally(c.Symbol.Name)))
                .Where(c => c.Conditional || c.Nullness != NullableAnnotation.Annotated)
                .OrderBy(c => c.Rank).ThenBy(c => c.Symbol.Name, StringComparer.Ordinal)
                .FirstOrDefault(c => Binds(site, position, c.Symbol) && !IsSilent(c.Symbol, node, api));
            if (best.Symbol is not null)
            {
                return new(Identifiers.Written(best.Symbol), best.Conditional, api);
            }
        }

        return apis.Count == 0 ? null : site.Wiring?.Promise(site, node, context, apis[0], cancellationToken);
    }

    /// <summary>
    /// Whether the program sets logging up behind the place, or has ended it before: what a logger writes then is lost. Serilog's logs by itself
    /// where a variable holds it.
    /// </summary>
    private static bool IsSilent(ISymbol logger, SyntaxNode node, LogApi api)
        => api.Loggers.Statics is { } statics && (!statics.HolderLogs || logger is IFieldSymbol { IsStatic: true } or IPropertySymbol { IsStatic: true })
            && FrameworkIdiom.IsOutside(node, statics);

    /// <summary>A class of the user's own that implements the interface has other work; records given to it may go nowhere.</summary>
    private static bool IsLoggerByTrade(ITypeSymbol type, LogApi api)
        => type.TypeKind == TypeKind.Interface
            || type.ContainingNamespace?.ToDisplayString().StartsWith(api.Namespace!, StringComparison.Ordinal) == true;

    /// <summary>Whether the logger may be null; without annotations only the type's own <c>?.</c> tells.</summary>
    private static NullableAnnotation NullnessOf(FixSite site, ISymbol symbol, ITypeSymbol type, CancellationToken cancellationToken)
    {
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

        var category = (type as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        var own = category is not null && SymbolEqualityComparer.Default.Equals(category.OriginalDefinition, context.Type?.OriginalDefinition);
        var inherited = !SymbolEqualityComparer.Default.Equals(symbol.ContainingType?.OriginalDefinition, context.Type?.OriginalDefinition);
        return (symbol is IParameterSymbol ? 5 : 1) + (own ? 0 : category is null ? 1 : 2) + (inherited ? 10 : 0) + (symbol.IsStatic ? 20 : 0);
    }

    /// <summary>The bare name must mean that very symbol there.</summary>
    private static bool Binds(FixSite site, int position, ISymbol symbol)
        => SymbolEqualityComparer.Default.Equals(
            site.Model.GetSpeculativeSymbolInfo(
                position, SyntaxFactory.ParseExpression(Identifiers.Written(symbol)), SpeculativeBindingOption.BindAsExpression).Symbol,
            symbol);
}
