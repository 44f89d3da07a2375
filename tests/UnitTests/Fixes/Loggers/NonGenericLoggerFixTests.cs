using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

public sealed class NonGenericLoggerFixTests
{
    private const string Register
        = " static class S { static void Add(Microsoft.Extensions.DependencyInjection.IServiceCollection services) => "
            + "Microsoft.Extensions.DependencyInjection.ServiceCollectionServiceExtensions.AddSingleton(services, typeof(C)); }";

    [Theory]
    [InlineData("class C { private readonly ILogger _l; public C(ILogger logger) { _l = logger; } }",
        "class C { private readonly ILogger _l; public C(ILogger<C> logger) { _l = logger; } }")]
    [InlineData("class C(Microsoft.Extensions.Logging.ILogger? logger) { object? M() => logger; }",
        "class C(Microsoft.Extensions.Logging.ILogger<C>? logger) { object? M() => logger; }")]
    [InlineData("class C { public C(ILogger a) { } public C(int x, ILogger b) : this(b) { } }",
        "class C { public C(ILogger<C> a) { } public C(int x, ILogger<C> b) : this(b) { } }")]
    public Task Asks_for_its_own(string before, string after) => Check.Source(before + Register, after + Register, "LOG5003", runs: false);

    [Fact]
    public async Task Withheld_where_it_would_not_compile()
    {
        using var run = new FixRun(
            ["class C { private ILogger _l; public C(ILogger logger) { Set(ref logger); _l = logger; } void Set(ref ILogger l) { } }" + Register]);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == "LOG5003");
        Assert.False(await run.FixAllAsync("LOG5003"));
    }

    [Fact]
    public async Task A_public_constructor_of_a_library_is_changed_by_itself_only()
    {
        using var run = new FixRun(["public class C { public C(ILogger logger) { } }" + Register]);
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG5003");
        Assert.False(await run.FixAllAsync("LOG5003"));
        var action = Assert.Single(await run.ActionsAsync(found));
        Assert.Null(action.EquivalenceKey);
        await run.ApplyAsync(action);
        SolutionRun.Contains("public C(ILogger<C> logger)", await run.TextAsync());
    }
}
