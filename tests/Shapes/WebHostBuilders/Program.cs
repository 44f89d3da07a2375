using Autofac;
using Autofac.Extensions.DependencyInjection;
using Microsoft.AspNetCore;
using WebHostBuilders;

// Two old ways to build a web host in one process, as services that grew since ASP.NET Core 2 have them.
Console.WriteLine("#1 first host");
using (var web = WebHost.CreateDefaultBuilder(args).UseStartup<ClockStartup>().Build())
{
    web.Start();
    await Fetch.FromAsync(web.ServerFeatures);
    await web.StopAsync();
}

Console.WriteLine("#2 second host");
using (var host = Host.CreateDefaultBuilder(args)
    .UseServiceProviderFactory(new AutofacServiceProviderFactory())
    .ConfigureWebHostDefaults(web => web.UseStartup("WebHostBuilders"))
    .Build())
{
    await host.StartAsync();
    await Fetch.FromAsync(host.Services.GetRequiredService<Microsoft.AspNetCore.Hosting.Server.IServer>().Features);
    await host.StopAsync();
}

Console.WriteLine("#3 both are down");
