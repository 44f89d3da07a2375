using System.Text.Json;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>JSON as it is read with places, against what System.Text.Json says of the same text.</summary>
public sealed class JsonTextTests
{
    /// <summary>How Microsoft.Extensions.Configuration reads a file.</summary>
    private static readonly JsonDocumentOptions AsConfiguration = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    [Fact]
    public void Keys_and_values_stand_where_they_are_said_to()
    {
        var (root, error) = JsonText.Read(ConfigTexts.AppSettings, CancellationToken.None);

        Assert.Null(error);
        AssertPlaces(ConfigTexts.AppSettings, root!);
        Assert.Contains("Serilog:WriteTo:0:Args:path = C:\\logs\\a.txt", root!.SelfAndDescendants().Select(n => $"{n.Path} = {n.Value}"));
        var pattern = root.SelfAndDescendants().Single(n => n.Name == "TimestampFormat");
        Assert.Equal("HH:mm:ss é\n", pattern.Value);
        Assert.Equal("\"TimestampFormat\"", At(ConfigTexts.AppSettings, pattern.NameSpan));
        Assert.Equal("\"HH:mm:ss \\u00e9\\n\"", At(ConfigTexts.AppSettings, pattern.ValueSpan));
        Assert.Equal("\"TimestampFormat\": \"HH:mm:ss \\u00e9\\n\"", At(ConfigTexts.AppSettings, pattern.Span));
        Assert.Equal(
            """{ "Default": "Information", "Microsoft.AspNetCore": "Warning", }""",
            At(ConfigTexts.AppSettings, root.Children[0].Children[0].ValueSpan));
    }

    [Theory]
    [InlineData("\uFEFF{ }")]
    [InlineData("/* a */ [1, // b\n2,] // c")]
    [InlineData("-0.5e+3")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("{ \"a\": 1, \"a\": 2, \"A\": 3 }")]
    public void Valid_text_gives_no_error(string text)
    {
        var (root, error) = JsonText.Read(text, CancellationToken.None);

        Assert.Null(error);
        AssertPlaces(text, root!);
        AssertSame(text.TrimStart('\uFEFF'), root!);
    }

    [Theory]
    [InlineData("", 0, "a value expected: the file is empty", "")]
    [InlineData(" // nothing", 11, "a value expected: the file is empty", "")]
    [InlineData("{ \"a\": 1 \"b\": 2 }", 9, "a comma expected", "a=1 b=2")]
    [InlineData("{ \"a\": 1,, \"b\": 2 }", 9, "a value expected before the comma", "a=1 b=2")]
    [InlineData("{ \"a\" 1, \"b\": 2 }", 6, "':' expected", "a=1 b=2")]
    [InlineData("{ \"a\": , \"b\": 2 }", 7, "a value expected", "b=2")]
    [InlineData("{ \"a\":: 2, \"b\": 2 }", 6, "a value expected", "b=2")]
    [InlineData("{ 'a': 1, b : { \"c\": 2 } }", 2, "a key in double quotes expected", "a=1 b:c=2")]
    [InlineData("{ \"a\": Warning, \"b\": 2 }", 7, "a string in double quotes, a number, true, false or null expected", "a=Warning b=2")]
    [InlineData("{ \"a\": \"x\n, \"b\": 2 }", 7, "'\"' expected: the string has no end", "a=x b=2")]
    [InlineData("{ \"a\": \"x\\q\", \"b\": \"\\u12\" }", 9, "no such escape", "a=x\\q b=\\u12")]
    [InlineData("{ \"a\": \"\\ud800\", \"b\": \"\\udc00\\ud800\" }", 8, "half of a surrogate pair", "a=? b=??")]
    [InlineData("{ \"a\" /* x */ : 1 }", 6, "':' expected", "a=1")]
    [InlineData("{ \"a\": { \"b\": 1, \"c\": [ 2", 25, "']' expected: the file ends inside an array", "a:b=1 a:c:0=2")]
    [InlineData("{ \"a\": [ 1 }, \"b\": 2 }", 11, "']' expected", "a:0=1 b=2")]
    [InlineData("{ \"a\": 1 } { \"b\": 2 }", 11, "the end of the file expected", "a=1")]
    [InlineData("{ \"a\": 1 /* ", 9, "'*/' expected: the comment has no end", "a=1")]
    [InlineData("{ { \"a\": 01 } }", 2, "a key in double quotes expected", "a=01")]
    [InlineData("[ :, 1 ]", 2, "a value expected", "0=1")]
    public void Broken_text_is_read_on(string text, int place, string message, string read)
    {
        var (root, error) = JsonText.Read(text, CancellationToken.None);

        Assert.Equal((place, message), (error!.Span.Start, error.Message));
        var values = string.Join(" ", (root?.SelfAndDescendants() ?? []).Where(n => n.Value is not null).Select(n => $"{n.Path}={n.Value}"));
        Assert.Equal(read, string.Concat(values.Select(c => char.IsSurrogate(c) ? '?' : c)));
    }

