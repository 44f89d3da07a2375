using System.Xml.Linq;
using LogAnalyzers.Configuration;
using Microsoft.CodeAnalysis.Text;
using XmlException = System.Xml.XmlException;

namespace LogAnalyzers.UnitTests.Configuration;

/// <summary>XML as it is read with places, against what System.Xml.Linq says of the same text.</summary>
public sealed class XmlTextTests
{
    [Theory]
    [InlineData(ConfigTexts.NLog)]
    [InlineData(ConfigTexts.AppConfig)]
    [InlineData("\uFEFF<a/>")]
    [InlineData("<a>x<!-- y -->z &#x41;</a>")]
    [InlineData("<p:a xmlns:p='u' p:b='c'><p:d></p:d></p:a>")]
    public void Valid_text_is_read_as_System_Xml_does(string text)
    {
        var (root, error) = XmlText.Read(text, CancellationToken.None);

        Assert.Null(error);
        AssertSame(XDocument.Parse(text.TrimStart('\uFEFF')).Root!, root!);
        AssertPlaces(text, root!);
    }

    [Fact]
    public void Names_and_values_stand_where_they_are_said_to()
    {
        var (root, _) = XmlText.Read(ConfigTexts.NLog, CancellationToken.None);

        var type = root!.SelfAndDescendants().First(n => n.Path == "nlog/targets/target/@type");
        Assert.Equal(("xsi", "type", "File"), (type.Prefix, type.Name, type.Value));
        Assert.Equal("xsi:type", At(ConfigTexts.NLog, type.NameSpan));
        Assert.Equal("\"File\"", At(ConfigTexts.NLog, type.ValueSpan));
        Assert.Equal("xsi:type=\"File\"", At(ConfigTexts.NLog, type.Span));
        Assert.Equal("target", At(ConfigTexts.NLog, type.Parent!.NameSpan));
        Assert.StartsWith("<target name=\"f\"", At(ConfigTexts.NLog, type.Parent.Span), StringComparison.Ordinal);
        Assert.EndsWith("/>", At(ConfigTexts.NLog, type.Parent.Span), StringComparison.Ordinal);
        Assert.Equal("<![CDATA[<${message}>]]>", At(ConfigTexts.NLog, root.ElementsNamed("LAYOUT").Single().ValueSpan));
        Assert.Equal(["autoReload", "internalLogFile"], root.Children.Where(c => c.Kind == ConfigNodeKind.Attribute).Select(c => c.Name));
        var level = XmlText.Read(ConfigTexts.AppConfig, CancellationToken.None).Root!.ElementsNamed("level").Single();
        Assert.Equal("INFO &lt;", At(ConfigTexts.AppConfig, level.ValueSpan));
        Assert.Equal("INFO <", level.Value!.Trim());
    }

    [Theory]
    [InlineData("", 0, "an element expected: the file has none", "")]
    [InlineData("<a b='1' b='2'/>", 9, "a second attribute 'b'", "a/@b=1 a/@b=2")]
    [InlineData("<a b=1 c='2'/>", 5, "a value in quotes expected", "a/@b=1 a/@c=2")]
    [InlineData("<a b c='2'/>", 4, "a value expected for the attribute 'b'", "a/@c=2")]
    [InlineData("<a b='1'c='2'/>", 8, "a blank expected between attributes", "a/@b=1 a/@c=2")]
    [InlineData("<a b='1><c d='2'/></a>", 5, "' expected: the value has no end", "a/@b=1> a/c/@d=2")]
    [InlineData("<a><b c='1'></a><d/>", 12, "'</b>' expected", "a/b/@c=1")]
    [InlineData("<a></b><c d='1'/></a>", 3, "'</b>' ends no element", "a/c/@d=1")]
    [InlineData("<a><b c='1'>", 12, "'</b>' expected: the file ends inside the element", "a/b/@c=1")]
    [InlineData("<a>x & y &nbsp;</a>", 5, "no such character or entity: '&' itself is written '&amp;'", "a=x & y &nbsp;")]
    [InlineData("<a>x &#0; &#xD800; &#1114112;</a>", 5, "no such character or entity: '&' itself is written '&amp;'", "a=x &#0; &#xD800; &#1114112;")]
    [InlineData("<a>1 < 2</a>", 5, "the name of an element expected after '<'", "a=1 < 2")]
    [InlineData("<a b='1'/><c/>", 10, "a second root element", "a/@b=1")]
    [InlineData("\n<?xml version='1.0'?><a b='1'/>", 1, "the XML declaration must be the first thing in the file", "a/@b=1")]
    [InlineData("<a><!-- x -- y --><b c='1'/></a>", 10, "'--' inside a comment", "a/b/@c=1")]
    [InlineData("<a>x\u0001</a>", 4, "the character U+0001, which XML does not allow", "a=x\u0001")]
    [InlineData("x<a b='1'/>", 0, "text outside of the root element", "a/@b=1")]
    [InlineData("<a>]]></a>", 3, "']]>' in a text", "a=]]>")]
    [InlineData("<a b='1' <c d='2'/></a>", 9, "'>' expected", "a/@b=1 a/c/@d=2")]
    [InlineData("<!ELEMENT a><a b='1'/>", 0, "no such declaration", "a/@b=1")]
    public void Broken_text_is_read_on(string text, int place, string message, string read)
    {
        var (root, error) = XmlText.Read(text, CancellationToken.None);

        Assert.Equal((place, message), (error!.Span.Start, error.Message));
        Assert.Equal(read, string.Join(" ", (root?.SelfAndDescendants() ?? []).Where(n => n.Value is not null).Select(n => $"{n.Path}={n.Value}")));
        Assert.ThrowsAny<XmlException>(() => XDocument.Parse(text));
    }

