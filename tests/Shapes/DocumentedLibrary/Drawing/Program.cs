using Geometry;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddSingleton<ICanvas, Paper>();
builder.Services.AddSingleton<Plotter>();
builder.Services.AddTransient<Pen>();
using var host = builder.Build();
Console.WriteLine("#1 drawing");
var plotter = host.Services.GetRequiredService<Plotter>();
plotter.Drawn += length => Console.WriteLine($"#2 drawn {length}");
host.Services.GetRequiredService<Pen>().Stroke(3, 30);
host.Services.GetRequiredService<ICanvas>().Clear();
var sum = new Point(1, 2) + new Point(3, 4);
Console.WriteLine("#3 sum is far away: {0}", sum.Measure() > 5);
new Plotter(new Paper()).Draw(1);

internal class Paper : ICanvas
{
    public int Width => 10;
}
