// Guards against: LOG3001 on helpers that take a level, are named after one, belong to a logger of one's own or implement somebody's contract.
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Shop.Jobs;

public interface IProgressView
{
    void Log(string text);
}

public enum Importance
{
    Low,
    High,
}

public sealed class Job(ILogger<Job> logger) : IProgressView
{
    private readonly List<string> _lines = new();

    public void Log(string text) => logger.LogInformation("Said {Text}", text);

    private void WriteLog(LogLevel level, string text) => logger.Log(level, "{Text} of job", text);

    private void LogMessage(string text, Importance importance)
        => logger.LogInformation("{Importance} {Text}", importance, text);

    public void Run()
    {
        WriteLog(LogLevel.Warning, "slow");
        LogMessage("done", Importance.High);
        AddLog("done");
    }

    private void AddLog(string text) => _lines.Add(text);
}

public sealed class Steps(ILogger<Steps> logger)
{
    private void LogLine(string text)
    {
        if (text.StartsWith("bad", StringComparison.Ordinal))
        {
            logger.LogError("Step failed: {Text}", text);
        }
        else
        {
            logger.LogInformation("Step: {Text}", text);
        }
    }

    public void Run() => LogLine("bad luck");
}

public sealed class MemoryLogger
{
    public void Log(string text) => System.IO.File.AppendAllText("notes.txt", text);
}
