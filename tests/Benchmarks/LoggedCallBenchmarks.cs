using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging;

namespace LogAnalyzers.Benchmarks;

/// <summary>What LOG5006's fix saves: a call with two values, as it was and as a generated method, while the level is on and off.</summary>
[MemoryDiagnoser]
public partial class LoggedCallBenchmarks
{
    private readonly ILogger _logger = new Mute();

    private int _orderId = 42;
    private long _size = 4711;

    [Params(LogLevel.Information, LogLevel.None)]
    public LogLevel Least { get; set; }

    [GlobalSetup]
    public void SetUp() => ((Mute)_logger).Least = Least;

    [Benchmark(Baseline = true)]
    public void Extension() => _logger.LogInformation("Order {OrderId} has {Size} bytes", _orderId++, _size++);

    [Benchmark]
    public void Generated() => LogOrderHasBytes(_orderId++, _size++);

    [LoggerMessage(EventId = 0, Level = LogLevel.Information, Message = "Order {OrderId} has {Size} bytes")]
    private partial void LogOrderHasBytes(int orderId, long size);

    /// <summary>Takes records and formats none.</summary>
    private sealed class Mute : ILogger
    {
        public LogLevel Least { get; set; }

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= Least;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
        }
    }
}
