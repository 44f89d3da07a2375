using Microsoft.Extensions.Hosting;
using ILogger = Serilog.ILogger;

namespace SerilogWorker;

internal sealed class Baker(Oven oven, IHostApplicationLifetime lifetime, ILogger log) : BackgroundService
{
    private readonly ILogger _log = log.ForContext<Baker>();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        _log.Information($"#10 baker has {Recipe.All.Count} recipes");
        foreach (var recipe in Recipe.All)
        {
            Console.WriteLine("#11 kneading " + recipe.Name);
            await Task.Delay(1, stoppingToken);
            oven.Bake(recipe);
        }

        lifetime.StopApplication();
    }
}

internal class Oven
{
    private int _heat = 180;

    internal void Bake(Recipe recipe)
    {
        if (recipe.Heat > _heat)
        {
            Console.WriteLine($"#12 heating from {_heat} to {recipe.Heat}");
            _heat = recipe.Heat;
        }

        Console.WriteLine("#13 {0,-8}|{1:D3} minutes", recipe.Name, recipe.Minutes);
    }
}

internal record Recipe(string Name, int Heat, int Minutes)
{
    public static IReadOnlyList<Recipe> All { get; } = Make();

    private static List<Recipe> Make()
    {
        Console.WriteLine("#14 reading recipes");
        return [new("bread", 230, 45), new("cake", 170, 60)];
    }
}
