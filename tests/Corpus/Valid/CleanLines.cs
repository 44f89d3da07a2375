// Guards against: LOG8003 on text that nobody outside wrote, that has no line break, or that breaks none.
using System;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging;

namespace Microsoft.AspNetCore.Http
{
    public readonly struct PathString
    {
        public string Value { get; }

        public override string ToString() => Uri.EscapeDataString(Value);
    }

    public sealed class HttpRequest
    {
        public PathString Path { get; }

        public string ContentType { get; } = "";
    }
}

namespace Shop.Orders
{
    public sealed class Questions(ILogger<Questions> logger, log4net.ILog log, string configured)
    {
        public static void SetUp(ILoggingBuilder builder)
        {
            builder.AddConsole();
            log4net.Config.BasicConfigurator.Configure();
        }

        public void Ask(Microsoft.AspNetCore.Http.HttpRequest request)
        {
            var line = Console.In.ReadToEnd();
            logger.LogInformation("Got {Number} of {Length}", int.Parse(line), line.Length);
            logger.LogInformation("Got {Line}", line.ReplaceLineEndings(" "));
            logger.LogInformation("Got {Line}", Regex.Replace(line, "\\s+", " "));
            logger.LogInformation("Got {Line}", Uri.EscapeDataString(line));
            logger.LogInformation("Asked for {Path}", request.Path);
            logger.LogInformation("Configured as {Configured}", configured);
            log.InfoFormat("Configured as {0}", configured);
            log.InfoFormat("Got {0}", line.Length);
            line = configured;
            log.Info(line);
        }
    }
}
