using LogAnalyzers.Events;

namespace LogAnalyzers.UnitTests.Events;

/// <summary>What became of the lines of a contract: tables of what is written against what the code says.</summary>
public sealed class ContractComparisonTests
{
    private const string Placed = """Shop.Orders: Information "Order {OrderId} placed for {Customer}" OrderId:number Customer:text""";

    /// <summary>Each is one change, with the old and the new.</summary>
    [Theory]
    [InlineData(
        Placed, """Shop.Orders: Information "Order {Id} placed for {Customer}" Id:number Customer:text""",
        "has renamed its property 'OrderId' to 'Id': what searches by it finds nothing any more")]
    [InlineData(
        Placed, """Shop.Orders: Information "Order {Id} placed for {Name}" Id:number Name:text""",
        "has renamed its properties 'OrderId' to 'Id', 'Customer' to 'Name': what searches by them finds nothing any more")]
    [InlineData(
        Placed, """Shop.Orders: Information "Order {Id} placed for {Customer}" Id:text Customer:text""",
        "has renamed its property 'OrderId' to 'Id': what searches by it finds nothing any more; it has text in its property 'Id' now, "
            + "which was a number: a search engine keeps one kind of value in a field and rejects the other")]
    [InlineData(
        Placed, """Shop.Orders: Information "Order {OrderId} placed for {Customer}" OrderId:text Customer:text""",
        "has text in its property 'OrderId' now, which was a number: a search engine keeps one kind of value in a field and rejects the other")]
    [InlineData(
        Placed, """Shop.Orders: Warning "Order {OrderId} placed for {Customer}" OrderId:number Customer:text""",
        "has the level Warning now, which was Information: filters and alerts by level take it for another")]
    [InlineData(
        Placed, """Shop.Orders: Information "Order {OrderId} was placed for {Customer}" OrderId:number Customer:text""",
        "says \"Order {OrderId} was placed for {Customer}\" now: what searches for the text finds nothing any more")]
    [InlineData(
        Placed, """Shop.Orders: Information "Order {OrderId} placed" OrderId:number""",
        "has lost its property 'Customer': what searches by it finds nothing any more; it says \"Order {OrderId} placed\" now: "
            + "what searches for the text finds nothing any more")]
    [InlineData(
        Placed, """Shop.Orders: Information "Order {OrderId:D8} placed for {Customer}" OrderId:number Customer:text""",
        "says \"Order {OrderId:D8} placed for {Customer}\" now: what searches for the text finds nothing any more")]
    [InlineData(
        Placed, """Shop.Baskets: Information "Order {OrderId} placed for {Customer}" OrderId:number Customer:text""",
        "is one of Shop.Baskets now: levels and filters by category miss it")]
    [InlineData(
        """A: Error [12] "Failed" """, """A: Error [13] "Failed" """, "has the number 13 now, which was 12: what counts by the number misses it")]
    [InlineData("""A: Error [12] "Failed" """, """A: Error "Failed" """, "has lost its number 12: what counts by the number misses it")]
    [InlineData(
        """A: Error [12 Failed] "Failed" """, """A: Error [12 Fails] "Failed" """,
        "has the name 'Fails' now, which was 'Failed': what filters by the name misses it")]
    [InlineData("""A: Error [Failed] "Failed" """, """A: Error "Failed" """, "has lost its name 'Failed': what filters by the name misses it")]
    [InlineData(
        """A: Error [12] "Failed" """, """A: Error [12] "It did not work at all" """,
        "says \"It did not work at all\" now: what searches for the text finds nothing any more")]
    [InlineData(
        "*: property Tenant:number", "*: property Tenant:text",
        "is text now, which was a number: a search engine keeps one kind of value in a field and rejects the other")]
    public void Breaking_change_is_one_finding(string old, string now, string expected)
    {
        var comparison = Compare([old, "A: Debug \"Other\""], [now, "A: Debug \"Other\""]);
        var change = Assert.Single(comparison.Changes);
        Assert.Equal((old.TrimEnd(), now.TrimEnd()), (change.Old.Text, change.Now.Text));
        Assert.Equal($"{EventChange.NameOf(change.Old)} {expected}", change.Describe());
        Assert.Empty(comparison.Gone);
        Assert.Empty(comparison.New);
        Assert.Contains(Related(old), r => EventRelations.Of(r, Line(now)) is not null);
    }

    /// <summary>Nobody outside can tell the difference, or nobody knows whether there is one.</summary>
    [Theory]
    [InlineData(Placed, Placed)]
    [InlineData("A: Information \"a {X}\" X:?", "A: Information \"a {X}\" X:number")]
    [InlineData("A: Information \"a {X}\" X:number", "A: Information \"a {X}\" X:?")]
    [InlineData("A: Information \"a\"", "A: ? \"a\"")]
    [InlineData("A: ? \"a\"", "A: Warning \"a\"")]
    [InlineData("A: Information \"a\"", "*: Information \"a\"")]
    [InlineData("*: Information \"a\"", "A: Information \"a\"")]
    [InlineData("*: property X:?", "*: property X:number")]
    [InlineData("", "")]
    public void Harmless_change_is_none(string old, string now)
    {
        var comparison = Compare(Lines(old), Lines(now));
        Assert.Empty(comparison.Changes);
        Assert.Empty(comparison.Gone);
        Assert.Empty(comparison.New);
    }

