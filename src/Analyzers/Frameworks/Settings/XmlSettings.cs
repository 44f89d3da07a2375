using LogAnalyzers.Configuration;

namespace LogAnalyzers.Frameworks.Settings;

/// <summary>What frameworks share that are configured in XML.</summary>
internal static class XmlSettings
{
    /// <summary>
    /// The elements that a framework is configured in: the root, or sections of an application's file. None where the file transforms another one
    /// (<c>xdt:</c>), of which it is only a piece.
    /// </summary>
    public static IEnumerable<ConfigNode> Roots(ConfigFile file, string name)
        => file.Root is null || file.IsJson || file.Root.SelfAndDescendants().Any(n => n.Prefix.Equals("xdt", StringComparison.OrdinalIgnoreCase))
            ? []
            : file.Root.ElementsNamed(name).Where(r => !r.IsInside(name) && !r.IsInside("configSections"));

    /// <summary>The first attribute of that name; null where there is none.</summary>
    public static ConfigNode? Attribute(ConfigNode element, string name)
        => element.Children.FirstOrDefault(c => c.Kind == ConfigNodeKind.Attribute && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
