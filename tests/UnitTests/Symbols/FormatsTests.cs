using LogAnalyzers.Messages;
using LogAnalyzers.Symbols;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Symbols;

public sealed class FormatsTests
{
    private static readonly Compilation Framework = CSharpCompilation.Create("Test", references: References.Framework);

    [Theory]
    [InlineData("System.DayOfWeek", "Q", true)]
    [InlineData("System.DayOfWeek", "G", false)]
    [InlineData("System.AttributeTargets", "D}", true)]
    [InlineData("System.Guid", "Q", true)]
    [InlineData("System.Guid", "N", false)]
    [InlineData("System.TimeSpan", "Q", true)]
    [InlineData("System.TimeSpan", "c", false)]
    [InlineData("System.DateTime", "Q", true)]
    [InlineData("System.DateTime", "yyyy-MM-dd", false)]
    [InlineData("System.Decimal", "D5", true)]
    [InlineData("System.Decimal", "F2", false)]
    [InlineData("System.Int32", "D5", false)]
    [InlineData("System.Int32", "0.00;(0.00)", false)]
    [InlineData("System.Object", "Q", false)]
    [InlineData("System.String", "Q", false)]
    [InlineData("System.Boolean", "Q", false)]
    public void What_throws_is_rejected(string type, string format, bool rejected)
        => Assert.Equal(rejected, Formats.Reject(Framework.GetTypeByMetadataName(type), format));

    [Fact]
    public void A_nullable_value_is_as_its_type()
    {
        var nullable = Framework.GetSpecialType(SpecialType.System_Nullable_T).Construct(Framework.GetTypeByMetadataName("System.Guid")!);

        Assert.True(Formats.Reject(nullable, "Q"));
        Assert.False(Formats.Reject(null, "Q"));
    }

    /// <summary>A thousand million digits.</summary>
    [Fact]
    public void A_huge_text_is_not_made()
    {
        const string Format = "D999999999";
        var number = Framework.GetSpecialType(SpecialType.System_Int32);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Assert.False(Formats.Reject(number, Format));
        Assert.Null(ConstantText.Render(5, number, null, Format));
        Assert.Equal("00005", ConstantText.Render(5, number, null, "D5"));
        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 1_000_000);
    }
}
