// Guards against: reporting a forwarded template (LOG2002) or its forwarded values (LOG2003) inside a wrapper.
using System;
using JetBrains.Annotations;
using Microsoft.Extensions.Logging;

namespace Shop.Logging;

public interface IAppLogger<T>
{
    void Information(string message, params object?[] args);

    void Error(Exception exception, string message, params object?[] args);
}

public sealed class LoggerAdapter<T>(ILoggerFactory factory) : IAppLogger<T>
{
    private readonly ILogger _logger = factory.CreateLogger<T>();

    public void Information(string message, params object?[] args) => _logger.LogInformation(message, args);

    public void Error(Exception exception, string message, params object?[] args)
    {
        if (_logger.IsEnabled(LogLevel.Error))
        {
            _logger.LogError(exception, message, args);
        }
    }
}

public static class TraceExtensions
{
    public static void Note(this ILogger logger, [StructuredMessageTemplate] string template, params object?[] values)
        => logger.Log(LogLevel.Warning, new EventId(7, "Note"), template, values);

    public static void Note<T1, T2>(this ILogger logger, string template, T1 first, T2 second)
        => logger.LogWarning(template, first, second);
}

public sealed class Basket(IAppLogger<Basket> logger, ILogger<Basket> plain)
{
    public void Add(string article, int count)
    {
        logger.Information("Added {Count} of {Article}", count, article);
        plain.Note("{Article} was added", article);
        plain.Note("{Article} was added {Count} times", article, count);
        try
        {
            checked { count *= 2; }
        }
        catch (OverflowException exception)
        {
            logger.Error(exception, "Too many of {Article}", article);
        }
    }
}
