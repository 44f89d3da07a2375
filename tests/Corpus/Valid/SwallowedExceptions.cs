// Guards against: LOG4004 on clauses that are explained, answer with a result, clean up, or end a cancelled task.
using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;

namespace Shop.Cache;

public sealed class FileCache(ILogger<FileCache> logger, string path) : IDisposable
{
    private readonly FileStream _lock = File.Open(path, FileMode.OpenOrCreate);

    private int _misses;

    ~FileCache()
    {
        try
        {
            _lock.Close();
        }
        catch
        {
        }
    }

    public bool TryRead(out string text)
    {
        try
        {
            text = File.ReadAllText(path);
            return true;
        }
        catch
        {
            text = "";
            return false;
        }
    }

    public string Read()
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (FileNotFoundException)
        {
            return "";
        }
        catch (Exception)
        {
            _misses++;
            return "";
        }
    }

    public async Task RefreshAsync(CancellationToken token)
    {
        try
        {
            await Task.Delay(1000, token);
            logger.LogDebug("{Misses} misses", _misses);
        }
        catch (OperationCanceledException)
        {
        }
        catch (IOException)
        {
            // The next round tries again.
        }
        finally
        {
            try
            {
                File.Delete(path + ".tmp");
            }
            catch (IOException)
            {
            }
        }
    }

    public void Reset()
    {
        try { _lock.Dispose(); } catch { }
        try { File.Delete(path); } catch { /* it is made anew anyway */ }
    }

    public void Dispose()
    {
        try
        {
            File.Delete(path);
        }
        catch
        {
        }

        GC.SuppressFinalize(this);
    }
}
