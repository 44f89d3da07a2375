using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Which variables may be <c>null</c> although their type does not say so: by default, by what they are given, by what is asked of them. Nothing that
/// is written may throw where nothing threw before.
/// </summary>
internal sealed class NullSources
{
    /// <summary>Attributes by which a container is told to fill a member.</summary>
    private static readonly HashSet<string> Fills = ["InjectAttribute", "DependencyAttribute", "ImportAttribute", "AutowiredAttribute"];

    private readonly Func<SyntaxTree, SemanticModel?> _models;
    private readonly InjectionEvidence? _evidence;
    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public NullSources(Func<SyntaxTree, SemanticModel?> models, InjectionEvidence? evidence)
    {
        _models = models;
        _evidence = evidence;
    }

    /// <summary>The variables of a document, and of the types in it.</summary>
    public static NullSources Of(FixSite site)
        => site.Fact(static s => new NullSources(s.ModelOf, (s.Wiring as WiringSession)?.Evidence));

    /// <summary>Whether the variable may be null where code reads it.</summary>
    public bool MayBe(ISymbol symbol, CancellationToken cancellationToken)
    {
        if (!_known.TryGetValue(symbol, out var mayBe))
        {
            _known[symbol] = false; // Of two that are given each other, neither is null by that.
            _known[symbol] = mayBe = symbol switch
            {
                IParameterSymbol parameter => IsParameter(parameter, cancellationToken),
                ILocalSymbol local => IsLocal(local, cancellationToken),
                IFieldSymbol { Type: var type } => IsMember(symbol, type, cancellationToken),
                IPropertySymbol { Type: var type } => IsMember(symbol, type, cancellationToken),
                _ => false,
            };
        }

        return mayBe;
    }

    private bool IsParameter(IParameterSymbol parameter, CancellationToken cancellationToken)
        => parameter.Type.NullableAnnotation == NullableAnnotation.Annotated || parameter.IsOptional
            || (parameter.Type.NullableAnnotation == NullableAnnotation.None
                && (_evidence?.IsPassedNull(parameter) == true
                    || parameter.ContainingSymbol.DeclaringSyntaxReferences.Any(r => IsAsked(r.GetSyntax(cancellationToken), parameter.Name))));

