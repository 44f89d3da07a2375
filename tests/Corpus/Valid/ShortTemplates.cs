// Guards against: short templates that do say what happened, and scopes, taken for templates without text (LOG2009).
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Short;

public sealed partial class Counter(ILogger<Counter> logger)
{
    private static readonly Func<ILogger, int, IDisposable?> InOrder = LoggerMessage.DefineScope<int>("{OrderId}");

    public void Count(int id, int left)
    {
        using (logger.BeginScope("{OrderId}", id))
        using (InOrder(logger, id))
        {
            logger.LogInformation("{Left} left", left);
            logger.LogInformation("#{Number}", id);
            logger.LogInformation("{Number}/{Left}", id, left);
            logger.LogInformation("{{Number}} is {Number}", id);
        }
    }
}
