using System.Collections.Immutable;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>
/// The using directives of a file or a namespace, into which others are sorted. Those between <c>#if</c> and <c>#endif</c> are no neighbours.
/// </summary>
internal sealed class ImportList
{
    private readonly SyntaxNode _home;
    private readonly SourceText _text;
    private readonly string _newLine;
    private readonly ImmutableArray<UsingDirectiveSyntax> _all;
    private readonly ImmutableArray<UsingDirectiveSyntax> _plain;
    private readonly ImportOrder _order;

    /// <param name="home">The compilation unit or namespace.</param>
    /// <param name="text">The file.</param>
    /// <param name="options">What <c>.editorconfig</c> says of it.</param>
    public ImportList(SyntaxNode home, SourceText text, AnalyzerConfigOptions options)
    {
        _home = home;
        _text = text;
        _newLine = text.NewLine();
        var usings = home is CompilationUnitSyntax unit ? unit.Usings : ((BaseNamespaceDeclarationSyntax)home).Usings;
        _all = usings.Where(u => !IsConditional(u)).ToImmutableArray();
        _plain = _all.Where(u => UsingDirectives.IsPlain(u) && u.GlobalKeyword.IsKind(SyntaxKind.None)).ToImmutableArray();
        _order = new ImportOrder(_plain, text, options);
    }

    public IEnumerable<TextChange> Add(IReadOnlyCollection<string> names)
    {
        var aliases = names.Where(n => n.IndexOf('=') >= 0).OrderBy(n => n, StringComparer.Ordinal).Select(Written).ToArray();
        var plain = names.Where(n => n.IndexOf('=') < 0).OrderBy(n => n, _order).ToArray();
        if (_plain.Length == 0)
        {
            return AtStart(plain, aliases);
        }

        var changes = plain.Length == 0 ? [] : Between(plain).ToList();
        if (aliases.Length > 0)
        {
            changes.Add(After(_all[_all.Length - 1], string.Concat(aliases.Select(a => _newLine + Indent(_all[_all.Length - 1]) + a))));
        }

        return changes;
    }

    /// <summary>Each behind the one that comes before it, or in front of the first of its group.</summary>
    private IEnumerable<TextChange> Between(IEnumerable<string> names)
    {
        var list = _plain.Select(u => (Name: u.Name!.ToString(), Node: (UsingDirectiveSyntax?)u)).ToList();
        foreach (var name in names)
        {
            list.Insert(IndexFor(name, list.Select(e => e.Name).ToArray()), (name, null));
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i].Node is not null)
            {
                continue;
            }

