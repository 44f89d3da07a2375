using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>
/// Where in a file a project's log factory stands: at its end, in the project's root namespace as far as code at the entry point is in that; so that
/// neither that code nor any below the namespace has to import anything.
/// </summary>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Around">The declaration that it is put into; null where it stands by itself or in a new one.</param>
/// <param name="IsNew">Whether the namespace has to be declared anew around the class.</param>
internal sealed record LogFactoryHome(string Namespace, NamespaceDeclarationSyntax? Around, bool IsNew)
{
    /// <param name="unit">The file.</param>
    /// <param name="anchor">The entry point's function; null for the first type of a library.</param>
    /// <param name="root">The project's root namespace; null where it is not known.</param>
    public static LogFactoryHome In(CompilationUnitSyntax unit, SyntaxNode? anchor, string? root)
    {
        if (unit.Members.OfType<FileScopedNamespaceDeclarationSyntax>().FirstOrDefault() is { } only)
        {
            return new(only.Name.ToString(), null, false);
        }

        anchor ??= unit.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .FirstOrDefault(m => m is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);
        var own = anchor is null ? "" : NamespaceAt(anchor);
        var wanted = root is { Length: > 0 } && own.StartsWith(root + ".", StringComparison.Ordinal) ? root : own;
        if (wanted.Length == 0)
        {
            return new("", null, false);
        }

        var around = unit.DescendantNodes(n => n is CompilationUnitSyntax or NamespaceDeclarationSyntax).OfType<NamespaceDeclarationSyntax>()
            .LastOrDefault(n => NamespaceAt(n) == wanted);
        return new(wanted, around, IsNew: around is null);
    }

    /// <summary>The namespace that a project's files are in by default, as its file says it.</summary>
    public static string? RootOf(Project project)
        => new OptionReader(project.AnalyzerOptions.AnalyzerConfigOptionsProvider).BuildProperty("RootNamespace") ?? project.DefaultNamespace;

    /// <summary>The namespace that a node is in, or that it declares.</summary>
    public static string NamespaceAt(SyntaxNode node)
        => string.Join(".", node.AncestorsAndSelf().OfType<BaseNamespaceDeclarationSyntax>().Reverse().Select(n => n.Name.ToString()));

    /// <summary>A place inside, to ask what names mean.</summary>
    public int Position(CompilationUnitSyntax unit)
        => Math.Max(0, (Around?.CloseBraceToken.SpanStart ?? (IsNew ? 1 : unit.Members.LastOrDefault() switch
        {
            FileScopedNamespaceDeclarationSyntax space => space.Span.End,
            NamespaceDeclarationSyntax space => space.Span.End + 1,
            { } last => last.Span.End,
            null => 0,
        })) - 1);

    /// <summary>The change that writes the class.</summary>
    /// <param name="lines">Its lines, a tab for each step of indentation.</param>
    /// <param name="text">The file.</param>
    /// <param name="style">How it is written.</param>
    /// <param name="qualify">Writes names that mean other types in full.</param>
    public TextChange Write(IEnumerable<string> lines, SourceText text, CodeStyle style, Func<string, string> qualify)
    {
        var newLine = text.NewLine();
        var step = style.Indentation;
        var indent = Around is not null ? text.IndentationAt(Around.SpanStart) + step : IsNew ? step : "";
        var body = qualify(string.Join(newLine, style.Laid(lines).Select(l => l.Length == 0 ? "" : indent + Indented(l, step))));
        if (IsNew)
        {
            body = string.Join(newLine, style.Laid([$"namespace {Namespace}", "{"])) + $"{newLine}{body}{newLine}}}";
        }

        if (Around is not null)
        {
            var close = Around.CloseBraceToken.SpanStart;
            var start = MemberText.IsFirstOnLine(text, close) ? text.Lines.GetLineFromPosition(close).Start : close;
            return new(new TextSpan(start, 0), newLine + body + newLine);
        }

        var end = text.Length;
        var endsLine = end == 0 || text[end - 1] == '\n';
        return new(new TextSpan(end, 0), (endsLine ? "" : newLine) + newLine + body + (endsLine || style.EndsWithNewLine ? newLine : ""));
    }

    private static string Indented(string line, string step)
    {
        var depth = 0;
        while (line[depth] == '\t')
        {
            depth++;
        }

        return string.Concat(Enumerable.Repeat(step, depth)) + line.Substring(depth);
    }
}
