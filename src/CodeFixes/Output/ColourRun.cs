using System.Collections.Immutable;
using LogAnalyzers.CodeFixes.Sites;
using LogAnalyzers.CodeFixes.Text;
using LogAnalyzers.Messages;
using LogAnalyzers.Prints;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Output;

/// <summary>
/// A colour that is set for some prints and set back in the same list of statements. A record has no colour: where all prints between become records,
/// in one edit, the statements that set it go with them; else they stay.
/// </summary>
internal sealed class ColourRun
{
    private readonly ImmutableArray<StatementSyntax> _colours;
    private readonly TextSpan _span;
    private readonly Dictionary<string, CallEdit?> _edits = new(StringComparer.Ordinal);

    private ColourRun(ImmutableArray<StatementSyntax> colours, TextSpan span)
    {
        _colours = colours;
        _span = span;
    }

    /// <summary>The edit of a print: of all prints of its run and their colours where that can be, else of this one alone.</summary>
    /// <param name="edit">The edit of one print alone.</param>
    public static CallEdit? Edit(
        FixSite site, SyntaxNode print, string variant, Func<SyntaxNode, CallEdit?> edit, CancellationToken cancellationToken)
    {
        if (Around(site, print, cancellationToken) is not { } run)
        {
            return edit(print);
        }

        if (!run._edits.TryGetValue(variant, out var whole))
        {
            run._edits[variant] = whole = run.Combine(site, print, edit, cancellationToken);
        }

        return whole ?? edit(print);
    }

    /// <summary>The innermost run of the same function that a print stands in.</summary>
    private static ColourRun? Around(FixSite site, SyntaxNode print, CancellationToken cancellationToken)
    {
        var known = site.Fact(static _ => new Dictionary<SyntaxNode, ImmutableArray<ColourRun>>());
        foreach (var statement in print.Ancestors().TakeWhile(a => !PrintIndex.IsFunction(a)).OfType<StatementSyntax>())
        {
            if (statement.Parent is not (BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax))
            {
                continue;
            }

            var list = statement.Parent is GlobalStatementSyntax global ? global.Parent! : statement.Parent;
            if (!known.TryGetValue(list, out var runs))
            {
                known[list] = runs = Find(new ConsoleColours(site, cancellationToken), StatementList.Siblings(statement));
            }

            if (runs.FirstOrDefault(r => r._span.Contains(print.Span)) is { } run)
            {
                return run;
            }
        }

        return null;
    }

    private static ImmutableArray<ColourRun> Find(ConsoleColours colours, IReadOnlyList<StatementSyntax> statements)
    {
        var runs = ImmutableArray.CreateBuilder<ColourRun>();
        var members = new List<StatementSyntax>();
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var change = colours.ChangeBy(statement);
            if (change is null || (open.Count == 0 && change.IsBack))
            {
                continue;
            }

            members.Add(statement);
            if (change.Property is null)
            {
                open.Clear();
            }
            else if (change.IsBack)
            {
                open.Remove(change.Property);
            }
            else
            {
                open.Add(change.Property);
            }

            if (open.Count == 0)
            {
                runs.Add(new(members.ToImmutableArray(), TextSpan.FromBounds(members[0].SpanStart, statement.Span.End)));
                members.Clear();
            }
        }

        return runs.ToImmutable();
    }

    /// <summary>All prints of the run and its colour statements as one edit; null where not all of it can be followed.</summary>
    private CallEdit? Combine(FixSite site, SyntaxNode print, Func<SyntaxNode, CallEdit?> edit, CancellationToken cancellationToken)
    {
        var colours = new ConsoleColours(site, cancellationToken);
        var statements = StatementList.Siblings(_colours[0]).Where(s => _span.Contains(s.Span)).ToArray();
        var prints = PrintIndex.At(site, print, cancellationToken).Prints
            .Where(p => p.Call.Target == PrintTarget.Console && _span.Contains(p.Outer.Span)).ToArray();
        if (statements.Any(s => s.ContainsDirectives)
            || prints.Any(p => !p.IsReported || (p.Call.Syntax != print && !site.IsFixedTogether(p.Call.Syntax.Span)))
            || statements.Except(_colours).Any(s => colours.MayPrintMore(s, prints.Select(p => p.Outer).ToArray()))
            || !_colours.All(colours.CanGo))
        {
            return null;
        }

        var parts = new List<CallEdit>();
        foreach (var one in prints)
        {
            if (edit(one.Call.Syntax) is not { } part)
            {
                return null;
            }

            if (!parts.Any(part.IsSameAs))
            {
                parts.Add(part);
            }
        }

        var calls = parts.Where(p => p.CallSpan is not null).Select(p => p.CallSpan!.Value).ToArray();
        if (calls.Length == 0 || parts.Select(p => p.Shared).Where(w => w is not null).Distinct().Count() > 1)
        {
            return null;
        }

        var removed = StatementList.Removals(site, _colours.Concat(colours.SavedFor(_colours)));
        var changes = parts.SelectMany(p => p.Changes).Concat(removed).OrderBy(c => c.Span.Start).ToArray();
        return changes.Zip(changes.Skip(1), (a, b) => a.Span.End > b.Span.Start).Any(overlap => overlap)
            ? null
            : CallEdit.Create(changes, calls[0]) with
            {
                OtherCalls = calls.Skip(1).ToImmutableArray(),
                Namespaces = parts.SelectMany(p => p.Namespaces).Distinct(StringComparer.Ordinal).ToImmutableArray(),
                Shared = parts.Select(p => p.Shared).FirstOrDefault(w => w is not null),
            };
    }
}