            var before = list.Take(i).LastOrDefault(e => e.Node is not null);
            var after = list.Skip(i).FirstOrDefault(e => e.Node is not null);
            var group = ImportOrder.GroupOf(list[i].Name);
            var line = Written(list[i].Name);
            if (before.Node is null
                || (after.Node is not null && ImportOrder.GroupOf(after.Name) == group && ImportOrder.GroupOf(before.Name) != group))
            {
                var isApart = _order.HasGroups && ImportOrder.GroupOf(list[i + 1].Name) != group;
                yield return new(new TextSpan(after.Node!.SpanStart, 0), line + _newLine + (isApart ? _newLine : "") + Indent(after.Node));
            }
            else
            {
                var isApart = _order.HasGroups && ImportOrder.GroupOf(list[i - 1].Name) != group;
                yield return After(before.Node, _newLine + (isApart ? _newLine : "") + Indent(before.Node) + line);
            }
        }
    }

    /// <summary>Sorted in, or, where the file's own are in no order, behind the last that begins alike.</summary>
    private int IndexFor(string name, string[] others)
    {
        if (_order.IsKept)
        {
            return Array.FindLastIndex(others, o => _order.Compare(o, name) <= 0) + 1;
        }

        var common = others.Max(o => ImportOrder.CommonNames(o, name));
        return common == 0 ? others.Length : Array.FindLastIndex(others, o => ImportOrder.CommonNames(o, name) == common) + 1;
    }

    /// <summary>The first namespaces that are imported here.</summary>
    private IEnumerable<TextChange> AtStart(string[] plain, string[] aliases)
    {
        var lines = plain.SelectMany((n, i) => i > 0 && _order.HasGroups && ImportOrder.GroupOf(n) != ImportOrder.GroupOf(plain[i - 1])
            ? new[] { "", Written(n) }
            : [Written(n)]).Concat(aliases).ToArray();
        if (_all.FirstOrDefault(u => u.GlobalKeyword.IsKind(SyntaxKind.None)) is { } other && aliases.Length == 0)
        {
            // In front of aliases and static ones.
            return [new(new TextSpan(other.SpanStart, 0), string.Concat(lines.Select(l => l + _newLine + Indent(other))))];
        }

        if (_all.LastOrDefault() is { } last)
        {
            return [After(last, string.Concat(lines.Select(l => _newLine + Indent(last) + l)))];
        }

        if (_home is BaseNamespaceDeclarationSyntax space)
        {
            var fileScoped = space as FileScopedNamespaceDeclarationSyntax;
            var isFileScoped = fileScoped is not null;
            var start = space.Externs.LastOrDefault()?.GetLastToken()
                ?? fileScoped?.SemicolonToken ?? ((NamespaceDeclarationSyntax)space).OpenBraceToken;
            var sharesLine = start.GetNextToken().SpanStart < EndOfLine(start.Span.End);
            var indent = !isFileScoped && space.Members.FirstOrDefault() is { } member ? _text.IndentationAt(member.SpanStart) : "";
            return
            [
                new(new TextSpan(sharesLine ? start.Span.End : EndOfLine(start.Span.End), 0), (isFileScoped ? _newLine : "")
                    + string.Concat(lines.Select(l => _newLine + (l.Length == 0 ? "" : indent) + l)) + (isFileScoped && !sharesLine ? "" : _newLine)),
            ];
        }

        var unit = (CompilationUnitSyntax)_home;
        return unit.Externs.LastOrDefault() is { } externs
            ? [new(new TextSpan(externs.Span.End, 0), string.Concat(lines.Select(l => _newLine + l)))]
            : [AtTop(unit, lines)];
    }

    /// <summary>Below a licence header or <c>#nullable</c>, above the first declaration's own comments and any <c>#if</c>.</summary>
    private TextChange AtTop(CompilationUnitSyntax unit, string[] lines)
    {
        var first = unit.Usings.Count > 0 ? unit.Usings[0].GetFirstToken()
            : unit.AttributeLists.Count > 0 ? unit.AttributeLists[0].GetFirstToken()
            : unit.Members.Count > 0 ? unit.Members[0].GetFirstToken()
            : unit.EndOfFileToken;
        var at = first.LeadingTrivia
            .TakeWhile(t => t.Kind() is not (SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.IfDirectiveTrivia))
            .LastOrDefault(t => t.IsDirective || t.IsKind(SyntaxKind.SingleLineCommentTrivia) || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        var place = at == default ? first.FullSpan.Start : at.FullSpan.End;
        var ownsLine = place == 0 || _text[place - 1] is '\n';
        var next = _text.Lines.GetLineFromPosition(place).LineNumber + (ownsLine ? 0 : 1);
        var isApart = next >= _text.Lines.Count || _text.Lines[next].ToString().Trim().Length == 0;
        return new(
            new TextSpan(place, 0),
            (ownsLine ? "" : _newLine) + string.Join(_newLine, lines) + (ownsLine ? _newLine : "") + (isApart ? "" : _newLine));
    }

    /// <summary>Whether a directive is compiled under a condition only.</summary>
    private static bool IsConditional(UsingDirectiveSyntax directive)
    {
        var depth = 0;
        for (var trivia = directive.SyntaxTree.GetRoot().GetFirstDirective(); trivia is not null && trivia.SpanStart < directive.SpanStart;
            trivia = trivia.GetNextDirective())
        {
            depth += trivia.Kind() switch
            {
                SyntaxKind.IfDirectiveTrivia => 1,
                SyntaxKind.EndIfDirectiveTrivia => -1,
                _ => 0,
            };
        }

        return depth > 0;
    }

    private static string Written(string name) => $"using {name};";

    private string Indent(SyntaxNode directive) => _text.IndentationAt(directive.SpanStart);

    private TextChange After(SyntaxNode directive, string added) => new(new TextSpan(EndOfLine(directive.Span.End), 0), added);

    /// <summary>Past a trailing comment, so that it stays with its directive.</summary>
    private int EndOfLine(int position) => _text.Lines.GetLineFromPosition(position).End;
}
