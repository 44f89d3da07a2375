// Guards against: reporting parameters of a [LoggerMessage] method that no hole names, or the exception, logger and level parameters (LOG2003).
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Generated;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Order {OrderId} of {Customer} accepted")]
    public static partial void Accepted(ILogger logger, Guid orderId, string customer, Exception? error);

    // As the generator would complete it.
    public static partial void Accepted(ILogger logger, Guid orderId, string customer, Exception? error)
        => s_accepted(logger, orderId, customer, error);

    private static readonly Action<ILogger, Guid, string, Exception?> s_accepted =
        LoggerMessage.Define<Guid, string>(LogLevel.Information, new EventId(1, nameof(Accepted)), "Order {OrderId} of {Customer} accepted");

    private static readonly Func<ILogger, string, IDisposable?> s_scope = LoggerMessage.DefineScope<string>("Tenant {Tenant}");

    [LoggerMessage(2, LogLevel.Debug, "Nothing to do")]
    public static partial void Idle(this ILogger logger, int extra);

    public static partial void Idle(this ILogger logger, int extra) => logger.LogDebug("Nothing to do");

    [LoggerMessage("Level {Level} is passed")]
    public static partial void Passed(this ILogger logger, LogLevel level);

    public static partial void Passed(this ILogger logger, LogLevel level) => logger.Log(level, "Level is passed");

    public static IDisposable? InTenant(this ILogger logger, string tenant) => s_scope(logger, tenant);
}
