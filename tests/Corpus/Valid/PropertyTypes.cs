// Guards against: LOG2015 on one name for types that a search engine keeps alike, and on values whose type is not known.
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Shop.Stock;

public enum Place { Shelf, Cellar }

public sealed class Stock(ILogger<Stock> logger, Serilog.ILogger serilog)
{
    public void Count<T>(int count, long all, decimal? weight, T item, object any, dynamic some, Place place, string text, Guid id, IReadOnlyList<int> list)
    {
        logger.LogInformation("{Count} counted", count);
        logger.LogInformation("{Count} in all, {Count2} kept", all, weight);
        logger.LogInformation("{Count} of them", weight);
        logger.LogInformation("{Item} is there", item);
        logger.LogInformation("{Item} is there", count);
        logger.LogInformation("{Any} is there", any);
        logger.LogInformation("{Any} is there", text);
        serilog.Information("{Some} is there", (object)some);
        serilog.Information("{Some} is there", count);
        serilog.Information("{Place} and {Key}", place, id);
        serilog.Information("{Place} and {Key}", text, text);
        serilog.Information("At {List}", list);
        serilog.Information("At {List}", 5);
        serilog.Information("At {When}", DateTime.UtcNow);
        serilog.Information("At {When}", DateTimeOffset.UtcNow);
    }
}
