using Depot;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder();
builder.Services.AddSingleton<Register>();
builder.Services.AddHostedService<Shift>();
var host = builder.Build();
await host.StartAsync();
await host.StopAsync();
Console.WriteLine("#20 depot is closed");
