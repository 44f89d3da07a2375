using LogAnalyzers.Templates;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LogAnalyzers.UnitTests.Templates;

/// <summary>Names of values that are computed where they are shown.</summary>
public sealed class ComputedNameTests
{
    [Theory]
    // Percentages.
    [InlineData("done * 100 / total", "DonePercent")]
    [InlineData("100 * done / total", "DonePercent")]
    [InlineData("done / total * 100", "DonePercent")]
    [InlineData("(double)done / total * 100", "DonePercent")]
    [InlineData("(int)Math.Round(done * 100d / total)", "DonePercent")]
    [InlineData("Math.Floor(100m * (done / (decimal)total))", "DonePercent")]
    [InlineData("items.Count * 100 / total", "ItemsPercent")]
    [InlineData("(total - left) * 100 / total", "RemainingPercent")]
    [InlineData("x[0] * 100 / n", "XPercent")]
    // Differences.
    [InlineData("total - done", "Remaining")]
    [InlineData("maxRetries - retry", "RemainingRetries")]
    [InlineData("deadline - DateTime.UtcNow", "Remaining")]
    [InlineData("a - b", "Difference")]
    [InlineData("newSize - oldSize", "SizeDifference")]
    [InlineData("after.Count - before.Count", "CountDifference")]
    [InlineData("Math.Abs(newPrice - oldPrice)", "PriceDifference")]
    [InlineData("count - 1", "Count")]
    [InlineData("DateTime.Now - start", "Elapsed")]
    [InlineData("endTime - startTime", "Elapsed")]
    [InlineData("finished - started", "Elapsed")]
    [InlineData("(end - start).TotalSeconds", "Elapsed")]
    [InlineData("Stopwatch.GetTimestamp() - start", "Elapsed")]
    [InlineData("Environment.TickCount64 - startTicks", "Elapsed")]
    [InlineData("end - start", "Difference")]
    [InlineData("after - before", "Difference")]
    [InlineData("endIndex - startIndex", "IndexDifference")]
    // Products and quotients.
    [InlineData("elapsedMs / 1000", "ElapsedSeconds")]
    [InlineData("watch.ElapsedMilliseconds / 1000.0", "ElapsedSeconds")]
    [InlineData("delaySeconds * 1000", "DelayMilliseconds")]
    [InlineData("sentBytes / 1024", "SentKilobytes")]
    [InlineData("sentBytes / 1024 / 1024", "SentMegabytes")]
    [InlineData("sentBytes / (1024.0 * 1024)", "SentMegabytes")]
    [InlineData("sentBytes / 1_000_000", "SentMegabytes")]
    [InlineData("sentBytes / Math.Pow(1000, 2)", "SentMegabytes")]
    [InlineData("sentBytes / 7", "SentBytes")]
    [InlineData("price * quantity", "TotalPrice")]
    [InlineData("orders.Count * price", "TotalPrice")]
    [InlineData("price * 2", "Price")]
    [InlineData("bytes / seconds", "BytesPerSecond")]
    [InlineData("items.Count / watch.Elapsed.TotalSeconds", "ItemsPerSecond")]
    [InlineData("size / pages.Count", "SizePerPage")]
    [InlineData("totalPrice / orders.Count", "AveragePrice")]
    [InlineData("sum / n", "Average")]
    [InlineData("hits / (double)total", "HitsRatio")]
    [InlineData("i % size", "Remainder")]
    // What is asked.
    [InlineData("count > limit", "IsCountAboveLimit")]
    [InlineData("count >= limit", "IsCountAtLeastLimit")]
    [InlineData("count < 5", "IsCountBelow5")]
    [InlineData("items.Count > 0", "HasItems")]
    [InlineData("items.Count == 0", "HasNoItems")]
    [InlineData("items.Length != 0", "HasItems")]
    [InlineData("user != null", "HasUser")]
    [InlineData("user == null", "IsUserNull")]
    [InlineData("null == user", "IsUserNull")]
    [InlineData("user is null", "IsUserNull")]
    [InlineData("user is not null", "HasUser")]
    [InlineData("user is { }", "HasUser")]
    [InlineData("state == State.Open", "IsOpen")]
    [InlineData("state != State.Open", "IsNotOpen")]
    [InlineData("order.State is State.Open", "IsOpen")]
    [InlineData("shape is Circle", "IsCircle")]
    [InlineData("shape is Circle c", "IsCircle")]
    [InlineData("shape is not Circle", "IsNotCircle")]
    [InlineData("kind == \"open\"", "IsOpen")]
    [InlineData("version == latestVersion", "IsLatestVersion")]
    [InlineData("order.Id == other.Id", "IsOtherId")]
    [InlineData("ok == true", "Ok")]
    [InlineData("ok == false", "NotOk")]
    [InlineData("!isOpen", "IsNotOpen")]
    [InlineData("!hasItems", "HasNoItems")]
    [InlineData("!found", "NotFound")]
    [InlineData("!items.Any()", "HasNoItems")]
    [InlineData("!!ok", "Ok")]
    [InlineData("isOpen && isFull", "IsOpenAndIsFull")]
    [InlineData("string.IsNullOrEmpty(name)", "IsNameEmpty")]
    [InlineData("delay.HasValue", "HasDelay")]
    [InlineData("File.Exists(path)", "FileExists")]
    // Choices, awaits, casts, indexers.
    [InlineData("name ?? other", "Name")]
    [InlineData("items?.Count ?? 0", "ItemCount")]
    [InlineData("ok ? done : total", "Done")]
    [InlineData("await LoadOrderAsync()", "LoadOrder")]
    [InlineData("(await GetTotalAsync()) - done", "Remaining")]
    [InlineData("(long)size", "Size")]
    [InlineData("value as Order", "Value")]
    [InlineData("headers[\"User-Agent\"]", "UserAgent")]
    [InlineData("config[\"Db:Host\"]", "DbHost")]
    [InlineData("Environment.GetEnvironmentVariable(\"HomePath\")", "HomePath")]
    [InlineData("Environment.GetEnvironmentVariable(\"DOTNET_RUNNING_IN_CONTAINER\")", "DotnetRunningInContainer")]
    [InlineData("headers[\"X-REQUEST-ID\"]", "RequestId")]
    [InlineData("Environment.GetEnvironmentVariable(\"HOME\")", "HOME")]
    [InlineData("settings.GetValue<int>(\"Port\")", "Port")]
    [InlineData("names[1..]", "Names")]
    [InlineData("names[^1]", "Name")]
    // Calls.
    [InlineData("Path.GetFileName(path)", "FileName")]
    [InlineData("Path.GetFileNameWithoutExtension(inputFile)", "InputFileName")]
    [InlineData("Path.GetDirectoryName(outputPath)", "OutputDirectory")]
    [InlineData("Path.GetExtension(path)", "Extension")]
    [InlineData("Path.GetFullPath(outputPath)", "OutputPath")]
    [InlineData("Path.GetRelativePath(root, file)", "RelativePath")]
    [InlineData("Path.Combine(root, \"a.json\")", "Path")]
    [InlineData("Path.Combine(root, logFile)", "LogFile")]
    [InlineData("TimeSpan.FromSeconds(5)", "Duration")]
    [InlineData("TimeSpan.FromSeconds(seconds)", "Duration")]
    [InlineData("TimeSpan.FromSeconds(delay)", "Delay")]
    [InlineData("TimeSpan.FromMilliseconds(delayMs)", "Delay")]
    [InlineData("DateTime.Now", "Time")]
    [InlineData("DateTimeOffset.UtcNow.ToString(\"o\")", "Time")]
    [InlineData("DateTime.Now.Year", "Year")]
    [InlineData("orders.Sum(o => o.Price)", "TotalPrice")]
    [InlineData("prices.Sum()", "TotalPrice")]
    [InlineData("orders.Max(o => o.Age)", "MaxAge")]
    [InlineData("ages.Average()", "AverageAge")]
    [InlineData("Math.Max(first, second)", "First")]
    [InlineData("orders.First()", "Order")]
    [InlineData("orders.Last().Name", "LastOrderName")]
    [InlineData("orders.FirstOrDefault(o => o.IsOpen)?.Id", "OrderId")]
    [InlineData("orders.Any()", "HasOrders")]
    [InlineData("orders.Count(o => o.IsOpen)", "OrderCount")]
    [InlineData("string.Join(\", \", orders.Select(o => o.Id))", "Orders")]
    [InlineData("Convert.ToBase64String(hashBytes)", "Hash")]
    [InlineData("Encoding.UTF8.GetString(keyBytes)", "Key")]
    [InlineData("message.Result", "MessageResult")]
    [InlineData("loadTask.Result", "LoadTask")]
    public void Is_what_the_operators_make(string expression, string expected)
        => Assert.Equal(expected, PlaceholderNames.For([SyntaxFactory.ParseExpression(expression)], [], PlaceholderCasing.Pascal, [])[0]);

