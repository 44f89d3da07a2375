using System.Collections.Immutable;
using System.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>One key, element or attribute of a configuration file, with its places in the text. Immutable once the file is read.</summary>
[DebuggerDisplay("{Path} = {Value}")]
internal sealed class ConfigNode
{
    private string? _path;

    /// <summary>Takes the children over: they have no parent before.</summary>
    public ConfigNode(
        ConfigNodeKind kind, ConfigName name, string? value, TextSpan valueSpan, TextSpan span, ImmutableArray<ConfigNode> children)
    {
        Kind = kind;
        Name = name.Local;
        Prefix = name.Prefix;
        NameSpan = name.Span;
        Value = value;
        ValueSpan = valueSpan;
        Span = span;
        Children = children;
        foreach (var child in children)
        {
            child.Parent = this;
        }
    }

    /// <summary>What <see cref="ConfigSection.Of"/> has made of this node; null before it is asked.</summary>
    internal ConfigSection? Merged { get; set; }

    public ConfigNodeKind Kind { get; }

    /// <summary>
    /// The key without its escapes, which may hold colons; the index of an item of an array; the local name of an element or attribute; empty for
    /// the root of a JSON file.
    /// </summary>
    public string Name { get; }

    /// <summary>
    /// The namespace prefix of an XML name as written (<c>xsi</c>), not resolved: it may be undeclared. Empty where there is none.
    /// </summary>
    public string Prefix { get; }

    /// <summary>
    /// The text without escapes, comments and quotes; numbers and booleans as written. Null for JSON <c>null</c>, objects and arrays, for an
    /// attribute without a value, and for an element without text of its own (blank space between tags is no text).
    /// </summary>
    public string? Value { get; }

    /// <summary>What stands inside, in the order of the text, duplicates included.</summary>
    public ImmutableArray<ConfigNode> Children { get; }

    /// <summary>The node that this one stands in; null for the root.</summary>
    public ConfigNode? Parent { get; private set; }

    /// <summary>
    /// The key with its quotes, or the XML name with its prefix (of an element: in its start tag). Empty where the node has no written name.
    /// </summary>
    public TextSpan NameSpan { get; }

    /// <summary>
    /// The value as written: a string or attribute value with its quotes, so that an empty one can be seen; an object or array with its brackets;
    /// of an element's text all but the blank space around it, empty where there is none.
    /// </summary>
    public TextSpan ValueSpan { get; }

    /// <summary>All of it: from the key to the end of the value, from the start tag to the end tag.</summary>
    public TextSpan Span { get; }

    /// <summary>
    /// The names from the root down to this node: <c>Logging:LogLevel:Default</c> in JSON, <c>nlog/targets/target/@type</c> in XML; empty for the
    /// root of a JSON file.
    /// </summary>
    public string Path => _path ??= Parent switch
    {
        null => Name,
        _ when Kind == ConfigNodeKind.Attribute => Parent.Path + "/@" + Name,
        _ when Kind == ConfigNodeKind.Element => Parent.Path + "/" + Name,
        { Parent: null } => Name,
        _ => Parent.Path + ":" + Name,
    };

    /// <summary>The value of the first attribute with that local name, whatever its prefix and case; null where there is none.</summary>
    public string? Attribute(string name)
        => Children.FirstOrDefault(c => c.Kind == ConfigNodeKind.Attribute && c.Name.Equals(name, StringComparison.OrdinalIgnoreCase))?.Value;

    /// <summary>The child elements of an element.</summary>
    public IEnumerable<ConfigNode> Elements() => Children.Where(c => c.Kind == ConfigNodeKind.Element);

    /// <summary>This element and all below it with that local name, whatever its prefix and case, in the order of the text.</summary>
    public IEnumerable<ConfigNode> ElementsNamed(string name)
        => SelfAndDescendants().Where(n => n.IsElement(name));

    /// <summary>Whether this is an element with that local name, whatever its prefix and case.</summary>
    public bool IsElement(string name) => Kind == ConfigNodeKind.Element && Name.Equals(name, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether this node stands, at any depth, in an element with that local name.</summary>
    public bool IsInside(string name)
    {
        var parent = Parent;
        while (parent is not null && !parent.IsElement(name))
        {
            parent = parent.Parent;
        }

        return parent is not null;
    }

    /// <summary>This node and all below it, in the order of the text.</summary>
    public IEnumerable<ConfigNode> SelfAndDescendants()
    {
        var open = new Stack<ConfigNode>();
        open.Push(this);
        while (open.Count > 0)
        {
            var node = open.Pop();
            yield return node;
            for (var i = node.Children.Length - 1; i >= 0; i--)
            {
                open.Push(node.Children[i]);
            }
        }
    }
}

/// <summary>A name as a file writes it.</summary>
/// <param name="Prefix">Of an XML name what stands before the colon; else empty.</param>
/// <param name="Local">The name without escapes, quotes and prefix.</param>
/// <param name="Span">As written; empty where no name is written.</param>
internal readonly record struct ConfigName(string Prefix, string Local, TextSpan Span);
