using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <summary>Puts an <c>if</c> around a statement, with the layout that is there.</summary>
internal static class GuardStatement
{
    /// <summary>The changes; null where a condition can't stand in front of the call.</summary>
    public static IEnumerable<TextChange>? Around(CodeSite site, ExpressionSyntax call, string condition)
    {
        var whole = call.Parent is ConditionalAccessExpressionSyntax access && access.WhenNotNull == call ? access : call;
        return whole.Parent switch
        {
            ExpressionStatementSyntax { SpanStart: > 0, ContainsDirectives: false } statement => Around(site, statement, condition),
            ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => InBody(site, arrow, condition),
            _ => null,
        };
    }

    private static IEnumerable<TextChange>? Around(CodeSite site, ExpressionStatementSyntax statement, string condition)
    {
        var isEmbedded = IsEmbedded(statement);
        if (!isEmbedded && statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
        {
            return null;
        }

        var text = site.Text;
        var line = text.Lines.GetLineFromPosition(statement.SpanStart);
        var end = text.Lines.GetLineFromPosition(statement.Span.End);
        var rest = text.ToString(TextSpan.FromBounds(statement.Span.End, end.End)).Trim();
        var isOwnLine = text.ToString(TextSpan.FromBounds(line.Start, statement.SpanStart)).Trim().Length == 0
            && (rest.Length == 0 || rest.StartsWith("//", StringComparison.Ordinal));

        // What stands before the statement is taken in, so that the call's own place is left to the call.
        var before = TextSpan.FromBounds(isOwnLine && line.Start < statement.SpanStart ? line.Start : statement.SpanStart - 1, statement.SpanStart);
        if (!isOwnLine)
        {
            return
            [
                new(before, text.ToString(before) + (isEmbedded ? "{ " : "") + $"if ({condition}) {{ "),
                new(new TextSpan(statement.Span.End, 0), isEmbedded ? " } }" : " }"),
            ];
        }

        var newLine = text.NewLine();
        var indent = text.IndentationAt(statement.SpanStart);
        var outer = isEmbedded ? text.IndentationAt(statement.Parent!.SpanStart) : "";
        var unit = Unit(site, indent);
        var kept = line.Start < statement.SpanStart ? "" : text.ToString(before);
        var hasBraces = site.HasBraces || line.LineNumber != end.LineNumber;
        var open = !hasBraces ? newLine : site.BracesOwnLines ? newLine + indent + "{" + newLine : " {" + newLine;
        return Indented(site, statement, unit)
            .Prepend(new(before, kept + (isEmbedded ? outer + "{" + newLine : "") + indent + $"if ({condition})" + open + indent + unit))
            .Append(new(
                new TextSpan(end.End, 0), (hasBraces ? newLine + indent + "}" : "") + (isEmbedded ? newLine + outer + "}" : "")));
    }

    /// <summary><c>void M() => call;</c>, on one line, gets a block.</summary>
    private static IEnumerable<TextChange>? InBody(CodeSite site, ArrowExpressionClauseSyntax arrow, string condition)
    {
        if (ArrowBody.Of(site, arrow) is not var (declaration, head, end))
        {
            return null;
        }

        var text = site.Text;
        var newLine = text.NewLine();
        var indent = text.IndentationAt(declaration.SpanStart);
        var inner = indent + Unit(site, indent);
        string Open(string at) => site.BracesOwnLines ? newLine + at + "{" + newLine : " {" + newLine;
        return
        [
            new(
                head,
                Open(indent) + inner + $"if ({condition})" + Open(inner) + inner + Unit(site, indent)),
            new(new TextSpan(end, 0), newLine + inner + "}" + newLine + indent + "}"),
        ];
    }

    /// <summary>The further lines of a statement one step to the right; what stands inside of literals stays.</summary>
    private static IEnumerable<TextChange> Indented(CodeSite site, SyntaxNode statement, string unit)
    {
        var lines = site.Text.Lines;
        for (var i = lines.GetLineFromPosition(statement.SpanStart).LineNumber + 1;
            i <= lines.GetLineFromPosition(statement.Span.End).LineNumber;
            i++)
        {
            var token = site.Root.FindToken(lines[i].Start);
            if (!(token.SpanStart < lines[i].Start && lines[i].Start < token.Span.End) && site.Text.ToString(lines[i].Span).Trim().Length > 0)
            {
                yield return new(new TextSpan(lines[i].Start, 0), unit);
            }
        }
    }

    /// <summary>Whether a statement stands behind a condition or the head of a loop, without braces.</summary>
    public static bool IsEmbedded(StatementSyntax statement)
        => statement.Parent is IfStatementSyntax or ElseClauseSyntax or WhileStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
            or UsingStatementSyntax or LockStatementSyntax;

    /// <summary>One step of indentation.</summary>
    public static string Unit(CodeSite site, string indent) => indent.IndexOf('\t') >= 0 ? "\t" : site.Text.OwnIndentation() ?? "    ";
}
