using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Templates;

/// <summary>LOG2011: an object's parts in place of its type's name, where nothing speaks against storing them.</summary>
public sealed class TypeNameArgumentFixTests
{
    [Theory]
    [InlineData(Framework.Serilog, """LOG.Info("By {User} now", user);""", """LOG.Info("By {@User} now", user);""",
        """By User { Id: 7, Name: "Ann {x}" } now""")]
    [InlineData(Framework.NLog, """LOG.Info("By {User} now", user);""", """LOG.Info("By {@User} now", user);""",
        """By {"Id":7, "Name":"Ann {x}"} now""")]
    [InlineData(Framework.Serilog, """LOG.Info("{User} and {Other}", user, order.User);""", """LOG.Info("{@User} and {@Other}", user, order.User);""",
        """User { Id: 7, Name: "Ann {x}" } and User { Id: 0, Name: "" }""")]
    [InlineData(Framework.Serilog, """LOG.Info("Took {Order}", new { order.Id, Who = user.Name });""",
        """LOG.Info("Took {@Order}", new { order.Id, Who = user.Name });""", """Took { Id: 42, Who: "Ann {x}" }""")]
    [InlineData(Framework.NLog, """LOG.Info("Took {Order}", new { order.Id });""", """LOG.Info("Took {@Order}", new { order.Id });""",
        """Took {"Id":42}""")]
    public Task Stores_the_parts(Framework framework, string before, string after, string said)
        => Check.Mended(framework, before, after, "LOG2011", said);

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("By {User} now", user);""")]
    [InlineData(Framework.Serilog, """LOG.Info("By {UserToken} now", user);""")]
    [InlineData(Framework.Serilog, """LOG.Info("By {User,10} now", user);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Waiting for {Task}", Task.FromResult(1));""")]
    [InlineData(Framework.Serilog, """LOG.Info("Stopped by {Token}", token);""")]
    [InlineData(Framework.NLog, """LOG.Info("Stopped by {Stop}", token);""")]
    [InlineData(Framework.Serilog, """const string Text = "By {User}"; LOG.Info(Text, user);""")]
    public Task Is_withheld(Framework framework, string statement) => Check.Withheld(framework, statement, "LOG2011");

    [Theory]
    [InlineData(
        "class Thing { public int Id { get; set; } public string[] Names { get; set; } = []; public Part? Part { get; set; } } class Part { "
            + "public int? Size { get; set; } }",
        true)]
    [InlineData("""class Thing { public string ApiKey { get; set; } = ""; }""", false)]
    [InlineData("""class Thing { public List<Part> Parts { get; set; } = []; } class Part { public string Password { get; set; } = ""; }""", false)]
    [InlineData("""class Base { public string Secret { get; set; } = ""; } class Thing : Base { public int Id { get; set; } }""", false)]
    [InlineData("class Thing { public Thing? Parent { get; set; } }", false)]
    [InlineData("class Thing { public object? Any { get; set; } }", false)]
    [InlineData("class Thing { public IDisposable? Any { get; set; } }", false)]
    [InlineData("class Thing { public Stream? Any { get; set; } }", false)]
    [InlineData("class Thing { private readonly int _size; public int Size() => _size; }", false)]
    public async Task Looks_at_what_would_be_stored(string types, bool isOffered)
    {
        var source = types + "\nclass C { void M(Serilog.ILogger logger, Thing thing) => logger.Information(\"Got {Thing}\", thing); }";
        using var run = new FixRun([source], references: References.WithAllFrameworks);
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == "LOG2011");
        Assert.Equal(isOffered, (await run.ActionsAsync(found)).Length > 0);
    }

    [Theory]
    [InlineData("HttpRequest")]
    [InlineData("ClaimsPrincipal")]
    [InlineData("ShopDbContext")]
    [InlineData("MailOptions")]
    [InlineData("AppSettings")]
    public async Task Leaves_types_that_hold_too_much(string type)
    {
        var source =
            $$"""
            class {{type}} { public int Id { get; set; } }
            class C { void M(Serilog.ILogger logger, {{type}} thing) => logger.Information("Got {Thing}", thing); }
            """;
        using var run = new FixRun([source], references: References.WithAllFrameworks);
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == "LOG2011");
        Assert.Empty(await run.ActionsAsync(found));
    }
}
