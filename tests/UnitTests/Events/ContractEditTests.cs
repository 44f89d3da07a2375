using System.Text;
using LogAnalyzers.Events;
using Microsoft.CodeAnalysis.Text;

namespace LogAnalyzers.UnitTests.Events;

/// <summary>What is written into a file leaves all else in it as it is.</summary>
public sealed class ContractEditTests
{
    private const string A = "A: Information \"a\"";
    private const string B = "B: Information \"b\"";
    private const string C = "C: Information \"c\"";

    [Theory]
    [InlineData("", B, ContractFile.Header + "\n" + B + "\n")]
    [InlineData("\n", B, ContractFile.Header + "\n" + B + "\n")]
    [InlineData("# mine", B, "# mine\n" + B + "\n")]
    [InlineData("# mine\r\n", B, "# mine\r\n" + B + "\r\n")]
    [InlineData(A + "\n" + C + "\n", B, A + "\n" + B + "\n" + C + "\n")]
    [InlineData(A + "\r\n" + C, B, A + "\r\n" + B + "\r\n" + C)]
    [InlineData(A, B, A + "\n" + B + "\n")]
    [InlineData(A + "\n\n\n", B, A + "\n" + B + "\n\n\n")]
    [InlineData("# all\n" + C + "\n", B, "# all\n" + B + "\n" + C + "\n")]
    [InlineData(A + "\n# of C\n" + C + "\n", B, A + "\n" + B + "\n# of C\n" + C + "\n")]
    [InlineData(C + "\n" + A + "\n", B, B + "\n" + C + "\n" + A + "\n")]
    [InlineData("  " + B + "  \n", B, "  " + B + "  \n")]
    [InlineData("B: Information  \"b\"\n", B, "B: Information  \"b\"\n")]
    [InlineData("*REMOVED* B: Information  \"b\"\n" + C + "\n", B, B + "\n" + C + "\n")]
    [InlineData("*REMOVED*" + B + "\n" + C + "\n", B, B + "\n" + C + "\n")]
    public void Line_is_added_where_it_belongs(string before, string line, string after)
    {
        Assert.Equal(after, Add(before, [], (line, null)));
        Assert.Equal(after, Add(after, [], (line, null)));
    }

    /// <summary>What comes back, and what takes the place of another.</summary>
    [Fact]
    public void Shipped_events_are_replaced_by_two_lines()
    {
        Assert.Equal("*REMOVED*" + A + "\n" + B + "\n", Add("\n", [A], (B, A)).Replace(ContractFile.Header + "\n", "", StringComparison.Ordinal));
        Assert.Equal(B + "\n" + C + "\n", Add(A + "\n" + C + "\n", [], (B, A)));
        Assert.Equal(B + "\n" + C + "\n", Add("A: Information  \"a\"\n" + C + "\n", [], (B, A)));
        Assert.Equal(C + "\n", Add("*REMOVED*" + A + "\n" + C + "\n", [A], (A, null)));
    }

    [Fact]
    public void File_keeps_its_encoding()
    {
        foreach (var encoding in new Encoding[] { new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode })
        {
            var edit = new ContractEdit(SourceText.From(A + "\n", encoding), [], "\n");
            edit.Add(B, null);
            Assert.Same(encoding, edit.Result.Encoding);
        }
    }

    [Fact]
    public void Nothing_to_add_is_no_change()
    {
        var text = SourceText.From(C + "\n" + A);
        var edit = new ContractEdit(text, [], "\n");
        edit.Add(A, null);
        Assert.Same(text, edit.Result);
    }

    private static string Add(string before, string[] shipped, params (string Line, string? Replaced)[] events)
    {
        var edit = new ContractEdit(SourceText.From(before), [.. shipped.Select(s => ContractLineReader.Read(s, out _)!)], "\n");
        foreach (var (line, replaced) in events)
        {
            edit.Add(line, replaced);
        }

        return edit.Result.ToString();
    }
}
