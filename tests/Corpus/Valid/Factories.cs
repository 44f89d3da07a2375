// Guards against: logger factories that somebody else disposes, or that are disposed at the end of the program, taken for forgotten ones.
using System;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

using var loggerFactory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Debug));
loggerFactory.CreateLogger<Program>().LogInformation("Starts");

Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();
try
{
    var services = new ServiceCollection();
    services.AddSingleton(LoggerFactory.Create(_ => { }));
    Logs.Factory.CreateLogger<Program>().LogInformation("Runs");
    using var own = new Serilog.LoggerConfiguration().CreateLogger();
    own.Information("Runs");
}
finally
{
    Serilog.Log.CloseAndFlush();
}

internal static class Logs
{
    public static readonly ILoggerFactory Factory = Make();

    private static ILoggerFactory Make()
    {
        var factory = LoggerFactory.Create(builder => builder.SetMinimumLevel(LogLevel.Trace));
        AppDomain.CurrentDomain.ProcessExit += (_, _) => factory.Dispose();
        return factory;
    }
}

internal sealed class Host : IDisposable
{
    private readonly ILoggerFactory _factory = new LoggerFactory();

    public ILogger Logger => _factory.CreateLogger<Host>();

    public void Dispose() => _factory.Dispose();
}
