using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>Puts statements in front of that of a call, with the layout that is there; the call's own text is not touched.</summary>
internal static class StatementBefore
{
    /// <summary>The changes; null where no statement can stand there.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, ExpressionSyntax call, IReadOnlyList<string> statements)
    {
        var whole = call.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == call ? access : call;
        return whole.Parent switch
        {
            ExpressionStatementSyntax { SpanStart: > 0, ContainsDirectives: false } statement => Before(site, statement, statements),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => InBody(site, arrow, statements),
            _ => null,
        };
    }

    private static IEnumerable<TextChange>? Before(CodeSite site, ExpressionStatementSyntax statement, IReadOnlyList<string> statements)
    {
        var isEmbedded = GuardStatement.IsEmbedded(statement);
        if (!isEmbedded && statement.Parent is not (BlockSyntax or SwitchSectionSyntax))
        {
            return null;
        }

        var text = site.Text;
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var end = text.Lines.GetLineFromPosition(statement.Span.End);
        var rest = text.ToString(TextSpan.FromBounds(statement.Span.End, end.End)).Trim();
        var isOwnLine = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart)).Trim().Length == 0
            && (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal) || !isEmbedded);

        // What stands before the statement is taken in, so that the call's own place is left to the call.
        var before = TextSpan.FromBounds(isOwnLine && line.Start < statement.SpanStart ? line.Start : statement.SpanStart - 1, statement.SpanStart);
        var newLine = text.NewLine();
        var indent = text.IndentationAt(statement.SpanStart);
        if (!isEmbedded)
        {
            return [new(before, text.ToString(before) + string.Concat(statements.Select(s => s + (isOwnLine ? newLine + indent : " "))))];
        }

        if (!isOwnLine)
        {
            return
            [
                new(before, text.ToString(before) + "{ " + string.Concat(statements.Select(s => s + " "))),
                new(new TextSpan(statement.Span.End, 0), " }"),
            ];
        }

        // The condition's line may end in a comment, so that the brace begins a line of its own.
        var outer = text.IndentationAt(statement.Parent!.SpanStart);
        return
        [
            new(before, outer + "{" + newLine + string.Concat(statements.Select(s => indent + s + newLine)) + indent),
            new(new TextSpan(end.End, 0), newLine + outer + "}"),
        ];
    }

    /// <summary><c>void M() => call;</c>, on one line, gets a block.</summary>
    private static IEnumerable<TextChange>? InBody(CodeSite site, ArrowExpressionClauseSyntax arrow, IReadOnlyList<string> statements)
    {
        if (ArrowBody.Of(site, arrow) is not var (declaration, head, end))
        {
            return null;
        }

        var text = site.Text;
        var newLine = text.NewLine();
        var indent = text.IndentationAt(declaration.SpanStart);
        var inner = indent + GuardStatement.Unit(site, indent);
        return
        [
            new(
                head,
                (site.BracesOwnLines ? newLine + indent + "{" : " {") + newLine + string.Concat(statements.Select(s => inner + s + newLine)) + inner),
            new(new TextSpan(end, 0), newLine + indent + "}"),
        ];
    }
}
