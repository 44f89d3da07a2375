using Microsoft.AspNetCore.Mvc;

namespace NLogEarlyInit;

[ApiController]
[Route("rooms")]
public class RoomsController(RoomService rooms, ILogger<RoomsController> logger) : ControllerBase
{
    [HttpGet("{number}")]
    public string Get(int number)
    {
        logger.LogInformation($"#10 room {number} is asked for");
        Console.WriteLine("#11 key of room " + number);
        return rooms.Describe(number);
    }
}

public class RoomService
{
    private static readonly string[] Views = ["sea", "yard", "street"];

    public string Describe(int number)
    {
        try
        {
            var view = Views[number];
            Console.WriteLine($"#12 room {number} has a view of the {view}");
            return view;
        }
        catch (IndexOutOfRangeException)
        {
            Console.WriteLine($"#13 room {number} does not exist");
            return "";
        }
    }
}

internal class Guest
{
    private readonly HttpClient _client;

    public Guest(string address)
    {
        _client = new() { BaseAddress = new Uri(address) };
        Console.WriteLine("#14 guest arrives");
    }

    public async Task StayAsync()
    {
        foreach (var number in Enumerable.Range(1, 3))
        {
            var view = await _client.GetStringAsync($"rooms/{number}");
            Console.WriteLine("#15 guest sees {0}", view.Length == 0 ? "nothing" : view);
        }
    }
}
