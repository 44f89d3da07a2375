using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Library.Tests;

public class CellarTests
{
    [Fact]
    public void Container_builds_the_cellar()
    {
        using var provider = new ServiceCollection().AddCellar().BuildServiceProvider(validateScopes: true);
        Console.WriteLine("a test may print");

        Assert.True(provider.GetRequiredService<ICellar>().Take(2));
    }

    [Fact]
    public void Waiter_is_resolved()
    {
        var services = new ServiceCollection();
        services.AddSingleton<Rack>();
        services.AddSingleton<ICellar>(p => new Cellar(p.GetRequiredService<Rack>()));
        services.AddScoped<Waiter>();
        using var provider = services.BuildServiceProvider();
        using var scope = provider.CreateScope();

        scope.ServiceProvider.GetRequiredService<Waiter>().Serve("white");
    }

    [Fact]
    public void Cellar_is_made_by_hand() => Assert.False(new Cellar(new Rack()).Take(6));
}
