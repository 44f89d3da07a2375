using RazorPages;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddRazorPages();
builder.Services.AddScoped<GuestBook>();
var app = builder.Build();
app.MapRazorPages();

using var client = new HttpClient();
app.Lifetime.ApplicationStopped.Register(() => Console.WriteLine("#1 pages are closed"));
await app.StartAsync();
try
{
    foreach (var page in new[] { "/", "/?name=Ada", "/Archive/2", "/Archive/0" })
    {
        var html = await client.GetStringAsync(app.Urls.First() + page);
        Console.WriteLine($"#2 {page} has a heading: {html.Contains("<h1>")}");
    }
}
catch (HttpRequestException e)
{
    Console.WriteLine("#3 a page failed: " + e.StatusCode);
}

await app.StopAsync();
