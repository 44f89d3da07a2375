using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

public sealed class LoggerMemberFixTests
{
    private static readonly (string, string)[] On
        = [("dotnet_diagnostic.LOG5002.severity", "warning"), ("log_analyzers.logger_names", "_logger, Log")];

    [Theory]
    [InlineData("""class C { private ILogger<C> _logger = null!; void M() => _logger.LogInformation("x"); }""",
        """class C { private readonly ILogger<C> _logger = null!; void M() => _logger.LogInformation("x"); }""")]
    [InlineData("class C { ILogger<C> _logger = null!; }", "class C { private readonly ILogger<C> _logger = null!; }")]
    [InlineData("class C { protected internal static ILogger Log = null!; }", "class C { private static readonly ILogger Log = null!; }")]
    [InlineData("""class C { public ILogger<C> _log; public C(ILogger<C> log) { _log = log; } void M() => this._log.LogInformation("x"); }""",
        """class C { private readonly ILogger<C> _logger; public C(ILogger<C> log) { _logger = log; } """
            + """void M() => this._logger.LogInformation("x"); }""")]
    [InlineData("""class C { private readonly Serilog.ILogger _l = Serilog.Log.Logger; void M() => _l.Information("x"); }""",
        """class C { private readonly Serilog.ILogger _logger = Serilog.Log.Logger; void M() => _logger.Information("x"); }""")]
    public async Task Makes_it_private_and_read_only(string before, string after)
    {
        using var run = new FixRun([before], On, references: References.WithAllFrameworks);
        Assert.True(await run.FixAllAsync("LOG5002"));
        Assert.Equal(after, await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == "LOG5002");
        Assert.False(await run.FixAllAsync("LOG5002"));
    }

    [Theory]
    [InlineData("""class C { internal readonly ILogger _logger = null!; } class D { void M(C c) => c._logger.LogInformation("x"); }""")]
    [InlineData("class C { private ILogger _logger = null!; void Set(ILogger l) => _logger = l; }")]
    [InlineData("public class C { protected readonly ILogger _logger = null!; }")]
    [InlineData("class C { private ILogger Log { get; set; } = null!; }")]
    [InlineData("""class C { private readonly ILogger _log = null!; string M(int _logger) => ""; }""")]
    [InlineData("class C { private readonly ILogger _log = null!; string M() => nameof(_log); }")]
    [InlineData("class C { private readonly ILogger _a = null!; private readonly ILogger _b = null!; }")]
    public async Task Withheld(string source)
    {
        using var run = new FixRun([source], On);
        var found = await run.DiagnosticsAsync();
        Assert.Contains(found, d => d.Id == "LOG5002");
        Assert.Empty(await run.ActionsAsync(found.First(d => d.Id == "LOG5002")));
        Assert.False(await run.FixAllAsync("LOG5002"));
    }
}
