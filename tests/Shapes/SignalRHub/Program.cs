using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using SignalRHub;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddSignalR(options => options.AddFilter<SlowFilter>());
builder.Services.AddSingleton<Rooms>();
var app = builder.Build();
app.MapHub<ChatHub>("/chat");
await app.StartAsync();

var said = new TaskCompletionSource<string>();
await using (var connection = new HubConnectionBuilder().WithUrl(app.Urls.First() + "/chat").Build())
{
    connection.On<string, string>("said", (who, what) =>
    {
        Console.WriteLine($"#1 client hears {who}: {what}");
        said.TrySetResult(what);
    });
    connection.Closed += error =>
    {
        Console.WriteLine("#2 client is closed, error: " + (error is null ? "none" : error.Message));
        return Task.CompletedTask;
    };
    await connection.StartAsync();
    Console.WriteLine("#3 client is connected");
    await connection.InvokeAsync("Join", "kitchen");
    await connection.InvokeAsync("Say", "kitchen", "soup is ready");
    await said.Task.WaitAsync(TimeSpan.FromSeconds(10));
    try
    {
        await connection.InvokeAsync("Say", "cellar", "anybody?");
    }
    catch (HubException)
    {
        Console.WriteLine("#4 the cellar is refused");
    }

    await connection.StopAsync();
}

await ChatHub.Left.WaitAsync(TimeSpan.FromSeconds(10));
await app.StopAsync();
Console.WriteLine("#5 chat is over");
