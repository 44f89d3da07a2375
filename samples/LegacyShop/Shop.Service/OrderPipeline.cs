using Shop.Core;

namespace Shop.Service;

/// <summary>Works through the orders, then stops the service.</summary>
public sealed class OrderPipeline : BackgroundService
{
    private readonly IServiceScopeFactory _scopes;
    private readonly OrderSource _source;
    private readonly StockService _stock;
    private readonly PriceService _prices;
    private readonly ReportBuilder _report;
    private readonly IHostApplicationLifetime _lifetime;
    private readonly OrderRules _rules = new();

    public OrderPipeline(
        IServiceScopeFactory scopes,
        OrderSource source,
        StockService stock,
        PriceService prices,
        ReportBuilder report,
        IHostApplicationLifetime lifetime)
    {
        _scopes = scopes;
        _source = source;
        _stock = stock;
        _prices = prices;
        _report = report;
        _lifetime = lifetime;
        _lifetime.ApplicationStopped.Register(() => Console.WriteLine("Pipeline has stopped"));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Console.Out.WriteLineAsync("Pipeline is up");
        foreach (var (number, text) in _source.Read())
        {
            try
            {
                await ProcessAsync(number, text, stoppingToken);
            }
            catch (OutOfStockException ex)
            {
                Console.ForegroundColor = ConsoleColor.Red;
                Console.WriteLine($"Order {number} waits: {ex.Message}");
                Console.ResetColor();
            }
            catch (Exception ex)
            {
                Console.Error.WriteLine(ex);
                throw;
            }
        }

        _report.Write();
        _lifetime.StopApplication();
    }

    private async Task ProcessAsync(int number, string text, CancellationToken token)
    {
        var order = OrderParser.Parse(text);
        if (!_rules.Accepts(order))
            return;

        _stock.Reserve(order);
        var total = _prices.Total(order);
        await Task.Delay(5, token);
        using var scope = _scopes.CreateScope();
        scope.ServiceProvider.GetRequiredService<Invoice>().Send(number, total);
        _report.Add($"order {number}", total);
        Console.WriteLine($"Order {number} done");
    }
}
