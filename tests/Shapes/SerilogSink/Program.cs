using Serilog;
using Serilog.Core;
using Serilog.Events;
using SerilogSink;

var control = new LoggingLevelSwitch(LogEventLevel.Information);
var relay = new Relay(new Wire("left"));
Log.Logger = new LoggerConfiguration()
    .MinimumLevel.ControlledBy(control)
    .Enrich.With(new TurnEnricher())
    .Filter.ByExcluding(NoiseFilter.IsNoise)
    .WriteTo.Sink(new RelaySink(relay))
    .WriteTo.Sink<MemorySink>()
    .CreateLogger();

Log.Information("#1 signal box {Name} is manned", "north");
var box = new SignalBox();
box.Set("A", true);
box.Set("B", false);
box.Set("A", true);
Console.WriteLine($"#2 there were events: {MemorySink.Count > 0}");
await Log.CloseAndFlushAsync();