    [Fact]
    public void Document_type_is_an_error_and_never_read()
    {
        const string Text = """
            <?xml version="1.0"?>
            <!DOCTYPE nlog [ <!-- don't > ]> --> <!ENTITY a "x]>"> <?pi ' ?> <!ENTITY b SYSTEM "file:///etc/passwd"> ]>
            <nlog><a b="&a;">&b;</a></nlog>
            """;
        var (root, error) = XmlText.Read(Text, CancellationToken.None);

        Assert.Equal("a DTD is not read", error!.Message);
        Assert.Equal(
            Text[Text.IndexOf("<!DOCTYPE", StringComparison.Ordinal)..(Text.IndexOf("<nlog", StringComparison.Ordinal) - 1)],
            At(Text, error.Span).TrimEnd());
        Assert.Equal(("&b;", "&a;"), (root!.Children[0].Value, root.Children[0].Attribute("b")));
    }

    /// <summary>Both about what is well-formed and about what stands in it.</summary>
    [Fact]
    public void Agrees_with_System_Xml_on_texts_made_at_random()
    {
        var random = new Random(2);
        var (valid, broken) = (0, 0);
        for (var i = 0; i < 3000; i++)
        {
            var text = RandomTexts.Xml(random);
            if (i % 3 > 0)
            {
                text = RandomTexts.Mutate(random, text, "<>/='\"& ;#!-[]xa1\n\t\0");
            }

            var (root, error) = XmlText.Read(text, CancellationToken.None);
            var expected = Parse(text);
            Assert.True(expected is not null == error is null, $"{error?.Message ?? "valid"} at {error?.Span}: {text}");
            if (expected is not null)
            {
                AssertSame(expected.Root!, root!);
                AssertPlaces(text, root!);
            }

            (valid, broken) = error is null ? (valid + 1, broken) : (valid, broken + 1);
        }

        Assert.True(valid > 1000 && broken > 500, $"{valid} valid, {broken} broken");
    }

    private static XDocument? Parse(string text)
    {
        try
        {
            return XDocument.Parse(text);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static void AssertSame(XElement expected, ConfigNode node)
    {
        Assert.Equal(expected.Name.LocalName, node.Name);
        Assert.Equal(
            expected.Attributes().Where(a => !a.IsNamespaceDeclaration).Select(a => (a.Name.LocalName, a.Value)),
            node.Children.Where(c => c.Kind == ConfigNodeKind.Attribute).Select(c => (c.Name, c.Value!)));
        var texts = expected.Nodes().OfType<XText>().Select(t => t.Value).ToArray();
        Assert.Equal(texts.Length == 0 ? null : string.Concat(texts), node.Value);
        Assert.Equal(expected.Elements().Count(), node.Elements().Count());
        Assert.All(expected.Elements().Zip(node.Elements()), pair => AssertSame(pair.First, pair.Second));
    }

    /// <summary>What stands at a node's places is its name and its value as written.</summary>
    private static void AssertPlaces(string text, ConfigNode root)
    {
        foreach (var node in root.SelfAndDescendants())
        {
            Assert.Equal(node.Prefix.Length > 0 ? node.Prefix + ":" + node.Name : node.Name, At(text, node.NameSpan));
            Assert.True(node.Span.Contains(node.NameSpan) && node.Span.Contains(node.ValueSpan));
            Assert.True(node.Parent is null || node.Parent.Span.Contains(node.Span));
            var (all, value) = (At(text, node.Span), At(text, node.ValueSpan));
            if (node.Kind == ConfigNodeKind.Attribute)
            {
                Assert.Equal(node.Value, XElement.Parse($"<a b={value}/>").Attribute("b")!.Value);
                Assert.EndsWith(value, all, StringComparison.Ordinal);
                continue;
            }

            Assert.True(all[0] == '<' && all[^1] == '>');
            if (node.Value is null)
            {
                Assert.True(node.ValueSpan.IsEmpty);
            }
            else if (!node.Elements().Any())
            {
                // Comments and instructions may stand inside.
                Assert.Equal(XElement.Parse($"<a>{value}</a>").Value.Trim(), node.Value.Trim());
            }
        }
    }

    private static string At(string text, TextSpan span) => text.Substring(span.Start, span.Length);
}
