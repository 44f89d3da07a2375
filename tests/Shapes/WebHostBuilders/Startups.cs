using Autofac;

namespace WebHostBuilders;

/// <summary>Named by type.</summary>
public class ClockStartup(IWebHostEnvironment environment)
{
    public void ConfigureServices(IServiceCollection services)
    {
        Console.WriteLine($"#10 production services of {environment.ApplicationName}");
        services.AddSingleton<Clock>();
    }

    public void Configure(IApplicationBuilder app, Clock clock)
    {
        Console.WriteLine("#11 production pipeline");
        app.Run(context => context.Response.WriteAsync(clock.Tell("production")));
    }
}

/// <summary>Found by name, in the assembly that is named.</summary>
public class Startup
{
    private readonly IConfiguration _configuration;

    public Startup(IConfiguration configuration)
    {
        _configuration = configuration;
        Console.WriteLine("#12 startup by convention");
    }

    public void ConfigureServices(IServiceCollection services)
    {
        Console.WriteLine("#13 key is {0}", _configuration["Key"] ?? "unset");
        services.AddRouting();
    }

    public void ConfigureContainer(ContainerBuilder builder)
    {
        Console.WriteLine("#14 the container");
        builder.RegisterModule(new ClockModule());
        builder.RegisterType<Chimes>().AsSelf().SingleInstance();
    }

    public void Configure(IApplicationBuilder app)
    {
        Console.WriteLine("#15 pipeline by convention");
        app.UseMiddleware<ChimeMiddleware>();
        app.Run(context => context.Response.WriteAsync(context.RequestServices.GetRequiredService<Clock>().Tell("convention")));
    }
}

public class ClockModule : Module
{
    protected override void Load(ContainerBuilder builder)
    {
        Console.WriteLine("#16 loading the module");
        builder.RegisterType<Clock>().SingleInstance();
    }
}
