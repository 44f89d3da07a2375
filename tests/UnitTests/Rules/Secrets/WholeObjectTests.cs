using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Secrets;

/// <summary>LOG8002: objects of which a record shows too much, and those of which it shows nothing.</summary>
public sealed class WholeObjectTests
{
    private const string Types =
        """
        class Login { public string Name { get; set; } = ""; public string Password { get; set; } = ""; }
        record Entry(string Name, string ApiKey);
        record Line(string Product, int TokenCount);
        class MailOptions { public string Host { get; set; } = ""; public string Secret { get; set; } = ""; }
        class PageOptions { public string Sorted { get; set; } = ""; public List<string> Columns { get; set; } = []; }
        class ShopOptions { public string Url { get; set; } = ""; public int Count { get; set; } }
        class ShopSetUp { void M(Microsoft.Extensions.Options.IOptions<ShopOptions> options) { } }
        class RetryOptions { public int Count { get; set; } public TimeSpan Delay { get; set; } }
        class Masked { [NotLogged] public string Password { get; set; } = ""; }
        class Noted { public Noted(string text) => Token = Obfuscate(text); public string Token { get; } static string Obfuscate(string s) => "x"; }
        class Basket { public List<string> Items { get; set; } = []; public Login Login { get; set; } = new(); }
        class NotLoggedAttribute : Attribute { }
        class C(Serilog.ILogger serilog, NLog.Logger nlog, ILogger<C> logger)
        {
            void M(System.Net.Http.HttpRequestMessage request, System.Net.Http.HttpResponseMessage response, Login login, Entry entry, Line line,
                MailOptions mail, RetryOptions retry, PageOptions page, ShopOptions shop,
                Masked masked, Basket basket, System.Security.Claims.ClaimsPrincipal principal, string name)
            {
                {0}
            }
        }
        """;

    [Theory]
    [InlineData("""serilog.Information("Got {|LOG8002:{Request}|} and {Response}", request, response);""")]
    [InlineData("""nlog.Info("Got {|LOG8002:{Request}|}", request);""")]
    [InlineData("""logger.LogInformation("Got {|LOG8002:{Request}|}", request);""")]
    [InlineData("""serilog.Information("Got {|LOG8002:{@Login}|} of {|LOG8002:{@Basket}|}", login, basket);""")]
    [InlineData("""nlog.Info("Got {|LOG8002:{@Login}|}", login);""")]
    [InlineData("""logger.LogInformation("Got {|LOG8002:{@Login}|}", login);""")]
    [InlineData("""logger.LogInformation("Got {|LOG8002:{Entry}|} and {Line}", entry, line);""")]
    [InlineData("""serilog.Information("Got {|LOG8002:{@Principal}|}", principal);""")]
    [InlineData("""serilog.Information("With {|LOG8002:{@Mail}|}, {@Retry} and {@Masked}", mail, retry, masked);""")]
    [InlineData("""serilog.Information("With {|LOG8002:{@Shop}|}", shop);""")] // The program's own options, as IOptions<ShopOptions> says.
    [InlineData("""serilog.ForContext("Login", {|LOG8002:login|}, destructureObjects: true).Information("x");""")]
    [InlineData("""serilog.ForContext("Name", name, destructureObjects: true).Information("x");""")]
    [InlineData("""using var s = Serilog.Context.LogContext.PushProperty("Login", {|LOG8002:login|}, true);""")]
    public Task Reports_what_shows(string statement) => VerifyIn(statement);

    [Theory]
    [InlineData("""serilog.Information("Got {$Principal}", principal);""")]
    [InlineData("""serilog.Information("Got {@Name} of {@Line}", name, line);""")]
    [InlineData("""serilog.Information("Sorted by {@Page}", page);""")]
    [InlineData("""logger.LogInformation("Sorted by {@Page} of {@Retry}", page, retry);""")]
    [InlineData("""serilog.Information("Got {@Noted}", new Noted(name));""")]
    [InlineData("""serilog.Information("Got {@Anonymous}", new { mail.Host });""")]
    public Task Accepts_what_does_not(string statement)
        => VerifyIn(statement, ("dotnet_diagnostic.LOG2011.severity", "none"), ("dotnet_diagnostic.LOG2017.severity", "none"));

    /// <summary>One problem, one squiggle: what shows nothing but its type's name is LOG2011's.</summary>
    [Theory]
    [InlineData("""serilog.Information("Got {|LOG2011:{Login}|}", login);""")]
    [InlineData("""nlog.Info("Got {|LOG2011:{Principal}|}", principal);""")]
    public Task Leaves_type_names(string statement) => VerifyIn(statement);

    [Fact]
    public Task Leaves_what_the_set_up_transforms()
        => VerifyIn(
            """
            new Serilog.LoggerConfiguration().Destructure.ByTransforming<Login>(l => new { l.Name });
            serilog.Information("Got {@Login}", login);
            """);

    [Fact]
    public Task Text_shows_a_request()
        => VerifyIn("""logger.LogInformation($"Got { {|LOG8002:request|} }");""", ("dotnet_diagnostic.LOG2001.severity", "none"));

    private static async Task VerifyIn(string statement, params (string Key, string Value)[] options)
        => await Verify.TestWithAllFrameworks(
            Types.Replace("{0}", statement, StringComparison.Ordinal), options).RunAsync();
}
