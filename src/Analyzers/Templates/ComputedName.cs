using System.Globalization;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Templates;

/// <summary>
/// What a computation gives, where its operators tell: <c>done * 100 / total</c> is a percentage of what is done, no total. Words are parted by an
/// underscore.
/// </summary>
internal static class ComputedName
{
    private const string PercentWord = "Percent";

    private const string DifferenceWord = "Difference";

    private const string Is = "Is_";

    private const string Has = "Has_";

    /// <summary>More words are a sentence, and no name.</summary>
    private const int MaxWords = 5;

    /// <summary>More operators make something that has no short name.</summary>
    private const int MaxOperators = 4;

    /// <summary>The name of what an expression computes; null where the operators don't tell more than the operands.</summary>
    public static string? Of(ExpressionSyntax expression)
        => IsLong(expression) ? null : Inside(expression) switch
        {
            BinaryExpressionSyntax binary => OfArithmetic(binary) ?? OfComparison(binary),
            PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => Not(not.Operand),
            IsPatternExpressionSyntax { Pattern: var pattern, Expression: var of } => OfPattern(of, pattern, ""),
            InvocationExpressionSyntax call => ComputedCalls.Of(call),
            MemberAccessExpressionSyntax { Name.Identifier.ValueText: "HasValue", Expression: var of } => Word(of) is { } word ? Has + word : null,
            _ => null,
        };

