// Guards against: taking what ZLogger is given for built text (LOG2001), for work at a level that is off (LOG3005), or its names for others' (LOG2007).
using System;
using System.Linq;
using Microsoft.Extensions.Logging;
using ZLogger;

namespace Shop.Imports;

public sealed class Importer(ILogger<Importer> logger)
{
    public void Import(string path, string[] lines, int attempt)
    {
        logger.ZLogDebug($"Lines {string.Join(", ", lines.Where(l => l.Length > 0).OrderBy(l => l))}");
        logger.ZLogInformation($"Importing {path} of {lines.Length} lines, attempt {attempt:@Attempt} {{as told}}");
        try
        {
            logger.ZLog(LogLevel.Information, $"Imported {path,20} at {DateTime.UtcNow:@At:yyyy-MM-dd}");
        }
        catch (InvalidOperationException exception)
        {
            logger.ZLogError(exception, $"Import of {path} failed in attempt {attempt:@Attempt}");
        }

        logger.ZLogWarning(new EventId(7, "Done"), $"{path} is imported, and {path} is removed");
    }
}
