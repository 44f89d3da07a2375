// Guards against: LOG4001 and LOG4005 on exceptions that are rethrown, wrapped, stored, passed on, looked into, or no failures at all.
using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Shop.Import;

public sealed class ImportException(string message, Exception cause) : Exception(message, cause);

public sealed class Importer(ILogger<Importer> logger, NLog.Logger nlog, log4net.ILog log)
{
    private Exception? _last;

    public Exception? Last => _last;

    public void Rethrown(string file)
    {
        try
        {
            File.ReadAllText(file);
        }
        catch (FileNotFoundException)
        {
            logger.LogWarning("{File} is not there", file);
        }
        catch (IOException exception)
        {
            logger.LogWarning("Import of {File} failed", file);
            throw new ImportException("failed", exception);
        }
        catch
        {
            nlog.Error("Import of {File} failed", file);
            throw;
        }
    }

    public async Task RetriedAsync(string file, CancellationToken token)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await File.ReadAllTextAsync(file, token);
                return;
            }
            catch (OperationCanceledException)
            {
                logger.LogInformation("Import stopped");
                return;
            }
            catch (Exception) when (token.IsCancellationRequested)
            {
                logger.LogInformation("Import stopped");
                return;
            }
            catch (Exception exception)
            {
                if (attempt == 3)
                {
                    throw;
                }

                _last = exception;
                logger.LogWarning("Import of {File} failed, attempt {Attempt}", file, attempt);
            }
        }
    }

    public void LookedInto(Task task)
    {
        try
        {
            task.Wait();
        }
        catch (AggregateException exception)
        {
            logger.LogError("The import failed for several reasons");
            foreach (var inner in exception.Flatten().InnerExceptions)
            {
                logger.LogError(inner, "One of them");
            }
        }
        catch (Exception exception)
        {
            var cause = exception.GetBaseException();
            log.Error("The import failed", cause);
        }
    }

    public Exception? Returned(IList<Exception> failures)
    {
        try
        {
            File.Delete("import.lock");
            return null;
        }
        catch (UnauthorizedAccessException exception)
        {
            logger.LogWarning("The lock stays");
            return exception;
        }
        catch (Exception exception)
        {
            var alias = exception;
            logger.LogWarning("The lock stays");
            failures.Add(alias);
            return null;
        }
    }

    public void Helped()
    {
        try
        {
            File.Delete("import.lock");
        }
        catch (IOException exception) when (exception.HResult == 32)
        {
            logger.LogError("Somebody else has the lock");
        }
        catch (IOException exception) when (Report(exception))
        {
            logger.LogError("The lock stays");
        }
        catch (Exception exception)
        {
            logger.LogError("The lock stays");
            Report(exception);
        }
    }

    private bool Report(Exception exception)
    {
        _last = exception;
        return true;
    }
}
