using LogAnalyzers.Frameworks;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Calls;

/// <summary>Finds the one question for a level that a condition can't be true, or false, without.</summary>
internal sealed class AskedLevel
{
    private readonly LogApi _api;
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private int _depth;

    public AskedLevel(LogApi api, SemanticModel model, CancellationToken cancellationToken)
    {
        _api = api;
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>Whether the answer comes from a variable or member that may be read elsewhere.</summary>
    public bool IsShared { get; private set; }

    /// <summary>Whether the condition is nothing but the question.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <param name="isNegated">Whether the level is on where the condition is false.</param>
    /// <returns>Null where there is none, or more than one.</returns>
    public LevelQuestion? In(IOperation condition, bool isNegated)
    {
        condition = condition.Unwrap();
        if (++_depth > Limits.LevelQuestionSteps)
        {
            return null;
        }

        switch (condition)
        {
            case IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not:
                return In(not.Operand, !isNegated);
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr } both:
                IsWhole = false;
                return (both.OperatorKind == BinaryOperatorKind.ConditionalOr) != isNegated
                    ? null
                    : OneOf(In(both.LeftOperand, isNegated), In(both.RightOperand, isNegated));
            case IBinaryOperation { OperatorKind: BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals } comparison
                when Constant(comparison.RightOperand) is { } value:
                return In(comparison.LeftOperand, isNegated ^ !value ^ (comparison.OperatorKind == BinaryOperatorKind.NotEquals));
            case IIsPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } pattern when Constant(constant) is { } value:
                return In(pattern.Value, isNegated ^ !value);
            case IIsPatternOperation { Pattern: INegatedPatternOperation { Pattern: IConstantPatternOperation { Value: var constant } } } pattern
                when Constant(constant) is { } value:
                return In(pattern.Value, isNegated ^ value);
            case ICoalesceOperation coalesce when Constant(coalesce.WhenNull) == isNegated:
                return In(coalesce.Value, isNegated);
            case IConditionalAccessOperation access:
                IsWhole = false;
                return In(access.WhenNotNull, isNegated);
            case ILocalReferenceOperation local
                when LocalUse.Of(local, _model, _cancellationToken) is { AssignedValues: [var value], IsInitializer: true, Reads: var reads }:
                IsShared |= reads > 1;
                IsWhole = false;
                return In(value, isNegated);
            case IMemberReferenceOperation member when ValueOf(member.Member) is { } value:
                IsShared = true;
                IsWhole = false;
                return In(value, isNegated);
            default:
                return isNegated ? null : _api.Levels.Question(condition);
        }
    }

    private static LevelQuestion? OneOf(LevelQuestion? one, LevelQuestion? other) => one is null ? other : other is null ? one : null;

    private static bool? Constant(IOperation operation) => operation.Unwrap().ConstantValue is { HasValue: true, Value: bool value } ? value : null;

    /// <summary>What a read-only field of this file, or a property that is one expression, stands for.</summary>
    private IOperation? ValueOf(ISymbol member)
    {
        if (member is not (IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null })
            || member.DeclaringSyntaxReferences is not [var reference] || reference.SyntaxTree != _model.SyntaxTree)
        {
            return null;
        }

        var value = reference.GetSyntax(_cancellationToken) switch
        {
            VariableDeclaratorSyntax { Initializer.Value: var field } => field,
            PropertyDeclarationSyntax { ExpressionBody.Expression: var body } => body,
            PropertyDeclarationSyntax { Initializer.Value: var initial } => initial,
            _ => null,
        };
        return value is null ? null : _model.GetOperation(value, _cancellationToken);
    }
}
