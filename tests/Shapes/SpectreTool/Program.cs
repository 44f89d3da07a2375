using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Spectre.Console.Cli;
using SpectreTool;

var services = new ServiceCollection();
services.AddLogging(b => b.AddConsole());
services.AddSingleton<ITemplates, Templates>();
var app = new CommandApp(new Registrar(services));
app.Configure(config =>
{
    config.SetApplicationName("make");
    config.AddCommand<NewCommand>("new");
    config.AddCommand<ListCommand>("list");
    config.SetExceptionHandler((exception, _) =>
    {
        Console.Error.WriteLine($"#1 failed: {exception.Message}");
        return 9;
    });
});
return app.Run(args);
