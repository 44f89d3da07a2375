using LogAnalyzers.Projects;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace LogAnalyzers.UnitTests.Projects;

public sealed class ProjectKindTests
{
    [Theory]
    [InlineData(OutputKind.ConsoleApplication, true)]
    [InlineData(OutputKind.WindowsApplication, true)]
    [InlineData(OutputKind.WindowsRuntimeApplication, true)]
    [InlineData(OutputKind.DynamicallyLinkedLibrary, false)]
    [InlineData(OutputKind.NetModule, false)]
    [InlineData(OutputKind.WindowsRuntimeMetadata, false)]
    public void Programs(OutputKind kind, bool expected) => Assert.Equal(expected, ProjectKind.IsExecutable(new CSharpCompilationOptions(kind)));

    [Fact]
    public void Unknown_options_are_no_program() => Assert.False(ProjectKind.IsExecutable(null));

    [Theory]
    [InlineData("xunit.core", true)]
    [InlineData("xunit.v3.core", true)]
    [InlineData("XUnit.Assert", true)]
    [InlineData("nunit.framework", true)]
    [InlineData("nunitlite", true)]
    [InlineData("MSTest.TestFramework", true)]
    [InlineData("Microsoft.VisualStudio.TestPlatform.TestFramework.Extensions", true)]
    [InlineData("Microsoft.VisualStudio.QualityTools.UnitTestFramework", true)]
    [InlineData("TUnit.Core", true)]
    [InlineData("Moq", true)]
    [InlineData("Shouldly", true)]
    [InlineData("MoqShop", false)]
    [InlineData("xunitish", false)]
    [InlineData("nunit", false)]
    [InlineData("Shop.Tests", false)]
    [InlineData("", false)]
    public void Test_frameworks(string assembly, bool expected) => Assert.Equal(expected, ProjectKind.IsTestFramework(assembly));
}
