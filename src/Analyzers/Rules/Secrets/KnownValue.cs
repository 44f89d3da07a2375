using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Secrets;

/// <summary>
/// What the code around a value knows of it: that it is empty where it is shown, the path of the file that has the secret, or what an entry is found
/// by.
/// </summary>
internal static class KnownValue
{
    /// <summary>Whether a condition around says that there is nothing in it: <c>if (string.IsNullOrEmpty(token))</c>.</summary>
    public static bool IsEmpty(SyntaxNode value)
    {
        var inner = value;
        foreach (var around in value.Ancestors())
        {
            switch (around)
            {
                case IfStatementSyntax branch when inner == branch.Statement || inner == branch.Else:
                    if (SaysEmpty(branch.Condition, value, inner == branch.Statement) && !IsSetIn(inner, value))
                    {
                        return true;
                    }

                    break;
                case ConditionalExpressionSyntax choice when inner != choice.Condition:
                    if (SaysEmpty(choice.Condition, value, inner == choice.WhenTrue))
                    {
                        return true;
                    }

                    break;
                case MemberDeclarationSyntax:
                    return false;
            }

            inner = around;
        }

        return false;
    }

    /// <summary>Whether the same member hands it to what takes the path of a file, so that the secret is in there.</summary>
    public static bool IsPath(SyntaxNode value)
        => value.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) is { } member
            && member.DescendantNodes().OfType<ArgumentSyntax>().Any(a => SyntaxFactory.AreEquivalent(a.Expression, value) && TakesPath(a));

    /// <summary>Whether the same member looks something up by it, in a dictionary or a cache.</summary>
    public static bool IsLookedUp(SyntaxNode value)
        => value.Ancestors().FirstOrDefault(a => a is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax) is { } member
            && member.DescendantNodes().OfType<ArgumentSyntax>().Any(a => SyntaxFactory.AreEquivalent(a.Expression, value)
                && (a.Parent is BracketedArgumentListSyntax || (IsFirst(a) && a.Parent?.Parent is InvocationExpressionSyntax call
                    && call.InvokedName()?.Identifier.ValueText is { } name && LookUps.Contains(name))));

    /// <summary>Methods of dictionaries and caches that take a key, by those of .NET and StackExchange.Redis.</summary>
    private static readonly HashSet<string> LookUps =
    [
        "TryGetValue", "ContainsKey", "Remove", "TryRemove", "RemoveAsync", "TryAdd", "GetOrAdd", "AddOrUpdate", "GetOrCreate", "GetOrCreateAsync",
        "GetValueOrDefault", "GetAsync", "SetAsync", "GetStringAsync", "SetStringAsync", "StringGet", "StringGetAsync", "StringSet",
        "StringSetAsync", "KeyDelete", "KeyDeleteAsync", "KeyExists", "KeyExistsAsync",
    ];

    private static bool TakesPath(ArgumentSyntax argument) => argument.Parent?.Parent switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: var type } }
            => type.LastNameText() is var name && (name == "Path" || (name is "File" or "Directory" && IsFirst(argument))),
        BaseObjectCreationExpressionSyntax creation => IsFirst(argument) && (creation as ObjectCreationExpressionSyntax)?.Type.LastNameText()
            is "FileInfo" or "DirectoryInfo" or "StreamReader" or "FileStream",
        _ => false,
    };

    private static bool IsFirst(ArgumentSyntax argument) => argument.Parent is ArgumentListSyntax { Arguments: [var first, ..] } && first == argument;

    /// <summary>Whether a condition that holds, or does not, leaves the value empty.</summary>
    private static bool SaysEmpty(ExpressionSyntax condition, SyntaxNode value, bool holds) => condition switch
    {
        ParenthesizedExpressionSyntax { Expression: var inner } => SaysEmpty(inner, value, holds),
        PrefixUnaryExpressionSyntax { Operand: var inner } when condition.IsKind(SyntaxKind.LogicalNotExpression)
            => SaysEmpty(inner, value, !holds),
        BinaryExpressionSyntax { Left: var left, Right: var right } when condition.IsKind(
            holds ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression)
            => SaysEmpty(left, value, holds) || SaysEmpty(right, value, holds),
        BinaryExpressionSyntax { Left: var left, Right: var right } when condition.IsKind(
            holds ? SyntaxKind.EqualsExpression : SyntaxKind.NotEqualsExpression)
            => (IsNothing(right) && IsOf(left, value)) || (IsNothing(left) && IsOf(right, value)),
        IsPatternExpressionSyntax { Expression: var tested, Pattern: var pattern }
            => IsOf(tested, value) && (holds ? IsNothing(pattern) : pattern is UnaryPatternSyntax { Pattern: var not } && IsNothing(not)),
        InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var tested }] } call
            => holds && AsksForNothing(call) && SyntaxFactory.AreEquivalent(tested, value),
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Expression: var tested } } call
            => holds && AsksForNothing(call) && SyntaxFactory.AreEquivalent(tested, value),
        _ => false,
    };

    /// <summary>Whether it is given something there.</summary>
    private static bool IsSetIn(SyntaxNode branch, SyntaxNode value) => branch.DescendantNodes().Any(n => n switch
    {
        AssignmentExpressionSyntax assignment => SyntaxFactory.AreEquivalent(assignment.Left, value)
            || (assignment.Left is TupleExpressionSyntax parts && parts.Arguments.Any(p => SyntaxFactory.AreEquivalent(p.Expression, value))),
        ArgumentSyntax { RefKindKeyword.RawKind: not 0, Expression: var given } => SyntaxFactory.AreEquivalent(given, value),
        _ => false,
    });

    private static bool IsOf(ExpressionSyntax tested, SyntaxNode value)
        => SyntaxFactory.AreEquivalent(tested, value)
            || tested is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Length", Expression: var measured }
                && SyntaxFactory.AreEquivalent(measured, value);

    private static bool AsksForNothing(InvocationExpressionSyntax call)
        => call.InvokedName()?.Identifier.ValueText is "IsNullOrEmpty" or "IsNullOrWhiteSpace";

    private static bool IsNothing(SyntaxNode written) => written switch
    {
        LiteralExpressionSyntax literal => literal.IsKind(SyntaxKind.NullLiteralExpression) || literal.Token.Value is "" or 0,
        ConstantPatternSyntax { Expression: var constant } => IsNothing(constant),
        BinaryPatternSyntax { Left: var left, Right: var right } => IsNothing(left) && IsNothing(right),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty" } => true,
        _ => false,
    };
}
