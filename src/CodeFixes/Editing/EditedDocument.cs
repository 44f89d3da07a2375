using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Editing;

/// <summary>A document and the edits that are going to be made in it; knows where things are afterwards.</summary>
internal sealed class EditedDocument
{
    private readonly ImmutableArray<TextChange> _changes;

    public EditedDocument(FixSite site, ImmutableArray<CallEdit> edits)
    {
        Site = site;
        Edits = edits;
        var changes = edits.SelectMany(e => e.Changes).ToList();
        foreach (var group in edits.SelectMany(e => e.Namespaces, (e, n) => (Edit: e, Namespace: n)).GroupBy(p => p.Namespace).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            if (UsingDirectives.Insert(site.Root, site.Text, group.Key, group.First().Edit.Extent.Start) is { } insertion)
            {
                changes.Add(insertion);
                AddsUsings = true;
            }
        }

        _changes = changes.OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End).ToImmutableArray();
        NewText = edits.IsEmpty ? site.Text : site.Text.WithChanges(_changes);
    }

    public FixSite Site { get; }

    public ImmutableArray<CallEdit> Edits { get; }

    public SourceText NewText { get; }

    /// <summary>Whether names anywhere in the file may now mean something else.</summary>
    public bool AddsUsings { get; }

    public EditedDocument Without(ImmutableHashSet<CallEdit> failed) => new(Site, Edits.RemoveAll(failed.Contains));

    /// <summary>The span in the new text of what stood at a span before; a change at its very start or end counts as inside.</summary>
    public TextSpan Map(TextSpan before)
    {
        int start = before.Start, end = before.End;
        foreach (var change in _changes)
        {
            var delta = (change.NewText?.Length ?? 0) - change.Span.Length;
            if (change.Span.End <= before.Start && change.Span.Start < before.Start)
            {
                start += delta;
                end += delta;
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
}
