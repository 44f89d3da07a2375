using LogAnalyzers.Calls;
using LogAnalyzers.Events;
using Microsoft.CodeAnalysis.Text;
using LogLevel = LogAnalyzers.Model.LogLevel;

namespace LogAnalyzers.UnitTests.Events;

/// <summary>What is written is read again, whatever is in it; what is no line is told of, and never ends anything.</summary>
public sealed class ContractLineTests
{
    private const int Rounds = 3000;

    private const string Characters = "aZ0 _.-@$:;%*?#\"\\{}[]()<>=|,'`+/"
        + "\t\r\n\0\u0001\u007f\u0085\u00a0\u200b\u202e\u2028\ufeff\ud83d\ude00\ud800äß漢";

    [Theory]
    [InlineData("""Shop.Orders: Information "Order {OrderId} placed" OrderId:number""")]
    [InlineData("""Shop.Orders: Information [12] "Order placed" """)]
    [InlineData("""Shop.Orders: Information [12 OrderPlaced] "Order {OrderId} of {Customer}" OrderId:number Customer:text""")]
    [InlineData("""Shop.Orders: Error [OrderPlaced] "Order placed" """)]
    [InlineData("""Shop.Orders: Error [-1 "Order placed"] "Order placed" """)]
    [InlineData("""Shop.Store<Shop.Order, int?>: ? "100 % \\ \"{Name}\";\r\n" Name:?""")]
    [InlineData("""*: Warning "" """)]
    [InlineData("""*: property Tenant:text""")]
    [InlineData("""*: property "user id":?""")]
    [InlineData(""" "my log: x": Debug "a" """)]
    public void Is_read_as_it_is_written(string line)
    {
        var read = ContractLineReader.Read(line.Trim(), out var error);
        Assert.Equal("", error);
        Assert.Equal(line.Trim(), read!.Text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Shop")]
    [InlineData("Shop:")]
    [InlineData("Shop: ")]
    [InlineData("Shop: Informations \"a\"")]
    [InlineData("Shop: 2 \"a\"")]
    [InlineData("Shop: information \"a\"")]
    [InlineData("Shop: Information")]
    [InlineData("Shop: Information a")]
    [InlineData("Shop: Information \"a")]
    [InlineData("Shop: Information \"a\\x\"")]
    [InlineData("Shop: Information \"a\\u00\"")]
    [InlineData("Shop: Information \"a\"b")]
    [InlineData("Shop: Information \"a\" b")]
    [InlineData("Shop: Information \"a\" b:")]
    [InlineData("Shop: Information \"a\" b:numbers")]
    [InlineData("Shop: Information \"a\" b:number +exception")]
    [InlineData("Shop: Information [ \"a\"")]
    [InlineData("Shop: Information [] \"a\"")]
    [InlineData("Shop: Information [12 \"a\"")]
    [InlineData("Shop: Information [12 a b] \"a\"")]
    [InlineData("Shop: property Name:text")]
    [InlineData("*: property Name:text Other:text")]
    [InlineData("*: property")]
    [InlineData("\"Shop: Information \"a\"")]
    public void No_event_is_told_of(string line)
    {
        Assert.Null(ContractLineReader.Read(line, out var error));
        Assert.Contains("expected is", error.Replace("expected are", "expected is", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Random_events_are_read_as_they_are_written()
    {
        var random = new Random(4711);
        for (var i = 0; i < Rounds; i++)
        {
            var line = RandomLine(random);
            var read = ContractLineReader.Read(line.Text, out var error);
            Assert.True(read is not null, $"{error}: {line.Text}");
            Assert.Equal(
                (line.Category, line.Level, line.EventId, line.EventName, line.Template),
                (read.Category, read.Level, read.EventId, read.EventName, read.Template));
            Assert.Equal(line.Properties.AsEnumerable(), read.Properties.AsEnumerable());
            Assert.Equal(line.Text, read.Text);
            Assert.DoesNotContain(line.Text, c => c is '\r' or '\n' or '\u0085' or '\u2028' or '\u202e' or '\t' or '\0');
            Assert.False(line.Text.StartsWith('#') || line.Text.StartsWith(ContractFile.Removed, StringComparison.Ordinal));
        }
    }

    /// <summary>As a merge, an editor or a disk might leave them.</summary>
    [Fact]
    public void Random_files_are_read_to_the_end()
    {
        var random = new Random(42);
        for (var i = 0; i < Rounds; i++)
        {
            var good = Enumerable.Range(0, random.Next(4)).Select(_ => RandomLine(random).Text).ToArray();
            var broken = string.Concat(Enumerable.Range(0, random.Next(40)).Select(_ => Characters[random.Next(Characters.Length)]));
            var cut = good.Length > 0 ? good[0][..random.Next(good[0].Length)] : "";
            var text = string.Join(random.Next(2) == 0 ? "\n" : "\r\n", [.. good, broken, cut, "*REMOVED*" + cut, .. good]);
            var file = ContractFile.Read(SourceText.From(text), default);
            Assert.Superset(good.ToHashSet(), file.Lines.Select(l => l.Text).ToHashSet());
            Assert.All(file.Faults, f => Assert.True(f.Span.End <= text.Length && f.Problem.Length > 0));
        }
    }

    [Fact]
    public void Huge_lines_take_no_time()
    {
        foreach (var start in new[]
            { "A: Information \"", "{", "A: Information [", "\"", "A: Information \"a\" ", "A: Information \"" + new string('{', 1000) })
        {
            var file = ContractFile.Read(SourceText.From(start + new string('{', 200_000) + new string('a', 200_000) + "\"\n"), default);
            Assert.True(file.Faults.Length + file.Entries.Length == 1);
            Assert.All(file.Entries, e => Assert.NotEmpty(TemplateWords.Blanked(e.Line.Template!)));
        }
    }

    [Fact]
    public void File_is_read_with_all_that_is_not_for_it()
    {
        var file = ContractFile.Read(
            SourceText.From("\uFEFF# LogAnalyzers: events 1\r\n\r\n  A: Information \"a\"  \r\n# why\r\n"
                + "*REMOVED*A: Information \"b\"\r\nA: Information \"a\"\r\n"),
            default);
        Assert.Empty(file.Faults);
        Assert.Equal(["A: Information \"a\""], file.Lines.Select(l => l.Text));
        Assert.Equal(["A: Information \"b\""], file.RemovedLines.Select(l => l.Text));
        Assert.Empty(ContractFile.Read(SourceText.From(""), default).Faults);
    }

    [Fact]
    public void Marks_of_a_merge_are_one_fault()
    {
        const string Text = "A: Information \"a\"\n<<<<<<< HEAD\nA: Information \"b\"\n||||||| 1\n=======\n"
            + "A: Information \"c\"\n>>>>>>> other\nA: Information \"d\"\n";
        var file = ContractFile.Read(SourceText.From(Text), default);
        Assert.Equal("<<<<<<< HEAD", Text.Substring(Assert.Single(file.Faults).Span.Start, 12));
        Assert.Equal(4, file.Lines.Count);
    }

    [Fact]
    public void File_of_a_newer_version_is_not_read()
    {
        var file = ContractFile.Read(SourceText.From("# LogAnalyzers: events 2\nA | Information | a\nB\n"), default);
        Assert.Contains("newer version", Assert.Single(file.Faults).Problem, StringComparison.Ordinal);
        Assert.Empty(file.Lines);
    }

    /// <summary>One event has one line, in whatever order its properties were found.</summary>
    [Fact]
    public void Properties_stand_in_the_order_of_the_template()
    {
        var line = ContractLine.OfRecord(
            "A", LogLevel.Information, null, null, "{B} of {A,3}",
            [new("Z", IndexKind.Text), new("A", null), new("C", IndexKind.Date), new("B", IndexKind.Number)]);
        Assert.Equal("A: Information \"{B} of {A,3}\" B:number A:? C:date Z:text", line.Text);
    }

    /// <summary>A program without a provider that knows operators keeps them, and blanks, in the name: no property of its own by key.</summary>
    [Fact]
    public void Names_with_operator_and_blanks_are_those_of_the_template()
    {
        var place = Microsoft.CodeAnalysis.Location.None;
        var said = new LogEvent(EventForm.Record, "M", place)
        {
            Template = "{@Order} { Id }",
            Properties = [new("@Order", null, null), new(" Id ", null, null)],
        };
        Assert.Equal(["*: ? \"{@Order} { Id }\" Order:? Id:?"], ContractLine.Of(said).Select(l => l.Text));
    }

    private static ContractLine RandomLine(Random random)
    {
        if (random.Next(4) == 0)
        {
            return ContractLine.OfProperty(RandomText(random, 1), RandomKind(random));
        }

        var names = Enumerable.Range(0, random.Next(3)).Select(_ => RandomText(random, 1)).Distinct().ToArray();
        return ContractLine.OfRecord(
            random.Next(3) == 0 ? null : random.Next(2) == 0 ? "Shop.Store<int>" : RandomText(random, 1),
            random.Next(4) == 0 ? null : (LogLevel)random.Next(7),
            random.Next(2) == 0 ? null : random.Next(int.MinValue, int.MaxValue),
            random.Next(2) == 0 ? null : RandomText(random, 1), RandomText(random, 0) + "{" + string.Join("} {", names) + "}",
            names.Select(n => new ContractProperty(n, RandomKind(random))));
    }

    private static IndexKind? RandomKind(Random random) => random.Next(5) is < 4 and var kind ? (IndexKind)kind : null;

    private static string RandomText(Random random, int least)
        => string.Concat(Enumerable.Range(0, least + random.Next(12)).Select(_ => Characters[random.Next(Characters.Length)]));
}
