using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Speech;

/// <summary>The expressions that variables and members of a solution have their values from.</summary>
internal sealed class ValueSources(SolutionCode code, CancellationToken cancellationToken)
{
    /// <summary>
    /// The expressions at the end of all ways that a value may come: through branches, variables, arguments and results of the solution's own
    /// methods. What nobody here can follow any further, such as a call of a package, is one of them.
    /// </summary>
    public IEnumerable<ExpressionSyntax> Ends(ExpressionSyntax value) => Ends(value, Limits.LoggerSteps);

    private IEnumerable<ExpressionSyntax> Ends(ExpressionSyntax value, int steps)
    {
        var next = value switch
        {
            ParenthesizedExpressionSyntax inner => (IEnumerable<ExpressionSyntax>?)[inner.Expression],
            CastExpressionSyntax cast => [cast.Expression],
            PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } sure => [sure.Operand],
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } either => [either.Left, either.Right],
            ConditionalExpressionSyntax either => [either.WhenTrue, either.WhenFalse],
            SwitchExpressionSyntax { Arms: var arms } => arms.Select(a => a.Expression),
            AssignmentExpressionSyntax assignment => [assignment.Right],
            _ when steps == 0 || code.OwnerOf(value.SyntaxTree) is null => null,
            IdentifierNameSyntax or MemberAccessExpressionSyntax => code.Symbol(value, cancellationToken) is { } symbol
                && symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol or IParameterSymbol ? Of(symbol) : null,
            InvocationExpressionSyntax => code.Symbol(value, cancellationToken) is IMethodSymbol method
                ? Results(code.Declarations(method, cancellationToken)) : null,
            _ => null,
        };
        var found = next?.ToArray() ?? [];
        return found.Length == 0 ? [value] : found.SelectMany(v => Ends(v, steps - 1));
    }

    /// <summary>The expressions that a variable may have its value from.</summary>
    public IEnumerable<ExpressionSyntax> Of(ISymbol variable)
    {
        var declaration = variable.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken);
        if (declaration is null || code.OwnerOf(declaration.SyntaxTree) is null)
        {
            return [];
        }

        var initial = declaration switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var value } => (IEnumerable<ExpressionSyntax?>)[value],
            PropertyDeclarationSyntax property => Results([property]).Append(property.Initializer?.Value),
            ParameterSyntax parameter => ParameterOf(variable, declaration) is { } passed
                ? Arguments(passed).Append(parameter.Default?.Value)
                : [parameter.Default?.Value],
            _ => [],
        };
        var scopes = variable is ILocalSymbol ? [SolutionCode.FunctionOf(declaration)]
            : variable is IParameterSymbol { ContainingSymbol: IMethodSymbol } ? [SolutionCode.FunctionOf(declaration)]
            : variable.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken));
        var assigned = scopes.SelectMany(s => s.DescendantNodes()).OfType<AssignmentExpressionSyntax>()
            .Where(a => a.Left.LastNameText() == variable.Name && code.OwnerOf(a.SyntaxTree) is not null
                && SymbolEqualityComparer.Default.Equals(code.Symbol(a.Left, cancellationToken)?.OriginalDefinition, variable.OriginalDefinition))
            .Select(a => a.Right);
        return initial.Where(v => v is not null).Select(v => v!).Concat(assigned).Concat(Initializers(variable));
    }

    /// <summary>What whoever makes an object gives a field or property of it: <c>new T { Log = … }</c>.</summary>
    private IEnumerable<ExpressionSyntax> Initializers(ISymbol member)
        => member is not (IFieldSymbol or IPropertySymbol) || member.IsStatic || member.DeclaredAccessibility == Accessibility.Private ? []
            : code.Nodes<AssignmentExpressionSyntax>([member.Name], cancellationToken)
                .Where(a => a.Parent is InitializerExpressionSyntax && a.Left.LastNameText() == member.Name
                    && code.OwnerOf(a.SyntaxTree) is { IsTest: false } && code.Symbol(a.Left, cancellationToken) is { } set
                    && set.OriginalDefinition.DeclaringSyntaxReferences.Any(r => member.OriginalDefinition.DeclaringSyntaxReferences
                        .Any(o => o.SyntaxTree == r.SyntaxTree && o.Span == r.Span)))
                .Select(a => a.Right);

    /// <summary>What callers pass, tests aside.</summary>
    public IEnumerable<ExpressionSyntax> Arguments(IParameterSymbol parameter)
    {
        if (parameter.ContainingSymbol is not IMethodSymbol method)
        {
            yield break;
        }

        foreach (var call in code.CallsOf(method, cancellationToken))
        {
            if (code.OwnerOf(call.SyntaxTree) is not { IsTest: false } || call.WrittenArguments() is not { } list
                || code.Symbol(call, cancellationToken) is not IMethodSymbol called
                || !IsSame((called.ReducedFrom ?? called).OriginalDefinition, method.OriginalDefinition))
            {
                continue;
            }

            var at = parameter.Ordinal - (called.ReducedFrom is null ? 0 : 1);
            var named = list.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == parameter.Name);
            if (named is not null || (at >= 0 && at < list.Arguments.Count && list.Arguments[at].NameColon is null))
            {
                yield return (named ?? list.Arguments[at]).Expression;
            }
        }
    }

    /// <summary>The same method has another symbol in every compilation that sees it.</summary>
    private static bool IsSame(IMethodSymbol one, IMethodSymbol other)
        => SymbolEqualityComparer.Default.Equals(one, other)
            || one.DeclaringSyntaxReferences.Any(r => other.DeclaringSyntaxReferences.Any(o => o.SyntaxTree == r.SyntaxTree && o.Span == r.Span));

    /// <summary>What methods and getters return.</summary>
    public static IEnumerable<ExpressionSyntax> Results(IEnumerable<SyntaxNode> members)
    {
        foreach (var member in members)
        {
            var arrow = member switch
            {
                PropertyDeclarationSyntax property => property.ExpressionBody,
                MethodDeclarationSyntax method => method.ExpressionBody,
                LocalFunctionStatementSyntax function => function.ExpressionBody,
                _ => null,
            };
            if (arrow is not null)
            {
                yield return arrow.Expression;
            }

            var getter = member is PropertyDeclarationSyntax { AccessorList.Accessors: var accessors }
                ? accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration))
                : member;
            if (getter is AccessorDeclarationSyntax { ExpressionBody.Expression: var got })
            {
                yield return got;
            }

            foreach (var returned in getter?
                .DescendantNodes(n => n is not AnonymousFunctionExpressionSyntax and not LocalFunctionStatementSyntax || n == getter)
                .OfType<ReturnStatementSyntax>() ?? [])
            {
                if (returned.Expression is { } value)
                {
                    yield return value;
                }
            }
        }
    }

    /// <summary>The parameter itself, or the one that a record makes a property of.</summary>
    private static IParameterSymbol? ParameterOf(ISymbol variable, SyntaxNode declaration)
        => variable as IParameterSymbol
            ?? variable.ContainingType?.InstanceConstructors.SelectMany(c => c.Parameters)
                .FirstOrDefault(p => p.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == declaration.SyntaxTree && r.Span == declaration.Span));
}
