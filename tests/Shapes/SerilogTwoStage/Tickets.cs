namespace SerilogTwoStage;

public class Tickets
{
    private readonly Dictionary<string, int> _left = new(StringComparer.OrdinalIgnoreCase) { ["Alien"] = 2 };

    public Tickets()
    {
        Console.WriteLine("#10 ticket office opens");
    }

    public int Left => _left.Values.Sum();

    public IResult Sell(string film)
    {
        if (_left[film] == 0)
        {
            Console.Error.WriteLine($"#11 \"{film}\" is sold out");
            return Results.Conflict();
        }

        _left[film]--;
        Console.WriteLine($"#12 sold {film}, {_left[film]} left");
        return Results.Ok();
    }
}

public static class TicketEndpoints
{
    private static int s_asked;

    public static int Left(Tickets tickets)
    {
        Console.WriteLine("#13 asked {0} times", ++s_asked);
        return tickets.Left;
    }
}