    /// <summary>Both about what is valid and about what stands in it.</summary>
    [Fact]
    public void Agrees_with_System_Text_Json_on_texts_made_at_random()
    {
        var random = new Random(1);
        var (valid, broken) = (0, 0);
        for (var i = 0; i < 3000; i++)
        {
            var text = RandomTexts.Json(random);
            if (i % 3 > 0)
            {
                text = RandomTexts.Mutate(random, text, "{}[],:\"\\/*0-.eu \n\ttruefalsnl1'\0");
            }

            var (root, error) = JsonText.Read(text, CancellationToken.None);
            Assert.True(IsValid(text) == error is null, $"{error?.Message ?? "valid"} at {error?.Span}: {text}");
            if (error is null)
            {
                AssertSame(text, root!);
                AssertPlaces(text, root!);
            }

            (valid, broken) = error is null ? (valid + 1, broken) : (valid, broken + 1);
        }

        Assert.True(valid > 1000 && broken > 500, $"{valid} valid, {broken} broken");
    }

    private static bool IsValid(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, AsConfiguration);
            Visit(document.RootElement);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return false;
        }

        static void Visit(JsonElement element)
        {
            switch (element.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var member in element.EnumerateObject())
                    {
                        _ = member.Name;
                        Visit(member.Value);
                    }

                    break;
                case JsonValueKind.Array:
                    foreach (var item in element.EnumerateArray())
                    {
                        Visit(item);
                    }

                    break;
                case JsonValueKind.String:
                    element.GetString();
                    break;
            }
        }
    }

    private static void AssertSame(string text, ConfigNode root)
    {
        using var document = JsonDocument.Parse(text, AsConfiguration);
        Compare(document.RootElement, root);

        static void Compare(JsonElement expected, ConfigNode node)
        {
            Assert.Equal(expected.ValueKind switch
            {
                JsonValueKind.Object => ConfigNodeKind.Object,
                JsonValueKind.Array => ConfigNodeKind.Array,
                JsonValueKind.String => ConfigNodeKind.Text,
                JsonValueKind.Number => ConfigNodeKind.Number,
                JsonValueKind.Null => ConfigNodeKind.Null,
                _ => ConfigNodeKind.Boolean,
            }, node.Kind);
            (string Name, JsonElement Value)[] children = expected.ValueKind switch
            {
                JsonValueKind.Object => [.. expected.EnumerateObject().Select(m => (m.Name, m.Value))],
                JsonValueKind.Array => [.. expected.EnumerateArray().Select((item, i) => ($"{i}", item))],
                _ => [],
            };
            Assert.Equal(children.Select(c => c.Name), node.Children.Select(c => c.Name));
            Assert.All(children.Zip(node.Children), pair => Compare(pair.First.Value, pair.Second));
            if (node.Kind == ConfigNodeKind.Text)
            {
                Assert.Equal(expected.GetString(), node.Value);
            }
            else
            {
                Assert.Equal(node.Kind is ConfigNodeKind.Number or ConfigNodeKind.Boolean ? expected.GetRawText() : null, node.Value);
            }
        }
    }

    /// <summary>What stands at a node's places is its key and its value as written.</summary>
    private static void AssertPlaces(string text, ConfigNode root)
    {
        foreach (var node in root.SelfAndDescendants())
        {
            if (node.Parent is { Kind: ConfigNodeKind.Object })
            {
                Assert.Equal(node.Name, JsonSerializer.Deserialize<string>(At(text, node.NameSpan)));
                Assert.Equal(node.NameSpan.Start, node.Span.Start);
            }
            else
            {
                Assert.True(node.NameSpan.IsEmpty);
                Assert.Equal(node.ValueSpan, node.Span);
            }

            var value = At(text, node.ValueSpan);
            Assert.Equal(node.ValueSpan.End, node.Span.End);
            Assert.True(node.Parent is null || node.Parent.ValueSpan.Contains(node.Span));
            Assert.True(node.Kind switch
            {
                ConfigNodeKind.Object => value[0] == '{' && value[^1] == '}',
                ConfigNodeKind.Array => value[0] == '[' && value[^1] == ']',
                ConfigNodeKind.Text => JsonSerializer.Deserialize<string>(value) == node.Value,
                ConfigNodeKind.Null => value == "null",
                _ => value == node.Value,
            });
        }
    }

    private static string At(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
