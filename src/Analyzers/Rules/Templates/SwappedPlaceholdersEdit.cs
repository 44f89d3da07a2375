using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2008: brings the arguments into the order of the placeholders; text and names stay.</summary>
internal static class SwappedPlaceholdersEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call)
    {
        if (call.Swapped is not { IsDefault: false } target)
        {
            return null;
        }

        if (HasComment(call))
        {
            return null;
        }

        var before = call.Arguments.Select(a => a.Value!).ToArray();
        if (!EvaluationOrder.IsKept(before, target.Select(t => before[t]).ToArray()))
        {
            return null;
        }

        var swapped = Enumerable.Range(0, target.Length).Where(i => target[i] != i);
        return swapped.Select(i => new TextChange(call.Arguments[i].Syntax.Span, site.Text.ToString(call.Arguments[target[i]].Syntax.Span)));
    }

    /// <summary>A comment belongs to its argument and can't be told from one on the line.</summary>
    public static bool HasComment(LogCall call)
    {
        var extent = TextSpan.FromBounds(call.Arguments[0].Syntax.SpanStart, call.Arguments[call.Arguments.Length - 1].Syntax.Span.End);
        return call.Syntax.DescendantTrivia(extent).Any(t => extent.Contains(t.Span) && !string.IsNullOrWhiteSpace(t.ToString()));
    }
}
