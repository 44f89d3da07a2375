using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Output;

/// <summary>Reads from a pattern whether help is wanted where it matches, or where it does not.</summary>
internal readonly struct HelpPattern
{
    private readonly HelpCondition _conditions;

    public HelpPattern(HelpCondition conditions) => _conditions = conditions;

    /// <param name="subject">What is matched; null inside of a pattern.</param>
    public HelpTest Where(PatternSyntax pattern, ExpressionSyntax? subject, bool matches, int depth = 0)
        => Inner(pattern, subject, "", matches, depth)
            // Nothing but the text tells which lengths a list pattern leaves over.
            | (subject is not null && HelpWords.IsArguments(subject.LastOrCalledName()) && IsAboutLength(pattern)
                ? HelpTest.NoArguments
                : HelpTest.None);

    private HelpTest Inner(PatternSyntax pattern, ExpressionSyntax? subject, string member, bool matches, int depth)
    {
        if (depth > Limits.HelpConditionLevels)
        {
            return HelpTest.None;
        }

        switch (pattern)
        {
            case ParenthesizedPatternSyntax inner:
                return Inner(inner.Pattern, subject, member, matches, depth + 1);
            case UnaryPatternSyntax not:
                return Inner(not.Pattern, subject, member, !matches, depth + 1);
            case BinaryPatternSyntax binary:
                return Inner(binary.Left, subject, member, matches, depth + 1) | Inner(binary.Right, subject, member, matches, depth + 1);
            case ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal }
                when literal.Kind() is SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression:
                var value = literal.IsKind(SyntaxKind.TrueLiteralExpression) == matches;
                return subject is not null ? _conditions.Where(subject, value, depth + 1)
                    : value && HelpWords.IsFlag(member) ? HelpTest.Help
                    : HelpTest.None;
            case ConstantPatternSyntax constant:
                return matches ? _conditions.OfOperand(constant.Expression) : HelpTest.None;
            case TypePatternSyntax type:
                return matches ? OfType(type.Type) : HelpTest.None;
            case DeclarationPatternSyntax declaration:
                return matches ? OfType(declaration.Type) : HelpTest.None;
            case RecursivePatternSyntax recursive:
                var test = matches && recursive.Type is { } named ? OfType(named) : HelpTest.None;
                foreach (var part in recursive.PropertyPatternClause?.Subpatterns ?? default)
                {
                    var name = part.ExpressionColon is { } colon ? colon.Expression.LastOrCalledName() : "";
                    test |= Inner(part.Pattern, null, name, matches, depth + 1);
                }

                foreach (var part in recursive.PositionalPatternClause?.Subpatterns ?? default)
                {
                    test |= Inner(part.Pattern, null, "", matches, depth + 1);
                }

                return test;
            case ListPatternSyntax list:
                var elements = HelpTest.None;
                foreach (var element in list.Patterns)
                {
                    elements |= Inner(element, null, "", matches, depth + 1);
                }

                return elements;
            default:
                return HelpTest.None;
        }
    }

    private static HelpTest OfType(TypeSyntax type) => HelpWords.IsRequest(type.LastOrCalledName()) ? HelpTest.Help : HelpTest.None;

    private static bool IsAboutLength(PatternSyntax pattern) => pattern switch
    {
        ListPatternSyntax => true,
        UnaryPatternSyntax not => IsAboutLength(not.Pattern) || not.Pattern is ConstantPatternSyntax,
        ParenthesizedPatternSyntax inner => IsAboutLength(inner.Pattern),
        BinaryPatternSyntax binary => IsAboutLength(binary.Left) || IsAboutLength(binary.Right),
        RecursivePatternSyntax { PropertyPatternClause.Subpatterns: [{ ExpressionColon.Expression: IdentifierNameSyntax property }] }
            => property.Identifier.ValueText is "Length" or "Count",
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } => literal.IsKind(SyntaxKind.NullLiteralExpression),
        _ => false,
    };
}
