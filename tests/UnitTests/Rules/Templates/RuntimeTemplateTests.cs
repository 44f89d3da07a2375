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
            private readonly string _instance = Environment.MachineName;
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

    /// <summary>Text that another library hands over can't be anything else.</summary>
    [Theory]
    [InlineData("class A(ILogger<A> log) : IForeignLog { public void Write(string text) => log.LogInformation(text); }")]
    [InlineData("class A(NLog.Logger log) : IForeignLog { void IForeignLog.Write(string text) => log.Info(text); }")]
    [InlineData("class A(Serilog.ILogger log) : ForeignLog { public override void Write(string f, params object[] args) => log.Debug(f, args); }")]
    [InlineData("class A(ILogger<A> log) { void M(ForeignLog f) => f.LogTo(s => log.LogInformation(s)); }")]
    [InlineData("class A(ILogger<A> log) { void M(ForeignLog f) => f.Log = s => log.LogInformation(s); }")]
    [InlineData("class A(ILogger<A> log) { Action<string> M() => s => log.LogInformation(s); }")]
    [InlineData("class A(ILogger<A> log) { Action<LogLevel, string> M() => (level, s) => log.Log(level, s); }")]
    [InlineData(
        """class A(NLog.Logger log) : ILogger { public IDisposable? BeginScope<T>(T s) where T : notnull => null; public bool """
            + """IsEnabled(LogLevel l) """
            + "=> true; public void Log<T>(LogLevel l, EventId i, T s, Exception? e, Func<T, Exception?, string> f) { "
            + "var m = f(s, e); log.Info(e, m); } }")]
    public Task Accepts_what_a_foreign_interface_hands_over(string source) => Adapters.Verify(source);

    /// <summary>The callers write the template.</summary>
    [Theory]
    [InlineData("static Action<ILogger, T, Exception?> Define<T>(LogLevel l, string format) => LoggerMessage.Define<T>(l, default, format);")]
    [InlineData("static Action<ILogger, Exception?> Define(string format) { var f = LoggerMessage.Define(LogLevel.Debug, 1, format); return f; }")]
    [InlineData("static Action<ILogger, T, int, Exception?> Define<T>(string format) => LoggerMessage.Define<T, int>(LogLevel.Debug, 1, format);")]
    [InlineData("void Info(string text, params object[] args) => log.LogInformation(text, args.Append(1).ToArray());")]
    [InlineData("void Log(LogLevel l, Exception e, string text, IEnumerable<object> args) => log.Log(l, e, text, args.ToArray());")]
    [InlineData(
        """void Info([System.Diagnostics.CodeAnalysis.StringSyntax("CompositeFormat")] string text, int id) => log.LogInformation(text, """
            + """id);""")]
    [InlineData("""[JetBrains.Annotations.StringFormatMethod("text")] void Info(string text, int id) => log.LogInformation(text, id);""")]
    [InlineData("private readonly string _template = Read(); static string Read() => Console.ReadLine()!; void Log(params object[] args) "
        + "=> log.LogInformation(_template, args);")]
    public Task Accepts_templates_that_are_handed_on(string member)
        => Adapters.Verify($$"""
            class A(ILogger<A> log) { ILogger L => log; {{member}} }
            namespace JetBrains.Annotations { [AttributeUsage(AttributeTargets.Method)]
            class StringFormatMethodAttribute(string name) : Attribute { } }
            """);

    [Fact]
    public Task Checks_the_callers_of_a_method_that_defines()
        => Verify.Diagnostics("""
            static class Messages
            {
                public static Message<T1, T2> Define<T1, T2>(LogLevel level, string format)
                {
                    Action<ILogger, T1, T2, Exception?> log = LoggerMessage.Define<T1, T2>(level, default, format);
                    return (one, two) => log(null!, one, two, null);
                }

                static readonly Message<int, string> s_good = Define<int, string>(LogLevel.Debug, "Got {Id} of {Name}");
                static readonly Message<int, string> s_bad = Define<int, string>(LogLevel.Debug, "Got {Id} {|LOG2006:{0}|}");
                static readonly Message<int, string> s_few = Define<int, string>(LogLevel.Debug, "{|LOG2003:{Id}|}");
            }
            delegate void Message<T1, T2>(T1 one, T2 two);
            """);

    /// <summary>That the methods of a type take finished text is one decision.</summary>
    [Fact]
    public async Task Suggests_once_for_a_logger_of_ones_own()
    {
        const string Source = """
            class Log(ILogger<Log> logger)
            {
                public void Info(string text) => logger.LogInformation({|#0:text|});
                public void Warn(string text) { if (text != "") { logger.LogWarning(text); } }
                public void Write(LogLevel level, string text) { switch (level) { case LogLevel.Error: logger.LogError(text); break; } }
            }
            """;
        var test = Verify.Test(Source);
        test.ExpectedDiagnostics.Add(
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult("LOG2002", Microsoft.CodeAnalysis.DiagnosticSeverity.Info)
                .WithLocation(0).WithMessage(
                "The template is a run-time value: every text becomes an event of its own, for all callers of 'Info'; "
                    + "pass the text as a value of a constant template"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("""_logger.LogInformation(new string('-', 80));""")]
    [InlineData("""_logger.LogInformation("-".PadRight(80, '-'));""")]
    [InlineData("""_logger.LogInformation(Environment.NewLine);""")]
    [InlineData("""_logger.LogInformation({|LOG2002:new string('-', orderId)|});""")]
    public Task Knows_text_that_is_made_of_constants(string statement) => Verify.InMethod(statement);

    [Theory]
    [InlineData("""_logger.LogInformation("Ended" + Environment.NewLine);""")]
    [InlineData("""_logger.LogInformation($"{Environment.NewLine}Ended");""")]
    [InlineData("""_logger.LogInformation({|LOG2001:"Ended " + name + Environment.NewLine|});""")]
    public Task Knows_that_an_end_of_line_is_no_value(string statement) => Verify.InMethod(statement);

    [Fact]
    public Task Knows_what_texts_are_kept_in()
        => Verify.Diagnostics("""
            static class Strings { public static string Get(string key) => key + Environment.TickCount; public static string Make(string k) => k; }
            delegate Text Localizer(string key, params object[] values);
            record Text(string Value);
            class C(ILogger<C> logger, Localizer T)
            {
                void M(string key)
                {
                    logger.LogInformation(Strings.Get("Started"));
                    logger.LogInformation(Strings.Get("Started"), key);
                    logger.LogInformation({|LOG2002:Strings.Get(key)|});
                    logger.LogInformation({|LOG2002:Strings.Make("Started")|});
                    logger.LogInformation(T("Started").Value);
                    logger.LogInformation({|LOG2002:T(key).Value|});
                }
            }
            """);

    [Fact]
    public Task Knows_a_template_that_is_passed_on_with_and_without_values()
        => Verify.Diagnostics("""
            class C(ILogger<C> logger)
            {
                string Fail(string message, string structured, params object[] args)
                {
                    if (args is []) { logger.LogCritical(structured); return message; }
                    logger.LogCritical(structured, args);
                    return string.Format(message, args);
                }

                void Other(string said, params object[] args)
                {
                    logger.LogCritical({|LOG2002:said|});
                    logger.LogCritical("Given {Args}", (object)args);
                }
            }
            """);

    [Fact]
    public Task Knows_catalogues_of_ones_own()
        => Verify.Diagnostics("""
            interface ILocalizationManager { string GetLocalizedString(string key); }
            class C(ILogger<C> logger, ILocalizationManager texts)
            {
                void M(string key)
                {
                    logger.LogInformation(texts.GetLocalizedString("Started"));
                    logger.LogInformation({|LOG2002:texts.GetLocalizedString(key)|});
                }
            }
            """);

    /// <summary>All callers of a private method are at hand: where each gives a text that is written out, those are the templates.</summary>
    [Theory]
    [InlineData(Framework.Mel)]
    [InlineData(Framework.Serilog)]
    [InlineData(Framework.NLog)]
    public async Task Knows_what_a_private_method_is_given(Framework framework)
    {
        const string Remove = """private void Remove(string reason, string file) { LOG.Info(reason, file); }""";
        await InPrivate(
            framework, Remove + """ void Use() { Remove("{File} is old", "a"); this.Remove(file: "b", reason: "{File} is " + "gone"); }""");
        await InPrivate(framework, Remove + """ const string Old = "{File} is old"; void Use() { Remove(_flag ? Old : "{File} went", "a"); }""");
        await InPrivate(framework, """private static void Note(string text) { LOG.Info(text); } void Use() { Note("Started"); Note("Ended"); }""");
        await InPrivate(
            framework, Remove.Replace("reason, file)", "{|LOG2003:reason|}, file)", StringComparison.Ordinal)
                + """ void Use() { Remove("{File} of {Dir}", "a"); }""");
    }

    [Theory]
    [InlineData("""private void Remove(string reason, string file) { LOG.Info({|LOG2002:reason|}, file); }""")]
    [InlineData("""private void Remove(string reason, string file) { LOG.Info({|LOG2002:reason|}, file); } void Use(string s) => Remove(s, "a");""")]
    [InlineData("""internal void Remove(string reason, string file) { LOG.Info({|LOG2002:reason|}, file); } void Use() => Remove("{File}!", "a");""")]
    [InlineData(
        """private void Remove(string reason, string file) { LOG.Info({|LOG2002:reason|}, file); } Action<string, string> Use() { """
            + """Remove("{File}!", "a"); return Remove; }""")]
    [InlineData(
        """private void Remove(string reason, string file) { reason = file; LOG.Info({|LOG2002:reason|}, file); } """
            + """void Use() => Remove("{File}!", "a");""")]
    [InlineData(
        """private void Remove(string reason = "x {File}", string file = "") { LOG.Info({|LOG2002:reason|}, file); } void Use() => Remove();""")]
    public async Task Does_not_guess_what_a_method_is_given(string members)
    {
        await InPrivate(Framework.Mel, members);
        await InPrivate(Framework.Serilog, members);
    }

    private static Task InPrivate(Framework framework, string members)
        => Verify.TestWithAllFrameworks(
            $$"""
            class C
            {
                {{LogFixture.Of(framework).Field.Replace("private readonly", "private static readonly", StringComparison.Ordinal)}}
                private static bool _flag = Environment.NewLine.Length > 1;
                {{LogFixture.Of(framework).Translate(members)}}
            }
            """).RunAsync();

    /// <summary>A text that is translated is written out in each language, and so is one with more of the kind beside it.</summary>
    [Theory]
    [InlineData("""_logger.LogInformation($"{T[Key.Proceed]} [Y/n]");""")]
    [InlineData("""_logger.LogInformation(T[Key.Proceed] + " [Y/n]" + Environment.NewLine);""")]
    [InlineData("""_logger.LogInformation(T.Get("Proceed") + ": " + T[Key.Proceed]);""")]
    [InlineData("""_logger.LogInformation(T[Key.Proceed]);""")]
    [InlineData("""_logger.LogInformation({|LOG2001:$"{T[Key.Proceed]} {name}"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2001:$"{T[key]} [Y/n]"|});""")]
    [InlineData("""_logger.LogInformation({|LOG2002:T[key]|});""")]
    public Task Translated_texts(string statement)
        => Verify.DiagnosticsInBrokenCode(
            $$"""
            enum Key { Proceed }
            class LogLocalizer { public string this[Key key] => key.ToString(); public string Get(string key) => key; }
            class C(ILogger<C> logger, LogLocalizer T)
            {
                private readonly ILogger<C> _logger = logger;
                void M(string name, Key key) { {{statement}} }
            }
            """);

    /// <summary>What passes records on did not write their texts.</summary>
    [Fact]
    public Task Loggers_and_providers_pass_texts_on()
        => Verify.DiagnosticsInBrokenCode(
            """
            record Kept(LogLevel Level, string Message);
            class Deferred(ILogger target, Queue<Kept> kept) : ILoggerProvider
            {
                public void Flush() { foreach (var k in kept) { target.Log(k.Level, k.Message); } }
                public ILogger CreateLogger(string name) => target;
                public void Dispose() { }
                class Inner { void M(ILogger target, Kept k) => target.LogInformation(k.Message); }
            }
            class Other(ILogger target) { void M(Kept k) => target.LogInformation({|LOG2002:k.Message|}); }
            """);
}
