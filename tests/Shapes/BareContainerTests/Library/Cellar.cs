using Microsoft.Extensions.DependencyInjection;

namespace Library;

public interface ICellar
{
    int Bottles { get; }

    bool Take(int bottles);
}

public class Cellar : ICellar
{
    private readonly Rack _rack;

    public Cellar(Rack rack)
    {
        _rack = rack;
        Console.WriteLine("#10 cellar is dug");
    }

    public int Bottles => _rack.Bottles;

    public bool Take(int bottles)
    {
        if (bottles > _rack.Bottles)
        {
            Console.WriteLine($"warning: #11 only {_rack.Bottles} of {bottles}");
            return false;
        }

        _rack.Bottles -= bottles;
        Console.WriteLine($"#12 {bottles} bottles are taken");
        return true;
    }
}

public class Rack
{
    public int Bottles { get; set; } = 5;
}

public class Waiter(ICellar cellar)
{
    public void Serve(string wine)
    {
        Console.WriteLine("#13 serving " + wine);
        cellar.Take(1);
    }
}

public static class CellarServices
{
    public static IServiceCollection AddCellar(this IServiceCollection services)
        => services.AddSingleton<Rack>().AddSingleton<ICellar, Cellar>().AddTransient<Waiter>();
}
