using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Plugins;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<Registry>();
builder.Services.AddOptions<Limits>().Configure(l => l.Runs = 2);
using var host = builder.Build();
var registry = host.Services.GetRequiredService<Registry>();
registry.Load(Assembly.Load("Weather"));
Console.WriteLine($"#1 result {registry.Run("weather", """{ "Town": "Oslo", "Degrees": -4 }""")}");
Console.WriteLine($"#2 result {registry.Run("tides", "")}");
var limits = (Limits)Activator.CreateInstance(typeof(Limits))!;
Console.WriteLine("#3 default limit " + limits.Runs);

internal class Registry(IServiceProvider services, IOptions<Limits> limits)
{
    private readonly Dictionary<string, IPlugin> _plugins = [];

    public void Load(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(t => t.IsDefined(typeof(PluginAttribute))))
        {
            var plugin = (IPlugin)ActivatorUtilities.CreateInstance(services, type);
            _plugins.Add(plugin.Name, plugin);
            Console.WriteLine("#20 registered {0}, {1} runs are allowed", plugin.Name, limits.Value.Runs);
        }
    }

    public int Run(string name, string argument)
    {
        if (!_plugins.TryGetValue(name, out var plugin))
        {
            Console.Error.WriteLine($"#21 no plugin {name}");
            return -1;
        }

        return plugin.Run(argument);
    }
}

internal class Limits
{
    public Limits() => Console.WriteLine("#22 limits are made");

    public int Runs { get; set; } = 1;
}
