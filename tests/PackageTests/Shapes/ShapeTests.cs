using LogAnalyzers.PackageTests.Support;
using Xunit.Abstractions;

namespace LogAnalyzers.PackageTests.Shapes;

/// <summary>
/// Small applications of every kind, migrated by the README's recipe: each starts, says afterwards what it said before, in the same words and as
/// often, and ends as it did; the compiler has nothing new to complain about, and a second run changes nothing.
/// </summary>
[Collection(PackageCollection.Name)]
public sealed class ShapeTests(PackedPackage package, ITestOutputHelper output)
{
    public static TheoryData<string> Names => [.. ShapeResults.Chosen.Select(s => s.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Shape_says_the_same_after_the_migration(string name)
    {
        var result = await ShapeResults.OfAsync(package, name);
        output.WriteLine($"{result.Figures} ({ShapeResults.Times})");

        var known = result.Shape.Expected.Fails;
        Assert.True(result.Before.Said.Count > 0, result.Before.Output);
        Assert.False(result.Failures.Except(known).Any(), $"{name} fails: {Quoted(result.Failures.Except(known))}\n{result.Details}");
        Assert.False(known.Except(result.Failures).Any(),
            $"{name} fails no more, so its shape.json should not say so: {Quoted(known.Except(result.Failures))}");
    }

    [Fact]
    public void Every_kind_of_application_has_a_shape()
    {
        Assert.True(Shape.All.Count >= 40, $"there are {Shape.All.Count} shapes only");
        Assert.True(Shape.All.Count(s => s.Expected.Bounded) >= 15);
        Assert.All(Shape.All, s => Assert.Contains(s.Projects, p => p == s.Runs.First().Project));
    }

    private static string Quoted(IEnumerable<string> failures) => string.Join(", ", failures.Select(f => $"\"{f}\""));
}
