using LogAnalyzers.Loggers;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>
/// The variables and members that are loggers or make them, by function and type: asking the compiler for everything in scope names thousands of
/// types for each call.
/// </summary>
internal sealed class SymbolsInScope
{
    private readonly FixSite _site;
    private readonly Dictionary<SyntaxNode, ISymbol[]> _variables = [];
    private readonly Dictionary<INamedTypeSymbol, ISymbol[]> _members = new(SymbolEqualityComparer.Default);
    private readonly bool _hasStaticImports;

    private SymbolsInScope(FixSite site)
    {
        _site = site;
        _hasStaticImports = site.Model.Compilation.SyntaxTrees.Select(t => t.GetRoot()).OfType<CompilationUnitSyntax>()
            .SelectMany(u => u.Usings)
            .Any(u => u.StaticKeyword.RawKind != 0 && (u.SyntaxTree == site.Root.SyntaxTree || u.GlobalKeyword.RawKind != 0));
    }

    /// <summary>
    /// What code at a node can name, if it may use it: locals, parameters, fields and properties whose type is a logger's or makes loggers.
    /// </summary>
    public static IReadOnlyList<ISymbol> At(FixSite site, SyntaxNode node, CancellationToken cancellationToken)
        => site.Fact(static s => new SymbolsInScope(s)).Find(node, cancellationToken);

    /// <summary>The variables of the functions around a node that are loggers or make them, those that are declared below as well.</summary>
    public static IEnumerable<ISymbol> Locals(FixSite site, SyntaxNode node, CancellationToken cancellationToken)
        => site.Fact(static s => new SymbolsInScope(s)).Variables(FunctionOf(site, node), cancellationToken)
            .Where(v => v is ILocalSymbol && v.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration
                && declaration.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)
                    is var inner && (inner is null || inner.Span.Contains(node.Span)));

    private static SyntaxNode FunctionOf(FixSite site, SyntaxNode node)
        => node.AncestorsAndSelf()
            .FirstOrDefault(a => a is MemberDeclarationSyntax and not BaseTypeDeclarationSyntax and not BaseNamespaceDeclarationSyntax)
            is { } member and not GlobalStatementSyntax ? member : site.Root;

    private List<ISymbol> Find(SyntaxNode node, CancellationToken cancellationToken)
    {
        var position = node.SpanStart;
        if (_hasStaticImports)
        {
            return _site.Model.LookupSymbols(position).Where(s => LoggerTypes.TypeOf(s) is { } type && IsWanted(type)).ToList();
        }

        var found = new List<ISymbol>();
        foreach (var variable in Variables(FunctionOf(_site, node), cancellationToken))
        {
            if (_site.Model.LookupSymbols(position, name: variable.Name).Contains(variable, SymbolEqualityComparer.Default))
            {
                found.Add(variable);
            }
        }

        foreach (var declaration in node.Ancestors().OfType<TypeDeclarationSyntax>())
        {
            if (_site.Model.GetDeclaredSymbol(declaration, cancellationToken) is { } type)
            {
                found.AddRange(Members(type).Where(m => _site.Model.IsAccessible(position, m)));
            }
        }

        return found;
    }

    private ISymbol[] Variables(SyntaxNode function, CancellationToken cancellationToken)
    {
        if (!_variables.TryGetValue(function, out var known))
        {
            _variables[function] = known = function.DescendantNodes(n => n == function || n is not BaseTypeDeclarationSyntax)
                .Where(n => n is VariableDeclaratorSyntax or SingleVariableDesignationSyntax or ParameterSyntax or ForEachStatementSyntax)
                .Select(n => _site.Model.GetDeclaredSymbol(n, cancellationToken))
                .Where(s => s is ILocalSymbol or IParameterSymbol && LoggerTypes.TypeOf(s) is { } type && IsWanted(type)).ToArray()!;
        }

        return known;
    }

    /// <summary>The type's own and inherited members, and its primary constructor's parameters.</summary>
    private ISymbol[] Members(INamedTypeSymbol type)
    {
        if (!_members.TryGetValue(type, out var known))
        {
            var found = new List<ISymbol>();
            for (var current = type; current is not null; current = current.BaseType)
            {
                found.AddRange(current.GetMembers()
                    .Where(m => m is IFieldSymbol or IPropertySymbol && LoggerTypes.TypeOf(m) is { } held && IsWanted(held)));
            }

            found.AddRange(type.InstanceConstructors.SelectMany(c => c.Parameters).Where(p => IsWanted(p.Type) && LookupContext.IsPrimary(p)));
            _members[type] = known = found.ToArray();
        }

        return known;
    }

    private bool IsWanted(ITypeSymbol type)
    {
        if (type.SpecialType is not SpecialType.None || type.TypeKind is TypeKind.Enum or TypeKind.Array or TypeKind.Delegate or TypeKind.Error)
        {
            return false;
        }

        foreach (var api in _site.Frameworks.Apis)
        {
            if (api.Loggers.IsLogger(type))
            {
                return true;
            }
        }

        return LoggerMakers.KindOf(type) is not null;
    }
}
