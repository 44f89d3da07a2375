// Guards against: LOG3002 on texts in which the name of a level occurs without naming the record's level.
using Microsoft.Extensions.Logging;

namespace Shop.Reports;

public sealed class Statistics(ILogger<Statistics> logger, Serilog.ILogger other)
{
    public void Write(int errors, int warnings, string traceId, bool isDebug, string fileName)
    {
        logger.LogInformation("Error count: {Errors}", errors);
        logger.LogInformation("Error: {Errors}, Warning: {Warnings}", errors, warnings);
        logger.LogInformation("Errors: {Errors}", errors);
        logger.LogInformation("Debug mode: {IsDebug}", isDebug);
        logger.LogInformation("Trace: {TraceId}", traceId);
        logger.LogInformation("Trace-Id: {TraceId}", traceId);
        logger.LogInformation("Info: {FileName}", fileName);
        logger.LogInformation("Warning threshold: 5");
        logger.LogInformation("Error rate went down");
        logger.LogInformation("Fatal errors - none");
        logger.LogDebug("[trace] read {FileName}", fileName);
        logger.LogCritical("Error: disk is full");
        logger.LogError("Error: {FileName} can't be read", fileName);
        other.Information("Critical path of {FileName}", fileName);
        other.Fatal("ERROR: disk is full");
    }
}
