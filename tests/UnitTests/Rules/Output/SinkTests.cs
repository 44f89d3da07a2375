using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Output;

/// <summary>What a sink of any framework needs to write stays as it is: its own code, and what it takes, makes and calls.</summary>
public sealed class SinkTests
{
    /// <summary>What rules say of the set-ups that stand here: that they are in code.</summary>
    private static readonly string[] s_ofSetUps = ["LOG6001", "LOG6002", "LOG6006"];

    private const string Provider =
        """
        class L(P p) : ILogger { public IDisposable? BeginScope<T>(T s) where T : notnull => null; public bool IsEnabled(LogLevel l) => true;
            public void Log<T>(LogLevel l, EventId i, T s, Exception? e, Func<T, Exception?, string> f) => p.Say(f(s, e)); }

        """;

    [Theory]
    [InlineData("class A : Serilog.ILogger { public void Write(Serilog.Events.LogEvent e) => Console.WriteLine(e.RenderMessage()); }")]
    [InlineData("class A : Serilog.Core.ILogEventEnricher { public void Enrich(Serilog.Events.LogEvent e, Serilog.Core.ILogEventPropertyFactory f) "
        + "=> Console.WriteLine(e); }")]
    [InlineData("class A : Serilog.Core.ILogEventFilter { public bool IsEnabled(Serilog.Events.LogEvent e) { Console.WriteLine(e); return true; } }")]
    [InlineData("class A : Serilog.Formatting.ITextFormatter { public void Format(Serilog.Events.LogEvent e, TextWriter w) "
        + "=> Console.WriteLine(e); }")]
    [InlineData("class A : Serilog.Core.IDestructuringPolicy { public bool TryDestructure(object v, Serilog.Core.ILogEventPropertyValueFactory f, "
        + "out Serilog.Events.LogEventPropertyValue r) { Console.WriteLine(v); r = null!; return false; } }")]
    [InlineData("class A : IObserver<Serilog.Events.LogEvent> { public void OnCompleted() { } public void OnError(Exception e) { } "
        + "public void OnNext(Serilog.Events.LogEvent e) => Console.WriteLine(e); }")]
    [InlineData("class A : NLog.Layouts.Layout { protected override string GetFormattedMessage(NLog.LogEventInfo e) { Console.WriteLine(e); "
        + "return \"\"; } }")]
    [InlineData("class A : NLog.LayoutRenderers.LayoutRenderer { protected override void Append(StringBuilder b, NLog.LogEventInfo e) "
        + "=> Console.WriteLine(e); }")]
    [InlineData("class A : NLog.Filters.Filter { protected override NLog.Filters.FilterResult Check(NLog.LogEventInfo e) { Console.WriteLine(e); "
        + "return 0; } }")]
    [InlineData("class A : log4net.Layout.LayoutSkeleton { public override void ActivateOptions() { } "
        + "public override void Format(TextWriter w, log4net.Core.LoggingEvent e) => Console.WriteLine(e); }")]
    [InlineData("class A : log4net.Filter.FilterSkeleton { public override log4net.Filter.FilterDecision Decide(log4net.Core.LoggingEvent e) "
        + "{ Console.WriteLine(e); return 0; } }")]
    [InlineData("class A : log4net.Core.IErrorHandler { public void Error(string m, Exception? e, log4net.Core.ErrorCode c) => Console.WriteLine(m); "
        + "public void Error(string m, Exception e) => Console.WriteLine(m); public void Error(string m) => Console.WriteLine(m); }")]
    [InlineData("class A : System.Diagnostics.Tracing.EventListener { protected override void OnEventWritten("
        + "System.Diagnostics.Tracing.EventWrittenEventArgs e) => Console.WriteLine(e); }")]
    [InlineData("class A : System.Diagnostics.TraceFilter { public override bool ShouldTrace(System.Diagnostics.TraceEventCache? c, string s, "
        + "System.Diagnostics.TraceEventType t, int i, string? f, object?[]? a, object? d, object?[]? x) { Console.WriteLine(s); return true; } }")]
    [InlineData("class A : Microsoft.Extensions.Options.IConfigureOptions<LoggerFilterOptions> { public void Configure(LoggerFilterOptions o) "
        + "=> Console.WriteLine(o); }")]
    [InlineData("class A : IExternalScopeProvider { public void ForEachScope<T>(Action<object?, T> c, T s) => Console.WriteLine(s); "
        + "public IDisposable Push(object? s) => null!; }")]
    [InlineData("class A : ILoggerFactory { public void AddProvider(ILoggerProvider p) => Console.WriteLine(p); "
        + "public ILogger CreateLogger(string c) => null!; public void Dispose() { } }")]
    public Task Is_a_type_of_any_framework(string type) => Verify.TestWithAllFrameworks(type).RunAsync();

