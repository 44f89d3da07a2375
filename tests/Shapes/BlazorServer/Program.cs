using BlazorServer;
using BlazorServer.Components;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorComponents();
builder.Services.AddScoped<CounterState>();
builder.Services.AddCascadingValue(_ =>
{
    Console.WriteLine("#1 theme is made");
    return new Theme("dark");
});
var app = builder.Build();
app.UseAntiforgery();
app.MapRazorComponents<App>();
await app.StartAsync();
using (var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) })
{
    var html = await client.GetStringAsync("/");
    Console.WriteLine("#2 counter is shown: " + html.Contains("Counter 3"));
}

await app.StopAsync();
await app.DisposeAsync();
Console.WriteLine("#3 good bye");
