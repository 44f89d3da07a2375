using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>A type's own <c>+</c> that does what that of strings does: the text of one behind the text of the other.</summary>
internal static class JoiningOperators
{
    /// <summary>Whether the operator puts together the texts that its operands have by themselves.</summary>
    /// <param name="operation">An operator that gives a string.</param>
    /// <param name="modelOf">The models of the files of the compilation.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public static bool Joins(IMethodSymbol operation, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellationToken)
        => IsKnown(operation.ContainingType)
            || (operation is { Parameters.Length: 2, DeclaringSyntaxReferences: [var reference] }
                && reference.GetSyntax(cancellationToken) is BaseMethodDeclarationSyntax declaration
                && Returned(declaration) is { } returned
                && modelOf(returned.SyntaxTree) is var model
                && model.GetOperation(returned, cancellationToken) is { } made
                && MadeText.Leaves(made, Open).ToArray() is [var left, var right]
                && IsTextOf(left, operation.Parameters[0], modelOf, cancellationToken)
                && IsTextOf(right, operation.Parameters[1], modelOf, cancellationToken));

    /// <summary>ASP.NET Core documents its <c>PathString</c> so.</summary>
    private static bool IsKnown(INamedTypeSymbol? type)
        => type is { Name: "PathString", ContainingNamespace: { Name: "Http", ContainingNamespace: { Name: "AspNetCore",
            ContainingNamespace: { Name: "Microsoft", ContainingNamespace.IsGlobalNamespace: true } } } };

    private static System.Collections.Immutable.ImmutableArray<IOperation>? Open(MadeText text)
        => text.Kind is TextKind.Sum or TextKind.Concat || IsPlain(text.Operation) ? text.Pieces() : null;

    /// <summary>An interpolation without alignments and formats.</summary>
    private static bool IsPlain(IOperation operation)
        => operation is IInterpolatedStringOperation text
            && text.Parts.OfType<IInterpolationOperation>().All(p => p is { Alignment: null, FormatString: null });

    private static bool IsTextOf(
        MadeText leaf, IParameterSymbol parameter, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        var value = leaf.Kind == TextKind.ToStringCall && leaf.Call is { TargetMethod.Parameters.IsEmpty: true } ? leaf.Receiver : leaf.Operation;
        return IsParameter(value, parameter)
            || (value is IMemberReferenceOperation { Instance: { } instance, Member: var member } && IsParameter(instance.Unwrap(), parameter)
                && IsTextMember(parameter.Type, member, modelOf, cancellationToken));
    }

    private static bool IsParameter(IOperation? operation, IParameterSymbol parameter)
        => operation is IParameterReferenceOperation reference && SymbolEqualityComparer.Default.Equals(reference.Parameter, parameter);

    /// <summary>Whether <c>ToString()</c> returns just that member.</summary>
    private static bool IsTextMember(
        ITypeSymbol type, ISymbol member, Func<SyntaxTree, SemanticModel> modelOf, CancellationToken cancellationToken)
    {
        var method = type.GetMembers("ToString").OfType<IMethodSymbol>().FirstOrDefault(m => m is { IsOverride: true, Parameters.IsEmpty: true });
        return method is { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(cancellationToken) is BaseMethodDeclarationSyntax declaration
            && Returned(declaration) is { } returned
            && modelOf(returned.SyntaxTree).GetSymbolInfo(returned, cancellationToken).Symbol is { } shown
            && SymbolEqualityComparer.Default.Equals(shown, member);
    }

    /// <summary>The one expression that a member returns; null where there is more to it.</summary>
    private static ExpressionSyntax? Returned(BaseMethodDeclarationSyntax declaration)
        => declaration.ExpressionBody?.Expression
            ?? (declaration.Body?.Statements is [ReturnStatementSyntax { Expression: { } returned }] ? returned : null);
}
