using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Calls;

/// <summary>Placeholders whose name stands earlier in the template, without regard to case, for another value.</summary>
/// <param name="Later">The indexes of those holes.</param>
/// <param name="FirstOf">For every hole, the index of the first one of its name; its own where it is that.</param>
/// <param name="IsSuppliedOnce">Whether each name is given one value, as if holes were filled by name; then a hole is left without one.</param>
internal sealed record RepeatedHoles(ImmutableArray<int> Later, ImmutableArray<int> FirstOf, bool IsSuppliedOnce)
{
    /// <summary>Null where there are none, or values and holes do not fit for another reason.</summary>
    public static RepeatedHoles? Find(LogCall call)
    {
        if (call is not { Api.Templates.HasNamedHoles: true, IsParsed: true, Template: { Errors.IsEmpty: true, Holes: { Length: > 1 } holes },
            Binding: { } binding })
        {
            return null;
        }

        var names = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        var firstOf = new int[holes.Length];
        for (var i = 0; i < holes.Length; i++)
        {
            // A number is no name; two of one are another rule's.
            var isKnown = names.TryGetValue(holes[i].PropertyName, out var first);
            firstOf[i] = isKnown && !holes[i].IsPositional ? first : i;
            if (!isKnown)
            {
                names.Add(holes[i].PropertyName, i);
            }
        }

        var repeats = Enumerable.Range(0, holes.Length).Where(i => firstOf[i] != i).ToArray();
        if (repeats.Length == 0)
        {
            return null;
        }

        if (!binding.IsComplete)
        {
            return binding.FirstUnused < 0 && call.Passing != ArgumentPassing.Declared && binding.Given == holes.Length - repeats.Length
                && !holes.Any(h => h.IsPositional)
                ? new(repeats.ToImmutableArray(), firstOf.ToImmutableArray(), true)
                : null;
        }

        var values = binding.ValueOfHole;
        var later = repeats.Where(i => values[i] != values[firstOf[i]] && !IsSame(call.Arguments[values[i]], call.Arguments[values[firstOf[i]]]))
            .ToImmutableArray();
        return later.IsEmpty ? null : new(later, firstOf.ToImmutableArray(), false);
    }

    /// <summary>Whether two arguments are one and the same value: read twice, or one constant.</summary>
    public static bool IsSame(LogArgument one, LogArgument other)
        => one is { Value: { } value, Expression: { } first } && other is { Value: { } same, Expression: { } second }
            && (WrittenEffects.AreSameRead(first, second) || IsSameConstant(value.Unwrap(), same.Unwrap()));

    /// <summary><c>-1</c> and <c>-1</c>, or a constant by its name and by its number.</summary>
    private static bool IsSameConstant(IOperation one, IOperation other)
        => one.ConstantValue is { HasValue: true, Value: var value } && other.ConstantValue is { HasValue: true, Value: var same }
            && Equals(value, same) && SymbolEqualityComparer.Default.Equals(one.Type, other.Type);
}
