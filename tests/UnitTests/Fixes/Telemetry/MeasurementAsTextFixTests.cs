using System.Diagnostics.Metrics;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.Extensions.DependencyInjection;

namespace LogAnalyzers.UnitTests.Fixes.Telemetry;

public sealed class MeasurementAsTextFixTests
{
    private const string Id = "LOG7001";

    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG7001.severity", "warning");

    private const string Watch = "var sw = new System.Diagnostics.Stopwatch();";

    /// <summary>One measurement in a loop: the field, the statement, and what a listener gets.</summary>
    [Theory]
    [InlineData("var orders = new List<int> { 1, 2 };", """LOG.Info("Imported {Count} orders", orders.Count);""",
        """Counter<long> OrdersImported = Meter.CreateCounter<long>("shop.c.orders.imported", "{order}")""",
        "OrdersImported.Add(orders.Count);", "Counter<Int64> shop.c.orders.imported {order} = 2")]
    [InlineData(Watch, """LOG.Info("Took {Elapsed} ms", sw.ElapsedMilliseconds);""",
        """Histogram<double> MDuration = Meter.CreateHistogram<double>("shop.c.m.duration", "s")""",
        "MDuration.Record(sw.Elapsed.TotalSeconds);", "Histogram<Double> shop.c.m.duration s = 0")]
    [InlineData(Watch + " var saveMs = sw.ElapsedMilliseconds; saveMs = 1500;", """LOG.Info("Saved in {SaveMs}", saveMs);""",
        """Histogram<long> SaveDuration = Meter.CreateHistogram<long>("shop.c.save.duration", "ms")""",
        "SaveDuration.Record(saveMs);", "Histogram<Int64> shop.c.save.duration ms = 1500")]
    [InlineData("var sw = new System.Diagnostics.Stopwatch(); var ms = sw.ElapsedMilliseconds;", """LOG.Info("Saved in {Ms}", ms);""",
        """Histogram<double> MDuration = Meter.CreateHistogram<double>("shop.c.m.duration", "s")""",
        "MDuration.Record(ms / 1000.0);", "Histogram<Double> shop.c.m.duration s = 0")]
    [InlineData(
        "var queryTime = TimeSpan.FromSeconds(90); var duration = queryTime - TimeSpan.Zero;", """LOG.Info("Queried in {QueryTime}", duration);""",
        """Histogram<double> QueryDuration = Meter.CreateHistogram<double>("shop.c.query.duration", "s")""",
        "QueryDuration.Record(duration.TotalSeconds);", "Histogram<Double> shop.c.query.duration s = 90")]
    [InlineData("", """LOG.Info("{Count} jobs are waiting", _jobs.Count);""",
        """Gauge<long> WaitingJobCount = Meter.CreateGauge<long>("shop.c.waiting_job.count", "{job}")""",
        "WaitingJobCount.Record(_jobs.Count);", "Gauge<Int64> shop.c.waiting_job.count {job} = 3")]
    [InlineData("", """LOG.Info("Queue length: {QueueLength}", _jobs.Count);""",
        """Gauge<long> QueueLength = Meter.CreateGauge<long>("shop.c.queue.length", "{job}")""",
        "QueueLength.Record(_jobs.Count);", "Gauge<Int64> shop.c.queue.length {job} = 3")]
    [InlineData("var body = new byte[42];", """LOG.Info("Response of {Size}", body.Length);""",
        """Histogram<long> BodySize = Meter.CreateHistogram<long>("shop.c.body.size", "By")""",
        "BodySize.Record(body.Length);", "Histogram<Int64> shop.c.body.size By = 42")]
    [InlineData("var found = new[] { 1, 2, 3 };", """LOG.Info("Found {Count} orders", found.Length);""",
        """Histogram<long> OrderCount = Meter.CreateHistogram<long>("shop.c.order.count", "{order}")""",
        "OrderCount.Record(found.Length);", "Histogram<Int64> shop.c.order.count {order} = 3")]
    [InlineData("int before = 5, after = 2;", """LOG.Info("Orders changed by {Count}", after - before);""",
        """UpDownCounter<long> OrderCount = Meter.CreateUpDownCounter<long>("shop.c.order.count", "{order}")""",
        "OrderCount.Add(after - before);", "UpDownCounter<Int64> shop.c.order.count {order} = -3")]
    [InlineData("var cpu = 12.5;", """LOG.Info("CPU usage: {CpuPercent} %", cpu);""",
        """Gauge<double> CpuUsage = Meter.CreateGauge<double>("shop.c.cpu.usage", "%")""",
        "CpuUsage.Record(cpu);", "Gauge<Double> shop.c.cpu.usage % = 12.5")]
    public async Task Instruments(string before, string call, string field, string statement, string measured)
    {
        foreach (var framework in LogFixture.WithTemplates)
        {
            var log = LogFixture.Of(framework).Translate(call);
            await Fixed(
                framework, $$"""
                    public void M()
                    {
                        {{before}}
                        for (var round = 0; round < 1; round++)
                        {
                            {{log}}
                        }
                    }
                """, $$"""
                    public void M()
                    {
                        {{before}}
                        for (var round = 0; round < 1; round++)
                        {
                            {{statement}}
                            {{log}}
                        }
                    }
                """, [field], ["Shop.C: " + measured]);
        }
    }

