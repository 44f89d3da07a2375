using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>A logger is injected where the container that builds the type has one, and nowhere else.</summary>
public sealed class WhoBuildsTests
{
    private const string Host = """
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Hosting;
        using Microsoft.Extensions.Configuration;
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.Hosting;
        var builder = Host.CreateApplicationBuilder(args);
        REGISTER
        var host = builder.Build();
        host.Run();

        """;

    /// <summary>What ASP.NET Core and other packages have, as far as the tests name it.</summary>
    private const string Stubs = """
        namespace Microsoft.AspNetCore.Builder
        {
            public interface IApplicationBuilder { }
            public class RouteHandlerBuilder { }
            public static class Rest
            {
                public static RouteHandlerBuilder AddEndpointFilter<T>(this RouteHandlerBuilder b) => b;
            }
        }
        namespace Microsoft.AspNetCore.Hosting
        {
            public interface IWebHostBuilder { }
            public interface IHostingStartup { void Configure(IWebHostBuilder builder); }
            public interface IStartupFilter { Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> Configure(
                Action<Microsoft.AspNetCore.Builder.IApplicationBuilder> next); }
            public static class Web
            {
                public static IWebHostBuilder UseStartup<T>(this IWebHostBuilder b) => b;
                public static IWebHostBuilder UseStartup(this IWebHostBuilder b, Type t) => b;
                public static IWebHostBuilder UseStartup(this IWebHostBuilder b, string t) => b;
            }
        }
        namespace Microsoft.AspNetCore.Mvc
        {
            public class TypeFilterAttribute(Type t) : Attribute { public Type T => t; }
            public class ModelBinderAttribute(Type t) : Attribute { public Type T => t; }
            public class MvcOptions { public Filters.FilterCollection Filters { get; } = new(); }
        }
        namespace Microsoft.AspNetCore.Mvc.Filters
        {
            public class FilterCollection { public void Add<T>() { } public void Add(Type t) { } public void AddService<T>() { } }
        }
        namespace Microsoft.AspNetCore.Identity
        {
            public class IdentityBuilder
            {
                public IdentityBuilder AddUserStore<T>() => this;
                public IdentityBuilder AddRoles<T>() => this;
                public IdentityBuilder AddEntityFrameworkStores<T>() => this;
            }
        }
        namespace Microsoft.AspNetCore.Authentication
        {
            public class AuthenticationBuilder
            {
                public AuthenticationBuilder AddScheme<TOptions, THandler>(string s, Action<TOptions> o) where TOptions : new() => this;
            }
        }
        namespace Microsoft.Azure.Functions.Worker { public class FunctionAttribute(string s) : Attribute { public string S => s; } }
        namespace Quartz
        {
            public interface IJob { Task Execute(); }
            public static class Q { public static void AddQuartz(this Microsoft.Extensions.DependencyInjection.IServiceCollection s) { } }
        }
        namespace Autofac
        {
            public class ContainerBuilder
            {
                public Registration<T> RegisterType<T>() => new();
                public void Populate(Microsoft.Extensions.DependencyInjection.IServiceCollection s) { }
            }
            public class Registration<T> { public Registration<T> As<U>() => this; }
        }
        """;

    private const string Static = "private static readonly ILogger";

