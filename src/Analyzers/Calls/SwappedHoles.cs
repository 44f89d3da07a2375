using System.Collections.Immutable;
using LogAnalyzers.Model;
using LogAnalyzers.Templates;

namespace LogAnalyzers.Calls;

/// <summary>
/// Placeholders that name each other's arguments: <c>"{OrderId} {UserId}", userId, orderId</c>. Only closed circles count, in which every name is
/// just that of another argument's, and none that of its own: less may be meant as it is (<c>"{Value} instead of {Expected}", actual, value</c>).
/// </summary>
internal static class SwappedHoles
{
    /// <summary>
    /// For every hole, the index of the argument that it names; its own where it is in no circle. Default where there is no circle.
    /// </summary>
    public static ImmutableArray<int> Find(LogCall call)
    {
        if (call is not { Api.Templates.HasNamedHoles: true, Passing: ArgumentPassing.Expanded or ArgumentPassing.InlineArray,
            Binding: { IsInOrder: true, Given: > 1 }, Template: { Errors.IsEmpty: true, Holes: var holes } }
            || holes.Length > 50)
        {
            return default;
        }

        var named = new int[holes.Length];
        var names = call.Arguments.Select(NamesOf).ToArray();
        for (var i = 0; i < holes.Length; i++)
        {
            var name = Plain(holes[i].PropertyName);
            var matches = Enumerable.Range(0, names.Length).Where(a => names[a].Contains(name)).ToArray();
            named[i] = matches.Length == 1 ? matches[0] : -1;
        }

        var target = Enumerable.Range(0, holes.Length).ToArray();
        var isSwapped = false;
        for (var i = 0; i < holes.Length; i++)
        {
            if (named[i] >= 0 && named[i] != i && IsInCircle(named, i))
            {
                target[i] = named[i];
                isSwapped = true;
            }
        }

        return isSwapped ? target.ToImmutableArray() : default;
    }

    private static bool IsInCircle(int[] named, int start)
    {
        var at = named[start];
        for (var steps = 0; steps < named.Length && at >= 0 && at != start; steps++)
        {
            at = named[at];
        }

        return at == start;
    }

    /// <summary>
    /// What the argument is called, from its last word to all of them: <c>order.Customer.Id</c> is id, customerid and ordercustomerid.
    /// </summary>
    private static HashSet<string> NamesOf(LogArgument argument)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        if (argument is { Value: not null, Expression: { } expression })
        {
            var path = ExpressionPath.Of(expression);
            var name = "";
            for (var i = path.Length - 1; i >= 0; i--)
            {
                name = Plain(path[i]) + name;
                names.Add(name);
            }
        }

        return names;
    }

    /// <summary>A name without regard to its spelling.</summary>
    private static string Plain(string name) => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
