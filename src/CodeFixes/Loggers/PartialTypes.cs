using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Loggers;

/// <summary>Makes types <c>partial</c>, with all types around them, so that a source generator can add to them.</summary>
internal sealed class PartialTypes
{
    private readonly Dictionary<SyntaxNode, SharedEdit> _made = [];
    private readonly Dictionary<DocumentId, SharedEdit> _programs = [];

    /// <summary>What makes the type and those around it partial; null where they are.</summary>
    public SharedEdit? Of(TypeDeclarationSyntax type, Document document)
    {
        var around = type.Parent is TypeDeclarationSyntax outer ? Of(outer, document) : null;
        if (type.Modifiers.Any(SyntaxKind.PartialKeyword))
        {
            return around;
        }

        if (!_made.TryGetValue(type, out var made))
        {
            var piece = CallEdit.Create([new(new TextSpan(type.Keyword.SpanStart, 0), "partial ")], null);
            _made[type] = made = new SharedEdit($"partial|{document.FilePath}|{type.SpanStart}", ImmutableArray.Create((document.Id, piece)), around);
        }

        return made;
    }

    /// <summary>
    /// What writes <c>partial class Program</c>, braces and all, at the end of the file; what stands on it is written between the braces.
    /// </summary>
    public SharedEdit Program(Document document, string name, CodeStyle style, SourceText text)
    {
        if (_programs.TryGetValue(document.Id, out var known))
        {
            return known;
        }

        var newLine = text.NewLine();
        var end = text.Length == 0 || text[text.Length - 1] is '\n' or '\r' ? "" : newLine;
        var open = style.OwnsLine("types") ? newLine + "{" : " {";
        var head = new SharedEdit($"program|{document.FilePath}", Piece($"{end}{newLine}partial class {name}{open}{newLine}")) { Rank = -1 };
        return _programs[document.Id] = new($"program end|{document.FilePath}", Piece("}" + newLine), head) { Rank = 1 };

        ImmutableArray<(DocumentId, CallEdit)> Piece(string written)
            => ImmutableArray.Create((document.Id, CallEdit.Create([new(new TextSpan(text.Length, 0), written)], null)));
    }
}
