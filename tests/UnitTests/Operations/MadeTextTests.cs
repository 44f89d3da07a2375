using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Operations;

public sealed class MadeTextTests
{
    [Theory]
    [InlineData("""  "a"  """, "Constant", null)]
    [InlineData("""  "a" + "b"  """, "Constant", null)]
    [InlineData("s", "Value", null)]
    [InlineData("i + i", "Value", null)]
    [InlineData("Name.Trim()", "Value", null)]
    [InlineData("""  $"a{i}b{s,5:N}"  """, "Interpolation", "a|i|b|s")]
    [InlineData("""  s + i + (s + "x")  """, "Sum", """s|i|s + "x" """)]
    [InlineData("""  i + i + s  """, "Sum", "i + i|s")]
    [InlineData("""  "a" + "b" + s  """, "Sum", """ "a" + "b"|s""")]
    [InlineData("""  string.Format("{0}", i)  """, "Format", """ "{0}"|i""")]
    [InlineData("""  string.Format("{0}{1}", new object[] { i, s })  """, "Format", """ "{0}{1}"|i|s""")]
    [InlineData("""  string.Format("{0}{1}", texts)  """, "Format", """ "{0}{1}"|texts""")]
    [InlineData("""  string.Format(arg0: i, format: "{0}")  """, "Format", """i|"{0}" """)]
    [InlineData("string.Concat(s, i, any, day)", "Concat", "s|i|any|day")]
    [InlineData("string.Concat(s, s, s, s, s)", "Concat", "s|s|s|s|s")]
    [InlineData("""  string.Join(", ", numbers)  """, "Join", """ ", "|numbers""")]
    [InlineData("""  string.Join(", ", s, s)  """, "Join", """ ", "|s|s""")]
    [InlineData("""  string.Create(provider, $"{i}")  """, "Create", null)]
    [InlineData("""  string.Create(3, s, (span, text) => { })  """, "Value", null)]
    [InlineData("""  FormattableString.Invariant($"{i}")  """, "Invariant", null)]
    [InlineData("new StringBuilder(s).Append(i).ToString()", "Builder", null)]
    [InlineData("builder.ToString(1, 2)", "Builder", null)]
    [InlineData("own.ToString()", "ToStringCall", null)]
    [InlineData("""  i.ToString("D3")  """, "ToStringCall", null)]
    [InlineData("any?.ToString()", "ToStringCall", null)]
    [InlineData("Other?.Name.ToString()", "Value", null)]
    public void Text_is_taken_apart_by_kind(string expression, string kind, string? pieces)
    {
        var text = MadeText.Of(Expressions.Bind(expression));

        Assert.Equal(kind, text.Kind.ToString());
        var found = text.Pieces();
        Assert.Equal(pieces?.Trim(), found is not { } parts ? null : string.Join("|", parts.Select(p => p.Syntax.ToString())));
    }

    [Theory]
    [InlineData("""  string.Format("{0}", i)  """, "Current")]
    [InlineData("""  string.Format((IFormatProvider)null, "{0}", i)  """, "Current")]
    [InlineData("""  string.Format(CultureInfo.InvariantCulture, "{0}", i)  """, "Invariant")]
    [InlineData("""  string.Format(NumberFormatInfo.InvariantInfo, "{0}", i)  """, "InvariantInPart")]
    [InlineData("""  string.Format(CultureInfo.CurrentUICulture, "{0}", i)  """, "Other")]
    [InlineData("""  string.Create(CultureInfo.InvariantCulture, $"{i}")  """, "Invariant")]
    [InlineData("""  FormattableString.Invariant($"{i}")  """, "Invariant")]
    [InlineData("""  i.ToString("D3", provider)  """, "Other")]
    [InlineData("i.ToString(CultureInfo.InvariantCulture)", "Invariant")]
    [InlineData("i.ToString()", "Current")]
    public void Culture_is_that_of_the_provider(string expression, string culture)
        => Assert.Equal(culture, MadeText.Of(Expressions.Bind(expression)).Culture.ToString());

    [Theory]
    [InlineData("""  string.Format(provider, "{0}{1}", i, s)  """, "i|s")]
    [InlineData("""  string.Format(arg1: i, arg0: s, format: "{0}{1}")  """, "s|i")]
    [InlineData("""  string.Format("{0}{1}{2}{3}", i, s, i, s)  """, "i|s|i|s")]
    [InlineData("""  string.Format("{0}", texts)  """, null)]
    [InlineData("string.Concat(s, i)", null)]
    public void Values_of_a_format_are_in_the_order_of_its_parameters(string expression, string? values)
    {
        var isRead = MadeText.Of(Expressions.Bind(expression)).TryReadValues(out var found);

        Assert.Equal(values, isRead ? string.Join("|", found.Select(v => v.Syntax.ToString())) : null);
    }

    [Theory]
    [InlineData("any?.ToString()", "any")]
    [InlineData("numbers.Length.ToString()", "numbers.Length")]
    [InlineData("s + i", null)]
    public void Receiver_is_what_is_made_text(string expression, string? receiver)
        => Assert.Equal(receiver, MadeText.Of(Expressions.Bind(expression)).Receiver?.Syntax.ToString());

    [Theory]
    [InlineData("new StringBuilder(s).Append(i).AppendLine().ToString()", "Append,AppendLine")]
    [InlineData("new StringBuilder().ToString()", "")]
    [InlineData("new StringBuilder(s).ToString(1, 2)", null)]
    [InlineData("builder.Append(i).ToString()", null)]
    public void Builder_is_read_where_it_is_made_in_place(string expression, string? calls)
        => Assert.Equal(
            calls,
            MadeText.Of(Expressions.Bind(expression)).ReadBuilder() is var (_, found)
                ? string.Join(",", found.Select(c => c.TargetMethod.Name))
                : null);

    [Fact]
    public void Long_chains_and_nested_texts_are_walked_without_recursion()
    {
        var chain = MadeText.Of(Expressions.Bind(string.Join(" + ", Enumerable.Repeat("s", 5000)))).Pieces();
        var leaves = MadeText.Leaves(
            Expressions.Bind(string.Join(" + ", Enumerable.Repeat("""$"<{s}>" """, 1000))),
            t => t.Kind is TextKind.Sum or TextKind.Interpolation ? t.Pieces() : null);

        Assert.Equal(5000, chain?.Length);
        Assert.Equal("<s><s><s>", string.Concat(leaves.Take(9).Select(l => l.Operation.Syntax.ToString())));
        Assert.Equal(3000, leaves.Count());
    }
}
