using System.Collections.Concurrent;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.Rules.Output;

/// <summary>Prints whose words are in a record beside them: what is said is in the log, and the console is told it as well, on purpose.</summary>
internal static class SaidTwice
{
    /// <summary>Whether a record with the same text stands in the block of a print, or in a block around it.</summary>
    public static bool Is(PrintCall print, RuleContext context)
    {
        if (print.Syntax is not InvocationExpressionSyntax { ArgumentList.Arguments: [{ Expression: var text }, ..] } || !HasWords(text))
        {
            return false;
        }

        var said = text.ToString();
        return print.Syntax.Ancestors().TakeWhile(static a => a is not (MemberDeclarationSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<StatementSyntax>()
            .Any(s => (s.Parent is GlobalStatementSyntax global ? global.Parent : s.Parent) is { } list
                && RecordedIn(list, s, context).Contains(said));
    }

    /// <summary>What the records of a list of statements say as it is written; found once for all prints of the list.</summary>
    private static HashSet<string> RecordedIn(SyntaxNode list, StatementSyntax first, RuleContext context)
    {
        var known = HostFacts.OfModel.Of(context.Model, static _ => new Recorded());
        return known.TryGetValue(list, out var texts) ? texts
            : known.GetOrAdd(list, new HashSet<string>(
                StatementList.Siblings(first).OfType<ExpressionStatementSyntax>()
                    .SelectMany(static s => s.Expression.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>())
                    .Where(c => c.ArgumentList.Arguments.Any(static a => HasWords(a.Expression))
                        && context.Model.GetOperation(c, context.CancellationToken) is IInvocationOperation call && context.Find(call) is not null)
                    .SelectMany(static c => c.ArgumentList.Arguments).Where(static a => HasWords(a.Expression))
                    .Select(static a => a.Expression.ToString()),
                StringComparer.Ordinal));
    }

    /// <summary>A text with two words or more: what is said, and no separator.</summary>
    private static bool HasWords(ExpressionSyntax text)
        => text.Kind() is SyntaxKind.InterpolatedStringExpression or SyntaxKind.StringLiteralExpression or SyntaxKind.AddExpression
            && text.DescendantTokens().Sum(static t => t.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
                ? t.ValueText.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(static w => w.Any(char.IsLetter)) : 0) > 1;

    /// <summary>The texts by the list that they are recorded in.</summary>
    private sealed class Recorded : ConcurrentDictionary<SyntaxNode, HashSet<string>>;
}
