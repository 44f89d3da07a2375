using LogAnalyzers.Rules;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Configuration;

/// <summary>LOG6003 in C#: what is found and said, and what the fix makes of it.</summary>
public sealed class UnboundedFileSinkFixTests
{
    private const string Start = "using log4net.Appender; using NLog; using NLog.Config; using NLog.Targets; using NLog.Targets.Wrappers; "
        + "using Serilog; class P { const long Limit = 1000; "
        + "static void M(bool b, long size, string path, NLog.Config.LoggingConfiguration config) { ";

    private const string End = " } static void Own(FileTarget target) { } }";

    /// <summary>Serilog: the whole call behind <c>WriteTo</c>.</summary>
    [Theory]
    [InlineData("File(path)", "Serilog stops writing at 1 GiB", "File(path, rollOnFileSizeLimit: true)")]
    [InlineData(
        "File(path, fileSizeLimitBytes: Limit)", "stops writing at 1000 bytes",
        "File(path, fileSizeLimitBytes: Limit, rollOnFileSizeLimit: true)")]
    [InlineData("File(path, rollOnFileSizeLimit: false)", "stops writing at 1 GiB", "File(path, rollOnFileSizeLimit: true)")]
    [InlineData(
        "File(path, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: 10 * 1024 * 1024)",
        "stops writing at 10 MiB for the rest of the period",
        "File(path, rollingInterval: RollingInterval.Day, fileSizeLimitBytes: 10 * 1024 * 1024, rollOnFileSizeLimit: true)")]
    [InlineData("File(path, fileSizeLimitBytes: null)", "a file grows for ever", "File(path, rollOnFileSizeLimit: true)")]
    [InlineData("File(path, fileSizeLimitBytes: null, shared: true)", "fills the disk", "File(path, shared: true, rollOnFileSizeLimit: true)")]
    [InlineData("File(fileSizeLimitBytes: null, path: path)", "fills the disk",
        "File(fileSizeLimitBytes: 1073741824, path: path, rollOnFileSizeLimit: true)")]
    [InlineData(
        "File(path, fileSizeLimitBytes: default(long?), retainedFileCountLimit: null, rollOnFileSizeLimit: true)",
        "'rollOnFileSizeLimit' does nothing without a limit", "File(path, rollOnFileSizeLimit: true)")]
    [InlineData("File(path, rollingInterval: RollingInterval.Day, retainedFileCountLimit: null)", "it keeps every file",
        "File(path, rollingInterval: RollingInterval.Day)")]
    [InlineData("File(new Serilog.Formatting.Json.JsonFormatter(), path, Serilog.Events.LogEventLevel.Debug, null)", "fills the disk",
        "File(new Serilog.Formatting.Json.JsonFormatter(), path, Serilog.Events.LogEventLevel.Debug, 1073741824, rollOnFileSizeLimit: true)")]
    [InlineData("File(path, Serilog.Events.LogEventLevel.Debug, \"{Message}\", null, fileSizeLimitBytes: null, null, false)", "fills the disk",
        "File(path, Serilog.Events.LogEventLevel.Debug, \"{Message}\", null, fileSizeLimitBytes: 1073741824, null, false, "
            + "rollOnFileSizeLimit: true)")]
    public Task In_Serilog(string before, string message, string after)
        => Fixed($"new LoggerConfiguration().WriteTo.{before};", message, $"new LoggerConfiguration().WriteTo.{after};");

    [Theory]
    [InlineData("File(path, rollOnFileSizeLimit: true)")]
    [InlineData("File(path, rollOnFileSizeLimit: b)")]
    [InlineData("File(path, fileSizeLimitBytes: size)")]
    [InlineData("File(path, rollingInterval: RollingInterval.Day)")]
    [InlineData("File(path, rollingInterval: b ? RollingInterval.Day : RollingInterval.Infinite)")]
    [InlineData("File(path, rollingInterval: RollingInterval.Day, retainedFileCountLimit: null, retainedFileTimeLimit: System.TimeSpan.FromDays(7))")]
    [InlineData("File(path, fileSizeLimitBytes: null, hooks: new Hooks())")]
    public Task Silent_in_Serilog(string call)
        => Silent($"new LoggerConfiguration().WriteTo.{call};", "class Hooks : Serilog.Sinks.File.FileLifecycleHooks { }");

