// Guards against: reading any format string, writer or builder as a log call (all rules).
using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Shop.Reports;

public sealed class Report(ILogger<Report> logger, TextWriter output)
{
    public string Write(string title, decimal sum, string path)
    {
        var builder = new StringBuilder();
        builder.AppendFormat(CultureInfo.InvariantCulture, "{0}: {1:N2}", title, sum);
        builder.Append($"{title}: {sum}");
        output.WriteLine("{0}: {1:N2}", title, sum);
        output.WriteLine(builder.ToString());
        File.AppendAllText(path, string.Format(CultureInfo.InvariantCulture, "{0} {1}", title, sum));
        Debug.Assert(sum >= 0, $"Negative: {sum}");
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        writer.Write(title);
        logger.LogInformation("Wrote {Title} to {Path}", title, path);
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("Report text: {Text}", builder.ToString());
        }

        throw new InvalidOperationException($"No place for {title}");
    }
}
