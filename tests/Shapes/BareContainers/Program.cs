using BareContainers;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

// Containers without logging, with mute logging, and with a console.
using (var bare = new ServiceCollection().AddSingleton<Engine>().AddTransient<IFuel, Diesel>().BuildServiceProvider())
{
    Console.WriteLine("#1 bare container");
    bare.GetRequiredService<Engine>().Start();
}

var services = new ServiceCollection();
services.AddLogging();
services.AddTransient<IFuel, Petrol>();
services.AddSingleton<Pump>();
await using (var mute = services.BuildServiceProvider())
{
    Console.WriteLine("#2 container with mute logging");
    mute.GetRequiredService<Pump>().Fill(20);
}

await using var loud = new ServiceCollection()
    .AddLogging(logging => logging.AddSimpleConsole(o => o.IncludeScopes = true).SetMinimumLevel(LogLevel.Debug))
    .AddScoped<Garage>()
    .BuildServiceProvider();
using (var scope = loud.CreateScope())
{
    Console.WriteLine("#3 container with a console");
    scope.ServiceProvider.GetRequiredService<Garage>().Park("van");
}

Console.WriteLine("#4 containers are done");
