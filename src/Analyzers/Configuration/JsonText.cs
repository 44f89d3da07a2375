using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.Configuration;

/// <summary>
/// Reads JSON as Microsoft.Extensions.Configuration does, with comments and commas at the end, and remembers where everything stands. What is broken
/// is read on as a person would: a missing comma or quote costs no more than the error.
/// </summary>
internal sealed partial class JsonText : ConfigReader
{
    private JsonText(string text, CancellationToken cancellationToken)
        : base(text, cancellationToken)
    {
    }

    /// <param name="text">At most <see cref="ConfigReader.MaxLength"/> characters; a byte order mark is passed over.</param>
    /// <returns>The root, null where there is no value at all; the first error, null where the text is valid.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static (ConfigNode? Root, ConfigError? Error) Read(string text, CancellationToken cancellationToken)
    {
        var reader = new JsonText(text, cancellationToken);
        reader.Read();
        return (reader.Root, reader.Error);
    }

    private void Read()
    {
        SkipBlanks();
        if (AtEnd)
        {
            FailHere("a value expected: the file is empty");
            return;
        }

        ReadValue(new ConfigName("", "", new TextSpan(Position, 0)), Position);
        while (Innermost is Container container)
        {
            ReadItem(container);
        }

        SkipBlanks();
        if (!AtEnd)
        {
            FailHere("the end of the file expected");
        }
    }

    /// <summary>Reads a comma, a member, an item or the closing bracket.</summary>
    private void ReadItem(Container container)
    {
        SkipBlanks();
        if (AtEnd || Current is '}' or ']')
        {
            ReadEnd(container);
        }
        else if (Current == ',')
        {
            if (!container.NeedsComma)
            {
                FailHere("a value expected before the comma");
            }

            container.NeedsComma = false;
            Position++;
        }
        else
        {
            if (container.NeedsComma)
            {
                FailHere("a comma expected");
            }

            var start = Position;
            var name = container.Kind == ConfigNodeKind.Array
                ? new ConfigName("", container.Children.Count.ToString(CultureInfo.InvariantCulture), new TextSpan(start, 0))
                : ReadKey();
            container.NeedsComma = name is not null;
            if (name is not null)
            {
                ReadValue(name.Value, start);
            }
        }
    }

    private void ReadEnd(Container container)
    {
        var isArray = container.Kind == ConfigNodeKind.Array;
        if (AtEnd)
        {
            FailHere(isArray ? "']' expected: the file ends inside an array" : "'}' expected: the file ends inside an object");
        }
        else
        {
            if (Current != (isArray ? ']' : '}'))
            {
                FailHere(isArray ? "']' expected" : "'}' expected");
            }

            Position++;
        }

        Close(Position);
    }

    /// <summary>A key and its colon, up to the value; null where there is none.</summary>
    private ConfigName? ReadKey()
    {
        var start = Position;
        string key;
        if (Current == '"')
        {
            key = ReadString();
        }
        else
        {
            FailHere("a key in double quotes expected");
            key = ReadWord().Trim('\'');
            if (key.Length == 0)
            {
                Position = Math.Max(Position, start + 1);
                return null;
            }
        }

        var name = new ConfigName("", key, TextSpan.FromBounds(start, Position));
        SkipSpace();
        if (Current == '/')
        {
            // System.Text.Json has no comments here.
            FailHere("':' expected");
            SkipBlanks();
        }

        if (Current != ':')
        {
            FailHere("':' expected");
            return name;
        }

        Position++;
        SkipBlanks();
        return name;
    }

    private void ReadValue(ConfigName name, int start)
    {
        var valueStart = Position;
        switch (Current)
        {
            case '{':
                Position++;
                TryOpen(new Container(ConfigNodeKind.Object, name, start, valueStart));
                break;
            case '[':
                Position++;
                TryOpen(new Container(ConfigNodeKind.Array, name, start, valueStart));
                break;
            case '"':
                AddValue(ConfigNodeKind.Text, ReadString());
                break;
            case ',' or '}' or ']':
            case '\0' when AtEnd:
                FailHere("a value expected");
                break;
            case ':':
                FailHere("a value expected");
                Position++;
                break;
            default:
                ReadPlainValue();
                break;
        }

        void ReadPlainValue()
        {
            var word = ReadWord();
            var kind = word switch
            {
                "true" or "false" => ConfigNodeKind.Boolean,
                "null" => ConfigNodeKind.Null,
                _ when JsonNumber.IsNumber(word) => ConfigNodeKind.Number,
                _ => ConfigNodeKind.Text,
            };
            if (kind == ConfigNodeKind.Text)
            {
                Fail("a string in double quotes, a number, true, false or null expected", valueStart, Position);
            }

            AddValue(kind, kind == ConfigNodeKind.Null ? null : word);
        }

        void AddValue(ConfigNodeKind kind, string? value)
        {
            var span = TextSpan.FromBounds(start, Position);
            Add(new ConfigNode(kind, name, value, TextSpan.FromBounds(valueStart, Position), span, ImmutableArray<ConfigNode>.Empty));
        }
    }

    private sealed class Container(ConfigNodeKind kind, ConfigName name, int start, int valueStart) : OpenNode(name, start)
    {
        public ConfigNodeKind Kind { get; } = kind;

        /// <summary>Whether a value has been read since the last comma.</summary>
        public bool NeedsComma { get; set; }

        public override ConfigNode ToNode(int end)
            => new(Kind, Name, null, TextSpan.FromBounds(valueStart, end), TextSpan.FromBounds(Start, end), Children.ToImmutable());
    }
}
