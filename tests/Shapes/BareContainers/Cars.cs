using Microsoft.Extensions.Logging;

namespace BareContainers;

public interface IFuel
{
    string Name { get; }
}

public class Diesel : IFuel
{
    public Diesel()
    {
        Console.WriteLine("#10 diesel is made");
    }

    public string Name => "diesel";
}

public class Petrol : IFuel
{
    public string Name
    {
        get
        {
            Console.WriteLine("#11 petrol is asked for");
            return "petrol";
        }
    }
}

public class Engine
{
    private readonly IFuel _fuel;

    public Engine(IFuel fuel)
    {
        _fuel = fuel;
    }

    public void Start()
    {
        Console.WriteLine($"#12 engine starts on {_fuel.Name}");
    }
}

public class Pump(IFuel fuel)
{
    public void Fill(int litres)
    {
        Console.WriteLine("#13 {0} litres of {1}", litres, fuel.Name);
    }
}

public class Garage
{
    private readonly ILogger<Garage> _logger;

    public Garage(ILogger<Garage> logger)
    {
        _logger = logger;
    }

    public void Park(string car)
    {
        _logger.LogInformation($"#14 garage is open for {car}");
        Console.WriteLine($"#15 {car} is parked");
    }
}
