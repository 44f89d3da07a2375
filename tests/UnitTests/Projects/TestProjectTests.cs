using System.Text.RegularExpressions;
using LogAnalyzers.UnitTests.Verification;

namespace LogAnalyzers.UnitTests.Projects;

/// <summary>A project that says of itself that it tests is one of tests to every rule that leaves those alone.</summary>
public sealed partial class TestProjectTests
{
    [Theory]
    [InlineData("class C { void M() { try { M(); } {|LOG4004:catch|} (Exception) { } } }")]
    [InlineData("class C { void M() { {|LOG1001:Console.WriteLine(1)|}; } }")]
    [InlineData("class Other { } class C { public C(ILogger<{|LOG5001:Other|}> logger) { logger.LogInformation(\"x\"); } }")]
    [InlineData(
        "class C { ILogger<C> _logger = null!; public void Use() { void {|LOG3001:Log|}(string text) => _logger.LogDebug(\"Said {Text}\", text); "
            + "Log(\"a\"); } }")]
    [InlineData(
        """
        using Microsoft.Extensions.DependencyInjection;
        class C { public C({|LOG5003:ILogger|} logger) { } }
        static class S { static void Add(IServiceCollection services) => services.AddSingleton<C>(); }
        """)]
    public async Task Is_left_alone(string source)
    {
        await Verify.Diagnostics(source);

        var test = Verify.Test(Mark().Replace(source, "$1"));
        test.TestState.AnalyzerConfigFiles.Add(("/.globalconfig", "is_global = true\nbuild_property.IsTestProject = true\n"));
        await test.RunAsync();
    }

    [GeneratedRegex(@"\{\|\w+:(.*?)\|\}")]
    private static partial Regex Mark();
}
