using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.CodeFixes.Output;

/// <content>What the values are that a colour is set to.</content>
internal sealed partial class ColourSearch
{
    /// <summary>What a colour is that is set; one that was read before is set back.</summary>
    private ConsoleColour ValueOf(ExpressionSyntax value, int depth)
    {
        var model = ModelOf(value);
        if (model.GetConstantValue(value, _cancellationToken) is { HasValue: true, Value: int constant })
        {
            return new(true, LevelOf(constant));
        }

        switch (value)
        {
            case ParenthesizedExpressionSyntax inner:
                return ValueOf(inner.Expression, depth);
            case ConditionalExpressionSyntax choice:
                return ValueOf(choice.WhenTrue, depth) is { IsKnown: true } one && ValueOf(choice.WhenFalse, depth) == one ? one
                    : ConsoleColour.Unknown;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return model.GetSymbolInfo(value, _cancellationToken).Symbol is { } symbol ? OfVariable(symbol, value, depth) : ConsoleColour.Unknown;
            default:
                return ConsoleColour.Unknown;
        }
    }

    private ConsoleColour OfVariable(ISymbol symbol, ExpressionSyntax use, int depth)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method } parameter)
        {
            return OfArguments(parameter, method);
        }

        if (symbol is not (ILocalSymbol or IFieldSymbol) || depth >= MaxDepth)
        {
            return ConsoleColour.Unknown;
        }

        var scope = symbol is ILocalSymbol
            ? use.FirstAncestorOrSelf<MemberDeclarationSyntax>(m => m is not GlobalStatementSyntax) ?? use.SyntaxTree.GetRoot(_cancellationToken)
            : use.Ancestors().OfType<TypeDeclarationSyntax>().FirstOrDefault() ?? use.SyntaxTree.GetRoot(_cancellationToken);
        var given = scope.DescendantNodes().Select(n => n switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var initial } declarator when declarator.Identifier.ValueText == symbol.Name => initial,
            AssignmentExpressionSyntax assignment when assignment.Left.LastNameText() == symbol.Name => assignment.Right,
            _ => null,
        }).OfType<ExpressionSyntax>().ToArray();
        if (given.Length > 0 && given.All(g => (g.LastNameText() is "ForegroundColor" or "BackgroundColor" && IsConsole(g)) || IsOwnColour(g)))
        {
            return ConsoleColour.Back;
        }

        return given is [var only] && ModelOf(only).GetConstantValue(only, _cancellationToken) is { HasValue: true, Value: int constant }
            && (symbol is ILocalSymbol or IFieldSymbol { IsReadOnly: true } or IFieldSymbol { DeclaredAccessibility: Accessibility.Private })
            ? new(true, LevelOf(constant))
            : ConsoleColour.Unknown;
    }

    /// <summary>A private method's parameter, where all callers pass colours that stand for no level; else the level is the parameter's.</summary>
    private ConsoleColour OfArguments(IParameterSymbol parameter, IMethodSymbol method)
    {
        if (method is { MethodKind: not MethodKind.LocalFunction, DeclaredAccessibility: not Accessibility.Private } || method.ContainingType is null)
        {
            return ConsoleColour.Unknown;
        }

        var names = method.ContainingType.DeclaringSyntaxReferences.Select(d => d.GetSyntax(_cancellationToken))
            .SelectMany(d => d.DescendantNodes()).OfType<SimpleNameSyntax>().Where(n => n.Identifier.ValueText == method.Name).ToArray();
        var levels = names.Select(n => LevelAt(n, parameter, method)).Distinct().ToArray();
        return levels is [{ IsKnown: true, Level: null } only] ? only : ConsoleColour.Unknown;
    }

    private ConsoleColour LevelAt(SimpleNameSyntax name, IParameterSymbol parameter, IMethodSymbol method)
    {
        var call = name.Parent as InvocationExpressionSyntax ?? name.Parent?.Parent as InvocationExpressionSyntax;
        return call is not null && call.InvokedName() == name
            && ModelOf(call).GetOperation(call, _cancellationToken) is IInvocationOperation operation
            && SymbolEqualityComparer.Default.Equals(operation.TargetMethod.OriginalDefinition, method.OriginalDefinition)
            && operation.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == parameter.Ordinal)?.Value.ConstantValue
                is { HasValue: true, Value: int constant }
            ? new(true, LevelOf(constant))
            : ConsoleColour.Unknown;
    }

    /// <summary>Both colours set at once: the foreground counts, then the background.</summary>
    private ConsoleColour? OfTuple(AssignmentExpressionSyntax set, int depth)
    {
        var places = ((TupleExpressionSyntax)set.Left).Arguments;
        ConsoleColour? Of(string property)
        {
            var at = places.IndexOf(a => a.Expression.LastNameText() == property && IsConsole(a.Expression));
            return at < 0 ? null : set.Right is TupleExpressionSyntax values && at < values.Arguments.Count
                ? ValueOf(values.Arguments[at].Expression, depth)
                : ConsoleColour.Unknown;
        }

        var (front, back) = (Of("ForegroundColor"), Of("BackgroundColor"));
        return front is { IsKnown: true, Level: null } && back is not null ? back : front ?? back;
    }

    /// <summary>A property of the project's own that hands its value on to the console.</summary>
    private bool IsOwnColour(ExpressionSyntax left)
        => left.LastNameText() is { } name && _names.Setters.Contains(name)
            && ModelOf(left).GetSymbolInfo(left, _cancellationToken).Symbol is IPropertySymbol { DeclaringSyntaxReferences: [var reference] }
            && _compilation.ContainsSyntaxTree(reference.SyntaxTree)
            && reference.GetSyntax(_cancellationToken).DescendantNodes().OfType<AssignmentExpressionSyntax>()
                .Any(a => a.Left.LastNameText() is "ForegroundColor" or "BackgroundColor" && IsConsole(a.Left)
                    && a.Right is IdentifierNameSyntax { Identifier.ValueText: "value" });

    /// <summary>The colour of a scope that is made in place, or by a method that returns a new one.</summary>
    private ConsoleColour? Held(ExpressionSyntax resource, int depth)
    {
        if (Calls(resource, depth) is { } direct)
        {
            return direct;
        }

        if (_names.Setters.Count == 0 || depth >= MaxDepth || resource is not InvocationExpressionSyntax
            || ModelOf(resource).GetOperation(resource, _cancellationToken) is not IInvocationOperation call
            || call.TargetMethod.OriginalDefinition.DeclaringSyntaxReferences is not [var reference]
            || !_compilation.ContainsSyntaxTree(reference.SyntaxTree))
        {
            return null;
        }

        foreach (var made in reference.GetSyntax(_cancellationToken).DescendantNodes().OfType<BaseObjectCreationExpressionSyntax>())
        {
            if (Calls(made, depth + 1) is not { } colour)
            {
                continue;
            }

            return colour.IsKnown ? colour
                : made.ArgumentList?.Arguments is [{ Expression: IdentifierNameSyntax { Identifier.ValueText: var name } }]
                    && call.Arguments.FirstOrDefault(a => a.Parameter?.Name == name)?.Value.ConstantValue is { HasValue: true, Value: int constant }
                ? new(true, LevelOf(constant))
                : ConsoleColour.Unknown;
        }

        return null;
    }
}
