namespace LogAnalyzers.UnitTests.Events;

/// <summary>A logger's origin decides its category; what frameworks write is seen in runs: <see cref="RecordedEventsTests"/>.</summary>
public sealed class EventCategoryTests
{
    [Theory]
    [InlineData("class C(ILogger<C> log) { void M() => log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class C(ILogger<C> given) { readonly ILogger _log = given; void M() => _log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class C { ILogger _log; C(ILogger<C> given) { _log = given ?? throw new(); } void M() => _log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class C { ILogger _log; C(ILoggerFactory f) => _log = f.CreateLogger<C>(); void M() => _log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class C { ILogger _log; C(ILoggerFactory f) { _log = f.CreateLogger(\"Billing\"); } void M() => _log.LogInformation(\"x\"); }",
        "Billing")]
    [InlineData("class C { void M(ILoggerFactory f) { var log = f.CreateLogger(typeof(Outer<int>.Inner)); log.LogInformation(\"x\"); } }",
        "Shop.Outer.Inner")]
    [InlineData("class C { void M(ILoggerFactory f) => f.CreateLogger(typeof(Outer<>).FullName!).LogInformation(\"x\"); }", "Shop.Outer`1")]
    [InlineData("class C { ILogger? _l; C(ILoggerFactory? f) { _l = f?.CreateLogger(\"A\"); } void M() => _l?.LogInformation(\"x\"); }", "A")]
    [InlineData("class C { void M(ILoggerFactory f) => f.CreateLogger(nameof(C)).LogInformation(\"x\"); }", "C")]
    [InlineData("class C { void M(ILogger<Outer<string>> log) => log.LogInformation(\"x\"); }", "Shop.Outer")]
    [InlineData("class C { void M(ILogger<string> log) => log.LogInformation(\"x\"); }", "string")]
    [InlineData("class C<T>(ILogger<T> log) { void M() => log.LogInformation(\"x\"); }", null)]
    [InlineData("class C<T>(ILogger<C<T>> log) { void M() => log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("public class C(ILogger log) { void M() => log.LogInformation(\"x\"); }", null)]
    [InlineData("class C(ILogger log) { void M() => log.LogInformation(\"x\"); }", null)]
    [InlineData("class C(ILogger log) { void M() => log.LogInformation(\"x\"); } "
        + "class Use(ILoggerFactory f) { C A() => new C(f.CreateLogger(\"A\")); C B() => new(log: f?.CreateLogger(\"A\")!); }", "A")]
    [InlineData("public class C(ILogger log) { void M() => log.LogInformation(\"x\"); } "
        + "class Use(ILoggerFactory f) { C A() => new C(f.CreateLogger(\"A\")); }", null)]
    [InlineData("class C(ILogger log) { void M() => log.LogInformation(\"x\"); } "
        + "class Use(ILoggerFactory f) { C A() => new C(f.CreateLogger(\"A\")); C B() => new C(f.CreateLogger(\"B\")); }", null)]
    [InlineData("class C { ILogger? _log; C(ILogger? log) { _log = log; } internal C(ILoggerFactory f) : this(f.CreateLogger(\"A\")) { } "
        + "void M() => _log?.LogInformation(\"x\"); } class Use(ILoggerFactory f) { C A() => new C(f); }", "A")]
    [InlineData("class C(ILoggerFactory f) { ILogger Log => f.CreateLogger<C>(); void M() => Log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class C(ILoggerFactory f) { ILogger? _l; ILogger Log => _l ??= f.CreateLogger<C>(); void M() => Log.LogInformation(\"x\"); }",
        "Shop.C")]
    [InlineData("class B { protected ILogger Log; protected B(ILogger log) { Log = log; } } "
        + "class C : B { C(ILogger<C> log) : base(log) { } void M() => Log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class B(ILogger log) { protected ILogger Log { get; } = log; } "
        + "class C(ILogger<C> log) : B(log) { void M() => Log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class B<T>(ILogger<T> log) { protected ILogger<T> Log { get; } = log; } "
        + "class C(ILogger<C> log) : B<C>(log) { void M() => Log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("abstract class B { protected abstract ILogger Log { get; } protected void M() => Log.LogInformation(\"x\"); }", null)]
    [InlineData("class C { ILogger _log; C(ILogger<C> a, ILogger<B> b, bool c) { _log = c ? a : b; } "
        + "void M() => _log.LogInformation(\"x\"); } class B;",
        null)]
    [InlineData("class C { ILogger Log { get; set; } = Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance; "
        + "C(ILogger<C>? log) { if (log != null) Log = log; } void M() => Log.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class C { void M(IServiceProvider s) => s.GetService<ILogger<C>>()!.LogInformation(\"x\"); } static class X "
        + "{ public static T? GetService<T>(this IServiceProvider p) where T : class => (T?)p.GetService(typeof(T)); }", "Shop.C")]
    [InlineData("class C(ILogger<C> log) { void M() => Helper(log); internal static void Helper(ILogger to) => to.LogInformation(\"x\"); }", null)]
    [InlineData("class C(ILogger<C> log) { void M() => Helper(log); private static void Helper(ILogger to) => to.LogInformation(\"x\"); }", "Shop.C")]
    [InlineData("class C { static NLog.Logger s = NLog.LogManager.GetCurrentClassLogger(); void M() => s.Info(\"x\"); }", "Shop.C")]
    [InlineData("class C<T> { class D { static NLog.Logger s = NLog.LogManager.GetCurrentClassLogger(); void M() => s.Info(\"x\"); } }",
        "Shop.C`1+D")]
    [InlineData("class C { NLog.ILogger _l = NLog.LogManager.GetLogger(typeof(C).Name); void M() => _l.Info(\"x\"); }", "C")]
    [InlineData("sealed class C { NLog.ILogger _l; C() { _l = NLog.LogManager.GetLogger(GetType().FullName); } void M() => _l.Info(\"x\"); }",
        "Shop.C")]
    [InlineData("class C { NLog.ILogger _l; C() { _l = NLog.LogManager.GetLogger(GetType().FullName); } void M() => _l.Info(\"x\"); }", null)]
    [InlineData("class C { static readonly log4net.ILog s = log4net.LogManager.GetLogger(typeof(C)); void M() => s.Info(\"x\"); }", "Shop.C")]
    [InlineData("class C { static readonly log4net.ILog s = log4net.LogManager.GetLogger(typeof(Outer<int>)); void M() => s.Info(\"x\"); }", null)]
    [InlineData("class C<T> { static readonly log4net.ILog s = log4net.LogManager.GetLogger("
        + "System.Reflection.MethodBase.GetCurrentMethod()!.DeclaringType); void M() => s.Info(\"x\"); }", "Shop.C`1")]
    [InlineData("class C { static readonly Serilog.ILogger s = Serilog.Log.ForContext<Outer<int>>(); void M() => s.Information(\"x\"); }", null)]
    [InlineData("class C { class N { } static Serilog.ILogger s => Serilog.Log.ForContext<N>(); void M() => s.Information(\"x\"); }", "Shop.C+N")]
    [InlineData("class C { static Serilog.ILogger s => Serilog.Log.ForContext(typeof(C)); void M() => s.Information(\"x\"); }", "Shop.C")]
    [InlineData("file class C(ILogger<C> log) { void M() => log.LogInformation(\"x\"); }", null)]
    [InlineData("file class C { log4net.ILog _l = log4net.LogManager.GetLogger(typeof(C)); void M() => _l.Info(\"x\"); }", null)]
    [InlineData("class C { void M(ILogger<C> l) => Say(l, \"x\"); static void Say(ILogger l, string t, params object[] a) => l.LogError(t, a); }",
        "Shop.C")]
    public void Category(string code, string? category)
    {
        var events = EventRun.In("namespace Shop; " + code + " class Outer<T> { public class Inner { } }");
        Assert.Equal([category], events.Where(e => e.Template == "x").Select(e => e.Category).Distinct());
    }

    /// <summary>An <c>@</c> is of the source alone.</summary>
    [Fact]
    public void Names_that_are_keywords_are_without_their_sign()
        => Assert.Equal(
            ["Shop.event.class", "Shop.event.C"],
            EventRun.In(
                "namespace Shop.@event; class @class(ILogger<@class> log) { void M() => log.LogInformation(\"x\"); } "
                    + "class C { log4net.ILog _l = log4net.LogManager.GetLogger(typeof(C)); void M() => _l.Info(\"x\"); }").Select(e => e.Category));
}
