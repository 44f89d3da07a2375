using LogAnalyzers.Frameworks;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>The one log call that a helper does and to which it can hand a level on.</summary>
/// <param name="Syntax">The call.</param>
/// <param name="Operation">The same, bound.</param>
/// <param name="Call">What it logs.</param>
/// <param name="Parameters">The helper's parameters.</param>
internal sealed record ForwardedCall(
    InvocationExpressionSyntax Syntax, IInvocationOperation Operation, LogCall Call, ParameterListSyntax Parameters)
{
    /// <summary>The name of the parameter that a helper gets.</summary>
    public const string LevelName = "level";

    /// <summary>Null where the helper does more, or something else.</summary>
    /// <param name="declaration">A method or local function.</param>
    /// <param name="model">The model of its file.</param>
    /// <param name="find">The log call that an invocation is; null for none.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static ForwardedCall? Of(
        SyntaxNode declaration, SemanticModel model, Func<IInvocationOperation, LogCall?> find, CancellationToken cancellationToken)
    {
        var (parameters, body, expression) = declaration switch
        {
            MethodDeclarationSyntax own => (own.ParameterList, own.Body, own.ExpressionBody?.Expression),
            LocalFunctionStatementSyntax local => (local.ParameterList, local.Body, local.ExpressionBody?.Expression),
            _ => default,
        };
        var forwarded = expression ?? (body?.Statements is [ExpressionStatementSyntax { Expression: var only }] ? only : null);
        forwarded = forwarded is ConditionalAccessExpressionSyntax access ? access.WhenNotNull : forwarded;
        return forwarded is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 } arguments } invocation
            && arguments.All(a => a.NameColon is null) && invocation.InvokedName() is not null
            && model.GetOperation(invocation, cancellationToken) is IInvocationOperation operation
            && find(operation) is { Method: { Kind: LogMethodKind.Write, FixedLevel: not null },
                Api.ParameterTypes.Level: { TypeKind: TypeKind.Enum or TypeKind.Class } type } call
            && !(operation.TargetMethod.IsExtensionMethod && operation.Arguments.Any(a => a.Parameter?.Ordinal == 0)
                && model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol { ReducedFrom: null })
            && LevellessWrapper.SiblingWithLevel(operation.TargetMethod, type) is not null
            ? new(invocation, operation, call, parameters!)
            : null;
    }

    /// <summary>
    /// Whether nobody notices one more parameter: a method that has overloads, is overridden or passed as a delegate means something else then.
    /// </summary>
    /// <param name="method">The helper.</param>
    /// <param name="own">Its file.</param>
    /// <param name="all">The files that may name it.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    public static bool CanGrow(
        IMethodSymbol method, SyntaxTree own, IEnumerable<SyntaxTree> all, CancellationToken cancellationToken)
    {
        if (method.IsVirtual || method.IsAbstract || method.IsOverride || method.IsExtern || method.PartialDefinitionPart is not null
            || method.PartialImplementationPart is not null
            || method.Parameters.Any(p => p.IsParams || p.Name == LevelName)
            || (method.MethodKind != MethodKind.LocalFunction && method.ContainingType.GetMembers(method.Name).Length > 1))
        {
            return false;
        }

        var trees = method.DeclaredAccessibility == Accessibility.Private && method.ContainingType.DeclaringSyntaxReferences.Length == 1
            || method.MethodKind == MethodKind.LocalFunction
            ? [own]
            : all;
        return trees.All(t => t.GetRoot(cancellationToken).DescendantNodes().OfType<SimpleNameSyntax>()
            .All(n => n.Identifier.ValueText != method.Name || IsCalled(n)));
    }

    private static bool IsCalled(SimpleNameSyntax name)
    {
        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access
            : name.Parent is MemberBindingExpressionSyntax binding ? binding
            : name;
        return called.Parent is InvocationExpressionSyntax invocation && invocation.Expression == called
            || called.Parent is MemberAccessExpressionSyntax { Expression: var left } && left == called
            || called.Parent is not (ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax or ArrowExpressionClauseSyntax
                or ReturnStatementSyntax or ConditionalExpressionSyntax or CastExpressionSyntax);
    }
}