    /// <summary>What the code has more of takes the place of what the contract has, which is no break.</summary>
    [Theory]
    [InlineData("A: Information \"a\"", "A: Information [12] \"a\"")]
    [InlineData("A: Information [12] \"a\"", "A: Information [12 Name] \"a\"")]
    [InlineData("A: Information \"a {X}\" X:number", "A: Information \"a {X}\" X:number Y:text")]
    public void More_takes_the_place_of_less(string old, string now)
    {
        var comparison = Compare([old], [now]);
        Assert.Equal((now, old), Assert.Single(comparison.New.Select(n => (n.Line.Text, n.Replaced?.Text))));
        Assert.Empty(comparison.Changes);
        Assert.Empty(comparison.Gone);

        // Where the old one is still said, the new one is another.
        Assert.Equal((now, null), Assert.Single(Compare([old], [old, now]).New.Select(n => (n.Line.Text, n.Replaced?.Text))));
    }

    [Theory]
    [InlineData("A: Information \"Order placed\"", "A: Information \"Customer has left\"")]
    [InlineData("A: Information \"Order placed\"", "A: Warning \"Order placed now\"")]
    [InlineData("A: Information \"Order placed\"", "B: Information \"Order placed now\"")]
    [InlineData("A: Information \"{A}\" A:text", "A: Information \"{B} is not {C}\" B:text C:text")]
    [InlineData("*: property X:number", "*: property Y:number")]
    [InlineData("*: property X:number", "A: Information \"X\"")]
    public void Other_event_is_no_form_of_it(string old, string now)
    {
        var comparison = Compare([old], [now]);
        Assert.Empty(comparison.Changes);
        Assert.Equal(old, Assert.Single(comparison.Gone).Text);
        Assert.Equal(now, Assert.Single(comparison.New).Line.Text);
        Assert.Null(EventRelations.Of(Line(old), Line(now)));
    }

    /// <summary>Each old one finds its own, whatever the order.</summary>
    [Fact]
    public void Surest_pairs_are_made_first()
    {
        string[] old =
        [
            "A: Information \"Order {Id} placed\" Id:number", "A: Information \"Order {Id} cancelled\" Id:number",
            "A: Information [7] \"Order {Id} paid\" Id:number", "A: Warning \"Order {Id} late\" Id:number",
        ];
        string[] now =
        [
            "A: Information \"Order {OrderId} placed\" OrderId:number", "A: Information \"Order {OrderId} cancelled\" OrderId:number",
            "A: Information [7] \"Money for {Id} is there\" Id:number", "A: Error \"Order {Id} late\" Id:number",
        ];
        foreach (var turned in new[] { now, [.. now.Reverse()] })
        {
            var comparison = Compare(old, turned);
            Assert.Equal(
                old.Zip(now).OrderBy(p => p.First, StringComparer.Ordinal), comparison.Changes.Select(c => (c.Old.Text, c.Now.Text)));
            Assert.Empty(comparison.New);
        }
    }

    /// <summary>A class by another name, with texts that others have too.</summary>
    [Fact]
    public void Moved_events_are_known_to_be_nothing_else()
    {
        var comparison = Compare(
            ["Shop.Old: Information \"Starting\"", "Shop.Old: Error \"Failed {Id}\" Id:number", "Shop.Other: Information \"Starting\""],
            ["Shop.New: Information \"Starting\"", "Shop.New: Error \"Failed {Id}\" Id:number", "Shop.Other: Information \"Starting\""]);
        Assert.Equal(2, comparison.Changes.Length);
        Assert.All(comparison.Changes, c => Assert.True(c.IsOnlyMoved));
        Assert.Empty(comparison.New);
    }

    [Fact]
    public void What_other_code_says_is_not_gone()
    {
        var line = Line("A: Information \"a\"");
        Assert.Empty(ContractComparison.Of([line], [], l => l.Equals(line), default).Gone);
        Assert.Equal(line, Assert.Single(ContractComparison.Of([line], [], _ => false, default).Gone));
    }

    /// <summary>All of a large contract is another at once.</summary>
    [Fact]
    public void Large_contracts_take_no_minutes()
    {
        var old = Enumerable.Range(0, 6000).Select(i => Line($"Shop.A{i % 3}: Information [5] \"Event {i} of {{Id}}\" Id:number")).ToArray();
        var now = Enumerable.Range(0, 6000).Select(i => Line($"Shop.A{i % 3}: Information [5] \"Event {i} for {{Number}}\" Number:number")).ToArray();
        var comparison = ContractComparison.Of(old, now, _ => false, default);
        Assert.Equal(6000, comparison.Changes.Length + comparison.Gone.Length);
        Assert.Equal(6000, comparison.Changes.Length + comparison.New.Length);
    }

    private static ContractComparison Compare(IEnumerable<string> kept, IEnumerable<string> said)
        => ContractComparison.Of([.. kept.Select(Line)], [.. said.Select(Line)], _ => false, default);

    private static string[] Lines(string text) => text.Length == 0 ? [] : [text];

    private static IEnumerable<ContractLine> Related(string old) => new ContractIndex([Line(old)]).Near(Line(old));

    private static ContractLine Line(string text)
        => ContractLineReader.Read(text.Trim(), out var error) ?? throw new ArgumentException($"{error}: {text}", nameof(text));
}
