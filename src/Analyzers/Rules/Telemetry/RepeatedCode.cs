using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Telemetry;

/// <summary>Whether code runs again and again, as far as its file shows: in a loop, for requests, for messages, by a timer.</summary>
internal sealed class RepeatedCode(SemanticModel model, CancellationToken cancellationToken)
{
    private const int MaxDepth = 3;

    /// <summary>What the code at a node runs for, again and again; null where nothing shows that it does.</summary>
    public string? ReasonOf(SyntaxNode node) => ReasonOf(node, 0);

    private string? ReasonOf(SyntaxNode node, int depth)
    {
        var leaves = false;
        for (SyntaxNode inner = node, outer = node.Parent!; outer is not null; inner = outer, outer = outer.Parent!)
        {
            switch (outer)
            {
                case BlockSyntax block:
                    leaves |= block.Statements.LastOrDefault() is ReturnStatementSyntax or ThrowStatementSyntax or BreakStatementSyntax
                        && block.Statements.Last() != inner;
                    break;
                case CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax when IsBody(outer, inner):
                    if (!leaves)
                    {
                        return RepeatingNames.Loop;
                    }

                    leaves = false;
                    break;
                case IfStatementSyntax branch when RunsOnce(branch, inner):
                    return null;
                case AnonymousFunctionExpressionSyntax function when OfValue(function) is { } why:
                    return why;
                case LocalFunctionStatementSyntax local:
                    return model.GetDeclaredSymbol(local, cancellationToken) is IMethodSymbol own ? OfUses(own, depth) : null;
                case MethodDeclarationSyntax method:
                    return model.GetDeclaredSymbol(method, cancellationToken) is IMethodSymbol symbol ? OfMethod(symbol) ?? OfUses(symbol, depth)
                        : null;
                case MemberDeclarationSyntax and not GlobalStatementSyntax:
                    return null;
            }
        }

        return null;
    }

    /// <summary>
    /// Whether a branch sets what its condition finds empty, and nothing in the type empties it again:
    /// <c>if (_total == null) { _total = Read(); }</c>.
    /// </summary>
    private bool RunsOnce(IfStatementSyntax branch, SyntaxNode inner)
        => StateAsked(branch.Condition, isEmpty: inner == branch.Statement) is { } state && inner != branch.Condition
            && model.GetSymbolInfo(state, cancellationToken).Symbol is IFieldSymbol or IPropertySymbol
            && state.LastNameText() is { } name
            && Assigned(inner, name).Any() && branch.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            && !Assigned(type, name).Any(v => v.Kind() is SyntaxKind.NullLiteralExpression or SyntaxKind.FalseLiteralExpression
                or SyntaxKind.DefaultLiteralExpression);

    private static IEnumerable<ExpressionSyntax> Assigned(SyntaxNode code, string name)
        => code.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(a => a.Left.LastNameText() == name).Select(a => a.Right);

