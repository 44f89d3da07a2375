namespace WorkerService;

internal sealed class MailProducer : IHostedService
{
    private readonly MailQueue _queue;

    public MailProducer(MailQueue queue) => _queue = queue;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("#20 producer starts");
        string[] all = ["ann@here", "bob@there", "bounce@nowhere", "nobody"];
        foreach (var (number, to) in all.Index())
        {
            _queue.Put(new Mail(number + 1, to));
        }

        _queue.Close();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine("#21 producer stops");
        return Task.CompletedTask;
    }
}

internal sealed class MailConsumer(MailQueue queue, IServiceScopeFactory scopes, IHostApplicationLifetime lifetime) : BackgroundService
{
    private int _sent;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var mail in queue.Reader.ReadAllAsync(stoppingToken))
        {
            if (!mail.IsValid())
            {
                continue;
            }

            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<MailSender>().SendAsync(mail);
            _sent++;
        }

        Console.WriteLine("#22 {0} mails are done", _sent);
        lifetime.StopApplication();
    }

    public override void Dispose()
    {
        Console.WriteLine("#23 consumer is disposed");
        base.Dispose();
    }
}

/// <summary>Made by a factory: nobody injects anything.</summary>
internal sealed class Lifecycle(MailQueue queue) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => Say("#24 starting");

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Console.WriteLine($"#25 started with {(queue.Reader.CanCount ? "a counted" : "an uncounted")} queue");
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Say("#26 stopping");

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Say("#27 stopped");

    private static Task Say(string what)
    {
        Console.WriteLine(what);
        return Task.CompletedTask;
    }
}