    private bool IsLocal(ILocalSymbol local, CancellationToken cancellationToken)
    {
        if (local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is not { } declaration
            || _models(declaration.SyntaxTree) is not { } model)
        {
            return false;
        }

        // "var" is always annotated; what it was given tells.
        var value = (declaration as VariableDeclaratorSyntax)?.Initializer?.Value;
        return (value is not null
                && (model.GetTypeInfo(value, cancellationToken).Nullability.FlowState == NullableFlowState.MaybeNull
                    || IsNull(value, model, cancellationToken)))
            || (!model.GetNullableContext(declaration.SpanStart).AnnotationsEnabled()
                && declaration.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax and not GlobalStatementSyntax
                    or CompilationUnitSyntax) is { } function
                && (IsAsked(function, local.Name)
                    || AssignmentsIn(function, local.Name).Any(a => IsNull(a.Right, model, cancellationToken))));
    }

    private bool IsMember(ISymbol member, ITypeSymbol type, CancellationToken cancellationToken)
    {
        if (type.NullableAnnotation != NullableAnnotation.None)
        {
            return type.NullableAnnotation == NullableAnnotation.Annotated;
        }

        var parts = member.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).ToArray();
        if (parts.Length == 0 || member.IsAbstract || member.GetAttributes().Any(a => Fills.Contains(a.AttributeClass?.Name ?? "")))
        {
            return false;
        }

        if (parts.Any(p => IsAsked(p, member.Name)))
        {
            return true;
        }

        var declarations = member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).ToArray();
        var values = declarations
            .Select(d => ((d as VariableDeclaratorSyntax)?.Initializer ?? (d as PropertyDeclarationSyntax)?.Initializer)?.Value)
            .OfType<ExpressionSyntax>().ToArray();
        if (values.Any(v => _models(v.SyntaxTree) is not { } model || IsNull(v, model, cancellationToken)))
        {
            return true;
        }

        var isSet = values.Length > 0 || declarations.Any(d => d is PropertyDeclarationSyntax { ExpressionBody: not null }
            || (d as PropertyDeclarationSyntax)?.AccessorList?.Accessors.Any(a => a.Body is not null || a.ExpressionBody is not null) == true);
        foreach (var assignment in parts.SelectMany(p => AssignmentsIn(p, member.Name)))
        {
            if (_models(assignment.SyntaxTree) is not { } model || IsNull(assignment.Right, model, cancellationToken))
            {
                return true;
            }

            isSet |= assignment.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax)
                    .All(a => a is BlockSyntax or ExpressionStatementSyntax or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax)
                && assignment.FirstAncestorOrSelf<MemberDeclarationSyntax>() is ConstructorDeclarationSyntax;
        }

        // Who calls it as if it were there knows who sets it.
        return !isSet && !parts.Any(p => IsUsed(p, member.Name));
    }

    /// <summary>Whether an expression is <c>null</c>, or what may be.</summary>
    private bool IsNull(ExpressionSyntax value, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (value)
        {
            case ParenthesizedExpressionSyntax inner:
                return IsNull(inner.Expression, model, cancellationToken);
            case CastExpressionSyntax cast:
                return IsNull(cast.Expression, model, cancellationToken);
            case LiteralExpressionSyntax or DefaultExpressionSyntax or ConditionalAccessExpressionSyntax:
                return true;
            case BinaryExpressionSyntax binary:
                return binary.IsKind(SyntaxKind.AsExpression)
                    || (binary.IsKind(SyntaxKind.CoalesceExpression) && IsNull(binary.Right, model, cancellationToken));
            case ConditionalExpressionSyntax choice:
                return IsNull(choice.WhenTrue, model, cancellationToken) || IsNull(choice.WhenFalse, model, cancellationToken);
            case InvocationExpressionSyntax call:
                // Without annotations nothing but the name tells.
                return call.InvokedName()?.Identifier.ValueText is "GetService" or "FirstOrDefault" or "SingleOrDefault" or "LastOrDefault"
                    or "ResolveOptional" or "GetValueOrDefault" or "Find";
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                return model.GetSymbolInfo(value, cancellationToken).Symbol is { } symbol and (IParameterSymbol or ILocalSymbol or IFieldSymbol)
                    && MayBe(symbol, cancellationToken);
            default:
                return false;
        }
    }

    private static IEnumerable<AssignmentExpressionSyntax> AssignmentsIn(SyntaxNode node, string name)
        => node.DescendantNodes().OfType<AssignmentExpressionSyntax>()
            .Where(a => a.IsKind(SyntaxKind.SimpleAssignmentExpression) && a.Left.LastNameText() == name);

    /// <summary>
    /// Whether code asks whether the variable is there, and goes on where it is not: <c>x?.</c>, <c>x ?? y</c>, <c>x == null</c>. To throw then is to
    /// say that it never is.
    /// </summary>
    private static bool IsAsked(SyntaxNode node, string name)
        => node.DescendantNodes().Any(n => n switch
        {
            ConditionalAccessExpressionSyntax access => access.Expression.LastNameText() == name,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } binary
                => binary.Left.LastNameText() == name && binary.Right is not ThrowExpressionSyntax,
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.EqualsExpression or (int)SyntaxKind.NotEqualsExpression } binary
                => binary.Left.LastNameText() == name && binary.Right.IsKind(SyntaxKind.NullLiteralExpression) && !Throws(binary),
            IsPatternExpressionSyntax pattern => pattern.Expression.LastNameText() == name && !Throws(pattern)
                && pattern.Pattern.DescendantNodesAndSelf().Any(p => p.IsKind(SyntaxKind.NullLiteralExpression) || p is RecursivePatternSyntax),
            _ => false,
        });

    private static bool Throws(ExpressionSyntax condition)
        => condition.Parent is IfStatementSyntax { Statement: var then }
            && (then is ThrowStatementSyntax || then is BlockSyntax { Statements: [ThrowStatementSyntax] });

    private static bool IsUsed(SyntaxNode node, string name)
        => node.DescendantNodes().OfType<MemberAccessExpressionSyntax>().Any(a => a.Expression.LastNameText() == name);
}
