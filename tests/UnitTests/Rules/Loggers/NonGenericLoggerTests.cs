using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class NonGenericLoggerTests
{
    private const string Usings
        = "using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Hosting; using Microsoft.Extensions.Options; ";

    private const string Register = " static class S { static void Add(IServiceCollection services) => services.AddSingleton<C>(); }";

    [Theory]
    [InlineData("class C { public C({|LOG5003:ILogger|} logger) { } }" + Register)]
    [InlineData("""class C({|LOG5003:ILogger|} logger) { void M() => logger.LogInformation("x"); }""" + Register)]
    [InlineData("class C { public C({|LOG5003:ILogger?|} logger = null) { } }" + Register)]
    [InlineData(
        "class C { private readonly ILogger _l; public C(int a, {|LOG5003:Microsoft.Extensions.Logging.ILogger|} logger) { _l = logger; } }"
            + Register)]
    [InlineData(
        "interface I { } class C : I { public C({|LOG5003:ILogger|} logger) { } } static class S { "
            + "static void Add(IServiceCollection services) => services.AddTransient(typeof(I), typeof(C)); }")]
    [InlineData(
        "class C : BackgroundService { public C({|LOG5003:ILogger|} logger) { } "
            + "protected override Task ExecuteAsync(CancellationToken t) => Task.CompletedTask; }")]
    [InlineData(
        "class C { public C({|LOG5003:ILogger|} logger) { } static object M(IServiceProvider p) => ActivatorUtilities.CreateInstance<C>(p); }"
            + Register)]
    [InlineData("class O { } class C(IOptions<O> options, {|LOG5003:ILogger|} logger) { object M() => (options, logger); }")]
    [InlineData(
        "class C { public C({|LOG5003:ILogger|} logger) { } [Microsoft.Azure.Functions.Worker.Function] public void Run() { } } "
            + "namespace Microsoft.Azure.Functions.Worker { class FunctionAttribute : Attribute { } }")]
    public Task Reports_what_no_container_has(string source) => Verify.Diagnostics(Usings + source);

    [Theory]
    [InlineData("class C { public C(ILogger<C> logger) { } }" + Register)]
    [InlineData("class C { public C(ILogger logger) { } }")]
    [InlineData("abstract class C { public C(ILogger logger) { } }" + Register)]
    [InlineData("class C { public C(ILogger logger) { } C M(ILogger l) => new C(l); }" + Register)]
    [InlineData("class C { public C(ILogger logger) { } C M(ILogger l) => new(l); }" + Register)]
    [InlineData("class C { public C(ILogger logger) { } } class D(ILogger<D> l) : C(l);" + Register)]
    [InlineData("class C { public C(ILogger logger) { } object M() => Activator.CreateInstance(typeof(C), (ILogger)null!)!; }" + Register)]
    [InlineData("class C { public C(ILogger logger) { } C M() => System.Text.Json.JsonSerializer.Deserialize<C>(\"\")!; }" + Register)]
    [InlineData("class C { public C(ILogger logger) { } static object M(IServiceProvider p) => ActivatorUtilities.CreateInstance<C>(p); }")]
    [InlineData("class C { private C(ILogger logger) { } }" + Register)]
    [InlineData("class C { internal C(int a, ILogger logger) { } }" + Register)] // No container calls it, whatever the logger is.
    [InlineData("class C { protected internal C(ILogger logger) { } internal C(ILogger logger, int a) { } }" + Register)]
    [InlineData("class C { internal C(ILogger logger) { } public C(ILogger<C> logger) : this((ILogger)logger) { } }" + Register)]
    [InlineData("class C { public C(ILogger logger, int a) { } public C(ILoggerFactory f) : this(f.CreateLogger<C>(), 1) { } }" + Register)]
    [InlineData("class C { public void Run(ILogger logger) { } }" + Register)]
    [InlineData(
        """class C { public C(ILogger logger) { } } static class S { static void Add(IServiceCollection s) { s.AddSingleton<C>(); """
            + """s.AddSingleton<ILogger>(p => p.GetRequiredService<ILoggerFactory>().CreateLogger("All")); } }""")]
    [InlineData("""class C { public C([FromKeyedServices("a")] ILogger logger) { } }""" + Register)]
    [InlineData("record C(ILogger Logger);" + Register)]
    [InlineData(
        "class C { public C(Microsoft.Extensions.Configuration.IConfiguration c, ILogger logger) { } "
            + "public void ConfigureServices(IServiceCollection services) { } }")]
    [InlineData(
        "class C : Microsoft.Extensions.Configuration.ConfigurationProvider { public C(Microsoft.Extensions.Configuration.IConfiguration c, "
            + "ILogger logger) { } }")]
    [InlineData("class C(IHostEnvironment e, ILogger l) { object M() => (e, l); } static class S { static void UseStartup<T>() { } "
        + "static void M() => UseStartup<C>(); }")]
    [InlineData(
        "class C : ILoggerProvider { public C(ILogger logger) { } public ILogger CreateLogger(string name) => null!; public void Dispose() { } }"
            + Register)]
    public Task Accepts(string source) => Verify.Diagnostics(Usings + source);

    [Fact]
    public Task Other_frameworks_inject_loggers_without_a_category()
        => Verify.TestWithAllFrameworks(Usings + "class C { public C(Serilog.ILogger a, NLog.ILogger b, log4net.ILog c) { } }" + Register).RunAsync();

    /// <summary>Another container can have a logger for each type.</summary>
    [Theory]
    [InlineData("Autofac", false)]
    [InlineData("Autobahn", true)]
    public Task Other_containers(string assembly, bool isReported)
    {
        var test = Verify.Test(
            Usings + "class C { public C(" + (isReported ? "{|LOG5003:ILogger|}" : "ILogger") + " logger) { } }" + Register);
        test.TestState.AdditionalProjects[assembly].Sources.Add("public class Container { }");
        test.TestState.AdditionalProjects[assembly].AdditionalReferences.AddRange(References.Framework);
        test.TestState.AdditionalProjectReferences.Add(assembly);
        return test.RunAsync();
    }
}
