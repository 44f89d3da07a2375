using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Messages;

/// <summary>
/// Takes an expression that makes text apart into constant text and values, through interpolation, <c>+</c>, <c>string.Format</c> and the like,
/// nested as they are.
/// </summary>
internal sealed partial class TemplateParts
{
    private readonly SemanticModel _model;
    private readonly CancellationToken _cancellationToken;
    private readonly List<TemplatePart> _parts = [];

    private TemplateParts(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
    }

    /// <summary>The parts of an expression's text; null where taking it apart could change what is said.</summary>
    public static ImmutableArray<TemplatePart>? Of(ExpressionSyntax expression, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = new TemplateParts(model, cancellationToken);
        return parts.Add(expression, 0) ? parts._parts.ToImmutableArray() : null;
    }

    /// <summary>The parts of a composite format and its arguments.</summary>
    public static ImmutableArray<TemplatePart>? OfComposite(
        IOperation format, IReadOnlyList<IOperation> arguments, SemanticModel model, CancellationToken cancellationToken)
    {
        var parts = new TemplateParts(model, cancellationToken);
        return parts.AddComposite(format, arguments, null, 0) ? parts._parts.ToImmutableArray() : null;
    }

    private bool Add(ExpressionSyntax expression, int depth)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (depth > Limits.TextLevels)
        {
            return false;
        }

        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        switch (expression)
        {
            case LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression):
                return AddLiteral(literal);
            case InterpolatedStringExpressionSyntax interpolated:
                return AddInterpolation(interpolated, depth);
            case BinaryExpressionSyntax binary when binary.IsKind(SyntaxKind.AddExpression) && IsStringConcatenation(binary):
                return AddConcatenation(binary, depth);
        }

        if (_model.GetConstantValue(expression, _cancellationToken) is { HasValue: true, Value: var constant })
        {
            return AddConstant(expression, constant);
        }

        return _model.GetOperation(expression, _cancellationToken)?.Unwrap() is { } operation
            && (IsEmptyText(operation) ? AddEmpty(null)
                : operation is IInvocationOperation invocation && AddCall(invocation, depth) is { } added
                ? added
                : AddValue(expression, operation, null, null, null));
    }

    private bool IsStringConcatenation(BinaryExpressionSyntax binary)
        => _model.GetTypeInfo(binary, _cancellationToken).Type?.SpecialType == SpecialType.System_String
            && (_model.GetSymbolInfo(binary, _cancellationToken).Symbol is not IMethodSymbol { MethodKind: MethodKind.UserDefinedOperator } operation
                || JoiningOperators.Joins(operation, SemanticModels.Of(_model.Compilation).Of, _cancellationToken));

    /// <summary><c>string.Empty</c>, which is no constant to the compiler.</summary>
    private static bool IsEmptyText(IOperation operation)
        => operation is IFieldReferenceOperation { Field: { Name: "Empty", ContainingType.SpecialType: SpecialType.System_String } };

    private bool AddEmpty(LiteralSource? source)
    {
        _parts.Add(TextPart.Of("", source));
        return true;
    }

    private bool AddLiteral(LiteralExpressionSyntax literal)
    {
        var style = LiteralUnits.StyleOf(literal);
        var units = LiteralUnits.Decode(literal);
        if (units.IsDefault)
        {
            _parts.Add(TextPart.Of(literal.Token.ValueText));
            return true;
        }

        var text = literal.Token.Text;
        var first = units.IsEmpty ? literal.Token.Span.End : units[0].Span.Start;
        var last = units.IsEmpty ? literal.Token.Span.End : units[units.Length - 1].Span.End;
        var source = units.IsEmpty || style == LiteralStyle.Regular
            ? LiteralSource.Regular
            : new LiteralSource(style, text.Substring(0, first - literal.Token.SpanStart), text.Substring(last - literal.Token.SpanStart));
        _parts.Add(new TextPart(units, source));
        return true;
    }

    /// <summary>A chain of string <c>+</c>, walked down its left side without recursion.</summary>
    private bool AddConcatenation(BinaryExpressionSyntax binary, int depth)
    {
        var chain = new Stack<BinaryExpressionSyntax>();
        ExpressionSyntax leftmost = binary;
        while (leftmost is BinaryExpressionSyntax inner && inner.IsKind(SyntaxKind.AddExpression) && IsStringConcatenation(inner))
        {
            chain.Push(inner);
            leftmost = inner.Left;
            while (leftmost is ParenthesizedExpressionSyntax parenthesized)
            {
                leftmost = parenthesized.Expression;
            }
        }

        if (!Add(leftmost, depth + 1))
        {
            return false;
        }

        while (chain.Count > 0)
        {
            var plus = chain.Pop();
            var separator = plus.SyntaxTree.GetText(_cancellationToken)
                .ToString(Microsoft.CodeAnalysis.Text.TextSpan.FromBounds(plus.Left.Span.End, plus.Right.SpanStart));
            if (separator.IndexOf('\n') >= 0 || separator.IndexOf('/') >= 0)
            {
                _parts.Add(new BreakPart(separator));
            }

            if (!Add(plus.Right, depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    private bool AddConstant(ExpressionSyntax expression, object? constant, LiteralSource? source = null)
    {
        if (constant is string text)
        {
            var isNamed = expression is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax;
            _parts.Add(TextPart.Of(text, source, isNamed ? expression : null));
            return true;
        }

        if (ConstantText.Render(constant, _model.GetTypeInfo(expression, _cancellationToken).Type, null, null) is { } rendered)
        {
            _parts.Add(TextPart.Of(rendered, source));
            return true;
        }

        return _model.GetOperation(expression, _cancellationToken)?.Unwrap() is { } operation && AddValue(expression, operation, null, null, source);
    }

    private bool AddValue(
        ExpressionSyntax expression, IOperation operation, string? alignment, string? format, LiteralSource? source, string? argumentText = null)
    {
        // A method without its parentheses is a delegate in a text, and no value for a parameter of type object.
        if (operation.Type is { TypeKind: TypeKind.Pointer or TypeKind.FunctionPointer or TypeKind.Error } || operation is IInvalidOperation
            || operation is IMethodReferenceOperation or IDelegateCreationOperation or IAnonymousFunctionOperation)
        {
            return false;
        }

        expression = Strip(expression);
        if (alignment is null && format is null && argumentText is null && PaddedText.Of(operation) is { } padded)
        {
            if (ConstantText.Render(padded.Text.ConstantValue is { HasValue: true, Value: string constant } ? constant : null, null,
                padded.Alignment, null) is { } rendered && padded.Text.ConstantValue.HasValue)
            {
                _parts.Add(TextPart.Of(rendered, source));
                return true;
            }

            (operation, expression, alignment) = (padded.Text, Strip((ExpressionSyntax)padded.Text.Syntax), padded.Alignment);
        }

        if (argumentText is null && _model.GetConversion(expression, _cancellationToken) is { IsUserDefined: true, IsImplicit: true } conversion
            && _model.GetTypeInfo(expression, _cancellationToken).ConvertedType is { SpecialType: SpecialType.System_String })
        {
            var mayBeNull = conversion.MethodSymbol?.ReturnType.NullableAnnotation == NullableAnnotation.Annotated
                && _model.GetNullableContext(expression.SpanStart).AnnotationsEnabled();
            argumentText = (mayBeNull ? "(string?)" : "(string)") + (ArgumentText.IsUnary(expression) ? expression : $"({expression})");
        }

        _parts.Add(new HolePart(operation, expression, alignment, format, source, argumentText, ConstantName(operation)));
        return true;
    }

    /// <summary><c>MESSAGE_COUNT</c>, as constants are called elsewhere, in words; null for all other names.</summary>
    private static string? ConstantName(IOperation value)
        => value.ConstantValue.HasValue
            && value is IFieldReferenceOperation or ILocalReferenceOperation
            && ((value as IFieldReferenceOperation)?.Field.Name ?? ((ILocalReferenceOperation)value).Local.Name) is var name
            && name.IndexOf('_') > 0 && !name.Any(char.IsLower)
                ? name.ToLowerInvariant()
                : null;

    private static ExpressionSyntax Strip(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax parenthesized)
        {
            expression = parenthesized.Expression;
        }

        return expression;
    }
}
