using LogAnalyzers.Operations;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Operations;

namespace LogAnalyzers.UnitTests.Operations;

public sealed class EffectsTests
{
    /// <summary>The three questions disagree on purpose; this is where.</summary>
    [Theory]
    // Reading and calculating.
    [InlineData("1 + 2", true, false, "Nothing")]
    [InlineData("field + i", true, false, "Nothing")]
    [InlineData("Other?.Name", true, false, "Nothing")]
    [InlineData("numbers[i]", true, false, "Nothing")]
    [InlineData("Math.Max(i, 2)", true, false, "Nothing")]
    [InlineData("MathF.Sqrt(f)", true, false, "Nothing")]
    [InlineData("""  i.ToString("D3")  """, true, false, "Nothing")]
    [InlineData("new TimeSpan(i)", true, false, "Nothing")]
    [InlineData("""  $"a {i}"  """, true, false, "Nothing")]
    // Pure, but in vain where it is not needed.
    [InlineData("""  string.Join(", ", numbers)  """, true, false, "Work")]
    // Nothing to notice, but another value each time, or code of the user.
    [InlineData("day.ToString()", false, false, "Nothing")]
    [InlineData("ex.ToString()", false, false, "Nothing")]
    [InlineData("any.GetType()", false, false, "Nothing")]
    [InlineData("Path.GetFileName(s)", false, false, "Nothing")]
    [InlineData("any.ToString()", false, false, "Work")]
    [InlineData("builder.ToString()", false, false, "Work")]
    [InlineData("new { i }", false, false, "Work")]
    [InlineData("new int[i]", false, false, "Work")]
    // Drawn: cheap, and nothing changes, but what was drawn must not be drawn again.
    [InlineData("Guid.NewGuid()", false, true, "Nothing")]
    // Calls that are not known.
    [InlineData("Read()", false, true, "Nothing")]
    [InlineData("Load()", false, true, "Work")]
    [InlineData("list.ToArray()", false, true, "Work")]
    [InlineData("list.Where(x => x > i)", false, true, "Nothing")]
    [InlineData("new object()", false, true, "Work")]
    // Changes.
    [InlineData("Path.GetTempFileName()", false, true, "Effect")]
    [InlineData("list.Remove(1)", false, true, "Effect")]
    [InlineData("int.TryParse(s, out i)", false, true, "Effect")]
    [InlineData("i++", false, true, "Effect")]
    [InlineData("field = 2", false, true, "Effect")]
    [InlineData("unknown.Save()", false, true, "Effect")]
    [InlineData("s ?? throw ex", false, true, "Effect")]
    public void One_table_answers_all_questions(string expression, bool isPure, bool canBeNoticed, string cost)
    {
        var value = Expressions.Bind(expression);

        Assert.Equal((isPure, canBeNoticed, cost), (Effects.IsPure(value), Effects.CanBeNoticed(value), ValueCosts.Of(value).ToString()));
        Assert.False(isPure && canBeNoticed);
    }

    [Theory]
    [InlineData("Math.Abs(i)", "Calculation")]
    [InlineData("s.Trim()", "Calculation")]
    [InlineData("time.AddDays(1)", "Calculation")]
    [InlineData("Path.Combine(s, s)", "Reading")]
    [InlineData("Path.GetRandomFileName()", "Unknown")]
    [InlineData("Guid.NewGuid()", "Unknown")]
    [InlineData("int.TryParse(s, out i)", "Unknown")]
    [InlineData("uri.IsBaseOf(uri)", "Unknown")]
    public void Methods_are_classified(string expression, string effect)
        => Assert.Equal(effect, Effects.Of(((IInvocationOperation)Expressions.Bind(expression)).TargetMethod).ToString());

    [Fact]
    public void Long_chains_are_judged_without_recursion_to_their_end()
    {
        var end = string.Join(" + ", Enumerable.Repeat("s + i", 2500));

        Assert.True(Effects.IsPure(Expressions.Bind(end)));
        Assert.False(Effects.IsPure(Expressions.Bind("Load() + " + end)));
        Assert.Equal(ValueCost.Nothing, ValueCosts.Of(Expressions.Bind(end)));
        Assert.Equal(ValueCost.Work, ValueCosts.Of(Expressions.Bind("Load() + " + end)));
        Assert.Equal(ValueCost.Effect, ValueCosts.Of(Expressions.Bind("i++ + " + end)));
    }

    [Theory]
    [InlineData("a.B", "a.B", true)]
    [InlineData("this.a", "this.a", true)]
    [InlineData("a[0].B", "a[0].B", true)]
    [InlineData("a?.B!", "a?.B!", true)]
    [InlineData("a.B", "a.C", false)]
    [InlineData("a[0].B", "a[1].B", false)]
    [InlineData("a.B()", "a.B()", false)]
    [InlineData("a[i++]", "a[i++]", false)]
    [InlineData("new A()", "new A()", false)]
    public void Two_reads_are_the_same_by_what_is_written(string one, string other, bool areSame)
        => Assert.Equal(areSame, WrittenEffects.AreSameRead(SyntaxFactory.ParseExpression(one), SyntaxFactory.ParseExpression(other)));

    [Theory]
    [InlineData("f(a, b + 1)", false)]
    [InlineData("f(a!, new A { B = 1 })", false)]
    [InlineData("f(await a)", true)]
    [InlineData("f(a = 1)", true)]
    [InlineData("f(a++)", true)]
    [InlineData("f(--a)", true)]
    [InlineData("f(out a)", true)]
    [InlineData("f(a is B b)", true)]
    [InlineData("f(a ?? throw b)", true)]
    public void Assignments_are_seen_by_what_is_written(string expression, bool assigns)
        => Assert.Equal(assigns, WrittenEffects.MayAssign(SyntaxFactory.ParseExpression(expression)));

    [Theory]
    [InlineData("a + b", false)]
    [InlineData("nameof(a)", false)]
    [InlineData("Get(() => Other())", true)]
    [InlineData("a.Get()", true)]
    [InlineData("(() => Get())", false)]
    [InlineData("new A()", true)]
    public void Work_is_seen_by_what_is_written(string expression, bool works)
        => Assert.Equal(works, WrittenEffects.MayWork(SyntaxFactory.ParseExpression(expression), name => name == "nameof"));
}
