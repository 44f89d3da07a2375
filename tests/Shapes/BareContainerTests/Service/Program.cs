using Library;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

var builder = Host.CreateApplicationBuilder(args);
builder.Services.AddCellar();
builder.Services.AddSingleton<Bill>();
using var host = builder.Build();
host.Services.GetRequiredService<Waiter>().Serve("red");
host.Services.GetRequiredService<ICellar>().Take(9);
host.Services.GetRequiredService<Bill>().Print();

internal class Bill(ICellar cellar)
{
    public void Print() => Console.WriteLine($"#20 bill for {5 - cellar.Bottles}");
}
