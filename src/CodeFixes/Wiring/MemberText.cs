using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Where new members and statements go, in the file's own indentation and line breaks.</summary>
internal static class MemberText
{
    /// <summary>One step of indentation as the file has it.</summary>
    public static string Unit(SourceText text) => text.OwnIndentation() ?? "    ";

    /// <summary>
    /// Members at the top of a type, behind its constants and, for an instance member, its static fields; a line that starts with blanks is indented
    /// one step more.
    /// </summary>
    /// <param name="isApart">Whether an empty line stands between the line and a field below it.</param>
    public static TextChange AtTop(SourceText text, TypeDeclarationSyntax type, bool isStatic, IReadOnlyList<string> lines, bool isApart = false)
    {
        // A static initializer may already log, so that nothing but constants stands before a static logger.
        var at = 0;
        while (at < type.Members.Count && type.Members[at] is FieldDeclarationSyntax field && EndsLine(text, field)
            && (field.Modifiers.Any(SyntaxKind.ConstKeyword) || (!isStatic && field.Modifiers.Any(SyntaxKind.StaticKeyword)))
            && (at + 1 == type.Members.Count || !type.Members[at + 1].GetLeadingTrivia().Any(t => t.IsDirective)))
        {
            at++;
        }

        var open = at == 0 ? type.OpenBraceToken : type.Members[at - 1].GetLastToken();
        var first = at < type.Members.Count ? type.Members[at] : null;
        var newLine = text.NewLine();
        var openLine = text.Lines.GetLineFromPosition(open.Span.End);
        var firstToken = open.GetNextToken();
        if (firstToken.SpanStart <= openLine.End
            || firstToken.LeadingTrivia.Any(t => t.HasStructure && !t.IsDirective && t.SpanStart <= openLine.End))
        {
            // Documentation of the first member may begin on the brace's line.
            return new(new TextSpan(open.Span.End, 0), " " + OnOneLine(lines));
        }

        // Behind a comment on the brace's line.
        var model = type.Members.FirstOrDefault();
        var indent = model is not null && IsFirstOnLine(text, model.SpanStart)
            ? text.IndentationAt(model.SpanStart)
            : text.IndentationAt(type.SpanStart) + Unit(text);
        var joins = lines.Count == 1 && !isApart
            && (at > 0 || (first is FieldDeclarationSyntax && !first.GetLeadingTrivia().Any(t => t.IsDirective || t.HasStructure)));
        return new(new TextSpan(openLine.End, 0), string.Concat(Indented(text, lines, indent).Select(l => newLine + l))
            + (joins || !IsFollowed(text, openLine) ? "" : newLine));
    }

    /// <summary>A member that is no field, behind the fields that a type begins with, with an empty line on both sides.</summary>
    public static TextChange BehindFields(SourceText text, TypeDeclarationSyntax type, IReadOnlyList<string> lines)
    {
        var fields = LeadingFields(text, type);
        return fields.Length > 0 && EndsFields(type, fields) ? After(text, fields[fields.Length - 1], lines)
            : AtTop(text, type, isStatic: true, lines, isApart: true);
    }

    /// <summary>The last of the fields that a type begins with, each on lines of its own; null where a new field does not come before it.</summary>
    public static FieldDeclarationSyntax? LastField(SourceText text, TypeDeclarationSyntax type)
    {
        var fields = LeadingFields(text, type);
        return fields.Any(f => !f.Modifiers.Any(SyntaxKind.ConstKeyword) && !f.Modifiers.Any(SyntaxKind.StaticKeyword)) && EndsFields(type, fields)
            ? fields.Last()
            : null;
    }

    /// <summary>A member behind all others of a type, with an empty line before it; in front of a brace that has no line of its own.</summary>
    public static TextChange AtEnd(SourceText text, TypeDeclarationSyntax type, IReadOnlyList<string> lines)
    {
        var close = type.CloseBraceToken.SpanStart;
        if (!IsFirstOnLine(text, close))
        {
            return new(new TextSpan(close, 0), OnOneLine(lines) + " ");
        }

        var line = text.Lines.GetLineFromPosition(close).LineNumber - 1;
        while (line > 0 && string.IsNullOrWhiteSpace(text.Lines[line].ToString()))
        {
            line--;
        }

        var model = type.Members.FirstOrDefault();
        var indent = model is not null && IsFirstOnLine(text, model.SpanStart)
            ? text.IndentationAt(model.SpanStart)
            : text.IndentationAt(type.SpanStart) + Unit(text);
        var newLine = text.NewLine();
        return new(
            new TextSpan(text.Lines[line].End, 0),
            (type.Members.Count > 0 ? newLine : "") + string.Concat(Indented(text, lines, indent).Select(l => newLine + l)));
    }

