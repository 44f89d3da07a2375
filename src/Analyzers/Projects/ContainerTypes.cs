using Microsoft.CodeAnalysis;

namespace LogAnalyzers.Projects;

/// <summary>
/// Types by which code shows that a container builds its objects; by name, as most of them come from packages that the compilation may lack.
/// </summary>
internal static class ContainerTypes
{
    private static readonly HashSet<string> BuiltByActivator =
    [
        "Microsoft.AspNetCore.Mvc.ControllerBase", "Microsoft.AspNetCore.Mvc.RazorPages.PageModel", "Microsoft.AspNetCore.Mvc.ViewComponent",
        "Microsoft.AspNetCore.SignalR.Hub", "Microsoft.AspNetCore.Razor.TagHelpers.TagHelper", "Orleans.Grain",
    ];

    /// <summary>Attributes of a method whose class a host makes.</summary>
    private static readonly HashSet<string> OfFunctions =
        ["Microsoft.Azure.Functions.Worker.FunctionAttribute", "Microsoft.Azure.WebJobs.FunctionNameAttribute"];

    /// <summary>
    /// What is made while the container is put together, or what its logging is made of: there is no logger yet that a constructor could be given.
    /// </summary>
    private static readonly HashSet<string> BuiltBeforeLogging =
    [
        "Microsoft.AspNetCore.Hosting.IStartup", "Microsoft.AspNetCore.Hosting.IHostingStartup",
        "Microsoft.EntityFrameworkCore.Design.IDesignTimeDbContextFactory", "Microsoft.EntityFrameworkCore.Design.IDesignTimeServices",
        "Microsoft.Extensions.Configuration.IConfigurationSource", "Microsoft.Extensions.Configuration.IConfigurationProvider",
        "Microsoft.Extensions.DependencyInjection.IServiceProviderFactory", "Microsoft.Extensions.Logging.ILoggerProvider",
        "Microsoft.Extensions.Logging.ILoggerFactory", "Microsoft.Extensions.Logging.IExternalScopeProvider",
        "Microsoft.Extensions.Logging.Console.ConsoleFormatter", "Microsoft.Azure.Functions.Extensions.DependencyInjection.FunctionsStartup",
        "Microsoft.Azure.WebJobs.Hosting.IWebJobsStartup", "Microsoft.AspNetCore.Mvc.Testing.WebApplicationFactory",
    ];

    /// <summary>Who is passed one of these puts a host together, and is there before it.</summary>
    private static readonly HashSet<string> HostBuilders =
    [
        "Microsoft.AspNetCore.Builder.IApplicationBuilder", "Microsoft.AspNetCore.Builder.WebApplication",
        "Microsoft.AspNetCore.Builder.WebApplicationBuilder", "Microsoft.AspNetCore.Hosting.IWebHostBuilder",
        "Microsoft.Extensions.DependencyInjection.IServiceCollection", "Microsoft.Extensions.Hosting.IHostBuilder",
        "Microsoft.Extensions.Hosting.IHostApplicationBuilder", "Microsoft.Extensions.Logging.ILoggingBuilder",
        "Microsoft.Extensions.Configuration.IConfigurationBuilder",
    ];

    private static readonly HashSet<string> BuiltByContainer =
    [
        "Microsoft.Extensions.Hosting.IHostedService", "Microsoft.AspNetCore.Http.IMiddleware",
        "Microsoft.Extensions.Diagnostics.HealthChecks.IHealthCheck", "Microsoft.Extensions.Options.IConfigureOptions",
        "Microsoft.AspNetCore.Authorization.IAuthorizationHandler", "Microsoft.AspNetCore.Diagnostics.IExceptionHandler", "MediatR.IRequestHandler",
        "MediatR.INotificationHandler", "MassTransit.IConsumer",
    ];

    private static readonly HashSet<string> Services =
    [
        "Microsoft.Extensions.Options.IOptions", "Microsoft.Extensions.Options.IOptionsMonitor", "Microsoft.Extensions.Options.IOptionsSnapshot",
        "Microsoft.Extensions.Configuration.IConfiguration", "Microsoft.Extensions.DependencyInjection.IServiceScopeFactory",
        "System.Net.Http.IHttpClientFactory", "Microsoft.Extensions.Hosting.IHostApplicationLifetime",
        "Microsoft.Extensions.Hosting.IHostEnvironment", "Microsoft.AspNetCore.Hosting.IWebHostEnvironment",
    ];

    /// <summary>Whether a framework makes the type's objects, as derived from a class of its own, and passes services to the constructor.</summary>
    public static bool IsBuiltByActivator(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (BuiltByActivator.Contains(FullName(current)))
            {
                return true;
            }
        }

        return type.GetMembers().Any(m => m is IMethodSymbol { MethodKind: MethodKind.Ordinary }
            && m.GetAttributes().Any(a => a.AttributeClass is { } attribute && OfFunctions.Contains(FullName(attribute))));
    }

    /// <summary>Whether the type is a component, whose services are properties that are filled behind the constructor.</summary>
    public static bool IsComponent(INamedTypeSymbol type) => type.AllInterfaces.Any(i => FullName(i) == "Microsoft.AspNetCore.Components.IComponent");

    /// <summary>Whether the type's objects are there before a container can give them a logger, whoever makes them.</summary>
    public static bool IsBuiltBeforeLogging(INamedTypeSymbol type)
        => type.AllInterfaces.Any(i => BuiltBeforeLogging.Contains(FullName(i))) || BasesOf(type).Any(b => BuiltBeforeLogging.Contains(FullName(b)));

    /// <summary>
    /// Whether the type puts a host together, as a startup class does that is found by its name: it is passed the collection of services, or what
    /// builds the application. Such a class is built from the few services that the host has by then.
    /// </summary>
    public static bool ConfiguresHost(INamedTypeSymbol type)
        => BasesOf(type).Prepend(type).SelectMany(t => t.GetMembers()).OfType<IMethodSymbol>().Any(m
            => m.MethodKind == MethodKind.Ordinary
                && m.Parameters.Any(p => p.Type is INamedTypeSymbol passed && HostBuilders.Contains(FullName(passed))));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            yield return current;
        }
    }

    /// <summary>Whether a container makes the type's objects, as it implements what containers look for.</summary>
    public static bool IsBuiltByContainer(INamedTypeSymbol type) => type.AllInterfaces.Any(i => BuiltByContainer.Contains(FullName(i)));

    /// <summary>The library that makes the type's objects as jobs, by a container where it was told to; null where there is none.</summary>
    public static string? JobInterface(INamedTypeSymbol type)
        => type.AllInterfaces.Any(i => FullName(i) == "Quartz.IJob") ? "Quartz"
            : type.AllInterfaces.Any(i => FullName(i) == "MediatR.IPipelineBehavior") ? "MediatR"
            : type.AllInterfaces.Any(i => FullName(i) == "Coravel.Invocable.IInvocable") ? "Scheduler"
            : null;

    /// <summary>Whether nobody but a container passes it to a constructor, as a rule.</summary>
    public static bool IsService(INamedTypeSymbol type) => Services.Contains(FullName(type));

    private static string FullName(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() + "." + type.Name;
}
