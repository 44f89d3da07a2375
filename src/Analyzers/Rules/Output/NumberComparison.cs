using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>A comparison of something with a number written out, which holds.</summary>
internal readonly struct NumberComparison
{
    private readonly SyntaxKind _operator;
    private readonly int _number;

    private NumberComparison(ExpressionSyntax counted, SyntaxKind @operator, int number)
    {
        Counted = counted;
        _operator = @operator;
        _number = number;
    }

    public ExpressionSyntax Counted { get; }

    /// <summary>Whether it holds for zero, or for anything but the number that is right.</summary>
    public bool SaysFewer => _operator switch
    {
        SyntaxKind.EqualsExpression => _number == 0,
        SyntaxKind.NotEqualsExpression => _number > 0,
        SyntaxKind.LessThanExpression => _number > 0,
        SyntaxKind.LessThanOrEqualExpression => _number >= 0,
        _ => false,
    };

    /// <summary>The comparison that is known to hold where the expression has that value, else null.</summary>
    public static NumberComparison? Read(BinaryExpressionSyntax binary, bool value)
    {
        var kind = value ? binary.Kind() : Opposite(binary.Kind());
        return kind == SyntaxKind.None ? null
            : Number(binary.Right) is { } right ? new NumberComparison(binary.Left, kind, right)
            : Number(binary.Left) is { } left ? new NumberComparison(binary.Right, Mirrored(kind), left)
            : null;
    }

    /// <summary>Whether a search of that name found what it was asked for; null where the comparison does not say.</summary>
    public bool? SaysFound(string method)
    {
        if (method.StartsWith("Compare", StringComparison.Ordinal))
        {
            return _number != 0 ? null : _operator switch { SyntaxKind.EqualsExpression => true, SyntaxKind.NotEqualsExpression => false, _ => null };
        }

        // An index counts from zero, a number of hits from one.
        int least;
        if (method.Contains("Index"))
        {
            least = 0;
        }
        else if (method is "Count")
        {
            least = 1;
        }
        else
        {
            return null;
        }

        return _operator switch
        {
            SyntaxKind.GreaterThanExpression => _number >= least - 1 ? true : null,
            SyntaxKind.GreaterThanOrEqualExpression => _number >= least ? true : null,
            SyntaxKind.NotEqualsExpression => _number == least - 1 ? true : null,
            SyntaxKind.EqualsExpression => _number >= least,
            SyntaxKind.LessThanExpression => _number <= least ? false : null,
            SyntaxKind.LessThanOrEqualExpression => _number < least ? false : null,
            _ => null,
        };
    }

    private static int? Number(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: int number } => number,
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: LiteralExpressionSyntax { Token.Value: int number } }
            => -number,
        _ => null,
    };

    private static SyntaxKind Opposite(SyntaxKind kind) => kind switch
    {
        SyntaxKind.EqualsExpression => SyntaxKind.NotEqualsExpression,
        SyntaxKind.NotEqualsExpression => SyntaxKind.EqualsExpression,
        SyntaxKind.LessThanExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanOrEqualExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.LessThanExpression,
        _ => SyntaxKind.None,
    };

    private static SyntaxKind Mirrored(SyntaxKind kind) => kind switch
    {
        SyntaxKind.LessThanExpression => SyntaxKind.GreaterThanExpression,
        SyntaxKind.LessThanOrEqualExpression => SyntaxKind.GreaterThanOrEqualExpression,
        SyntaxKind.GreaterThanExpression => SyntaxKind.LessThanExpression,
        SyntaxKind.GreaterThanOrEqualExpression => SyntaxKind.LessThanOrEqualExpression,
        _ => kind,
    };
}
