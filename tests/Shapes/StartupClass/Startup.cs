using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace StartupClass;

public class Startup
{
    public Startup(IConfiguration configuration, IWebHostEnvironment environment)
    {
        Configuration = configuration;
        Environment = environment;
        Console.WriteLine($"#10 startup in {environment.EnvironmentName}");
    }

    public IConfiguration Configuration { get; }

    private IWebHostEnvironment Environment { get; }

    public void ConfigureServices(IServiceCollection services)
    {
        Console.WriteLine("#11 services with depot " + Configuration["Depot"]);
        services.AddSingleton<ITariff, Tariff>();
        services.AddTransient<IStartupFilter, RequestIdFilter>();
        services.ConfigureOptions<RouteSetup>();
        services.AddRouting();
        services.AddHealthChecks().AddCheck<DepotCheck>("depot");
    }

    public void Configure(IApplicationBuilder app, ITariff tariff)
    {
        if (Environment.IsDevelopment())
        {
            Console.WriteLine("#12 development only");
            app.UseDeveloperExceptionPage();
        }

        Console.WriteLine("#13 configuring with tariff {0}", tariff.Rate);
        app.UseRouting();
        app.UseEndpoints(endpoints =>
        {
            Console.WriteLine("#14 mapping endpoints");
            endpoints.MapHealthChecks("/health");
            endpoints.MapGet("/cost/{kilometres:int}", async context =>
            {
                var kilometres = int.Parse((string)context.Request.RouteValues["kilometres"]!);
                Console.WriteLine($"#15 cost of {kilometres} km");
                await context.Response.WriteAsync(tariff.CostOf(kilometres).ToString());
            });
        });
        app.Run(Nothing);
    }

    private static Task Nothing(HttpContext context)
    {
        Console.WriteLine("#16 nothing at " + context.Request.Path);
        context.Response.StatusCode = 404;
        return Task.CompletedTask;
    }
}

public class RequestIdFilter : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        Console.WriteLine("#17 request ids are on");
        app.Use(following => context =>
        {
            Console.WriteLine($"#18 a {context.Request.Method} comes");
            return following(context);
        });
        next(app);
    };
}

public class RouteSetup : IConfigureOptions<RouteOptions>
{
    public void Configure(RouteOptions options)
    {
        options.LowercaseUrls = true;
        Console.WriteLine("#19 urls are in lower case");
    }
}

public static class Caller
{
    public static void Call(IHost host)
    {
        var address = host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        Console.WriteLine("#20 costs " + client.GetStringAsync("cost/12").Result);
        Console.WriteLine("#21 health is " + client.GetStringAsync("health").Result);
        Console.WriteLine($"#22 status {(int)client.GetAsync("lost").Result.StatusCode}");
    }
}
