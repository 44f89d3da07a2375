// Guards against: LOG3004 and LOG3005 where a guard is right, decides between two records, or is for other work as well.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Shop.Stock;

public sealed class Counter(ILogger<Counter> logger, NLog.Logger nlog, log4net.ILog log)
{
    private readonly bool _traces = logger.IsEnabled(LogLevel.Trace);

    private bool IsDebug => logger.IsEnabled(LogLevel.Debug);

    public int Total { get; private set; }

    public void Count(IReadOnlyList<string> articles, Exception failure)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogInformation("Counted {Articles}", string.Join(", ", articles));
        }
        else
        {
            logger.LogInformation("Counted {Count}", articles.Count);
        }

        if (logger.IsEnabled(LogLevel.Debug))
        {
            Total += articles.Count;
            logger.LogInformation("Counted {Total} in all", Total);
        }

        if (logger.IsEnabled(LogLevel.Trace))
        {
            foreach (var article in articles)
            {
                logger.LogTrace("Article {Article}", Describe(article));
            }
        }

        if (IsDebug && articles.Count > 0)
        {
            logger.LogDebug("First {Article}", Describe(articles[0]));
        }

        if (_traces)
        {
            logger.LogTrace("All {Articles}", articles.Select(Describe).ToList());
        }

        if (nlog.IsDebugEnabled)
        {
            nlog.Debug("First {Article}", Describe(articles[0]));
            nlog.Info("Counted {Count}", articles.Count);
        }

        if (log.IsWarnEnabled)
        {
            log.Warn("Counting failed", failure);
        }

        if (!logger.IsEnabled(LogLevel.Debug))
        {
            return;
        }

        logger.LogDebug("Last {Article}", Describe(articles[^1]));
    }

    private static string Describe(string article)
    {
        var words = article.Split(' ');
        return string.Join('-', words);
    }
}
