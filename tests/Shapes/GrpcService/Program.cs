using Grpc.Core;
using Grpc.Net.Client;
using GrpcService;
using GrpcService.Protos;
using Microsoft.AspNetCore.Server.Kestrel.Core;

var builder = WebApplication.CreateBuilder(args);
builder.WebHost.ConfigureKestrel(o => o.ConfigureEndpointDefaults(e => e.Protocols = HttpProtocols.Http2));
builder.Services.AddGrpc(o => o.Interceptors.Add<CallInterceptor>());
builder.Services.AddSingleton<Shelf>();
var app = builder.Build();
app.MapGrpcService<StockService>();
await app.StartAsync();
Console.WriteLine("#1 stock service is up");

using var channel = GrpcChannel.ForAddress(app.Urls.First());
var client = new Stock.StockClient(channel);
var reply = await client.TakeAsync(new TakeRequest { Article = "bolt", Quantity = 3 });
Console.WriteLine("#2 client has taken 3, left are " + reply.Left);
try
{
    await client.TakeAsync(new TakeRequest { Article = "gold", Quantity = 1 });
}
catch (RpcException ex) when (ex.StatusCode == StatusCode.NotFound)
{
    Console.WriteLine($"#3 client gets {ex.StatusCode}");
}

using (var watch = client.Watch(new TakeRequest { Article = "bolt", Quantity = 2 }))
{
    await foreach (var item in watch.ResponseStream.ReadAllAsync())
    {
        Console.WriteLine($"#4 client sees {item.Left}");
    }
}

await app.StopAsync();
Console.WriteLine("#5 stock service is down");
