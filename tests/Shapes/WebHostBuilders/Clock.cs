using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;

namespace WebHostBuilders;

public class Clock
{
    public string Tell(string who)
    {
        Console.WriteLine($"#20 {who} asks for the time");
        return "noon";
    }
}

public class Chimes
{
    public void Strike(int times)
    {
        for (var i = 1; i <= times; i++)
        {
            Console.WriteLine("#21 chime " + i);
        }
    }
}

public class ChimeMiddleware
{
    private readonly RequestDelegate _next;
    private readonly Chimes _chimes;

    public ChimeMiddleware(RequestDelegate next, Chimes chimes)
    {
        _next = next;
        _chimes = chimes;
        Console.WriteLine("#22 chimes are hung");
    }

    public Task Invoke(HttpContext context)
    {
        _chimes.Strike(2);
        return _next(context);
    }
}

public static class Fetch
{
    public static async Task FromAsync(IFeatureCollection features)
    {
        using var client = new HttpClient();
        var time = await client.GetStringAsync(features.Get<IServerAddressesFeature>()!.Addresses.First());
        Console.WriteLine($"#23 it is {time}");
    }
}
