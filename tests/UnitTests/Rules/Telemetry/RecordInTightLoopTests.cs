using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Rules.Telemetry;

public sealed class RecordInTightLoopTests
{
    private static readonly (string, string) Enabled = ("dotnet_diagnostic.LOG7002.severity", "warning");

    [Theory]
    [InlineData("""foreach (var item in items) { _count++; {|LOG7002:LOG.Info("Took {A}", item)|}; }""")]
    [InlineData("""foreach (var item in items) {|LOG7002:LOG.Info("Took {A}", item)|};""")]
    [InlineData("""foreach (var item in items) { {|LOG7002:LOG.Warn("Took {A}", item)|}; }""")]
    [InlineData("""for (var i = 0; i < items.Length; i++) { {|LOG7002:LOG.Info("Took {A}", items[i])|}; }""")]
    [InlineData("""var q = new Queue<string>(items); while (q.TryDequeue(out var item)) { {|LOG7002:LOG.Info("Took {A}", item)|}; }""")]
    [InlineData(
        """
        int Twice(int x) => Math.Max(x, 1) * 2;
        foreach (var item in items.Where(i => i.Length > 1)) { _count += Twice(item.Length); {|LOG7002:LOG.Info("Took {A}", item)|}; }
        """)]
    [InlineData("""foreach (var item in items.Take(50)) { {|LOG7002:LOG.Info("Took {A}", item)|}; }""")]
    [InlineData("""foreach (var item in items.Take(orderId)) { {|LOG7002:LOG.Info("Took {A}", item)|}; }""")]
    [InlineData("""foreach (var item in items.GroupBy(i => i).SelectMany(g => g)) { {|LOG7002:LOG.Info("Took {A}", item)|}; }""")]
    [InlineData("""foreach (var item in items) { if (item is { Length: > 1 }) { _count++; } {|LOG7002:LOG.Info("Took {A}", item)|}; }""")]
    public async Task Loops_over_data(string statements) => await InEveryFramework(statements);

    [Theory]
    [InlineData("""foreach (var item in items) { LOG.Debug("Took {A}", item); }""")]
    [InlineData("""foreach (var item in items) { await Task.Yield(); LOG.Info("Took {A}", item); }""")]
    [InlineData("""foreach (var item in items) { Thread.Sleep(1); LOG.Info("Took {A}", item); }""")]
    [InlineData("""foreach (var item in items) { File.Delete(item); LOG.Info("Took {A}", item); }""")]
    [InlineData("""foreach (var item in items) { using var s = new StreamReader(item); LOG.Info("Took {A}", item); }""")]
    [InlineData("""foreach (var item in items) { if (item.Length > 9) { LOG.Info("Took {A}", item); return; } }""")]
    [InlineData("""foreach (var item in items) { if (item.Length > 9) { LOG.Warn("Took {A}", item); continue; } _count++; }""")]
    [InlineData("""foreach (var item in items) { LOG.Info("Took {A}", item); break; }""")]
    [InlineData("""foreach (var item in items) { try { _count++; } catch (Exception e) { LOG.Error("Took {A}", item); _ = e.HResult; } }""")]
    [InlineData("""foreach (var item in new[] { 1, 2 }) { LOG.Info("Took {A}", item); }""")]
    [InlineData("""foreach (var item in Enum.GetValues<DayOfWeek>()) { LOG.Info("Took {A}", item); }""")]
    [InlineData("""for (var i = 0; i < 3; i++) { LOG.Info("Took {A}", i); }""")]
    [InlineData("""foreach (var item in items.Take(5)) { LOG.Info("Took {A}", item); }""")]
    [InlineData("""var top = items.OrderBy(i => i).Take(20).ToList(); foreach (var item in top) { LOG.Info("Took {A}", item); }""")]
    [InlineData("""var top = items.Take(9).ToList(); for (var i = 0; i < top.Count; i++) { LOG.Info("Took {A}", top[i]); }""")]
    [InlineData("""foreach (var item in items.GroupBy(i => i.Length)) { LOG.Info("Took {A}", item.Key); }""")]
    [InlineData("""var all = items.GroupBy(i => i).Select(g => g.Key).ToArray(); foreach (var item in all) { LOG.Info("Took {A}", item); }""")]
    [InlineData("""foreach (var item in from i in items group i by i.Length) { LOG.Info("Took {A}", item.Key); }""")]
    [InlineData("""while (!token.IsCancellationRequested) { LOG.Info("Took {A}", _count); }""")]
    [InlineData("""foreach (var item in items) { Changed(item); LOG.Info("Took {A}", item); } void Changed(string i) { Process.Start(i); }""")]
    [InlineData("""foreach (var item in items) { (state as IDisposable)!.Dispose(); ((Action)state)(); LOG.Info("Took {A}", item); }""")]
    [InlineData("""List<string> errors = [.. items]; foreach (var item in errors) { LOG.Warn("Took {A}", item); }""")]
    [InlineData("""foreach (var item in items) { LOG.Warn("Invalid {A}", item); }""")]
    [InlineData("""foreach (var item in items) { LOG.Info("{A}", item); }""")]
    [InlineData("""foreach (var item in items) { LOG.Error("Took {A}", item); }""")]
    [InlineData("""var plugins = items; foreach (var item in plugins) { LOG.Info("Took {A}", item); }""")]
    [InlineData("""var claims = items; foreach (var item in claims) { LOG.Info("Took {A}", item); }""")]
    [InlineData("""PrintAll(); void PrintAll() { foreach (var item in items) { LOG.Info("Took {A}", item); } }""")]
    [InlineData("""TryShow(); bool TryShow() { foreach (var item in items) { LOG.Info("Took {A}", item); } return true; }""")]
    [InlineData("""InitializeItems(); void InitializeItems() { foreach (var item in items) { LOG.Info("Took {A}", item); } }""")]
    [InlineData("""foreach (var item in items) { Action later = () => LOG.Info("Took {A}", item); }""")]
    public async Task Other_loops(string statements)
        => await InEveryFramework(statements.Replace("Process.Start", "System.Diagnostics.Process.Start", StringComparison.Ordinal));

    [Fact]
    public Task Is_off_by_default() => Verify.InMethod("""foreach (var item in items) { _logger.LogInformation("Took {A}", item); }""");

    [Fact]
    public Task Message() => Verify.Message(
        """foreach (var item in items) { {|#0:_logger.LogInformation("Took {A}", item)|}; }""", "LOG7002",
        "Each round over 'items' writes a record of level Information, and nothing in the loop takes time: log once for all, or each one at Debug",
        Enabled);

    private static async Task InEveryFramework(string statements)
    {
        foreach (var framework in Enum.GetValues<Framework>())
        {
            await Verify.InFramework(
                framework, framework == Framework.Log4Net ? statements.Replace("{A}", "{0}", StringComparison.Ordinal) : statements, Enabled,
                ("dotnet_diagnostic.LOG2009.severity", "none"));
        }
    }
}
