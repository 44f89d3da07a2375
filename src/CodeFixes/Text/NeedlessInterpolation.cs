using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.CodeFixes.Text;

/// <summary>A <c>$</c> before a text without holes goes where the call is edited anyway; a constant it is either way.</summary>
internal static class NeedlessInterpolation
{
    /// <summary>The edit, and what makes plain literals of the texts inside an expression that it leaves as they are.</summary>
    public static CallEdit Without(CallEdit edit, SyntaxNode? expression)
    {
        var changes = edit.Changes.ToList();
        foreach (var text in expression?.DescendantNodesAndSelf().OfType<InterpolatedStringExpressionSyntax>() ?? [])
        {
            if (text.Contents.Any(c => c is InterpolationSyntax) || text.Contents.Count == 0)
            {
                continue;
            }

            var plain = Plain(text).ToArray();
            if (!plain.Any(p => edit.Changes.Any(c => c.Span.OverlapsWith(p.Span)))
                && !edit.Changes.Any(c => text.Span.Contains(c.Span) && c.Span.Start > text.SpanStart && c.NewText!.IndexOfAny(['{', '}']) >= 0))
            {
                changes.AddRange(plain);
            }
        }

        return changes.Count == edit.Changes.Length ? edit
            : CallEdit.Create(changes, edit.CallSpan) with { Namespaces = edit.Namespaces, Shared = edit.Shared, OtherCalls = edit.OtherCalls };
    }

    /// <summary>The edit, which takes the last hole out of a text, and what makes a plain literal of it.</summary>
    public static CallEdit WithoutHole(CallEdit edit, InterpolatedStringExpressionSyntax text)
        => CallEdit.Create(edit.Changes.Concat(Plain(text)), edit.CallSpan);

    private static IEnumerable<TextChange> Plain(InterpolatedStringExpressionSyntax text)
    {
        var start = text.StringStartToken;
        var dollar = start.Text.IndexOf('$');
        yield return new(new TextSpan(start.SpanStart + dollar, start.Text.LastIndexOf('$') - dollar + 1), "");
        if (LiteralUnits.StyleOf(text) == LiteralStyle.Raw)
        {
            yield break;
        }

        foreach (var token in text.Contents.OfType<InterpolatedStringTextSyntax>().Select(t => t.TextToken))
        {
            for (var i = 0; i < token.Text.Length; i++)
            {
                if (token.Text[i] is '{' or '}')
                {
                    yield return new(new TextSpan(token.SpanStart + i, 1), "");
                    i++; // The other one of the pair.
                }
            }
        }
    }
}