    [Theory]
    [InlineData("class A : ILogEventSink { public void Emit(object e) => Console.WriteLine(e); }")]
    [InlineData("class A : NLog.Targets.Target { void Write(object e) => Console.WriteLine(e); }")]
    [InlineData("class A : AppenderSkeleton { void Append(object e) => Console.WriteLine(e); }")]
    public Task Is_known_by_name_where_its_framework_is_missing(string type) => Verify.DiagnosticsInBrokenCode(type);

    [Theory]
    [InlineData("""
        class LineWriter { public void Write(string s) => Console.WriteLine(s); public void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        class P(LineWriter w) : ILoggerProvider { public void Say(string s) => w.Write(s); public ILogger CreateLogger(string n) => new L(this);
            public void Dispose() { } }
        """)]
    [InlineData("""
        interface IOut { void Write(string s); }
        class Out : IOut { public void Write(string s) => Deeper.Write(s); public void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        static class Deeper { static readonly string Prefix = Make(); static string Make() { Console.WriteLine("made"); return ""; }
            static Deeper() => Console.WriteLine("static");
            public static void Write(string s) => Console.WriteLine(Prefix + s); }
        class P(IOut w) : ILoggerProvider { public void Say(string s) => w.Write(s); public ILogger CreateLogger(string n) => new L(this);
            public void Dispose() { } }
        """)]
    [InlineData("""
        abstract class Out { public void Write(string s) => WriteCore(s); protected abstract void WriteCore(string s); }
        class Out1 : Out { public Out1() => Console.WriteLine("new"); protected override void WriteCore(string s) => Console.WriteLine(s); }
        class P : ILoggerProvider { private readonly Out _w = new Out1(); public void Say(string s) => _w.Write(s);
            public ILogger CreateLogger(string n) => new L(this); public void Dispose() { } }
        """)]
    [InlineData("""
        static class Text { public static void Print(this string s) { void Local() => Console.WriteLine(s); Local(); } }
        class Colour { public string Name { get { System.Diagnostics.Trace.WriteLine("x"); return ""; } } }
        class P : ILoggerProvider { public void Say(string s) => (s + new Colour().Name).Print();
            public ILogger CreateLogger(string n) => new L(this); public void Dispose() { } }
        """)]
    [InlineData("""
        class P(Action<string> say) : ILoggerProvider { public Action<string>? Other; public void Say(string s) { say(s); Other?.Invoke(s); }
            public ILogger CreateLogger(string n) => new L(this); public void Dispose() { } }
        static class Use
        {
            public static void Add(this ILoggingBuilder b, Action<string> write) => b.AddProvider(new P(write));
            static void Run(ILoggingBuilder b) { b.AddProvider(new P(s => Console.WriteLine(s))); b.AddProvider(new P(Console.WriteLine));
                b.AddProvider(new P(Twice) { Other = Thrice }); b.Add(s => Console.WriteLine(s)); b.Add(Four);
                {|LOG1001:Console.WriteLine("x")|}; }
            static void Twice(string s) => Console.WriteLine(s);
            static void Thrice(string s) => Console.WriteLine(s);
            static void Four(string s) => Console.WriteLine(s);
            static void Five(string s) => {|LOG1001:Console.WriteLine(s)|};
        }
        """)]
    [InlineData("""
        class Base { public ILogger CreateLogger(string n) { Console.WriteLine(n); return null!; } public void Dispose() { }
            public void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        class P : Base, ILoggerProvider { public void Say(string s) { } }
        """)]
    public Task Takes_along_what_it_runs(string source) => Verify.Diagnostics(Provider + source);

