// Guards against: text that has to be made before it is logged taken for values that lost their type (LOG2012).
using System;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Shop.Texts;

public sealed class Reporter(ILogger<Reporter> logger)
{
    public void Report(StringBuilder builder, Basket basket, object any, IFormattable number, Span<char> buffer, DateTime when, string? name, string folder)
    {
        logger.LogInformation("Built {Text}", builder.ToString());
        logger.LogInformation("Basket now {Basket}", basket.ToString());
        logger.LogInformation("Given {Value} and {Number}", any.ToString(), number.ToString(null, CultureInfo.InvariantCulture));
        logger.LogInformation("Read {Characters}", buffer.ToString());
        logger.LogInformation("Local time {When}", when.ToString("d", CultureInfo.CurrentCulture));
        logger.LogInformation("As JSON {Basket}", JsonSerializer.Serialize(basket));
        logger.LogInformation("Name {Name}", name?.ToString());
        logger.LogInformation("Trimmed {Name}, {Upper}", folder.Trim(), folder.ToUpperInvariant());
        logger.LogInformation("Path {Path}", System.IO.Path.Combine(folder, "a"));
        logger.LogInformation("Bytes {Hash}", Convert.ToHexString([1, 2]));
        logger.LogInformation("Default {Default}", $"{nameof(Reporter)}!");
    }

    public sealed class Basket
    {
        public int Count { get; set; }

        public override string ToString() => Count + " articles";
    }
}