    [Fact]
    public Task Audits_lose_nothing() => Silent("new LoggerConfiguration().AuditTo.File(path);");

    [Theory]
    [InlineData("""var t = new FileTarget("f") { FileName = path }; config.AddTarget(t);""", "disk: 'archiveAboveSize' and 'maxArchiveFiles'",
        """var t = new FileTarget("f") { FileName = path, ArchiveAboveSize = 100 * 1024 * 1024, MaxArchiveFiles = 10 }; config.AddTarget(t);""")]
    [InlineData("""var t = new FileTarget("f"); t.FileName = path; config.AddRuleForAllLevels(t);""", "fills the disk",
        "var t = new FileTarget(\"f\") { ArchiveAboveSize = 100 * 1024 * 1024, MaxArchiveFiles = 10 }; t.FileName = path; "
            + "config.AddRuleForAllLevels(t);")]
    [InlineData("""var t = new FileTarget("f"); t.ArchiveAboveSize = 1000; config.AddTarget(t);""", "it keeps every file",
        """var t = new FileTarget("f") { MaxArchiveFiles = 10 }; t.ArchiveAboveSize = 1000; config.AddTarget(t);""")]
    [InlineData("""var t = new FileTarget { FileName = path + "/${date:format=yyyy}.log" }; config.AddTarget("f", t);""", "it keeps every file",
        """var t = new FileTarget { FileName = path + "/${date:format=yyyy}.log", MaxArchiveFiles = 31 }; config.AddTarget("f", t);""")]
    [InlineData("""var t = new FileTarget { FileName = $"{path}/${{shortdate}}.log" }; config.AddTarget("f", t);""", "it keeps every file",
        """var t = new FileTarget { FileName = $"{path}/${{shortdate}}.log", MaxArchiveFiles = 31 }; config.AddTarget("f", t);""")]
    [InlineData("""config.AddTarget(new FileTarget("f") { FileName = "${shortdate}.log" });""", "it keeps every file",
        """config.AddTarget(new FileTarget("f") { FileName = "${shortdate}.log", MaxArchiveFiles = 31 });""")]
    [InlineData("""config.AddTarget(new FileTarget("f") { ArchiveAboveSize = Limit, MaxArchiveFiles = 0 });""", "NLog loses the past",
        """config.AddTarget(new FileTarget("f") { ArchiveAboveSize = Limit, MaxArchiveFiles = 10 });""")]
    [InlineData("""var t = new FileTarget("f"); t.ArchiveAboveSize = 5; t.MaxArchiveFiles = -1; config.AddTarget(t);""", "it keeps every file",
        """var t = new FileTarget("f"); t.ArchiveAboveSize = 5; t.MaxArchiveFiles = 10; config.AddTarget(t);""")]
    [InlineData("config.AddTarget(\"x\", new AsyncTargetWrapper(new FileTarget()));", "fills the disk",
        "config.AddTarget(\"x\", new AsyncTargetWrapper(new FileTarget() { ArchiveAboveSize = 100 * 1024 * 1024, MaxArchiveFiles = 10 }));")]
    [InlineData("config.AddTarget(\"x\", new FileTarget\n{\n    FileName = \"a\",\n    MaxArchiveFiles = 5,\n});", "'archiveAboveSize' is not set",
        "config.AddTarget(\"x\", new FileTarget\n{\n    FileName = \"a\",\n    MaxArchiveFiles = 5,\n    ArchiveAboveSize = 100 * 1024 * 1024,\n});")]
    [InlineData("LogManager.Setup().LoadConfiguration(c => c.ForLogger().WriteToFile(\"a.log\"));", "fills the disk",
        "LogManager.Setup().LoadConfiguration(c => c.ForLogger().WriteToFile(\"a.log\", archiveAboveSize: 100 * 1024 * 1024, maxArchiveFiles: 10));")]
    public Task In_NLog(string before, string message, string after) => Fixed(before, message, after);

