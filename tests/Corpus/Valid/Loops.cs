// Guards against: loops that wait, read or write, end with the record, or go round a few times, taken for tight ones.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Corpus.TightLoops;

internal sealed class Loops(ILogger<Loops> logger)
{
    public async Task CopyAsync(IReadOnlyList<string> files, Func<string, bool> isWanted)
    {
        foreach (var file in files)
        {
            await Task.Delay(10);
            logger.LogInformation("Copied {File}", file);
        }

        foreach (var file in files)
        {
            File.Delete(file);
            logger.LogInformation("Deleted {File}", file);
        }

        foreach (var file in files)
        {
            if (isWanted(file))
            {
                logger.LogInformation("Found {File}", file);
                break;
            }
        }

        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            logger.LogInformation("On {Day}", day);
        }

        foreach (var file in files)
        {
            logger.LogDebug("Knows {File}", file);
        }
    }
}
