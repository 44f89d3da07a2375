using LogAnalyzers.Rules;
using LogAnalyzers.Rules.Output;
using LogAnalyzers.UnitTests.Verification;
using Microsoft.CodeAnalysis;

namespace LogAnalyzers.UnitTests.Fixes.Speech;

/// <summary>Libraries that programs use which nobody here sees: a factory that is assigned in two programs is silent in all others.</summary>
public sealed class PublishedLibraryTests
{
    private const string Library = "public static class Core { public static void M() { Console.WriteLine(\"x\"); } }\n";

    [Theory]
    [InlineData("GeneratePackageOnBuild = true", true)]
    [InlineData("PackageId = Acme.Lib", true)]
    [InlineData("PackageLicenseExpression = MIT", true)]
    [InlineData("PackageId = Lib", false)]
    [InlineData("IsPackable = true", false)]
    [InlineData("IsPackable = false\nbuild_property.PackageLicenseExpression = MIT", false)]
    public async Task A_package_gets_no_factory_that_only_these_programs_assign(string property, bool isPublished)
    {
        using var run = new SolutionRun().Add("Lib", OutputKind.DynamicallyLinkedLibrary, [], ("/Lib/Core.cs", Library))
            .Add("App", OutputKind.ConsoleApplication, ["Lib"], ("/App/Program.cs", "Core.M();"))
            .AddOptions("Lib", "/Lib/.globalconfig", "is_global = true\nbuild_property." + property);
        var message = (await run.DiagnosticsAsync()).Single(d => d.Diagnostic.Id == "LOG1001").Diagnostic.GetMessage();
        Assert.Equal(isPublished, message.Contains("users of the package have no other", StringComparison.Ordinal));
        Assert.Equal(isPublished, message.EndsWith(NoFix.Introduction + NoLogger.Published.Words, StringComparison.Ordinal));
        Assert.Equal(!isPublished, await run.FixAllAsync());
    }

    [Theory]
    [InlineData("/samples/Show/Show.csproj", "Show", false)]
    [InlineData("/src/Lib.Benchmarks/Lib.Benchmarks.csproj", "Lib.Benchmarks", false)]
    [InlineData("/src/Server/Server.csproj", "Server", true)]
    public async Task A_library_whose_programs_only_show_it_gets_none(string path, string name, bool isFixed)
    {
        using var run = new SolutionRun().Add("Lib", OutputKind.DynamicallyLinkedLibrary, [], ("/src/Lib/Core.cs", Library));
        run.Add(
            name, OutputKind.ConsoleApplication, Microsoft.CodeAnalysis.CSharp.LanguageVersion.Latest, ["Lib"],
            [("/x/Program.cs", "Core.M();")], path: path);
        Assert.Equal(isFixed, await run.FixAllAsync());
    }
}
