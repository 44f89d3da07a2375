using LogAnalyzers.Configuration;
using LogAnalyzers.Vocabulary;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>The section <c>LogLevel</c>: a level for each category.</summary>
internal static class MelCategories
{
    private const string Default = "Default";

    /// <summary>How many categories of a nest a message spells out; of a large one the first shows how it is meant.</summary>
    private const int MaxSpeltOut = 1;

    /// <summary>The first parts of nearly all names of categories that are not the program's own.</summary>
    private static readonly string[] Roots = ["Microsoft", "System"];

    /// <summary>Whether a name reads like one of a category, and not like a setting.</summary>
    public static bool IsCategory(string name)
        => name.Equals(Default, StringComparison.OrdinalIgnoreCase) || name.Contains('.')
            || Roots.Any(r => name.Equals(r, StringComparison.OrdinalIgnoreCase));

    /// <param name="levels">The section.</param>
    /// <param name="path">Where it stands, such as <c>Logging:LogLevel</c>.</param>
    public static IEnumerable<SettingFault> Check(ConfigSection levels, string path)
    {
        if (levels.IsArray())
        {
            yield return new(levels.Place(), $"'{path}' is a list, of which no level is read: write {{ \"{Default}\": \"Information\" }}");
        }

        if (levels.HasText())
        {
            yield return new(levels.Place(), $"'{path}' is not read: a level is for a category, as in {{ \"{Default}\": \"{levels.Value}\" }}")
            {
                UnreadPath = path,
            };
        }

        foreach (var fault in levels.Children.SelectMany(c => Category(c, $"{path}:{c.Name}", !levels.IsArray())))
        {
            yield return fault;
        }
    }

    private static IEnumerable<SettingFault> Category(ConfigSection category, string path, bool isNamed)
    {
        foreach (var leaf in category.Leaves)
        {
            if (MelLevels.Check(leaf, path) is { } fault)
            {
                yield return fault;
            }
        }

        var nested = category.ValuesBelow().ToArray();
        if (nested.Length > 0 && !category.IsArray())
        {
            var names = SettingNodes.And([.. nested.Take(MaxSpeltOut).Select(n => $"\"{category.Name}.{n.Path}\"")]);
            yield return new(category.Place(), $"'{path}' is not read: a category is one key with dots in it, as {names}");
        }
        else if (nested.Length > 0)
        {
            yield return new(category.Place(), $"'{path}' is a list, of which no level is read");
        }

        // They are no levels of any category, and have to be levels all the same.
        foreach (var fault in nested.SelectMany(n => n.Section.Leaves).Where(l => SettingNodes.IsText(l.Value)).Select(l => MelLevels.Check(l, path)))
        {
            if (fault is not null)
            {
                yield return fault;
            }
        }

        if (isNamed && Name(category, path) is { } wrong)
        {
            yield return wrong;
        }
    }

    private static SettingFault? Name(ConfigSection category, string path)
    {
        var name = category.Name;
        return name.Count(c => c == '*') > 1
                ? new(category.Place(), $"'{path}' has two '*': Microsoft.Extensions.Logging throws InvalidOperationException at start")
            : name.IndexOfAny(['?', '^']) >= 0
                ? new(category.Place(), $"'{path}' matches no category: only '*' stands for other text")
            : name.Trim() != name
                ? new(category.Place(), $"'{path}' has a blank around its name, so that it matches no category: '{name.Trim()}' is meant")
            : !name.Equals(Default, StringComparison.OrdinalIgnoreCase) && name.Length > 5 && Spelling.IsNear(name, Default)
                ? new(category.Place(), $"'{path}' is the level of a category of that name: '{Default}' is meant")
            : null;
    }
}