    private static FieldDeclarationSyntax[] LeadingFields(SourceText text, TypeDeclarationSyntax type)
        => type.Members.TakeWhile(m => m is FieldDeclarationSyntax && EndsLine(text, m) && IsFirstOnLine(text, m.SpanStart) && !m.ContainsDirectives)
            .Cast<FieldDeclarationSyntax>().ToArray();

    /// <summary>Whether a member can be put behind those fields: what comes next is under no condition.</summary>
    private static bool EndsFields(TypeDeclarationSyntax type, FieldDeclarationSyntax[] fields)
        => fields.Length == type.Members.Count || !type.Members[fields.Length].GetLeadingTrivia().Any(t => t.IsDirective);

    private static bool EndsLine(SourceText text, SyntaxNode node) => node.FullSpan.End >= text.Lines.GetLineFromPosition(node.Span.End).End;

    /// <summary>Statements before all others of a block.</summary>
    public static TextChange AtBlockStart(SourceText text, BlockSyntax body, IEnumerable<string> statements)
    {
        var open = body.OpenBraceToken;
        var line = text.Lines.GetLineFromPosition(open.Span.End);
        var next = open.GetNextToken();
        if (next.SpanStart <= line.End)
        {
            return new(new TextSpan(open.Span.End, 0), string.Concat(statements.Select(s => " " + s)));
        }

        var indent = body.Statements.Count > 0 && IsFirstOnLine(text, body.Statements[0].SpanStart)
            ? text.IndentationAt(body.Statements[0].SpanStart)
            : text.IndentationAt(open.SpanStart) + Unit(text);
        var newLine = text.NewLine();
        return new(new TextSpan(line.End, 0), string.Concat(statements.Select(s => newLine + indent + s)));
    }

    /// <summary>A statement behind another one, on a line of its own where that one has its own.</summary>
    public static TextChange AfterStatement(SourceText text, StatementSyntax statement, string added)
        => new(
            new TextSpan(statement.Span.End, 0),
            statement.GetLastToken().GetNextToken().SpanStart <= text.Lines.GetLineFromPosition(statement.Span.End).End
                && statement.Parent is BlockSyntax
                ? " " + added
                : text.NewLine() + text.IndentationAt(statement.SpanStart) + added);

    /// <summary>A member behind another one.</summary>
    public static TextChange After(SourceText text, SyntaxNode member, IReadOnlyList<string> lines)
    {
        var line = text.Lines.GetLineFromPosition(member.Span.End);
        var indent = text.IndentationAt(member.SpanStart);
        var newLine = text.NewLine();
        var ownsLine = member.FullSpan.End >= line.End;
        return ownsLine && IsFirstOnLine(text, member.SpanStart)
            ? new(
                new TextSpan(line.End, 0),
                newLine + string.Concat(Indented(text, lines, indent).Select(l => newLine + l)) + (IsFollowed(text, line) ? newLine : ""))
            : new(new TextSpan(member.Span.End, 0), " " + OnOneLine(lines));
    }

    /// <summary>Whether the next line has a member, without an empty one between.</summary>
    private static bool IsFollowed(SourceText text, TextLine line)
        => line.LineNumber + 1 < text.Lines.Count && text.Lines[line.LineNumber + 1].ToString().Trim() is { Length: > 0 } next && next[0] != '}';

    private static IEnumerable<string> Indented(SourceText text, IReadOnlyList<string> lines, string indent)
        => lines.Select(l => l.Length == 0 ? "" : indent + (l[0] == ' ' ? Unit(text) : "") + l.TrimStart());

    /// <summary>What is documentation must end there.</summary>
    private static string OnOneLine(IReadOnlyList<string> lines)
    {
        var written = new List<string>();
        foreach (var line in lines.Select(l => l.Trim()).Where(l => l.Length > 0))
        {
            if (!line.StartsWith("///", StringComparison.Ordinal))
            {
                written.Add(line);
            }
            else if (written.Count > 0 && written[written.Count - 1].EndsWith("*/", StringComparison.Ordinal))
            {
                var before = written[written.Count - 1];
                written[written.Count - 1] = before.Substring(0, before.Length - 2) + line.Substring(3).Trim() + " */";
            }
            else
            {
                written.Add("/** " + line.Substring(3).Trim() + " */");
            }
        }

        return string.Join(" ", written);
    }

    public static bool IsFirstOnLine(SourceText text, int position)
    {
        var line = text.Lines.GetLineFromPosition(position);
        for (var i = line.Start; i < position; i++)
        {
            if (text[i] is not ' ' and not '\t')
            {
                return false;
            }
        }

        return true;
    }
}