    /// <summary>A name for a long computation would be a sentence, and looking for one must not take long.</summary>
    [Theory]
    [InlineData("+")]
    [InlineData("-")]
    [InlineData("*")]
    [InlineData("/")]
    [InlineData("&&")]
    [InlineData("==")]
    public void A_long_computation_is_soon_given_up(string op)
    {
        var expression = SyntaxFactory.ParseExpression(string.Join(" " + op + " ", Enumerable.Range(0, 300).Select(i => "value" + i)));
        Assert.StartsWith("Value", PlaceholderNames.For([expression], [], PlaceholderCasing.Pascal, [])[0], StringComparison.Ordinal);
    }

    /// <summary>The type of a sum tells it from text.</summary>
    [Theory]
    [InlineData("read + written", "Total")]
    [InlineData("readBytes + writtenBytes", "TotalBytes")]
    [InlineData("watch.ElapsedMilliseconds + waitTime", "TotalTime")]
    [InlineData("count + 1", "Count")]
    public void A_sum_of_numbers_is_a_total(string expression, string expected)
        => Assert.Equal(
            expected,
            PlaceholderNames.For(
                [HoleValue.Of((BinaryExpressionSyntax)SyntaxFactory.ParseExpression(expression)) with { IsAmount = true }], [],
                PlaceholderCasing.Pascal, [])[0]);
}
