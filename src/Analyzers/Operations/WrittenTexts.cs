using System.Collections.Immutable;
using System.Globalization;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>One text that an expression may have, as it is written somewhere.</summary>
/// <param name="Value">The text.</param>
/// <param name="Written">The expression of constants, perhaps in another file.</param>
internal readonly record struct WrittenText(string Value, ExpressionSyntax Written);

/// <summary>
/// The texts that an expression of fixed text chooses from: each branch of a choice, what a read-only field or a local is given, what a property or
/// method returns, what a private method is given. What is not written out (resources, localizers, other parameters, elements of collections, which
/// can be exchanged) is left out.
/// </summary>
internal sealed class WrittenTexts
{
    /// <summary>So many texts of one expression are looked at; nobody chooses from more.</summary>
    private const int Most = 20;

    /// <summary>Steps of the search; a choice may be generated.</summary>
    private const int MaxSteps = 200;

    private readonly Stack<(ExpressionSyntax Expression, int Depth)> _pending = new();
    /// <summary>Methods whose results are read: what one of them is given is not said where it is called for a text.</summary>
    private readonly HashSet<ISymbol> _called = new(SymbolEqualityComparer.Default);

    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    private WrittenTexts(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The texts in the order in which they are written, and whether these are all that there can be; empty where none is.</summary>
    public static (ImmutableArray<WrittenText> Texts, bool AreAll) Of(
        ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var search = new WrittenTexts(model, cancellationToken);
        search._pending.Push((expression, 0));
        var found = ImmutableArray.CreateBuilder<WrittenText>();
        var isComplete = true;
        for (var steps = 0; search._pending.Count > 0 && found.Count < Most && steps < MaxSteps; steps++)
        {
            var (next, depth) = search._pending.Pop();
            if (search.Text(next, depth) is { } text)
            {
                found.Add(new(text, next));
            }
            else
            {
                isComplete &= search.Follow(next, depth);
            }
        }

        return (found.ToImmutable(), isComplete && search._pending.Count == 0);
    }

    /// <summary>Puts what the expression chooses from on the list; false where some of it is not written out.</summary>
    private bool Follow(ExpressionSyntax expression, int depth)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Push(inner.Expression, depth);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Push(suppressed.Operand, depth);
            case CastExpressionSyntax cast:
                return Push(cast.Expression, depth);
            case ConditionalExpressionSyntax choice:
                var known = ModelOf(choice).GetConstantValue(choice.Condition, _cancellationToken).Value as bool?;
                return (known == true || Push(choice.WhenFalse, depth)) && (known == false || Push(choice.WhenTrue, depth));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return Push(coalesce.Right, depth) && Push(coalesce.Left, depth);
            case SwitchExpressionSyntax choice:
                return choice.Arms.Reverse().All(arm => Push(arm.Expression, depth));
            case SimpleNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax:
                return depth < Limits.WrittenTextLevels && FollowName(expression, depth + 1);
            default:
                return expression is ThrowExpressionSyntax || expression.IsKind(SyntaxKind.NullLiteralExpression);
        }
    }

    private bool Push(ExpressionSyntax branch, int depth)
    {
        _pending.Push((branch, depth));
        return true;
    }

    private bool FollowName(ExpressionSyntax name, int depth)
    {
        switch (ModelOf(name).GetSymbolInfo(name, _cancellationToken).Symbol)
        {
            case IFieldSymbol { IsReadOnly: true } field when IsOwn(field):
                return FollowAll(GivenTo(field), depth);
            case IPropertySymbol property when IsOwn(property):
                return FollowAll(FixedText.ReturnsOf(property, _cancellationToken) is [{ Parent: EqualsValueClauseSyntax }]
                    ? GivenTo(property) : FixedText.ReturnsOf(property, _cancellationToken), depth);
            case IMethodSymbol method when IsOwn(method):
                _called.Add(method.OriginalDefinition);
                return FollowAll(FixedText.ReturnsOf(method, _cancellationToken), depth);
            case IParameterSymbol parameter when !_called.Contains(parameter.ContainingSymbol.OriginalDefinition):
                return FollowAll(PrivateCalls.Given(parameter, _model.Compilation, _cancellationToken), depth);
            case ILocalSymbol when ModelOf(name).GetOperation(name, _cancellationToken) is ILocalReferenceOperation local
                && LocalUse.Of(local, ModelOf(name), _cancellationToken) is { } use:
                return FollowAll(use.AssignedValues.Select(v => v.Unwrap().Syntax).OfType<ExpressionSyntax>().ToImmutableArray(), depth);
            default:
                return false;
        }
    }

    /// <summary>In the order in which they are written.</summary>
    private bool FollowAll(ImmutableArray<ExpressionSyntax> values, int depth)
        => !values.IsEmpty && values.Reverse().All(v => Push(v, depth));

    /// <summary>
    /// What a read-only member is given, by its initializer and by constructors; empty where one of them gives it in another way than by a plain
    /// assignment.
    /// </summary>
    private ImmutableArray<ExpressionSyntax> GivenTo(ISymbol member)
    {
        var values = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        switch (member.DeclaringSyntaxReferences)
        {
            case [var reference] when reference.GetSyntax(_cancellationToken) is var declaration:
                var initializer = (declaration as VariableDeclaratorSyntax)?.Initializer ?? (declaration as PropertyDeclarationSyntax)?.Initializer;
                if (initializer is not null)
                {
                    values.Add(initializer.Value);
                }

                break;
            default:
                return ImmutableArray<ExpressionSyntax>.Empty;
        }

        var constructors = member.IsStatic ? member.ContainingType.StaticConstructors : member.ContainingType.InstanceConstructors;
        var isAlwaysSet = !constructors.IsEmpty;
        var set = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        foreach (var constructor in constructors)
        {
            var (assigned, isAlways) = constructor.DeclaringSyntaxReferences is [var written]
                && written.GetSyntax(_cancellationToken) is ConstructorDeclarationSyntax code
                    ? AssignedIn(code, member)
                    : (ImmutableArray<ExpressionSyntax>.Empty, false);
            if (assigned.IsDefault)
            {
                return ImmutableArray<ExpressionSyntax>.Empty;
            }

            set.AddRange(assigned);
            isAlwaysSet &= isAlways;
        }

        if (isAlwaysSet)
        {
            values.Clear();
        }

        values.AddRange(set);
        return values.ToImmutable();
    }

    /// <summary>What a constructor may leave in a member, and whether it always sets it; default where that cannot be followed.</summary>
    private (ImmutableArray<ExpressionSyntax> Values, bool IsAlways) AssignedIn(ConstructorDeclarationSyntax code, ISymbol member)
    {
        var values = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        var isAlways = code.Initializer?.IsKind(SyntaxKind.ThisConstructorInitializer) == true; // The other one sets it.
        foreach (var name in code.DescendantNodes().OfType<IdentifierNameSyntax>().Where(n => n.Identifier.ValueText == member.Name))
        {
            if (!SymbolEqualityComparer.Default.Equals(ModelOf(name).GetSymbolInfo(name, _cancellationToken).Symbol, member))
            {
                continue;
            }

            ExpressionSyntax target = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            switch (target.Parent)
            {
                case AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression } assignment when assignment.Left == target:
                    if (IsUnconditional(assignment, code))
                    {
                        values.Clear();
                        isAlways = true;
                    }

                    values.Add(assignment.Right);
                    break;
                case AssignmentExpressionSyntax other when other.Left == target:
                case ArgumentSyntax { RefKindKeyword.RawKind: not 0 } or ArgumentSyntax { Parent: TupleExpressionSyntax } or RefExpressionSyntax:
                    return default;
            }
        }

        return (values.ToImmutable(), isAlways);
    }

    private static bool IsUnconditional(AssignmentExpressionSyntax assignment, ConstructorDeclarationSyntax code)
        => assignment.Parent == code.ExpressionBody || (assignment.Parent is ExpressionStatementSyntax statement && statement.Parent == code.Body);

    /// <summary>The text of an expression that is the same each time: a constant, or put together from nothing but constants.</summary>
    private string? Text(ExpressionSyntax expression, int depth)
    {
        if (expression is LiteralExpressionSyntax literal)
        {
            return literal.Token.Value as string;
        }

        var model = ModelOf(expression);
        if (model.GetConstantValue(expression, _cancellationToken) is { HasValue: true } constant)
        {
            return constant.Value as string;
        }

        return expression is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } or InterpolatedStringExpressionSyntax
                or InvocationExpressionSyntax or MemberAccessExpressionSyntax
            && model.GetOperation(expression, _cancellationToken) is { } operation
                ? Made(operation, depth)
                : null;
    }

    private string? Made(IOperation operation, int depth)
    {
        var parts = new List<string>();
        var whole = MadeText.Of(operation).Operation;
        foreach (var leaf in MadeText.Leaves(
            operation, static t => t.Kind is TextKind.Sum or TextKind.Interpolation or TextKind.Concat ? t.Pieces() : null))
        {
            if (Leaf(leaf, leaf.Operation != whole, depth) is not { } part)
            {
                return null;
            }

            parts.Add(part);
        }

        return string.Concat(parts);
    }

    /// <summary>
    /// Numbers as everywhere: a culture's signs are no braces. A member that is given one text is that text, but only within another: by itself it is
    /// followed, so that its own place is known.
    /// </summary>
    private string? Leaf(MadeText leaf, bool isPart, int depth) => leaf switch
    {
        { Kind: TextKind.Constant, Operation.ConstantValue.Value: var constant } => Convert.ToString(constant, CultureInfo.InvariantCulture) ?? "",
        { Operation: IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } } } => "",
        { Operation: IPropertyReferenceOperation { Property: var property } } when FixedText.IsNewLine(property) => "\n",
        { Operation: IFieldReferenceOperation { Field: { IsReadOnly: true, IsStatic: true } field } } when isPart && IsOwn(field)
            && depth < Limits.WrittenTextLevels && GivenTo(field) is [var only] => Text(only, depth + 1),
        _ => null,
    };

    /// <summary>
    /// Of this compilation only: an IDE sees the source of other projects where a build sees their assemblies, and both must agree.
    /// </summary>
    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _model.Compilation.Assembly);

    private SemanticModel ModelOf(SyntaxNode node)
        => node.SyntaxTree == _model.SyntaxTree ? _model
            : SemanticModels.Of(_model.Compilation).Of(node.SyntaxTree);
}
