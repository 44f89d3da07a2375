using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class DestructuringOperatorTests
{
    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("Order {|LOG2017:{@Id}|}", orderId);""")]
    [InlineData(Framework.Serilog, """LOG.Info("Order {|LOG2017:{@Id}|} {|LOG2017:{@Name}|}", orderId, name);""")]
    [InlineData(Framework.NLog, """LOG.Info("Order {|LOG2017:{@Price,10:F2}|}", order.Price);""")]
    [InlineData(Framework.Serilog,
        """LOG.Info("{|LOG2017:{@A}|} {|LOG2017:{@B}|} {|LOG2017:{@C}|} {|LOG2017:{@D}|} {|LOG2017:{@E}|}", DateTime.Now, DayOfWeek.Monday, """
            + """Guid.Empty, (int?)orderId, new Uri("http://a"));""")]
    public Task Reports_values_without_parts(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Accepts_objects(Framework framework)
        => Verify.InFramework(
            framework, """LOG.Info("{@Order} {$User} {@Items} {@State} {$Id} {Name} {{@Id}}", order, user, items, state, orderId, name);""");

    [Theory]
    [InlineData(Framework.Mel, """LOG.Info("{{@Id}}"); LOG.Info("{|LOG2003:{@Id}|}");""")]
    [InlineData(Framework.Log4Net, """LOG.Info("@ {0}", orderId);""")]
    public Task Accepts_text(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Reports_every_operator_in_a_program_whose_providers_do_not_know_it()
        => InProgram("""_logger.LogInformation("{|LOG2017:{@Order}|} {|LOG2017:{$User}|} {Name}", order, user, name);""", "");

    [Fact]
    public Task Accepts_operators_in_a_program_that_logs_with_serilog()
        => InProgram("""_logger.LogInformation("{@Order} {$User}", order, user);""",
            "namespace Serilog.Extensions.Logging { public class SerilogLoggerProvider { } }");

    [Fact]
    public Task Reads_definitions_by_name() => Verify.Diagnostics("""
        static partial class Logs
        {
            [LoggerMessage(1, LogLevel.Information, "{|LOG2017:{@Id}|} of {@Owner}")]
            public static partial void Took(ILogger logger, object owner, int id);
            public static partial void Took(ILogger logger, object owner, int id) { }
        }
        """);

    [Fact]
    public Task Says_what_becomes_of_it()
        => Verify.Message("""_logger.LogInformation("Got {|#0:{@Id}|}", orderId);""", "LOG2017",
            "'@' in '{@Id}' does nothing: the value has no parts");

    private static async Task InProgram(string statement, string library)
    {
        var test = Verify.Test(Verify.Method(statement) + " class P { static void Main() { } }");
        test.TestState.OutputKind = OutputKind.ConsoleApplication;
        if (library.Length > 0)
        {
            test.TestState.AdditionalProjects["Provider"].Sources.Add(library);
            test.TestState.AdditionalProjects["Provider"].AdditionalReferences.AddRange(References.Framework);
            test.TestState.AdditionalProjectReferences.Add("Provider");
        }

        await test.RunAsync();
    }
}