    [Fact]
    public Task Two_values_of_one_call_and_a_call_beside_it() => Fixed(
        Framework.Mel, """
            public void M()
            {
                var orders = new[] { 1, 2 };
                foreach (var order in orders)
                {
                    var sw = System.Diagnostics.Stopwatch.StartNew();
                    _logger.LogInformation("Imported {Count} orders in {Elapsed}", orders.Length, sw.Elapsed); // in all
                    if (order > 1)
                        _logger.LogDebug("Deleted {Count} lines", orders.Length);
                }
            }
        """, """
            public void M()
            {
                var orders = new[] { 1, 2 };
                foreach (var order in orders)
                {
                    var sw = System.Diagnostics.Stopwatch.StartNew();
                    OrdersImported.Add(orders.Length);
                    MDuration.Record(sw.Elapsed.TotalSeconds);
                    _logger.LogInformation("Imported {Count} orders in {Elapsed}", orders.Length, sw.Elapsed); // in all
                    if (order > 1)
                    {
                        LinesDeleted.Add(orders.Length);
                        _logger.LogDebug("Deleted {Count} lines", orders.Length);
                    }
                }
            }
        """,
        [
            """Counter<long> OrdersImported = Meter.CreateCounter<long>("shop.c.orders.imported", "{order}")""",
            """Histogram<double> MDuration = Meter.CreateHistogram<double>("shop.c.m.duration", "s")""",
            """Counter<long> LinesDeleted = Meter.CreateCounter<long>("shop.c.lines.deleted", "{line}")""",
        ],
        [
            "Shop.C: Counter<Int64> shop.c.orders.imported {order} = 2", "Shop.C: Histogram<Double> shop.c.m.duration s = some",
            "Shop.C: Counter<Int64> shop.c.orders.imported {order} = 2", "Shop.C: Histogram<Double> shop.c.m.duration s = some",
            "Shop.C: Counter<Int64> shop.c.lines.deleted {line} = 2",
        ]);