    /// <summary>The name of a sum of numbers, where neither part is a mere number; null for other expressions.</summary>
    public static string? OfSum(ExpressionSyntax expression)
        => expression is not BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression } sum || IsLong(sum)
            || IsCounted(sum.Left) || IsCounted(sum.Right) || Word(sum.Left) is not { } one || Word(sum.Right) is not { } other ? null
            : NameWords.In(one) is [.., { Length: > 1 } last] && NameWords.In(other) is [.., var end] && IsSame(last, end) ? "Total_" + last
            : new[] { one, other }.Any(w => ComputedWords.IsTime(NameWords.In(w))) ? "Total_Time"
            : "Total";

    /// <summary>A mere number, or what is computed itself.</summary>
    private static bool IsCounted(ExpressionSyntax part) => Number(part) is not null || Inside(part) is BinaryExpressionSyntax;

    /// <summary>Whether operators alone make the value, so that it has no name of its own.</summary>
    public static bool IsMade(ExpressionSyntax expression)
        => Inside(expression) is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax && Of(expression) is not null;

    private static bool IsLong(ExpressionSyntax expression)
        => expression.DescendantNodesAndSelf().OfType<ExpressionSyntax>()
            .Where(e => e is BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax).Skip(MaxOperators).Any();

    /// <summary>Whether the text beside a value knows better what it is: a mere difference, a ratio.</summary>
    public static bool IsWeak(string name)
        => name.EndsWith(DifferenceWord, StringComparison.Ordinal) || name.EndsWith("_Ratio", StringComparison.Ordinal) || name is "Remainder"
            || name.StartsWith("Total_", StringComparison.Ordinal) || name.IndexOf("_Per_", StringComparison.Ordinal) > 0;

    /// <summary>The name of an operand, with its owner where it says nothing by itself; null where it has none.</summary>
    public static string? Word(ExpressionSyntax operand)
    {
        var path = ExpressionPath.Of(operand);
        if (path.IsEmpty)
        {
            return null;
        }

        var last = path[path.Length - 1];
        return path.Length == 1 || !GeneralMembers.Contains(last) ? last
            : GeneralMembers.IsCount(last) ? HoleName.Counted(path[path.Length - 2]) + "_" + HoleName.CountWord
            : path[path.Length - 2] + "_" + last;
    }

    /// <summary>What an operand counts, or the operand: <c>items.Count</c> are the items.</summary>
    public static string? Thing(ExpressionSyntax operand)
        => ExpressionPath.Of(operand) is [.., var owner, var last] && GeneralMembers.IsCount(last) ? owner
            : Word(operand) is { } word && NameWords.In(word) is { Count: > 1 } words && IsSame(words[words.Count - 1], HoleName.CountWord)
                ? Joined(words.Take(words.Count - 1))
            : Word(operand);

    private static string? OfArithmetic(BinaryExpressionSyntax binary) => binary.Kind() switch
    {
        SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression => OfProduct(binary),
        SyntaxKind.SubtractExpression => OfDifference(binary.Left, binary.Right),
        SyntaxKind.ModuloExpression => "Remainder",
        _ => null,
    };

    private static string? OfProduct(BinaryExpressionSyntax binary)
    {
        var factors = new List<ExpressionSyntax>();
        var divisors = new List<ExpressionSyntax>();
        Factors(binary, factors, divisors);
        var of = factors.Where(f => Number(f) is null).ToArray();
        var by = divisors.Where(d => Number(d) is null).ToArray();
        if (of.Length == 0)
        {
            return null;
        }

        if (by.Length == 0)
        {
            return of.Length == 1 ? Converted(of[0], Product(factors) / Product(divisors))
                : of.Length == 2 && divisors.Count == 0 && of.Count(IsNumber) == 1 ? "Total_" + Word(of.First(f => !IsNumber(f))) : null;
        }

        return Product(factors) is 100 ? (Thing(of[0]) is { } done ? done + "_" + PercentWord : PercentWord)
            : of.Length == 1 && by.Length == 1 && divisors.Count == 1 && factors.Count == 1 ? Quotient(of[0], by[0]) : null;
    }

    private static void Factors(ExpressionSyntax expression, List<ExpressionSyntax> factors, List<ExpressionSyntax> divisors)
    {
        if (Inside(expression) is BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression or (int)SyntaxKind.DivideExpression } binary)
        {
            Factors(binary.Left, factors, divisors);
            var isDivided = binary.IsKind(SyntaxKind.DivideExpression);
            Factors(binary.Right, isDivided ? divisors : factors, isDivided ? factors : divisors);
        }
        else
        {
            factors.Add(Inside(expression));
        }
    }

    /// <summary>A number in another unit: <c>elapsedMs / 1000</c> are seconds.</summary>
    private static string? Converted(ExpressionSyntax number, double factor)
        => Word(number) is { } word && NameWords.In(word) is { Count: > 0 } words && ComputedWords.IsUnit(words[words.Count - 1])
            && ComputedWords.UnitAfter(words[words.Count - 1], factor) is { } unit
                ? Joined(words.Take(words.Count - 1).Append(unit)) : null;

    private static string? Quotient(ExpressionSyntax of, ExpressionSyntax by)
    {
        if (Word(of) is not { } word || ExpressionPath.Of(by) is not [.., var last] || Thing(by) is not { } each)
        {
            return null;
        }

        var words = NameWords.In(word);
        return words.Count(w => !ComputedWords.IsSum(w)) < words.Count ? Joined(words.Where(w => !ComputedWords.IsSum(w)).Prepend("Average"))
            : SpanOf(by, last) is { } time ? Thing(of) + "_Per_" + time
            : NameWords.In(each).Any(ComputedWords.IsLimit) ? Thing(of) + "_Ratio"
            : Thing(of) + "_Per_" + HoleName.Counted(each);
    }

    /// <summary>The unit in which a divisor is a time: <c>bytes / watch.Elapsed.TotalSeconds</c> are bytes per second.</summary>
    private static string? SpanOf(ExpressionSyntax by, string last)
        => (by.LastNameText() ?? last) is var name && NameWords.In(name) is [.., var unit] && TextWords.IsUnit(unit)
            && (name.StartsWith("Total", StringComparison.Ordinal) || name.StartsWith("Elapsed", StringComparison.OrdinalIgnoreCase)
                || IsSame(name, unit)) ? TextWords.Singular(unit) : null;

    private static string? OfDifference(ExpressionSyntax left, ExpressionSyntax right)
    {
        if (Number(left) is not null || Number(right) is not null || Word(left) is not { } from || Word(right) is not { } less)
        {
            return null; // "count - 1" is a count.
        }

        List<string> words = NameWords.In(from), others = NameWords.In(less);
        if (words.Count == 0 || others.Count == 0)
        {
            return null;
        }

        if (ComputedWords.IsStart(others) && (IsClock(left) || (ComputedWords.IsEnd(words) && (words.Concat(others).Any(ComputedWords.IsOfTime)
            || left.FirstAncestorOrSelf<MemberAccessExpressionSyntax>(a => GeneralMembers.IsForm(a.Name.Identifier.ValueText)) is not null))))
        {
            return "Elapsed";
        }

        // "maxAttempts - attempt" attempts remain, and of "deadline - now" the time.
        if (words.Any(ComputedWords.IsLimit) && !others.Any(ComputedWords.IsLimit))
        {
            return Joined(words.Where(w => !ComputedWords.IsLimit(w)).Prepend("Remaining"));
        }

        var last = words[words.Count - 1];
        return last.Length > 1 && IsSame(TextWords.Singular(last), TextWords.Singular(others[others.Count - 1]))
            ? TextWords.Singular(last) + "_" + DifferenceWord : DifferenceWord;
    }

    private static bool IsClock(ExpressionSyntax expression)
        => Inside(expression).LastOrCalledName() is "Now" or "UtcNow" or "GetUtcNow" or "GetTimestamp" or "TickCount" or "TickCount64" or "Timestamp";

    private static string? OfComparison(BinaryExpressionSyntax binary)
    {
        switch (binary.Kind())
        {
            case SyntaxKind.EqualsExpression:
                return OfEquality(binary, "");
            case SyntaxKind.NotEqualsExpression:
                return OfEquality(binary, "Not_");
            case SyntaxKind.IsExpression:
                return Is + NameOf(binary.Right);
            case SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                var word = binary.IsKind(SyntaxKind.LogicalAndExpression) ? "_And_" : "_Or_";
                return Word(binary.Left) is { } one && Word(binary.Right) is { } other ? Short(one + word + other) : null;
        }

        var relation = binary.Kind() switch
        {
            SyntaxKind.GreaterThanExpression => "_Above_",
            SyntaxKind.LessThanExpression => "_Below_",
            SyntaxKind.GreaterThanOrEqualExpression => "_At_Least_",
            SyntaxKind.LessThanOrEqualExpression => "_At_Most_",
            _ => null,
        };
        var number = Number(binary.Right);
        return relation is null || Word(binary.Left) is not { } compared ? null
            : (relation, number) is ("_Above_", 0) or ("_At_Least_", 1) ? Has + Thing(binary.Left)
            : (Word(binary.Right) ?? number?.ToString(CultureInfo.InvariantCulture).Replace('.', '_')) is { } with
                ? Short(Is + compared + relation + with) : null;
    }

    private static string? OfEquality(BinaryExpressionSyntax binary, string not)
    {
        var (left, right) = (Inside(binary.Left), Inside(binary.Right));
        if (left is LiteralExpressionSyntax)
        {
            (left, right) = (right, left);
        }

        return Word(left) is not { } compared ? null : right switch
        {
            LiteralExpressionSyntax literal => OfConstant(left, compared, literal, not),
            MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: [>= 'A' and <= 'Z', ..] },
                Name.Identifier.ValueText: var member } => Is + not + member,
            _ => Word(right) is { } other ? Short(Is + not + (IsSame(compared, other) ? "Same_" + other : other)) : null,
        };
    }

    private static string? OfConstant(ExpressionSyntax left, string compared, LiteralExpressionSyntax literal, string not)
        => literal.Kind() switch
        {
            SyntaxKind.NullLiteralExpression => not.Length > 0 ? Has + compared : Is + compared + "_Null",
            SyntaxKind.TrueLiteralExpression or SyntaxKind.FalseLiteralExpression
                => literal.IsKind(SyntaxKind.TrueLiteralExpression) == (not.Length == 0) ? compared : Not(left),
            SyntaxKind.NumericLiteralExpression when Number(literal) is 0 => Has + (not.Length > 0 ? "" : "No_") + Thing(left),
            SyntaxKind.NumericLiteralExpression => Short(Is + not + compared + "_" + literal.Token.ValueText),
            SyntaxKind.StringLiteralExpression when Said(literal) is { } said => Is + not + said,
            _ => null,
        };

    private static string? OfPattern(ExpressionSyntax of, PatternSyntax pattern, string not) => pattern switch
    {
        UnaryPatternSyntax negated => OfPattern(of, negated.Pattern, not.Length > 0 ? "" : "Not_"),
        ParenthesizedPatternSyntax inner => OfPattern(of, inner.Pattern, not),
        ConstantPatternSyntax { Expression: LiteralExpressionSyntax literal } => Word(of) is { } word ? OfConstant(of, word, literal, not) : null,
        ConstantPatternSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var member } } => Is + not + member,
        ConstantPatternSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: var name } } => Is + not + name,
        RecursivePatternSyntax { Type: null, PropertyPatternClause.Subpatterns.Count: 0 } => Word(of) is { } word
            ? (not.Length > 0 ? Is + word + "_Null" : Has + word) : null,
        DeclarationPatternSyntax { Type: var type } => Is + not + NameOf(type),
        TypePatternSyntax { Type: var type } => Is + not + NameOf(type),
        _ => null,
    };

    private static string NameOf(ExpressionSyntax type) => type.LastNameText() ?? string.Concat(type.ToString().Where(char.IsLetterOrDigit));

    /// <summary>What is not so.</summary>
    private static string? Not(ExpressionSyntax operand)
    {
        if (Inside(operand) is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } twice)
        {
            return Word(twice.Operand);
        }

        return (Of(operand) ?? Word(operand)) is not { } name || NameWords.In(name) is not { Count: > 0 } words ? null
            : words[0].ToUpperInvariant() switch
            {
                "HAS" => Joined(words.Skip(1).Prepend("No").Prepend("Has")),
                "IS" or "CAN" or "WAS" or "ARE" or "SHOULD" or "MUST" or "WILL" => Joined(words.Skip(1).Prepend("Not").Prepend(words[0])),
                _ => "Not_" + Joined(words),
            };
    }

    /// <summary>The words of a short text; null for a longer one.</summary>
    public static string? Said(LiteralExpressionSyntax literal)
        => literal.Token.ValueText is { Length: > 1 } text && text.All(c => char.IsLetterOrDigit(c) || "_-.:/".IndexOf(c) >= 0)
            && NameWords.In(text).Where(w => w.Length > 1 && char.IsLetter(w[0])).ToArray() is { Length: > 0 and < MaxWords } words
                ? Joined(words.Length > 1 && !text.Any(char.IsLower) ? [.. words.Select(Capitalized)] : words) : null;

    /// <summary>A word of a key in capitals, such as <c>DOTNET_ENVIRONMENT</c>, whose words ran together as they are.</summary>
    private static string Capitalized(string word) => word.Substring(0, 1) + word.Substring(1).ToLowerInvariant();

    /// <summary>Whether it is a number of things.</summary>
    private static bool IsNumber(ExpressionSyntax expression)
        => ExpressionPath.Of(expression) is [.., var last] && NameWords.In(last) is [.., var word]
            && word.ToUpperInvariant() is "COUNT" or "LENGTH" or "QUANTITY" or "NUMBER";

    private static double Product(IEnumerable<ExpressionSyntax> numbers) => numbers.Aggregate(1d, (all, n) => all * (Number(n) ?? 1));

    private static double? Number(ExpressionSyntax expression)
        => Inside(expression) is LiteralExpressionSyntax { RawKind: (int)SyntaxKind.NumericLiteralExpression, Token.Value: IConvertible value }
            ? value.ToDouble(CultureInfo.InvariantCulture)
            : Inside(expression) is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Pow" },
                ArgumentList.Arguments: [var of, var by] } && Number(of.Expression) is { } basis && Number(by.Expression) is { } exponent
                ? Math.Pow(basis, exponent) : null;

    private static string? Short(string name) => NameWords.In(name).Count <= MaxWords ? name : null;

    private static string Joined(IEnumerable<string> words) => string.Join("_", words);

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>What stands in parentheses, casts and calls that only round.</summary>
    public static ExpressionSyntax Inside(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax parenthesized => Inside(parenthesized.Expression),
        CastExpressionSyntax cast => Inside(cast.Expression),
        CheckedExpressionSyntax @checked => Inside(@checked.Expression),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var method, Expression: var of } call,
            ArgumentList.Arguments: var arguments }
            => method == "ToString" ? Inside(of)
                : arguments.Count > 0 && (call.Expression.LastNameText() is "Math" or "MathF" or "Convert" || IsDecimal(of))
                    && (method is "Round" or "Floor" or "Ceiling" or "Truncate" or "Abs" || method.StartsWith("To", StringComparison.Ordinal))
                    ? Inside(arguments[0].Expression)
                : expression,
        _ => expression,
    };

    private static bool IsDecimal(ExpressionSyntax type) => type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.DecimalKeyword };
}
