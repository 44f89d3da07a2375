using NLog;
using NLog.Web;
using NLogEarlyInit;

// Early initialisation, as NLog's own example has it.
var logger = LogManager.Setup().LoadConfigurationFromFile("nlog.config").GetCurrentClassLogger();
logger.Debug("#1 init main");

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.Logging.ClearProviders();
    builder.Host.UseNLog();
    builder.Services.AddControllers();
    builder.Services.AddTransient<RoomService>();
    Console.WriteLine("#2 hotel is furnished");
    var app = builder.Build();
    app.MapControllers();
    await app.StartAsync();
    await new Guest(app.Urls.First()).StayAsync();
    await app.StopAsync();
}
catch (Exception exception)
{
    logger.Error(exception, "#3 stopped because of exception");
    Console.Error.WriteLine("#4 hotel burns: " + exception.Message);
    throw;
}
finally
{
    Console.WriteLine("#5 hotel closes");
    LogManager.Shutdown();
}