    /// <summary>What two methods measure under one name are two instruments; what one method measures twice is one.</summary>
    [Fact]
    public Task Names_are_distinct() => Fixed(
        Framework.Serilog, """
            public void M() { for (var i = 0; i < 1; i++) { Import(new[] { i }); Again(new[] { i, i }); } }

            private void Import(int[] orders) => _logger.Information("Imported {Count} orders", orders.Length);

            private void Again(int[] orders)
            {
                _logger.Information("Imported {Count} orders", orders.Length);
                _logger.Information("Also imported {Count} orders", orders.Length);
            }
        """, """
            public void M() { for (var i = 0; i < 1; i++) { Import(new[] { i }); Again(new[] { i, i }); } }

            private void Import(int[] orders)
            {
                OrdersImported.Add(orders.Length);
                _logger.Information("Imported {Count} orders", orders.Length);
            }

            private void Again(int[] orders)
            {
                AgainOrdersImported.Add(orders.Length);
                _logger.Information("Imported {Count} orders", orders.Length);
                AgainOrdersImported.Add(orders.Length);
                _logger.Information("Also imported {Count} orders", orders.Length);
            }
        """,
        [
            """Counter<long> OrdersImported = Meter.CreateCounter<long>("shop.c.orders.imported", "{order}")""",
            """Counter<long> AgainOrdersImported = Meter.CreateCounter<long>("shop.c.again.orders.imported", "{order}")""",
        ],
        [
            "Shop.C: Counter<Int64> shop.c.orders.imported {order} = 1", "Shop.C: Counter<Int64> shop.c.again.orders.imported {order} = 2",
            "Shop.C: Counter<Int64> shop.c.again.orders.imported {order} = 2",
        ]);

    private const string Loop
        = """for (var i = 0; i < 1; i++) { var o = new int[2]; _logger.LogInformation("Imported {Count} orders", o.Length); }""";

    private const string Counted
        = """
            for (var i = 0; i < 1; i++) { var o = new int[2]; FIELD.Add(o.Length); _logger.LogInformation("Imported {Count} orders", o.Length); }
            """;

    private const string Measured = "Counter<Int64> shop.c.orders.imported {order} = 2";

    /// <summary>Where the meter comes from.</summary>
    [Theory]
    [InlineData( // Given, and not used yet.
        """
                public C(ILogger<C> logger, IMeterFactory meterFactory)
                {
                    _logger = logger;
                }
        """,
        """
                private readonly Counter<long> _ordersImported;
        """,
        """
                public C(ILogger<C> logger, IMeterFactory meterFactory)
                {
                    _ordersImported = meterFactory.Create("Shop.C").CreateCounter<long>("shop.c.orders.imported", "{order}");
                    _logger = logger;
                }
        """, "Shop.C")]
    [InlineData( // Used already.
        """
                private readonly Meter _meter;

                public C(ILogger<C> logger, IMeterFactory meterFactory)
                {
                    _logger = logger;
                    _meter = meterFactory.Create("Shop.Own");
                }
        """,
        """
                private readonly Counter<long> _ordersImported;
        """,
        """
                private readonly Meter _meter;

                public C(ILogger<C> logger, IMeterFactory meterFactory)
                {
                    _logger = logger;
                    _meter = meterFactory.Create("Shop.Own");
                    _ordersImported = _meter.CreateCounter<long>("shop.c.orders.imported", "{order}");
                }
        """, "Shop.Own")]
    [InlineData( // Kept in a variable.
        """
                public C(ILogger<C> logger, IMeterFactory meterFactory)
                {
                    var meter = meterFactory.Create("Shop.Own");
                    _logger = logger;
                }
        """,
        """
                private readonly Counter<long> _ordersImported;
        """,
        """
                public C(ILogger<C> logger, IMeterFactory meterFactory)
                {
                    var meter = meterFactory.Create("Shop.Own");
                    _ordersImported = meter.CreateCounter<long>("shop.c.orders.imported", "{order}");
                    _logger = logger;
                }
        """, "Shop.Own")]
    public async Task An_injected_factory(string constructor, string field, string after, string meter)
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        await Fixed(
            Class("", constructor, Loop), Class(field.TrimEnd() + "\n", after, Counted.Replace("FIELD", "_ordersImported", StringComparison.Ordinal)),
            [$"{meter}: {Measured}"], services.GetRequiredService<IMeterFactory>());

