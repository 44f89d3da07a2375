using LogAnalyzers.Frameworks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Loggers;

/// <summary>What becomes of a logger where an expression names it.</summary>
internal enum LoggerUseKind
{
    /// <summary>Compared, checked, assigned to: nothing that tells.</summary>
    None,

    /// <summary>Something is logged with it.</summary>
    Logs,

    /// <summary>Given to somebody else.</summary>
    PassesOn,

    /// <summary>Kept in another variable or member.</summary>
    Keeps,
}

/// <summary>What an expression whose value is a logger is used for.</summary>
/// <param name="Target">Of <see cref="LoggerUseKind.Keeps"/>: the expression that is assigned, or the declarator or property.</param>
internal readonly record struct LoggerUse(LoggerUseKind Kind, SyntaxNode? Target = null)
{
    /// <param name="model">The model of the expression's file; null where it is not at hand, then spelling decides.</param>
    public static LoggerUse Of(
        ExpressionSyntax expression, INamedTypeSymbol owner, LogFrameworks frameworks, SemanticModel? model, CancellationToken cancellationToken)
    {
        var use = Outermost(expression);
        switch (use.Parent)
        {
            case MemberAccessExpressionSyntax access when access.Expression == use:
                if (access.Parent is not InvocationExpressionSyntax called)
                {
                    return new(LoggerUseKind.None);
                }

                // "logger.ForContext(…)" is a logger again.
                return model?.GetSymbolInfo(called, cancellationToken).Symbol is IMethodSymbol { ReturnsVoid: false, ReturnType: var made }
                    && frameworks.ApiOf(made) is not null
                    ? Of(called, owner, frameworks, model, cancellationToken)
                    : new(LoggerUseKind.Logs);
            case ConditionalAccessExpressionSyntax access when access.Expression == use:
                return new(LoggerUseKind.Logs);
            case ArgumentSyntax argument:
                return new(OfArgument(argument, owner, frameworks, model, cancellationToken));
            case AssignmentExpressionSyntax assignment when assignment.Right == use:
                return assignment.Parent is InitializerExpressionSyntax ? new(LoggerUseKind.PassesOn) : new(LoggerUseKind.Keeps, assignment.Left);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax or PropertyDeclarationSyntax } initializer:
                return new(LoggerUseKind.Keeps, initializer.Parent);
            case ArrowExpressionClauseSyntax or ReturnStatementSyntax:
                return PropertyOf(use.Parent) is { } property ? new(LoggerUseKind.Keeps, property) : new(LoggerUseKind.PassesOn);
            case AnonymousFunctionExpressionSyntax or InitializerExpressionSyntax or ExpressionElementSyntax or AnonymousObjectMemberDeclaratorSyntax:
                return new(LoggerUseKind.PassesOn);
            default:
                return new(LoggerUseKind.None);
        }
    }

    /// <summary>The expression with all around it that leaves its value as it is.</summary>
    public static ExpressionSyntax Outermost(ExpressionSyntax expression)
    {
        while (true)
        {
            switch (expression.Parent)
            {
                case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax or BaseExpressionSyntax } access when access.Name == expression:
                case ParenthesizedExpressionSyntax or CastExpressionSyntax
                    or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression or (int)SyntaxKind.AsExpression }:
                case ConditionalExpressionSyntax conditional when conditional.Condition != expression:
                    expression = (ExpressionSyntax)expression.Parent;
                    break;
                default:
                    return expression;
            }
        }
    }

    /// <summary>The property whose value the clause or statement gives.</summary>
    private static PropertyDeclarationSyntax? PropertyOf(SyntaxNode clause)
        => clause.Parent as PropertyDeclarationSyntax
            ?? (clause.FirstAncestorOrSelf<SyntaxNode>(n => n is AccessorDeclarationSyntax or AnonymousFunctionExpressionSyntax
                or LocalFunctionStatementSyntax
                or MemberDeclarationSyntax) as AccessorDeclarationSyntax)?.Parent?.Parent as PropertyDeclarationSyntax;

    private static LoggerUseKind OfArgument(
        ArgumentSyntax argument, INamedTypeSymbol owner, LogFrameworks frameworks, SemanticModel? model, CancellationToken cancellationToken)
    {
        switch (argument.Parent?.Parent)
        {
            case ConstructorInitializerSyntax { ThisOrBaseKeyword.RawKind: (int)SyntaxKind.ThisKeyword }:
                return LoggerUseKind.None;
            case InvocationExpressionSyntax invocation:
                return model is null ? LoggerUseKind.Logs
                    : model.GetSymbolInfo(invocation, cancellationToken).Symbol is IMethodSymbol method
                        ? IsOfCategory(method, model.GetTypeInfo(argument.Expression, cancellationToken).Type, owner, frameworks)
                            ? LoggerUseKind.PassesOn
                            : OfArgument(argument, method, owner, frameworks)
                    : LoggerUseKind.PassesOn;
            default:
                // Of "new", of "base(…)", of an indexer, in a tuple.
                return LoggerUseKind.PassesOn;
        }
    }

    /// <summary>Whether the type that the logger is named after takes it, for records of its own.</summary>
    private static bool IsOfCategory(IMethodSymbol method, ITypeSymbol? logger, INamedTypeSymbol owner, LogFrameworks frameworks)
        => logger is not null && frameworks.ApiOf(logger)?.Loggers.CategoryOf(logger) is { } category
            && !SymbolEqualityComparer.Default.Equals(category, owner) && SymbolEqualityComparer.Default.Equals(category, method.ContainingType);

    private static LoggerUseKind OfArgument(ArgumentSyntax argument, IMethodSymbol method, INamedTypeSymbol owner, LogFrameworks frameworks)
    {
        if (method.Name is "CreateInstance")
        {
            return LoggerUseKind.PassesOn;
        }

        var at = ((ArgumentListSyntax)argument.Parent!).Arguments.IndexOf(argument);
        var parameter = argument.NameColon is { Name.Identifier.ValueText: var name } ? method.Parameters.FirstOrDefault(p => p.Name == name)
            : at < method.Parameters.Length ? method.Parameters[at] : method.Parameters.LastOrDefault();
        if (parameter is null
            || frameworks.ApiOf((method.MethodKind == MethodKind.DelegateInvoke ? parameter : parameter.OriginalDefinition).Type) is not { } api)
        {
            // "ThrowIfNull(logger)"; a list that loggers are added to.
            return method.ContainingType is { IsGenericType: true, IsStatic: false } ? LoggerUseKind.PassesOn : LoggerUseKind.None;
        }

        // A method of the type itself logs for it.
        return api.Loggers.CategoryOf(parameter.Type) is null
            || SymbolEqualityComparer.Default.Equals(method.ContainingType?.OriginalDefinition, owner.OriginalDefinition)
            ? LoggerUseKind.Logs
            : LoggerUseKind.PassesOn;
    }
}
