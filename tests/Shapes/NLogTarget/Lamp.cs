using NLog;
using NLog.Targets;

namespace NLogTarget;

[Target("Lamp")]
public sealed class LampTarget : TargetWithLayout
{
    private readonly Bulb _bulb;
    private readonly Shutter _shutter = new();

    public LampTarget(Bulb bulb)
    {
        _bulb = bulb;
        Name = "lamp";
    }

    protected override void InitializeTarget()
    {
        base.InitializeTarget();
        _bulb.Light();
    }

    protected override void Write(LogEventInfo logEvent) => _shutter.Flash(RenderLogEvent(Layout, logEvent));

    protected override void CloseTarget()
    {
        Console.WriteLine("#10 lamp goes out");
        base.CloseTarget();
    }
}

public class Bulb
{
    public void Light() => Console.WriteLine("#11 bulb is lit");
}

public class Shutter
{
    private int _flashes;

    public void Flash(string text)
    {
        _flashes++;
        Console.WriteLine(text);
        if (_flashes % 2 == 0)
        {
            Tally.Note(_flashes);
        }
    }
}

public static class Tally
{
    public static void Note(int flashes)
    {
        Console.Out.WriteLine($"(after an even number of flashes: {flashes % 2 == 0})");
    }
}

public class Ship(string name)
{
    private static readonly Logger Log = LogManager.GetLogger("ship");

    public void Sail(int knots)
    {
        Log.Info("#20 {Name} sails at {Knots} knots", name, knots);
        if (knots == 0)
        {
            Console.WriteLine($"Warning: #21 {name} lies still");
        }
        else
        {
            Console.WriteLine("#22 " + name + " makes " + knots + " knots");
        }
    }
}
