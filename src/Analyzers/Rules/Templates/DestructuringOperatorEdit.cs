using LogAnalyzers.Calls;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2017: removes the operators that do nothing; all of one template at once.</summary>
internal static class DestructuringOperatorEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    /// <param name="at">The place that is reported.</param>
    public static IEnumerable<TextChange>? Changes(LogCall call, TextSpan at, CancellationToken cancellationToken)
    {
        if (call is not { Template: { Errors.IsEmpty: true } template, IsShownAsWritten: false }
            || call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        var changes = template.Holes.Where(h => DestructuringOperator.IsUseless(call, h) && CanGo(call, template, h))
            .Select(h => map.Exact(new TextSpan(h.NameSpan.Start, h.Operator.Length)))
            .OfType<TextSpan>()
            .Select(s => new TextChange(s, ""))
            .ToArray();
        return changes.Any(c => at.Contains(c.Span)) ? changes : null;
    }

    /// <summary>Whether the text stays the same, and the property is no other's.</summary>
    private static bool CanGo(LogCall call, MessageTemplate template, Hole hole)
        => !hole.IsPositional && !char.IsDigit(hole.PropertyName[0])
            && !HasTwin(template, hole)
            && (!call.Api.Display.Destructures || (call.ValueOf(hole)?.Type is { } type && call.Api.Display.ShowsSameDestructured(type, hole)));

    /// <summary>Whether another hole has the name that is left.</summary>
    public static bool HasTwin(MessageTemplate template, Hole hole)
        => template.Holes.Any(h => h != hole && string.Equals(h.PropertyName, hole.PropertyName, StringComparison.OrdinalIgnoreCase));
}
