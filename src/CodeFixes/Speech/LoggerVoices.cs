using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>What a logger says, as far as the values show that its variable may have: followed to the expressions that make them.</summary>
/// <param name="isSilentAt">Whether what a framework's static class makes at a place says nothing for ever.</param>
internal sealed class LoggerVoices(
    SolutionCode code, LoggingHosts hosts, Func<LogApi, SyntaxNode, bool> isSilentAt, CancellationToken cancellationToken)
{
    private readonly ValueSources _sources = new(code, cancellationToken);

    /// <summary>Of a logger, or of what makes loggers.</summary>
    public Voice Of(ISymbol variable, LogApi api) => Of(variable, api, Limits.LoggerSteps);

    /// <summary>Whether a value of the variable is made by a member that is wanted.</summary>
    public bool ComesFrom(ISymbol variable, Func<ISymbol, bool> isWanted)
        => _sources.Of(variable).SelectMany(v => v.DescendantNodesAndSelf()).OfType<MemberAccessExpressionSyntax>()
            .Any(a => code.OwnerOf(a.SyntaxTree) is not null && code.Symbol(a, cancellationToken) is { } member && isWanted(member));

    private Voice Of(ISymbol variable, LogApi api, int steps)
    {
        if (steps == 0)
        {
            return Voice.Unknown;
        }

        var voice = api.Loggers.IsNull(variable) ? Voice.Mute : Voice.Unknown;
        foreach (var value in _sources.Of(variable))
        {
            voice = voice.Or(Of(value, api, steps - 1));
        }

        return voice.IsMute && IsAddedTo(variable) ? Voice.Unknown : voice;
    }

    /// <summary>Of a value.</summary>
    private Voice Of(ExpressionSyntax value, LogApi api, int steps)
    {
        switch (value)
        {
            case ParenthesizedExpressionSyntax inner:
                return Of(inner.Expression, api, steps);
            case CastExpressionSyntax cast:
                return Of(cast.Expression, api, steps);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure:
                return Of(sure.Operand, api, steps);
            case AwaitExpressionSyntax awaited:
                return Of(awaited.Expression, api, steps);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AsExpression } cast:
                return Of(cast.Left, api, steps);
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either:
                var left = Of(either.Left, api, steps);
                return MayBeNull(either.Left) ? left.Or(Of(either.Right, api, steps)) : left;
            case ConditionalExpressionSyntax either:
                return Of(either.WhenTrue, api, steps).Or(Of(either.WhenFalse, api, steps));
            case SwitchExpressionSyntax { Arms: var arms }:
                return arms.Select(a => Of(a.Expression, api, steps)).DefaultIfEmpty(Voice.Unknown).Aggregate((one, other) => one.Or(other));
            case AssignmentExpressionSyntax assignment:
                return Of(assignment.Right, api, steps);
            case ConditionalAccessExpressionSyntax { WhenNotNull: InvocationExpressionSyntax, Expression: var maker }:
                return Of(maker, api, steps);
        }

        if (code.OwnerOf(value.SyntaxTree) is null || steps == 0)
        {
            return Voice.Unknown;
        }

        return api.Loggers.IsMute(value, code.Model(value.SyntaxTree), cancellationToken) ? Voice.Mute : value switch
        {
            InvocationExpressionSyntax call => OfCall(call, api, steps),
            BaseObjectCreationExpressionSyntax creation => OfCreation(creation, api, steps),
            _ when code.Symbol(value, cancellationToken) is { } symbol => IsOfStatics(symbol, api) && isSilentAt(api, value) ? Voice.Mute
                : symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol ? Of(symbol, api, steps - 1)
                : Voice.Unknown,
            _ => Voice.Unknown,
        };
    }

    private Voice OfCall(InvocationExpressionSyntax call, LogApi api, int steps)
    {
        if (api.Loggers.HasFactory && ProviderCalls.MakesFactory(call))
        {
            return hosts.OfFactory(call);
        }

        if (code.Symbol(call, cancellationToken) is not IMethodSymbol method)
        {
            return Voice.Unknown;
        }

        if (IsOfStatics(method, api))
        {
            return isSilentAt(api, call) ? Voice.Mute : Voice.Unknown;
        }

        var declared = code.Declarations(method, cancellationToken).ToArray();
        if (declared.Length > 0)
        {
            return ValueSources.Results(declared).Select(r => Of(r, api, steps - 1))
                .DefaultIfEmpty(Voice.Unknown).Aggregate((one, other) => one.Or(other));
        }

        // "factory.CreateLogger<T>()", "logger.ForContext<T>()": as its maker.
        return call.Expression is MemberAccessExpressionSyntax { Expression: var maker }
            && method.Name is "CreateLogger" or "ForContext" or "GetLogger"
            && code.Symbol(maker, cancellationToken) is not INamedTypeSymbol
            ? Of(maker, api, steps)
            : Voice.Unknown;
    }

    /// <summary>A factory that is made by hand has the providers that it is given, a logger those of its factory.</summary>
    private Voice OfCreation(BaseObjectCreationExpressionSyntax creation, LogApi api, int steps)
    {
        var arguments = creation.ArgumentList?.Arguments ?? default;
        if (code.Symbol(creation, cancellationToken) is not IMethodSymbol { ContainingType: var made })
        {
            return Voice.Unknown;
        }

        if (!made.DeclaringSyntaxReferences.IsEmpty)
        {
            return api.Loggers.IsLogger(made) && DoesNothing(made) ? Voice.Mute : Voice.Unknown;
        }

        if (!api.Loggers.HasFactory)
        {
            return Voice.Unknown;
        }

        if (ProviderCalls.IsBuilder(made))
        {
            return arguments.Count == 0 || arguments[0].Expression is CollectionExpressionSyntax { Elements.Count: 0 }
                || arguments[0].Expression.ToString().EndsWith(".Empty<ILoggerProvider>()", StringComparison.Ordinal)
                ? Voice.Mute
                : Voice.Unknown;
        }

        return api.Loggers.IsLogger(made) && made.Name == "Logger" && arguments.Count == 1 ? Of(arguments[0].Expression, api, steps) : Voice.Unknown;
    }

    /// <summary>Whether a logger of the user's own is never on, or writes by a method without a body.</summary>
    private bool DoesNothing(INamedTypeSymbol logger)
    {
        for (var type = logger; type is not null; type = type.BaseType)
        {
            foreach (var method in type.DeclaringSyntaxReferences.SelectMany(r => r.GetSyntax(cancellationToken).ChildNodes())
                .OfType<MethodDeclarationSyntax>())
            {
                if ((method.Identifier.ValueText == "IsEnabled"
                        && ValueSources.Results([method]).ToArray() is { Length: > 0 } results
                        && results.All(r => r.IsKind(SyntaxKind.FalseLiteralExpression)))
                    || (method is { Identifier.ValueText: "Log" or "Write", Body.Statements.Count: 0 }))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>Whether providers are added to a factory after it was made.</summary>
    private bool IsAddedTo(ISymbol variable)
        => variable is ILocalSymbol or IFieldSymbol
            && variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration
            && (variable is ILocalSymbol ? SolutionCode.FunctionOf(declaration) : declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>()!)
                .DescendantNodes().OfType<InvocationExpressionSyntax>()
                .Any(i => i.Expression is MemberAccessExpressionSyntax { Expression: var owner } && owner.LastNameText() == variable.Name
                    && ProviderCalls.Adds(i, code.Model(i.SyntaxTree), cancellationToken));

    private static bool IsOfStatics(ISymbol member, LogApi api)
        => api.Loggers.Statics is { } statics && member.IsStatic && member.ContainingType?.Name == statics.Holder
            && member.ContainingNamespace?.ToDisplayString() == api.Namespace;

    /// <summary>Whether a value may be null: a parameter that callers may leave out, or what the compiler says.</summary>
    private bool MayBeNull(ExpressionSyntax value)
    {
        if (value is ConditionalAccessExpressionSyntax || code.OwnerOf(value.SyntaxTree) is null)
        {
            return true;
        }

        if (code.Symbol(value, cancellationToken) is IParameterSymbol parameter)
        {
            return parameter.IsOptional || parameter.NullableAnnotation == NullableAnnotation.Annotated
                || _sources.Arguments(parameter)
                    .Any(a => a.IsKind(SyntaxKind.NullLiteralExpression) || a.IsKind(SyntaxKind.DefaultLiteralExpression));
        }

        return code.Model(value.SyntaxTree).GetTypeInfo(value, cancellationToken).Nullability.FlowState != NullableFlowState.NotNull;
    }
}
