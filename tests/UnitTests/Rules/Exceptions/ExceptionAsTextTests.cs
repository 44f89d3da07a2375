using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Exceptions;

/// <summary>LOG4003.</summary>
public sealed class ExceptionAsTextTests
{
    [Theory]
    [InlineData("M")]
    [InlineData("S")]
    [InlineData("N")]
    public async Task Reports_text_of_exceptions(string framework)
    {
        await Verify.InFramework(framework, "LOG.Error(\"Failed: {Reason}\", {|LOG4003:error.Message|});");
        await Verify.InFramework(framework, "LOG.Error(\"Failed: {Reason} at {Stack}\", {|LOG4003:error.Message|}, error.StackTrace);");
        await Verify.InFramework(framework, "LOG.Error(\"Failed: {Reason}\", {|LOG4003:error.ToString()|});");
        await Verify.InFramework(framework, "LOG.Error(\"Failed: {Reason}\", {|LOG4003:error.InnerException?.Message|});");
        await Verify.InFramework(framework, "LOG.Error({|LOG4003:error.Message|});");
        await Verify.InFramework(framework, "LOG.Error({|LOG2001:$\"Failed: {{|LOG4003:error.Message|}}\"|});");
        await Verify.InFramework(framework, "LOG.Error({|LOG2001:\"Failed: \" + {|LOG4003:error|}|});");
        await Verify.InFramework(framework, "LOG.Error({|LOG2001:string.Format(\"Failed: {0}\", {|LOG4003:error.Message|})|});");
    }

    [Fact]
    public async Task Reports_them_in_log4net_as_well()
    {
        await Verify.InFramework("L", "LOG.Error(\"Failed: {0}\", {|LOG4003:error.Message|});");
        await Verify.InFramework("L", "_logger.Error({|LOG4003:error.Message|});");
        await Verify.InFramework("L", "_logger.Error({|LOG2018:\"Failed: \" + {|LOG4003:error.Message|}|});");
    }

    [Fact]
    public Task Reports_values_of_generated_methods() => Verify.Diagnostics(
        """
        static partial class Log
        {
            [LoggerMessage(LogLevel.Error, "Failed: {Reason}")]
            public static partial void {|CS8795:Failed|}(ILogger logger, string reason);
            public static void M(ILogger logger, Exception error) => Failed(logger, {|LOG4003:error.Message|});
        }
        """);

    [Theory]
    [InlineData("M", "LOG.Error(error, \"Failed: {Reason}\", error.Message);")]
    [InlineData("M", "LOG.Error(error, \"Failed: {Reason}\", error.InnerException.Message);")]
    [InlineData("M", "LOG.Error(\"Failed: {Kind}\", error.GetType().Name);")]
    [InlineData("M", "LOG.Error(\"Failed: {Source}\", error.Source);")]
    [InlineData("M", "LOG.Error(\"Failed: {Name}\", user.Name);")]
    [InlineData("S", "LOG.Error(error, \"Failed: {Reason}\", error.Message);")]
    [InlineData("N", "LOG.Error(error, \"Failed: {Reason}\", error.Message);")]
    [InlineData("L", "_logger.Error(\"Failed\", error);")]
    public Task Accepts_what_is_beside_the_exception(string framework, string statement) => Verify.InFramework(framework, statement);
}
