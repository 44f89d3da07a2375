using log4net.Appender;
using log4net.Core;

namespace Log4NetAppender;

public class RadioAppender : AppenderSkeleton
{
    public Channel Channel { get; set; } = new(1);

    public override void ActivateOptions()
    {
        base.ActivateOptions();
        Channel.Tune();
    }

    protected override void Append(LoggingEvent loggingEvent)
    {
        Channel.Send(RenderLoggingEvent(loggingEvent));
    }

    protected override void OnClose() => Console.WriteLine("#10 radio is switched off");
}

public class Channel
{
    private readonly int _number;
    private readonly Antenna _antenna = new();

    public Channel(int number)
    {
        _number = number;
    }

    public void Tune() => Console.WriteLine($"#11 channel {_number} is tuned");

    public void Send(string text) => _antenna.Radiate(text);
}

internal class Antenna
{
    public void Radiate(string text)
    {
        Console.Write(text);
    }
}

public class Station
{
    public void Play(string title, TimeSpan length)
    {
        if (length == TimeSpan.Zero)
        {
            Console.Error.WriteLine("#20 " + title + " has no length");
            return;
        }

        Console.WriteLine($"#21 now {title} for {length.TotalMinutes} minutes");
    }
}
