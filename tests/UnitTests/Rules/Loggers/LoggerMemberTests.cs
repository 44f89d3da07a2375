using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Loggers;

public sealed class LoggerMemberTests
{
    private static readonly (string, string)[] On = [("dotnet_diagnostic.LOG5002.severity", "warning")];

    [Theory]
    [InlineData("private ILogger<C> {|LOG5002:_logger|} = null!;")]
    [InlineData("public readonly ILogger<C> {|LOG5002:_logger|} = null!;")]
    [InlineData("protected ILogger<C> {|LOG5002:Logger|} { get; } = null!;")]
    [InlineData("private ILogger<C> {|LOG5002:Logger|} { get; set; } = null!;")]
    [InlineData("internal static readonly Serilog.ILogger {|LOG5002:Log|} = Serilog.Log.ForContext<C>();")]
    [InlineData("static NLog.Logger {|LOG5002:Log|} = NLog.LogManager.GetCurrentClassLogger();")]
    [InlineData("public static readonly log4net.ILog {|LOG5002:Log|} = log4net.LogManager.GetLogger(typeof(C));")]
    public Task Reports(string member) => Run(member, On);

    [Theory]
    [InlineData("private readonly ILogger<C> _logger = null!;")]
    [InlineData("readonly ILogger<C> _logger = null!;")]
    [InlineData("private ILogger<C> Logger { get; } = null!;")]
    [InlineData("private static readonly Serilog.ILogger Log = Serilog.Log.ForContext<C>();")]
    [InlineData("private static readonly NLog.Logger Log = NLog.LogManager.GetCurrentClassLogger();")]
    [InlineData("private static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(C));")]
    [InlineData("[Obsolete] public ILogger<C> Injected { get; set; } = null!;")]
    [InlineData("""public string Logger = "";""")]
    public Task Accepts(string member) => Run(member, On);

    [Fact]
    public Task Off_by_default() => Run("public ILogger<C> Logger = null!;");

    [Theory]
    [InlineData("private readonly ILogger<C> {|LOG5002:_log|} = null!;", "_logger")]
    [InlineData("private readonly ILogger<C> {|LOG5002:_log|} = null!;", "*Logger, _logger")]
    [InlineData("private readonly ILogger<C> _logger = null!;", "s_log, _logger")]
    [InlineData("private readonly ILogger<C> _orderLogger = null!;", "_*Logger")]
    [InlineData("private readonly ILogger<C> _log = null!;", "")]
    public Task Names(string member, string names) => Run(member, [.. On, ("log_analyzers.logger_names", names)]);

    private static async Task Run(string member, params (string, string)[] options)
    {
        var test = Verify.TestWithAllFrameworks("class C { " + member + " }", options);
        test.CompilerDiagnostics = Microsoft.CodeAnalysis.Testing.CompilerDiagnostics.Errors;
        await test.RunAsync();
    }
}
