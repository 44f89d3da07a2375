using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Sites;

/// <summary>A document and the edits that are going to be made in it; knows where things are afterwards.</summary>
internal sealed class EditedDocument
{
    private readonly ImmutableArray<(TextChange Change, bool IsBeside)> _changes;

    /// <param name="pieces">What the shared edits of edits, in this document or in others, need written here.</param>
    public EditedDocument(FixSite site, ImmutableArray<CallEdit> edits, ImmutableArray<(SharedEdit Shared, CallEdit Edit)> pieces)
    {
        Site = site;
        Edits = edits;
        Pieces = pieces;
        var all = pieces.Select(p => p.Edit).Concat(edits).ToArray();

        // Imports first: they may be inserted where the first statement of a program is.
        var options = site.Options.OfFiles.GetOptions(site.Root.SyntaxTree);
        var wanted = all.SelectMany(e => e.Namespaces, (e, n) => (Name: n, Position: e.Extent.Start)).GroupBy(p => p.Name).Select(g => g.First())
            .Where(n => !UsingDirectives.Insert(site.Root, site.Text, [n], options).IsEmpty).ToArray();
        AddsUsings = wanted.Length > 0;
        var aliases = site.Root is CompilationUnitSyntax unit
            ? wanted.SelectMany(n => ImportAliases.For(site.Model, unit, n.Name), (n, alias) => (Name: alias, n.Position))
            : [];
        var changes = UsingDirectives.Insert(site.Root, site.Text, wanted.Concat(aliases), options)
            .Select(c => (Change: c, IsBeside: true)).ToList();
        changes.AddRange(all.SelectMany((e, i) => e.Changes.Select(c => (Change: c, IsBeside: i < pieces.Length))));
        _changes = InOrder(changes);
        NewText = IsUnchanged ? site.Text : site.Text.WithChanges(_changes.Select(c => c.Change));
    }

    public FixSite Site { get; }

    public ImmutableArray<CallEdit> Edits { get; }

    public ImmutableArray<(SharedEdit Shared, CallEdit Edit)> Pieces { get; }

    public bool IsUnchanged => Edits.IsEmpty && Pieces.IsEmpty;

    public SourceText NewText { get; }

    /// <summary>Whether names anywhere in the file may now mean something else.</summary>
    public bool AddsUsings { get; }

    public EditedDocument With(ImmutableArray<CallEdit> edits, ImmutableArray<(SharedEdit Shared, CallEdit Edit)> pieces) => new(Site, edits, pieces);

    /// <summary>The same edits in another document of the same file.</summary>
    public EditedDocument In(FixSite other) => new(other, Edits, Pieces);

    /// <summary>
    /// The span in the new text of what stood at a span before; a change at its very start or end counts as inside, but not an import or a piece of a
    /// shared edit, which only stand beside.
    /// </summary>
    public TextSpan Map(TextSpan before)
    {
        int start = before.Start, end = before.End;
        foreach (var (change, isBeside) in _changes)
        {
            var delta = (change.NewText?.Length ?? 0) - change.Span.Length;
            if ((change.Span.End <= before.Start && change.Span.Start < before.Start) || (isBeside && change.Span.End == before.Start))
            {
                start += delta;
                end += delta;
            }
            else if (isBeside && change.Span.Start >= before.End)
            {
                break;
            }
            else if (change.Span.Start <= before.End && change.Span.End <= before.End)
            {
                end += delta;
            }
            else if (change.Span.Start < before.End)
            {
                end += delta;
            }
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    /// <summary>
    /// Sorted, and without overlaps by insertions: where one stands inside of what another change takes away, as a logger in front of a first
    /// statement that goes, that is taken away around it.
    /// </summary>
    private static ImmutableArray<(TextChange Change, bool IsBeside)> InOrder(IEnumerable<(TextChange Change, bool IsBeside)> changes)
    {
        var apart = new List<(TextChange Change, bool IsBeside)>();
        foreach (var next in Sorted(changes))
        {
            var at = next.Change.Span.Start;
            if (next.Change.Span.IsEmpty && apart.Count > 0 && apart[apart.Count - 1] is var (around, isBeside)
                && around.Span.Start < at && at < around.Span.End)
            {
                apart[apart.Count - 1] = (new TextChange(TextSpan.FromBounds(around.Span.Start, at), ""), isBeside);
                apart.Add(next);
                apart.Add((new TextChange(TextSpan.FromBounds(at, around.Span.End), around.NewText!), isBeside));
            }
            else
            {
                apart.Add(next);
            }
        }

        return Sorted(apart).ToImmutableArray();

        static IEnumerable<(TextChange Change, bool IsBeside)> Sorted(IEnumerable<(TextChange Change, bool IsBeside)> all)
            => all.OrderBy(c => c.Change.Span.Start).ThenBy(c => c.Change.Span.End);
    }

    /// <summary>The span in the new text of a piece of a shared edit: its own insertions are all of it.</summary>
    public TextSpan MapPiece(CallEdit piece)
    {
        int start = 0, end = 0, shift = 0;
        var found = false;
        foreach (var (change, _) in _changes)
        {
            if (piece.Changes.Contains(change))
            {
                start = found ? start : change.Span.Start + shift;
                end = change.Span.Start + shift + (change.NewText?.Length ?? 0);
                found = true;
            }

            shift += (change.NewText?.Length ?? 0) - change.Span.Length;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }
}
