// Guards against: LOG4002 and LOG4003 where the exception is passed, or only facts about it are said.
using System;
using System.IO;
using Microsoft.Extensions.Logging;

namespace Shop.Failures;

public sealed class Importer
{
    private readonly ILogger<Importer> _logger;

    public Importer(ILogger<Importer> logger) => _logger = logger;

    public void Import(string file)
    {
        try
        {
            File.ReadAllText(file);
        }
        catch (FileNotFoundException missing)
        {
            _logger.LogWarning(missing, "{File} is not there: {Reason}", file, missing.Message);
        }
        catch (IOException broken) when (broken.HResult != 0)
        {
            _logger.LogError(broken, "Can't read {File} ({Code}, {Kind})", file, broken.HResult, broken.GetType().Name);
        }
        catch (AggregateException many)
        {
            foreach (var one in many.InnerExceptions)
            {
                _logger.LogError(one, "One of {Count} failures: {Reason}", many.InnerExceptions.Count, one.Message);
            }
        }
    }

    public void Report(Failure failure) => _logger.LogInformation("{Reason} at {Place}", failure.Message, failure.StackTrace);

    public sealed record Failure(string Message, string StackTrace);
}
