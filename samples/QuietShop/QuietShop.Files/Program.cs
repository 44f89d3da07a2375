using log4net.Config;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NLog.Extensions.Logging;
using Serilog;

// Each file beside this one has one mistake. Start it with the name of an environment, or of a file, and see what is written:
//
//   dotnet run UnknownLevel
//   dotnet run SerilogSink
//   dotnet run NLog.MisspeltAttribute.config
//   dotnet run log4net.UnknownLevel.config
var name = args.FirstOrDefault() ?? "Production";
if (name.StartsWith("NLog.", StringComparison.Ordinal))
{
    NLog.SetupBuilderExtensions.LoadConfigurationFromFile(NLog.LogManager.Setup(), name, optional: false);
    var logger = NLog.LogManager.GetLogger("Shop.Orders");
    NLog.LogLevel.AllLoggingLevels.ToList().ForEach(l => logger.Log(l, "NLog writes {Level}", l));
    NLog.LogManager.Shutdown();
}
else if (name.StartsWith("log4net.", StringComparison.Ordinal))
{
    XmlConfigurator.ConfigureAndWatch(log4net.LogManager.GetRepository(typeof(Program).Assembly), new FileInfo(name));
    var logger = log4net.LogManager.GetLogger(typeof(Program).Assembly, "Shop.Orders");
    logger.Debug("log4net writes DEBUG");
    logger.Info("log4net writes INFO");
    logger.Error("log4net writes ERROR");
}
else
{
    var builder = Host.CreateApplicationBuilder(new HostApplicationBuilderSettings { EnvironmentName = name });
    if (builder.Configuration.GetSection("Serilog").Exists())
    {
        using var serilog = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).CreateLogger();
        var orders = serilog.ForContext("SourceContext", "Shop.Orders");
        Enum.GetValues<Serilog.Events.LogEventLevel>().ToList().ForEach(l => orders.Write(l, "Serilog writes {Level}", l));
    }
    else if (builder.Configuration.GetSection("NLog").Exists())
    {
        NLog.LogManager.Configuration = new NLogLoggingConfiguration(builder.Configuration.GetSection("NLog"));
        NLog.LogManager.GetLogger("Shop.Orders").Warn("NLog writes Warn");
        NLog.LogManager.Shutdown();
    }

    using var host = builder.Build();
    using var factory = (ILoggerFactory)host.Services.GetService(typeof(ILoggerFactory))!;
    var logger = factory.CreateLogger("Shop.Orders");
    foreach (var level in Enum.GetValues<LogLevel>().Where(l => l != LogLevel.None))
    {
        logger.Log(level, "Microsoft.Extensions.Logging writes {Level}", level);
    }
}
