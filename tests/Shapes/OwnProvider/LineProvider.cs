using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging.Console;

namespace OwnProvider;

/// <summary>What the provider writes with: a print here is the record itself.</summary>
public class LineWriter
{
    private readonly Palette _palette = new();

    public void Write(LogLevel level, string text)
    {
        Console.WriteLine(_palette.Sign(level) + text);
    }
}

public class Palette
{
    private int _signs;

    public string Sign(LogLevel level)
    {
        if (_signs++ == 0)
        {
            Console.WriteLine("#10 first sign is made");
        }

        return $"<{level}> ";
    }
}

public sealed class LineProvider(LineWriter writer) : ILoggerProvider
{
    private readonly ConcurrentDictionary<string, LineLogger> _loggers = new();

    public ILogger CreateLogger(string categoryName) => _loggers.GetOrAdd(categoryName, c => new LineLogger(c, writer));

    public void Dispose()
    {
        Console.WriteLine("#11 provider is disposed");
    }

    private sealed class LineLogger(string category, LineWriter writer) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel > LogLevel.Debug;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
            => writer.Write(logLevel, $"{category}: {formatter(state, exception)}");
    }
}

public static class LineRules
{
    private static bool _isTold;

    public static bool IsOn(string? category, LogLevel level)
    {
        if (!_isTold)
        {
            _isTold = true;
            Console.WriteLine("#12 rules are asked");
        }

        return category is not null && level >= LogLevel.Information;
    }
}

/// <summary>Keeps what the console provider writes to a minimum.</summary>
public sealed class ShortFormatter() : ConsoleFormatter("short")
{
    public override void Write<TState>(in LogEntry<TState> logEntry, IExternalScopeProvider? scopeProvider, TextWriter textWriter)
    {
        if (logEntry.LogLevel >= LogLevel.Error)
        {
            textWriter.WriteLine("an error, see the other log");
        }
    }
}

public class Printer
{
    public void Print(string what, int copies)
    {
        if (copies == 0)
        {
            Console.WriteLine($"warning: #13 no copies of {what}");
            return;
        }

        for (var copy = 0; copy < copies; copy++)
        {
            Console.WriteLine($"#14 {what}, copy {copy + 1}");
        }
    }
}
