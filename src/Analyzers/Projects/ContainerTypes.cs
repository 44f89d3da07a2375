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
        "Microsoft.AspNetCore.SignalR.Hub", "Microsoft.AspNetCore.Razor.TagHelpers.TagHelper",
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

        return false;
    }

    /// <summary>Whether a container makes the type's objects, as it implements what containers look for.</summary>
    public static bool IsBuiltByContainer(INamedTypeSymbol type) => type.AllInterfaces.Any(i => BuiltByContainer.Contains(FullName(i)));

    /// <summary>Whether nobody but a container passes it to a constructor, as a rule.</summary>
    public static bool IsService(INamedTypeSymbol type) => Services.Contains(FullName(type));

    private static string FullName(INamedTypeSymbol type) => type.ContainingNamespace?.ToDisplayString() + "." + type.Name;
}
