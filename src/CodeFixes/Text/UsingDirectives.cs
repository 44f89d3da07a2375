using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>Adds a using directive where the file keeps its own, in their order.</summary>
internal static class UsingDirectives
{
    /// <summary>The change that imports a namespace for code at a position, or null where it is imported there already.</summary>
    /// <param name="root">The file.</param>
    /// <param name="text">Its text.</param>
    /// <param name="name">The namespace, or an alias with what it means: <c>A = B.A</c>, which goes behind all others.</param>
    /// <param name="position">Where the code is.</param>
    public static TextChange? Insert(SyntaxNode root, SourceText text, string name, int position)
    {
        if (root is not CompilationUnitSyntax unit)
        {
            return null;
        }

        var scopes = root.FindToken(Math.Min(position, Math.Max(0, root.FullSpan.End - 1))).Parent?.AncestorsAndSelf()
            .OfType<BaseNamespaceDeclarationSyntax>().ToArray() ?? [];
        if (unit.Usings.Concat(scopes.SelectMany(s => s.Usings)).Any(u => IsPlain(u) && u.Name?.ToString() == name))
        {
            return null;
        }

        // Beside the usings that are there: the file's, else the innermost namespace's that has some.
        var siblings = unit.Usings.Any(IsPlain) ? unit.Usings : scopes.FirstOrDefault(s => s.Usings.Any(IsPlain))?.Usings ?? unit.Usings;
        var newLine = text.NewLine();
        var plain = siblings.Where(u => IsPlain(u) && u.GlobalKeyword.IsKind(SyntaxKind.None)).ToArray();
        if (plain.Length > 0)
        {
            var before = name.IndexOf('=') >= 0 ? siblings.Last() : plain.LastOrDefault(u => Compare(u.Name!.ToString(), name) < 0);
            var indent = text.IndentationAt(plain[0].SpanStart);
            return before is not null
                ? new TextChange(new TextSpan(EndOfLine(text, before.Span.End), 0), newLine + indent + $"using {name};")
                : new TextChange(new TextSpan(plain[0].SpanStart, 0), $"using {name};" + newLine + indent);
        }

        if (unit.Usings.LastOrDefault() is { } last)
        {
            return new TextChange(new TextSpan(EndOfLine(text, last.Span.End), 0), newLine + $"using {name};");
        }

        if (unit.Externs.LastOrDefault() is { } externs)
        {
            return new TextChange(new TextSpan(externs.Span.End, 0), newLine + $"using {name};");
        }

        var first = unit.Members.Count > 0 ? unit.Members[0].GetFirstToken() : unit.EndOfFileToken;
        first = unit.AttributeLists.Count > 0 ? unit.AttributeLists[0].GetFirstToken() : first;

        // Below a licence header or #nullable, above the first declaration's own comments.
        var at = first.LeadingTrivia.TakeWhile(t => !t.IsKind(SyntaxKind.SingleLineDocumentationCommentTrivia))
            .LastOrDefault(t => t.IsDirective || t.IsKind(SyntaxKind.SingleLineCommentTrivia)
                || t.IsKind(SyntaxKind.MultiLineCommentTrivia));
        var place = at == default ? first.FullSpan.Start : at.FullSpan.End;
        var onOwnLine = place == 0 || text[place - 1] is '\n';
        return new TextChange(
            new TextSpan(place, 0), (onOwnLine ? "" : newLine) + $"using {name};" + newLine + (onOwnLine && at == default ? newLine : ""));
    }

    private static bool IsPlain(UsingDirectiveSyntax directive)
        => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None) && directive.Name is not null;

    /// <summary>System first, as the SDK's own ordering has it.</summary>
    private static int Compare(string left, string right)
    {
        bool IsSystem(string n) => n == "System" || n.StartsWith("System.", StringComparison.Ordinal);
        return IsSystem(left) != IsSystem(right) ? (IsSystem(left) ? -1 : 1) : string.CompareOrdinal(left, right);
    }

    /// <summary>Past a trailing comment, so that it stays with its directive.</summary>
    private static int EndOfLine(SourceText text, int position) => text.Lines.GetLineFromPosition(position).End;
}
