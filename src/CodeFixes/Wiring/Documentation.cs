using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Wiring;

/// <summary>Documentation comments of constructors that a fix writes or adds a parameter to: the compiler may warn of what is missing.</summary>
internal static class Documentation
{
    /// <summary>Whether the compiler asks for documentation of the type's public members.</summary>
    public static bool IsAskedFor(SyntaxTree tree, INamedTypeSymbol type)
    {
        if (tree.Options.DocumentationMode != DocumentationMode.Diagnose)
        {
            return false;
        }

        for (var outer = type; outer is not null; outer = outer.ContainingType)
        {
            if (outer.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The lines above a constructor that was not there before.</summary>
    /// <param name="type">Whose it is.</param>
    /// <param name="logger">The parameter for the logger; null for none.</param>
    /// <param name="isAskedFor">Whether the compiler asks for them.</param>
    public static IEnumerable<string> OfNew(INamedTypeSymbol type, string? logger, bool isAskedFor)
    {
        if (isAskedFor)
        {
            yield return Summary(type);
            if (logger is not null)
            {
                yield return "/// " + Parameter(logger);
            }
        }
    }

    /// <summary>The lines above the old signature, which stays beside the new one: those that were there before.</summary>
    /// <param name="declaration">The constructor, or the type with a primary one, before the change.</param>
    /// <param name="type">Whose it is.</param>
    /// <param name="isAskedFor">Whether the compiler asks for them where none were there.</param>
    public static IEnumerable<string> OfOld(SyntaxNode declaration, INamedTypeSymbol type, bool isAskedFor)
    {
        if (CommentOf(declaration) is not { } comment)
        {
            return declaration is TypeDeclarationSyntax ? OfNew(type, null, isAskedFor) : [];
        }

        if (declaration is not TypeDeclarationSyntax)
        {
            return comment.ToFullString().Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(l => l.Trim()).Where(l => l.Length > 0)
                .Select((l, i) => i == 0 && !l.StartsWith("/", StringComparison.Ordinal) ? "/// " + l : l);
        }

        // A type's comment describes the type; of its primary constructor it has the parameters.
        var parameters = comment.Content.OfType<XmlElementSyntax>().Where(IsParameter)
            .Select(e => "/// " + string.Join(
                " ", e.ToString().Split('\r', '\n').Select(l => l.Trim().TrimStart('/', '*').Trim()).Where(l => l.Length > 0)))
            .ToArray();
        return isAskedFor || parameters.Length > 0 ? parameters.Prepend(Summary(type)) : [];
    }

    /// <summary>
    /// What documents a parameter that is added, where the others are documented: the compiler warns of one that is missing among them. A constructor
    /// that had no parameters and is documented has all of them so.
    /// </summary>
    public static IEnumerable<TextChange> OfParameter(SourceText text, SyntaxNode owner, string name)
    {
        if (CommentOf(owner) is not { } comment)
        {
            yield break;
        }

        var elements = comment.Content.OfType<XmlElementSyntax>().ToArray();
        var isFirst = owner is ConstructorDeclarationSyntax { ParameterList.Parameters.Count: 0 };
        if (elements.LastOrDefault(e => IsParameter(e) || (isFirst && e.StartTag.Name.ToString() == "summary")) is not { } last)
        {
            yield break;
        }

        var line = text.Lines.GetLineFromPosition(last.Span.End);
        var ownsLine = text.ToString(TextSpan.FromBounds(last.Span.End, line.End)).Trim().Length == 0
            && text.ToString(text.Lines.GetLineFromPosition(last.SpanStart).Span).TrimStart().StartsWith("///", StringComparison.Ordinal);
        yield return ownsLine
            ? new(new TextSpan(line.End, 0), text.NewLine() + text.IndentationAt(last.SpanStart) + "/// " + Parameter(name))
            : new(new TextSpan(last.Span.End, 0), Parameter(name));
    }

    private static DocumentationCommentTriviaSyntax? CommentOf(SyntaxNode declaration)
        => declaration.GetLeadingTrivia().Select(t => t.GetStructure()).OfType<DocumentationCommentTriviaSyntax>().LastOrDefault();

    private static bool IsParameter(XmlElementSyntax element) => element.StartTag.Name.ToString() == "param";

    private static string Parameter(string name) => $"<param name=\"{name.TrimStart('@')}\">Where the type logs to.</param>";

    private static string Summary(INamedTypeSymbol type)
        => "/// <summary>Initializes a new instance of the <see cref=\"" + type.Name
            + (type.TypeParameters.IsEmpty ? "" : "{" + string.Join(", ", type.TypeParameters.Select(p => p.Name)) + "}") + "\"/> class.</summary>";
}
