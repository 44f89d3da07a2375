// Guards against: LOG2013 where nobody has enabled it, and placeholders or names at the start of a message.
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Texts;

public sealed class Speaker(ILogger<Speaker> logger, log4net.ILog log)
{
    public void Speak(string file, int count)
    {
        logger.LogInformation("starting up.");
        logger.LogInformation(" - {File}\n", file);
        logger.LogInformation("{File} has {Count} lines", file, count);
        log.Info("done.");
        log.InfoFormat("read {0} lines ", count);
    }
}
