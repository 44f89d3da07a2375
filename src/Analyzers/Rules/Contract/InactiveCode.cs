using LogAnalyzers.Events;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.Rules.Contract;

/// <summary>
/// Code that <c>#if</c> leaves out here: another target framework or configuration of the project has it, and the events that it says. Its text is
/// all that is known of it.
/// </summary>
internal sealed class InactiveCode(Compilation compilation, CancellationToken cancellationToken)
{
    /// <summary>In letters.</summary>
    private const int ShortestPiece = 4;

    private readonly Lazy<HashSet<string>> _texts = new(() => Read(compilation, cancellationToken));
    private readonly Lazy<HashSet<string>> _names = new(() => []);
    private readonly Lazy<string[]> _pieces
        = new(() => [.. Read(compilation, cancellationToken).Select(WithoutBlanks).Where(IsLong).Distinct()]);

    /// <summary>
    /// Whether an event of the contract stands there: its template, or a piece of it, since the rest may be a constant; or the key of a property, or
    /// a placeholder of its name.
    /// </summary>
    public bool Says(ContractLine line)
    {
        if (line.Template is { } template)
        {
            return _texts.Value.Contains(template) || (WithoutBlanks(template) is var whole && _pieces.Value.Any(whole.Contains));
        }

        if (!_names.IsValueCreated)
        {
            _names.Value.UnionWith(_texts.Value.Concat(_texts.Value.SelectMany(t => TemplateWords.NamesIn(t))));
        }

        return _names.Value.Contains(line.Properties[0].Name);
    }

    /// <summary>
    /// Whether an event that stands there may be another form of one of the contract: the other target has it, and tells what has changed.
    /// </summary>
    /// <param name="isKept">Whether a text is that of an event of the contract itself.</param>
    public bool MayHaveChanged(ContractLine line, Func<string, bool> isKept)
        => line is { Template: not null } && _texts.Value.Any(t => IsLong(t) && t.IndexOf(' ') >= 0 && !isKept(t)
            && (TemplateWords.Blanked(t) == line.Shape || TemplateWords.Likeness(TemplateWords.Of(t), line.Words) >= EventRelations.LeastLikeness));

    /// <summary>Text over several lines has the indentation of the code in it, which a token alone does not tell.</summary>
    private static string WithoutBlanks(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>Whether a piece says something: a word, with more than a placeholder.</summary>
    private static bool IsLong(string piece) => piece.Count(char.IsLetter) >= ShortestPiece;

    /// <summary>Every literal in it.</summary>
    private static HashSet<string> Read(Compilation compilation, CancellationToken cancellationToken)
    {
        var texts = new HashSet<string>(StringComparer.Ordinal);
        foreach (var tree in compilation.SyntaxTrees)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var root = tree.GetRoot(cancellationToken);
            if (!root.ContainsDirectives)
            {
                continue;
            }

            foreach (var inactive in root.DescendantTrivia().Where(t => t.IsKind(SyntaxKind.DisabledTextTrivia)))
            {
                AddTo(texts, SyntaxFactory.ParseTokens(inactive.ToFullString()));
            }
        }

        return texts;
    }

    /// <summary>Literals, and what several make that are added to each other.</summary>
    private static void AddTo(HashSet<string> texts, IEnumerable<SyntaxToken> tokens)
    {
        var (whole, isOpen) = ("", false);
        foreach (var token in tokens)
        {
            var isLiteral = token.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.SingleLineRawStringLiteralToken
                or SyntaxKind.MultiLineRawStringLiteralToken;
            if (isLiteral)
            {
                // What several lines have is only taken apart by the parser.
                var text = token.IsKind(SyntaxKind.MultiLineRawStringLiteralToken) ? token.Text.Trim('"') : token.ValueText;
                whole = isOpen ? whole + text : text;
                texts.Add(text);
                texts.Add(whole);
            }

            isOpen = token.IsKind(SyntaxKind.PlusToken) && whole.Length > 0;
            whole = isLiteral || isOpen ? whole : "";
        }
    }
}
