using System.Collections.Immutable;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Operations;

/// <summary>One text that an expression may have, as it is written somewhere.</summary>
/// <param name="Value">The text.</param>
/// <param name="Written">The constant expression, perhaps in another file.</param>
internal readonly record struct WrittenText(string Value, ExpressionSyntax Written);

/// <summary>
/// The texts that an expression of fixed text chooses from: each branch of a choice, what a <c>static readonly</c> field or a local is given, what a
/// property returns. What is not written out (resources, localizers, what is assigned elsewhere) is left out.
/// </summary>
internal sealed class WrittenTexts
{
    /// <summary>So many texts of one expression are looked at; nobody chooses from more.</summary>
    private const int Most = 20;

    /// <summary>Steps of the search; a choice may be generated.</summary>
    private const int MaxSteps = 200;

    private readonly Stack<(ExpressionSyntax Expression, INamedTypeSymbol? Owner, int Depth)> _pending = new();
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    private bool _isComplete = true;

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
        search._pending.Push((expression, null, 0));
        var found = ImmutableArray.CreateBuilder<WrittenText>();
        for (var steps = 0; search._pending.Count > 0 && found.Count < Most && steps < MaxSteps; steps++)
        {
            var (next, owner, depth) = search._pending.Pop();
            if (search.Constant(next, owner) is { } text)
            {
                found.Add(new(text, next));
            }
            else
            {
                search._isComplete &= search.Follow(next, owner, depth);
            }
        }

        return (found.ToImmutable(), search._isComplete && search._pending.Count == 0);
    }

    /// <summary>Puts what the expression chooses from on the list; false where some of it is not written out.</summary>
    private bool Follow(ExpressionSyntax expression, INamedTypeSymbol? owner, int depth)
    {
        switch (expression)
        {
            case ParenthesizedExpressionSyntax inner:
                return Push(inner.Expression);
            case PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } suppressed:
                return Push(suppressed.Operand);
            case CastExpressionSyntax cast:
                return Push(cast.Expression);
            case ConditionalExpressionSyntax choice:
                var known = IsIn(choice) ? _model.GetConstantValue(choice.Condition, _cancellationToken).Value as bool? : null;
                return (known == true || Push(choice.WhenFalse)) && (known == false || Push(choice.WhenTrue));
            case BinaryExpressionSyntax { RawKind: (int)SyntaxKind.CoalesceExpression } coalesce:
                return Push(coalesce.Right) && Push(coalesce.Left);
            case SwitchExpressionSyntax choice:
                return choice.Arms.Reverse().All(arm => Push(arm.Expression));
            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                return depth < Limits.WrittenTextLevels && FollowName(expression, owner, depth + 1);
            default:
                return expression is ThrowExpressionSyntax || expression.IsKind(SyntaxKind.NullLiteralExpression);
        }

        bool Push(ExpressionSyntax branch)
        {
            _pending.Push((branch, owner, depth));
            return true;
        }
    }

    private bool FollowName(ExpressionSyntax name, INamedTypeSymbol? owner, int depth)
    {
        switch (SymbolOf(name, owner))
        {
            case IFieldSymbol { IsStatic: true, IsReadOnly: true, DeclaringSyntaxReferences: [var reference] } field
                when IsOwn(field) && reference.GetSyntax(_cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
                    && !IsSetByConstructor(field):
                _pending.Push((value, field.ContainingType, depth));
                return true;
            case IPropertySymbol property when IsOwn(property) && FixedText.ReturnedBy(property, _cancellationToken) is { } returned:
                _pending.Push((returned, property.ContainingType, depth));
                return true;
            case ILocalSymbol when _model.GetOperation(name, _cancellationToken) is ILocalReferenceOperation local
                && LocalUse.Of(local, _model, _cancellationToken) is { } use:
                foreach (var value in use.AssignedValues.Reverse().Select(v => v.Unwrap().Syntax).OfType<ExpressionSyntax>())
                {
                    _pending.Push((value, null, depth));
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>In another file by the members of the type alone: only this file is bound.</summary>
    private ISymbol? SymbolOf(ExpressionSyntax name, INamedTypeSymbol? owner)
        => IsIn(name) ? _model.GetSymbolInfo(name, _cancellationToken).Symbol
            : name is IdentifierNameSyntax identifier ? owner?.GetMembers(identifier.Identifier.ValueText).FirstOrDefault()
            : null;

    /// <summary>The value of a constant text; in another file of literals, constants of the type and sums of them.</summary>
    private string? Constant(ExpressionSyntax expression, INamedTypeSymbol? owner)
    {
        if (IsIn(expression))
        {
            return _model.GetConstantValue(expression, _cancellationToken).Value as string;
        }

        var parts = new List<string>();
        for (var left = expression; ;)
        {
            var (part, rest) = left is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum ? (sum.Right, sum.Left) : (left, null);
            if (Leaf(part) is not { } text)
            {
                return null;
            }

            parts.Add(text);
            if (rest is null)
            {
                parts.Reverse();
                return string.Concat(parts);
            }

            left = rest;
        }

        string? Leaf(ExpressionSyntax part)
            => part is LiteralExpressionSyntax literal ? literal.Token.Value as string
                : part is IdentifierNameSyntax name && owner?.GetMembers(name.Identifier.ValueText).FirstOrDefault()
                    is IFieldSymbol { ConstantValue: string constant } ? constant
                : null;
    }

    /// <summary>
    /// Of this compilation only: an IDE sees the source of other projects where a build sees their assemblies, and both must agree.
    /// </summary>
    private bool IsOwn(ISymbol symbol) => SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _model.Compilation.Assembly);

    private bool IsIn(SyntaxNode node) => node.SyntaxTree == _model.SyntaxTree;

    private bool IsSetByConstructor(IFieldSymbol field)
        => field.ContainingType.StaticConstructors.SelectMany(c => c.DeclaringSyntaxReferences).Select(r => r.GetSyntax(_cancellationToken))
            .SelectMany(c => c.DescendantNodes()).OfType<IdentifierNameSyntax>().Any(n => n.Identifier.ValueText == field.Name);
}
