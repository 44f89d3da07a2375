using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>
/// The parameters, fields and properties of a type that hold one and the same logger, and what the type does with it. Found where a logger's category
/// looks wrong, which is rare.
/// </summary>
internal sealed class LoggerChain
{
    private LoggerChain(IReadOnlyCollection<ISymbol> symbols, bool logs, bool handsOn, IReadOnlyCollection<ExpressionSyntax> values)
    {
        Symbols = symbols;
        Logs = logs;
        PassesOn = handsOn;
        Values = values;
    }

    public IReadOnlyCollection<ISymbol> Symbols { get; }

    /// <summary>Whether the type itself logs with it.</summary>
    public bool Logs { get; }

    /// <summary>Whether the type gives it to others.</summary>
    public bool PassesOn { get; }

    /// <summary>What is assigned to the symbols, other than one to another.</summary>
    public IReadOnlyCollection<ExpressionSyntax> Values { get; }

    /// <param name="models">The model of a file of the type; null where it is not at hand.</param>
    public static LoggerChain Of(
        ISymbol start, LogFrameworks frameworks, Func<SyntaxTree, SemanticModel?> models, CancellationToken cancellationToken)
    {
        var owner = start.ContainingType;
        var type = LoggerTypes.DeclaredType(start)!;
        var nodes = In(owner, frameworks).Where(s => IsAlike(LoggerTypes.DeclaredType(s)!, type)).ToArray();
        var resolved = Resolve(owner, nodes, models, cancellationToken);
        var declared = nodes.SelectMany(n => n.DeclaringSyntaxReferences, (n, r) => (Symbol: n, Syntax: r.GetSyntax(cancellationToken))).ToArray();
        var links = new List<(ISymbol One, ISymbol Other)>();
        var uses = new List<(ISymbol Symbol, LoggerUseKind Kind)>();
        foreach (var pair in resolved)
        {
            var use = LoggerUse.Of(pair.Key, owner, frameworks, models(pair.Key.SyntaxTree), cancellationToken);
            if (use.Kind == LoggerUseKind.Keeps && Find(use.Target!) is { } target)
            {
                links.Add((pair.Value, target));
            }
            else
            {
                // A local is read sooner or later; another object's member is that object's.
                uses.Add((pair.Value,
                    use.Kind != LoggerUseKind.Keeps ? use.Kind
                        : use.Target is MemberAccessExpressionSyntax ? LoggerUseKind.PassesOn
                        : LoggerUseKind.Logs));
            }
        }

        var chain = Linked(start, links);
        var values = declared.Where(d => chain.Contains(d.Symbol)).Select(d => Initializer(d.Syntax))
            .Concat(resolved.Where(r => chain.Contains(r.Value)).Select(r => AssignedTo(r.Key)))
            .OfType<ExpressionSyntax>().ToArray();
        return new(chain, Is(LoggerUseKind.Logs), Is(LoggerUseKind.PassesOn), values);

        bool Is(LoggerUseKind kind) => uses.Any(u => u.Kind == kind && chain.Contains(u.Symbol));

        ISymbol? Find(SyntaxNode target)
            => target is ExpressionSyntax expression
                ? (expression is MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax } access
                    ? access.Name
                    : expression) is IdentifierNameSyntax name
                    && resolved.TryGetValue(name, out var symbol)
                    ? symbol
                    : null
                : declared.FirstOrDefault(d => d.Syntax == target).Symbol;

        bool IsAlike(ITypeSymbol one, ITypeSymbol other)
            => frameworks.ApiOf(one) == frameworks.ApiOf(other)
                && SymbolEqualityComparer.Default.Equals(
                    frameworks.ApiOf(one)?.Loggers.CategoryOf(one), frameworks.ApiOf(other)?.Loggers.CategoryOf(other));
    }

    /// <summary>All symbols that a chain of assignments, in whatever direction, links with the first.</summary>
    private static HashSet<ISymbol> Linked(ISymbol start, List<(ISymbol One, ISymbol Other)> links)
    {
        var chain = new HashSet<ISymbol>(SymbolEqualityComparer.Default) { start };
        while (links.FirstOrDefault(l => chain.Contains(l.One) != chain.Contains(l.Other)) is { One: not null } link)
        {
            chain.Add(link.One);
            chain.Add(link.Other);
        }

        return chain;
    }

    /// <summary>What is assigned to the symbol where it is named; null where nothing is.</summary>
    private static ExpressionSyntax? AssignedTo(IdentifierNameSyntax name)
        => LoggerUse.Outermost(name) is var use && use.Parent is AssignmentExpressionSyntax assignment && assignment.Left == use
            ? assignment.Right
            : null;

    /// <summary>The loggers that a type holds: its fields and properties, and the parameters of its constructors.</summary>
    public static IEnumerable<ISymbol> In(INamedTypeSymbol type, LogFrameworks frameworks)
        => type.GetMembers().Where(m => m is IFieldSymbol { IsImplicitlyDeclared: false } or IPropertySymbol { IsIndexer: false })
            .Concat(type.InstanceConstructors.Where(c => !c.IsImplicitlyDeclared).SelectMany(c => c.Parameters))
            .Where(s => frameworks.ApiOf(LoggerTypes.DeclaredType(s)!) is not null);

    private static ExpressionSyntax? Initializer(SyntaxNode declaration) => declaration switch
    {
        VariableDeclaratorSyntax variable => variable.Initializer?.Value,
        PropertyDeclarationSyntax property => property.Initializer?.Value ?? property.ExpressionBody?.Expression,
        ParameterSyntax parameter => parameter.Default?.Value,
        _ => null,
    };

    /// <summary>Where the symbols are named in the type, over all its parts.</summary>
    private static Dictionary<IdentifierNameSyntax, ISymbol> Resolve(
        INamedTypeSymbol owner, ISymbol[] nodes, Func<SyntaxTree, SemanticModel?> models, CancellationToken cancellationToken)
    {
        var resolved = new Dictionary<IdentifierNameSyntax, ISymbol>();
        foreach (var part in owner.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)))
        {
            var model = models(part.SyntaxTree);
            foreach (var name in part.DescendantNodes().OfType<IdentifierNameSyntax>())
            {
                var named = nodes.Where(n => n.Name == name.Identifier.ValueText).ToArray();
                if (named.Length == 0 || name.Parent is NameColonSyntax or NameEqualsSyntax)
                {
                    continue;
                }

                var symbol = model is null ? BySpelling(name, named)
                    : model.GetSymbolInfo(name, cancellationToken).Symbol is { } bound
                        ? named.FirstOrDefault(n => SymbolEqualityComparer.Default.Equals(n, bound.OriginalDefinition))
                    : null;
                if (symbol is not null)
                {
                    resolved[name] = symbol;
                }
            }
        }

        return resolved;
    }

    private static ISymbol? BySpelling(IdentifierNameSyntax name, ISymbol[] named)
    {
        if (name.Parent is MemberAccessExpressionSyntax access && access.Name == name)
        {
            return access.Expression is ThisExpressionSyntax ? named.FirstOrDefault(n => n is not IParameterSymbol) : null;
        }

        return named.FirstOrDefault(n => n is IParameterSymbol
                && n.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == name.SyntaxTree
                    && r.GetSyntax().Parent?.Parent?.Span.Contains(name.Span) == true))
            ?? named.FirstOrDefault(n => n is not IParameterSymbol);
    }
}
