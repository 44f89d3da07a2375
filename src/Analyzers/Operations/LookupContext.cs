using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Operations;

/// <summary>What code at a position may use: instance or only static members, variables of which functions, fields that are assigned yet.</summary>
internal sealed class LookupContext
{
    private readonly SyntaxNode _scope = null!;
    private readonly SyntaxNode? _staticBoundary;
    private readonly ConstructorDeclarationSyntax? _constructor;
    private readonly SyntaxNode _root;
    private readonly bool _hasInstance;
    private readonly bool _hasPrimary;

    private LookupContext(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken)
    {
        _root = node.SyntaxTree.GetRoot(cancellationToken);
        _hasInstance = _hasPrimary = true;
        for (var current = node; current is not null; current = current.Parent)
        {
            _scope = current;
            switch (current)
            {
                case AnonymousFunctionExpressionSyntax function when function.Modifiers.Any(SyntaxKind.StaticKeyword):
                case LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.StaticKeyword):
                    _staticBoundary ??= current;
                    _hasInstance = _hasPrimary = false;
                    break;
                case ConstructorInitializerSyntax or AttributeSyntax:
                    _hasInstance = false;
                    break;
                case ConstructorDeclarationSyntax constructor:
                    _constructor = constructor;
                    break;
                case GlobalStatementSyntax:
                    _hasInstance = _hasPrimary = false;
                    break;
                case BaseFieldDeclarationSyntax or PrimaryConstructorBaseTypeSyntax:
                case PropertyDeclarationSyntax { Initializer: not null } property when property.Initializer.Span.Contains(node.SpanStart):
                    _hasInstance = false;
                    break;
            }

            if (current is MemberDeclarationSyntax { Modifiers: var modifiers } and not BaseTypeDeclarationSyntax
                && modifiers.Any(SyntaxKind.StaticKeyword))
            {
                _hasInstance = _hasPrimary = false;
            }

            // An extension block has no name and no fields; its class has.
            if (current is TypeDeclarationSyntax { Identifier.RawKind: not 0 } type)
            {
                Type = model.GetDeclaredSymbol(type, cancellationToken);
                break;
            }
        }
    }

    /// <summary>Whether instance members can be used, for as long as they are assigned.</summary>
    public bool HasInstance => _hasInstance;

    /// <summary>Whether the position is in a static lambda or local function.</summary>
    public bool IsInStaticFunction => _staticBoundary is not null;

    /// <summary>The type around the position; null in top-level statements.</summary>
    public INamedTypeSymbol? Type { get; }

    public static LookupContext At(SyntaxNode node, SemanticModel model, CancellationToken cancellationToken) => new(node, model, cancellationToken);

    public static bool IsPrimary(IParameterSymbol parameter)
        => parameter.ContainingSymbol is IMethodSymbol { MethodKind: MethodKind.Constructor } constructor
            && constructor.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() is TypeDeclarationSyntax;

    /// <summary>Whether the bare name means that very symbol at a position.</summary>
    public static bool IsMeant(SemanticModel model, int position, ISymbol symbol)
        => SymbolEqualityComparer.Default.Equals(
            model.GetSpeculativeSymbolInfo(
                position, SyntaxFactory.IdentifierName(symbol.Name), SpeculativeBindingOption.BindAsExpression).Symbol,
            symbol);

    /// <summary>Whether a symbol of the right type can be read at the position.</summary>
    public bool CanUse(ISymbol symbol, int position, CancellationToken cancellationToken)
    {
        switch (symbol)
        {
            case ILocalSymbol local:
                return IsAssigned(local, position, cancellationToken) && IsInsideBoundary(local) && IsInScope(local);
            case IParameterSymbol parameter:
                return IsInScope(parameter) && parameter.RefKind != RefKind.Out
                    && (IsPrimary(parameter) ? _hasPrimary && IsOwn(parameter.ContainingType) : IsInsideBoundary(parameter));
            default:
                return symbol.IsStatic || (_hasInstance && IsOwn(symbol.ContainingType) && IsAssignedInConstructor(symbol, position));
        }
    }

    /// <summary>Whether the type calls that member with <c>?.</c>, so that one more such call is its own way.</summary>
    public bool UsesConditionally(string name)
    {
        // In any part of the type, or at top level in the file.
        var parts = Type is null ? [_root] : Type.DeclaringSyntaxReferences.Select(r => r.GetSyntax()).ToArray();
        return parts.Any(p => p.DescendantNodes().OfType<ConditionalAccessExpressionSyntax>().Any(a
            => a.Expression.LastNameText() == name));
    }

    /// <summary>Whether code of the type may call with <c>?.</c> what may be null by its type: others do so, or nothing is lost by it.</summary>
    public bool MayUse(ISymbol member) => UsesConditionally(member.Name) || IsGiven(member);

    /// <summary>Whether a member is given an object once and for all, whatever its type says.</summary>
    public static bool IsGiven(ISymbol? member)
        => member is IFieldSymbol { IsReadOnly: true } field
            && field.DeclaringSyntaxReferences.Select(r => r.GetSyntax())
                .Any(d => d is VariableDeclaratorSyntax { Initializer.Value: BaseObjectCreationExpressionSyntax })
            && !field.ContainingType.DeclaringSyntaxReferences.SelectMany(r => r.GetSyntax().DescendantNodes())
                .Any(n => n is AssignmentExpressionSyntax assignment && assignment.Left.LastNameText() == field.Name);

    /// <summary>Types see the locals of top-level statements, and "args", but can't use them.</summary>
    private bool IsInScope(ISymbol variable)
        => Type is null || variable is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor } }
            || variable.DeclaringSyntaxReferences.Any(r => r.SyntaxTree == _root.SyntaxTree && _scope.Span.Contains(r.Span));

    /// <summary>Members of an enclosing type need an instance that a nested type does not have.</summary>
    private bool IsOwn(INamedTypeSymbol? owner)
    {
        for (var type = Type; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, owner?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAssigned(ILocalSymbol local, int position, CancellationToken cancellationToken)
        => local.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is { } declaration
            && (declaration is VariableDeclaratorSyntax { Initializer: not null } or SingleVariableDesignationSyntax ? declaration.Span.End < position
                : declaration is ForEachStatementSyntax loop && loop.Statement.Span.Contains(position));

    private bool IsInsideBoundary(ISymbol symbol)
        => _staticBoundary is null
            || symbol.DeclaringSyntaxReferences.Any(r => _staticBoundary.Span.Contains(r.Span) && r.SyntaxTree == _staticBoundary.SyntaxTree);

    /// <summary>In a constructor a field is only good below its assignment.</summary>
    private bool IsAssignedInConstructor(ISymbol symbol, int position)
    {
        if (_constructor is null || symbol is not IFieldSymbol and not IPropertySymbol
            || !SymbolEqualityComparer.Default.Equals(symbol.ContainingType, Type)
            || _constructor.Initializer?.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) == true
            || symbol.DeclaringSyntaxReferences.Any(r => r.GetSyntax() is VariableDeclaratorSyntax { Initializer: not null }
                or PropertyDeclarationSyntax { Initializer: not null } or PropertyDeclarationSyntax { ExpressionBody: not null }))
        {
            return true;
        }

        return _constructor.DescendantNodes().OfType<AssignmentExpressionSyntax>().Any(a => a.Span.End < position
            && a.Left.LastNameText() == symbol.Name);
    }
}
