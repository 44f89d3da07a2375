using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Templates;

public sealed class RuntimeTemplateTests
{
    [Theory]
    [InlineData("""_logger.LogInformation({|LOG2002:name|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:order.Name|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:user.Name|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:user.ToString()|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:name.Trim()|}, orderId);""")]
    [InlineData("""_logger.LogInformation({|LOG2002:items[0]|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:(string)state|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:state as string|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:await Task.FromResult(name)|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:orderId > 0 ? "a" : name|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:name ?? "none"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:orderId switch { 0 => "none", _ => name }|});""")]
    [InlineData("""foreach (var item in items) _logger.LogInformation({|LOG2002:item|});""")]
    [InlineData("""if (state is string text) _logger.LogInformation({|LOG2002:text|});""")]
    [InlineData("""string text = name; _logger.LogInformation({|LOG2002:text|});""")]
    [InlineData("""string text; if (orderId > 0) { text = "a"; } else { text = name; } _logger.LogInformation({|LOG2002:text|});""")]
    [InlineData("""var text = "a"; (text, orderId) = (name, 1); _logger.LogInformation({|LOG2002:text|});""")]
    [InlineData("""void L() { var text = "a"; ref var other = ref text; other = name; _logger.LogInformation({|LOG2002:text|}); } L();""")]
    [InlineData(
        """if (!int.TryParse(name, out var n) || !new Dictionary<int, string>().TryGetValue(n, out var text)) return; """
            + """_logger.LogInformation({|LOG2002:text|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:Environment.MachineName|});""")]
    [InlineData("""items.ToList().ForEach(item => _logger.LogInformation({|LOG2002:item|}));""")]
    public Task Reports_run_time_values(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("Done");""")]
    [InlineData("""const string Done = "Done"; _logger.LogInformation(Done);""")]
    [InlineData("""var done = "Done"; _logger.LogInformation(done);""")]
    [InlineData("""_logger.LogInformation(nameof(M));""")]
    [InlineData("""_logger.LogInformation(string.Empty);""")]
    [InlineData("""_logger.LogInformation(null);""")]
    [InlineData("""_logger.LogInformation((string?)null);""")]
    [InlineData("""_logger.LogError(error, null);""")]
    [InlineData("""_logger.LogError(error, default);""")]
    [InlineData("""_logger.LogInformation(orderId > 0 ? "a" : "b");""")]
    [InlineData("""_logger.LogInformation(orderId > 0 ? "a" : orderId < -5 ? "b" : "c {Name}", name);""")]
    [InlineData("""_logger.LogInformation(orderId switch { 0 => "none", 1 => "one", _ => throw new InvalidOperationException() });""")]
    [InlineData("""_logger.LogInformation(true ? "a" : name);""")]
    [InlineData("""string text; if (orderId > 0) { text = "a"; } else { text = "b"; } _logger.LogInformation(text);""")]
    [InlineData("""var text = "a"; if (orderId > 0) { text = "b"; } _logger.LogInformation(text); _logger.LogInformation(text);""")]
    [InlineData("""var text = orderId > 0 ? "a" : "b"; _logger.LogInformation(text);""")]
    public Task Accepts_fixed_text(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task Accepts_static_text() => Verify.Diagnostics(
        """
        static class Messages
        {
            public const string Started = "Started {Name}";
            public static readonly string Stopped = "Stopped {Name}";
            public static string Paused { get; } = "Paused {Name}";
            public static string Resumed => "Resumed {Name}";
        }
        class C(ILogger<C> logger)
        {
            private static readonly string Text = "a" + Environment.NewLine;
            private static string s_changing = "";
            private readonly string _instance = "";
            void M(string name, bool first, string? maybe)
            {
                logger.LogInformation(Messages.Started, name);
                logger.LogInformation(Messages.Stopped, name);
                logger.LogInformation(Messages.Paused, name);
                logger.LogInformation(Messages.Resumed, name);
                logger.LogInformation(first ? Messages.Started : Messages.Stopped, name);
                logger.LogInformation(Text);
                logger.LogInformation({|LOG2002:s_changing|});
                logger.LogInformation({|LOG2002:_instance|});
            }
        }
        """);

    [Fact]
    public Task Accepts_stored_records() => Verify.Diagnostics("""
        using System;
        using Microsoft.Extensions.Logging;
        sealed class Entry
        {
            public string Template = "";
            public object?[] Values { get; set; } = [];
            public string[] Names = [];
            public Entry? Next { get; set; }
            public void Write(ILogger logger) => logger.LogInformation(Template, Values);
        }
        sealed class Buffer(ILogger logger, Entry kept, Entry[] all)
        {
            Entry Make() => new();
            void Flush(Entry entry, Entry other)
            {
                logger.LogInformation(entry.Template, entry.Values);
                logger.Log(LogLevel.Warning, new Exception(), entry.Next!.Template, args: entry.Next!.Values);
                logger.LogInformation(kept.Template, kept.Values);
                logger.LogInformation(all[0].Template, all[0].Values);
                logger.LogInformation({|LOG2002:all[0].Template|}, all[1].Values);
                logger.LogInformation({|LOG2002:entry.Template|}, other.Values);
                logger.LogInformation({|LOG2002:entry.Template|}, entry.Next!.Values);
                logger.LogInformation({|LOG2002:Make().Template|}, Make().Values);
                logger.LogInformation({|LOG2002:entry.Template|}, entry.Names.Length);
                logger.LogInformation({|LOG2002:entry.Template|});
            }
        }
        """);

    [Fact]
    public Task Accepts_resources_and_localizers() => Verify.Diagnostics(
        """
        using System.Resources;
        using Microsoft.Extensions.Localization;
        internal class Strings
        {
            private static ResourceManager? resourceMan;
            internal static ResourceManager ResourceManager => resourceMan ??= new ResourceManager("Strings", typeof(Strings).Assembly);
            internal static string Started => ResourceManager.GetString("Started")!;
        }
        class C(ILogger<C> logger, IStringLocalizer<C> localizer, IStringLocalizer plain)
        {
            void M(string name, bool first)
            {
                logger.LogInformation(Strings.Started, name);
                logger.LogInformation(Strings.ResourceManager.GetString("Started"), name);
                logger.LogInformation(localizer["Started"], name);
                logger.LogInformation(localizer["Started"].Value, name);
                logger.LogInformation(localizer.GetString("Started"), name);
                logger.LogInformation(plain["Started"], name);
                logger.LogInformation(first ? localizer["Started"].Value : Strings.Started, name);
                logger.LogInformation(Strings.ResourceManager.GetString("Started") ?? "Started", name);
                logger.LogInformation({|LOG2001:string.Format(Strings.Started, name)|});
            }
        }
        """);

    [Theory]
    [InlineData("""_logger.LogInformation({|#0:name|});""", "")]
    [InlineData("""_logger.LogInformation({|#0:name|}, orderId);""", ", and braces in it make the call throw")]
    [InlineData("""_logger.LogInformation({|#0:name|}, items);""", ", and braces in it make the call throw")]
    [InlineData("""_logger.LogInformation({|#0:name|}, null);""", "")]
    public Task Says_when_it_throws(string statement, string danger)
        => Verify.Message(statement, "LOG2002",
            $"The template is a run-time value: every text becomes an event of its own{danger}; pass the text as a value of a constant template");
}
