using LogAnalyzers.Operations;
using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <content>
/// Registrations of the solution's own, <c>AddPlugin&lt;T&gt;()</c>: what they do with the type that they are told is written in their bodies.
/// </content>
internal sealed partial class InjectionEvidence
{
    private const int MaxHelpers = 4;

    [Flags]
    private enum HelperUse
    {
        None = 0,

        /// <summary>A container is told to build it.</summary>
        Builds = 1,

        /// <summary>Something else: a table of types, reflection, a function.</summary>
        Other = 2,
    }

    /// <summary>Asked again for the type only, or told to somebody who makes none.</summary>
    private static readonly HashSet<string> MakesNone =
        ["GetService", "GetServices", "GetRequiredService", "GetKeyedService", "GetRequiredKeyedService", "CreateLogger", "GetOptions"];

    /// <summary>Whether a container builds the types as far as a method's body shows, alone or beside others.</summary>
    private bool LeavesToContainer(
        InvocationExpressionSyntax call, IMethodSymbol method, INamedTypeSymbol[] types, CancellationToken cancellationToken)
    {
        if (HelpersUse(call, method, cancellationToken) is not { } use || use == HelperUse.Builds)
        {
            return true;
        }

        _byHelpers.UnionWith(types.Select(Key));
        return use != HelperUse.Other;
    }

    /// <summary>Null for a method that is declared elsewhere, or has no body.</summary>
    private HelperUse? HelpersUse(InvocationExpressionSyntax call, IMethodSymbol method, CancellationToken cancellationToken)
    {
        var body = BodyOf(method, cancellationToken);
        if (body is null || _calls.ModelOf(body.SyntaxTree) is null)
        {
            return null;
        }

        string[] names = call.InvokedName() is GenericNameSyntax
            ? [.. method.TypeParameters.Select(p => p.Name)]
            : [.. call.ArgumentList.Arguments.Where(a => a.Expression is TypeOfExpressionSyntax)
                .Select(a => CallSites.ParameterOf(a, call, method)?.Name).OfType<string>()];
        var use = UseOf(body, names, MaxHelpers, cancellationToken);
        return use != HelperUse.None ? use

            // What the body does not name is made by a function that it is given, or by nobody whom the body shows.
            : method.Parameters.Any(p => p.Type is INamedTypeSymbol { DelegateInvokeMethod.ReturnType: ITypeParameterSymbol }) ? HelperUse.Other
            : null;
    }

    private HelperUse UseOf(SyntaxNode body, string[] names, int depth, CancellationToken cancellationToken)
    {
        var all = HelperUse.None;
        foreach (var name in body.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => names.Contains(n.Identifier.ValueText)))
        {
            var use = name.Parent is TypeOfExpressionSyntax taken ? taken : (SyntaxNode)name;
            all |= use switch
            {
                { Parent: TypeArgumentListSyntax { Parent: GenericNameSyntax generic } } => Told(generic, depth, cancellationToken),
                { Parent: ArgumentSyntax { Parent.Parent: { } taker } } => Given(taker, depth, cancellationToken),
                TypeOfExpressionSyntax { Parent: MemberAccessExpressionSyntax } => HelperUse.None,
                TypeOfExpressionSyntax => HelperUse.Other,
                { Parent: ObjectCreationExpressionSyntax } => HelperUse.Other,
                _ => HelperUse.None,
            };
        }

        return all;
    }

    /// <summary>The type is an argument of a generic name: of a called method, or of another type.</summary>
    private HelperUse Told(GenericNameSyntax generic, int depth, CancellationToken cancellationToken)
    {
        var called = generic.Parent is MemberAccessExpressionSyntax access && access.Name == generic ? access : (ExpressionSyntax)generic;
        return called.Parent is InvocationExpressionSyntax call && call.Expression == called ? Given(call, depth, cancellationToken)
            : generic.FirstAncestorOrSelf<ObjectCreationExpressionSyntax>() is not null || generic.Parent is MemberAccessExpressionSyntax
                ? HelperUse.Other
            : HelperUse.None;
    }

    /// <summary>The type is told to a call or a new object.</summary>
    private HelperUse Given(SyntaxNode taker, int depth, CancellationToken cancellationToken)
    {
        if (taker is ObjectCreationExpressionSyntax { Type: var created })
        {
            return created.LastNameText() == "ServiceDescriptor" ? HelperUse.Builds : HelperUse.Other;
        }

        if (taker is not InvocationExpressionSyntax call || call.InvokedName()?.Identifier.ValueText is not { } name
            || _calls.ModelOf(call.SyntaxTree) is not { } model)
        {
            return HelperUse.Other;
        }

        if (MakesNone.Contains(name) || Registrations.NamesOtherType(name) || name == "nameof")
        {
            return HelperUse.None;
        }

        if (depth == 0 || CallSites.MethodOf(call, model, cancellationToken) is not { } method)
        {
            return HelperUse.Other;
        }

        if (method.ContainingType?.Name != "ServiceDescriptor" && RegistrarOf(method, call, model, cancellationToken) != Registrar.Framework
            && BodyOf(method, cancellationToken) is null)
        {
            return method.ContainingType?.Name == "ActivatorUtilities" ? HelperUse.Builds : HelperUse.Other;
        }

        if (BodyOf(method, cancellationToken) is { } body)
        {
            var used = UseOf(
                body, [.. method.TypeParameters.Select(p => p.Name), .. method.Parameters.Where(p => p.Type.Name == "Type").Select(p => p.Name)],
                depth - 1, cancellationToken);
            return used == HelperUse.None ? HelperUse.Other : used;
        }

        // A function makes the object: what it is told is found by itself.
        return call.ArgumentList.Arguments.Any(a => a.Expression is not TypeOfExpressionSyntax
                && model.GetTypeInfo(a.Expression, cancellationToken) is var type && (type.Type ?? type.ConvertedType) is { } argument
                && (argument.TypeKind is TypeKind.TypeParameter
                    || (argument as INamedTypeSymbol)?.DelegateInvokeMethod is { ReturnsVoid: false }))
            ? HelperUse.None
            : HelperUse.Builds;
    }

    private static SyntaxNode? BodyOf(IMethodSymbol method, CancellationToken cancellationToken)
        => method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) switch
        {
            BaseMethodDeclarationSyntax declared => (SyntaxNode?)declared.Body ?? declared.ExpressionBody,
            LocalFunctionStatementSyntax local => (SyntaxNode?)local.Body ?? local.ExpressionBody,
            _ => null,
        };
}
