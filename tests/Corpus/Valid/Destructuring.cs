// Guards against: LOG2017 on operators that do something, or whose value is not known.
using System;
using System.Collections.Generic;
using Microsoft.Extensions.Logging;

namespace Shop.Orders;

public sealed record Line(string Product, int Amount);

public sealed class Basket(ILogger<Basket> logger, Serilog.ILogger serilog, NLog.Logger nlog)
{
    public void Add<T>(T item, Line line, object any, dynamic some, IReadOnlyList<Line> lines, (int, int) range)
    {
        logger.LogInformation("Added {@Line} to {@Lines}", line, lines);
        logger.LogInformation("Added {@Item} and {@Any}", item, any);
        logger.LogInformation("Some {@Some}", (object)some);
        logger.LogInformation("Mail to anna@shop.test costs $5");
        serilog.Information("Added {@Line} {$Range} {@Anonymous}", line, range, new { line.Product });
        serilog.Information("As text {$Id}", Guid.NewGuid());
        nlog.Info("Added {@Line} to {@Lines}", line, lines);
    }
}
