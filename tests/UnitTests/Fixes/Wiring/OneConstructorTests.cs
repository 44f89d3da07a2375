using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Wiring;

/// <summary>A type that nobody but the container makes has one constructor, which takes the logger.</summary>
public sealed class OneConstructorTests
{
    private const string Host = """
        using Microsoft.Extensions.DependencyInjection;
        using Microsoft.Extensions.DependencyInjection.Extensions;
        using Microsoft.Extensions.Hosting;
        var builder = Host.CreateApplicationBuilder(args);
        REGISTER
        var host = builder.Build();
        host.Run();

        """;

    /// <summary>What Scrutor has, as far as the tests name it.</summary>
    private const string Scrutor = """
        namespace Microsoft.Extensions.DependencyInjection
        {
            public static class ServiceCollectionExtensions
            {
                public static IServiceCollection Scan(this IServiceCollection services, Action<Scrutor.ITypeSourceSelector> action) => services;
                public static IServiceCollection Decorate<TService, TDecorator>(this IServiceCollection services) => services;
            }
        }
        namespace Scrutor
        {
            public interface ITypeSourceSelector { IImplementationTypeSelector FromAssemblyOf<T>(); IImplementationTypeSelector FromCallingAssembly();
                IImplementationTypeSelector FromAssemblies(params System.Reflection.Assembly[] a); IServiceTypeSelector FromTypes(params Type[] t); }
            public interface IImplementationTypeSelector { IServiceTypeSelector AddClasses(); IServiceTypeSelector AddClasses(bool publicOnly);
                IServiceTypeSelector AddClasses(Action<IImplementationTypeFilter> action); }
            public interface IImplementationTypeFilter { IImplementationTypeFilter AssignableTo<T>(); IImplementationTypeFilter AssignableTo(Type t);
                IImplementationTypeFilter AssignableToAny(params Type[] t); IImplementationTypeFilter Where(Func<Type, bool> f);
                IImplementationTypeFilter InNamespaceOf<T>(); IImplementationTypeFilter WithAttribute<T>() where T : Attribute; }
            public interface IServiceTypeSelector : IImplementationTypeSelector { ILifetimeSelector AsImplementedInterfaces();
                ILifetimeSelector AsSelf();
                ILifetimeSelector As<T>(); ILifetimeSelector AsMatchingInterface(); ILifetimeSelector AsSelfWithInterfaces(); }
            public interface ILifetimeSelector : IServiceTypeSelector { IImplementationTypeSelector WithSingletonLifetime();
                IImplementationTypeSelector WithScopedLifetime(); IImplementationTypeSelector WithTransientLifetime(); }
        }
        """;

    [Theory]
    [InlineData("builder.Services.AddSingleton<C>();")]
    [InlineData("builder.Services.AddSingleton(typeof(C));")]
    [InlineData("builder.Services.AddSingleton<I, C>();")]
    [InlineData("builder.Services.AddKeyedScoped<I, C>(\"x\");")]
    [InlineData("builder.Services.TryAddTransient<I, C>();")]
    [InlineData("builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<I, C>());")]
    [InlineData("builder.Services.Add(new ServiceDescriptor(typeof(I), typeof(C), ServiceLifetime.Scoped));")]
    [InlineData("builder.Services.Add(ServiceDescriptor.Singleton(typeof(I), typeof(C)));")]
    [InlineData("builder.Services.AddSingleton<C>(); builder.Services.AddSingleton<I>(p => p.GetRequiredService<C>());")]
    [InlineData("builder.Services.AddSingleton<C>(); builder.Services.AddSingleton<I, C>(p => p.GetRequiredService<C>());")]
    [InlineData("builder.Services.AddSingleton<I>(p => ActivatorUtilities.CreateInstance<C>(p));")]
    [InlineData("builder.Services.AddSingleton<D>(); builder.Services.AddSingleton<C>(); builder.Services.AddSingleton(new D());")]
    [InlineData("builder.Services.Scan(s => s.FromAssemblyOf<I>().AddClasses(c => c.AssignableTo<I>()).AsImplementedInterfaces());")]
    [InlineData("builder.Services.Scan(s => s.FromAssemblyOf<C>().AddClasses(c => c.AssignableTo(typeof(I))).AsSelf());")]
    [InlineData("builder.Services.Scan(s => s.FromCallingAssembly().AddClasses(c => c.AssignableToAny(typeof(D), typeof(I))).AsSelf());")]
    [InlineData("builder.Services.Scan(s => s.FromTypes(typeof(C)).AsSelf().WithSingletonLifetime());")]
    [InlineData("builder.Services.AddSingleton<I, D2>().Decorate<I, C>();")]
    public async Task The_container_alone_makes_it(string register)
    {
        var text = await FixedAsync(register, "class C : I { public C(D d) { _ = d; } public void M() { Console.WriteLine(1 + 1); } }");
        SolutionRun.Contains("public C(D d, ILogger<C> logger) {", text);
        Assert.DoesNotContain("AppLogging", text, StringComparison.Ordinal);
    }

    /// <summary>Somebody makes one by hand: with a constructor of its own, or a static logger.</summary>
    [Theory]
    [InlineData("var c = new C(new D()); builder.Services.AddSingleton(c);")]
    [InlineData("builder.Services.AddSingleton<I>(_ => new C(new D()));")]
    [InlineData("builder.Services.AddSingleton(new C(new D()));")]
    [InlineData("C c = new(new D()); builder.Services.AddSingleton<I>(c);")]
    [InlineData("Activator.CreateInstance(typeof(C), new D());")]
    public async Task Code_makes_it(string register)
    {
        var text = await FixedAsync(register, "class C : I { public C(D d) { _ = d; } public void M() { Console.WriteLine(1 + 1); } }");
        SolutionRun.Contains("private static readonly ILogger Logger", text);
        Assert.DoesNotContain("ILogger<C> logger", text, StringComparison.Ordinal);
    }

    /// <summary>A container without logging could not make it any more; and what is taken out is not registered.</summary>
    [Theory]
    [InlineData("var s = new ServiceCollection(); s.Add(new ServiceDescriptor(typeof(I), typeof(C), ServiceLifetime.Singleton));")]
    [InlineData("builder.Services.Remove(new ServiceDescriptor(typeof(I), typeof(C), ServiceLifetime.Singleton));")]
    public async Task No_container_with_logging_makes_it(string register)
    {
        var text = await FixedAsync(register, "class C : I { public C(D d) { _ = d; } public void M() { Console.WriteLine(1 + 1); } }");
        Assert.DoesNotContain("ILogger<C> logger", text, StringComparison.Ordinal);
    }

    private static async Task<string> FixedAsync(string register, string source)
    {
        using var run = new SolutionRun().Add(
            "App", OutputKind.ConsoleApplication, [],
            ("/App/Program.cs", "using Microsoft.Extensions.Logging;\n" + Host.Replace("REGISTER", register, StringComparison.Ordinal) + source
                + "\ninterface I; class D; class D2 : I;"), ("/App/Scrutor.cs", Scrutor));
        Assert.True(await run.FixAllAsync());
        return await run.TextAsync();
    }
}