    /// <summary>What a condition finds empty, or false, where it holds; the other way round where it does not.</summary>
    private static ExpressionSyntax? StateAsked(ExpressionSyntax condition, bool isEmpty) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => StateAsked(inner, isEmpty),
        PrefixUnaryExpressionSyntax { Operand: var inner } when condition.IsKind(SyntaxKind.LogicalNotExpression) => StateAsked(inner, !isEmpty),
        BinaryExpressionSyntax { Left: var asked, Right.RawKind: (int)SyntaxKind.NullLiteralExpression }
            => condition.IsKind(isEmpty ? SyntaxKind.EqualsExpression : SyntaxKind.NotEqualsExpression) ? asked : null,
        IsPatternExpressionSyntax
        {
            Expression: var asked, Pattern: ConstantPatternSyntax { Expression.RawKind: (int)SyntaxKind.NullLiteralExpression },
        }
            => isEmpty ? asked : null,
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue", Expression: var asked } => isEmpty ? null : asked,
        IdentifierNameSyntax or MemberAccessExpressionSyntax => isEmpty ? null : condition,
        _ => null,
    };

    private static bool IsBody(SyntaxNode loop, SyntaxNode inner) => loop switch
    {
        CommonForEachStatementSyntax each => each.Statement == inner,
        ForStatementSyntax counting => counting.Statement == inner,
        WhileStatementSyntax waiting => waiting.Statement == inner,
        DoStatementSyntax repeating => repeating.Statement == inner,
        _ => false,
    };

    /// <summary>Code as a value: a lambda or a method's name, that is passed to somebody or handles an event.</summary>
    private string? OfValue(SyntaxNode value)
    {
        var outer = value.Parent;
        while (outer is ParenthesizedExpressionSyntax or CastExpressionSyntax)
        {
            outer = outer.Parent;
        }

        return outer switch
        {
            ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call } => call.InvokedName() is { } name
                ? RepeatingNames.OfReceiver(name.Identifier.ValueText) is { } why && (why != RepeatingNames.Request || TakesRequests(call)) ? why
                    : null
                : null,
            ArgumentSyntax { Parent.Parent: BaseObjectCreationExpressionSyntax creation }
                => model.GetTypeInfo(creation, cancellationToken).Type is { } type ? RepeatingNames.OfReceiver(type.Name) : null,
            AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.AddAssignmentExpression } assignment
                => RepeatingNames.OfEvent(assignment.Left.LastNameText() ?? ""),
            _ => null,
        };
    }

    /// <summary>Of <c>Use</c>, <c>Run</c> and <c>Map…</c>: those of a web application.</summary>
    private bool TakesRequests(InvocationExpressionSyntax call)
        => model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol { ContainingNamespace: { } space }
            && space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal);

    private static string? OfMethod(IMethodSymbol method)
    {
        var type = method.ContainingType;
        foreach (var contract in type.AllInterfaces)
        {
            if (RepeatingNames.OfInterface(contract.Name, method.Name) is { } why)
            {
                return why;
            }
        }

        if (method.GetAttributes().Any(a => a.AttributeClass is { } attribute && RepeatingNames.IsRequestAttribute(attribute.Name))
            || method.Parameters.Any(p => p.Type.Name == "ServerCallContext")
            || (method.Name is "Invoke" or "InvokeAsync" && method.Parameters.FirstOrDefault()?.Type.Name == "HttpContext")
            || (method is { Name: "SendAsync", IsOverride: true } && method.Parameters.FirstOrDefault()?.Type.Name == "HttpRequestMessage"))
        {
            return RepeatingNames.Request;
        }

        if (method is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsOverride: false, MethodKind: MethodKind.Ordinary })
        {
            for (var current = type.BaseType; current is not null; current = current.BaseType)
            {
                if (RepeatingNames.IsController(current.Name))
                {
                    return RepeatingNames.Request;
                }
            }
        }

        return null;
    }

    /// <summary>By who calls it, or passes it on, in the same file and type.</summary>
    private string? OfUses(IMethodSymbol method, int depth)
    {
        if (depth >= MaxDepth
            || method.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration
            || declaration.SyntaxTree != model.SyntaxTree || declaration.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not { } type)
        {
            return null;
        }

        foreach (var name in type.DescendantNodes().OfType<SimpleNameSyntax>().Where(n => n.Identifier.ValueText == method.Name))
        {
            if (declaration.Span.Contains(name.SpanStart)
                || !SymbolEqualityComparer.Default.Equals(model.GetSymbolInfo(name, cancellationToken).Symbol?.OriginalDefinition, method))
            {
                continue;
            }

            SyntaxNode use = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if ((use.Parent is InvocationExpressionSyntax call && call.Expression == use ? ReasonOf(call, depth + 1) : OfValue(use)) is { } why)
            {
                return why;
            }
        }

        return null;
    }
}
