// Guards against: global loggers in places that have no logger of their own, or one that may not be there yet.
using System;
using Serilog;
using ILogger = Serilog.ILogger;

namespace Corpus.GlobalLoggers;

internal static class Setup
{
    public static void Run(string[] args)
    {
        try
        {
            Log.Information("Starts with {Count} arguments", args.Length);
        }
        finally
        {
            Log.CloseAndFlush();
        }
    }
}

internal sealed class Import
{
    private static readonly ILogger Logger = Log.ForContext<Import>();

    public void Run() => Logger.Information("Import runs");

    public void Tell() => Log.Information("Import is told of");
}

internal sealed class Plugin
{
    private ILogger? _logger;

    public void Use(ILogger logger) => _logger = logger;

    public void Run()
    {
        if (_logger is null)
        {
            Log.Warning("Nobody gave a logger");
        }

        _logger?.Information("Plug-in runs");
    }
}

internal sealed class Cart
{
    private readonly ILogger _logger;

    public Cart(int size)
    {
        Log.Debug("Cart of {Size}", size);
        _logger = Log.ForContext("Size", size);
    }

    public static Cart Empty()
    {
        Log.Debug("Empty cart");
        return new Cart(0);
    }

    public void Add() => _logger.Debug("Added");
}
