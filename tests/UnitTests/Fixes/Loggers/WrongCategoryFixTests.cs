using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Loggers;

public sealed class WrongCategoryFixTests
{
    [Theory]
    [InlineData("""public C(ILogger<Other> logger) { logger.LogInformation("x"); }""",
        """public C(ILogger<C> logger) { logger.LogInformation("x"); }""")]
    [InlineData(
        """private readonly ILogger<Other> _logger; public ILogger<Other> Logger => _logger; public C(ILogger<Other>? logger) { """
            + """this._logger = logger ?? NullLogger<Other>.Instance; } void N() => _logger.LogInformation("x");""",
        """private readonly ILogger<C> _logger; public ILogger<C> Logger => _logger; public C(ILogger<C>? logger) { """
            + """this._logger = logger ?? NullLogger<C>.Instance; } void N() => _logger.LogInformation("x");""")]
    [InlineData(
        """private readonly ILogger<Other> _logger; public C(ILoggerFactory f) { _logger = f.CreateLogger<Other>(); } """
            + """void N() => _logger.LogInformation("x");""",
        """private readonly ILogger<C> _logger; public C(ILoggerFactory f) { _logger = f.CreateLogger<C>(); } """
            + """void N() => _logger.LogInformation("x");""")]
    [InlineData(
        """private readonly ILogger _logger; public C(ILoggerFactory f) { _logger = f.CreateLogger(typeof(Other)); } """
            + """void N() => _logger.LogInformation("x");""",
        """private readonly ILogger _logger; public C(ILoggerFactory f) { _logger = f.CreateLogger(typeof(C)); } """
            + """void N() => _logger.LogInformation("x");""")]
    [InlineData("""private readonly Serilog.ILogger _logger = Serilog.Log.ForContext<Other>(); void N() => _logger.Information("x");""",
        """private readonly Serilog.ILogger _logger = Serilog.Log.ForContext<C>(); void N() => _logger.Information("x");""")]
    [InlineData("""static readonly NLog.Logger Log = NLog.LogManager.GetLogger(nameof(Other)); void N() => Log.Info("x");""",
        """static readonly NLog.Logger Log = NLog.LogManager.GetLogger(nameof(C)); void N() => Log.Info("x");""")]
    [InlineData("""static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(Other)); void N() => Log.Info("x");""",
        """static readonly log4net.ILog Log = log4net.LogManager.GetLogger(typeof(C)); void N() => Log.Info("x");""")]
    [InlineData("""static readonly log4net.ILog Log = log4net.LogManager.GetLogger("N.Other"); void N() => Log.Info("x");""",
        """static readonly log4net.ILog Log = log4net.LogManager.GetLogger("N.C"); void N() => Log.Info("x");""")]
    public Task Names_the_type_itself(string before, string after)
        => Check.Source(Around(before), Around(after), "LOG5001", runs: false, references: References.WithAllFrameworks);

    [Fact]
    public Task Of_generic_types_and_primary_constructors() => Check.Source(
        """class Other { } class C<T>(ILogger<Other> logger) { private readonly ILogger<Other> _logger = logger; class D { } """
            + """void M() => _logger.LogInformation("x"); }""",
        """class Other { } class C<T>(ILogger<C<T>> logger) { private readonly ILogger<C<T>> _logger = logger; class D { } """
            + """void M() => _logger.LogInformation("x"); }""",
        "LOG5001", runs: false);

    [Fact]
    public Task A_base_class_takes_the_logger_of_a_derived_one() => Check.Source(
        """class B(ILogger<B> logger) { } class C(ILogger<B> logger) : B(logger) { void M() => logger.LogInformation("x"); }""",
        """class B(ILogger<B> logger) { } class C(ILogger<C> logger) : B(logger) { void M() => logger.LogInformation("x"); }""", "LOG5001",
        runs: false);

    [Fact]
    public async Task All_files_of_a_type_change_together()
    {
        using var run = new FixRun(["class Other { } partial class C { private readonly ILogger<Other> _logger; }",
            """partial class C { public C(ILogger<Other> logger) { _logger = logger; } void M() => _logger.LogInformation("x"); }"""]);
        Assert.True(await run.FixAllAsync("LOG5001"));
        Assert.Equal("class Other { } partial class C { private readonly ILogger<C> _logger; }", await run.TextAsync());
        Assert.Contains("public C(ILogger<C> logger)", await run.TextAsync(1), StringComparison.Ordinal);
        Assert.Empty(await run.ErrorsAsync());
        Assert.False(await run.FixAllAsync("LOG5001"));
    }

