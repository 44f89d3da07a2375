// Guards against: objects that show more than their type's name taken for such that don't (LOG2011).
using System;
using System.Collections.Generic;
using System.IO;
using System.Net;
using Microsoft.Extensions.Logging;

namespace Shop.Objects;

public sealed class Inspector(ILogger<Inspector> logger)
{
    public void Inspect<T>(T any, object boxed, IReadOnlyDictionary<string, int> counts, Stream stream, Money money, Price price, Shape shape, Inner inner, dynamic late)
    {
        logger.LogInformation("Generic {Any}, boxed {Boxed}", any, boxed);
        logger.LogInformation("Counts {Counts}, stream {Stream}", counts, stream);
        logger.LogInformation("Money {Money}, price {Price}, shape {Shape}, inner {Inner}", money, price, shape, inner);
        logger.LogInformation("Pair {Pair}, tuple {Tuple}, object {Object}", KeyValuePair.Create(1, 2), (1, 2), new { money });
        logger.LogInformation("Uri {Uri}, address {Address}, version {Version}, type {Type}", new Uri("http://a"), IPAddress.Loopback, new Version(1, 0), typeof(T));
        logger.LogInformation("Index {Index}, range {Range}, id {Id}, big {Big}", ^1, 1..2, Guid.Empty, (Int128)1);
        logger.LogInformation("Event {Event}, level {Level2}, file {File}", new EventId(1), LogLevel.Debug, new FileInfo("a"));
        logger.LogInformation("Late {Late}", (object)late);
    }

    public record Money(decimal Amount);

    public record struct Price(decimal Amount);

    public abstract class Shape
    {
        public abstract double Area { get; }
    }

    public class Outer
    {
        public override string ToString() => "outer";
    }

    public sealed class Inner : Outer
    {
    }
}
