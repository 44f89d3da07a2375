using LogAnalyzers.Frameworks;
using LogAnalyzers.Templates;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class ArgumentCountTests
{
    [Theory]
    [InlineData("""_logger.LogInformation("Order {|LOG2003:{Id}|}");""")]
    [InlineData("""_logger.LogInformation("Order {Id} of {|LOG2003:{Name}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {Id} of {|LOG2003:{Name}|} at {Place}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {Id}", orderId, {|LOG2003:name|});""")]
    [InlineData("""_logger.LogInformation("Order {Id}", orderId, {|LOG2003:name|}, user);""")]
    [InlineData("""_logger.LogInformation("Order", {|LOG2003:orderId|});""")]
    [InlineData("""_logger.LogInformation("", {|LOG2003:orderId|});""")]
    [InlineData("""_logger.LogError("Failed", {|LOG2003:name|});""")]
    [InlineData("""_logger.LogError(error, "Failed", {|LOG2003:orderId|});""")]
    [InlineData("""_logger.LogInformation("{{Id}}", {|LOG2003:orderId|});""")]
    [InlineData("""_logger.LogInformation("{Id} {|LOG2005:{Id}|}", orderId);""")]
    [InlineData("""_logger.LogInformation("{|LOG2003:{Id}|}", null);""")]
    [InlineData("""_logger.LogInformation("Done", {|LOG2003:(object?)null|});""")]
    public Task Reports_the_first_hole_or_argument_too_many(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("Done");""")]
    [InlineData("""_logger.LogInformation("Order {Id}", orderId);""")]
    [InlineData("""_logger.LogInformation("Order {Id,5} {Price,-10:F2} {When:HH:mm}", order.Id, order.Price, DateTime.Now);""")]
    [InlineData("""_logger.LogInformation("{Id} {Id}", orderId, orderId);""")]
    [InlineData("""_logger.LogInformation("{{Id}}");""")]
    [InlineData("""_logger.LogInformation("{{{Id}}}", orderId);""")]
    [InlineData("""_logger.LogInformation("At {Id}", (object?)null);""")]
    public Task Accepts_equal_numbers(string statement) => Verify.InMethod(statement);

    [Theory] // Every shape in which params can be passed.
    [InlineData("""_logger.LogInformation("{A} {B}", new object[] { name, orderId });""")]
    [InlineData("""_logger.LogInformation("{A} {B}", new object?[2]);""")]
    [InlineData("""_logger.LogInformation("At {A}", new object[2]);""")]
    [InlineData("""_logger.LogInformation("Done", new object[0]);""")]
    [InlineData("""_logger.LogInformation("Done", Array.Empty<object>());""")]
    [InlineData("""var values = new object[] { name }; _logger.LogInformation("{A} {B}", values);""")]
    [InlineData("""_logger.LogInformation("{A} {B}", items);""")]
    [InlineData("""_logger.LogInformation("{A} {B}", (object[])items);""")]
    [InlineData("""_logger.LogInformation("At {A}", (object)items);""")]
    [InlineData("""_logger.LogInformation("At {A}", new[] { 1, 2 });""")]
    [InlineData("""_logger.LogInformation("{A} {B}", new[] { name, name });""")]
    [InlineData("""_logger.LogInformation("{A} {B}", new string[] { name, name });""")]
    [InlineData("""_logger.LogInformation("{A} {B}", args: new object[] { name, orderId });""")]
    [InlineData("""_logger.LogInformation("{A} {B}", [name, orderId]);""")]
    [InlineData("""_logger.LogInformation("{A} {B}", [name, .. items]);""")]
    [InlineData("""_logger.LogInformation("{A} {B}", name, null);""")]
    [InlineData("""_logger.LogInformation("At {A}", default(object));""")]
    [InlineData("""_logger.LogInformation("Done", default(object[])!);""")]
    [InlineData("""_logger.LogInformation("{A} {B}", items.Select(i => (object)i).ToArray());""")]
    public Task Counts_params_in_all_shapes(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("{A}", new object[] { name, {|LOG2003:orderId|} });""")]
    [InlineData("""_logger.LogInformation("{A} {|LOG2003:{B}|}", new object[] { name });""")]
    [InlineData("""_logger.LogInformation("{A} {B}", new[] { name, name, {|LOG2003:name|} });""")]
    [InlineData("""_logger.LogInformation("{A} {|LOG2003:{B}|}", new[] { 1, 2 });""")]
    [InlineData("""_logger.LogInformation("{|LOG2003:{A}|}", new object[0]);""")]
    [InlineData("""_logger.LogInformation("{|LOG2003:{A}|}", new object[] { });""")]
    public Task Counts_the_elements_of_an_array_written_in_place(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("{A}", [name, {|LOG2003:orderId|}]);""")]
    [InlineData("""_logger.LogInformation("{A} {|LOG2003:{B}|}", [name]);""")]
    public Task Counts_the_elements_of_a_collection_expression(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("{A} {#0:{B}#}", name);""", "2 placeholders", "1 argument", "the call throws")]
    [InlineData("""_logger.LogInformation("{#0:{A}#}");""", "1 placeholder", "0 arguments", "the placeholder is printed as it stands")]
    [InlineData("""_logger.LogInformation("{#0:{A}#}", null);""", "1 placeholder", "0 arguments", "the placeholder is printed as it stands")]
    [InlineData("""_logger.LogInformation("{A}", 1, {#0:2#});""", "1 placeholder", "2 arguments", "the value is dropped")]
    [InlineData("""LoggerMessage.Define<int>(LogLevel.Information, 1, {#0:"Done"#});""", "0 placeholders", "1 argument", "the call throws")]
    public Task Says_what_happens(string statement, string holes, string given, string consequence)
        => Verify.Message(statement.Replace("{#0:", "{|#0:", StringComparison.Ordinal).Replace("#}", "|}", StringComparison.Ordinal), "LOG2003",
            $"The template has {holes} but the call gives {given}: {consequence}");

    /// <summary>Serilog keeps what no hole takes only where a hole has a name.</summary>
    [Theory]
    [InlineData("{A}", true)]
    [InlineData("{A} {0}", true)]
    [InlineData("{0}", false)]
    [InlineData("Done", false)]
    [InlineData("{{A}}", false)]
    public void Says_what_becomes_of_a_value_too_many(string template, bool isKept)
        => Assert.Equal(
            isKept ? "the value is kept under a number, and the text does not show it" : "the value is dropped",
            Serilog.UnusedValueConsequence(SerilogGrammar.Instance.Parse(template)));

    private static TemplateReading Serilog
        => LogFrameworks.For(CSharpCompilation.Create("All", references: References.WithAllFrameworks)).Apis
            .Single(a => a.Name == "Serilog").Templates;
}
