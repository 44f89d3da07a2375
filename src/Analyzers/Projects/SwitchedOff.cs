using System.Collections.Immutable;
using System.Text.RegularExpressions;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.Projects;

/// <summary>Where a file switches rules of other analyzers off: by <c>#pragma warning disable</c>, or by a comment for ReSharper.</summary>
internal sealed class SwitchedOff
{
    private static readonly Regex s_comment = new(
        @"^//\s*ReSharper (?<what>disable once|disable|restore) (?<ids>[\w, ]+)", RegexOptions.CultureInvariant);

    /// <summary>In the order of the file.</summary>
    private readonly List<(int Position, bool IsOff, int End, string[] Ids)> _changes = [];

    private SwitchedOff(SyntaxTree tree, CancellationToken cancellationToken)
    {
        // Most files say nothing of the kind, and have as many blanks as words.
        var root = tree.GetRoot(cancellationToken);
        if (!root.ContainsDirectives && tree.GetText(cancellationToken).ToString().IndexOf("ReSharper", StringComparison.Ordinal) < 0)
        {
            return;
        }

        foreach (var trivia in root.DescendantTrivia(descendIntoTrivia: true))
        {
            if (trivia.IsKind(SyntaxKind.PragmaWarningDirectiveTrivia) && trivia.GetStructure() is PragmaWarningDirectiveTriviaSyntax pragma)
            {
                _changes.Add((trivia.Span.End, pragma.DisableOrRestoreKeyword.IsKind(SyntaxKind.DisableKeyword), int.MaxValue,
                    pragma.ErrorCodes.Select(c => c.ToString()).ToArray()));
            }
            else if (trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) && s_comment.Match(trivia.ToString()) is { Success: true } comment)
            {
                var what = comment.Groups["what"].Value;
                _changes.Add((trivia.Span.End, what != "restore", what == "disable once" ? EndOfNext(trivia) : int.MaxValue,
                    comment.Groups["ids"].Value.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)));
            }
        }
    }

    /// <summary>Whether one of some rules of other analyzers is switched off at a place.</summary>
    public static bool Contains(ImmutableHashSet<string> ids, Location place, CancellationToken cancellationToken)
        => !ids.IsEmpty && place.SourceTree is { } tree
            && HostFacts.OfTree.Of(tree, static (t, token) => new SwitchedOff(t, token), cancellationToken).IsOff(ids, place.SourceSpan.Start);

    private bool IsOff(ImmutableHashSet<string> ids, int position)
    {
        var off = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (start, isOff, end, named) in _changes.TakeWhile(c => c.Position <= position))
        {
            foreach (var id in named.Where(ids.Contains))
            {
                if (isOff && position < end)
                {
                    off.Add(id);
                }
                else if (!isOff)
                {
                    off.Remove(id);
                }
            }

            if (!isOff && named.Length == 0)
            {
                off.Clear(); // All are restored.
            }
        }

        return off.Count > 0;
    }

    /// <summary>The end of the statement or member behind a comment.</summary>
    private static int EndOfNext(SyntaxTrivia comment)
        => comment.Token.Parent?.AncestorsAndSelf().FirstOrDefault(n => n is StatementSyntax or MemberDeclarationSyntax or CatchClauseSyntax
            && n.SpanStart > comment.SpanStart)?.Span.End ?? comment.Token.Span.End;
}
