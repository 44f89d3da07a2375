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

    /// <summary>Attributes of methods that run before all others of the object.</summary>
    private static readonly HashSet<string> SetUps =
    [
        "SetUp", "OneTimeSetUp", "TestInitialize", "ClassInitialize", "AssemblyInitialize", "GlobalSetup", "IterationSetup", "Before",
        "BeforeScenario",
    ];

    private readonly Func<SyntaxTree, SemanticModel?> _models;
    private readonly InjectionEvidence? _evidence;
    private readonly Compilation? _compilation;
    private readonly Dictionary<(ISymbol Member, ITypeSymbol Type), Construction> _constructions = [];
    private readonly Dictionary<(ISymbol Variable, ITypeSymbol? Type), bool> _known = [];

    public NullSources(Func<SyntaxTree, SemanticModel?> models, InjectionEvidence? evidence, Compilation? compilation = null)
    {
        _models = models;
        _evidence = evidence;
        _compilation = compilation;
    }

    /// <summary>The variables of a document, and of the types in it.</summary>
    public static NullSources Of(FixSite site)
        => site.Fact(static s => new NullSources(s.ModelOf, (s.Wiring as WiringSession)?.Evidence, s.Model.Compilation));

    /// <summary>Whether the variable may be null at a place: for ever, or while the object, or the type, is being made.</summary>
    /// <param name="type">The type around the place; null at top level.</param>
    public bool MayBe(ISymbol symbol, SyntaxNode place, INamedTypeSymbol? type, CancellationToken cancellationToken)
        => MayBe(symbol, type, cancellationToken)
            || (symbol is IFieldSymbol or IPropertySymbol && symbol.Locations.Any(l => l.IsInSource)
                && ConstructionOf(symbol, type ?? symbol.ContainingType, cancellationToken).IsBefore(place));

    /// <summary>Whether the variable may be null where code reads it.</summary>
    public bool MayBe(ISymbol symbol, CancellationToken cancellationToken) => MayBe(symbol, null, cancellationToken);

    /// <summary>Whether code that constructors of its type's bases run is at the place, before a field of the type itself can be assigned.</summary>
    public bool IsRunByBase(SyntaxNode place, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var key = ((ISymbol)type.OriginalDefinition, (ITypeSymbol)type.OriginalDefinition);
        if (!_constructions.TryGetValue(key, out var construction))
        {
            _constructions[key] = construction = Construction.OfBases(type.OriginalDefinition, cancellationToken);
        }

        return construction.IsBefore(place);
    }

    private bool MayBe(ISymbol symbol, INamedTypeSymbol? from, CancellationToken cancellationToken)
    {
        var key = (symbol, symbol is IFieldSymbol or IPropertySymbol ? (ITypeSymbol?)(from ?? symbol.ContainingType) : null);
        if (!_known.TryGetValue(key, out var mayBe))
        {
            _known[key] = false; // Of two that are given each other, neither is null by that.
            _known[key] = mayBe = symbol switch
            {
                IParameterSymbol parameter => IsParameter(parameter, cancellationToken),
                ILocalSymbol local => IsLocal(local, cancellationToken),
                IFieldSymbol { Type: var type } => IsMember(symbol, type, from ?? symbol.ContainingType, cancellationToken),
                IPropertySymbol { Type: var type } => IsMember(symbol, type, from ?? symbol.ContainingType, cancellationToken),
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

    /// <param name="from">The type whose code asks.</param>
    private bool IsMember(ISymbol member, ITypeSymbol type, INamedTypeSymbol from, CancellationToken cancellationToken)
    {
        if (type.NullableAnnotation == NullableAnnotation.Annotated)
        {
            return true;
        }

        var parts = member.ContainingType.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).ToArray();
        if (parts.Length == 0 || member.IsAbstract || member.GetAttributes().Any(a => Fills.Contains(a.AttributeClass?.Name ?? "")))
        {
            return false;
        }

        if (member.GetAttributes().Any(a => a.AttributeClass?.Name is "AllowNullAttribute" or "MaybeNullAttribute")
            || (type.NullableAnnotation == NullableAnnotation.None && IsGivenNull(member, parts, cancellationToken))
            || (member is { IsStatic: false, ContainingType.TypeKind: TypeKind.Struct } && IsMadeByDefault(member.ContainingType, cancellationToken)))
        {
            return true;
        }

        // Who calls it as if it were there knows who sets it.
        var construction = ConstructionOf(member, from, cancellationToken);
        return construction.IsLeft
            && (construction.IsLeftByChoice || !parts.Any(p => IsUsed(p, member.Name) || AssignmentsIn(p, member.Name).Any(IsSetUp)));
    }

    /// <summary>Without annotations: whether it is asked for, or is given what may be null.</summary>
    private bool IsGivenNull(ISymbol member, SyntaxNode[] parts, CancellationToken cancellationToken)
    {
        if (parts.Any(p => IsAsked(p, member.Name)))
        {
            return true;
        }

        var declarations = member.DeclaringSyntaxReferences.Select(r => r.GetSyntax(cancellationToken)).ToArray();
        return declarations
            .Select(d => ((d as VariableDeclaratorSyntax)?.Initializer ?? (d as PropertyDeclarationSyntax)?.Initializer)?.Value)
            .Where(v => v is not null && Construction.IsValue(v))
            .Concat(parts.SelectMany(p => AssignmentsIn(p, member.Name)).Select(a => a.Right))
            .Any(v => _models(v!.SyntaxTree) is not { } model || IsNull(v, model, cancellationToken));
    }

    private static bool IsSetUp(AssignmentExpressionSyntax assignment)
        => assignment.FirstAncestorOrSelf<MethodDeclarationSyntax>() is { } method
            && method.AttributeLists.SelectMany(l => l.Attributes).Any(a => SetUps.Contains(a.Name.LastNameText() ?? ""));

    /// <summary>How the member that holds the value comes by it.</summary>
    private Construction ConstructionOf(ISymbol member, INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var held = Held(member, cancellationToken).OriginalDefinition;
        var key = (held, (ITypeSymbol)type.OriginalDefinition);
        if (!_constructions.TryGetValue(key, out var construction))
        {
            _constructions[key] = construction = Construction.Of(
                held, type, member.IsStatic ? _compilation?.GetEntryPoint(cancellationToken) : null, cancellationToken);
        }

        return construction;
    }

    /// <summary>The field that a property shows, or the member itself.</summary>
    private static ISymbol Held(ISymbol member, CancellationToken cancellationToken)
        => member is IPropertySymbol
            && member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellationToken) is PropertyDeclarationSyntax property
            && (property.ExpressionBody ?? property.AccessorList?.Accessors.FirstOrDefault(a => a.IsKind(SyntaxKind.GetAccessorDeclaration))
                ?.ExpressionBody)?.Expression.LastNameText() is { } name
            && member.ContainingType.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault() is { } field
            && field.IsStatic == member.IsStatic
            ? field
            : member;

    /// <summary>Whether somebody makes the structure without its constructors.</summary>
    private bool IsMadeByDefault(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        var isPlain = type.InstanceConstructors.All(c => c.IsImplicitlyDeclared || !c.Parameters.IsEmpty);
        return _compilation is not null && _compilation.SyntaxTrees.Where(t => TreeNames.Of(t, cancellationToken).Names.Contains(type.Name))
            .SelectMany(t => t.GetRoot(cancellationToken).DescendantNodes())
            .Any(n => n switch
            {
                DefaultExpressionSyntax made => IsNamed(made.Type),
                ObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } made => isPlain && IsNamed(made.Type),
                ArrayCreationExpressionSyntax { Initializer: null } made => IsNamed(made.Type.ElementType),
                ImplicitObjectCreationExpressionSyntax { ArgumentList.Arguments.Count: 0, Initializer: null } or LiteralExpressionSyntax
                {
                    RawKind: (int)SyntaxKind.DefaultLiteralExpression
                } => _models(n.SyntaxTree)?.GetTypeInfo(n, cancellationToken).ConvertedType is { } made
                    && SymbolEqualityComparer.Default.Equals(made.OriginalDefinition, type.OriginalDefinition),
                VariableDeclaratorSyntax { Initializer: null, Parent: VariableDeclarationSyntax { Parent: FieldDeclarationSyntax } declared }
                    => IsNamed(declared.Type),
                _ => false,
            });

        bool IsNamed(TypeSyntax made) => made.LastNameText() == type.Name;
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
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression }:
                return !Construction.IsValue(value); // Of anything else, who says so knows.
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