    [Theory]
    [InlineData("""class Use { void Run(ILoggingBuilder b) => b.AddFilter((c, l) => { Console.WriteLine(c); return true; }); }""")]
    [InlineData("""
        class Use { void Run(ILoggingBuilder b) => b.AddFilter(Ask);
            static bool Ask(string? c, LogLevel l) { Console.WriteLine(c); return Deeper(); }
            static bool Deeper() { Console.WriteLine("x"); return true; } }
        """)]
    [InlineData("""class Use { void Run() => Serilog.Debugging.SelfLog.Enable(m => Console.Error.WriteLine(m)); }""")]
    [InlineData("""class Use { void Run() => Serilog.Debugging.SelfLog.Enable(Tell); static void Tell(string m) => Console.Error.WriteLine(m); }""")]
    [InlineData("""
        class Use { void Run() => new Serilog.LoggerConfiguration().Filter.ByExcluding(Is);
            static bool Is(Serilog.Events.LogEvent e) { Console.WriteLine(e); return true; } }
        """)]
    [InlineData("""class Use { object Run() => new NLog.Targets.MethodCallTarget("x", (e, o) => Console.WriteLine(e)); }""")]
    [InlineData("""
        class Use { object Run() => new NLog.Targets.MethodCallTarget("x", Tell);
            static void Tell(NLog.LogEventInfo e, object?[] o) => Console.WriteLine(e); }
        """)]
    [InlineData("""class Use { object Run() => NLog.Layouts.Layout.FromMethod(e => { Console.WriteLine(e); return ""; }); }""")]
    [InlineData("""
        class Use { void Run() => log4net.Util.LogLog.LogReceived += Tell;
            static void Tell(object s, log4net.Util.LogReceivedEventArgs e) => Console.WriteLine(e); }
        """)]
    [InlineData("""class Use { void Run() => log4net.Util.LogLog.LogReceived += (s, e) => Console.WriteLine(e); }""")]
    public Task Is_a_function_that_a_framework_calls(string source)
    {
        var test = Verify.TestWithAllFrameworks(source);
        test.DisabledDiagnostics.AddRange(s_ofSetUps);
        return test.RunAsync();
    }

    [Theory]
    [InlineData("""
        class Sink(App app) : StringWriter { public override void WriteLine(string? s) => app.Show(s); }
        class App { public void Show(string? s) => Console.WriteLine(s); public void Run() { Load(); Show("a"); new Sink(this); }
            void Load() => {|LOG1001:Console.WriteLine("x")|}; public App() => {|LOG1001:Console.WriteLine("x")|}; }
        """)]
    [InlineData("""
        static class Retry { public static void Do(Action a) => a(); }
        class Sink : StringWriter { public override void WriteLine(string? s) => Retry.Do(() => Console.WriteLine(s)); }
        class App { public void Run() => Retry.Do(() => {|LOG1001:Console.WriteLine("x")|}); }
        """)]
    [InlineData("""
        class App { void Run(Serilog.LoggerConfiguration c) => c.WriteTo.Logger(l => { {|LOG1001:Console.WriteLine(l)|}; }); }
        """)]
    [InlineData("""
        class App { void Run(NLog.Logger l) => l.Swallow(() => {|LOG1001:Console.WriteLine("x")|}); }
        """)]
    public Task Leaves_the_application_to_its_rule(string source) => Verify.TestWithAllFrameworks(source).RunAsync();

    [Theory]
    [InlineData("""
        class Helper { public void Write(string? s) { try { File.AppendAllText("app.log", s); } catch (IOException) { } } }
        class Sink(Helper h) : StringWriter { public override void WriteLine(string? s) => h.Write(s); }
        """)]
    public Task Nothing_is_to_be_said_of_what_fails_there(string source) => Verify.Diagnostics(source);

    private const string Own =
        """
        class P : ILoggerProvider { FIELDS public void Say(string s) { SAY }
            public ILogger CreateLogger(string n) => new L(this); public void Dispose() { } }

        """;

