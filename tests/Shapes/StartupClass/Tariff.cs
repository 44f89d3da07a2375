using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace StartupClass;

public interface ITariff
{
    decimal Rate { get; }

    decimal CostOf(int kilometres);
}

public class Tariff : ITariff
{
    private readonly Lazy<decimal> _rate = new(() =>
    {
        Console.WriteLine("#30 reading the rate");
        return 2m;
    });

    public decimal Rate => _rate.Value;

    public decimal CostOf(int kilometres)
    {
        var cost = kilometres * Rate;
        Console.WriteLine($"#31 {kilometres} km at {Rate} make {cost}");
        return cost;
    }
}

public class DepotCheck(IConfiguration configuration) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Console.WriteLine($"#32 checking depot {configuration["Depot"]}");
        return Task.FromResult(HealthCheckResult.Healthy());
    }
}
