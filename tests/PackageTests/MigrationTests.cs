using LogAnalyzers.PackageTests.Support;

namespace LogAnalyzers.PackageTests;

/// <summary>The README's migration recipe on the sample: format, rebuild, run; the program says the same as before, as properties.</summary>
[Collection(PackageCollection.Name)]
public sealed class MigrationTests(PackedPackage package)
{
    [Fact]
    public void Recipe_leaves_no_warning_and_changes_nothing_that_is_said()
    {
        var sample = new SampleCopy(package, "OrderService");
        var before = sample.Build();
        var run = new ServiceRun(sample.OutputOf("OrderService"));
        string[] reported = [.. before.Select(r => r.RuleId).Where(IsOurs).Distinct().Order(StringComparer.Ordinal)];
        Assert.Equal(["LOG1001", "LOG2001", "LOG2002", "LOG2006", "LOG2007"], reported);

        // One restored and built sample serves all ways to call dotnet format: step by step, and all at once.
        var unformatted = sample.Save();
        Check(sample, run, [.. SampleCopy.RecipeSteps()]);
        sample.Restore(unformatted);
        Check(sample, run, [[]]);
    }

    private static void Check(SampleCopy sample, ServiceRun before, params string[][] steps)
    {
        var original = sample.Sources;
        Format(sample, steps);
        var formatted = sample.Sources;
        Assert.NotEqual(original, formatted);

        // Text that is made elsewhere is a value now, and what is logged may be thrown on as well: only people can say what is meant.
        var left = sample.Build().Where(r => (IsOurs(r.RuleId) && r is not { RuleId: "LOG2009" or "LOG4005", Level: "note" })
            || r.RuleId.StartsWith("CS", StringComparison.Ordinal)).ToArray();
        Assert.True(left.Length == 0, string.Join('\n', left.Select(r => r.ToString())));

        var after = new ServiceRun(sample.OutputOf("OrderService"));
        Assert.Equal(before.Said, after.Said);
        Assert.Empty(after.Prints);
        Assert.Equal(before.Help, after.Help);
        Assert.Superset(new HashSet<string> { "OrderId", "Quantity", "Article" }, after.Properties.ToHashSet());
        Assert.Equal("Warning", after.LevelOf("cable is sold out"));
        Assert.Equal("Error", after.LevelOf("Reservation failed"));

        Format(sample, steps);
        Assert.Equal(formatted, sample.Sources);
    }

    private static void Format(SampleCopy sample, string[][] steps)
    {
        foreach (var ids in steps)
        {
            sample.Format(ids);
        }
    }

    private static bool IsOurs(string id) => id.StartsWith("LOG", StringComparison.Ordinal);
}
