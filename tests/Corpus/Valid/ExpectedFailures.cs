// Guards against: LOG3003 on failures that are expected, told in another way, or no failures at all.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Shop.Mail;

public sealed class Mailer(ILogger<Mailer> logger, NLog.Logger nlog, log4net.ILog log) : IDisposable
{
    public async Task RunAsync(string file, CancellationToken stoppingToken)
    {
        try
        {
            await Task.Delay(1000, stoppingToken);
        }
        catch (OperationCanceledException exception)
        {
            logger.LogDebug(exception, "Stopped");
        }

        try
        {
            await Task.Delay(1000, stoppingToken);
        }
        catch (Exception exception) when (stoppingToken.IsCancellationRequested)
        {
            nlog.Debug(exception, "Stopped");
        }

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            try
            {
                await File.ReadAllTextAsync(file, stoppingToken);
                return;
            }
            catch (IOException exception)
            {
                logger.LogInformation(exception, "Attempt {Attempt} failed", attempt);
            }
        }

        try
        {
            File.Delete(file);
        }
        catch (IOException exception) when (exception.HResult == 32)
        {
            log.Info("File is in use", exception);
        }
    }

    public bool TrySend(string file)
    {
        try
        {
            return File.Exists(file);
        }
        catch (IOException exception)
        {
            logger.LogDebug(exception, "Not sent");
            return false;
        }
    }

    public void Dispose()
    {
        try
        {
            File.Delete("lock");
        }
        catch (IOException exception)
        {
            logger.LogDebug(exception, "The lock is left");
        }
    }
}
