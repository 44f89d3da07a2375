// Guards against: wrong counts where the values are not written one by one (LOG2003), and AD0001 on 'new object[2]'.
using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Logging;

namespace Shop.Values;

public sealed class Shapes(ILogger<Shapes> logger)
{
    private static readonly object[] Pair = ["a", "b"];

    public void Run(string name, int id, string[] names, List<object> list, Exception error)
    {
        logger.LogInformation("{Name} {Id}", name, id);
        logger.LogInformation("{Name} {Id}", new object[] { name, id });
        logger.LogInformation("{Name} {Id}", new object[2]);
        logger.LogInformation("{Name} {Id}", Pair);
        logger.LogInformation("{Name} {Id}", [name, id]);
        logger.LogInformation("{First} {Second}", names);
        logger.LogInformation("Names {Names}", (object)names);
        logger.LogInformation("Numbers {Numbers}", new[] { 1, 2, 3 });
        logger.LogInformation("{First} {Second}", list.ToArray());
        logger.LogInformation("{First} {Second}", names.Cast<object>().Take(2).ToArray());
        logger.LogInformation("Nothing to say", Array.Empty<object>());
        logger.LogInformation("Missing {Missing}", (object?)null);
        logger.LogInformation(args: [name], message: "Name {Name}");
        logger.LogError(exception: error, message: "{Name} failed", args: name);
        logger.LogError(5, error, "{Name} failed", name);
        logger.Log(LogLevel.Error, new EventId(6), error, "{Name} {Id,8:X} {When:HH:mm:ss}", name, id, DateTime.UtcNow);
        logger.LogInformation("{{Name}} is printed as it is");
        logger.LogInformation("Twice {Name} and {Name}", name, name);
    }
}
