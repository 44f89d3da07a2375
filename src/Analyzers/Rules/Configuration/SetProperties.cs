using System.Collections.Immutable;
using LogAnalyzers.Messages;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Configuration;

/// <summary>Gives an object that code makes values for its properties, where they stand or in its initializer.</summary>
internal static class SetProperties
{
    /// <param name="written">The creation.</param>
    /// <param name="settings">Properties and their values.</param>
    /// <param name="placeOf">The value that a property is given already; null where it is not.</param>
    public static ImmutableArray<TextChange> Changes(
        BaseObjectCreationExpressionSyntax written, IEnumerable<(string Name, string Value)> settings, Func<string, SyntaxNode?> placeOf,
        SourceText text)
    {
        var changes = ImmutableArray.CreateBuilder<TextChange>();
        var added = new List<string>();
        foreach (var (name, value) in settings)
        {
            if (placeOf(name) is { } given)
            {
                changes.Add(new(given.Span, value));
            }
            else
            {
                added.Add($"{name} = {value}");
            }
        }

        if (added.Count > 0)
        {
            if (written.Initializer is { Expressions: { Count: > 0 } set } initializer)
            {
                var separator = Separator(set.Last(), set.Count, text);
                var isCommaLast = set.SeparatorCount == set.Count;
                Add(
                    changes, isCommaLast ? set.GetSeparator(set.Count - 1).Span.End : set.Last().Span.End,
                    string.Concat(added.Select(a => isCommaLast ? separator.Substring(1) + a + "," : separator + a)));
            }
            else if (written.Initializer is { } empty)
            {
                changes.Add(new(empty.Span, $"{{ {string.Join(", ", added)} }}"));
            }
            else
            {
                var parentheses = written.ArgumentList is null ? "()" : "";
                changes.Add(new(new TextSpan(written.Span.End, 0), $"{parentheses} {{ {string.Join(", ", added)} }}"));
            }
        }

        return changes.ToImmutable();
    }

    /// <summary>What stands between the last of a list and one more: a line break where all have a line of their own.</summary>
    public static string Separator(SyntaxNode last, int count, SourceText text)
    {
        var before = last.GetFirstToken().GetPreviousToken();
        var isOnNewLine = text.ToString(TextSpan.FromBounds(before.Span.End, last.SpanStart)).IndexOf('\n') >= 0;
        return isOnNewLine && (count > 1 || last.Parent is InitializerExpressionSyntax)
            ? "," + text.NewLine() + text.IndentationAt(last.SpanStart)
            : ", ";
    }

    /// <summary>What ends where a change ends already belongs to that change, so that the order of the two is beyond doubt.</summary>
    public static void Add(ImmutableArray<TextChange>.Builder changes, int end, string addition)
    {
        for (var i = 0; i < changes.Count; i++)
        {
            if (changes[i].Span.End == end)
            {
                changes[i] = new(changes[i].Span, changes[i].NewText + addition);
                return;
            }
        }

        changes.Add(new(new TextSpan(end, 0), addition));
    }
}
