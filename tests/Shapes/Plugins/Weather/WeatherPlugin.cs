using System.Text.Json;
using System.Text.Json.Serialization;

namespace Plugins.Weather;

[Plugin]
public class WeatherPlugin : IPlugin
{
    public WeatherPlugin() => Console.WriteLine("#10 weather plugin is loaded");

    public string Name => "weather";

    public int Run(string argument)
    {
        var report = JsonSerializer.Deserialize<Report>(argument)!;
        Console.WriteLine($"#11 {report.Town} has {report.Degrees} degrees");
        return report.Degrees;
    }
}

public class Report
{
    private int _degrees;

    [JsonConstructor]
    public Report(string town)
    {
        Town = town;
        Console.WriteLine("#12 report of " + town);
    }

    public string Town { get; }

    public int Degrees
    {
        get => _degrees;
        set
        {
            Console.WriteLine("#13 degrees are {0}", value);
            _degrees = value;
        }
    }
}
