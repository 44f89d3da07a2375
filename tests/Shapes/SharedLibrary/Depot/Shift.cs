using Microsoft.Extensions.Hosting;
using Parcels;

namespace Depot;

internal class Register : Register<Letter>;

internal class Shift(Register register) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("#21 shift begins");
        register.Add(new Letter(1));
        register.Add(new Letter(2));
        register.SendAll();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("#22 shift ends");
        return Task.CompletedTask;
    }
}
