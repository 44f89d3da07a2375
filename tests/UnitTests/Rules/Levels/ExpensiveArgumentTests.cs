using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Levels;

public sealed class ExpensiveArgumentTests
{
    [Theory] // Whether the text is built for the call or not: once it is a template, the value is still made.
    [InlineData(Framework.Mel, """LOG.Debug({|LOG2001:$"All {{|LOG3005:items.ToList()|}}"|});""")]
    [InlineData(Framework.Serilog, """LOG.Debug({|LOG2001:"All " + {|LOG3005:items.ToList()|} + name|});""")]
    [InlineData(Framework.NLog, """LOG.Debug({|LOG2001:string.Format("All {0}", {|LOG3005:items.ToList()|})|});""")]
    [InlineData(Framework.Mel, """LOG.Debug({|LOG2001:$"All {{|LOG3005:string.Join("; ", items)|}}"|});""")]
    [InlineData(Framework.NLog, """LOG.Debug({|LOG2001:$"All {string.Join(", ", items)}"|});""")]
    [InlineData(Framework.Serilog, """LOG.Debug({|LOG2001:$"All {string.Join(", ", name, orderId)}"|});""")]
    [InlineData(Framework.Serilog, """LOG.Debug({|LOG2001:$"All {{|LOG3005:string.Join(", ", items)|}}"|});""")]
    [InlineData(Framework.Log4Net, """_logger.Debug({|LOG2018:$"All {{|LOG3005:items.ToList()|}}"|});""")]
    [InlineData(Framework.Mel, """LOG.Debug({|LOG2001:$"Order {order.Id.ToString()} of {name}"|});""")]
    [InlineData(Framework.Mel, """LOG.Debug(error, {|LOG2001:$"Failed: {error.ToString()}"|});""")]
    public Task Looks_into_built_text(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData("""{|LOG3005:string.Join(", ", items)|}""")]
    [InlineData("{|LOG3005:items.ToList()|}")]
    [InlineData("{|LOG3005:System.Text.Json.JsonSerializer.Serialize(order)|}")]
    [InlineData("{|LOG3005:File.ReadAllText(name)|}")]
    [InlineData("{|LOG3005:await File.ReadAllTextAsync(name)|}")]
    [InlineData("{|LOG3005:items.Aggregate(0, (sum, i) => sum + i.Length)|}")]
    [InlineData("{|LOG3005:System.Diagnostics.Process.GetProcesses().Length|}")]
    [InlineData("{|LOG3005:string.Concat(items.Select(i => i.Trim()))|}")]
    [InlineData("{|LOG3005:items.ToList().Count|}")]
    [InlineData("""{|LOG3005:orderId > 3 ? string.Join(", ", items) : name|}""")]
    [InlineData("{|LOG3005:(from i in items where i.Length > 1 select i).ToList()|}")]
    public Task Reports_work_and_allocations(string value) => Verify.InFrameworksWithTemplates($$"""LOG.Debug("All {All}", {{value}});""");

    [Theory]
    [InlineData("\"a\"")]
    [InlineData("name")]
    [InlineData("orderId")]
    [InlineData("_count")]
    [InlineData("order.User.Name")]
    [InlineData("items.Length")]
    [InlineData("items[0]")]
    [InlineData("order?.Name ?? name")]
    [InlineData("orderId > 3 ? name : user.Name")]
    [InlineData("orderId * 2 + 1")]
    [InlineData("(object)orderId")]
    [InlineData("nameof(M)")]
    [InlineData("typeof(Order).Name")]
    [InlineData("order.GetType()")]
    [InlineData("Math.Max(orderId, 3)")]
    [InlineData("DateTime.UtcNow - DateTime.UnixEpoch")]
    [InlineData("new TimeSpan(1, 2, orderId)")]
    [InlineData("TimeSpan.FromSeconds(orderId)")]
    [InlineData("Guid.NewGuid()")]
    [InlineData("Path.GetFileName(name)")]
    [InlineData("name.Trim()")]
    [InlineData("name.Substring(1)")]
    [InlineData("string.IsNullOrEmpty(name)")]
    [InlineData("name.StartsWith('a')")]
    [InlineData("items.Select(i => i.Length)")]
    [InlineData("Environment.CurrentManagedThreadId")]
    [InlineData("Interlocked.Increment(ref _count)")]
    [InlineData("new Stack<int>([1]).Pop()")]
    [InlineData("_count++")]
    [InlineData("items.Count(i => i.Length > 1)")]
    [InlineData("items.First()")]
    [InlineData("new List<int>(orderId)")]
    [InlineData("new[] { orderId, user.Id }")]
    [InlineData("""name.Replace("a", "b")""")]
    [InlineData("File.Exists(name)")]
    [InlineData("token.IsCancellationRequested")]
    public Task Accepts_what_costs_nothing_or_has_to_happen(string value)
        => Verify.InFrameworksWithTemplates($$"""LOG.Debug("All {All}", {{value}});""");

