namespace Shop.Batch;

/// <summary>What the command line asks for.</summary>
internal readonly struct Options
{
    public bool Help { get; private init; }

    public bool Ask { get; private init; }

    public bool Bar { get; private init; }

    public static Options Parse(string[] args)
    {
        var options = default(Options);
        foreach (var arg in args)
        {
            switch (arg)
            {
                case "--help" or "-h" or "-?":
                    options = options with { Help = true };
                    break;
                case "--bar":
                    options = options with { Bar = true };
                    break;
                case "--ask":
                    options = options with { Ask = true };
                    break;
                default:
                    Unknown(arg);
                    break;
            }
        }

        return options;
    }

    private static void Unknown(string arg) => Console.Error.WriteLine("Option {0} is not known", arg);
}
