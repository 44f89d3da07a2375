using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Reads from a condition whether help is wanted where it is true, or where it is false.</summary>
internal readonly struct HelpCondition
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;

    public HelpCondition(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>What is known of the command line where the condition has that value.</summary>
    public HelpTest Where(ExpressionSyntax condition, bool value, int depth = 0)
    {
        if (depth > Limits.HelpConditionLevels)
        {
            return HelpTest.None;
        }

        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Where(inner.Expression, value, depth + 1);
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return Where(not.Operand, !value, depth + 1);
            case PostfixUnaryExpressionSyntax suppressed:
                return Where(suppressed.Operand, value, depth + 1);
            case AwaitExpressionSyntax awaited:
                return Where(awaited.Expression, value, depth + 1);
            case CastExpressionSyntax cast:
                return Where(cast.Expression, value, depth + 1);
            case ConditionalAccessExpressionSyntax access:
                return Where(access.WhenNotNull, value, depth + 1);
            case BinaryExpressionSyntax binary:
                return WhereBinary(binary, value, depth);
            case IsPatternExpressionSyntax pattern:
                return new HelpPattern(this).Where(pattern.Pattern, pattern.Expression, value, depth + 1);
            case InvocationExpressionSyntax invocation:
                return WhereInvocation(invocation, value, depth);
            case ElementAccessExpressionSyntax element:
                return value ? OfOperands(element.ArgumentList.Arguments) : HelpTest.None;
            case IdentifierNameSyntax or MemberAccessExpressionSyntax or MemberBindingExpressionSyntax:
                return value ? OfTruth(condition, depth) : HelpTest.None;
            default:
                return HelpTest.None;
        }
    }

    /// <summary>What it means that something equals this: a switch, a constant that holds one, an enum field named after one.</summary>
    public HelpTest OfOperand(ExpressionSyntax operand)
    {
        switch (operand)
        {
            case LiteralExpressionSyntax literal:
                return HelpSwitch.Classify(literal.Token.Value);
            case IdentifierNameSyntax or MemberAccessExpressionSyntax:
                var name = operand.LastOrCalledName();
                var symbol = _model.GetSymbolInfo(operand, _cancellationToken).Symbol;
                return symbol switch
                {
                    IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum }
                        => HelpWords.IsFlag(name) || HelpWords.IsRequest(name) ? HelpTest.Help : HelpTest.None,
                    IFieldSymbol { HasConstantValue: true } field => HelpSwitch.Classify(field.ConstantValue),
                    ILocalSymbol { HasConstantValue: true } local => HelpSwitch.Classify(local.ConstantValue),
                    ITypeSymbol => HelpWords.IsRequest(name) ? HelpTest.Help : HelpTest.None,
                    _ => HelpWords.IsSwitch(name) && !HelpWords.IsText(name) && !IsBoolean(operand) ? HelpTest.Help : HelpTest.None,
                };
            default:
                return HelpTest.None;
        }
    }

    private HelpTest WhereBinary(BinaryExpressionSyntax binary, bool value, int depth)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                // A branch that help shares with others still tests for help. A long chain leans to the left: no recursion along it.
                var test = HelpTest.None;
                ExpressionSyntax left = binary;
                while (left is BinaryExpressionSyntax next && next.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression)
                {
                    test |= Where(next.Right, value, depth + 1);
                    left = next.Left;
                }

                return test | Where(left, value, depth + 1);
            case SyntaxKind.CoalesceExpression:
                return Where(binary.Left, value, depth + 1);
            case SyntaxKind.IsExpression:
                return value && HelpWords.IsRequest(binary.Right.LastOrCalledName()) ? HelpTest.Help
                    : OfOperand(binary.Right) is var named && value ? named
                    : HelpTest.None;
            case SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression:
                var holds = binary.IsKind(SyntaxKind.EqualsExpression) == value;
                if (IsTruth(binary.Right, out var right))
                {
                    return Where(binary.Left, holds == right, depth + 1);
                }

                if (IsTruth(binary.Left, out var first))
                {
                    return Where(binary.Right, holds == first, depth + 1);
                }

                return (holds ? OfOperand(binary.Left) | OfOperand(binary.Right) : HelpTest.None) | WhereNumber(binary, value, depth);
            default:
                return WhereNumber(binary, value, depth);
        }
    }

    /// <summary><c>Array.IndexOf(args, "--help") >= 0</c>, <c>args.Length == 0</c>.</summary>
    private HelpTest WhereNumber(BinaryExpressionSyntax binary, bool value, int depth)
        => NumberComparison.Read(binary, value) is not { } comparison ? HelpTest.None
            : comparison.Counted is InvocationExpressionSyntax invocation && comparison.SaysFound(invocation.LastOrCalledName()) is { } found
                ? Where(invocation, found, depth + 1)
            : comparison.SaysFewer && HelpNames.IsCountOfArguments(comparison.Counted) ? HelpTest.NoArguments
            : HelpTest.None;

    private HelpTest WhereInvocation(InvocationExpressionSyntax invocation, bool value, int depth)
    {
        var test = HelpTest.None;
        var name = invocation.LastOrCalledName();
        foreach (var argument in invocation.ArgumentList.Arguments)
        {
            if (argument.Expression is LambdaExpressionSyntax { ExpressionBody: { } body })
            {
                // Any(a => a == "--help") and All(a => a != "--help") alike.
                test |= Where(body, value, depth + 1);
            }
        }

        var receiver = (invocation.Expression as MemberAccessExpressionSyntax)?.Expression;
        if (!value)
        {
            return test
                | (name == "Any" && receiver is not null && invocation.ArgumentList.Arguments.Count == 0
                    && HelpWords.IsArguments(receiver.LastOrCalledName())
                    ? HelpTest.NoArguments
                    : HelpTest.None);
        }

        test |= OfOperands(invocation.ArgumentList.Arguments) | (HelpWords.IsFlag(name) ? HelpTest.Help : HelpTest.None);
        return receiver is null ? test : test | OfOperand(receiver) | OfElements(receiver);
    }

    private HelpTest OfOperands(SeparatedSyntaxList<ArgumentSyntax> arguments)
    {
        var test = HelpTest.None;
        foreach (var argument in arguments)
        {
            test |= OfOperand(argument.Expression) | OfElements(argument.Expression);
        }

        return test;
    }

    /// <summary><c>new[] { "-h", "--help" }.Contains(arg)</c>.</summary>
    private HelpTest OfElements(ExpressionSyntax collection)
    {
        var elements = collection switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            BaseObjectCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            _ => default,
        };
        var test = HelpTest.None;
        for (var i = 0; i < elements.Count && i < 16; i++)
        {
            test |= OfOperand(elements[i]);
        }

        return test;
    }

    /// <summary>A bool named after help, or a local that was set from such a test.</summary>
    private HelpTest OfTruth(ExpressionSyntax expression, int depth)
    {
        var name = expression.LastOrCalledName();
        if (HelpWords.IsFlag(name))
        {
            return IsBoolean(expression) ? HelpTest.Help : HelpTest.None;
        }

        if (expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue" or "Value" or "IsSet" or "IsPresent" or "Present",
            Expression: var owner })
        {
            var ownerName = owner.LastOrCalledName();
            return HelpWords.IsSwitch(ownerName)
                || (HelpWords.IsFlag(ownerName) && ownerName.IndexOf("version", StringComparison.OrdinalIgnoreCase) < 0)
                ? HelpTest.Help
                : HelpTest.None;
        }

        return expression is IdentifierNameSyntax && depth < Limits.HelpConditionLevels / 2
            && _model.GetSymbolInfo(expression, _cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declaration] }
            && declaration.SyntaxTree == _model.SyntaxTree
            && declaration.GetSyntax(_cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: var value }
            // One step: two variables can't send us in circles.
            ? Where(value, true, depth + (Limits.HelpConditionLevels / 2))
            : HelpTest.None;
    }

    private bool IsBoolean(ExpressionSyntax expression)
        => _model.GetTypeInfo(expression, _cancellationToken).Type
            is null or { TypeKind: TypeKind.Error } or { SpecialType: SpecialType.System_Boolean }
                or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T,
                    TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] };

    private static bool IsTruth(ExpressionSyntax expression, out bool value)
    {
        value = expression.IsKind(SyntaxKind.TrueLiteralExpression);
        return value || expression.IsKind(SyntaxKind.FalseLiteralExpression);
    }
}
