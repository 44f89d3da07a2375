// Guards against: loggers without a category that somebody else than a container passes.
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Corpus.NonGenericLoggers;

internal sealed class Settings
{
    public int Retries { get; set; }
}

internal abstract class Step(ILogger logger)
{
    public void Run() => logger.LogInformation("Step runs");
}

internal sealed class FirstStep(ILogger<FirstStep> logger) : Step(logger);

internal sealed class Retry
{
    private readonly ILogger _logger;
    private readonly IOptions<Settings> _settings;

    public Retry(IOptions<Settings> settings, ILogger logger)
    {
        _settings = settings;
        _logger = logger;
    }

    public void Run() => _logger.LogInformation("Up to {Retries}", _settings.Value.Retries);
}

internal sealed class Timer
{
    private readonly ILogger _logger;

    public Timer(ILogger logger) => _logger = logger;

    public void Tick() => _logger.LogDebug("Tick");
}

internal static class Registration
{
    public static IServiceCollection Add(IServiceCollection services)
        => services
            .AddSingleton<FirstStep>()
            .AddSingleton(p => new Retry(p.GetRequiredService<IOptions<Settings>>(), p.GetRequiredService<ILogger<Retry>>()));
}
