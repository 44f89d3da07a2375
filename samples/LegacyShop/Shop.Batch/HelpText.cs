namespace Shop.Batch;

internal static class HelpText
{
    public static void Write()
    {
        Console.WriteLine("Usage: Shop.Batch [options]");
        Console.WriteLine();
        Console.WriteLine("Options:");
        Console.WriteLine("  -h, --help   Show this text");
        Console.WriteLine("      --bar    Draw what was done");
        Console.WriteLine("      --ask    Ask before anything is changed");
    }
}
