using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>A field, a property, or a parameter of a constructor, that holds a logger.</summary>
/// <param name="Syntax">The declarator, property or parameter.</param>
/// <param name="Category">Null where the declared type tells none.</param>
internal sealed record LoggerDeclaration(
    ISymbol Symbol, ITypeSymbol Type, LogApi Api, SyntaxNode Syntax, TypeSyntax TypeSyntax, LoggerCategory? Category)
{
    public INamedTypeSymbol Owner => Symbol.ContainingType;

    /// <summary>The loggers that a node declares; none for most.</summary>
    public static IEnumerable<LoggerDeclaration> In(
        SyntaxNode node, LogFrameworks frameworks, SemanticModel model, CancellationToken cancellationToken)
    {
        var (type, declared) = node switch
        {
            ParameterSyntax { Type: { } written, Parent.Parent: ConstructorDeclarationSyntax or TypeDeclarationSyntax }
                => (written, (SyntaxNode[])[node]),
            FieldDeclarationSyntax field => (field.Declaration.Type, [.. field.Declaration.Variables]),
            PropertyDeclarationSyntax property => (property.Type, [property]),
            _ => (null, []),
        };
        if (type is null || !IsLoggerName(type))
        {
            yield break;
        }

        foreach (var one in declared)
        {
            // The symbol knows its type; asked for the type's syntax, the compiler would bind it once more.
            if (model.GetDeclaredSymbol(one, cancellationToken) is { ContainingType: not null } declaration
                && LoggerTypes.DeclaredType(declaration) is { } symbol && frameworks.ApiOf(symbol) is { } api)
            {
                yield return new(declaration, symbol, api, one, type, LoggerCategory.Of(type, symbol, api));
            }
        }
    }

    /// <summary>By spelling, so that only few types are bound.</summary>
    private static bool IsLoggerName(TypeSyntax type)
        => type.LastNameText() is { } name && (name.EndsWith("Logger", StringComparison.Ordinal) || KnownFrameworks.IsLoggerType(name));
}