    [Theory]
    [InlineData("public List<Action<string>> Out { get; } = [];", "Out.ForEach(o => o(s));", """
        static class Use { static void Run(P p) { p.Out.Add(One); p.Out.Add(s => Two(s)); p.Out.AddRange([Three]);
                {|LOG1001:Console.WriteLine("x")|}; }
            static void One(string s) => Console.WriteLine(s); static void Two(string s) => Console.WriteLine(s);
            static void Three(string s) => Console.WriteLine(s); static void Four(string s) => {|LOG1001:Console.WriteLine(s)|}; }
        """)]
    [InlineData("public Dictionary<string, Action<string>> Out { get; } = new();", "foreach (var o in Out.Values) o(s);", """
        static class Use { static void Run(P p) { p.Out["a"] = One; p.Out.TryAdd("b", Two); _ = new P { Out = { ["c"] = Three } }; }
            static void One(string s) => Console.WriteLine(s); static void Two(string s) => Console.WriteLine(s);
            static void Three(string s) => Console.WriteLine(s); static void Four(string s) => {|LOG1001:Console.WriteLine(s)|}; }
        """)]
    [InlineData("public P(params Action<string>[] all) => All = all; private Action<string>[] All;", "foreach (var o in All) o(s);", """
        static class Use { static void Run() { _ = new P(One, Two); var all = new List<Action<string>> { Three };
                all.Add(Four); _ = new P(all.ToArray()); }
            static void One(string s) => Console.WriteLine(s); static void Two(string s) => Console.WriteLine(s);
            static void Three(string s) => Console.WriteLine(s); static void Four(string s) => Console.WriteLine(s);
            static void Five(string s) => {|LOG1001:Console.WriteLine(s)|}; }
        """)]
    [InlineData("public P(Action<string> o) => O = o; private Action<string> O;", "O(s);", """
        static class Use { static void Run(bool b) { Action<string> one = One; _ = new P(one); _ = new P(b ? Two : Three); _ = new P(Make("x"));
                Action<string>? later = null; later = Four; _ = new P(later);
                _ = new P((Action<string>)Five + Six); _ = new P(b switch { _ => Seven }); }
            static Action<string> Make(string p) => s => Console.WriteLine(p + s);
            static void One(string s) => Console.WriteLine(s); static void Two(string s) => Console.WriteLine(s);
            static void Three(string s) => Console.WriteLine(s); static void Four(string s) => Console.WriteLine(s);
            static void Five(string s) => Console.WriteLine(s); static void Six(string s) => Console.WriteLine(s);
            static void Seven(string s) => Console.WriteLine(s); static void Eight(string s) => {|LOG1001:Console.WriteLine(s)|}; }
        """)]
    [InlineData("public P(Pipe<string> o) => O = o; private Pipe<string> O;", "O.Push(s);", """
        class Pipe<T>(Func<T, T> change) { private readonly List<IReceiver<T>> _all = [];
            public Pipe<T> To(Action<T> receive) { _all.Add(new Receiver<T>(receive)); return this; }
            public void Push(T item) { foreach (var r in _all) r.Receive(change(item)); } }
        interface IReceiver<T> { void Receive(T item); }
        class Receiver<T>(Action<T> receive) : IReceiver<T> { public void Receive(T item) => receive(item); }
        static class Use { static P Run() => new P(new Pipe<string>(s => { Console.WriteLine(s); return s; }).To(One));
            static void One(string s) => Console.WriteLine(s); static void Two(string s) => {|LOG1001:Console.WriteLine(s)|}; }
        """)]
    public Task Takes_along_the_functions_that_it_is_handed(string fields, string say, string source)
        => Verify.Diagnostics(
            Provider + Own.Replace("FIELDS", fields, StringComparison.Ordinal).Replace("SAY", say, StringComparison.Ordinal) + source);

