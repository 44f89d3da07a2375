using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>
/// What the code of a compilation gives constructors. The calls of a file are found once for each version of it, so that a keystroke costs one file.
/// </summary>
internal static class ConstructorCalls
{
    /// <summary>Whether nobody outside of the compilation calls a constructor by name.</summary>
    public static bool IsHidden(IMethodSymbol constructor)
    {
        for (ISymbol? symbol = constructor; symbol is IMethodSymbol or INamedTypeSymbol; symbol = symbol.ContainingType)
        {
            if (symbol.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal or Accessibility.ProtectedAndInternal)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The values of a constructor's parameter, one for each call that gives it one.</summary>
    public static ImmutableArray<ExpressionSyntax> Given(
        IMethodSymbol constructor, IParameterSymbol parameter, Compilation compilation, CancellationToken cancellationToken)
    {
        var values = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var tree in compilation.SyntaxTrees)
        {
            var calls = HostFacts.OfTree.Of(tree, static (t, token) => new CallsOfFile(t, token), cancellationToken).ByType;
            foreach (var call in calls[constructor.ContainingType.Name].Concat(calls[""]))
            {
                // What is no object is given to somebody else, whoever is called.
                if (ArgumentsOf(call) is { } arguments && ValueOf(arguments, parameter) is { } value && !IsPlain(value)
                    && SemanticModels.Of(compilation).Of(tree).GetSymbolInfo(call, cancellationToken).Symbol is { } called
                    && SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, constructor))
                {
                    values.Add(value);
                }
            }
        }

        return values.ToImmutable();
    }

    private static bool IsPlain(ExpressionSyntax value)
        => value is AnonymousFunctionExpressionSyntax or InterpolatedStringExpressionSyntax
            || (value is LiteralExpressionSyntax
                && !value.IsKind(SyntaxKind.NullLiteralExpression) && !value.IsKind(SyntaxKind.DefaultLiteralExpression));

    private static ExpressionSyntax? ValueOf(ArgumentListSyntax arguments, IParameterSymbol parameter)
        => (arguments.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (parameter.Ordinal < arguments.Arguments.Count && arguments.Arguments[parameter.Ordinal] is { NameColon: null } positional
                ? positional : null))?.Expression;

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node)
        => node is not InvocationExpressionSyntax && node.WrittenArguments() is { Arguments.Count: > 0 } arguments ? arguments : null;

    private static string? NameOf(SyntaxNode call) => call switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
        PrimaryConstructorBaseTypeSyntax type => type.Type.LastNameText(),
        _ => null,
    };

    /// <param name="tree">The file.</param>
    private sealed class CallsOfFile(SyntaxTree tree, CancellationToken cancellationToken)
    {
        /// <summary>By the name of the type where it is written; all others under an empty name.</summary>
        public ILookup<string, SyntaxNode> ByType { get; } = CodeNodes.Of(tree, cancellationToken)
            .Where(n => ArgumentsOf(n) is not null).ToLookup(n => NameOf(n) ?? "", StringComparer.Ordinal);
    }
}
