using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>What the code of a compilation gives constructors; found once, when somebody asks first. Thread-safe.</summary>
internal sealed class ConstructorCalls
{
    private readonly Compilation _compilation;

    /// <summary>By the name of the type where it is written; all others under an empty name.</summary>
    private readonly ILookup<string, SyntaxNode> _calls;

    private ConstructorCalls(Compilation compilation, CancellationToken cancellationToken)
    {
        _compilation = compilation;
        _calls = compilation.SyntaxTrees.SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes()).Where(n => ArgumentsOf(n) is not null)
            .ToLookup(n => NameOf(n) ?? "", StringComparer.Ordinal);
    }

    public static ConstructorCalls In(Compilation compilation, CancellationToken cancellationToken)
        => HostFacts.OfCompilation.Of(compilation, static (c, t) => new ConstructorCalls(c, t), cancellationToken);

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
    public ImmutableArray<ExpressionSyntax> Given(IMethodSymbol constructor, IParameterSymbol parameter, CancellationToken cancellationToken)
    {
        var values = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var call in _calls[constructor.ContainingType.Name].Concat(_calls[""]))
        {
            if (ArgumentsOf(call) is { } arguments && ValueOf(arguments, parameter) is { } value
                && SemanticModels.Of(_compilation).Of(call.SyntaxTree).GetSymbolInfo(call, cancellationToken).Symbol is { } called
                && SymbolEqualityComparer.Default.Equals(called.OriginalDefinition, constructor))
            {
                values.Add(value);
            }
        }

        return values.ToImmutable();
    }

    private static ExpressionSyntax? ValueOf(ArgumentListSyntax arguments, IParameterSymbol parameter)
        => (arguments.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name)
            ?? (parameter.Ordinal < arguments.Arguments.Count && arguments.Arguments[parameter.Ordinal] is { NameColon: null } positional
                ? positional : null))?.Expression;

    private static ArgumentListSyntax? ArgumentsOf(SyntaxNode node) => node switch
    {
        BaseObjectCreationExpressionSyntax { ArgumentList: { Arguments.Count: > 0 } arguments } => arguments,
        ConstructorInitializerSyntax { ArgumentList: { Arguments.Count: > 0 } arguments } => arguments,
        PrimaryConstructorBaseTypeSyntax { ArgumentList: { Arguments.Count: > 0 } arguments } => arguments,
        _ => null,
    };

    private static string? NameOf(SyntaxNode call) => call switch
    {
        ObjectCreationExpressionSyntax creation => creation.Type.LastNameText(),
        PrimaryConstructorBaseTypeSyntax type => type.Type.LastNameText(),
        _ => null,
    };
}
