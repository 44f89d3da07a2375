using log4net.Config;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NLog.Config;
using NLog.Targets;
using Serilog;
using Serilog.Core;
using LogLevel = Microsoft.Extensions.Logging.LogLevel;

// Each of these sets logging up with a mistake; the comment behind it names the rule that finds it.
OfMicrosoft.SetUp(args).Run();

internal static class OfMicrosoft
{
    public static IHost SetUp(string[] args)
    {
        var builder = Host.CreateApplicationBuilder(args);
        builder.Configuration.AddJsonFile("appsettings.json"); // LOG6002
        builder.Logging.ClearProviders(); // LOG6006
        builder.Logging.AddFilter("Shop.Orders", LogLevel.Warning); // LOG6001
        return builder.Build();
    }
}

internal static class OfSerilog
{
    public static Logger SetUp(IConfiguration configuration) => new LoggerConfiguration()
        .ReadFrom.Configuration(configuration)
        .MinimumLevel.Warning() // LOG6001
        .WriteTo.File("shop.log") // LOG6003 LOG6004
        .CreateLogger();

    public static Logger WithoutSink() => new LoggerConfiguration()
        .Enrich.FromLogContext()
        .CreateLogger(); // LOG6006
}

internal static class OfNLog
{
    public static LoggingConfiguration Rules()
    {
        var configuration = new LoggingConfiguration();
        configuration.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Fatal, new ConsoleTarget("console")); // LOG6001 LOG6004
        return configuration;
    }

    public static void Quiet()
    {
        NLog.LogManager.Configuration!.AddTarget(new FileTarget("file") { FileName = "shop.log" }); // LOG6003 LOG6004
        NLog.LogManager.GlobalThreshold = NLog.LogLevel.Off; // LOG6006
    }
}

internal static class OfLog4Net
{
    public static void SetUp()
    {
        var repository = (log4net.Repository.Hierarchy.Hierarchy)log4net.LogManager.GetRepository(typeof(OfLog4Net).Assembly);
        XmlConfigurator.Configure(repository, new FileInfo("log4net.config")); // LOG6002
        repository.Root.Level = log4net.Core.Level.Warn; // LOG6001
    }

    public static void Quiet(log4net.Repository.ILoggerRepository repository)
        => repository.Threshold = log4net.Core.Level.Off; // LOG6006
}
