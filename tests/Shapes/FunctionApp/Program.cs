using FunctionApp;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

// The worker's runtime is not here: its functions are built and called as it would.
var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<IInvoices, Invoices>();
using var host = builder.Build();
await host.StartAsync();
Console.WriteLine("#1 function host is up");
await using (var scope = host.Services.CreateAsyncScope())
{
    var function = ActivatorUtilities.CreateInstance<InvoiceFunction>(scope.ServiceProvider);
    Console.WriteLine($"#2 function gives {await function.RunAsync("17")}");
    Console.WriteLine($"#3 function gives {await function.RunAsync("x")}");
    var timer = ActivatorUtilities.CreateInstance<CleanUpFunction>(scope.ServiceProvider);
    timer.Run("0 0 * * *");
}

CleanUpFunction.Warm();
await host.StopAsync();
