using LogAnalyzers.Calls;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Rules.Levels;

/// <summary>
/// Whether <c>error: {error}</c> names a value and no level: what another program wrote to its error output, which many write their progress to, or
/// one line of several that name values at one level. Not where a failure is dealt with.
/// </summary>
internal static class ValueLabels
{
    private static readonly string[] Outputs = ["StandardError", "StdErr", "ErrorOutput", "ErrorDataReceived"];

    public static bool AreMeant(SyntaxNode call)
        => call is InvocationExpressionSyntax written
            && !call.Ancestors().TakeWhile(a => a is not MemberDeclarationSyntax).Any(a => a is CatchClauseSyntax)
            && (written.ArgumentList.DescendantNodes().OfType<IdentifierNameSyntax>().Any(n => IsErrorOutput(n)) || IsInList(written));

    private static bool IsErrorOutput(IdentifierNameSyntax name)
        => Says(name.Identifier.ValueText)
            || name.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes().Any(n => n switch
            {
                VariableDeclaratorSyntax { Initializer.Value: var made } variable
                    => variable.Identifier.ValueText == name.Identifier.ValueText && Says(made.ToString()),
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax set, Right: var made }
                    => set.Identifier.ValueText == name.Identifier.ValueText && (Says(made.ToString()) || Says(set.Identifier.ValueText)),
                _ => false,
            }) == true;

    private static bool Says(string text) => Outputs.Any(o => text.IndexOf(o, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>Whether the statement before or behind is a call of the same method that names another value, and no level.</summary>
    private static bool IsInList(InvocationExpressionSyntax call)
    {
        if (call.Parent is not ExpressionStatementSyntax { Parent: BlockSyntax { Statements: var statements } } own)
        {
            return false;
        }

        var at = statements.IndexOf(own);
        return IsLabelled(at > 0 ? statements[at - 1] : null) || IsLabelled(at + 1 < statements.Count ? statements[at + 1] : null);

        bool IsLabelled(StatementSyntax? statement)
            => statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax other }
                && other.InvokedName()?.Identifier.ValueText == call.InvokedName()?.Identifier.ValueText
                && other.ArgumentList.Arguments.Select(a => LabelOf(a.Expression)).FirstOrDefault(l => l is not null) is { } label
                && LevelPrefix.Of(label) is null;
    }

    /// <summary>The text up to the value, where that is a few words and a colon and the value is all that follows; else null.</summary>
    private static string? LabelOf(ExpressionSyntax text)
    {
        var label = text switch
        {
            InterpolatedStringExpressionSyntax { Contents: [InterpolatedStringTextSyntax words, InterpolationSyntax] } => words.TextToken.ValueText,
            LiteralExpressionSyntax { RawKind: (int)SyntaxKind.StringLiteralExpression, Token.ValueText: var whole }
                when whole.EndsWith("}", StringComparison.Ordinal) && whole.IndexOf('{') is > 0 and var hole && whole.IndexOf('{', hole + 1) < 0
                => whole.Substring(0, hole),
            BinaryExpressionSyntax { RawKind: (int)SyntaxKind.AddExpression, Left: LiteralExpressionSyntax { Token.Value: string words } } => words,
            _ => null,
        };
        return label?.TrimEnd() is { Length: > 1 } trimmed && trimmed[trimmed.Length - 1] == ':'
            && trimmed.Substring(0, trimmed.Length - 1).All(c => char.IsLetterOrDigit(c) || c is ' ' or '-' or '_') ? trimmed : null;
    }
}
