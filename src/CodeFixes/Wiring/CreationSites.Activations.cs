using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <content>Objects of types that only run time knows, as far as what is done with them tells which they may be.</content>
internal sealed partial class CreationSites
{
    /// <summary>
    /// Whether <c>Activator.CreateInstance(type)</c> somewhere in the solution may make one: what it makes is taken as something that the type is,
    /// and the type has such a constructor.
    /// </summary>
    /// <param name="registrations">Calls that name the type for a container.</param>
    public bool MayActivate(INamedTypeSymbol type, ICollection<SyntaxNode> registrations, CancellationToken cancellationToken)
    {
        if (_activations.Count == 0)
        {
            return false;
        }

        var hasEmpty = type.InstanceConstructors.Any(c => c.Parameters.IsEmpty);
        return Activated(cancellationToken).Any(a => (a.HasArguments || hasEmpty) && a.Result switch
        {
            null or { SpecialType: SpecialType.System_Object } => true,
            ITypeParameterSymbol parameter => parameter.ConstraintTypes.All(c => Is(type, c)) && IsTypeArgument(type, registrations),
            _ => Is(type, a.Result),
        });
    }

    /// <summary>Whether something other than a registration is told of the type by a type argument.</summary>
    private bool IsTypeArgument(INamedTypeSymbol type, ICollection<SyntaxNode> registrations)
        => _typeUses.Of(type)
            .Any(u => u.Node is not TypeOfExpressionSyntax && u.Node.Parent?.Parent is GenericNameSyntax
                && !u.Node.Ancestors().Any(registrations.Contains));

    private static bool Is(INamedTypeSymbol type, ITypeSymbol what)
    {
        if (what is not INamedTypeSymbol named)
        {
            return what is ITypeParameterSymbol;
        }

        var key = InjectionEvidence.Key(named);
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (InjectionEvidence.Key(current) == key)
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(i => InjectionEvidence.Key(i) == key);
    }

    private (ITypeSymbol? Result, bool HasArguments)[] Activated(CancellationToken cancellationToken)
        => _activated ??= _activations.Where(a => !IsOfKnownType(a.Call))
            .Select(a => (ResultOf(a.Call, Model(a.Call.SyntaxTree, a.Compilation), cancellationToken), HasArguments(a.Call)))
            .Distinct().ToArray();

    /// <summary><c>typeof(X)</c> is found by its name, unless X is a type parameter.</summary>
    private static bool IsOfKnownType(InvocationExpressionSyntax call)
        => call.ArgumentList.Arguments is [{ Expression: TypeOfExpressionSyntax { Type: var type } }, ..]
            && !call.Ancestors().Any(a => TypeParametersOf(a)?.Parameters.Any(p => p.Identifier.ValueText == type.LastNameText()) == true);

    private static TypeParameterListSyntax? TypeParametersOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.TypeParameterList,
        LocalFunctionStatementSyntax local => local.TypeParameterList,
        TypeDeclarationSyntax type => type.TypeParameterList,
        _ => null,
    };

    private static bool HasArguments(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText == "Invoke" || call.ArgumentList.Arguments.Count > 1;

    /// <summary>What the object is taken for: <c>(IStep)Activator.CreateInstance(type)!</c>; null where that does not show.</summary>
    private static ITypeSymbol? ResultOf(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellationToken)
    {
        var made = call.Parent;
        while (made is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            made = made.Parent;
        }

        var type = made switch
        {
            CastExpressionSyntax cast => cast.Type,
            BinaryExpressionSyntax { Right: TypeSyntax taken } => (TypeSyntax?)taken,
            IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax pattern } => pattern.Type,
            _ => null,
        };
        return type is null ? null
            : model.GetTypeInfo(type, cancellationToken).Type ?? model.GetSymbolInfo(type, cancellationToken).Symbol as ITypeSymbol;
    }
}