    [Theory]
    [InlineData("""var t = new FileTarget("f"); if (b) { t.MaxArchiveFiles = 5; t.ArchiveAboveSize = 5; } config.AddTarget(t);""")]
    [InlineData("""var t = new FileTarget("f"); t.MaxArchiveFiles = (int)size; t.ArchiveAboveSize = 5; config.AddTarget(t);""")]
    [InlineData("""var t = new FileTarget("f"); Own(t); config.AddTarget(t);""")]
    [InlineData("""Own(new FileTarget("f"));""")]
    [InlineData("""config.AddTarget(new FileTarget("f") { MaxArchiveFiles = 5, ArchiveAboveSize = 5 });""")]
    [InlineData("""config.AddTarget(new FileTarget("f") { MaxArchiveFiles = 5, ArchiveEvery = FileArchivePeriod.Day });""")]
    [InlineData("""config.AddTarget(new FileTarget("f") { MaxArchiveFiles = 5, FileName = path });""")]
    public Task Silent_in_NLog(string statements) => Silent(statements);

    [Theory]
    [InlineData(
        "var a = new RollingFileAppender { RollingStyle = RollingFileAppender.RollingMode.Size }; a.ActivateOptions();", "log4net loses the past",
        "var a = new RollingFileAppender { RollingStyle = RollingFileAppender.RollingMode.Size, MaxSizeRollBackups = 10 }; a.ActivateOptions();")]
    [InlineData(
        "var a = new RollingFileAppender(); a.RollingStyle = RollingFileAppender.RollingMode.Size; a.MaxSizeRollBackups = -1;", "keeps every file",
        "var a = new RollingFileAppender(); a.RollingStyle = RollingFileAppender.RollingMode.Size; a.MaxSizeRollBackups = 10;")]
    public Task In_log4net(string before, string message, string after) => Fixed(before, message, after);

    [Theory]
    [InlineData("var a = new FileAppender { File = \"a\" }; a.ActivateOptions();", "the file grows for ever")]
    [InlineData("var a = new RollingFileAppender { MaxSizeRollBackups = 5 }; a.ActivateOptions();", "files of earlier days are never deleted")]
    [InlineData("var a = new RollingFileAppender { RollingStyle = RollingFileAppender.RollingMode.Once }; a.ActivateOptions();", "at the start only")]
    public async Task Withheld_where_only_the_owner_knows(string statements, string message)
    {
        using var run = Run(statements);
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.UnboundedFileSink);
        Assert.Contains(message, found.GetMessage(), StringComparison.Ordinal);
        Assert.Contains(NoFix.Introduction, found.GetMessage(), StringComparison.Ordinal);
        Assert.False(await run.FixAllAsync(RuleIds.UnboundedFileSink));
    }

    [Theory]
    [InlineData(
        "var a = new RollingFileAppender { RollingStyle = RollingFileAppender.RollingMode.Size, MaxSizeRollBackups = 5 }; a.ActivateOptions();")]
    [InlineData("var a = new FileAppender { AppendToFile = false }; a.ActivateOptions();")]
    public Task Silent_in_log4net(string statements) => Silent(statements);

    private static FixRun Run(string statements, string types = "")
        => new([Start + statements + End + types], references: References.WithSettings);

    private static async Task Silent(string statements, string types = "")
    {
        using var run = Run(statements, types);
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.UnboundedFileSink);
    }

    private static async Task Fixed(string before, string message, string after)
    {
        using var run = Run(before);
        Assert.Empty(await run.ErrorsAsync());
        var found = Assert.Single(await run.DiagnosticsAsync(), d => d.Id == RuleIds.UnboundedFileSink);
        Assert.Contains(message, found.GetMessage(), StringComparison.Ordinal);
        Assert.DoesNotContain(NoFix.Introduction, found.GetMessage(), StringComparison.Ordinal);
        Assert.True(await run.FixAllAsync(RuleIds.UnboundedFileSink));
        Assert.Equal(Start + after + End, await run.TextAsync());
        Assert.Empty(await run.ErrorsAsync());
        Assert.DoesNotContain(await run.DiagnosticsAsync(), d => d.Id == RuleIds.UnboundedFileSink);
    }
}
