using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>A whole legacy solution in one command: it builds, its tests pass, and its programs say what they said.</summary>
[Collection(PackageCollection.Name)]
public sealed class LegacyMigrationTests(PackedPackage package)
{
    private static readonly string[] Ids = ["LOG1001", "LOG1002", "LOG1004"];

    /// <summary>What stays printed, with the reason that the rule's page gives.</summary>
    private static readonly Dictionary<string, string> Left = new(StringComparer.Ordinal)
    {
        ["Statistics.cs"] = "a line that is put together by a loop is one line, not one record an item",
        ["Retry.cs"] = "a file of two projects has no class of one project to get a logger from",
    };

    private static readonly string[] StillPrinted = ["Attempt 1 of 2 failed: partner is slow", "Attempt 1 of 3 failed: ftp1 does not answer"];

    /// <summary>Trace and Debug went to a debugger only; as records they are seen.</summary>
    private static readonly string[] Traced =
    [
        "An empty mail was not queued", "Queued mail 1", "Queued mail 2", "Mail was not sent: mailbox is full", "Mail queue is disposed",
    ];

    [Fact]
    public void One_command_migrates_the_solution()
    {
        var sample = new SampleCopy(package, "LegacyShop");
        var before = sample.Build();
        var batch = new ProgramRun(sample, "Shop.Batch");
        var service = new ProgramRun(sample, "Shop.Service");
        sample.Test("Shop.Tests");
        Assert.Superset(Ids.ToHashSet(), before.Select(r => r.RuleId).ToHashSet());

        var original = sample.Save();
        sample.Format(Ids);
        var migrated = sample.Save();
        var after = sample.Build();

        Assert.Equal(Compiler(before), Compiler(after));
        var left = after.Where(r => Ids.Contains(r.RuleId) && !Left.ContainsKey(r.File)).Select(r => $"{r.File}({r.Line}): {r.RuleId}")
            .Distinct().ToArray();
        Assert.True(left.Length == 0, $"{left.Length} prints are left:\n{string.Join('\n', left)}");
        Assert.Equal(original["Shop.Batch/HelpText.cs"], migrated["Shop.Batch/HelpText.cs"]);
        sample.Test("Shop.Tests");
        var batchAfter = new ProgramRun(sample, "Shop.Batch");
        AssertSaysTheSame(batch, batchAfter);
        Assert.Equal(batch.OrderOfRecordsIn(batchAfter), batchAfter.OrderOfRecordsIn(batchAfter).Where(t => !Traced.Contains(t)));
        Assert.Equal(("warn", "Shop.Batch.JobRunner"), LevelAndCategory(batchAfter, "1 jobs failed"));
        Assert.Equal(("fail", "Shop.Legacy.MailQueue"), LevelAndCategory(batchAfter, """mail "bounce" lost"""));
        Assert.Equal(("warn", "Shop.Core.Money"), LevelAndCategory(batchAfter, "adding CHF to EUR without an exchange rate"));
        AssertSaysTheSame(service, new ProgramRun(sample, "Shop.Service"));

        // What is said after the host is built obeys its configuration, whoever says it; a library and a static class too.
        var quiet = new ProgramRun(sample, "Shop.Service", ("Logging__LogLevel__Default", "Warning"));
        Assert.DoesNotContain(quiet.All, l => l.Text is "Host is built" or "Pipeline is up" or "Sum 318.80 EUR" or "Only 0 of CA-02 left");
        Assert.Empty(
            new[] { "This is shop-1", "2 of MO-27 missing", "Host has ended", "Service process ends" }.Except(quiet.All.Select(l => l.Text)));
        Assert.Equal("fail", quiet.Line("No partner took the nightly export").Level);

        // What operators read, as samples/LegacyShop/README.md links it.
        Golden.Assert("samples/LegacyShop/CATALOGUE.md", sample.CataloguePage(package, "Shop.Tests"));

        sample.Format(Ids);
        Assert.Equal(migrated, sample.Save());
    }

    private static void AssertSaysTheSame(ProgramRun before, ProgramRun after)
    {
        Assert.All(before.All, l => Assert.True(l.IsPrint));
        Assert.DoesNotContain(before.SaidBeyond(after), l => l.Any(c => c != '-')); // Rulers go.
        Assert.Empty(after.SaidBeyond(before).Except(Traced));
        Assert.Empty(after.Prints.Select(p => p.Text).Except(StillPrinted));
        Assert.Equal(before.Help, after.Help);
    }

    private static (string?, string?) LevelAndCategory(ProgramRun run, string text) => (run.Line(text).Level, run.Line(text).Category);

    private static string[] Compiler(IEnumerable<SarifResult> results)
        => [.. results.Where(r => r.RuleId.StartsWith("CS", StringComparison.Ordinal)).Select(r => r.ToString())];
}
