using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Model;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Messages;

/// <content>What the record's exception says is not said a second time.</content>
internal static partial class ExceptionEdit
{
    /// <summary>
    /// The call without the values and placeholders at its end that say the exception which it is passed; null where the template can't be cut.
    /// </summary>
    public static ImmutableArray<TextChange>? WithoutDouble(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Syntax: InvocationExpressionSyntax { ArgumentList: var list }, Exception: { } passed,
            Template: { Errors.IsEmpty: true } template, Passing: ArgumentPassing.Expanded, Binding: { } binding }
            || MessageArgument(call, list) is not { } message || call.Map(cancellationToken) is not { } map
            || list.Arguments.Any(a => a.NameColon is not null) || call.Arguments.Any(a => a.Value is null || a.Expression is null)
            || list.Arguments.IndexOf(message) + call.Arguments.Length + 1 != list.Arguments.Count
            || call.Arguments.Length < template.Holes.Length
            || !template.Holes.Select((_, i) => binding.ValueOfHole[i]).SequenceEqual(Enumerable.Range(0, template.Holes.Length)))
        {
            return null;
        }

        var changes = new List<TextChange>();
        var left = template.Holes.Length;
        if (call.Arguments.Length == left)
        {
            var parts = PartsOf(call, template);
            if (MentionedException.RemoveMention(parts) != MentionedException.Written(passed)
                || (left = parts.Count(p => p is HolePart)) == call.Arguments.Length
                || Cut(site, call, message, template, parts, map) is not { } cut)
            {
                return null;
            }

            changes = cut;
        }

        var last = list.Arguments[list.Arguments.IndexOf(message) + left];
        changes.Add(new(TextSpan.FromBounds(last.Span.End, list.Arguments.Last().Span.End), ""));
        return changes.ToImmutableArray();
    }
}
