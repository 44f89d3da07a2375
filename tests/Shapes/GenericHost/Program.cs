using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace GenericHost;

internal class Program
{
    private static int Main(string[] args)
    {
        using var server = new TinyServer();
        var host = new HostBuilder()
            .ConfigureDefaults(args)
            .ConfigureAppConfiguration((context, config) =>
            {
                Console.WriteLine($"#1 configuring {context.HostingEnvironment.EnvironmentName}");
                config.AddInMemoryCollection(new Dictionary<string, string?> { ["Weather:Url"] = server.Address, ["Weather:Days"] = "2" });
            })
            .ConfigureServices(ConfigureServices)
            .UseConsoleLifetime()
            .Build();
        using (host)
        {
            host.Start();
            var forecast = ActivatorUtilities.CreateInstance<Forecast>(host.Services, "Ghent");
            forecast.PrintAsync().GetAwaiter().GetResult();
            try
            {
                _ = host.Services.GetRequiredService<IOptions<BrokenOptions>>().Value;
            }
            catch (OptionsValidationException ex)
            {
                Console.Error.WriteLine("#2 options are wrong: " + ex.Message);
            }

            host.StopAsync().GetAwaiter().GetResult();
        }

        Console.WriteLine("#3 the host is gone");
        return 3;
    }

    private static void ConfigureServices(HostBuilderContext context, IServiceCollection services)
    {
        Console.WriteLine("#4 services for " + context.Configuration["Weather:Url"]!.Split(':')[0]);
        services.Configure<WeatherOptions>(context.Configuration.GetSection("Weather"));
        services.AddSingleton<IValidateOptions<BrokenOptions>, BrokenValidator>();
        services.AddTransient<RetryHandler>();
        services.AddHttpClient<WeatherClient>((provider, client) =>
            {
                client.BaseAddress = new Uri(provider.GetRequiredService<IOptions<WeatherOptions>>().Value.Url);
                Console.WriteLine("#5 client has an address");
            })
            .AddHttpMessageHandler<RetryHandler>();
    }
}
