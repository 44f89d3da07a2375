using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Where a solution's own methods are called; by name first, bound only where a method is asked for.</summary>
internal sealed class CallSites
{
    private readonly List<(TreeFacts Facts, SyntaxTree Tree, Compilation Compilation)> _files = [];
    private readonly Dictionary<string, IReadOnlyList<InvocationExpressionSyntax>> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<SyntaxTree, Compilation> _owners = [];

    public void Add(TreeFacts facts, SyntaxTree tree, Compilation compilation)
    {
        _files.Add((facts, tree, compilation));
        _owners[tree] = compilation;
    }

    /// <summary>The model of a file of the solution; null for a file that is none.</summary>
    public SemanticModel? ModelOf(SyntaxTree tree) => _owners.TryGetValue(tree, out var compilation) ? SemanticModels.Of(compilation).Of(tree) : null;

    /// <summary>The calls of a method, in all projects.</summary>
    public IReadOnlyList<InvocationExpressionSyntax> Of(IMethodSymbol method, CancellationToken cancellationToken)
    {
        var key = Key(method);
        if (!_known.TryGetValue(key, out var calls))
        {
            _known[key] = calls = _files.Where(f => f.Facts.Calls.Contains(method.Name))
                .SelectMany(f => f.Tree.GetRoot(cancellationToken).DescendantNodes().OfType<InvocationExpressionSyntax>(), (f, c) => (f, c))
                .Where(p => p.c.InvokedName()?.Identifier.ValueText == method.Name
                    && MethodOf(p.c, SemanticModels.Of(p.f.Compilation).Of(p.f.Tree), cancellationToken) is { } called && Key(called) == key)
                .Select(p => p.c).ToArray();
        }

        return calls;
    }

    /// <summary>The method that a call names, as it is declared; the likeliest where the arguments don't fit.</summary>
    public static IMethodSymbol? MethodOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var info = model.GetSymbolInfo(call, cancellationToken);
        return (info.Symbol ?? info.CandidateSymbols.FirstOrDefault()) is IMethodSymbol method ? Declared(method) : null;
    }

    /// <summary>The same method has another symbol in every compilation that sees it.</summary>
    public static string Key(IMethodSymbol method) => method.ContainingAssembly?.Name + "|" + Declared(method).GetDocumentationCommentId()
        + (method.MethodKind == MethodKind.LocalFunction ? method.Locations[0].ToString() : "");

    /// <summary>The parameter that an argument is passed to; null where that does not show.</summary>
    public static IParameterSymbol? ParameterOf(ArgumentSyntax argument, InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (argument.NameColon is { Name.Identifier.ValueText: var name })
        {
            return method.Parameters.FirstOrDefault(p => p.Name == name);
        }

        // In "x.M(a)" an extension has x as its first.
        var isReduced = method.IsExtensionMethod && call.Expression is MemberAccessExpressionSyntax access
            && !access.Expression.ToString().EndsWith(method.ContainingType.Name, StringComparison.Ordinal);
        var at = call.ArgumentList.Arguments.IndexOf(argument) + (isReduced ? 1 : 0);
        return at >= 0 && at < method.Parameters.Length ? method.Parameters[at] : null;
    }

    private static IMethodSymbol Declared(IMethodSymbol method) => (method.ReducedFrom ?? method).OriginalDefinition;
}
