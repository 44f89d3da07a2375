using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

/// <summary>
/// A diagnostic about a hole stands at the hole's own characters, however the literal is written. Two dollar signs are a mark to the
/// testing library: those literals are in <c>TextMapTests</c>.
/// </summary>
public sealed class TemplateSpanTests
{
    [Theory]
    [InlineData(""" "\t\"{|LOG2006:{0}|}\" \\ {|LOG2007:{id}|}" """)]
    [InlineData(""" "\u0041\x41 \U0001F600{|LOG2006:{0}|}é{|LOG2007:{id}|}" """)]
    [InlineData(""" "{|LOG2006:\u007b0}|} {|LOG2007:{i\u0064}|}" """)]
    [InlineData("""" @"C:\{|LOG2006:{0}|} ""{|LOG2007:{id}|}""" """")]
    [InlineData("""" """{|LOG2006:{0}|} "x" {|LOG2007:{id}|}""" """")]
    [InlineData(""" "{{x}} {|LOG2006:{0}|} {{{|LOG2007:{id}|}}}" """)]
    [InlineData(""" "a {|LOG2006:{0}|}" + " b {|LOG2007:{id}|}" """)]
    [InlineData(""" "a " + ("{|LOG2006:{0}|}" + @" ""b"" {|LOG2007:{id}|}") """)]
    [InlineData(""" $"{nameof(M)}: {|LOG2006:{{0}}|} {|LOG2007:{{id}}|}" """)]
    [InlineData(""" $"{nameof(M)}: " + "{|LOG2006:{0}|} {|LOG2007:{id}|}" """)]
    [InlineData(""" $@"{nameof(M)} ""x"" {|LOG2006:{{0}}|} {|LOG2007:{{id}}|}" """)]
    [InlineData(""" "{|LOG2006:{" + "0}|}" + "{|LOG2007:{id}|}" """)]
    public Task On_one_line(string template) => Verify.InMethod($"_logger.LogInformation({template.Trim()}, orderId, name);");

    [Fact]
    public Task Over_several_lines() => Verify.InMethod(
        """""
        _logger.LogInformation(
            "one {|LOG2006:{0}|} " +
            // between
            "two {|LOG2007:{two}|} " +
            nameof(M) +
            @"three
        {three}",
            1, 2, 3);
        """"");

    [Fact]
    public Task In_a_raw_literal_over_several_lines() => Verify.InMethod(
        """""
        _logger.LogInformation("""
            one {|LOG2006:{0}|}
              "two" {|LOG2007:{two}|}

            {three}
            """, 1, 2, 3);
        """"");

    [Fact]
    public Task A_hole_that_starts_in_one_literal_and_ends_in_the_next() => Verify.InMethod(
        """
        _logger.LogInformation("a " + "{|LOG2006:{" +
            "0" + "}|}" + " b", 1);
        """);

    [Fact] // The constant's declaration may be in another file, and used by many.
    public Task A_constant_is_reported_where_it_is_used() => Verify.Diagnostics(
        """
        static class Texts { public const string Hole = "{0}"; public const string Whole = "a {0} {id}"; }
        class C(ILogger<C> logger)
        {
            private const string Local = "at {id}";
            void M()
            {
                logger.LogInformation({|LOG2006:{|LOG2007:Texts.Whole|}|}, 1, 2);
                logger.LogInformation("x " + {|LOG2006:Texts.Hole|} + " {|LOG2007:{id}|}", 1, 2);
                logger.LogInformation($"{nameof(M)} {{|LOG2007:Local|}} {{x}}", 1, 2);
                logger.LogInformation({|LOG2007:Local|}, 1);
            }
        }
        """);
}
