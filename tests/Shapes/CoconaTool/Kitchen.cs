using Cocona;

namespace CoconaTool;

public class Kitchen
{
    public void Cook(string dish)
    {
        Console.Error.WriteLine("#10 {0} is on the stove", dish);
        if (dish == "fish")
        {
            Console.Error.WriteLine("warning: #11 mind the bones");
        }
    }
}

public class WashCommands(Kitchen kitchen)
{
    [Command("wash")]
    public int Wash([Option] int plates)
    {
        Console.Error.WriteLine($"#12 washing {plates} plates, kitchen {kitchen.GetType().Name}");
        return plates > 2 ? 5 : 0;
    }
}