    [Theory]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public Task Accepts_parts(Framework framework) => Verify.InFramework(framework, """LOG.Debug("All {@All}", new { order.Id, user.Name });""");

    [Theory] // Each is said by LOG2012 already, or is the template's.
    [InlineData(Framework.Mel, """LOG.Debug("All {All}", {|LOG2012:orderId.ToString()|});""")]
    [InlineData(Framework.Mel, """LOG.Debug({|LOG2001:$"All {string.Join(", ", items)}"|});""")]
    [InlineData(Framework.Log4Net, """_logger.Debug({|LOG2018:$"All {{|LOG3005:string.Join(", ", items)|}}"|});""")]
    public Task Leaves_text_to_others(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Theory]
    [InlineData(Framework.Mel, """_logger.LogTrace("All {All}", {|LOG3005:string.Join(", ", items)|});""")]
    [InlineData(Framework.Mel, """_logger.Log(LogLevel.Debug, "All {All}", {|LOG3005:string.Join(", ", items)|});""")]
    [InlineData(Framework.Mel, """_logger?.LogDebug("{Id}: {All}", orderId, {|LOG3005:string.Join(", ", items)|});""")]
    [InlineData(Framework.Mel, """_logger.LogDebug("{Id}: {All}", new object[] { orderId, {|LOG3005:string.Join(", ", items)|} });""")]
    [InlineData(Framework.Mel, """_logger.LogDebug("{Text}", string.Join(", ", items));""")]
    [InlineData(Framework.Serilog, """LOG.Debug("{Text:l}", string.Join(", ", items));""")]
    [InlineData(Framework.Mel, """_logger.LogDebug("{|LOG2009:{All}|}", {|LOG3005:string.Join(", ", items)|});""")]
    [InlineData(Framework.Mel, """_logger.LogInformation("All {All}", string.Join(", ", items));""")]
    [InlineData(Framework.Serilog, """_logger.Write(Serilog.Events.LogEventLevel.Verbose, "All {All}", {|LOG3005:items.ToList()|});""")]
    [InlineData(Framework.Serilog, """Serilog.Log.Debug("All {All}", {|LOG3005:items.ToList()|});""")]
    [InlineData(Framework.NLog, "_logger.Debug({|LOG3005:items.ToList()|});")]
    [InlineData(Framework.NLog, """_logger.Debug(() => string.Join(", ", items));""")]
    [InlineData(Framework.NLog, """_logger.ConditionalDebug("All {All}", items.ToList());""")]
    [InlineData(Framework.Log4Net, "_logger.Debug({|LOG3005:System.Text.Json.JsonSerializer.Serialize(order)|});")]
    [InlineData(Framework.Log4Net, """_logger.DebugFormat("All {0}", {|LOG3005:items.ToList()|});""")]
    public Task Every_shape(Framework framework, string statement)
        => Verify.InFramework(framework, statement, ("dotnet_diagnostic.LOG5004.severity", "none"));