    private static async Task<string> FixedAsync(string register, string source)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, [],
            ("/App/Program.cs", Host.Replace("REGISTER", register, StringComparison.Ordinal) + source), ("/App/Stubs.cs", Stubs));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        Assert.DoesNotContain("Console.WriteLine", text, StringComparison.Ordinal);
        return text;
    }

    [Theory]
    [InlineData("((IWebHostBuilder)null!).UseStartup<C>();", "class C(IConfiguration c) { public void M() { Console.WriteLine(c); } }")]
    [InlineData("((IWebHostBuilder)null!).UseStartup(typeof(C));", "class C { public C(IConfiguration c) { Console.WriteLine(c); } }")]
    [InlineData("((IWebHostBuilder)null!).UseStartup<C>();",
        "class C(IConfiguration c) { public void ConfigureServices(IServiceCollection s) { s.AddSingleton<D>(); Console.WriteLine(c); } } "
            + "class D { }")]
    [InlineData("""((IWebHostBuilder)null!).UseStartup("App");""",
        "class C(IConfiguration c) { public void Configure(IApplicationBuilder app) { Console.WriteLine(c); } }")]
    [InlineData("",
        "class B { public void ConfigureServices(IServiceCollection s) { } } class C(IHostEnvironment e) : B { void M() { Console.WriteLine(e); } }")]
    [InlineData("builder.Services.AddSingleton<C>();",
        "class C(IConfiguration c) : IHostingStartup { public void Configure(IWebHostBuilder b) { Console.WriteLine(c); } }")]
    [InlineData("",
        "class C : IConfigurationSource { public C(IConfiguration c) { Console.WriteLine(c); } public IConfigurationProvider Build("
            + "IConfigurationBuilder b) => null!; }")]
    [InlineData("",
        "class C : ConfigurationProvider { public C(IConfiguration c) { } public override void Load() { Console.WriteLine(Data.Count); } }")]
    [InlineData("object Make(Type t, IConfiguration c) => Activator.CreateInstance(t, c)!; Make(typeof(int), builder.Configuration);",
        "class C(IConfiguration c) { public void M() { Console.WriteLine(c); } }")]
    [InlineData("builder.Services.AddOptions<C>();", "class C { public void M() { Console.WriteLine(1 + 1); } }")]
    [InlineData("new Microsoft.AspNetCore.Identity.IdentityBuilder().AddRoles<C>();", "class C { public void M() { Console.WriteLine(1 + 1); } }")]
    [InlineData("new Autofac.ContainerBuilder().RegisterType<C>().As<object>();", "class C(IConfiguration c) { void M() { Console.WriteLine(c); } }")]
    [InlineData("", "class C : Quartz.IJob { public Task Execute() { Console.WriteLine(1 + 1); return Task.CompletedTask; } }")]
    public async Task Is_static_where_the_type_is_there_before_logging_or_its_container_has_none(string register, string source)
    {
        var text = await FixedAsync(register, source);
        SolutionRun.Contains(Static, text);
        Assert.DoesNotContain("ILogger<C> logger", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new RouteHandlerBuilder().AddEndpointFilter<C>();", "class C")]
    [InlineData("new Microsoft.AspNetCore.Mvc.MvcOptions().Filters.Add<C>();", "class C")]
    [InlineData("new Microsoft.AspNetCore.Mvc.MvcOptions().Filters.Add(typeof(C));", "class C")]
    [InlineData("new Microsoft.AspNetCore.Mvc.MvcOptions().Filters.AddService<C>();", "class C")]
    [InlineData("_ = new Microsoft.AspNetCore.Mvc.TypeFilterAttribute(typeof(C));", "class C")]
    [InlineData("", "[Microsoft.AspNetCore.Mvc.TypeFilter(typeof(C))] class E { } class C")]
    [InlineData("", "[Microsoft.AspNetCore.Mvc.ModelBinder(typeof(C))] class E { } class C")]
    [InlineData("new Microsoft.AspNetCore.Identity.IdentityBuilder().AddUserStore<C>();", "class C")]
    [InlineData("""new Microsoft.AspNetCore.Authentication.AuthenticationBuilder().AddScheme<Random, C>("x", o => { });""", "class C")]
    [InlineData("", """class C { [Microsoft.Azure.Functions.Worker.Function("f")] public void Run() { } """, true)]
    [InlineData("Quartz.Q.AddQuartz(builder.Services);", "class C : Quartz.IJob { public Task Execute() => Task.CompletedTask; ", true)]
    [InlineData("builder.Services.AddSingleton<IStartupFilter, C>();",
        "class C : IStartupFilter { public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => next; ", true)]
    [InlineData("new Autofac.ContainerBuilder().RegisterType<C>(); new Autofac.ContainerBuilder().Populate(builder.Services);", "class C")]
    [InlineData("builder.Services.AddThings();",
        "static class E { public static void AddThings(this IServiceCollection s) => s.AddSingleton<C>(); } class C")]
    [InlineData("var own = new ServiceCollection(); own.AddLogging(b => b.AddConsole()); own.AddSingleton<C>();", "class C")]
    [InlineData("var own = new ServiceCollection(); Add(own); own.AddSingleton<C>(); "
        + "static void Add(IServiceCollection s) { s.AddLogging(b => b.AddConsole()); }",
        "class C")]
    [InlineData("builder.Services.AddSingleton<C>(); new ServiceCollection().AddSingleton<D>();", "class D { } class C")]
    public async Task Is_injected_where_the_container_that_builds_it_has_logging(string register, string source, bool isOpen = false)
    {
        var text = await FixedAsync(register, source + (isOpen ? "" : " {") + " public void M() { Console.WriteLine(1 + 1); } }");
        SolutionRun.Contains("public C(ILogger<C> logger) { _logger = logger; }", text);
        Assert.DoesNotContain(Static, text, StringComparison.Ordinal);
        Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new ServiceCollection().AddSingleton<C>().BuildServiceProvider();")]
    [InlineData("IServiceCollection s = new ServiceCollection(); s.AddOptions(); s.AddSingleton<C>();")]
    [InlineData("var s = new ServiceCollection(); s.AddLogging(); s.AddSingleton<C>();")]
    [InlineData("var s = new ServiceCollection(); s.AddLogging(b => b.ClearProviders().SetMinimumLevel(LogLevel.Debug)); s.AddSingleton<C>();")]
    [InlineData("ServiceCollection s = new(); Fill(s); static void Fill(IServiceCollection x) { x.AddSingleton(typeof(C)); }")]
    [InlineData("var s = Make(); s.AddSingleton<C>(); static IServiceCollection Make() => new ServiceCollection();")]
    [InlineData("Build(s => s.AddSingleton<C>()); static void Build(Action<IServiceCollection> fill) { var s = new ServiceCollection(); fill(s); }")]
    [InlineData("var p = new ServiceCollection().BuildServiceProvider(); ActivatorUtilities.CreateInstance<C>(p);")]
    public async Task A_container_without_logging_gets_none(string register)
    {
        var text = await FixedAsync(register, "class C { public void M() { Console.WriteLine(1 + 1); } }");
        SolutionRun.Contains(Static, text);
        Assert.DoesNotContain("ILogger<C> logger", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "public Used(ILogger<Used> logger)", true)]
    [InlineData("Core.E.AddCore(new ServiceCollection());", "public Used() : this(", false)]
    [InlineData("new ServiceCollection().AddCore();", "public Used() : this(", false)]
    [InlineData("new ServiceCollection().AddSingleton<Used>();", "public Used() : this(", false)]
    [InlineData("new ServiceCollection().AddSingleton<T>();", "public Used(ILogger<Used> logger)", true)]
    public async Task A_bare_container_of_a_test_concerns_only_what_it_builds(string test, string expected, bool isAlone)
    {
        using var run = new SolutionRun()
            .Add("App", OutputKind.ConsoleApplication, [], ("/App/Program.cs",
                """
                using Core;
                using Microsoft.Extensions.DependencyInjection;
                using Microsoft.Extensions.Hosting;
                var builder = Host.CreateApplicationBuilder(args);
                builder.Services.AddCore();
                var host = builder.Build();
                host.Run();
                namespace Core
                {
                    public static class E
                    {
                        public static IServiceCollection AddCore(this IServiceCollection s) => s.AddSingleton<Used>();
                    }
                    public class Used { public void M() { Console.WriteLine(1 + 1); } }
                }
                """))
            .Add("Tests", OutputKind.DynamicallyLinkedLibrary, ["App"], ("/Tests/T.cs",
                "using Core; using Microsoft.Extensions.DependencyInjection; class T { void Try() { " + test + " } }"));
        Assert.True(await run.FixAllAsync());
        var text = await run.TextAsync();
        SolutionRun.Contains(expected, text);
        SolutionRun.Contains("public Used(ILogger<Used> logger)", text);
        Assert.Equal(isAlone, !text.Contains("AppLogging", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("builder.Services.AddSingleton<C>();", "[System.ComponentModel.TypeConverter(typeof(C))] class E { } class C")]
    [InlineData("builder.Services.AddSingleton<C>();",
        "class StepAttribute(Type t) : Attribute { public Type T => t; } [Step(typeof(C))] class E { } class C")]
    [InlineData("builder.Services.AddSingleton<C>();", "class StepAttribute<T> : Attribute { } [Step<C>] class E { } class C")]
    [InlineData("builder.Services.AddSingleton<C>(); Types.All.Add(typeof(C));", "static class Types { public static List<Type> All = []; } class C")]
    [InlineData("builder.Services.AddSingleton<C>(); builder.Services.AddPlugin<C>();", "static class E { public static void AddPlugin<T>("
        + "this IServiceCollection s) where T : class => s.AddSingleton<object>(_ => (T)Activator.CreateInstance(typeof(T))!); } class C")]
    [InlineData("builder.Services.AddSingleton<C>(); builder.Services.AddPlugin<C>();", "static class E { static List<Type> s_all = []; "
        + "public static void AddPlugin<T>(this IServiceCollection s) where T : class => s_all.Add(typeof(T)); } class C")]
    [InlineData("builder.Services.AddSingleton<C>(); builder.Services.AddPlugin(typeof(C));", "static class E { static List<Type> s_all = []; "
        + "public static void AddPlugin(this IServiceCollection s, Type t) => s_all.Add(t); } class C")]
    [InlineData("builder.Services.AddSingleton<C>(); var lazy = new Lazy<C>(); _ = lazy.Value;", "class C")]
    [InlineData("builder.Services.AddSingleton<C>(); Lazy<C> lazy = new(); _ = lazy.Value;", "class C")]
    [InlineData("builder.Services.AddSingleton<C>(); C? c = null; LazyInitializer.EnsureInitialized(ref c);", "class C")]
    [InlineData("builder.Services.AddSingleton<C>(); C? c = null; LazyInitializer.EnsureInitialized<C>(ref c);", "class C")]
    [InlineData("""builder.Services.AddSingleton<C>(); System.Reflection.Assembly.GetExecutingAssembly().CreateInstance("C");""", "class C")]
    [InlineData("""builder.Services.AddSingleton<C>(); Activator.CreateInstance(Type.GetType("C")!);""", "class C")]
    [InlineData("builder.Services.AddSingleton<C>(); foreach (var t in Array.Empty<Type>()) { _ = (I)Activator.CreateInstance(t)!; }",
        "interface I { } class C : I")]
    [InlineData("""builder.Services.AddSingleton<C>(); Make.Of<C>("C");""",
        "static class Make { public static T Of<T>(string n) => (T)Activator.CreateInstance(Type.GetType(n)!)!; } class C")]
    public async Task Keeps_the_old_constructor_where_something_else_makes_it_too(string register, string source)
    {
        var text = await FixedAsync(register, source + " { public void M() { Console.WriteLine(1 + 1); } }");
        SolutionRun.Contains("public C() : this(", text);
        SolutionRun.Contains("public C(ILogger<C> logger) { _logger = logger; }", text);
    }

    [Theory]
    [InlineData("builder.Services.AddPlugin<C>();", "static class E { public static IServiceCollection AddPlugin<T>(this IServiceCollection s) "
        + "where T : class => s.AddSingleton(_ => (T)Activator.CreateInstance(typeof(T))!); } class C")]
    [InlineData("builder.Services.AddCommand<C>();", "class Table(Type t) { public object Make() => Activator.CreateInstance(t)!; } "
        + "static class E { public static void AddCommand<T>(this IServiceCollection s) => s.AddSingleton(new Table(typeof(T))); } class C")]
    [InlineData("builder.Services.AddMade(_ => Make.One());", "static class Make { public static C One() => (C)Activator.CreateInstance(T)!; "
        + "static Type T => null!; } static class E { public static void AddMade<T>(this IServiceCollection s, Func<IServiceProvider, T> f) "
        + "where T : class => s.AddSingleton(f); } class C")]
    public async Task Is_static_where_a_registration_of_the_solution_makes_it(string register, string source)
    {
        var text = await FixedAsync(register, source + " { public void M() { Console.WriteLine(1 + 1); } }");
        SolutionRun.Contains(Static, text);
        Assert.DoesNotContain("ILogger<C> logger", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("builder.Services.AddPlugin<C>();", "static class E { public static IServiceCollection AddPlugin<T>(this IServiceCollection s) "
        + "where T : class { Console.Out.Flush(); return s.AddSingleton<T>().AddSingleton<object>(p => p.GetRequiredService<T>()); } } class C")]
    [InlineData("builder.Services.AddPlugin<C>();", "static class E { public static void AddPlugin<T>(this IServiceCollection s) where T : class "
        + "=> s.AddOther<T>(); public static void AddOther<T>(this IServiceCollection s) where T : class => s.AddTransient(typeof(T)); } class C")]
    [InlineData("builder.Services.AddPlugin(typeof(C));", "static class E { public static void AddPlugin(this IServiceCollection s, Type t) "
        + "=> s.AddTransient(typeof(object), t); } class C")]
    [InlineData("builder.Services.AddSingleton<C>(); foreach (var t in Array.Empty<Type>()) { _ = (I)Activator.CreateInstance(t)!; }",
        "interface I { } class C")]
    public async Task A_registration_of_the_solution_that_only_passes_on_is_one(string register, string source)
    {
        var text = await FixedAsync(register, source + " { public void M() { Console.WriteLine(1 + 1); } }");
        SolutionRun.Contains("public C(ILogger<C> logger) { _logger = logger; }", text);
        Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
    }
}
