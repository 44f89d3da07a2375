using Serilog.Core;
using Serilog.Events;

namespace SerilogSink;

public sealed class RelaySink(Relay relay) : ILogEventSink, IDisposable
{
    public void Emit(LogEvent logEvent) => relay.Send(Format.Line(logEvent));

    public void Dispose() => relay.Close();
}

public class Relay
{
    private readonly Wire _wire;

    public Relay(Wire wire)
    {
        _wire = wire;
    }

    public void Send(string text)
    {
        if (text.Contains('\n'))
        {
            Console.WriteLine("#10 a telegram has more than one line");
        }

        _wire.Carry(text);
    }

    public void Close() => Console.WriteLine("#11 relay is closed");
}

public class Wire(string side)
{
    public void Carry(string text)
    {
        Console.Write(side);
        Console.Write(' ');
        Console.WriteLine(text);
    }
}

public static class Format
{
    public static string Line(LogEvent logEvent)
    {
        if (logEvent.Exception is { } exception)
        {
            Console.WriteLine("#12 with an exception: " + exception.Message);
        }

        return $"<{logEvent.Level}> {logEvent.RenderMessage()}";
    }
}

public class MemorySink : ILogEventSink
{
    private static int s_count;

    public static int Count => s_count;

    public void Emit(LogEvent logEvent)
    {
        if (Interlocked.Increment(ref s_count) == 1)
        {
            Announcer.Announce("first event");
        }
    }
}

internal static class Announcer
{
    public static void Announce(string what) => Console.WriteLine($"#13 {what} is in memory");
}

public class TurnEnricher : ILogEventEnricher
{
    private int _turn;

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        if (_turn++ == 0)
        {
            Console.WriteLine("#14 turns are counted");
        }

        logEvent.AddPropertyIfAbsent(propertyFactory.CreateProperty("Turn", _turn));
    }
}

public static class NoiseFilter
{
    public static bool IsNoise(LogEvent logEvent)
    {
        if (!logEvent.MessageTemplate.Text.Contains("hum"))
        {
            return false;
        }

        Console.WriteLine("#15 noise is dropped");
        return true;
    }
}

public class SignalBox
{
    private readonly Dictionary<string, bool> _signals = [];

    public void Set(string signal, bool isFree)
    {
        if (_signals.TryGetValue(signal, out var old) && old == isFree)
        {
            Console.WriteLine("WARN - #20 signal {0} was set already", signal);
            Serilog.Log.Warning("hum of {Signal}", signal);
            return;
        }

        _signals[signal] = isFree;
        Console.WriteLine($"#21 signal {signal} is {(isFree ? "free" : "shut")}");
    }
}