    [Theory]
    [InlineData("readonly HttpClient _c = new(new Signing());", "_c.Send(new(HttpMethod.Post, s));", """
        class Signing : DelegatingHandler { protected override HttpResponseMessage Send(HttpRequestMessage m, CancellationToken t)
            { Console.WriteLine("x"); return base.Send(m, t); } void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        """)]
    [InlineData("public P(Session o) => O = o; private Session O;", "Path.Combine($\"{O}\");", """
        class Session { public override string ToString() { Console.WriteLine("x"); return ""; } void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        """)]
    [InlineData("public P(IServiceProvider o) => O = o; private IServiceProvider O;", "((IOut)O.GetService(typeof(IOut))!).Open();", """
        interface IOut { void Open(); } class Out : IOut { public Out(Clock c) => Console.WriteLine("x"); public void Open() { } }
        class Clock { public Clock() => Console.WriteLine("x"); void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        """)]
    [InlineData("public P(Lazy<Out> o) => O = o; private Lazy<Out> O;", "O.Value.Open();", """
        class Out { public Out() => Console.WriteLine("x"); public void Open() { } void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        """)]
    public Task Takes_along_what_others_call_of_the_objects_that_it_has(string fields, string say, string source)
        => Verify.Diagnostics("using System.Net.Http;\n" + Provider
            + Own.Replace("FIELDS", fields, StringComparison.Ordinal).Replace("SAY", say, StringComparison.Ordinal) + source);

    [Theory]
    [InlineData("public P(Channel<Line> o) => O = o.Writer; private ChannelWriter<Line> O;", "O.TryWrite(new Line(s));", """
        record Line(string Text);
        class Writer(Channel<Line> channel) { async Task Run() { {|LOG1001:Console.WriteLine("begins")|};
            await foreach (var l in channel.Reader.ReadAllAsync()) Console.WriteLine(l.Text); } }
        class Old { private readonly ChannelReader<Line> _r; public Old(Channel<Line> c) => _r = c.Reader;
            async Task Run() { while (await _r.WaitToReadAsync()) { while (_r.TryRead(out var l)) Show(l); } }
            static void Show(Line l) => Console.WriteLine(l); }
        class Produce(Channel<Line> channel, Channel<string> other) {
            void Run() { channel.Writer.TryWrite(new Line("x")); {|LOG1001:Console.WriteLine("x")|}; }
            void Read() { other.Reader.TryRead(out var s); {|LOG1001:Console.WriteLine(s)|}; } }
        """)]
    [InlineData("public P(Store o) => O = o; private Store O;", "O.Lines.Add(s);", """
        class Store { public BlockingCollection<string> Lines { get; } = new(); public BlockingCollection<string> Others { get; } = new(); }
        class Pump(Store store) { void Loop() { foreach (var l in store.Lines.GetConsumingEnumerable()) Console.WriteLine(l); }
            void Other() { foreach (var l in store.Others.GetConsumingEnumerable()) {|LOG1001:Console.WriteLine(l)|}; } }
        """)]
    [InlineData("public P(Store o) => O = o; private Store O;", "O.Put(s);", """
        class Store { private readonly ConcurrentQueue<string> _all = new(); public void Put(string s) => _all.Enqueue(s);
            public string? Next() => _all.TryDequeue(out var s) ? s : null; }
        class Pump(Store store) { void Loop() { while (store.Next() is { } l) Console.WriteLine(l); }
            void Other() => {|LOG1001:Console.WriteLine("x")|}; }
        """)]
    [InlineData("public P(BlockingCollection<string> o) => O = o; private BlockingCollection<string> O;", "O.Add(s);", """
        static class Use { static void Run() { var lines = new BlockingCollection<string>(); _ = new P(lines);
            Task.Run(() => { foreach (var l in lines.GetConsumingEnumerable()) Console.WriteLine(l); }); {|LOG1001:Console.WriteLine("x")|}; } }
        """)]
    public Task Takes_along_who_reads_the_queue_that_it_fills(string fields, string say, string source)
        => Verify.Diagnostics("using System.Collections.Concurrent; using System.Threading.Channels;\n" + Provider
            + Own.Replace("FIELDS", fields, StringComparison.Ordinal).Replace("SAY", say, StringComparison.Ordinal) + source);

