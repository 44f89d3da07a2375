using System.Collections.Immutable;
using System.Diagnostics;

namespace LogAnalyzers.Configuration;

/// <summary>
/// A section of a JSON file as Microsoft.Extensions.Configuration merges it: names without regard to case, a key such as
/// <c>"Logging:LogLevel:Default"</c> for three sections inside each other, objects of the same name as one. Thread-safe.
/// </summary>
[DebuggerDisplay("{Name}: {Nodes.Length} nodes")]
internal sealed class ConfigSection
{
    // Nodes that mention this section, with the number of characters of their keys that its path has used up, a colon or the end included.
    private readonly ImmutableArray<(ConfigNode Node, int Read)> _parts;
    private readonly int _depth;
    private ImmutableArray<ConfigSection> _children;

    private ConfigSection(string name, int depth, ImmutableArray<(ConfigNode Node, int Read)> parts)
    {
        Name = name;
        _depth = depth;
        _parts = parts;
        Nodes = parts.Where(p => p.Read > p.Node.Name.Length).Select(p => p.Node).ToImmutableArray();
    }

    /// <summary>One part of a key, as it is written where it stands first; empty for the whole file.</summary>
    public string Name { get; }

    /// <summary>
    /// The nodes whose keys end with this section, in the order of the text: empty where only longer keys mention it; more than one with a value are
    /// the duplicates that the configuration refuses to load.
    /// </summary>
    public ImmutableArray<ConfigNode> Nodes { get; }

    /// <summary>The first node whose key has this section, be it in the middle: where one can point at it.</summary>
    public ConfigNode Mention => _parts[0].Node;

    /// <summary>The nodes that give this section a value of its own, be it <c>null</c>.</summary>
    public IEnumerable<ConfigNode> Leaves => Nodes.Where(n => n.Kind is not (ConfigNodeKind.Object or ConfigNodeKind.Array));

    /// <summary>The value of the first node that has one; null where none has.</summary>
    public string? Value => Nodes.FirstOrDefault(n => n.Value is not null)?.Value;

    /// <summary>
    /// The sections inside this one, in the order in which they are first mentioned. None below <see cref="ConfigReader.MaxDepth"/> levels, which a
    /// key of nothing but colons has: whoever goes down them may call itself.
    /// </summary>
    public ImmutableArray<ConfigSection> Children
    {
        get
        {
            if (_children.IsDefault)
            {
                ImmutableInterlocked.InterlockedInitialize(ref _children, MakeChildren());
            }

            return _children;
        }
    }

    /// <summary>The whole file, merged once: many readers ask for it.</summary>
    public static ConfigSection Of(ConfigNode root) => root.Merged ??= new("", 0, ImmutableArray.Create((root, root.Name.Length + 1)));

    /// <summary>Whether this is the name of the section, without regard to case.</summary>
    public bool Is(string name) => Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The section at a path below this one, such as <c>Logging:LogLevel</c>; null where nothing mentions it.</summary>
    public ConfigSection? Find(string path)
    {
        var section = this;
        foreach (var name in path.Split(':'))
        {
            section = section.Children.FirstOrDefault(c => c.Is(name));
            if (section is null)
            {
                return null;
            }
        }

        return section;
    }

    private ImmutableArray<ConfigSection> MakeChildren()
    {
        if (_depth >= ConfigReader.MaxDepth)
        {
            return ImmutableArray<ConfigSection>.Empty;
        }

        var names = new List<string>();
        var parts = new Dictionary<string, ImmutableArray<(ConfigNode, int)>.Builder>(StringComparer.OrdinalIgnoreCase);
        foreach (var (node, read) in _parts)
        {
            if (read <= node.Name.Length)
            {
                Add(node, read);
                continue;
            }

            foreach (var child in node.Children)
            {
                Add(child, 0);
            }
        }

        return names.Select(n => new ConfigSection(n, _depth + 1, parts[n].ToImmutable())).ToImmutableArray();

        // The part of the key from there to the next colon names the section.
        void Add(ConfigNode node, int start)
        {
            var colon = node.Name.IndexOf(':', start);
            var end = colon < 0 ? node.Name.Length : colon;
            var name = node.Name.Substring(start, end - start);
            if (!parts.TryGetValue(name, out var ofName))
            {
                names.Add(name);
                parts.Add(name, ofName = ImmutableArray.CreateBuilder<(ConfigNode, int)>());
            }

            ofName.Add((node, end + 1));
        }
    }
}
