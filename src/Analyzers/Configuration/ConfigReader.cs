using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>
/// What the readers of JSON and of XML share: the place in the text, the nodes that are open, the limits, the first error. Readers go through a text
/// once, without recursion, and never throw but for a cancellation: a broken text gives what could be read and an error.
/// </summary>
internal abstract class ConfigReader
{
    /// <summary>
    /// Objects, arrays or elements inside each other. What System.Text.Json, and with it Microsoft.Extensions.Configuration, refuses to exceed; for
    /// XML, where .NET has no limit, no logging framework knows a section half as deep.
    /// </summary>
    public const int MaxDepth = 64;

    /// <summary>
    /// UTF-16 code units of a file. A hundred times a large hand-written one; what is larger was generated, and must not hold up an editor that asks
    /// after every key.
    /// </summary>
    public const int MaxLength = 1_000_000;

    /// <summary>
    /// Nodes of a file, a quarter of a kilobyte each: so that a file of nothing but brackets cannot take more than some 25 MB of memory.
    /// </summary>
    public const int MaxNodes = 100_000;

    private readonly Stack<OpenNode> _open = new();
    private readonly CancellationToken _cancellationToken;
    private int _nodes;

    protected ConfigReader(string text, CancellationToken cancellationToken)
    {
        Text = text;
        _cancellationToken = cancellationToken;

        // A text that was not read from a stream may still have its byte order mark.
        Position = text.Length > 0 && text[0] == '\uFEFF' ? 1 : 0;
    }

    protected string Text { get; }

    /// <summary>The index of the next character.</summary>
    protected int Position { get; set; }

    protected bool AtEnd => Position >= Text.Length;

    /// <summary>The next character; NUL at the end, which no reader takes for anything else than an unexpected one.</summary>
    protected char Current => AtEnd ? '\0' : Text[Position];

    /// <summary>The innermost node that is not closed yet; null outside of the root.</summary>
    protected OpenNode? Innermost => _open.Count > 0 ? _open.Peek() : null;

    protected IEnumerable<OpenNode> OpenNodes => _open;

    protected ConfigNode? Root { get; private set; }

    protected ConfigError? Error { get; private set; }

    /// <summary>Notes an error; only the first one counts, as later ones often follow from it.</summary>
    /// <param name="isLimit">Whether only we read no further.</param>
    protected void Fail(string message, int start, int end, bool isLimit = false)
        => Error ??= new(message, TextSpan.FromBounds(start, end)) { IsLimit = isLimit };

    /// <summary>Notes an error at the next character.</summary>
    protected void FailHere(string message) => Fail(message, Position, AtEnd ? Position : Position + 1);

    /// <summary>Reads no further; what is open is closed as at the end of the text.</summary>
    /// <param name="isLimit">Whether the limit is ours alone.</param>
    protected void Stop(string message, bool isLimit = false)
    {
        Error ??= new(message, new TextSpan(Position, AtEnd ? 0 : 1)) { IsLimit = isLimit };
        Position = Text.Length;
    }

    /// <summary>Whether the text goes on with that.</summary>
    protected bool Follows(string part) => string.CompareOrdinal(Text, Position, part, 0, part.Length) == 0;

    /// <summary>Goes behind the next place where that stands; to the end of the text, and false, where it stands nowhere.</summary>
    protected bool GoBehind(string part)
    {
        var found = Text.IndexOf(part, Position, StringComparison.Ordinal);
        Position = found < 0 ? Text.Length : found + part.Length;
        return found >= 0;
    }

    /// <summary>Opens a node that others will be added to; false, and the end of reading, where it is too deep.</summary>
    protected bool TryOpen(OpenNode node)
    {
        if (_open.Count >= MaxDepth)
        {
            Stop($"nested deeper than {MaxDepth} levels");
            return false;
        }

        _open.Push(node);
        return true;
    }

    /// <summary>Closes the innermost node.</summary>
    /// <param name="end">The index behind its last character.</param>
    protected void Close(int end) => Add(_open.Pop().ToNode(end));

    /// <summary>Adds a node to the innermost open one; the first without one is the root.</summary>
    protected void Add(ConfigNode node)
    {
        _cancellationToken.ThrowIfCancellationRequested();
        if (_open.Count > 0)
        {
            _open.Peek().Children.Add(node);
        }
        else
        {
            Root ??= node;
        }

        if (++_nodes == MaxNodes)
        {
            Stop($"more than {MaxNodes} keys and values", isLimit: true);
        }
    }

    /// <summary>A node whose end is not read yet.</summary>
    internal abstract class OpenNode(ConfigName name, int start)
    {
        public ConfigName Name { get; } = name;

        /// <summary>Where it starts, its name included.</summary>
        public int Start { get; } = start;

        public ImmutableArray<ConfigNode>.Builder Children { get; } = ImmutableArray.CreateBuilder<ConfigNode>();

        public abstract ConfigNode ToNode(int end);
    }
}
