using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class WrongCategoryTests
{
    private const string Others = """
        interface IService { }
        class Other { public Other() { } public Other(ILogger<Other> logger) { } public Other(Serilog.ILogger logger) { }
            public Other(log4net.ILog logger) { } }
        abstract class Base { protected Base(ILogger<Base> logger) { } }
        class Repo<T> { }
        class SqlCategory { }
        class AuditTrail { }

        """;

    [Theory]
    [InlineData("""class C { public C(ILogger<{|LOG5001:Other|}> logger) { logger.LogInformation("x"); } }""")]
    [InlineData(
        """class C { private readonly ILogger<Other> _logger; public C(ILogger<{|LOG5001:Other|}> logger) { _logger = logger; } """
            + """void M() => _logger.LogInformation("x"); }""")]
    [InlineData(
        """class C { private readonly ILogger _logger; public C(ILogger<{|LOG5001:Other|}> logger) => _logger = logger; """
            + """void M() => _logger.LogInformation("x"); }""")]
    [InlineData("class C { public C(ILogger<{|LOG5001:Other|}> logger) { } }")]
    [InlineData("""class C(ILogger<{|LOG5001:Other|}> logger) { void M() => logger.LogInformation("x"); }""")]
    [InlineData(
        """class C(ILogger<{|LOG5001:Other|}> logger) { private readonly ILogger<Other> _logger = logger; """
            + """void M() => _logger.LogInformation("x"); }""")]
    [InlineData("""class C(ILogger<{|LOG5001:Other|}>? logger = null) { void M() => logger?.LogInformation("x"); }""")]
    [InlineData("""class C { private readonly ILogger<{|LOG5001:Other|}> _logger = null!; void M() => _logger.LogInformation("x"); }""")]
    [InlineData("""class C { public ILogger<{|LOG5001:Other|}> Logger { get; set; } = null!; void M() => Logger.LogInformation("x"); }""")]
    [InlineData("class C { protected ILogger<{|LOG5001:Repo<int>|}> Logger { get; } = null!; }")]
    [InlineData(
        """class C : IService { public C(Microsoft.Extensions.Logging.ILogger<{|LOG5001:IService|}> logger) { logger.LogInformation("x"); } }""")]
    [InlineData("""class C : Base { public C(ILogger<{|LOG5001:Base|}> logger) : base(logger) { logger.LogInformation("x"); } }""")]
    [InlineData("""class C<T> { public C(ILogger<{|LOG5001:Repo<T>|}> logger) { logger.LogInformation("x"); } }""")]
    [InlineData(
        """struct C { private readonly ILogger<{|LOG5001:Other|}> _logger; public C(ILogger<C> logger) { _logger = null!; """
            + """_logger.LogInformation("x"); } }""")]
    [InlineData("""class C { class Inner { public Inner(ILogger<{|LOG5001:Other|}> logger) { logger.LogInformation("x"); } } }""")]
    [InlineData(
        """partial class C { private ILogger<Other> _l; } partial class C { C(ILogger<{|LOG5001:Other|}> logger) { _l = logger; } """
            + """void M() => _l.LogInformation("x"); }""")]
    [InlineData(
        "class C { private readonly Action<ILogger, Exception?> _log; public C(ILogger<{|LOG5001:Other|}> logger) { _log = null!; "
            + "_log(logger, null); } }")]
    [InlineData(
        """class C { private readonly ILogger _logger; public C(ILoggerFactory f) { _logger = f.CreateLogger<{|LOG5001:Other|}>(); } """
            + """void M() => _logger.LogInformation("x"); }""")]
    [InlineData(
        """class C { private readonly ILogger _logger; public C(ILoggerFactory f) => _logger = f.CreateLogger(typeof({|LOG5001:Other|})); """
            + """void M() => _logger.LogInformation("x"); }""")]
    [InlineData(
        """class C { private readonly ILogger _logger; public C(ILoggerFactory f) => _logger = f.CreateLogger(nameof({|LOG5001:Other|})); """
            + """void M() => _logger.LogInformation("x"); }""")]
    [InlineData(
        """class C { private readonly ILogger _logger; public C(ILoggerFactory f) => _logger = """
            + """f.CreateLogger(typeof({|LOG5001:Other|}).FullName!); void M() => _logger.LogInformation("x"); }""")]
    [InlineData("""class C { void M(ILoggerFactory f) { var log = f.CreateLogger<{|LOG5001:Other|}>(); log.LogInformation("x"); } }""")]
    [InlineData("""class C { void M(ILoggerFactory f) { ILogger log; log = new Logger<{|LOG5001:Other|}>(f); log.LogInformation("x"); } }""")]
    [InlineData("""class C { void M(ILoggerFactory f) => f.CreateLogger<{|LOG5001:Other|}>().LogInformation("x"); }""")]
    public Task Reports_in_Microsoft_Extensions_Logging(string source) => Run(source);

    [Theory]
    [InlineData(
        """class C { private readonly Serilog.ILogger _logger = Serilog.Log.ForContext<{|LOG5001:Other|}>(); """
            + """void M() => _logger.Information("x"); }""")]
    [InlineData(
        """class C { private static readonly Serilog.ILogger Log = Serilog.Log.ForContext(typeof({|LOG5001:Other|})); """
            + """void M() => Log.Information("x"); }""")]
    [InlineData(
        """class C { private readonly Serilog.ILogger _logger; public C(Serilog.ILogger logger) { """
            + """_logger = logger.ForContext<{|LOG5001:Other|}>(); } void M() => _logger.Information("x"); }""")]
    [InlineData("""class C { void M() => Serilog.Log.ForContext<{|LOG5001:Other|}>().ForContext("A", 1).Information("x"); }""")]
    [InlineData(
        """class C { void M() => Serilog.Log.ForContext(Serilog.Core.Constants.SourceContextPropertyName, """
            + """nameof({|LOG5001:Other|})).Information("x"); }""")]
    [InlineData(
        """class C { private static readonly NLog.Logger Log = NLog.LogManager.GetLogger(nameof({|LOG5001:Other|})); void M() => Log.Info("x"); }""")]
    [InlineData(
        """class C { private static readonly NLog.Logger Log = NLog.LogManager.GetLogger(typeof({|LOG5001:Other|}).FullName); """
            + """void M() => Log.Info("x"); }""")]
    [InlineData(
        """class C { private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof({|LOG5001:Other|})); """
            + """void M() => Log.Info("x"); }""")]
    [InlineData("class C { private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof({|LOG5001:Other|})); }")]
    [InlineData(
        """class C { private static readonly log4net.ILog Log = log4net.LogManager.GetLogger("repository", typeof({|LOG5001:Other|})); """
            + """void M() => Log.Info("x"); }""")]
    [InlineData(
        """namespace N { class D { } class C { private static readonly log4net.ILog Log = log4net.LogManager.GetLogger({|LOG5001:"N.D"|}); """
            + """void M() => Log.Info("x"); } }""")]
    public Task Reports_in_the_others(string source) => Run(source);

    [Theory]
    [InlineData("class C { void M(ILoggerFactory f) { var o = new Other(f.CreateLogger<Other>()); } }")]
    [InlineData("class C { void M(ILoggerFactory f) { var log = f.CreateLogger<Other>(); var o = new Other(log); } }")]
    [InlineData(
        "class C { private readonly ILogger<Other> _l; public C(ILogger<Other> l) { _l = l ?? throw new ArgumentNullException(nameof(l)); } "
            + "Other M() => new Other(_l); }")]
    [InlineData("class C(ILogger<Other> l) { Other M() => new(l); }")]
    [InlineData("class C(ILogger<Other> l) { private readonly Func<Other> _f = () => new Other(l); }")]
    [InlineData("class C : Base { public C(ILogger<Base> logger) : base(logger) { } }")]
    [InlineData("class C(ILogger<Base> logger) : Base(logger);")]
    [InlineData("""class C<T> { private readonly ILogger<T> _l; public C(ILogger<T> l) { _l = l; } void M() => _l.LogInformation("x"); }""")]
    [InlineData("""class Repo2<T> { public Repo2(ILogger<Repo2<T>> l) { l.LogInformation("x"); } }""")]
    [InlineData("""class Cache { } class Cache<T> { public Cache(ILogger<Cache> l) { l.LogInformation("x"); } }""")]
    [InlineData("""class C { private class Inner { public Inner(ILogger<C> l) { l.LogInformation("x"); } } }""")]
    [InlineData("""class C { private readonly ILogger<Log> _l = null!; void M() => _l.LogInformation("x"); private sealed class Log { } }""")]
    [InlineData("""class C { public C(ILogger<SqlCategory> l) { l.LogInformation("x"); } }""")]
    [InlineData("""class C { public C(ILogger<AuditTrail> l) { l.LogInformation(1, "{Actor} {Action}", 1, 2); } }""")]
    [InlineData("""class C { public C(ILogger<Other> auditLogger) { auditLogger.LogInformation(1, "{Actor} {Action}", 1, 2); } }""")]
    [InlineData("""static class C { static ILogger<Other> s_log = null!; static void M() => s_log.LogInformation("x"); }""")]
    [InlineData("record C(ILogger<Other> Logger);")]
    [InlineData(
        """interface IC { ILogger<Other> Logger { get; } } class C : IC { public ILogger<Other> Logger { get; set; } = null!; """
            + """void M() => Logger.LogInformation("x"); }""")]
    [InlineData("class C(ILogger<Other> a, ILogger<Base> b) { public ILogger<Other> A { get; } = a; public ILogger<Base> B { get; } = b; }")]
    [InlineData(
        """class C { private readonly ILogger _logger; public C(ILoggerFactory f) => _logger = f.CreateLogger("Orders"); """
            + """void M() => _logger.LogInformation("x"); }""")]
    [InlineData("class C { Func<ILogger> M(ILoggerFactory f) => () => f.CreateLogger<Other>(); }")]
    [InlineData("class C { ILogger M(ILoggerFactory f) => f.CreateLogger<Other>(); }")]
    [InlineData("class C { Other M(IServiceProvider p, ILogger<Other> l) => (Other)Activator.CreateInstance(typeof(Other), l)!; }")]
    [InlineData(
        """class C { private readonly Serilog.ILogger _l = Serilog.Log.ForContext<C>(); """
            + """void M() => _l.ForContext("Order", typeof(Other)).Information("x"); }""")]
    [InlineData("class C { Other M() => new Other(Serilog.Log.ForContext<Other>()); }")]
    [InlineData("""class C { private static readonly NLog.Logger Log = NLog.LogManager.GetCurrentClassLogger(); void M() => Log.Info("x"); }""")]
    [InlineData("""class C { private static readonly NLog.Logger Log = NLog.LogManager.GetLogger("Other"); void M() => Log.Info("x"); }""")]
    [InlineData(
        """class C { private static readonly NLog.Logger Audit = NLog.LogManager.GetLogger(nameof(Other)); """
            + """void M() => Audit.Info("{Actor} {Action}", 1, 2); }""")]
    [InlineData(
        """class C { private static readonly log4net.ILog Log = """
            + """log4net.LogManager.GetLogger(System.Reflection.MethodBase.GetCurrentMethod()!.DeclaringType); void M() => Log.Info("x"); }""")]
    [InlineData("class C { Other M() => new Other(log4net.LogManager.GetLogger(typeof(Other))); }")]
    [InlineData(
        "class Loggers { public static readonly log4net.ILog A = log4net.LogManager.GetLogger(typeof(Other)); "
            + "public static readonly log4net.ILog B = log4net.LogManager.GetLogger(typeof(Base)); }")]
    public Task Accepts(string source) => Run(source);

    /// <summary>Who logs for another on purpose: parts that it makes, factories, adapters, holders.</summary>
    [Theory]
    [InlineData(
        """class Service(ILogger<Service> l) { Part M() => new Part(l); } class Part(ILogger<Service> l) { void M() => """
            + """l.LogInformation("x"); }""")]
    [InlineData(
        """class Service(ILogger<Service> l) { Part M() => new(l); } class Part(ILogger<Service> l) { void M() => l.LogInformation("x"); }""")]
    [InlineData(
        """class Item { protected static ILogger<Item> L = null!; } class Folder : Item { Part M() => new Part(L); } """
            + """class Part(ILogger<Item> l) { void M() => l.LogInformation("x"); }""")]
    [InlineData("""class Service { } sealed file class Observer(ILogger<Service> l) { void M() => l.LogInformation("x"); }""")]
    [InlineData("""class Line { } class LineShared(ILogger<Line> l) { void M() => l.LogInformation("x"); }""")]
    [InlineData("""class C : IService { class Observer { public Observer(ILogger<IService> l) { l.LogInformation("x"); } } }""")]
    [InlineData("""class StoreFactory(ILogger<Other> l) { Other M() { l.LogInformation("x"); return new Other(l); } }""")]
    [InlineData("""class C { Other M(ILoggerFactory f) { var l = f.CreateLogger<Other>(); l.LogInformation("x"); return new Other(l); } }""")]
    [InlineData("""class C { Other _o; public C(ILogger<Other> l) { _o = new Other(l); l.LogInformation("x"); } }""")]
    [InlineData("""class ClientAdapter(ILogger<Other> l) { void M() => l.LogInformation("x"); }""")]
    [InlineData(
        """interface IUpgradeLog { } class C : IUpgradeLog { readonly ILogger _l; public C(ILoggerFactory f) => _l = f.CreateLogger<Other>(); """
            + """void M() => _l.LogInformation("x"); }""")]
    [InlineData("class Registry(ILoggerFactory f) { public ILogger TimerLogger { get; } = f.CreateLogger<Other>(); }")]
    [InlineData("class Registry(ILoggerFactory f) { internal ILogger<Other> TimerLogger { get; } = f.CreateLogger<Other>(); }")]
    public Task Accepts_who_logs_for_another(string source) => Run(source);

    /// <summary>A name for the service, or a logger that somebody chose.</summary>
    [Theory]
    [InlineData("""class C : IService { public C(Microsoft.Extensions.Logging.ILogger<{|#0:IService|}> l) { l.LogInformation("x"); } }""")]
    [InlineData("""class C(ILogger<{|#0:Other|}> l) { void M() => l.LogInformation("x"); } class D(ILogger<Other> l) { C M() => new C(l); }""")]
    public Task Suggests_where_the_category_may_be_meant(string source)
    {
        var test = Verify.TestWithAllFrameworks(Others + source);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.Errors;
        test.ExpectedDiagnostics.Add(
            new Microsoft.CodeAnalysis.Testing.DiagnosticResult("LOG5001", Microsoft.CodeAnalysis.DiagnosticSeverity.Info).WithLocation(0));
        return test.RunAsync();
    }

    [Fact]
    public Task Says_whose_records_are_lost()
    {
        var test = Verify.Test("class Other { } class C { public C(ILogger<{|#0:Other|}> logger) { } }");
        test.ExpectedDiagnostics.Add(new Microsoft.CodeAnalysis.Testing.DiagnosticResult(RuleCatalog.All.Single(r => r.Id == "LOG5001").Descriptor)
            .WithLocation(0)
            .WithMessage("'C' logs as 'Other': who filters or searches by category finds its records in the wrong place"));
        return test.RunAsync();
    }

    private static async Task Run(string source)
    {
        var test = Verify.TestWithAllFrameworks(Others + source);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.Errors;
        await test.RunAsync();
    }

    /// <summary>What generic types and the classes of an interface have in common.</summary>
    [Theory]
    [InlineData("""class Epochs<T> { public Epochs(ILogger<EPOCHS> logger) { logger.LogInformation("x"); } } class EPOCHS { }""")]
    [InlineData("""class Epochs { public Epochs(ILogger<{|LOG5001:EPOCHS|}> logger) { logger.LogInformation("x"); } } class EPOCHS { }""")]
    [InlineData("""class Epochs<T> { public Epochs(ILogger<{|LOG5001:Ages|}> logger) { logger.LogInformation("x"); } } class Ages { }""")]
    [InlineData(
        """interface IIndex { } abstract class IndexBase : IIndex { readonly ILogger _l; public IndexBase(ILoggerFactory f) { """
            + """_l = f.CreateLogger<IIndex>(); _l.LogInformation("x"); } }""")]
    [InlineData(
        """interface IIndex { } class Index : IIndex { readonly ILogger _l; public Index(ILoggerFactory f) { """
            + """_l = f.CreateLogger<{|LOG5001:IIndex|}>(); _l.LogInformation("x"); } }""")]
    public Task Accepts_a_name_for_several_types(string source) => Verify.Diagnostics(source);

    /// <summary>Somebody is about to name it: what is behind every character of a text is no name in it.</summary>
    [Theory]
    [InlineData("class { ILogger<A> _logger; public C(ILogger<A> logger) { _logger = logger; } } class A { }")]
    [InlineData("class C { ILogger<> _logger; public C(ILogger<> logger) { _logger = logger; } }")]
    [InlineData("class A { } class\n{ private readonly ILogger<A> _logger; }")]
    public void A_type_without_a_name_is_no_category(string code)
        => Assert.NotNull(AnalyzerRun.Analyze(AnalyzerRun.Compile(
            code + " class S { void M(ILoggingBuilder b) => b.AddFilter(\"X\", LogLevel.Warning).SetMinimumLevel(LogLevel.Debug); }")).ToString());

    [Fact]
    public void No_level_is_set_for_a_type_without_a_name()
        => Assert.False(LogAnalyzers.Frameworks.CategoryLevels.MayDiffer(
            "", "A", AnalyzerRun.Compile("class S { void M(ILoggingBuilder b) => b.AddFilter(\"X\", LogLevel.Warning); }"), [], default));
}