    [Theory] // Every form of guard, on whatever level.
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug)) LOG.Debug("All {All}", items.ToList());""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Trace) && orderId > 0) { _count++; LOG.Debug("All {All}", items.ToList()); }""")]
    [InlineData(Framework.Mel, """if (!_logger.IsEnabled(LogLevel.Debug)) return; LOG.Debug("All {All}", items.ToList());""")]
    [InlineData(Framework.Mel, """var isDebug = _logger.IsEnabled(LogLevel.Debug); if (isDebug) LOG.Debug("All {All}", items.ToList());""")]
    [InlineData(Framework.Mel, """if (_logger?.IsEnabled(LogLevel.Debug) == true) { _logger.LogDebug("All {All}", items.ToList()); }""")]
    [InlineData(Framework.Mel, """if (_logger.IsEnabled(LogLevel.Debug) is true) LOG.Debug("All {All}", items.ToList());""")]
    [InlineData(Framework.Mel,
        """try { _count++; } catch (Exception) when (_logger.IsEnabled(LogLevel.Debug)) { LOG.Debug("All {All}", items.ToList()); throw; }""")]
    [InlineData(Framework.Mel,
        """switch (orderId) { case 1 when _logger.IsEnabled(LogLevel.Debug): LOG.Debug("All {All}", items.ToList()); break; }""")]
    [InlineData(Framework.Serilog, """if (_logger.IsEnabled(Serilog.Events.LogEventLevel.Debug)) LOG.Debug("All {All}", items.ToList());""")]
    [InlineData(Framework.NLog, """if (_logger.IsDebugEnabled) LOG.Debug("All {All}", items.ToList());""")]
    [InlineData(Framework.Log4Net, """if (_logger.IsDebugEnabled) LOG.Debug("All {0}", items.ToList());""")]
    public Task Accepts_what_is_guarded(Framework framework, string statement) => Verify.InFramework(framework, statement);

    [Fact]
    public Task Reads_are_no_work_whatever_they_are_called() => Verify.Diagnostics(
        """
        class C(ILogger<C> logger)
        {
            private readonly List<int> _all = new();
            private int GetTotal() => _all.Count;
            private string GetText() { return string.Join(",", _all); }
            public void M()
            {
                logger.LogDebug("Total {Total}", GetTotal());
                logger.LogDebug("Text {Text}", {|LOG3005:GetText()|});
            }
        }
        """);

    [Fact]
    public Task Generated_methods() => Verify.DiagnosticsInBrokenCode(
        """
        partial class C
        {
            public void M(ILogger logger, List<int> all)
                { Counted(logger, {|LOG3005:string.Join(",", all)|}); Counted(logger, "a"); Sold(logger, string.Join(",", all)); }
            [LoggerMessage(LogLevel.Debug, "Counted {All}")] private static partial void Counted(ILogger logger, string all);
            [LoggerMessage(LogLevel.Information, "Sold {All}")] private static partial void Sold(ILogger logger, string all);
        }
        """);

    [Fact]
    public async Task The_option_moves_the_limit()
    {
        await Verify.InMethod(
            """_logger.LogInformation("All {All}", {|LOG3005:items.ToList()|});""", ("log_analyzers.expensive_argument.max_level", "information"));
        await Verify.InMethod("""_logger.LogDebug("All {All}", items.ToList());""", ("log_analyzers.expensive_argument.max_level", "trace"));
        await Verify.InMethod(
            """_logger.LogDebug("All {All}", {|LOG3005:items.ToList()|});""", ("log_analyzers.expensive_argument.max_level", "nonsense"));
    }

    [Fact]
    public Task Says_which_level()
        => Verify.Message("""_logger.LogDebug("All {All}", {|#0:items.ToList()|});""", "LOG3005",
            "The value is made even while Debug is off: ask first whether the level is on");

    [Fact] // A call that gives one thing is a look-up, whatever it is called; one whose body goes through data is work.
    public Task Judges_methods_by_what_they_do() => Verify.Diagnostics(
        """
        class C(ILogger<C> logger, Dictionary<int, string> names)
        {
            private string GetName(int id) { return names.TryGetValue(id, out var name) ? name : id.ToString(); }
            private int IndexOf(string text) { foreach (var pair in names) { if (pair.Value == text) return pair.Key; } return -1; }
            private string Suffixed(int id) => $"{GetName(id)} ({id:X})";
            private string All() { var text = ""; foreach (var pair in names) { text += pair.Value; } return text; }
            private IEnumerable<string> Sorted() { return names.Values.OrderBy(n => n).ToList(); }
            private string DescribeAll() => names.ToString()!;
            public void M(IFormatProvider other, nint address)
            {
                logger.LogDebug("{Name} is known", GetName(1));
                logger.LogDebug("{Index} is known", IndexOf("a"));
                logger.LogDebug("{Name} is known", Suffixed(1));
                logger.LogDebug("{Address} is known", address.ToInt64());
                logger.LogDebug("{Format} is known", other.GetFormat(typeof(string)));
                logger.LogDebug("{Names} are known", {|LOG3005:All()|});
                logger.LogDebug("{Names} are known", {|LOG3005:Sorted()|});
                logger.LogDebug("{Names} are known", {|LOG3005:DescribeAll()|});
            }
        }
        """);

    [Theory] // What happens seldom costs nothing worth a line.
    [InlineData("""try { _count++; } catch (Exception) { LOG.Debug("All {All}", items.ToList()); throw; }""")]
    [InlineData("""try { _count++; } catch (IOException) { if (_count > 1) { LOG.Debug("All {All}", items.ToList()); } throw; }""")]
    public Task Accepts_what_is_rare(string statement) => Verify.InFrameworksWithTemplates(statement);

    [Fact]
    public async Task Accepts_the_start_of_the_program()
    {
        var test = Verify.Test(
            """
            class Program
            {
                static ILogger s_logger = null!;
                static Program() { s_logger.LogDebug("All {All}", new[] { 1 }.ToList()); }
                static void Main(string[] args) { s_logger.LogDebug("All {All}", args.ToList()); Run(args); }
                static void Run(string[] args) { s_logger.LogDebug("All {All}", {|LOG3005:args.ToList()|}); }
            }
            """);
        test.TestState.OutputKind = Microsoft.CodeAnalysis.OutputKind.ConsoleApplication;
        await test.RunAsync();
    }
}
