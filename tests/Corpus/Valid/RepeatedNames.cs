// Guards against: one value shown twice taken for two values of one name (LOG2005).
using System;
using Microsoft.Extensions.Logging;

namespace Shop.Repeats;

public sealed partial class Mover(ILogger<Mover> logger)
{
    private readonly Options _options = new();

    public void Move(string path, Uri from, Uri to)
    {
        logger.LogInformation("Moving {Path}, see {Path}.log", path, path);
        logger.LogInformation("{Host} to {Host}", _options.Host.Name, _options.Host.Name);
        logger.LogInformation("{Host} to {Host}", this._options.Hosts[0], this._options.Hosts[0]);
        logger.LogInformation("{FromHost} to {ToHost}", from.Host, to.Host);
        logger.LogInformation("Print {{Path}} and {{Path}} as they are: {Path}", path);
        logger.LogInformation("{Path} is given as an array, and so is {Path}", new object[] { path, path });
        Moved(logger, path);
    }

    [LoggerMessage(1, LogLevel.Information, "Moved {Path} and {Path}.log")]
    private static partial void Moved(ILogger logger, string path);

    private static partial void Moved(ILogger logger, string path)
    {
    }

    private sealed class Options
    {
        public Host Host { get; } = new();

        public string[] Hosts { get; } = ["a"];
    }

    private sealed class Host
    {
        public string Name { get; set; } = "";
    }
}