        static string Class(string field, string constructor, string body) =>
            $$"""
            using System.Diagnostics.Metrics;

            namespace Shop
            {
                public class C
                {
            {{field}}        private readonly ILogger<C> _logger;

            {{constructor}}

                    public void M() { {{body}} }
                }
            }
            """.Replace("\r", "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_factory_of_a_primary_constructor()
    {
        using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        await Fixed(
            Class("", Loop),
            Class(
                "        private readonly Counter<long> _ordersImported = meters.Create(\"Shop.C\")"
                    + ".CreateCounter<long>(\"shop.c.orders.imported\", \"{order}\");\n\n",
                Counted.Replace("FIELD", "_ordersImported", StringComparison.Ordinal)),
            ["Shop.C: " + Measured], services.GetRequiredService<IMeterFactory>());

        static string Class(string field, string body) =>
            $$"""
            using System.Diagnostics.Metrics;

            namespace Shop
            {
                public class C(ILogger<C> _logger, IMeterFactory meters)
                {
            {{field}}        public void M() { {{body}} }
                }
            }
            """.Replace("\r", "", StringComparison.Ordinal);
    }

    [Fact]
    public Task The_type_s_own_meter() => Fixed(
        """
        using System.Diagnostics.Metrics;

        namespace Shop
        {
            public class C(ILogger<C> _logger)
            {
                private static readonly Meter s_meter = new("Shop.Own", "1.0");
                private static readonly Counter<int> s_other = s_meter.CreateCounter<int>("shop.other");

                public void M()
                {
                    for (var i = 0; i < 1; i++)
                    {
                        var o = new int[2]; _logger.LogInformation("Imported {Count} orders", o.Length);
                    }
                }
            }
        }
        """, """
        using System.Diagnostics.Metrics;

        namespace Shop
        {
            public class C(ILogger<C> _logger)
            {
                private static readonly Meter s_meter = new("Shop.Own", "1.0");
                private static readonly Counter<int> s_other = s_meter.CreateCounter<int>("shop.other");
                private static readonly Counter<long> s_ordersImported = s_meter.CreateCounter<long>("shop.c.orders.imported", "{order}");

                public void M()
                {
                    for (var i = 0; i < 1; i++)
                    {
                        var o = new int[2]; s_ordersImported.Add(o.Length); _logger.LogInformation("Imported {Count} orders", o.Length);
                    }
                }
            }
        }
        """, ["Shop.Own: " + Measured]);

    [Fact]
    public Task The_project_s_style() => Fixed(
        """
        namespace Shop
        {
          class Counter { }

          public class C(ILogger<C> _logger) {
            public void M() {
              var orders = new[] { 1, 2 };
              foreach (var order in orders)
                _logger.LogInformation("Sold {Count} orders", orders.Length);
            }
          }
        }
        """, """
        using System.Diagnostics.Metrics;

        namespace Shop
        {
          class Counter { }

          public class C(ILogger<C> _logger) {
            static readonly Meter S_meter = new("Shop.C");
            static readonly System.Diagnostics.Metrics.Counter<long> S_ordersSold = S_meter.CreateCounter<long>("shop.c.orders.sold", "{order}");

            public void M() {
              var orders = new[] { 1, 2 };
              foreach (var order in orders)
              {
                S_ordersSold.Add(orders.Length);
                _logger.LogInformation("Sold {Count} orders", orders.Length);
              }
            }
          }
        }
        """, [.. Enumerable.Repeat("Shop.C: Counter<Int64> shop.c.orders.sold {order} = 2", 2)], null,
        ("dotnet_style_require_accessibility_modifiers", "omit_if_default"), ("csharp_style_implicit_object_creation_when_type_is_apparent", "true"),
        ("dotnet_naming_rule.static_fields.symbols", "static_fields"), ("dotnet_naming_rule.static_fields.style", "prefixed"),
        ("dotnet_naming_rule.static_fields.severity", "warning"), ("dotnet_naming_symbols.static_fields.applicable_kinds", "field"),
        ("dotnet_naming_symbols.static_fields.required_modifiers", "static"), ("dotnet_naming_style.prefixed.required_prefix", "S_"),
        ("dotnet_naming_style.prefixed.capitalization", "camel_case"));

    [Fact]
    public async Task One_meter_for_a_type_of_two_files()
    {
        using var run = new FixRun(
            [
                """
                namespace Shop;
                public partial class C(ILogger<C> _logger)
                {
                    public void M()
                    {
                        foreach (var i in new[] { 1 })
                        {
                            var orders = new int[2];
                            _logger.LogInformation("Imported {Count} orders", orders.Length);
                            Two();
                        }
                    }
                }
                """,
                """
                namespace Shop;
                public partial class C
                {
                    private void Two()
                    {
                        var lines = new int[3];
                        foreach (var i in lines)
                        {
                            _logger.LogInformation("Deleted {Count} lines", lines.Length);
                        }
                    }
                }
                """,
            ],
            [Enabled]);
        await run.FixAllAsync(Id);
        Assert.Contains("private static readonly Counter<long> LinesDeleted = Meter.", await run.TextAsync(), StringComparison.Ordinal);
        Assert.Contains("LinesDeleted.Add(lines.Length);", await run.TextAsync(1), StringComparison.Ordinal);
        var (measured, _) = await MeterRun.RunAsync(run);
        Assert.Equal(["Shop.C: " + Measured, .. Enumerable.Repeat("Shop.C: Counter<Int64> shop.c.lines.deleted {line} = 3", 3)], measured);
        Assert.False(await run.FixAllAsync(Id));
    }

    /// <summary>One after the other by the lightbulb, the second finds what the first has written.</summary>
    [Fact]
    public async Task One_after_the_other()
    {
        using var run = new FixRun(
            [
                Type(Framework.Mel, "", """
                    public void M()
                    {
                        foreach (var job in _jobs.ToArray())
                        {
                            var orders = new[] { 1, 2 };
                            _logger.LogInformation("Imported {Count} orders", orders.Length);
                            var lines = new[] { 1, 2, 3 };
                            _logger.LogInformation("Deleted {Count} lines", lines.Length);
                        }
                    }
                """),
            ],
            [Enabled]);
        for (var found = await Found(); found.Length > 0; found = await Found())
        {
            var action = Assert.Single(await run.ActionsAsync(found[^1]));
            Assert.Equal("Measure it with an instrument", action.Title);
            await run.ApplyAsync(action);
        }

        var text = await run.TextAsync();
        Assert.Equal(2, text.Split("new Meter").Length);
        Assert.Equal(6, (await MeterRun.RunAsync(run)).Measured.Count);

        async Task<Microsoft.CodeAnalysis.Diagnostic[]> Found() => [.. (await run.DiagnosticsAsync()).Where(d => d.Id == Id)];
    }

    /// <summary>Where the statement goes.</summary>
    [Theory]
    [InlineData("// why\n            LOG;", "// why\n            ADD\n            LOG;")]
    [InlineData("switch (o.Length) { default: LOG; break; }", "switch (o.Length) { default: ADD LOG; break; }")]
    [InlineData("if (o.Length == 0) { } else LOG;", "if (o.Length == 0) { } else { ADD LOG; }")]
    [InlineData("Tell(); void Tell() => LOG;", "Tell(); void Tell()\n            {\n                ADD\n                LOG;\n            }")]
    [InlineData("_ = o; LOG; _ = o;", "_ = o; ADD LOG; _ = o;")]
    [InlineData(
        "if (o.Length > 0)\n                LOG; // now\n            _ = o;",
        "if (o.Length > 0)\n            {\n                ADD\n                LOG; // now\n            }\n            _ = o;")]
    public async Task Places(string before, string after)
    {
        using var run = new FixRun([Class(before)], [Enabled]);
        await run.FixAllAsync(Id);
        var expected = Class(after);
        Assert.EndsWith(expected[expected.IndexOf("    public void", StringComparison.Ordinal)..], await run.TextAsync(), StringComparison.Ordinal);
        Assert.Empty(await run.ErrorsAsync());
        Assert.False(await run.FixAllAsync(Id));

        static string Class(string code) =>
            $$"""
            class C(ILogger<C> logger)
            {
                public void M(int[] o)
                {
                    while (true)
                    {
                        {{code}}
                    }
                }
            }
            """.Replace("LOG", "logger.LogInformation(\"Imported {Count} orders\", o.Length)", StringComparison.Ordinal)
                .Replace("ADD", "OrdersImported.Add(o.Length);", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal);
    }

    /// <summary>A type in two files gets one meter; what is there in the other file is used.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("private static readonly System.Diagnostics.Metrics.Meter Own = new(\"Shop.C\");")]
    public async Task Type_in_two_files(string meter)
    {
        using var run = new FixRun(
            [
                "namespace Shop\n{\n    partial class C(ILogger<C> logger)\n    {\n        void M(int[] orders)\n        {\n"
                    + "            foreach (var i in orders) { logger.LogInformation(\"Imported {Count} orders\", orders.Length); }\n"
                    + "        }\n    }\n}\n",
                "namespace Shop\n{\n    partial class C\n    {\n" + (meter.Length > 0 ? "        " + meter + "\n\n" : "")
                    + "        void N(int[] orders)\n        {\n"
                    + "            foreach (var i in orders) { logger.LogInformation(\"Deleted {Count} lines\", orders.Length); }\n"
                    + "        }\n    }\n}\n",
            ],
            [Enabled]);
        Assert.Equal(2, (await run.DiagnosticsAsync()).Count(d => d.Id == Id));
        await run.FixAllAsync(Id);
        Assert.Empty(await run.ErrorsAsync());
        Assert.Empty((await run.DiagnosticsAsync()).Where(d => d.Id == Id));
        var all = string.Concat(await Task.WhenAll(run.Solution.Projects.Single().Documents.Select(async d => (await d.GetTextAsync()).ToString())));
        Assert.Single(System.Text.RegularExpressions.Regex.Matches(all, @"Meter \w+ = new"));
        Assert.Equal(meter.Length > 0, all.Contains("Own.CreateCounter", StringComparison.Ordinal));
        Assert.False(await run.FixAllAsync(Id));
    }

    private static async Task Fixed(
        Framework framework, string before, string after, string[] fields, string[] measured, params (string Key, string Value)[] options)
    {
        var head = $"        private static readonly Meter Meter = new Meter(\"Shop.C\");\n"
            + string.Concat(fields.Select(f => $"        private static readonly {f};\n")) + "\n";
        await Fixed(Type(framework, "", before), Type(framework, head, after, "using System.Diagnostics.Metrics;\n\n"), measured, null, options);
    }

    private static async Task Fixed(
        string before, string after, string[] measured, IMeterFactory? factory = null, params (string Key, string Value)[] options)
    {
        using var run = new FixRun([before], [Enabled, .. options], references: References.WithAllFrameworks);
        var (none, said) = await MeterRun.RunAsync(run, factory);
        Assert.Empty(none);
        Assert.Contains(await run.DiagnosticsAsync(), d => d.Id == Id);
        await run.FixAllAsync(Id);
        Assert.Equal(after, await run.TextAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == Id);
        var (found, now) = await MeterRun.RunAsync(run, factory);
        Assert.Equal(measured, found);
        Assert.Equal(said, now);
        Assert.NotEmpty(now);
        Assert.False(await run.FixAllAsync(Id), "A second run changes something.");
    }

    private static string Type(Framework framework, string head, string code, string import = "") =>
        $$"""
        {{import}}namespace Shop
        {
            public class C
            {
        {{head}}        {{LogFixture.Of(framework).Field}}
                private readonly Queue<int> _jobs = new([1, 2, 3]);
        {{(framework == Framework.Mel ? "        public C(ILogger<C> logger) { _logger = logger; }\n" : "")}}
        {{string.Join("\n", code.Split('\n').Select(l => l.Length == 0 ? l : "    " + l))}}
            }
        }
        """.Replace("\r", "", StringComparison.Ordinal);
}