    [Theory]
    [InlineData("class D { C M(ILogger<Other> logger) => new C(logger); }")]
    [InlineData("class D(ILogger<Other> logger) : C(logger) { }")]
    [InlineData("class D { C M() => new(NullLogger<Other>.Instance); }")]
    public async Task Withheld_where_somebody_passes_a_logger_of_the_other_type(string caller)
    {
        using var run = new FixRun(["""class Other { } class C { public C(ILogger<Other> logger) { logger.LogInformation("x"); } }""",
            "using Microsoft.Extensions.Logging.Abstractions; " + caller]);
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG5001");
        Assert.Empty(await run.ActionsAsync(found));
        Assert.False(await run.FixAllAsync("LOG5001"));
    }

    [Fact]
    public async Task Or_does_so_in_another_project()
    {
        using var run = new SolutionRun()
            .Add(
                "Lib", OutputKind.DynamicallyLinkedLibrary, [],
                ("/Lib/C.cs",
                    """using Microsoft.Extensions.Logging; [assembly: System.Runtime.CompilerServices.InternalsVisibleTo("App")] """
                        + """public class Other { } public class C { internal C(ILogger<Other> logger) { """
                        + """logger.LogInformation("x"); } } class D { public D(ILogger<Other> logger) { logger.LogInformation("x"); } }"""))
            .Add(
                "App", OutputKind.ConsoleApplication, ["Lib"],
                ("/App/Program.cs", "using Microsoft.Extensions.Logging.Abstractions; _ = new C(NullLogger<Other>.Instance);"));
        Assert.True(await run.FixAllAsync("LOG5001"));
        SolutionRun.Contains("internal C(ILogger<Other> logger)", await run.TextAsync("/Lib/C.cs"));
        SolutionRun.Contains("public D(ILogger<D> logger)", await run.TextAsync("/Lib/C.cs"));
    }

    [Theory]
    [InlineData("public class C { public C(ILogger<Other> logger) { _l = logger; } readonly ILogger _l; void M() => _l.LogInformation(\"x\"); }")]
    [InlineData("public class C(ILogger<Other> logger) { public void M() => logger.LogInformation(\"x\"); }")]
    [InlineData("public class C { protected C(ILogger<Other> l) { _l = l; } readonly ILogger<Other> _l; void M() => _l.LogInformation(\"x\"); }")]
    [InlineData("public class C { protected ILogger<Other> _l = NullLogger<Other>.Instance; void M() => _l.LogInformation(\"x\"); }")]
    public async Task A_signature_that_a_library_shows_is_changed_by_itself_only(string source)
    {
        using var run = new FixRun(["using Microsoft.Extensions.Logging.Abstractions; public class Other { } " + source]);
        var found = (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG5001");
        Assert.Equal(DiagnosticSeverity.Info, found.Severity);
        Assert.False(await run.FixAllAsync("LOG5001"));
        Assert.False(await run.FixAllWithoutKeyAsync("LOG5001"));
        var action = Assert.Single(await run.ActionsAsync(found));
        Assert.Null(action.EquivalenceKey);
        await run.ApplyAsync(action);
        Assert.Empty(await run.ErrorsAsync());
        SolutionRun.Contains("ILogger<C>", await run.TextAsync());
    }

    [Fact]
    public async Task Of_an_executable_nothing_is_a_promise()
    {
        using var run = new FixRun(
            ["""public class Other { } public class C(ILogger<Other> l) { public void M() => l.LogInformation("x"); static void Main() { } }"""],
            kind: OutputKind.ConsoleApplication);
        Assert.Equal(DiagnosticSeverity.Warning, (await run.DiagnosticsAsync()).Single(d => d.Id == "LOG5001").Severity);
        Assert.True(await run.FixAllAsync("LOG5001"));
    }

    private static string Around(string members) => $$"""
        using Microsoft.Extensions.Logging.Abstractions;
        namespace N;
        class Other { }
        class C
        {
            {{members}}
        }
        """;
}