    [Theory]
    [InlineData("""
        class C : IConfigureOptions<O> { public void Configure(O o) => Console.WriteLine("x"); }
        class D : IPostConfigureOptions<O> { public void PostConfigure(string? n, O o) => Console.WriteLine("x"); }
        class E : IValidateOptions<O> { public ValidateOptionsResult Validate(string? n, O o) { Console.WriteLine("x"); return null!; } }
        class F : ConfigureOptions<O> { public F() : base(o => Console.WriteLine("x")) { } }
        class G : IConfigureOptions<Random> { public void Configure(Random o) => {|LOG1001:Console.WriteLine("x")|}; }
        class H<T> : IValidateOptions<T> where T : class {
            public ValidateOptionsResult Validate(string? n, T o) { Console.WriteLine("x"); return null!; } }
        static class Use { static void Run(IServiceCollection s) { s.AddOptions<O>().Configure(o => Console.WriteLine("x")).Validate(Is);
                s.Configure<O>(o => Deep()); s.PostConfigure<O>(o => Console.WriteLine("x")); s.AddOptions<O>().Configure<Random>((o, r) => Deep());
                s.Configure<Random>(o => {|LOG1001:Console.WriteLine("x")|}); }
            static bool Is(O o) { Console.WriteLine("x"); return true; } static void Deep() => Console.WriteLine("x"); }
        """)]
    public Task Takes_along_who_sets_its_options(string source)
        => Verify.Diagnostics("using Microsoft.Extensions.DependencyInjection; using Microsoft.Extensions.Options;\n" + Provider
            + Own.Replace("FIELDS", "public P(IOptionsMonitor<O> o) { }", StringComparison.Ordinal).Replace("SAY", "", StringComparison.Ordinal)
            + "class O { public string Prefix = \"\"; }\n" + source);

    /// <summary>Where logging could not be set up nothing can be logged.</summary>
    [Theory]
    [InlineData("""Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger();""", true)]
    [InlineData("""var first = 1; var log = new Serilog.LoggerConfiguration().MinimumLevel.Debug().CreateLogger();""", true)]
    [InlineData("""NLog.LogManager.Setup();""", true)]
    [InlineData("""NLog.LogManager.Configuration = new NLog.Config.LoggingConfiguration();""", true)]
    [InlineData("""log4net.Config.XmlConfigurator.Configure();""", true)]
    [InlineData("""Serilog.Log.Logger = new Serilog.LoggerConfiguration().CreateLogger(); Work();""", false)]
    [InlineData("""Work();""", false)]
    public Task Setting_up_that_failed(string statements, bool isExempt)
    {
        var print = isExempt ? "Console.WriteLine(e.Message)" : "{|LOG1001:Console.WriteLine(e.Message)|}";
        var test = Verify.TestWithAllFrameworks($$"""
            class C
            {
                void M() { try { {{statements}} } catch (Exception e) { {{print}}; } }
                void Work() { }
            }
            """);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.None;
        test.DisabledDiagnostics.AddRange(s_ofSetUps);
        return test.RunAsync();
    }

    /// <summary>What the log could not take is said in the only way that is left.</summary>
    [Theory]
    [InlineData("try { LOG.Error(error, \"Bad\"); } catch { Console.Error.WriteLine(\"Bad\"); }")]
    [InlineData("if (_logger == null) { Console.WriteLine(\"Bad\"); } else { LOG.Error(error, \"Bad\"); }")]
    [InlineData("if (_logger is null) { Console.WriteLine(\"Bad\"); }")]
    [InlineData("if (_logger != null) { LOG.Error(error, \"Bad\"); } else { Console.WriteLine(\"Bad\"); }")]
    [InlineData("if (_logger is not null) { LOG.Error(error, \"Bad\"); } else Console.WriteLine(\"Bad\");")]
    [InlineData("if (_logger != null) { {|LOG1001:Console.WriteLine(\"Bad\")|}; }")]
    [InlineData("if (error == null) { {|LOG1001:Console.WriteLine(\"Bad\")|}; }")]
    [InlineData("try { File.Delete(name); } catch (Exception) { {|LOG1001:Console.Error.WriteLine(\"Bad\")|}; }")]
    [InlineData(
        "try { File.Delete(name); LOG.Error(error, \"Bad\"); } catch (Exception) { {|LOG1001:Console.Error.WriteLine(\"Bad\")|}; }")]
    public async Task The_last_resort_is_a_print(string statement)
    {
        await Verify.InFrameworksWithTemplates(statement, ("dotnet_diagnostic.LOG3002.severity", "none"));
        await Verify.InFramework(
            Framework.Log4Net, statement.Replace("LOG.Error(error, \"Bad\")", "_logger.Error(\"Bad\", error)", StringComparison.Ordinal),
            ("dotnet_diagnostic.LOG3002.severity", "none"));
    }
}
