using System.Collections.Immutable;
using LogAnalyzers.Calls;
using LogAnalyzers.Messages;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using LogAnalyzers.Vocabulary;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Rules.Templates;

/// <summary>LOG2005: gives each value a name of its own, and each placeholder a value.</summary>
internal static class DuplicatePlaceholderEdit
{
    /// <summary>The changes of the call; null where none are known to be right.</summary>
    public static IEnumerable<TextChange>? Changes(CodeSite site, LogCall call, CancellationToken cancellationToken)
    {
        if (call is not { Operation: not null, Passing: ArgumentPassing.Expanded or ArgumentPassing.InlineArray }
            || RepeatedHoles.Find(call) is not { } repeated || call.Map(cancellationToken) is not { } map)
        {
            return null;
        }

        var holes = call.Template!.Holes;
        var names = repeated.IsSuppliedOnce ? Again(site, call, repeated) : OwnNames(site, call, repeated);
        if (names is null || (repeated.IsSuppliedOnce ? Values(site, call, repeated) : ImmutableArray<TextChange>.Empty) is not { } changes)
        {
            return null;
        }

        foreach (var (index, name) in names.Select(n => (n.Key, n.Value)))
        {
            // A template that is a constant elsewhere is shared; it is not this call's to change.
            if (map.Exact(holes[index].NameSpan) is not { } span)
            {
                return null;
            }

            changes = changes.Add(new(span, holes[index].Operator + name));
        }

        return changes;
    }

    /// <summary>
    /// New names by hole. The first hole keeps its own, unless that says nothing, or the others' values are called just that as well: then all are
    /// named anew.
    /// </summary>
    private static Dictionary<int, string>? OwnNames(CodeSite site, LogCall call, RepeatedHoles repeated)
    {
        var holes = call.Template!.Holes;
        if (call is not { Binding.IsInOrder: true, IsShownAsWritten: false })
        {
            return null;
        }

        var names = new Dictionary<int, string>();
        foreach (var later in repeated.Later.GroupBy(i => repeated.FirstOf[i]))
        {
            var renamed = later.ToArray();
            var kept = Enumerable.Range(0, holes.Length).Where(i => repeated.FirstOf[i] == later.Key && !renamed.Contains(i)).ToArray();
            var taken = Enumerable.Range(0, holes.Length).Where(i => !renamed.Contains(i) && !kept.Contains(i))
                .Select(i => names.TryGetValue(i, out var known) ? known : holes[i].PropertyName).ToArray();
            var own = Named(renamed, taken);
            if (GeneralMembers.Contains(holes[later.Key].PropertyName)
                || own.Values.Any(n => string.Equals(n, holes[later.Key].PropertyName, StringComparison.OrdinalIgnoreCase)))
            {
                own = Named([.. kept, .. renamed], taken);
            }

            foreach (var name in own)
            {
                names[name.Key] = name.Value;
            }
        }

        return names;

        // What is one value has one name.
        Dictionary<int, string> Named(int[] indexes, string[] taken)
        {
            var distinct = indexes.Where(i => !indexes.TakeWhile(j => j != i).Any(j => RepeatedHoles.IsSame(call.Arguments[i], call.Arguments[j])))
                .ToArray();
            var fresh = call.Api.Templates.NamesFor(
                distinct.Select(i => HoleValues.Of(call.Arguments[i], HoleValues.TextOf(call.Template!, holes[i]))).ToArray(), taken, site.Casing);
            return indexes.ToDictionary(
                i => i, i => fresh[Array.FindIndex(distinct, d => d == i || RepeatedHoles.IsSame(call.Arguments[i], call.Arguments[d]))]);
        }
    }

    /// <summary>Second names for values that are shown again.</summary>
    private static Dictionary<int, string> Again(CodeSite site, LogCall call, RepeatedHoles repeated)
    {
        var values = repeated.Later.Select(i => HoleValues.Of(ValueOf(call, repeated, i))).ToArray();
        var names = call.Api.Templates.NamesFor(values, call.Template!.Holes.Select(h => h.PropertyName), site.Casing);
        return repeated.Later.Select((hole, i) => (hole, name: names[i])).ToDictionary(n => n.hole, n => n.name);
    }

    /// <summary>The values that are passed again, where they belong; null where evaluating them twice could be noticed.</summary>
    private static ImmutableArray<TextChange>? Values(CodeSite site, LogCall call, RepeatedHoles repeated)
    {
        var values = ImmutableArray.CreateBuilder<MessageValue>();
        var existing = 0;
        for (var i = 0; i < repeated.FirstOf.Length; i++)
        {
            if (repeated.FirstOf[i] == i)
            {
                values.Add(new(null, existing++));
                continue;
            }

            if (ValueOf(call, repeated, i) is not { Value: { } value, Expression: { } expression } || !Effects.IsPure(value))
            {
                return null;
            }

            values.Add(new(expression.ToString(), -1));
        }

        return ArgumentListEdit.Insert(site, call, values.ToImmutable());
    }

    /// <summary>The value of a hole where each name is given one, in the order of the names.</summary>
    private static LogArgument ValueOf(LogCall call, RepeatedHoles repeated, int hole)
        => call.Arguments[Enumerable.Range(0, repeated.FirstOf[hole]).Count(i => repeated.FirstOf[i] == i)];
}
