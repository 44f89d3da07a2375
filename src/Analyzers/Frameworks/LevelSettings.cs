using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Frameworks;

/// <summary>Reads what code says of the levels that Microsoft.Extensions.Logging writes.</summary>
internal static class LevelSettings
{
    /// <summary>Null for code that says nothing of levels, or whose level nobody can tell.</summary>
    /// <param name="node">A call, an assignment or a literal.</param>
    /// <param name="ends">The expressions that a value may come from in the end.</param>
    public static LevelSetting? In(SyntaxNode node, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends) => node switch
    {
        InvocationExpressionSyntax call when call.InvokedName()?.Identifier.ValueText == "SetMinimumLevel"
            && call.ArgumentList.Arguments.FirstOrDefault() is { Expression: var level }
            => Setting("", Range(level, ends), LevelSettingKind.Minimum, call),
        InvocationExpressionSyntax call when call.InvokedName()?.Identifier.ValueText == "AddFilter" => Filter(call, ends),
        AssignmentExpressionSyntax { Left: var left, Right: var level } set when left.LastNameText() == "MinLevel"
            => Setting("", Range(level, ends), LevelSettingKind.Minimum, set),
        LiteralExpressionSyntax { Token.Value: string key } literal when CategoryOf(key) is { } category && ValueOf(literal) is { } value
            => Setting(
                category,
                LevelRange.Of(ends(value).OfType<LiteralExpressionSyntax>().Select(
                    v => Enum.TryParse<LogLevel>(v.Token.ValueText, ignoreCase: true, out var level) ? level : (LogLevel?)null)),
                LevelSettingKind.Configuration, literal),
        _ => null,
    };

    /// <summary>Without the branch it is in, the default may hold.</summary>
    private static LevelSetting? Setting(string category, LevelRange? range, LevelSettingKind kind, SyntaxNode node)
        => range is { } known ? new(category, IsInBranch(node) ? known.Or(LogLevel.Information) : known, kind) : null;

    /// <summary>Whether a statement runs only where a condition of its function holds.</summary>
    public static bool IsInBranch(SyntaxNode node)
        => node.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax or GlobalStatementSyntax)
            .Any(a => a is IfStatementSyntax branch ? !branch.Condition.Span.Contains(node.Span)
                : a is SwitchSectionSyntax or CatchClauseSyntax or SwitchExpressionArmSyntax);

    private static LevelSetting? Filter(InvocationExpressionSyntax call, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends)
    {
        var arguments = call.ArgumentList.Arguments.Select(a => a.Expression).ToArray();
        if (arguments.OfType<AnonymousFunctionExpressionSyntax>().FirstOrDefault() is { } asks)
        {
            return new("", Asked(asks, ends), LevelSettingKind.Filter);
        }

        var category = arguments.SelectMany(ends).OfType<LiteralExpressionSyntax>()
            .Where(l => l.IsKind(SyntaxKind.StringLiteralExpression)).Select(l => l.Token.ValueText).FirstOrDefault() ?? "";
        return Setting(
            category is "Default" or "*" ? "" : category.TrimEnd('*'), LevelRange.Of(arguments.SelectMany(ends).Select(Level)),
            LevelSettingKind.Filter, call);
    }

    /// <summary>The level that a function compares with; nobody can tell where it asks for a name besides.</summary>
    private static LevelRange Asked(AnonymousFunctionExpressionSyntax asks, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends)
    {
        var answers = (asks.ExpressionBody is { } body ? ends(body)
            : asks.DescendantNodes().OfType<ReturnStatementSyntax>().Select(r => r.Expression).OfType<ExpressionSyntax>()).ToArray();
        var parts = answers.SelectMany(a => a.DescendantNodesAndSelf()).ToArray();
        return parts.Any(p => p.IsKind(SyntaxKind.StringLiteralExpression)) ? LevelRange.Any
            : LevelRange.Of(parts.OfType<BinaryExpressionSyntax>().Where(c => c.IsKind(SyntaxKind.GreaterThanOrEqualExpression))
                .SelectMany(c => ends(c.Right)).Select(Level)) ?? LevelRange.Any;
    }

    private static LevelRange? Range(ExpressionSyntax level, Func<ExpressionSyntax, IEnumerable<ExpressionSyntax>> ends)
        => LevelRange.Of(ends(level).Select(Level));

    private static LogLevel? Level(ExpressionSyntax value)
        => value is MemberAccessExpressionSyntax { Expression: var owner, Name.Identifier.ValueText: var name } && owner.LastNameText() == "LogLevel"
            && Enum.TryParse<LogLevel>(name, out var level)
            ? level
            : null;

    /// <summary>The category of a key such as <c>Logging:LogLevel:Shop</c> or <c>Logging:Console:LogLevel:Default</c>; null for other keys.</summary>
    private static string? CategoryOf(string key)
    {
        const string Word = "LogLevel:";
        var at = key.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        if (at < 0 || !key.StartsWith("Logging:", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        var category = key.Substring(at + Word.Length);
        return category.Equals("Default", StringComparison.OrdinalIgnoreCase) ? "" : category.TrimEnd('*');
    }

    /// <summary>The value that stands beside a key: assigned to an indexer, the next one in a list, the next argument.</summary>
    private static ExpressionSyntax? ValueOf(LiteralExpressionSyntax key) => key.Parent switch
    {
        ArgumentSyntax { Parent: BracketedArgumentListSyntax { Parent: { Parent: AssignmentExpressionSyntax { Right: var value } } } } => value,
        ArgumentSyntax { Parent: ArgumentListSyntax { Arguments: [var first, var second, ..] } } argument when first == argument
            => second.Expression,
        InitializerExpressionSyntax { Expressions: [var first, var second] } when first == key => second,
        _ => null,
    };
}
