using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Secrets;

/// <summary>LOG8003: text from outside in a log that is only text.</summary>
public sealed class ForgeableTextTests
{
    private static readonly (string, string) s_on = ("dotnet_diagnostic.LOG8003.severity", "suggestion");

    [Theory]
    [InlineData("""var line = Console.In.ReadToEnd(); LOG.Info("Got {Line}", {|LOG8003:line|});""")]
    [InlineData("""LOG.Info("Got {Line}", {|LOG8003:Console.In.ReadToEnd().Trim()|});""")]
    [InlineData("""var line = Console.In.ReadToEnd() ?? "none"; LOG.Info("Got {Line}", {|LOG8003:line.ToUpperInvariant()|});""")]
    [InlineData("""var line = Console.In.ReadToEnd().Replace("\n", " "); LOG.Info("Got {Line}", line);""")]
    [InlineData("""var line = Console.In.ReadToEnd(); LOG.Info("Got {Line} {Number} {Clean}", line.Length, int.Parse(line), Clean(line));""")]
    [InlineData("""var line = Console.In.ReadToEnd(); line = name; LOG.Info("Got {Line}", line);""")]
    [InlineData("""LOG.Info("Got {Line}", name);""")]
    [InlineData("""var line = Console.ReadLine(); LOG.Info("Got {Line} and {Next}", line, Console.In.ReadLine());""")]
    public async Task Follows_what_is_read(string statement)
    {
        const string Sinks = "\nclass Sinks { void M(ILoggingBuilder b) { b.AddConsole(); } static string Clean(string s) => s; }";
        foreach (var framework in LogFixture.WithTemplates)
        {
            var code = Verify.Method("static string Clean(string s) => s.Remove(0);\n" + statement, framework) + Sinks;
            await Verify.TestWithAllFrameworks(
                code, s_on, ("dotnet_diagnostic.LOG3005.severity", "none"), ("dotnet_diagnostic.LOG1001.severity", "none")).RunAsync();
        }
    }

    [Theory]
    [InlineData("b.AddConsole();", true)]
    [InlineData("new NLog.Targets.FileTarget();", true)]
    [InlineData("b.AddConsole(); b.AddJsonConsole();", false)]
    [InlineData("", false)]
    public Task Asks_for_the_sinks(string setUp, bool isReported)
        => Verify.TestWithAllFrameworks(
            $$"""
            class C
            {
                void M(ILogger<C> logger)
                    => logger.LogInformation("Got {Line}", {{(isReported ? "{|LOG8003:Console.In.ReadToEnd()|}" : "Console.In.ReadToEnd()")}});
                void S(ILoggingBuilder b) { {{setUp}} }
            }
            """,
            s_on, ("dotnet_diagnostic.LOG6003.severity", "none")).RunAsync();

    [Fact]
    public Task Knows_requests() => Verify.Diagnostics(
        """
        namespace Microsoft.AspNetCore.Http
        {
            public class HttpRequest
            {
                public Dictionary<string, string> Headers { get; } = [];
                public Dictionary<string, string> Form { get; } = [];
                public Dictionary<string, string> Cookies { get; } = [];
                public string? ContentType { get; }
            }
        }
        namespace Microsoft.AspNetCore.Mvc
        {
            public class FromHeaderAttribute : Attribute;
            public class ControllerBase { public Microsoft.AspNetCore.Http.HttpRequest Request { get; } = new(); }
        }
        class Search { public string Term { get; set; } = ""; public int Page { get; set; } }
        class ItemsController(ILogger<ItemsController> logger) : Microsoft.AspNetCore.Mvc.ControllerBase
        {
            public void Get(string term, int page, Search search, Guid id)
            {
                logger.LogInformation("Searching {Term} on {Page} of {Id}", {|LOG8003:term|}, page, id);
                logger.LogInformation("Searching {Term} on {Page}", {|LOG8003:search.Term|}, search.Page);
                logger.LogInformation("Searching by {Name} for {Theme}", {|LOG8003:Request.Form["name"]|}, {|LOG8003:Request.Cookies["theme"]|});
                logger.LogInformation("Searching by {Agent} for {Type}", Request.Headers["User-Agent"], Request.ContentType);
                Say(term);
            }
            public void Find([Microsoft.AspNetCore.Mvc.FromHeader] string agent) => logger.LogInformation("Finding by {Agent}", agent);
            private void Say(string term) => logger.LogInformation("Searching {Term}", term);
            public static void SetUp(ILoggingBuilder b) => b.AddConsole();
        }
        """,
        s_on);

    /// <summary>A path escapes line breaks when it becomes text; its value does not. In a query as it was sent there are none.</summary>
    [Fact]
    public Task Leaves_out_what_escapes_itself() => Verify.Diagnostics(
        """
        namespace Microsoft.AspNetCore.Http
        {
            public struct PathString
            {
                public string? Value { get; }
                public static string operator +(PathString left, QueryString right) => "";
            }
            public struct QueryString { public string? Value { get; } }
            public struct HostString { public string Host { get; } }
            public class HttpRequest { public PathString Path { get; } public QueryString QueryString { get; } public HostString Host { get; } }
        }
        class C(ILogger<C> logger, Microsoft.AspNetCore.Http.HttpRequest request)
        {
            public void M()
            {
                logger.LogInformation("Asked for {Path} {Query} of {Host}", request.Path, request.QueryString, request.Host);
                logger.LogInformation("Asked for {Path} by {Query}", request.Path + request.QueryString, request.QueryString.Value);
                logger.LogInformation("Asked for {Path} of {Host}", request.Path.ToString(), request.Host.Host);
                logger.LogInformation("Asked for {Path}", {|LOG8003:request.Path.Value|});
            }
            public static void SetUp(ILoggingBuilder b) => b.AddConsole();
        }
        """,
        s_on, ("dotnet_diagnostic.LOG2011.severity", "none"));

    /// <summary>log4net has texts and composite formats, and appenders in the place of sinks.</summary>
    [Theory]
    [InlineData("""_logger.Info({|LOG8003:line|});""")]
    [InlineData("""_logger.Info("Got " + {|LOG8003:line|});""")]
    [InlineData("""_logger.Warn($"Got { {|LOG8003:line.Trim()|} }");""")]
    [InlineData("""_logger.ErrorFormat("Got {0} of {1}", {|LOG8003:line|}, line.Length);""")]
    [InlineData("""_logger.Info(line.ReplaceLineEndings(" "));""")]
    public Task Of_log4net(string statement)
        => Verify.TestWithAllFrameworks(
            Verify.Method("var line = Console.In.ReadToEnd();\n" + statement, Framework.Log4Net)
                + "\nclass Sinks { void M() => log4net.Config.BasicConfigurator.Configure(); }",
            s_on, ("dotnet_diagnostic.LOG1001.severity", "none"), ("dotnet_diagnostic.LOG2018.severity", "none"),
            ("dotnet_diagnostic.LOG3005.severity", "none"), ("dotnet_diagnostic.LOG2001.severity", "none")).RunAsync();
}
