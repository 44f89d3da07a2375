using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Loggers;

/// <summary>The type that a logger's category names.</summary>
/// <param name="Syntax">Where the type is written, the name and nothing around it.</param>
internal sealed record LoggerCategory(ITypeSymbol Type, SyntaxNode Syntax)
{
    /// <summary>The category that a declared type has; null where it has none.</summary>
    public static LoggerCategory? Of(TypeSyntax syntax, ITypeSymbol type, LogApi api)
        => api.Loggers.CategoryOf(type) is { } category
            ? new(
                category,
                syntax.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault()?.TypeArgumentList.Arguments.LastOrDefault() ?? syntax)
            : null;

    /// <summary>The category that a call or <c>new</c> gives; null where it is none, or not the name of a type.</summary>
    public static LoggerCategory? Of(IOperation operation, LoggerMethod method)
    {
        if (method.IsTypeArgument)
        {
            var arguments = operation is IInvocationOperation { TargetMethod: var called }
                ? called.TypeArguments
                : ((INamedTypeSymbol)operation.Type!).TypeArguments;
            return arguments is [var type] && NameOf(operation.Syntax) is { } name ? new(type, name) : null;
        }

        return method.Category >= 0 && operation is IInvocationOperation invocation
            && invocation.ArgumentFor(method.Category)?.Unwrap() is { } category
            && (method.Key < 0
                || invocation.ArgumentFor(method.Key)?.ConstantValue is { HasValue: true, Value: string key } && key == method.KeyOfCategory)
            ? Named(category)
            : null;
    }

    private static LoggerCategory? Named(IOperation category) => category switch
    {
        ITypeOfOperation { Syntax: TypeOfExpressionSyntax { Type: var name } } type => new(type.TypeOperand, name),
        IPropertyReferenceOperation { Property.Name: "FullName" or "Name", Instance: { } instance }
            => instance.Unwrap() is ITypeOfOperation type ? Named(type) : null,
        INameOfOperation { Syntax: InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var name }] } }
            => category.SemanticModel?.GetSymbolInfo(name).Symbol is INamedTypeSymbol named ? new(named, name) : null,
        ILiteralOperation { ConstantValue: { HasValue: true, Value: string text } } => OfText(text, category),
        _ => null,
    };

    /// <summary>Text is a type's name where it is that of a type of this project, with its namespace.</summary>
    private static LoggerCategory? OfText(string text, IOperation literal)
    {
        if (text.IndexOf('.') < 0 || literal.SemanticModel?.Compilation.Assembly.GlobalNamespace is not { } space)
        {
            return null;
        }

        INamespaceOrTypeSymbol? found = space;
        foreach (var part in text.Split('.', '+'))
        {
            found = found?.GetMembers(part).OfType<INamespaceOrTypeSymbol>().FirstOrDefault(m => m is not INamedTypeSymbol { Arity: > 0 });
        }

        return found is INamedTypeSymbol type ? new(type, literal.Syntax) : null;
    }

    private static SyntaxNode? NameOf(SyntaxNode syntax)
    {
        var named = syntax switch
        {
            InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name,
            InvocationExpressionSyntax { Expression: MemberBindingExpressionSyntax binding } => binding.Name,
            InvocationExpressionSyntax { Expression: SimpleNameSyntax name } => name,
            ObjectCreationExpressionSyntax creation => creation.Type.DescendantNodesAndSelf().OfType<GenericNameSyntax>().FirstOrDefault(),
            _ => null,
        };
        return (named as GenericNameSyntax)?.TypeArgumentList.Arguments.LastOrDefault();
    }
}
