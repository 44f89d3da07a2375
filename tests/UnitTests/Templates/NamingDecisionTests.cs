using System.Collections.Immutable;
using LogAnalyzers.DocsGenerator;
using LogAnalyzers.Frameworks;
using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>What a name is made of: the expression, the type, the words beside the hole, and what the project calls it already.</summary>
public sealed class NamingDecisionTests
{
    public static TheoryData<int> Rows => [.. Enumerable.Range(0, NamingDecisions.All.Length)];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Is_named_as_the_table_says(int row)
    {
        var decision = NamingDecisions.All[row];
        Assert.Equal(decision.Template, Template(decision.Code, decision.Noun, PlaceholderCasing.Pascal));
    }

    [Fact]
    public void Page_has_the_table()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "naming.md")).Replace("\r\n", "\n", StringComparison.Ordinal);
        Assert.Contains("<!-- decisions -->\n" + NamingDecisions.Table() + "<!-- /decisions -->", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Log($\"Cannot send: {ex.Message}\");", "Cannot send: {Error}")]
    [InlineData("Log($\"Got {message}\");", "Got {MessageValue}")]
    [InlineData("Log($\"Got {reply.Message}\");", "Got {ReplyMessage}")]
    public void A_key_that_somebody_sets_is_left_to_them(string code, string expected)
        => Assert.Equal(
            expected, Template(code, null, PlaceholderCasing.Pascal.Within(TemplateReading.Keys("Message"), null)));

    [Theory]
    [InlineData("Log($\"Got {message} of {category} at {level}\");", "Got {Message} of {Category} at {Level}")]
    [InlineData("Log($\"Event {eventId}\");", "Event {EventId}")]
    public void A_key_that_nobody_sets_is_free(string code, string expected)
        => Assert.Equal(expected, Template(code, null, PlaceholderCasing.Pascal));

    [Theory]
    [InlineData("Log(\"{Customer} left\", c.Owner);", "Log($\"Lost {c.Owner}\");", "Lost {Customer}")]
    [InlineData("Log(\"{Customer} left\", this.owner);", "Log($\"Lost {owner}\");", "Lost {Customer}")]
    [InlineData("Log(\"{Customer} left\", c?.Owner);", "Log($\"Lost {c.Owner}\");", "Lost {Customer}")]
    [InlineData("Log(\"{@Customer} left\", c.Owner);", "Log($\"Lost {c.Owner}\");", "Lost {Customer}")]
    [InlineData("Log(\"{Customer} left\", c.Owner);", "Log($\"{c.Owner} of {customer}\");", "{Owner} of {Customer}")]
    // Neither a name that stands for two values, nor a letter, nor one that was swapped.
    [InlineData("Log(\"{Who} {Who}\", c.Owner, d);", "Log($\"Lost {c.Owner}\");", "Lost {Owner}")]
    [InlineData("Log(\"{A} left\", c.Owner);", "Log($\"Lost {c.Owner}\");", "Lost {Owner}")]
    [InlineData("Log(\"{OrderId} {UserId}\", userId, orderId);", "Log($\"Lost {userId}\");", "Lost {UserId}")]
    [InlineData("Log(\"{0} left\", c.Owner);", "Log($\"Lost {c.Owner}\");", "Lost {Owner}")]
    [InlineData("Log(\"{Customer} left\");", "Log($\"Lost {c.Owner}\");", "Lost {Owner}")]
    [InlineData("Log(\"{Customer} left\", );", "Log($\"Lost {c.Owner}\");", "Lost {Owner}")]
    public void A_project_keeps_its_names(string known, string code, string expected)
    {
        Assert.Equal(expected, InProject($"class C {{ void M() {{ {known} {code} }} }}"));
        Assert.Equal(expected, InProject($"class C {{ void M() {{ {code} }} }}", $"class D {{ void M() {{ {known} }} }}"));
    }

    [Theory]
    [InlineData("Log(\"{Projection} left\", name);", "Log($\"Lost {name}\");", "Lost {Projection}", "Lost {Name}")]
    [InlineData("Log(\"{Projection} left\", _id);", "Log($\"Lost {_id}\");", "Lost {Projection}", "Lost {Id}")]
    // What one template says of a variable is true of its own file.
    [InlineData("Log(\"{EpubPath} left\", filePath);", "Log($\"Lost {filePath}\");", "Lost {EpubPath}", "Lost {FilePath}")]
    [InlineData("Log(\"{SourceFilePath} left\", filePath);", "Log($\"Lost {filePath}\");", "Lost {SourceFilePath}", "Lost {SourceFilePath}")]
    [InlineData("Log(\"{EpubPath} left\", a.FilePath);", "Log($\"Lost {a.FilePath}\");", "Lost {EpubPath}", "Lost {EpubPath}")]
    [InlineData("Log(\"{Id} left\", orderId);", "Log($\"Lost {orderId}\");", "Lost {Id}", "Lost {OrderId}")]
    [InlineData("Log(\"{Name} left\", user.Name);", "Log($\"Not lost {user.Name}\");", "Not lost {Name}", "Not lost {UserName}")]
    public void A_general_name_means_something_else_in_another_file(string known, string code, string near, string far)
    {
        Assert.Equal(near, InProject($"class C {{ void M() {{ {known} {code} }} }}"));
        Assert.Equal(far, InProject($"struct S {{ void M() {{ {code} }} }}", $"class D {{ void M() {{ {known} }} }}"));
    }

    [Theory]
    [InlineData("Log($\"The listener[{this.ToString()}] failed\");", "The listener[{Listener}] failed")]
    [InlineData("Log($\"The listener {this} failed\");", "The listener {Listener} failed")]
    [InlineData("Log($\"Connection {ToString()} failed\");", "Connection {Connection} failed")]
    [InlineData("Log($\"Listener: {this}\");", "Listener: {Listener}")]
    [InlineData("Log($\"{this} failed\");", "{TcpConnectionListener} failed")]
    [InlineData("Log($\"The endpoint {this} failed\");", "The endpoint {TcpConnectionListener} failed")]
    public void The_object_itself_is_called_as_the_text_and_its_type_do(string code, string expected)
        => Assert.Equal(expected, InProject($"class TcpConnectionListener {{ void M() {{ {code} }} }}"));

    [Theory]
    [InlineData("foreach (var s in _openSessions) Log($\"Closing {s.Id}\");", "Closing {OpenSessionId}")]
    [InlineData("foreach (var kvp in this.sessions) Log($\"Closing {kvp.Key}\");", "Closing {SessionKey}")]
    [InlineData("foreach (var kvp in sessions) Log($\"Closing {kvp.Value?.Id}\");", "Closing {SessionId}")]
    [InlineData("foreach (var m in middlewares) Log($\"Calls {m.GetType().Name}\");", "Calls {MiddlewareType}")]
    [InlineData("foreach (var m in middlewares) Log($\"Calls {m.GetType()}\");", "Calls {MiddlewareType}")]
    [InlineData("foreach (var s in sessions) Log($\"Closing {s.Reason}\");", "Closing {Reason}")]
    [InlineData("foreach (var s in GetAll()) Log($\"Closing {s.Id}\");", "Closing {Id}")]
    [InlineData("foreach (var session in all) Log($\"Closing {session.Id}\");", "Closing {SessionId}")]
    [InlineData("foreach (var s in s.Items) Log($\"Closing {s.Id}\");", "Closing {ItemId}")]
    [InlineData("foreach (var a in books) foreach (var b in a.Pages) Log($\"{a.Id} has {b.Id}\");", "{BookId} has {PageId}")]
    [InlineData("Log($\"Calls {m.GetType().Name}\");", "Calls {Type}")]
    [InlineData("Log($\"Calls {a.GetType().Name} and {b.GetType().Name}\");", "Calls {Type} and {Type2}")]
    public void A_letter_is_one_of_what_its_loop_goes_over(string code, string expected)
        => Assert.Equal(expected, Template(code, null, PlaceholderCasing.Pascal));

    [Fact]
    public void Most_templates_decide()
        => Assert.Equal(
            "Lost {Customer}",
            InProject(
                "class C { void M() { Log($\"Lost {c.Owner}\"); } }", "class D { void M() { Log(\"{Owner}\", c.Owner); } }",
                "class E { void M() { Log(\"{Customer}\", c.Owner); Log(\"{customer} b\", c.Owner); } }"));

    private static string InProject(params string[] files)
    {
        var trees = files.Select(f => CSharpSyntaxTree.ParseText(f)).ToArray();
        var casing = PlaceholderCasing.Pascal.Within(
            ImmutableHashSet<string>.Empty, NamesInUse.Of(CSharpCompilation.Create("A", trees)));
        return Template(trees[0].GetRoot(), null, casing);
    }

    private static string Template(string code, string? noun, PlaceholderCasing casing)
        => Template(SyntaxFactory.ParseStatement(code), noun, casing);

    private static string Template(SyntaxNode code, string? noun, PlaceholderCasing casing)
    {
        var contents = code.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>().First().Contents;
        var values = new List<HoleValue>();
        for (var i = 0; i < contents.Count; i++)
        {
            if (contents[i] is InterpolationSyntax hole)
            {
                values.Add(HoleValue.Of(hole.Expression, noun, new HoleText(Text(contents, i - 1), Text(contents, i + 1), values.Count == 0)));
            }
        }

        var names = PlaceholderNames.For(values, [], casing, ImmutableHashSet<string>.Empty);
        var next = 0;
        return string.Concat(contents.Select(c => c is InterpolationSyntax ? "{" + names[next++] + "}" : c.ToString()));
    }

    private static string Text(SyntaxList<InterpolatedStringContentSyntax> contents, int index)
        => index >= 0 && index < contents.Count && contents[index] is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : "";
}
